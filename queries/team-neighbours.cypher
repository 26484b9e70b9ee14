//+ id: team-neighbours
//+ title: Neighbours of a task team
//+ question: Who else works on what my task team works on?
//+ summary: >-
//+   One row a topic of the body and another holder with a mandate on it or on a narrower topic, with the roles and
//+   paragraphs of both sides, and whether a document names the other as a member. The body's topics are those of its
//+   mandates, of its decisions, of the requests to it and of the undertakings that it owns.
//+ group: Bodies
//+ place: 40
//+ tags: [bodies, mandates, topics, overlap]
//+ asked:
//+   - say: "who else works on what {body} works on"
//+   - say: "neighbours of {body}"
//+ params:
//+   body: {type: body, required: true, example: UN-Water, meaning: "Task team or other body by acronym, name, former name or id."}
//+   topic: {type: topic, example: cybercrime, meaning: "Only these topics of the body, by label, alternative label or id; narrower topics are included."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength, on both sides."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {body: Inter-agency task team on drug policy}
//+ columns:
//+   body: {type: string, brief: false, meaning: Short name of the body; its name where it has no short one.}
//+   topic: {type: string, meaning: The topic of the body.}
//+   body_paragraphs: {type: list, meaning: Where it is written that the body works on it.}
//+   entity: {type: string, meaning: Short name of the other holder.}
//+   member: {type: boolean, meaning: Whether a document names it as a member or lead of the body.}
//+   roles: {type: list, meaning: Codes of its roles.}
//+   strengths: {type: list, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   topics: {type: list, brief: false, meaning: "The topics on which it holds them: the topic itself and narrower ones."}
//+   mandates: {type: integer, brief: false, meaning: Number of its statements.}
//+   paragraphs: {type: list, meaning: Key of the document and printed reference of the paragraph.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether a document casts doubt on one of the statements: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: "Ids of the body, the topic and the other holder."}
//+ order: [body, topic, entity, id]
//+ page: 100
//+ cache: 60
//+ see: [bodies, overlap, topic-overlaps]
UNWIND $body AS key
MATCH (b:Resource {id: key})
WITH b, [(b)<-[:BODY]-(:Membership)-[:MEMBER]->(seated:Resource) | seated.id] AS members
MATCH (b)<-[:HOLDER|ADDRESSEE|OWNER|TAKEN_BY]-(s:Statement)
WHERE $strength IS NULL OR s.strength IS NULL OR s.strength = $strength
MATCH (s)-[:TOPIC]->(t:Topic)
WHERE $topic IS NULL OR t.id IN $topic
MATCH (s)-[:DOCUMENT]->(p:Document)
WHERE $as_of IS NULL OR coalesce(p.startDate, p.issued) <= $as_of
MATCH (s)-[:EVIDENCE]->(g:Evidence)
WITH b,
     members,
     t,
     collect(DISTINCT p.key + ' ¶ ' + g.number) AS body_paragraphs,
     max(CASE WHEN s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(k:Conflict) } THEN 1 ELSE 0 END) AS doubted
MATCH (t)<-[:BROADER*0..12]-(n:Topic)<-[:TOPIC]-(m:Mandate)
WHERE $strength IS NULL OR m.strength = $strength
MATCH (m)-[:HOLDER]->(h:Resource)
WHERE h.id <> b.id
MATCH (m)-[:ROLE]->(r:Role)
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
MATCH (m)-[:EVIDENCE]->(e:Evidence)
WITH b,
     members,
     t,
     body_paragraphs,
     doubted,
     h,
     collect(DISTINCT r.label) AS roles,
     collect(DISTINCT m.strength) AS strengths,
     collect(DISTINCT n.prefLabel) AS topics,
     count(DISTINCT m) AS mandates,
     collect(DISTINCT d.key + ' ¶ ' + e.number) AS paragraphs,
     max(CASE WHEN m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } THEN 1 ELSE 0 END) AS doubts
RETURN coalesce(b.label, b.acronym, b.prefLabel) AS body,
       t.prefLabel AS topic,
       body_paragraphs AS body_paragraphs,
       coalesce(h.label, h.acronym, h.prefLabel) AS entity,
       h.id IN members AS member,
       roles AS roles,
       strengths AS strengths,
       topics AS topics,
       mandates AS mandates,
       paragraphs AS paragraphs,
       doubted + doubts > 0 AS disputed,
       b.id + ' ' + t.id + ' ' + h.id AS id
ORDER BY body, topic, entity, id
