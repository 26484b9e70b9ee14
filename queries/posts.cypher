//+ id: posts
//+ title: Posts and their holders
//+ question: Who held which post, according to which document?
//+ summary: One row a statement that a person held a post, as the document gives it; dates only where it says them.
//+ group: Posts
//+ place: 1
//+ tags: [persons, posts]
//+ asked:
//+   - say: "who held which post"
//+   - say: "who held a post according to {document}"
//+ params:
//+   entity: {type: agent, example: UNODC, meaning: "Entity or body of the post, by acronym, name, former name or id."}
//+   person: {type: person, example: Ban Ki-moon, meaning: Person by name.}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before, without posts left by then; undated documents are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:PostHolding)"
//+   person: "(:Person {id: key})<-[:PERSON]-(s:PostHolding)"
//+   entity: "(:Resource {id: key})<-[:ORGANIZATION]-(s:PostHolding)"
//+ example: {document: CEB/2024/1}
//+ columns:
//+   person: {type: string, meaning: Name of the person.}
//+   post: {type: string, meaning: Title of the post.}
//+   organization: {type: string, meaning: "Short name of the entity or body, or the former name by which the document calls it."}
//+   organization_name: {type: string, brief: false, meaning: Full name of the entity or body.}
//+   from: {type: string, brief: false, meaning: "Since when, as precise as printed."}
//+   to: {type: string, brief: false, meaning: "Until when, as precise as printed."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [document, start, person, id]
//+ page: 100
//+ cache: 60
//+ see: [entities, bodies, person-posts, organization-posts, conflicts]
MATCH (s:PostHolding)-[:PERSON]->(p)
WHERE $person IS NULL OR p.id IN $person
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR (coalesce(d.startDate, d.issued) <= $as_of AND (s.`to` IS NULL OR s.`to` > $as_of)))
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:ORGANIZATION]->(o)
WITH s, p, d, e, o
WHERE $entity IS NULL OR o.id IN $entity
RETURN p.prefLabel AS person,
       s.post AS post,
       coalesce(head(COLLECT {
         MATCH (d)-[:CALLS]->(n:DatedName)<-[:FORMER_NAME]-(o)
         RETURN n.prefLabel AS called
       }), o.label, o.acronym, o.prefLabel) AS organization,
       o.prefLabel AS organization_name,
       s.`from` AS `from`,
       s.`to` AS `to`,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       e.`end` AS `end`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY document, `start`, person, id
