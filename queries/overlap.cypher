//+ id: overlap
//+ title: Overlap of two entities
//+ question: On which topics do two entities both hold mandates, and in which roles?
//+ summary: >-
//+   One row a topic on which one of the two holds a mandate and the other holds one too, on the topic itself or on a
//+   narrower one, with the roles of each and the paragraphs that say so.
//+ group: Mandates
//+ place: 20
//+ tags: [mandates, topics, overlap]
//+ asked:
//+   - say: "where do {entity} and {other} overlap"
//+   - say: "on which topics do {entity} and {other} both work"
//+ params:
//+   entity: {type: agent, example: UNODC, required: true, meaning: "The one holder by acronym, name, former name or id."}
//+   other: {type: agent, example: ITU, required: true, meaning: "The other holder by acronym, name, former name or id."}
//+   topic: {type: topic, example: crime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength, on both sides."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {entity: UNODC, other: UNDP, topic: crime}
//+ columns:
//+   topic: {type: string, meaning: The topic's usual term.}
//+   entity: {type: string, meaning: Short name of the one holder.}
//+   roles: {type: list, meaning: Codes of its roles.}
//+   strengths: {type: list, brief: false, meaning: "Strengths of its mandates: direct, related or registry."}
//+   topics: {type: list, brief: false, meaning: "The topics on which it holds them: the topic itself and narrower ones."}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   other: {type: string, meaning: Short name of the other holder.}
//+   other_roles: {type: list, meaning: Codes of its roles.}
//+   other_strengths: {type: list, brief: false, meaning: "Strengths of its mandates: direct, related or registry."}
//+   other_topics: {type: list, brief: false, meaning: The topics on which it holds them.}
//+   other_paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   shared: {type: boolean, brief: false, meaning: "Whether both hold a mandate on the topic itself, not one of them on a narrower topic only."}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the topic and the two holders.}
//+ order: [topic, entity, other, id]
//+ page: 100
//+ cache: 60
//+ see: [entity-topics, topic-overlaps, co-mandates, conflicts]
WITH COLLECT {
       UNWIND $entity AS key
       MATCH (h:Resource {id: key})<-[:HOLDER]-(m:Mandate)
       WHERE $strength IS NULL OR m.strength = $strength
       MATCH (m)-[:TOPIC]->(x:Topic)-[:BROADER*0..12]->(t:Topic)
       WHERE $topic IS NULL OR t.id IN $topic
       MATCH (m)-[:ROLE]->(r:Role)
       MATCH (m)-[:DOCUMENT]->(d:Document)
       WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
       MATCH (m)-[:EVIDENCE]->(e:Evidence)
       WITH h,
            t,
            max(CASE WHEN x.id = t.id THEN 1 ELSE 0 END) AS itself,
            collect(DISTINCT r.label) AS roles,
            collect(DISTINCT m.strength) AS strengths,
            collect(DISTINCT x.prefLabel) AS topics,
            collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
            max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
       RETURN {
         holder: h.id,
         name: coalesce(h.label, h.acronym, h.prefLabel),
         topic: t.id,
         term: t.prefLabel,
         itself: itself,
         roles: roles,
         strengths: strengths,
         topics: topics,
         paragraphs: paragraphs,
         doubts: doubts
       } AS side
     } AS own,
     COLLECT {
       UNWIND $other AS key
       MATCH (h:Resource {id: key})<-[:HOLDER]-(m:Mandate)
       WHERE $strength IS NULL OR m.strength = $strength
       MATCH (m)-[:TOPIC]->(x:Topic)-[:BROADER*0..12]->(t:Topic)
       WHERE $topic IS NULL OR t.id IN $topic
       MATCH (m)-[:ROLE]->(r:Role)
       MATCH (m)-[:DOCUMENT]->(d:Document)
       WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
       MATCH (m)-[:EVIDENCE]->(e:Evidence)
       WITH h,
            t,
            max(CASE WHEN x.id = t.id THEN 1 ELSE 0 END) AS itself,
            collect(DISTINCT r.label) AS roles,
            collect(DISTINCT m.strength) AS strengths,
            collect(DISTINCT x.prefLabel) AS topics,
            collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
            max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
       RETURN {
         holder: h.id,
         name: coalesce(h.label, h.acronym, h.prefLabel),
         topic: t.id,
         term: t.prefLabel,
         itself: itself,
         roles: roles,
         strengths: strengths,
         topics: topics,
         paragraphs: paragraphs,
         doubts: doubts
       } AS side
     } AS others
UNWIND own AS a
UNWIND [one IN others WHERE one.topic = a.topic AND one.holder <> a.holder AND one.itself + a.itself > 0] AS b
RETURN a.term AS topic,
       a.name AS entity,
       a.roles AS roles,
       a.strengths AS strengths,
       a.topics AS topics,
       a.paragraphs AS paragraphs,
       b.name AS other,
       b.roles AS other_roles,
       b.strengths AS other_strengths,
       b.topics AS other_topics,
       b.paragraphs AS other_paragraphs,
       a.itself + b.itself > 1 AS shared,
       a.doubts + b.doubts > 0 AS disputed,
       a.topic + ' ' + a.holder + ' ' + b.holder AS id
ORDER BY topic, entity, other, id
