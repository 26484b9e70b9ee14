//+ id: topics
//+ title: Topics
//+ question: Which topics are there, and how many mandates does the graph hold on each?
//+ summary: >-
//+   One row a topic of the scheme or a candidate that a document brought, with its terms, the topics above it, and the
//+   number of mandates on it, narrower topics included.
//+ group: Vocabulary
//+ place: 2
//+ tags: [topics, coverage]
//+ asked:
//+   - say: "which topics are there"
//+   - say: "list of topics"
//+ params:
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Count the mandates of this holder only, and leave out topics without one."}
//+   document: {type: document, example: CEB/2013/2, meaning: "Count the mandates of this document only, and leave out topics without one."}
//+ anchors:
//+   topic: "(:Topic {id: key})<-[:BROADER*0..12]-(n:Topic)"
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(:Mandate)-[:TOPIC]->(n:Topic)"
//+   entity: "(:Resource {id: key})<-[:HOLDER]-(:Mandate)-[:TOPIC]->(n:Topic)"
//+ example: {topic: cybercrime, entity: UNODC}
//+ columns:
//+   topic: {type: string, meaning: The topic's usual term.}
//+   labels: {type: list, brief: false, meaning: All its terms.}
//+   broader: {type: list, meaning: The topics directly above it.}
//+   mandates: {type: integer, meaning: "Number of statements on mandates, those on narrower topics included."}
//+   own: {type: integer, brief: false, meaning: Number of statements on mandates on the topic itself.}
//+   candidate: {type: boolean, meaning: "Whether it comes from a document, not from the scheme."}
//+   id: {type: id, brief: false, meaning: The topic's own id.}
//+ order: [topic, id]
//+ page: 100
//+ cache: 60
//+ see: [topic-tree, mandates, entities]
MATCH (n:Topic)
OPTIONAL MATCH (n)<-[:TOPIC]-(m:Mandate)-[:HOLDER]->(h:Resource)
WHERE $entity IS NULL OR h.id IN $entity
OPTIONAL MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $document IS NULL OR d.id IN $document
WITH DISTINCT n, CASE WHEN d IS NULL THEN null ELSE m.id END AS held
MATCH (n)-[:BROADER*0..12]->(t:Topic)
WHERE $topic IS NULL OR t.id IN $topic
WITH t,
     count(DISTINCT held) AS mandates,
     count(DISTINCT CASE WHEN n.id = t.id THEN held END) AS own
WHERE ($entity IS NULL AND $document IS NULL) OR mandates > 0
RETURN t.prefLabel AS topic,
       [t.prefLabel, t.altLabel] AS labels,
       COLLECT { MATCH (t)-[:BROADER]->(b:Topic) RETURN DISTINCT b.prefLabel AS term } AS broader,
       mandates AS mandates,
       own AS own,
       'CandidateTopic' IN labels(t) AS candidate,
       t.id AS id
ORDER BY topic, id
