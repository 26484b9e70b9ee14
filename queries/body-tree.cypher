//+ id: body-tree
//+ title: Tree of bodies
//+ question: Which body stands below which, since when, and until when?
//+ summary: >-
//+   One row a body and statement of what it belongs or reports to, sorted as a tree, with the way from the top. A body
//+   with two parents stands below both; one without is at the top. Rows without a document come from the project's list
//+   of bodies.
//+ group: Bodies
//+ place: 3
//+ tags: [bodies]
//+ asked:
//+   - say: "which bodies stand below {body}"
//+   - say: "tree of the bodies"
//+   - say: "what reports to {body}"
//+ params:
//+   body: {type: body, example: HLCP, meaning: "Only this body and what is below it: by acronym, name, former name or id."}
//+   as_of: {type: date, example: "2018-12", meaning: "Bodies of this day, month or year: without those that had ended by then or were established later; those of unknown dates stay."}
//+ anchors:
//+   body: "(:Resource {id: key})<-[:SUB_ORGANIZATION_OF|PARENT*0..1]-()-[:BODY*0..1]->()<-[:SUB_ORGANIZATION_OF|PARENT*0..1]-()-[:BODY*0..1]->()<-[:SUB_ORGANIZATION_OF|PARENT*0..1]-()-[:BODY*0..1]->()<-[:SUB_ORGANIZATION_OF|PARENT*0..1]-()-[:BODY*0..1]->()<-[:SUB_ORGANIZATION_OF|PARENT*0..1]-()-[:BODY*0..1]->(b:CoordinationBody)"
//+ example: {body: HLCP}
//+ columns:
//+   path: {type: string, meaning: "Short names from the top down to the body, parted by slashes; five levels above it at most."}
//+   depth: {type: integer, meaning: Number of bodies above it on this path.}
//+   body: {type: string, meaning: Short name of the body; its name where it has no short one.}
//+   name: {type: string, brief: false, meaning: Full name.}
//+   type: {type: list, meaning: "Its class, such as Committee or TaskTeam."}
//+   parent: {type: string, meaning: Short name of what it belongs or reports to.}
//+   established: {type: list, meaning: "When it was established, as precise as given."}
//+   ended: {type: list, meaning: "When it ended, as precise as given."}
//+   document: {type: string, meaning: Key of the document that names the parent.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   id: {type: id, brief: false, meaning: "The row's own id: that of the statement or body, and the path."}
//+   disputed: {type: boolean, brief: false, meaning: "Whether documents disagree on the body: see the question conflicts."}
//+ order: [path, document, paragraph, id]
//+ page: 100
//+ cache: 60
//+ see: [bodies, body-record, task-teams, conflicts]
MATCH (b:CoordinationBody)
OPTIONAL CALL (b) {
  MATCH (b)-[:SUB_ORGANIZATION_OF]->(p1:Agent)
  RETURN p1, null AS s
  UNION
  MATCH (b)<-[:BODY]-(s:Reporting)-[:PARENT]->(p1:Agent)
  RETURN p1, s
}
OPTIONAL CALL (p1) {
  UNWIND [p IN [p1] WHERE p IS NOT NULL] AS x1
  MATCH (x1)-[:SUB_ORGANIZATION_OF]->(p2:Agent)
  RETURN p2
  UNION
  UNWIND [p IN [p1] WHERE p IS NOT NULL] AS x1
  MATCH (x1)<-[:BODY]-(:Reporting)-[:PARENT]->(p2:Agent)
  RETURN p2
}
OPTIONAL CALL (p2) {
  UNWIND [p IN [p2] WHERE p IS NOT NULL] AS x2
  MATCH (x2)-[:SUB_ORGANIZATION_OF]->(p3:Agent)
  RETURN p3
  UNION
  UNWIND [p IN [p2] WHERE p IS NOT NULL] AS x2
  MATCH (x2)<-[:BODY]-(:Reporting)-[:PARENT]->(p3:Agent)
  RETURN p3
}
OPTIONAL CALL (p3) {
  UNWIND [p IN [p3] WHERE p IS NOT NULL] AS x3
  MATCH (x3)-[:SUB_ORGANIZATION_OF]->(p4:Agent)
  RETURN p4
  UNION
  UNWIND [p IN [p3] WHERE p IS NOT NULL] AS x3
  MATCH (x3)<-[:BODY]-(:Reporting)-[:PARENT]->(p4:Agent)
  RETURN p4
}
OPTIONAL CALL (p4) {
  UNWIND [p IN [p4] WHERE p IS NOT NULL] AS x4
  MATCH (x4)-[:SUB_ORGANIZATION_OF]->(p5:Agent)
  RETURN p5
  UNION
  UNWIND [p IN [p4] WHERE p IS NOT NULL] AS x4
  MATCH (x4)<-[:BODY]-(:Reporting)-[:PARENT]->(p5:Agent)
  RETURN p5
}
WITH b, s, p1, [p IN [p5, p4, p3, p2, p1, b] WHERE p IS NOT NULL] AS way
WHERE $body IS NULL OR any(p IN way WHERE p.id IN $body)
WITH b, s, p1, way,
     [day IN [b.begin] + COLLECT {
        MATCH (b)<-[:BODY]-(x:BodyDate)
        WHERE x.event = 'established'
        RETURN x.date AS day
      } WHERE day IS NOT NULL] AS begun,
     [day IN [b.`end`] + COLLECT {
        MATCH (b)<-[:BODY]-(x:BodyDate)
        WHERE x.event = 'ended'
        RETURN x.date AS day
      } WHERE day IS NOT NULL] AS over
WHERE $as_of IS NULL
   OR (none(day IN over WHERE day <= $as_of) AND (size(begun) = 0 OR any(day IN begun WHERE day <= $as_of)))
OPTIONAL MATCH (s)-[:DOCUMENT]->(d:Document)
OPTIONAL MATCH (s)-[:EVIDENCE]->(e:Evidence)
RETURN reduce(text = '', p IN way |
         text + CASE text WHEN '' THEN '' ELSE ' / ' END + coalesce(p.label, p.acronym, p.prefLabel)) AS path,
       size(way) - 1 AS depth,
       coalesce(b.label, b.acronym, b.prefLabel) AS body,
       b.prefLabel AS name,
       [kind IN labels(b) WHERE NOT kind IN ['Resource', 'Agent', 'CoordinationBody']] AS type,
       coalesce(p1.label, p1.acronym, p1.prefLabel) AS parent,
       begun AS established,
       over AS ended,
       coalesce(d.key, '') AS document,
       coalesce(e.number, '') AS paragraph,
       e.quote AS quote,
       coalesce(s.id, b.id) + reduce(text = '', p IN way | text + '#' + p.id) AS id,
       EXISTS { MATCH (b)<-[:ABOUT]-(c:Conflict) } AS disputed
ORDER BY path, document, paragraph, id
