//+ id: initiatives
//+ title: Initiatives and their status
//+ question: Which undertakings are reported, who owns them, and how far are they?
//+ summary: >-
//+   One row an undertaking that a document reports, with its owners and its status as printed. A topic takes its
//+   narrower topics along.
//+ group: Decisions
//+ place: 40
//+ tags: [initiatives]
//+ asked:
//+   - say: "which initiatives are reported"
//+   - say: "which initiatives does {entity} own"
//+   - say: "undertakings on {topic}"
//+ params:
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Owner by acronym, name, former name or id."}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Statuses of this day, month, year or before, dated by themselves or by their document; undated ones are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:Initiative)"
//+   entity: "(:Resource {id: key})<-[:OWNER]-(s:Initiative)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(s:Initiative)"
//+ example: {document: CEB/2018/2}
//+ columns:
//+   title: {type: string, meaning: Title of the undertaking.}
//+   owner: {type: list, meaning: Its owners.}
//+   status: {type: string, meaning: Its status as printed.}
//+   status_date: {type: string, meaning: "The day of that status, as precise as printed."}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [document, start, title, id]
//+ page: 100
//+ cache: 60
//+ see: [decisions, mandates, initiatives-by-owner, conflicts]
MATCH (s:Initiative)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(s.stateDate, d.startDate, d.issued) <= $as_of)
  AND ($entity IS NULL OR EXISTS {
         MATCH (s)-[:OWNER]->(owning)
         WHERE owning.id IN $entity
       })
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
WITH s, d, e, t
WHERE $topic IS NULL OR t.id IN $topic
RETURN s.title AS title,
       COLLECT {
         MATCH (s)-[:OWNER]->(o)
         RETURN DISTINCT coalesce(o.label, o.acronym, o.prefLabel) AS owner
       } AS owner,
       s.state AS status,
       s.stateDate AS status_date,
       t.prefLabel AS topic,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       e.`start` AS `start`,
       e.`end` AS `end`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY document, `start`, title, id
