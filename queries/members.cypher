//+ id: members
//+ title: Members and leads of a body
//+ question: Who leads a body, and who belongs to it?
//+ summary: >-
//+   One row a statement that an entity, body or person leads a body or belongs to it, oldest document first. As of a
//+   date, only documents of that time count, and a body that had ended has no members.
//+ group: Bodies
//+ place: 4
//+ tags: [bodies, memberships]
//+ asked:
//+   - say: "who are the members of {body}"
//+   - say: "who belongs to {body}"
//+   - say: "who leads {body}"
//+   - say: "who chairs {body}"
//+ params:
//+   body: {type: body, required: true, example: HLCP, meaning: "Body by acronym, name, former name or id."}
//+   role: {type: role, example: lead, meaning: Role in the body.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before, unless the body had ended by then; undated documents are left out."}
//+ example: {body: IAWG-AI}
//+ columns:
//+   body: {type: string, brief: false, meaning: Short name of the body; its name where it has no short one.}
//+   member: {type: string, meaning: Short name of the entity or body; name of the person.}
//+   member_name: {type: string, brief: false, meaning: Full name.}
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
//+ order: [date, document, start, member, id]
//+ page: 100
//+ cache: 60
//+ see: [memberships, bodies, body-record, conflicts]
MATCH (b:Agent)
WHERE b.id IN $body
  AND ($as_of IS NULL OR b.`end` IS NULL OR b.`end` > $as_of)
MATCH (b)<-[:BODY]-(s:Membership)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL
   OR (coalesce(d.startDate, d.issued) <= $as_of AND NOT EXISTS {
         MATCH (b)<-[:BODY]-(over:BodyDate)
         WHERE over.event = 'ended' AND over.date <= $as_of
       })
MATCH (s)-[:ROLE]->(r:Role)
WHERE $role IS NULL OR r.id IN $role
MATCH (s)-[:MEMBER]->(m:Resource)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
RETURN coalesce(b.label, b.acronym, b.prefLabel) AS body,
       coalesce(m.label, m.acronym, m.prefLabel) AS member,
       m.prefLabel AS member_name,
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
ORDER BY date, document, `start`, member, id
