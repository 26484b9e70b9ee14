//+ id: bodies
//+ title: Coordination bodies
//+ question: Which boards, committees, networks and task teams does a document name, and what does it say of them?
//+ summary: >-
//+   One row a body and document: its type, the body it belongs to, who leads it, its members and its dates, each only
//+   as that document gives it.
//+ group: Bodies
//+ place: 1
//+ tags: [bodies, memberships]
//+ asked:
//+   - say: "which bodies are there"
//+   - say: "what do documents say of {body}"
//+ params:
//+   body: {type: body, example: HLCP, meaning: "Body by acronym, name, former name or id."}
//+   entity: {type: agent, example: UNESCO, meaning: Only bodies of which the document says that this entity leads them or belongs to them.}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before, without bodies that had ended by then; undated documents are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:BodyRecord)"
//+   body: "(:Resource {id: key})<-[:BODY]-(s:BodyRecord)"
//+   entity: "(:Resource {id: key})<-[:MEMBER]-(:Membership)-[:BODY]->(:Resource)<-[:BODY]-(s:BodyRecord)"
//+ example: {document: CEB/2018/2}
//+ columns:
//+   body: {type: string, meaning: "Short name of the body, or the former name by which the document calls it."}
//+   name: {type: string, brief: false, meaning: "Full name, or that former name."}
//+   acronym: {type: string, brief: false, meaning: Acronym.}
//+   type: {type: string, meaning: "board, committee, network, working-group, task-team, task-force, steering-group, mechanism, commission or other."}
//+   parent: {type: list, meaning: Bodies to which it belongs or reports.}
//+   leads: {type: list, meaning: "Who leads, chairs or coordinates it."}
//+   members: {type: list, meaning: Its members.}
//+   established: {type: list, brief: false, meaning: "When it was established, as precise as printed."}
//+   ended: {type: list, brief: false, meaning: "When it ended, as precise as printed."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph that names it first.}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the body.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [document, start, body, id]
//+ page: 100
//+ cache: 60
//+ see: [mandates, decisions, posts, body-record, body-tree, members, task-teams, conflicts]
MATCH (s:BodyRecord)-[:BODY]->(b)
WHERE $body IS NULL OR b.id IN $body
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of)
  AND ($as_of IS NULL OR NOT EXISTS {
         MATCH (b)<-[:BODY]-(over:BodyDate)-[:DOCUMENT]->(d)
         WHERE over.event = 'ended' AND over.date <= $as_of
       })
  AND ($entity IS NULL OR EXISTS {
         MATCH (b)<-[:BODY]-(seat:Membership)-[:DOCUMENT]->(d)
         MATCH (seat)-[:MEMBER]->(sitting)
         WHERE sitting.id IN $entity
       })
MATCH (s)-[:EVIDENCE]->(e:Evidence)
WITH s, b, d, e,
     head(COLLECT {
       MATCH (d)-[:CALLS]->(n:DatedName)<-[:FORMER_NAME]-(b)
       RETURN n.prefLabel AS name
     }) AS called
RETURN coalesce(called, b.label, b.acronym, b.prefLabel) AS body,
       coalesce(called, b.prefLabel) AS name,
       CASE WHEN called IS NULL THEN b.acronym END AS acronym,
       s.bodyType AS type,
       COLLECT {
         MATCH (b)<-[:BODY]-(x:Reporting)-[:DOCUMENT]->(d)
         MATCH (x)-[:PARENT]->(p)
         RETURN DISTINCT coalesce(p.label, p.acronym, p.prefLabel) AS parent
       } AS parent,
       COLLECT {
         MATCH (b)<-[:BODY]-(x:Membership)-[:DOCUMENT]->(d)
         MATCH (x)-[:ROLE]->(r:Role)-[:BROADER*0..3]->(top:Role)
         WHERE top.id IN ['role/lead', 'role/coordinator'] AND r.id <> 'role/vice-chair'
         MATCH (x)-[:MEMBER]->(p)
         RETURN DISTINCT coalesce(p.label, p.acronym, p.prefLabel) AS lead
       } AS leads,
       COLLECT {
         MATCH (b)<-[:BODY]-(x:Membership)-[:DOCUMENT]->(d)
         MATCH (x)-[:ROLE]->(r:Role {id: 'role/member'})
         MATCH (x)-[:MEMBER]->(p)
         RETURN DISTINCT coalesce(p.label, p.acronym, p.prefLabel) AS seated
       } AS members,
       COLLECT {
         MATCH (b)<-[:BODY]-(x:BodyDate)-[:DOCUMENT]->(d)
         WHERE x.event = 'established'
         RETURN DISTINCT x.date AS day
       } AS established,
       COLLECT {
         MATCH (b)<-[:BODY]-(x:BodyDate)-[:DOCUMENT]->(d)
         WHERE x.event = 'ended'
         RETURN DISTINCT x.date AS day
       } AS ended,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       e.`end` AS `end`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS {
         MATCH (b)<-[:BODY]-(x:Statement)-[:DOCUMENT]->(d)
         MATCH (x)<-[:DISPUTES]-(c:Conflict)
       } AS disputed
ORDER BY document, `start`, body, id
