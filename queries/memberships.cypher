//+ id: memberships
//+ title: Bodies of an entity
//+ question: Which bodies does an entity lead or belong to?
//+ summary: >-
//+   One row a statement that the entity leads a body or belongs to it, oldest document first. As of a date, only
//+   documents of that time count, and a body that had ended is left out.
//+ group: Bodies
//+ place: 5
//+ tags: [bodies, memberships]
//+ asked:
//+   - say: "which bodies does {entity} belong to"
//+   - say: "of which bodies is {entity} a member"
//+   - say: "which bodies does {entity} lead"
//+ params:
//+   entity: {type: agent, required: true, example: UNODC, meaning: "Entity or body by acronym, name, former name or id."}
//+   role: {type: role, example: lead, meaning: Role in the body.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before, without bodies that had ended by then; undated documents are left out."}
//+ example: {entity: UNESCO}
//+ columns:
//+   entity: {type: string, brief: false, meaning: Short name of the entity or body that was asked for.}
//+   body: {type: string, meaning: Short name of the body that it leads or belongs to; its name where it has no short one.}
//+   body_name: {type: string, brief: false, meaning: Full name of that body.}
//+   role: {type: string, meaning: Code of the role.}
//+   leads: {type: boolean, meaning: "Whether the role is that of a lead: leads, chairs or coordinates."}
//+   date: {type: string, meaning: "Date of the document: first day of its session, else day of issue."}
//+   latest: {type: boolean, meaning: Whether it stands in the latest dated document that names anybody in this role.}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [date, document, start, body, id]
//+ page: 100
//+ cache: 60
//+ see: [members, bodies, conflicts]
MATCH (m:Agent)
WHERE m.id IN $entity
MATCH (m)<-[:MEMBER]-(s:Membership)-[:BODY]->(b:Agent)
WHERE $as_of IS NULL OR b.`end` IS NULL OR b.`end` > $as_of
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL
   OR (coalesce(d.startDate, d.issued) <= $as_of AND NOT EXISTS {
         MATCH (b)<-[:BODY]-(over:BodyDate)
         WHERE over.event = 'ended' AND over.date <= $as_of
       })
MATCH (s)-[:ROLE]->(r:Role)
WHERE $role IS NULL OR r.id IN $role
MATCH (s)-[:EVIDENCE]->(e:Evidence)
RETURN coalesce(m.label, m.acronym, m.prefLabel) AS entity,
       coalesce(b.label, b.acronym, b.prefLabel) AS body,
       b.prefLabel AS body_name,
       r.label AS role,
       r.id <> 'role/vice-chair' AND EXISTS {
         MATCH (r)-[:BROADER*0..3]->(top:Role)
         WHERE top.id IN ['role/lead', 'role/coordinator']
       } AS leads,
       coalesce(d.startDate, d.issued, '') AS date,
       NOT EXISTS {
         MATCH (b)<-[:BODY]-(x:Membership)-[:DOCUMENT]->(y:Document)
         WHERE coalesce(y.startDate, y.issued) > coalesce(d.startDate, d.issued, '')
           AND ($as_of IS NULL OR coalesce(y.startDate, y.issued) <= $as_of)
         MATCH (x)-[:ROLE]->(r)
       } AS latest,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY date, document, `start`, body, id
