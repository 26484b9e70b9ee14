//+ id: gaps-leads
//+ title: Topics without a lead
//+ question: Which topics have mandates, but nobody who leads, coordinates or guards?
//+ summary: >-
//+   One row a topic on which documents give mandates, none of them to a lead, co-lead, coordinator or guardian, with
//+   those who hold mandates on it, and those who lead a broader topic. That no document says so does not mean that
//+   nobody leads.
//+ group: Mandates
//+ place: 30
//+ tags: [mandates, topics, gaps]
//+ asked:
//+   - say: "which topics does nobody lead"
//+   - say: "where is nobody in the lead on {topic}"
//+   - say: "gaps in leadership"
//+ params:
//+   topic: {type: topic, example: crime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Only topics on which this holder has a mandate, by acronym, name, former name or id."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength, leads too."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ anchors:
//+   entity: "(:Resource {id: key})<-[:HOLDER]-(:Mandate)-[:TOPIC]->(t:Topic)"
//+   topic: "(t:Topic {id: key})"
//+ example: {topic: crime}
//+ columns:
//+   topic: {type: string, meaning: The topic's usual term.}
//+   broader: {type: list, brief: false, meaning: The topics directly above it.}
//+   entities: {type: list, meaning: Those who hold mandates on it.}
//+   roles: {type: list, meaning: Codes of their roles.}
//+   strengths: {type: list, brief: false, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   mandates: {type: integer, meaning: Number of statements.}
//+   leads_above: {type: list, meaning: "Those who lead, coordinate or guard a broader topic."}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: The topic's own id.}
//+ order: [topic, id]
//+ page: 100
//+ cache: 60
//+ see: [gaps-instruments, overlap-matrix, topic-tree, mandates]
MATCH (t:Topic)<-[:TOPIC]-(own:Mandate)-[:HOLDER]->(x:Resource)
WHERE ($entity IS NULL OR x.id IN $entity) AND ($topic IS NULL OR t.id IN $topic)
WITH DISTINCT t
MATCH (t)<-[:TOPIC]-(m:Mandate)
WHERE $strength IS NULL OR m.strength = $strength
MATCH (m)-[:HOLDER]->(h:Resource)
MATCH (m)-[:ROLE]->(r:Role)
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
WITH t,
     collect(DISTINCT h.id) AS holders,
     collect(DISTINCT coalesce(h.label, h.acronym, h.prefLabel)) AS entities,
     collect(DISTINCT r.label) AS roles,
     collect(DISTINCT m.strength) AS strengths,
     count(DISTINCT m) AS mandates,
     collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
     max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
WHERE none(role IN roles WHERE role IN ['lead', 'co-lead', 'coordinator', 'guardian'])
  AND ($entity IS NULL OR any(holder IN holders WHERE holder IN $entity))
RETURN t.prefLabel AS topic,
       COLLECT { MATCH (t)-[:BROADER]->(b:Topic) RETURN DISTINCT b.prefLabel AS term } AS broader,
       entities AS entities,
       roles AS roles,
       strengths AS strengths,
       mandates AS mandates,
       COLLECT {
         MATCH (t)-[:BROADER*1..12]->(b:Topic)<-[:TOPIC]-(n:Mandate)-[:ROLE]->(q:Role)
         WHERE q.label IN ['lead', 'co-lead', 'coordinator', 'guardian']
           AND ($strength IS NULL OR n.strength = $strength)
         MATCH (n)-[:DOCUMENT]->(f:Document)
         WHERE $as_of IS NULL OR coalesce(f.startDate, f.issued) <= $as_of
         MATCH (n)-[:HOLDER]->(l:Resource)
         RETURN DISTINCT coalesce(l.label, l.acronym, l.prefLabel) + ': ' + b.prefLabel AS lead
       } AS leads_above,
       paragraphs AS paragraphs,
       doubts > 0 AS disputed,
       t.id AS id
ORDER BY topic, id
