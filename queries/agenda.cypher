//+ id: agenda
//+ title: Agenda items
//+ question: What was taken up at which session?
//+ summary: >-
//+   One row an agenda item, from a printed agenda, from the item under which a document was issued, or from the
//+   headings of a session's report. A topic takes its narrower topics along.
//+ group: Documents
//+ place: 21
//+ tags: [sessions, topics]
//+ asked:
//+   - say: "what was on the agenda of {body}"
//+   - say: "which agenda items dealt with {topic}"
//+ params:
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   body: {type: agent, example: CEB, meaning: "Whose session it was, by acronym, name, former name or id."}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:AgendaItem)"
//+   body: "(:Resource {id: key})<-[:HELD_BY]-(:Session)<-[:IN_SESSION]-(s:AgendaItem)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(s:AgendaItem)"
//+ example: {document: CEB/2018/1}
//+ columns:
//+   body: {type: string, meaning: "Short name of the body or organ, where the document names the session."}
//+   session: {type: string, meaning: "The session, with the name of its body."}
//+   number: {type: string, meaning: "The number of the item, as it is printed."}
//+   item: {type: string, meaning: Title of the item.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+ order: [document, start, item, id]
//+ page: 100
//+ cache: 60
//+ see: [sessions, decisions, topics]
MATCH (s:AgendaItem)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
OPTIONAL MATCH (s)-[:IN_SESSION]->(held:Session)
OPTIONAL MATCH (held)-[:HELD_BY]->(b)
WITH s, d, e, t, held, b
WHERE ($topic IS NULL OR t.id IN $topic)
  AND ($body IS NULL OR b.id IN $body)
RETURN coalesce(b.label, b.acronym, b.prefLabel) AS body,
       held.prefLabel AS session,
       s.itemNumber AS number,
       s.title AS item,
       t.prefLabel AS topic,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       e.`end` AS `end`,
       s.id AS id
ORDER BY document, `start`, item, id
