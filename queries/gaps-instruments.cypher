//+ id: gaps-instruments
//+ title: Mandates without an instrument
//+ question: For which mandates does no paragraph name the resolution, convention or decision that gives them?
//+ summary: >-
//+   One row a holder and topic with mandates whose sentence names no instrument, with the instruments that other
//+   sentences name for the same holder and topic: where that list is empty, no document that was read says what gives
//+   the mandate.
//+ group: Mandates
//+ place: 31
//+ tags: [mandates, instruments, gaps]
//+ asked:
//+   - say: "which mandates have no resolution"
//+   - say: "mandates of {entity} without an instrument"
//+ params:
//+   topic: {type: topic, example: crime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Holder by acronym, name, former name or id."}
//+   role: {type: role, example: lead, meaning: Only mandates in this role.}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength; instruments that another strength names are still listed."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {entity: UNODC}
//+ columns:
//+   entity: {type: string, meaning: Short name of the holder; its name where it has no short one.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   roles: {type: list, meaning: Codes of the roles.}
//+   strengths: {type: list, brief: false, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   mandates: {type: integer, meaning: Number of statements that name no instrument.}
//+   instruments: {type: list, meaning: Instruments that other statements name for the holder on this topic.}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the holder and the topic.}
//+ order: [entity, topic, id]
//+ page: 100
//+ cache: 60
//+ see: [instruments, gaps-leads, mandates]
MATCH (h:Resource)<-[:HOLDER]-(m:Mandate)-[:TOPIC]->(t:Topic)
WHERE ($entity IS NULL OR h.id IN $entity) AND ($topic IS NULL OR t.id IN $topic)
MATCH (m)-[:ROLE]->(r:Role)
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
WITH h,
     t,
     m,
     r.label AS role,
     d.key + ' ¶ ' + e.number AS paragraph,
     head([(m)-[:INSTRUMENT]->(i:Instrument) | coalesce(i.prefLabel, i.identifier)]) AS instrument,
     m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } AS doubt,
     NOT EXISTS { MATCH (m)-[:INSTRUMENT]->(j:Instrument) } AND ($strength IS NULL OR m.strength = $strength) AND ($role IS NULL OR r.id IN $role) AS lacking
WITH h,
     t,
     collect(DISTINCT CASE WHEN lacking THEN role END) AS roles,
     collect(DISTINCT CASE WHEN lacking THEN m.strength END) AS strengths,
     count(DISTINCT CASE WHEN lacking THEN m.id END) AS mandates,
     collect(DISTINCT instrument) AS instruments,
     collect(DISTINCT CASE WHEN lacking THEN paragraph END) AS paragraphs,
     max(CASE WHEN lacking AND doubt THEN 1 ELSE 0 END) AS doubts
WHERE mandates > 0
RETURN coalesce(h.label, h.acronym, h.prefLabel) AS entity,
       t.prefLabel AS topic,
       roles AS roles,
       strengths AS strengths,
       mandates AS mandates,
       instruments AS instruments,
       paragraphs AS paragraphs,
       doubts > 0 AS disputed,
       h.id + ' ' + t.id AS id
ORDER BY entity, topic, id
