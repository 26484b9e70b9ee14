//+ id: organization-posts
//+ title: Posts at an entity
//+ question: Who held which post at an entity or body, and when?
//+ summary: One row a statement that a person held a post there, oldest first; dates only where a document says them.
//+ group: Posts
//+ place: 3
//+ tags: [persons, posts, entities]
//+ asked:
//+   - say: "who held which post at {entity}"
//+   - say: "who headed {entity}"
//+   - say: "who is the head of {entity}"
//+   - say: "who was director of {entity}"
//+ params:
//+   entity: {type: agent, required: true, example: UNODC, meaning: "Entity or body by acronym, name, former name or id."}
//+   post: {type: string, pattern: "\\S.{0,99}", example: Executive Director, meaning: "Words that the title of the post contains, in capitals or not."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before, without posts left by then; undated documents are left out."}
//+ example: {entity: UNODC}
//+ columns:
//+   organization: {type: string, brief: false, meaning: Short name of the entity or body.}
//+   post: {type: string, meaning: Title of the post.}
//+   person: {type: string, meaning: Name of the person.}
//+   from: {type: string, meaning: "Since when, as precise as printed."}
//+   to: {type: string, meaning: "Until when, as precise as printed."}
//+   date: {type: string, meaning: "Since when, where the words say it; else the date of the document: first day of its session, else day of issue."}
//+   latest: {type: boolean, meaning: Whether it stands in the latest dated document that names a holder of a post of this title there.}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [date, document, start, person, id]
//+ page: 100
//+ cache: 60
//+ see: [posts, person-posts, conflicts]
MATCH (o:Agent)
WHERE o.id IN $entity
MATCH (o)<-[:ORGANIZATION]-(s:PostHolding)-[:DOCUMENT]->(d:Document)
WHERE ($post IS NULL OR toLower(s.post) CONTAINS toLower($post))
  AND ($as_of IS NULL OR (coalesce(d.startDate, d.issued) <= $as_of AND (s.`to` IS NULL OR s.`to` > $as_of)))
MATCH (s)-[:PERSON]->(p:Person)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
RETURN coalesce(o.label, o.acronym, o.prefLabel) AS organization,
       s.post AS post,
       p.prefLabel AS person,
       s.`from` AS `from`,
       s.`to` AS `to`,
       coalesce(s.`from`, d.startDate, d.issued, '') AS date,
       NOT EXISTS {
         MATCH (o)<-[:ORGANIZATION]-(x:PostHolding)-[:DOCUMENT]->(y:Document)
         WHERE x.post = s.post AND coalesce(y.startDate, y.issued) > coalesce(d.startDate, d.issued, '')
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
ORDER BY date, document, `start`, person, id
