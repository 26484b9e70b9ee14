//+ id: endorsements
//+ title: Endorsement chain
//+ question: Who endorsed a document, where was it annexed or produced, and what did it endorse in turn?
//+ summary: >-
//+   One row a paragraph of the chain through a document. Step 1 are the paragraphs that endorse it, annex it or say who
//+   produced it; step 2 are those of its own that do so with others, where it has been read; step 3 are those of these
//+   others. The chain ends there.
//+ group: Documents
//+ place: 30
//+ tags: [documents, references, decisions]
//+ asked:
//+   - say: "who endorsed {symbol}"
//+   - say: "endorsements of {symbol}"
//+ params:
//+   symbol: {type: string, required: true, pattern: "\\S.{0,99}", example: CEB/2024/1/Add.1, meaning: "The document by its symbol in full, or by the key of a document that has been read."}
//+ example: {symbol: CEB/2024/1/Add.1}
//+ columns:
//+   step: {type: integer, meaning: "1: about the document; 2: what it says of others; 3: what those say of others."}
//+   document: {type: string, meaning: Key of the document in which the paragraph stands.}
//+   date: {type: string, meaning: "Date of that document: first day of the session, else day of issue."}
//+   by: {type: list, meaning: "Who endorsed, approved or adopted in those words; empty where the words name nobody."}
//+   relation: {type: string, meaning: "endorses, annexes or produced-by."}
//+   symbol: {type: string, meaning: Symbol of the document that is named.}
//+   read: {type: boolean, brief: false, meaning: Whether the document that is named has itself been read.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: "The row's own id: that of the statement, and the step."}
//+ order: [step, date, document, start, symbol, id]
//+ page: 100
//+ cache: 60
//+ see: [citing, references, decisions]
CALL () {
  MATCH (s:Reference)
  WHERE s.symbol = $symbol
  RETURN 1 AS step, s
  UNION
  MATCH (d:Document)
  WHERE d.identifier = $symbol OR d.key = $symbol
  MATCH (d)<-[:DOCUMENT]-(s:Reference)
  RETURN 2 AS step, s
  UNION
  MATCH (d:Document)
  WHERE d.identifier = $symbol OR d.key = $symbol
  MATCH (d)<-[:DOCUMENT]-(over:Reference)
  WHERE over.relation IN ['endorses', 'annexes', 'produced-by']
  WITH DISTINCT over.symbol AS named
  MATCH (e:Document)
  WHERE e.identifier = named OR e.key = named
  MATCH (e)<-[:DOCUMENT]-(s:Reference)
  RETURN 3 AS step, s
}
WITH step, s
WHERE s.relation IN ['endorses', 'annexes', 'produced-by']
MATCH (s)-[:DOCUMENT]->(d:Document)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
RETURN step AS step,
       d.key AS document,
       coalesce(d.startDate, d.issued, '') AS date,
       COLLECT {
         MATCH (e)-[:PASSAGE]->(p:Passage)<-[:PASSAGE]-(f:Evidence)<-[:EVIDENCE]-(x:Decision)-[:TAKEN_BY]->(b:Resource)
         WHERE x.action IN ['endorse', 'approve', 'adopt'] AND f.`start` < e.`end` AND e.`start` < f.`end`
         RETURN DISTINCT coalesce(b.label, b.acronym, b.prefLabel) AS endorser
         UNION
         MATCH (e)<-[:EVIDENCE]-(x:Decision)-[:TAKEN_BY]->(b:Resource)
         WHERE x.action IN ['endorse', 'approve', 'adopt']
         RETURN DISTINCT coalesce(b.label, b.acronym, b.prefLabel) AS endorser
       } AS `by`,
       s.relation AS relation,
       s.symbol AS symbol,
       EXISTS { MATCH (x:Document) WHERE x.key = s.symbol }
         OR EXISTS { MATCH (x:Document) WHERE x.identifier = s.symbol } AS read,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       s.id + '#' + step AS id
ORDER BY step, date, document, `start`, symbol, id
