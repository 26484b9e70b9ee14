//+ id: co-mandates
//+ title: Co-mandate network
//+ question: Which entities share topics with each other, how many, and which?
//+ summary: >-
//+   One row a pair of holders that both have a mandate on at least one topic: an edge of the network, whose weight is
//+   the number of topics that they share, with these topics as the reason. A topic and one that is narrower are two
//+   topics; the question overlap of two entities takes narrower topics along and names the paragraphs.
//+ group: Mandates
//+ place: 23
//+ tags: [mandates, topics, overlap, network]
//+ asked:
//+   - say: "which entities share topics with {entity}"
//+   - say: "network of entities that share mandates"
//+ params:
//+   entity: {type: agent, example: UNODC, meaning: "Only the edges of this holder, by acronym, name, former name or id."}
//+   topic: {type: topic, example: crime, meaning: "Only these topics, by label, alternative label or id; narrower topics are included."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength, on both sides."}
//+   least: {type: integer, min: 1, max: 1000, default: "1", example: "2", meaning: The least weight.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ anchors:
//+   entity: "(:Resource {id: key})<-[:HOLDER]-(:Mandate)-[:TOPIC]->(t:Topic)"
//+   topic: "(t:Topic {id: key})"
//+ example: {entity: ITU, least: "4"}
//+ columns:
//+   entity: {type: string, meaning: Short name of the one holder.}
//+   other: {type: string, meaning: Short name of the other holder.}
//+   weight: {type: integer, meaning: Number of topics that they share.}
//+   topics: {type: list, meaning: These topics.}
//+   strengths: {type: list, brief: false, meaning: "Strengths of their mandates: direct, related or registry."}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: Ids of the two holders.}
//+ order: [-weight, entity, other, id]
//+ page: 500
//+ cache: 60
//+ see: [overlap, topic-overlaps, overlap-matrix]
MATCH (t:Topic)<-[:TOPIC]-(own:Mandate)-[:HOLDER]->(x:Resource)
WHERE ($entity IS NULL OR x.id IN $entity) AND ($topic IS NULL OR t.id IN $topic)
WITH DISTINCT t
MATCH (t)<-[:TOPIC]-(m:Mandate)-[:HOLDER]->(h:Resource)
WHERE $strength IS NULL OR m.strength = $strength
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
WITH t,
     h,
     collect(DISTINCT m.strength) AS strengths,
     max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
WITH t.prefLabel AS topic,
     collect({
       id: h.id,
       order: coalesce(h.label, h.acronym, h.prefLabel) + ' ' + h.id,
       name: coalesce(h.label, h.acronym, h.prefLabel),
       strengths: strengths,
       doubts: doubts
     }) AS holders
UNWIND [one IN holders WHERE $entity IS NULL OR one.id IN $entity] AS a
UNWIND [one IN holders WHERE one.id <> a.id AND ($entity IS NOT NULL OR one.order > a.order)] AS b
WITH topic,
     a.id AS one,
     a.name AS entity,
     b.id AS another,
     b.name AS other,
     a.strengths + b.strengths AS strengths,
     a.doubts + b.doubts AS doubts
WITH one,
     entity,
     another,
     other,
     count(topic) AS weight,
     collect(topic) AS topics,
     collect(strengths) AS strengths,
     sum(doubts) AS doubts
WHERE weight >= $least
RETURN entity AS entity,
       other AS other,
       weight AS weight,
       topics AS topics,
       strengths AS strengths,
       doubts > 0 AS disputed,
       one + ' ' + another AS id
ORDER BY weight DESC, entity, other, id
