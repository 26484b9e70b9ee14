//+ id: sessions
//+ title: Sessions
//+ question: Which sessions of which bodies do documents report, when and where were they held, and what was on their agenda?
//+ summary: >-
//+   One row a session that a document reports or mentions with its date, with the agenda items that the same document
//+   gives it. A session to come has no row, as its date may change.
//+ group: Documents
//+ place: 20
//+ tags: [sessions, bodies]
//+ asked:
//+   - say: "which sessions did {body} hold"
//+   - say: "when did {body} meet"
//+ params:
//+   body: {type: agent, example: HLCP, meaning: "Whose session it is, by acronym, name, former name or id."}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Sessions that began on this day, month, year or before, dated by themselves or by their document; undated ones are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:SessionRecord)"
//+   body: "(:Resource {id: key})<-[:BODY]-(s:SessionRecord)"
//+ example: {body: CEB}
//+ columns:
//+   body: {type: string, meaning: Short name of the body or organ.}
//+   body_name: {type: string, brief: false, meaning: Full name of the body or organ.}
//+   session: {type: string, meaning: Name of the session.}
//+   start: {type: string, meaning: "Its first day, as precise as printed."}
//+   end: {type: string, meaning: "Its last day, as precise as printed."}
//+   place: {type: string, meaning: Where it was held.}
//+   agenda: {type: list, meaning: "The titles of its agenda items, each behind its number; the question agenda has them one a row."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   quote_start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   quote_end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   session_id: {type: string, brief: false, meaning: "The session's id, the same in every document."}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+ order: [document, quote_start, session, id]
//+ page: 100
//+ cache: 60
//+ see: [agenda, bodies, decisions, documents]
MATCH (s:SessionRecord)-[:BODY]->(b)
WHERE $body IS NULL OR b.id IN $body
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(s.startDate, d.startDate, d.issued) <= $as_of)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
MATCH (s)-[:REPORTED_SESSION]->(held:Session)
RETURN coalesce(b.label, b.acronym, b.prefLabel) AS body,
       b.prefLabel AS body_name,
       s.session AS session,
       s.startDate AS `start`,
       s.endDate AS `end`,
       s.place AS place,
       COLLECT {
         MATCH (held)<-[:IN_SESSION]-(i:AgendaItem)-[:DOCUMENT]->(d)
         RETURN DISTINCT coalesce(i.itemNumber + ' ', '') + i.title AS item
       } AS agenda,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS quote_start,
       e.`end` AS quote_end,
       held.id AS session_id,
       s.id AS id
ORDER BY document, quote_start, session, id
