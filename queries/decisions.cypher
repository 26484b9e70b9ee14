//+ id: decisions
//+ title: Decisions and requests
//+ question: What was decided or asked for, by whom, of whom?
//+ summary: >-
//+   One row a decision, endorsement, request or tasking, with those to whom it is addressed, and the paragraph and
//+   the sentence that say so. A topic takes its narrower topics along.
//+ group: Decisions
//+ place: 1
//+ tags: [decisions, requests]
//+ asked:
//+   - say: "what did {body} decide"
//+   - say: "what was decided on {topic}"
//+   - say: "decisions of {body}"
//+ params:
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   body: {type: agent, example: CEB, meaning: "Who decided, by acronym, name, former name or id."}
//+   entity: {type: agent, example: UNODC, meaning: "Who decided or is addressed, by acronym, name, former name or id."}
//+   action: {type: string, enum: [adopt, agree, approve, decide, endorse, establish, invite, request, support, take-note, task], example: request, meaning: Kind of decision.}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Decisions of this day, month, year or before, dated by themselves or by their document; undated ones are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:Decision)"
//+   body: "(:Resource {id: key})<-[:TAKEN_BY]-(s:Decision)"
//+   entity: "(:Resource {id: key})<-[:TAKEN_BY|ADDRESSEE]-(s:Decision)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(s:Decision)"
//+ example: {document: CEB/2024/1}
//+ columns:
//+   by: {type: string, meaning: "Short name of who decided, or the former name by which the document calls them."}
//+   by_name: {type: string, brief: false, meaning: Full name of who decided.}
//+   action: {type: string, meaning: One word for the kind of decision.}
//+   addressees: {type: list, meaning: Those to whom it is addressed.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   due: {type: string, brief: false, meaning: "When it is due, as precise as printed."}
//+   date: {type: string, brief: false, meaning: "When it was taken, as precise as printed."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [document, start, by, id]
//+ page: 100
//+ cache: 60
//+ see: [mandates, initiatives, bodies, follow-through, decisions-by-period, requests-to, open-requests, conflicts]
MATCH (s:Decision)-[:TAKEN_BY]->(b)
WHERE $body IS NULL OR b.id IN $body
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($action IS NULL OR s.action = $action)
  AND ($as_of IS NULL OR coalesce(s.date, d.startDate, d.issued) <= $as_of)
  AND ($entity IS NULL OR b.id IN $entity OR EXISTS {
         MATCH (s)-[:ADDRESSEE]->(asked)
         WHERE asked.id IN $entity
       })
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
WITH s, b, d, e, t
WHERE $topic IS NULL OR t.id IN $topic
RETURN coalesce(head(COLLECT {
         MATCH (d)-[:CALLS]->(n:DatedName)<-[:FORMER_NAME]-(b)
         RETURN n.prefLabel AS called
       }), b.label, b.acronym, b.prefLabel) AS `by`,
       b.prefLabel AS by_name,
       s.action AS action,
       COLLECT {
         MATCH (s)-[:ADDRESSEE]->(a)
         OPTIONAL MATCH (d)-[:CALLS]->(c:DatedName)<-[:FORMER_NAME]-(a)
         RETURN DISTINCT coalesce(c.prefLabel, a.label, a.acronym, a.prefLabel) AS addressee
       } AS addressees,
       t.prefLabel AS topic,
       s.due AS due,
       s.date AS date,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       e.`end` AS `end`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY document, `start`, `by`, id
