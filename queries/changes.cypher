//+ id: changes
//+ title: Changes since the version before
//+ question: What does the data say otherwise than the version that was published before it?
//+ summary: >-
//+   One row a statement that was added, removed or changed since the version before. A document that came or went is one
//+   row, whatever it says. Where the same words say something else, or other words the same, both sides stand in one row.
//+ group: Evidence
//+ place: 20
//+ tags: [versions, coverage]
//+ asked:
//+   - say: "what has changed since the version before"
//+ params:
//+   change: {type: string, enum: [added, removed, changed], example: changed, meaning: What happened.}
//+   of: {type: string, pattern: "[a-z-]{1,40}", example: mandate, meaning: "What it happened to: a kind of statement such as mandate or decision, document, or vocabulary."}
//+   document: {type: document, example: CEB/2018/2, meaning: "Document by key, symbol or file stem."}
//+   entity: {type: agent, example: UNODC, meaning: "Only statements that name this entity or body on either side."}
//+   topic: {type: topic, example: cybercrime, meaning: "Only statements that name this topic or a narrower one on either side."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(c:Change)"
//+   entity: "(:Resource {id: key})<-[:CONCERNS]-(c:Change)"
//+   topic: "(:Topic {id: key})<-[:CONCERNS]-(c:Change)"
//+ example: {}
//+ columns:
//+   change: {type: string, meaning: "added, removed or changed."}
//+   of: {type: string, meaning: "Kind of statement, document or vocabulary."}
//+   document: {type: string, meaning: "Key of the document, which may be gone; empty for the vocabulary."}
//+   before: {type: string, meaning: What the version before said.}
//+   after: {type: string, meaning: What this version says.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: "The words of the document; of what was removed, the words there were."}
//+   quote_before: {type: string, brief: false, meaning: "The words in the version before, where they differ."}
//+   from_version: {type: id, brief: false, meaning: The version before; empty for the first one.}
//+   to_version: {type: id, brief: false, meaning: This version.}
//+   id: {type: id, brief: false, meaning: The change's own id.}
//+ order: [document, of, paragraph, change, quote, id]
//+ page: 100
//+ cache: 60
//+ see: [coverage, documents, conflicts]
MATCH (c:Change)
WHERE ($change IS NULL OR c.changeKind = $change)
  AND ($of IS NULL OR c.changeOf = $of)
  AND ($document IS NULL OR EXISTS {
        MATCH (c)-[:DOCUMENT]->(d:Document)
        WHERE d.id IN $document
      })
  AND ($entity IS NULL OR EXISTS {
        MATCH (c)-[:CONCERNS]->(a:Resource)
        WHERE a.id IN $entity
      })
  AND ($topic IS NULL OR EXISTS {
        MATCH (c)-[:CONCERNS]->(t:Topic)
        WHERE t.id IN $topic
      })
RETURN c.changeKind AS change,
       c.changeOf AS of,
       c.documentKey AS document,
       c.before AS before,
       c.after AS after,
       coalesce(c.number, '') AS paragraph,
       coalesce(c.quote, '') AS quote,
       c.quoteBefore AS quote_before,
       c.fromVersion AS from_version,
       c.toVersion AS to_version,
       c.id AS id
ORDER BY document, of, paragraph, change, quote, id
