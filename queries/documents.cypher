//+ id: documents
//+ title: Documents
//+ question: Which documents has the graph read, and what do they say of themselves?
//+ summary: One row a document, with what its first page or the manifest beside it says of it.
//+ group: Documents
//+ place: 1
//+ tags: [documents, coverage]
//+ asked:
//+   - say: "which documents are in"
//+   - say: "documents of {body}"
//+ params:
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   body: {type: agent, example: CEB, meaning: "Body whose session or report it is, by acronym, name, former name or id."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ anchors:
//+   document: "(d:Document {id: key})"
//+   body: "(:Resource {id: key})<-[:DOCUMENT_BODY]-(d:Document)"
//+ example: {}
//+ columns:
//+   document: {type: string, meaning: "Key of the document: its symbol where known, else the stem of its file."}
//+   symbol: {type: string, brief: false, meaning: Symbol.}
//+   title: {type: string, meaning: Title.}
//+   body: {type: string, meaning: Short name of the body whose session or report it is.}
//+   session: {type: string, brief: false, meaning: Session as printed.}
//+   start: {type: string, meaning: "First day of the session, as precise as printed."}
//+   end: {type: string, brief: false, meaning: "Last day of the session, as precise as printed."}
//+   place: {type: string, brief: false, meaning: Place of the session.}
//+   issued: {type: string, brief: false, meaning: "Day of issue, as precise as printed."}
//+   kind: {type: string, meaning: Kind of document.}
//+   language: {type: string, brief: false, meaning: Language code.}
//+   file: {type: string, brief: false, meaning: Name of the file that was read.}
//+   sha256: {type: string, brief: false, meaning: SHA-256 of that file.}
//+   url: {type: string, brief: false, meaning: "Official address, where the manifest gives it."}
//+   mandates: {type: integer, meaning: Number of statements on mandates.}
//+   id: {type: id, brief: false, meaning: The document's own id.}
//+ order: [document, id]
//+ page: 100
//+ cache: 60
//+ see: [references, mandates, coverage, passages]
MATCH (d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of)
OPTIONAL MATCH (d)-[:DOCUMENT_BODY]->(b)
WITH d, b
WHERE $body IS NULL OR b.id IN $body
RETURN d.key AS document,
       d.identifier AS symbol,
       d.title AS title,
       coalesce(b.label, b.acronym, b.prefLabel) AS body,
       d.session AS session,
       d.startDate AS `start`,
       d.endDate AS `end`,
       d.place AS place,
       d.issued AS issued,
       d.documentKind AS kind,
       d.language AS language,
       d.file AS file,
       d.sha256 AS sha256,
       d.url AS url,
       COUNT { MATCH (m:Mandate)-[:DOCUMENT]->(d) RETURN m } AS mandates,
       d.id AS id
ORDER BY document, id
