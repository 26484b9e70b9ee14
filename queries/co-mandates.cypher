//+ id: co-mandates
//+ title: Co-mandate network
//+ question: Which entities share topics with each other, how many, and which?
//+ summary: >-
//+   One row a pair of holders that both have a mandate on at least one topic: an edge of the network, whose weight is
//+   the number of topics that they share, with these topics as the reason. Topics count one by one, narrower ones are
//+   not those that they are narrower than.
//+ group: Mandates
//+ place: 23
//+ tags: [mandates, topics, overlap, network]
//+ params:
//+   entity: {type: agent, example: UNODC, meaning: "Only the edges of this holder, by acronym, name, former name or id."}
//+   topic: {type: topic, example: crime, meaning: "Only these topics, by label, alternative label or id; narrower topics are included."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength, on both sides."}
//+   least: {type: integer, min: 1, max: 1000, default: "1", example: "2", meaning: The least weight.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {entity: ITU, least: "4"}
//+ columns:
//+   entity: {type: string, meaning: Short name of the one holder.}
//+   other: {type: string, meaning: Short name of the other holder.}
//+   weight: {type: integer, meaning: Number of topics that they share.}
//+   topics: {type: list, meaning: These topics.}
//+   strengths: {type: list, brief: false, meaning: "Strengths of their mandates: direct, related or registry."}
//+   paragraphs: {type: list, brief: false, meaning: "Key of the document and printed reference of the paragraph, of both sides."}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the two holders.}
//+ order: [-weight, entity, other, id]
//+ page: 500
//+ cache: 60
//+ see: [overlap, topic-overlaps, overlap-matrix]
MATCH (x:Resource)<-[:HOLDER]-(own:Mandate)-[:TOPIC]->(t:Topic)
WHERE ($entity IS NULL OR x.id IN $entity) AND ($topic IS NULL OR t.id IN $topic)
WITH DISTINCT t
MATCH (t)<-[:TOPIC]-(m:Mandate)-[:HOLDER]->(h:Resource)
WHERE $strength IS NULL OR m.strength = $strength
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (m)<-[:DISPUTES]-(c:Conflict)
WITH t,
     h,
     collect(DISTINCT m.strength) AS strengths,
     collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
     max(CASE WHEN m.status = 'disputed' OR c IS NOT NULL THEN 1 ELSE 0 END) AS doubts
WITH t.prefLabel AS topic,
     collect({
       id: h.id,
       name: coalesce(h.label, h.acronym, h.prefLabel),
       strengths: strengths,
       paragraphs: paragraphs,
       doubts: doubts
     }) AS holders
UNWIND holders AS a
UNWIND holders AS b
WITH topic, a, b
WHERE ($entity IS NULL AND (a.name < b.name OR (a.name = b.name AND a.id < b.id)))
   OR (a.id IN $entity AND a.id <> b.id)
WITH a.id AS one,
     a.name AS entity,
     b.id AS another,
     b.name AS other,
     count(topic) AS weight,
     collect(topic) AS topics,
     collect(a.strengths + b.strengths) AS strengths,
     collect(a.paragraphs + b.paragraphs) AS paragraphs,
     sum(a.doubts + b.doubts) AS doubts
WHERE weight >= $least
RETURN entity AS entity,
       other AS other,
       weight AS weight,
       topics AS topics,
       strengths AS strengths,
       paragraphs AS paragraphs,
       doubts > 0 AS disputed,
       one + ' ' + another AS id
ORDER BY weight DESC, entity, other, id
