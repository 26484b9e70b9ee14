//+ id: overlap-matrix
//+ title: Overlap matrix
//+ question: Which entity has which roles on which topic?
//+ summary: >-
//+   One row a cell of the matrix of topics and holders: the roles that documents give the holder on the topic, how many
//+   statements do, and where. A topic takes its narrower topics along. A cell without a row has no statement.
//+ group: Mandates
//+ place: 22
//+ tags: [mandates, topics, roles, overlap]
//+ asked:
//+   - say: "which entity has which role on {topic}"
//+   - say: "matrix of entities and roles on {topic}"
//+ params:
//+   topic: {type: topic, example: crime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Holder by acronym, name, former name or id."}
//+   role: {type: role, example: lead, meaning: Only mandates in this role.}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {topic: crime}
//+ columns:
//+   topic: {type: string, meaning: The topic's usual term.}
//+   entity: {type: string, meaning: Short name of the holder; its name where it has no short one.}
//+   roles: {type: list, meaning: Codes of the roles.}
//+   strengths: {type: list, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   mandates: {type: integer, meaning: Number of statements.}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the topic and the holder.}
//+ order: [topic, entity, id]
//+ page: 500
//+ cache: 60
//+ see: [overlap, topic-overlaps, gaps-leads, topic-tree]
MATCH (h:Resource)<-[:HOLDER]-(m:Mandate)-[:TOPIC]->(t:Topic)
WHERE ($entity IS NULL OR h.id IN $entity)
  AND ($topic IS NULL OR t.id IN $topic)
  AND ($strength IS NULL OR m.strength = $strength)
MATCH (m)-[:ROLE]->(r:Role)
WHERE $role IS NULL OR r.id IN $role
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
WITH t,
     h,
     collect(DISTINCT r.label) AS roles,
     collect(DISTINCT m.strength) AS strengths,
     count(DISTINCT m) AS mandates,
     collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
     max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
RETURN t.prefLabel AS topic,
       coalesce(h.label, h.acronym, h.prefLabel) AS entity,
       roles AS roles,
       strengths AS strengths,
       mandates AS mandates,
       paragraphs AS paragraphs,
       doubts > 0 AS disputed,
       t.id + ' ' + h.id AS id
ORDER BY topic, entity, id
