//+ id: topic-tree
//+ title: Topic tree
//+ question: How do the topics hang together, and how many mandates does each have, alone and with its narrower topics?
//+ summary: >-
//+   One row a way down to a topic, from the top of the scheme or from the topic that is asked for, in the order of the
//+   tree, with the number of mandates and holders. A topic below two others stands in two places.
//+ group: Vocabulary
//+ place: 3
//+ tags: [topics, coverage]
//+ asked:
//+   - say: "tree of topics"
//+   - say: "how do the topics hang together"
//+ params:
//+   topic: {type: topic, example: crime, meaning: "Where the tree begins: topic by label, alternative label or id."}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: Count the mandates of this strength only.}
//+   as_of: {type: date, example: "2018-12", meaning: "Count the mandates of documents of this day, month, year or before only; undated documents are left out."}
//+ anchors:
//+   topic: "(t:Topic {id: key})"
//+ example: {topic: cyber issues}
//+ columns:
//+   path: {type: string, meaning: "The terms down to the topic, parted by “ / ”."}
//+   depth: {type: integer, brief: false, meaning: Number of topics before it on the way.}
//+   topic: {type: string, brief: false, meaning: The topic's usual term.}
//+   own: {type: integer, meaning: Number of statements on mandates on the topic itself.}
//+   mandates: {type: integer, meaning: "Number of statements on mandates, those on narrower topics included."}
//+   holders: {type: integer, meaning: "Number of those who hold them, narrower topics included."}
//+   strengths: {type: list, brief: false, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   candidate: {type: boolean, brief: false, meaning: "Whether it comes from a document, not from the scheme."}
//+   id: {type: id, brief: false, meaning: "Ids of the topics on the way."}
//+ order: [path, id]
//+ page: 500
//+ cache: 60
//+ see: [topics, overlap-matrix, gaps-leads, compendium]
MATCH (t:Topic)
WHERE $topic IS NULL OR t.id IN $topic
WITH t
OPTIONAL MATCH (t)<-[:BROADER*0..8]-(n:Topic)<-[:TOPIC]-(m:Mandate)-[:HOLDER]->(h:Resource)
WHERE ($strength IS NULL OR m.strength = $strength)
  AND ($as_of IS NULL OR EXISTS {
         MATCH (m)-[:DOCUMENT]->(d:Document)
         WHERE coalesce(d.startDate, d.issued) <= $as_of
       })
WITH t,
     count(DISTINCT CASE WHEN n.id = t.id THEN m.id END) AS own,
     count(DISTINCT m.id) AS mandates,
     count(DISTINCT h.id) AS holders,
     collect(DISTINCT m.strength) AS strengths
MATCH way = (t)-[:BROADER*0..8]->(top:Topic)
WHERE NOT EXISTS {
        MATCH (top)-[:BROADER]->(above:Topic)
        WHERE $topic IS NULL OR above.id IN $topic
      }
  AND all(step IN nodes(way) WHERE $topic IS NULL OR step.id IN $topic)
WITH t, own, mandates, holders, strengths, reverse(nodes(way)) AS steps
RETURN reduce(text = '', step IN steps | text + CASE WHEN text = '' THEN '' ELSE ' / ' END + step.prefLabel) AS path,
       size(steps) - 1 AS depth,
       t.prefLabel AS topic,
       own AS own,
       mandates AS mandates,
       holders AS holders,
       strengths AS strengths,
       'CandidateTopic' IN labels(t) AS candidate,
       reduce(text = '', step IN steps | text + CASE WHEN text = '' THEN '' ELSE ' ' END + step.id) AS id
ORDER BY path, id
