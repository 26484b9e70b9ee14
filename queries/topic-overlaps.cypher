//+ id: topic-overlaps
//+ title: Overlaps on a topic
//+ question: Which entities meet on a topic, two by two, and in which roles?
//+ summary: >-
//+   One row a topic and pair of holders that both hold a mandate on it, with the roles of each and the paragraphs that
//+   say so. A topic takes its narrower topics along; each row names the topic that the two share.
//+ group: Mandates
//+ place: 21
//+ tags: [mandates, topics, overlap]
//+ asked:
//+   - say: "which entities overlap on {topic}"
//+   - say: "who overlaps with whom on {topic}"
//+ params:
//+   topic: {type: topic, example: cybercrime, required: true, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   role: {type: role, example: lead, meaning: Only mandates in this role.}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength, on both sides."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {topic: drug policy}
//+ columns:
//+   topic: {type: string, meaning: The topic's usual term.}
//+   entity: {type: string, meaning: Short name of the one holder.}
//+   roles: {type: list, meaning: Codes of its roles.}
//+   strengths: {type: list, brief: false, meaning: "Strengths of its mandates: direct, related or registry."}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   other: {type: string, meaning: Short name of the other holder.}
//+   other_roles: {type: list, meaning: Codes of its roles.}
//+   other_strengths: {type: list, brief: false, meaning: "Strengths of its mandates: direct, related or registry."}
//+   other_paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the topic and the two holders.}
//+ order: [topic, entity, other, id]
//+ page: 100
//+ cache: 60
//+ see: [overlap, overlap-matrix, co-mandates, conflicts]
UNWIND $topic AS key
MATCH (t:Topic {id: key})<-[:TOPIC]-(m:Mandate)
WHERE $strength IS NULL OR m.strength = $strength
MATCH (m)-[:HOLDER]->(h:Resource)
MATCH (m)-[:ROLE]->(r:Role)
WHERE $role IS NULL OR r.id IN $role
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
WITH t,
     h,
     collect(DISTINCT r.label) AS roles,
     collect(DISTINCT m.strength) AS strengths,
     collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
     max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
WITH t, h, coalesce(h.label, h.acronym, h.prefLabel) AS name, roles, strengths, paragraphs, doubts
ORDER BY name, h.id
WITH t,
     collect({
       name: name,
       id: h.id,
       roles: roles,
       strengths: strengths,
       paragraphs: paragraphs,
       doubts: doubts
     }) AS holders
UNWIND range(0, size(holders) - 2) AS place
UNWIND holders[place + 1..] AS b
WITH t, holders[place] AS a, b
RETURN t.prefLabel AS topic,
       a.name AS entity,
       a.roles AS roles,
       a.strengths AS strengths,
       a.paragraphs AS paragraphs,
       b.name AS other,
       b.roles AS other_roles,
       b.strengths AS other_strengths,
       b.paragraphs AS other_paragraphs,
       a.doubts + b.doubts > 0 AS disputed,
       t.id + ' ' + a.id + ' ' + b.id AS id
ORDER BY topic, entity, other, id
