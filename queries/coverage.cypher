//+ id: coverage
//+ title: Coverage
//+ question: What has been read, of which body and year, and how much did it say?
//+ summary: >-
//+   One row a body and year with the sessions and documents that have been read and the number of statements of each
//+   kind. Where nothing was read, an answer without rows says nothing about the world.
//+ group: Documents
//+ place: 2
//+ tags: [documents, coverage]
//+ asked:
//+   - say: "what has been read"
//+   - say: "coverage of {body}"
//+ params:
//+   body: {type: agent, example: CEB, meaning: "Body whose documents they are, by acronym, name, former name or id."}
//+   since: {type: string, pattern: "\\d{4}", example: "2018", meaning: Documents of this year or later; undated ones are left out.}
//+   until: {type: string, pattern: "\\d{4}", example: "2024", meaning: Documents of this year or before; undated ones are left out.}
//+ anchors:
//+   body: "(:Agent {id: key})<-[:DOCUMENT_BODY]-(d:Document)"
//+ example: {}
//+ columns:
//+   body: {type: string, meaning: Short name of the body whose documents they are; empty where they name none.}
//+   body_name: {type: string, brief: false, meaning: Full name of the body.}
//+   year: {type: string, meaning: "Year of the session, else of issue; empty where neither is known."}
//+   sessions: {type: list, meaning: The sessions that they report.}
//+   documents: {type: integer, meaning: Number of documents.}
//+   passages: {type: integer, meaning: "Number of passages: paragraphs, items, rows, notes and headings."}
//+   statements: {type: integer, meaning: Number of statements of all kinds.}
//+   mandates: {type: integer, meaning: Number of statements on mandates.}
//+   decisions: {type: integer, brief: false, meaning: Number of decisions and requests.}
//+   bodies: {type: integer, brief: false, meaning: Number of bodies that a document names.}
//+   memberships: {type: integer, brief: false, meaning: Number of statements on members and leads.}
//+   posts: {type: integer, brief: false, meaning: Number of statements on posts.}
//+   references: {type: integer, brief: false, meaning: Number of references to documents.}
//+   initiatives: {type: integer, brief: false, meaning: Number of reports on undertakings.}
//+   keys: {type: list, meaning: Keys of the documents.}
//+   id: {type: id, brief: false, meaning: "The row's own id: that of the body, and the year."}
//+ order: [body, year, id]
//+ page: 100
//+ cache: 60
//+ see: [documents, passages]
MATCH (d:Document)
WITH d, coalesce(substring(coalesce(d.startDate, d.issued), 0, 4), '') AS year
WHERE ($since IS NULL OR year >= $since)
  AND ($until IS NULL OR (year <> '' AND year <= $until))
OPTIONAL MATCH (d)-[:DOCUMENT_BODY]->(b:Agent)
WITH d, year, b
WHERE $body IS NULL OR b.id IN $body
WITH d, year, b,
     COUNT { MATCH (d)<-[:DOCUMENT]-(p:Passage) RETURN p } AS passages,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:Statement) RETURN s } AS statements,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:Mandate) RETURN s } AS mandates,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:Decision) RETURN s } AS decisions,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:BodyRecord) RETURN s } AS bodies,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:Membership) RETURN s } AS memberships,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:PostHolding) RETURN s } AS posts,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:Reference) RETURN s } AS references,
     COUNT { MATCH (d)<-[:DOCUMENT]-(s:Initiative) RETURN s } AS initiatives
RETURN coalesce(b.label, b.acronym, b.prefLabel, '') AS body,
       b.prefLabel AS body_name,
       year AS year,
       collect(DISTINCT d.session) AS sessions,
       count(d) AS documents,
       sum(passages) AS passages,
       sum(statements) AS statements,
       sum(mandates) AS mandates,
       sum(decisions) AS decisions,
       sum(bodies) AS bodies,
       sum(memberships) AS memberships,
       sum(posts) AS posts,
       sum(references) AS references,
       sum(initiatives) AS initiatives,
       collect(d.key) AS keys,
       coalesce(b.id, '') + '#' + year AS id
ORDER BY body, year, id
