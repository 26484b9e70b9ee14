//+ id: requests-to
//+ title: What an entity was asked for
//+ question: What was an entity or body asked to do, by whom, and what came of it?
//+ summary: >-
//+   One row a decision, request or tasking that is addressed to one entity or body, oldest first, with how far it has
//+   come and the places where it came back.
//+ group: Decisions
//+ place: 20
//+ tags: [decisions, requests, follow-through]
//+ asked:
//+   - say: "what was {entity} asked to do"
//+   - say: "which requests were made to {entity}"
//+ params:
//+   entity: {type: agent, required: true, example: UNODC, meaning: "Who is addressed, by acronym, name, former name or id."}
//+   body: {type: agent, example: CEB, meaning: "Who asked, by acronym, name, former name or id."}
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   as_of: {type: date, example: "2018-12", meaning: "Decisions of this day, month, year or before; undated ones are left out."}
//+ example: {entity: UNODC}
//+ columns:
//+   date: {type: string, meaning: "When it was taken, as precise as printed; else the date of its document."}
//+   by: {type: string, meaning: Short name of who asked.}
//+   action: {type: string, meaning: One word for the kind of decision.}
//+   addressees: {type: list, brief: false, meaning: All to whom it is addressed.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   due: {type: string, meaning: "When it is due, as precise as printed."}
//+   progress: {type: string, meaning: "How far it has come by all documents that were read: open, under way, delivered, endorsed, or unknown where it has no date; empty where it is not followed up."}
//+   came_back: {type: list, meaning: "Where it came back: document and paragraph."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [date, document, start, id]
//+ page: 100
//+ cache: 60
//+ see: [open-requests, follow-through, decisions]
UNWIND $entity AS key
MATCH (:Resource {id: key})<-[:ADDRESSEE]-(s:Decision)
WITH DISTINCT s
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(s.date, d.startDate, d.issued) <= $as_of
MATCH (s)-[:TAKEN_BY]->(b:Resource)
WHERE $body IS NULL OR b.id IN $body
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
WITH s, d, b, e, t
WHERE $topic IS NULL OR t.id IN $topic
OPTIONAL MATCH (s)<-[:DECISION]-(f:FollowThrough)
RETURN coalesce(s.date, d.startDate, d.issued, '') AS date,
       coalesce(b.label, b.acronym, b.prefLabel) AS `by`,
       s.action AS action,
       COLLECT {
         MATCH (s)-[:ADDRESSEE]->(o:Resource)
         RETURN DISTINCT coalesce(o.label, o.acronym, o.prefLabel) AS addressee
       } AS addressees,
       t.prefLabel AS topic,
       s.due AS due,
       f.progress AS progress,
       COLLECT {
         MATCH (s)<-[:EARLIER]-(u:FollowUp)-[:LATER]->(back:Statement)-[:DOCUMENT]->(bd:Document)
         MATCH (u)-[:LATER_EVIDENCE]->(be:Evidence)
         RETURN DISTINCT bd.key + ' ¶ ' + be.number AS place
       } AS came_back,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY date, document, `start`, id
