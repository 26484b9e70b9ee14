//+ id: person-posts
//+ title: Posts of a person
//+ question: Which posts did a person hold, and when?
//+ summary: One row a statement that the person held a post, oldest first; dates only where a document says them.
//+ group: Posts
//+ place: 2
//+ tags: [persons, posts]
//+ asked:
//+   - say: "which posts did {person} hold"
//+   - say: "who is {person}"
//+ params:
//+   person: {type: person, required: true, example: Guy Ryder, meaning: Person by name.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before, without posts left by then; undated documents are left out."}
//+ example: {person: Guy Ryder}
//+ columns:
//+   person: {type: string, brief: false, meaning: Name of the person.}
//+   post: {type: string, meaning: Title of the post.}
//+   organization: {type: string, meaning: Short name of the entity or body.}
//+   organization_name: {type: string, brief: false, meaning: Full name of the entity or body.}
//+   from: {type: string, meaning: "Since when, as precise as printed."}
//+   to: {type: string, meaning: "Until when, as precise as printed."}
//+   date: {type: string, meaning: "Since when, where the words say it; else the date of the document: first day of its session, else day of issue."}
//+   latest: {type: boolean, meaning: Whether it stands in the latest dated document that names a post of the person.}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [date, document, start, id]
//+ page: 100
//+ cache: 60
//+ see: [posts, organization-posts, conflicts]
UNWIND $person AS key
MATCH (p:Person {id: key})<-[:PERSON]-(s:PostHolding)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR (coalesce(d.startDate, d.issued) <= $as_of AND (s.`to` IS NULL OR s.`to` > $as_of))
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:ORGANIZATION]->(o:Agent)
RETURN p.prefLabel AS person,
       s.post AS post,
       coalesce(o.label, o.acronym, o.prefLabel) AS organization,
       o.prefLabel AS organization_name,
       s.`from` AS `from`,
       s.`to` AS `to`,
       coalesce(s.`from`, d.startDate, d.issued, '') AS date,
       NOT EXISTS {
         MATCH (p)<-[:PERSON]-(x:PostHolding)-[:DOCUMENT]->(y:Document)
         WHERE coalesce(y.startDate, y.issued) > coalesce(d.startDate, d.issued, '')
           AND ($as_of IS NULL OR coalesce(y.startDate, y.issued) <= $as_of)
       } AS latest,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY date, document, `start`, id
