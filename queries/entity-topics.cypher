//+ id: entity-topics
//+ title: Topics of an entity
//+ question: On which topics does an entity hold mandates, and in which roles?
//+ summary: >-
//+   One row a holder and topic, with every role that a document gives the holder on it, the number of statements, and
//+   the paragraphs where they stand. A topic takes its narrower topics along.
//+ group: Mandates
//+ place: 10
//+ tags: [mandates, topics, roles]
//+ asked:
//+   - say: "on which topics does {entity} work"
//+   - say: "what is the mandate of {entity}"
//+   - say: "which mandates does {entity} hold"
//+   - say: "what does {entity} do"
//+ params:
//+   entity: {type: agent, example: UNODC, required: true, meaning: "Holder by acronym, name, former name or id."}
//+   topic: {type: topic, example: crime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {entity: UNODC, topic: crime}
//+ columns:
//+   entity: {type: string, meaning: Short name of the holder; its name where it has no short one.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   broader: {type: list, brief: false, meaning: The topics directly above it.}
//+   roles: {type: list, meaning: Codes of the roles.}
//+   strengths: {type: list, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   mandates: {type: integer, meaning: Number of statements.}
//+   first: {type: string, brief: false, meaning: "Date of the earliest document, as precise as known."}
//+   last: {type: string, brief: false, meaning: "Date of the latest document, as precise as known."}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the holder and the topic.}
//+ order: [entity, topic, id]
//+ page: 100
//+ cache: 60
//+ see: [mandates, overlap, co-mandates, instruments, entity-profile]
UNWIND $entity AS key
MATCH (h:Resource {id: key})<-[:HOLDER]-(m:Mandate)
WHERE $strength IS NULL OR m.strength = $strength
MATCH (m)-[:TOPIC]->(t:Topic)
WHERE $topic IS NULL OR t.id IN $topic
MATCH (m)-[:ROLE]->(r:Role)
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
WITH h,
     t,
     collect(DISTINCT r.label) AS roles,
     collect(DISTINCT m.strength) AS strengths,
     count(DISTINCT m) AS mandates,
     min(coalesce(d.startDate, d.issued)) AS first,
     max(coalesce(d.startDate, d.issued)) AS last,
     collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
     max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
RETURN coalesce(h.label, h.acronym, h.prefLabel) AS entity,
       t.prefLabel AS topic,
       COLLECT { MATCH (t)-[:BROADER]->(b:Topic) RETURN DISTINCT b.prefLabel AS term } AS broader,
       roles AS roles,
       strengths AS strengths,
       mandates AS mandates,
       first AS first,
       last AS last,
       paragraphs AS paragraphs,
       doubts > 0 AS disputed,
       h.id + ' ' + t.id AS id
ORDER BY entity, topic, id
