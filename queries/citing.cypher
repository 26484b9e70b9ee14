//+ id: citing
//+ title: Documents that name a symbol
//+ question: Which documents cite, endorse or annex a document, and in which words?
//+ summary: One row a paragraph that names the document by its symbol, oldest document first.
//+ group: Documents
//+ place: 20
//+ tags: [documents, references]
//+ asked:
//+   - say: "which documents cite {symbol}"
//+   - say: "who refers to {symbol}"
//+ params:
//+   symbol: {type: string, required: true, pattern: "\\S.{0,99}", example: CEB/2024/1/Add.1, meaning: "The document that is named, by its symbol in full."}
//+   relation: {type: string, enum: [annexes, cites, endorses, produced-by], example: endorses, meaning: How it is named.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {symbol: CEB/2024/1/Add.1}
//+ columns:
//+   symbol: {type: string, brief: false, meaning: The symbol that was asked for.}
//+   document: {type: string, meaning: Key of the document that names it.}
//+   title: {type: string, meaning: Title of that document.}
//+   body: {type: string, brief: false, meaning: Short name of the body whose document that is.}
//+   date: {type: string, meaning: "Date of that document: first day of the session, else day of issue."}
//+   relation: {type: string, meaning: "endorses, cites, annexes or produced-by."}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   read: {type: boolean, brief: false, meaning: Whether the document that is named has itself been read.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+ order: [date, document, start, id]
//+ page: 100
//+ cache: 60
//+ see: [references, endorsements, documents]
MATCH (s:Reference)
WHERE s.symbol = $symbol AND ($relation IS NULL OR s.relation = $relation)
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (d)-[:DOCUMENT_BODY]->(b:Agent)
RETURN s.symbol AS symbol,
       d.key AS document,
       d.title AS title,
       coalesce(b.label, b.acronym, b.prefLabel) AS body,
       coalesce(d.startDate, d.issued, '') AS date,
       s.relation AS relation,
       e.number AS paragraph,
       e.quote AS quote,
       EXISTS { MATCH (x:Document) WHERE x.key = $symbol }
         OR EXISTS { MATCH (x:Document) WHERE x.identifier = $symbol } AS read,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       s.id AS id
ORDER BY date, document, `start`, id
