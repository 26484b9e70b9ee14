//+ id: passages
//+ title: Passages by their words
//+ question: Which passages have these words, and where do they stand?
//+ summary: >-
//+   One row a passage whose text contains all the words, in capitals or not and as parts of longer words, with the
//+   headings above it and the number of statements that rest on it. What is found need not say anything about mandates.
//+ group: Documents
//+ place: 5
//+ tags: [documents, passages]
//+ asked:
//+   - say: "which passages say {text}"
//+   - say: "where is {text} written"
//+ params:
//+   text: {type: words, required: true, example: innovation toolkit, meaning: "Words that the passage contains, in any order."}
//+   document: {type: document, example: CEB/2018/2, meaning: "Document by key, symbol or file stem."}
//+   body: {type: agent, example: CEB, meaning: "Body whose document it is, by acronym, name, former name or id."}
//+   entity: {type: agent, example: UNODC, meaning: "Only passages on which a statement about this entity or body rests."}
//+   topic: {type: topic, example: innovation, meaning: "Only passages on which a statement on this topic or a narrower one rests."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(p:Passage)"
//+   entity: "(:Resource {id: key})<-[:HOLDER|BODY|PARENT|MEMBER|TAKEN_BY|ADDRESSEE|OWNER|ORGANIZATION]-(:Statement)-[:EVIDENCE]->(:Evidence)-[:PASSAGE]->(p:Passage)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(:Statement)-[:EVIDENCE]->(:Evidence)-[:PASSAGE]->(p:Passage)"
//+   body: "(:Agent {id: key})<-[:DOCUMENT_BODY]-(:Document)<-[:DOCUMENT]-(p:Passage)"
//+ example: {text: innovation toolkit}
//+ columns:
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the passage.}
//+   heading: {type: string, meaning: "The headings above it, outermost first, parted by slashes."}
//+   text: {type: string, meaning: The words of the passage.}
//+   kind: {type: string, brief: false, meaning: "paragraph, item, bullet, row, footnote, heading or front."}
//+   page: {type: integer, brief: false, meaning: "Page on which it begins, where the document has pages."}
//+   statements: {type: integer, meaning: Number of statements that rest on it.}
//+   position: {type: integer, brief: false, meaning: "Its place in the document, counted from 0."}
//+   id: {type: id, brief: false, meaning: The passage's own id.}
//+ order: [document, position, id]
//+ page: 100
//+ cache: 60
//+ see: [documents, coverage, mandates]
MATCH (p:Passage)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND all(word IN $text WHERE toLower(p.text) CONTAINS word)
  AND ($entity IS NULL OR EXISTS {
        MATCH (p)<-[:PASSAGE]-(:Evidence)<-[:EVIDENCE]-(s:Statement)
              -[:HOLDER|BODY|PARENT|MEMBER|TAKEN_BY|ADDRESSEE|OWNER|ORGANIZATION]->(a:Resource)
        WHERE a.id IN $entity
      })
  AND ($topic IS NULL OR EXISTS {
        MATCH (p)<-[:PASSAGE]-(:Evidence)<-[:EVIDENCE]-(s:Statement)-[:TOPIC]->(t:Topic)
        WHERE t.id IN $topic
      })
OPTIONAL MATCH (d)-[:DOCUMENT_BODY]->(b:Agent)
WITH p, d, b
WHERE $body IS NULL OR b.id IN $body
RETURN d.key AS document,
       p.number AS paragraph,
       p.heading AS heading,
       p.text AS text,
       p.passageKind AS kind,
       p.page AS page,
       COUNT { MATCH (p)<-[:PASSAGE]-(:Evidence)<-[:EVIDENCE]-(s:Statement) RETURN s } AS statements,
       p.`order` AS position,
       p.id AS id
ORDER BY document, position, id
