//+ id: conflicts
//+ title: Conflicts
//+ question: Where do two statements disagree, and what does each say?
//+ summary: >-
//+   One row a pair of statements that cannot both be right: a date, a lead, a parent, the holder of a post or the status
//+   of an initiative. Both stay in the data, and every answer that rests on one of them is marked as disputed.
//+ group: Evidence
//+ place: 10
//+ tags: [conflicts]
//+ asked:
//+   - say: "where do documents disagree"
//+   - say: "conflicts about {body}"
//+ params:
//+   body: {type: agent, example: HLCP, meaning: "The body or entity on which they disagree, by acronym, name, former name or id."}
//+   document: {type: document, example: CEB/2013/2, meaning: "A document that says one of the two, by key, symbol or file stem."}
//+   kind: {type: string, enum: [established, ended, lead, parent, post, initiative], example: established, meaning: On what they disagree.}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(:Statement)<-[:LEFT|RIGHT]-(c:Conflict)"
//+   body: "(:Agent {id: key})<-[:ABOUT]-(c:Conflict)"
//+ example: {}
//+ columns:
//+   kind: {type: string, meaning: "established, ended, lead, parent, post or initiative."}
//+   about: {type: string, brief: false, meaning: Id of the body or entity on which they disagree; empty for an initiative.}
//+   about_name: {type: string, meaning: "What they disagree on, in words."}
//+   left: {type: string, meaning: What the one says.}
//+   left_document: {type: string, meaning: Key of its document.}
//+   left_paragraph: {type: string, meaning: Printed reference of its paragraph.}
//+   left_quote: {type: string, meaning: Its words.}
//+   right: {type: string, meaning: What the other says.}
//+   right_document: {type: string, meaning: Key of its document.}
//+   right_paragraph: {type: string, meaning: Printed reference of its paragraph.}
//+   right_quote: {type: string, meaning: Its words.}
//+   left_id: {type: id, brief: false, meaning: Id of the one statement.}
//+   right_id: {type: id, brief: false, meaning: Id of the other statement.}
//+   id: {type: id, brief: false, meaning: The conflict's own id.}
//+ order: [kind, about_name, left, right, id]
//+ page: 100
//+ cache: 60
//+ see: [bodies, posts, initiatives, follow-through]
MATCH (c:Conflict)-[:LEFT]->(l:Statement)
WHERE $kind IS NULL OR c.conflictKind = $kind
MATCH (c)-[:RIGHT]->(r:Statement)
MATCH (l)-[:EVIDENCE]->(le:Evidence)
MATCH (r)-[:EVIDENCE]->(re:Evidence)
MATCH (l)-[:DOCUMENT]->(ld:Document)
MATCH (r)-[:DOCUMENT]->(rd:Document)
WHERE $document IS NULL OR ld.id IN $document OR rd.id IN $document
OPTIONAL MATCH (c)-[:ABOUT]->(a:Agent)
WITH c, l, r, le, re, ld, rd, a
WHERE $body IS NULL OR a.id IN $body
RETURN c.conflictKind AS kind,
       a.id AS about,
       c.aboutName AS about_name,
       c.leftValue AS `left`,
       ld.key AS left_document,
       le.number AS left_paragraph,
       le.quote AS left_quote,
       c.rightValue AS `right`,
       rd.key AS right_document,
       re.number AS right_paragraph,
       re.quote AS right_quote,
       l.id AS left_id,
       r.id AS right_id,
       c.id AS id
ORDER BY kind, about_name, `left`, `right`, id
