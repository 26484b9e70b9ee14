//+ id: objectives
//+ title: Objectives and workstreams
//+ question: What is each task team, working group, network or committee to achieve, and on what does it work?
//+ summary: >-
//+   One row an objective or workstream of a body, in the document's own words. A topic takes its narrower topics along.
//+ group: Bodies
//+ place: 30
//+ tags: [bodies, objectives]
//+ asked:
//+   - say: "what is {body} to achieve"
//+   - say: "objectives of {body}"
//+   - say: "work plan of {body}"
//+ params:
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   body: {type: body, example: HLCP, meaning: "Body by acronym, name, former name or id."}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:Objective)"
//+   body: "(:Resource {id: key})<-[:BODY]-(s:Objective)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(s:Objective)"
//+ example: {}
//+ columns:
//+   body: {type: string, meaning: Short name of the body; its name where it has no short one.}
//+   body_name: {type: string, brief: false, meaning: Full name of the body.}
//+   kind: {type: string, meaning: objective or workstream.}
//+   objective: {type: string, meaning: "What it is to achieve or works on, in the words of the document."}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, brief: false, meaning: The words of the document around it.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+ order: [document, start, objective, id]
//+ page: 100
//+ cache: 60
//+ see: [bodies, mandates]
MATCH (s:Objective)-[:BODY]->(b)
WHERE $body IS NULL OR b.id IN $body
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
WITH s, b, d, e, t
WHERE $topic IS NULL OR t.id IN $topic
RETURN coalesce(b.label, b.acronym, b.prefLabel) AS body,
       b.prefLabel AS body_name,
       s.objectiveKind AS kind,
       s.objective AS objective,
       t.prefLabel AS topic,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       e.`end` AS `end`,
       s.id AS id
ORDER BY document, `start`, objective, id
