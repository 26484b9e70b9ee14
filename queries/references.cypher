//+ id: references
//+ title: References
//+ question: Which documents, resolutions and decisions does a document name?
//+ summary: >-
//+   One row a document, resolution or decision that a paragraph names by its symbol or number. Where the paragraph also
//+   says who made it, or that it is annexed, that is a row of its own.
//+ group: Documents
//+ place: 10
//+ tags: [documents, references]
//+ asked:
//+   - say: "which resolutions does {document} name"
//+   - say: "which documents does {document} cite"
//+ params:
//+   document: {type: document, example: CEB/2013/2, meaning: "The document that names others, by key, symbol or file stem."}
//+   symbol: {type: string, pattern: "\\S.{0,99}", example: A/RES/67/220, meaning: "The document that is named, by its symbol in full."}
//+   relation: {type: string, enum: [annexes, cites, endorses, produced-by], example: endorses, meaning: How it is named.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:Reference)"
//+ example: {document: CEB/2018/2}
//+ columns:
//+   document: {type: string, meaning: Key of the document that names the other.}
//+   relation: {type: string, meaning: "endorses, cites, annexes or produced-by."}
//+   symbol: {type: string, meaning: Symbol of the document that is named.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   producer: {type: string, meaning: "Who made the document that is named, where the relation is produced-by."}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+ order: [document, start, symbol, id]
//+ page: 100
//+ cache: 60
//+ see: [documents, citing, endorsements]
MATCH (s:Reference)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($symbol IS NULL OR s.symbol = $symbol)
  AND ($relation IS NULL OR s.relation = $relation)
  AND ($as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:PRODUCER]->(p:Agent)
RETURN d.key AS document,
       s.relation AS relation,
       s.symbol AS symbol,
       e.number AS paragraph,
       coalesce(p.label, p.acronym, p.prefLabel) AS producer,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       e.`end` AS `end`,
       s.id AS id
ORDER BY document, `start`, symbol, id
