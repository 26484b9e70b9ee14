//+ id: initiatives-by-owner
//+ title: Initiatives by owner
//+ question: Who answers for how many undertakings, and how far are they?
//+ summary: >-
//+   One row an owner, with the number of undertakings that documents report by how far they are, their titles and where
//+   they stand. The status is told by words of the printed one, the first that fits of: under way, planned, done.
//+ group: Decisions
//+ place: 45
//+ tags: [initiatives]
//+ asked:
//+   - say: "who owns how many initiatives"
//+ params:
//+   entity: {type: agent, example: DFS, meaning: "Owner by acronym, name, former name or id."}
//+   topic: {type: topic, example: victims' rights, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   document: {type: document, example: CEB/2018/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Statuses of this day, month, year or before, dated by themselves or by their document; undated ones are left out."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(s:Initiative)"
//+   entity: "(:Resource {id: key})<-[:OWNER]-(s:Initiative)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(s:Initiative)"
//+ example: {}
//+ columns:
//+   owner: {type: string, meaning: Short name of the owner; empty where the document names none.}
//+   owner_name: {type: string, brief: false, meaning: Full name of the owner.}
//+   initiatives: {type: integer, meaning: Number of reports on undertakings.}
//+   under_way: {type: integer, meaning: "How many are ongoing, under way, in place, in effect, in progress, under implementation or being done."}
//+   planned: {type: integer, meaning: "How many are planned, due, expected or to be done."}
//+   done: {type: integer, meaning: "How many were completed, finalized, launched, approved, delivered, rolled out, adopted, issued, established or appointed."}
//+   other: {type: integer, meaning: "How many have another status, such as a date alone, or none."}
//+   titles: {type: list, meaning: Their titles.}
//+   references: {type: list, meaning: "Where they stand: document and paragraph."}
//+   id: {type: id, brief: false, meaning: The owner's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether doubt is cast on one of them: see the question conflicts."}
//+ order: [owner, id]
//+ page: 100
//+ cache: 60
//+ see: [initiatives, conflicts]
MATCH (s:Initiative)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(s.stateDate, d.startDate, d.issued) <= $as_of)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
WITH s, d, e, t
WHERE $topic IS NULL OR t.id IN $topic
OPTIONAL MATCH (s)-[:OWNER]->(o:Resource)
WITH s, d, e, o, toLower(coalesce(s.state, '')) AS state
WHERE $entity IS NULL OR o.id IN $entity
WITH s, d, e, o,
     CASE
       WHEN any(word IN ['ongoing', 'under way', 'in place', 'in effect', 'in progress', 'under implementation', 'being '] WHERE state CONTAINS word) THEN 'under way'
       WHEN any(word IN ['planned', 'due ', 'expected', 'to be ', 'will be'] WHERE state CONTAINS word) THEN 'planned'
       WHEN any(word IN ['completed', 'finalized', 'launched', 'approved', 'delivered', 'rolled out', 'adopted', 'issued', 'established', 'appointed'] WHERE state CONTAINS word) THEN 'done'
       ELSE 'other'
     END AS step
RETURN coalesce(o.label, o.acronym, o.prefLabel, '') AS owner,
       o.prefLabel AS owner_name,
       count(s) AS initiatives,
       sum(CASE step WHEN 'under way' THEN 1 ELSE 0 END) AS under_way,
       sum(CASE step WHEN 'planned' THEN 1 ELSE 0 END) AS planned,
       sum(CASE step WHEN 'done' THEN 1 ELSE 0 END) AS done,
       sum(CASE step WHEN 'other' THEN 1 ELSE 0 END) AS other,
       collect(DISTINCT s.title) AS titles,
       collect(DISTINCT d.key + ' ¶ ' + e.number) AS references,
       coalesce(o.id, '') AS id,
       max(CASE WHEN s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) = 1 AS disputed
ORDER BY owner, id
