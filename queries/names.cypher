//+ id: names
//+ title: Names
//+ question: What is everything called, and by which names can it be asked for?
//+ summary: >-
//+   One row a thing that a question can be asked about: entity, body, post, person, topic, role or document, with its
//+   short name, all its names, and the topics directly above a topic.
//+ group: Vocabulary
//+ place: 90
//+ tags: [names]
//+ asked:
//+   - say: "what is everything called"
//+ params:
//+   kind: {type: string, enum: [agent, body, document, person, post, role, topic], example: topic, meaning: Kind of thing.}
//+ example: {kind: document}
//+ columns:
//+   kind: {type: string, meaning: "agent, body, document, person, post, role or topic."}
//+   label: {type: string, meaning: Short name.}
//+   names: {type: list, meaning: All names.}
//+   broader: {type: list, brief: false, meaning: Ids of the topics directly above a topic.}
//+   id: {type: id, meaning: Its own id.}
//+ order: [id]
//+ cache: 60
//+ see: [entities, topics, documents]
MATCH (n:Agent|Post|Person|Topic|Role|Document)
WITH n,
     CASE
       WHEN n.id STARTS WITH 'body/' THEN 'body'
       WHEN n.id STARTS WITH 'document/' THEN 'document'
       WHEN n.id STARTS WITH 'person/' THEN 'person'
       WHEN n.id STARTS WITH 'post/' THEN 'post'
       WHEN n.id STARTS WITH 'role/' THEN 'role'
       WHEN n.id STARTS WITH 'topic/' THEN 'topic'
       ELSE 'agent'
     END AS kind
WHERE $kind IS NULL OR kind = $kind
RETURN kind AS kind,
       coalesce(n.key, n.label, n.acronym, n.prefLabel) AS label,
       [
         n.key,
         n.identifier,
         n.file,
         n.label,
         n.acronym,
         n.prefLabel,
         n.altLabel,
         COLLECT { MATCH (n)-[:FORMER_NAME]->(f:DatedName) RETURN DISTINCT f.prefLabel AS former }
       ] AS names,
       COLLECT { MATCH (n)-[:BROADER]->(b:Topic) RETURN DISTINCT b.id AS above } AS broader,
       n.id AS id
ORDER BY id
