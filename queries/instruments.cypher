//+ id: instruments
//+ title: Instruments behind mandates
//+ question: Which resolutions, conventions and decisions give an entity its mandates?
//+ summary: >-
//+   One row a holder and instrument that documents name as the ground of its mandates, with the topics and roles that
//+   rest on it and the paragraphs that say so. A topic takes its narrower topics along.
//+ group: Mandates
//+ place: 11
//+ tags: [mandates, instruments]
//+ asked:
//+   - say: "which resolutions give {entity} its mandates"
//+   - say: "what is the legal basis of the mandates of {entity}"
//+   - say: "instruments behind the mandates on {topic}"
//+ params:
//+   entity: {type: agent, example: UNODC, meaning: "Holder by acronym, name, former name or id."}
//+   topic: {type: topic, example: crime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: Only mandates of this strength.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {entity: UNODC}
//+ columns:
//+   entity: {type: string, meaning: Short name of the holder; its name where it has no short one.}
//+   instrument: {type: string, meaning: Name of the instrument; its symbol where it has no name.}
//+   symbol: {type: string, brief: false, meaning: "Symbol of the instrument, where it has one."}
//+   topics: {type: list, meaning: The topics of the mandates.}
//+   roles: {type: list, meaning: Codes of the roles.}
//+   strengths: {type: list, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   mandates: {type: integer, meaning: Number of statements.}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the holder and the instrument.}
//+ order: [entity, instrument, id]
//+ page: 100
//+ cache: 60
//+ see: [gaps-instruments, entity-topics, mandates]
MATCH (h:Resource)<-[:HOLDER]-(m:Mandate)-[:INSTRUMENT]->(i:Instrument)
WHERE ($entity IS NULL OR h.id IN $entity) AND ($strength IS NULL OR m.strength = $strength)
MATCH (m)-[:TOPIC]->(t:Topic)
WHERE $topic IS NULL OR t.id IN $topic
MATCH (m)-[:ROLE]->(r:Role)
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
WITH h,
     i,
     collect(DISTINCT t.prefLabel) AS topics,
     collect(DISTINCT r.label) AS roles,
     collect(DISTINCT m.strength) AS strengths,
     count(DISTINCT m) AS mandates,
     collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
     max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
RETURN coalesce(h.label, h.acronym, h.prefLabel) AS entity,
       coalesce(i.prefLabel, i.identifier) AS instrument,
       i.identifier AS symbol,
       topics AS topics,
       roles AS roles,
       strengths AS strengths,
       mandates AS mandates,
       paragraphs AS paragraphs,
       doubts > 0 AS disputed,
       h.id + ' ' + i.id AS id
ORDER BY entity, instrument, id
