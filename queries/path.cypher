//+ id: path
//+ title: How two entities are connected
//+ question: Over what are two entities or bodies connected, and where is each step written?
//+ summary: >-
//+   One row a step of a path between the two, shortest paths first: one asked or leads the other, both are asked together,
//+   one belongs to the other; both hold a mandate on one topic; or both are linked with a third by such a step. A path
//+   has two steps at most and one piece of evidence a step; the questions mandates, decisions and members have all.
//+ group: Mandates
//+ place: 50
//+ tags: [entities, bodies, mandates, decisions, memberships]
//+ asked:
//+   - say: "how are {entity} and {other} connected"
//+   - say: "path between {entity} and {other}"
//+ params:
//+   entity: {type: agent, required: true, example: UNESCO, meaning: "Where the paths begin: entity or body by acronym, name, former name or id."}
//+   other: {type: agent, required: true, example: ITU, meaning: "Where the paths end: entity or body by acronym, name, former name or id."}
//+   topic: {type: topic, example: cybercrime, meaning: "Of the paths over a topic, only those over this one or a narrower one."}
//+ example: {entity: UNESCO, other: ITU, topic: artificial intelligence}
//+ columns:
//+   length: {type: integer, meaning: Number of steps of the path.}
//+   path: {type: string, meaning: The path in words.}
//+   step: {type: integer, brief: false, meaning: "Number of the step in its path, from 1."}
//+   from: {type: string, meaning: Short name of where the step begins.}
//+   kind: {type: string, meaning: "asked, asked by, asked with, member of, has member, reports to, reported to by, part of, has part (both from the project's list of bodies), holds mandate on, mandate of."}
//+   to: {type: string, meaning: Short name of where the step ends.}
//+   detail: {type: string, brief: false, meaning: "Role of the mandate or membership, or kind of decision."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   id: {type: id, brief: false, meaning: "The row's own id: that of the path, and the step."}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [length, path, step, id]
//+ page: 100
//+ cache: 60
//+ see: [overlap, co-mandates, members, requests-to]
UNWIND $entity AS given
MATCH (x:Agent {id: given})
CALL (x) {
  UNWIND $other AS another
  MATCH (y:Agent {id: another})
  WHERE y.id <> x.id
  RETURN y
}
CALL (x, y) {
  MATCH (x)<-[a:TAKEN_BY|ADDRESSEE|MEMBER|BODY|PARENT]-(s:Decision|Membership|Reporting)
        -[b:TAKEN_BY|ADDRESSEE|MEMBER|BODY|PARENT]->(y)
  RETURN s.id AS key, null AS m, type(a) + type(b) AS first, s.id AS s1, null AS second, null AS s2
  UNION
  MATCH (x)-[:SUB_ORGANIZATION_OF]->(y)
  RETURN 'bodies' AS key, null AS m, 'part of' AS first, null AS s1, null AS second, null AS s2
  UNION
  MATCH (x)<-[:SUB_ORGANIZATION_OF]-(y)
  RETURN 'bodies' AS key, null AS m, 'has part' AS first, null AS s1, null AS second, null AS s2
  UNION
  MATCH (x)<-[:HOLDER]-(one:Mandate)-[:TOPIC]->(t:Topic)
  WHERE $topic IS NULL OR t.id IN $topic
  MATCH (t)<-[:TOPIC]-(two:Mandate)-[:HOLDER]->(y)
  WITH t, min(one.id) AS s1, min(two.id) AS s2
  RETURN t.id AS key, t AS m, 'holds mandate on' AS first, s1, 'mandate of' AS second, s2
  UNION
  CALL (x) {
    MATCH (x)<-[a:TAKEN_BY|ADDRESSEE|MEMBER|BODY|PARENT]-(s:Decision|Membership|Reporting)
          -[b:TAKEN_BY|ADDRESSEE|MEMBER|BODY|PARENT]->(m:Resource)
    WHERE type(a) <> type(b)
    RETURN m, type(a) + type(b) AS first, min(s.id) AS s1
    UNION
    MATCH (x)-[:SUB_ORGANIZATION_OF]->(m:Resource)
    RETURN m, 'part of' AS first, null AS s1
    UNION
    MATCH (x)<-[:SUB_ORGANIZATION_OF]-(m:Resource)
    RETURN m, 'has part' AS first, null AS s1
  }
  WITH y, m, first, s1
  WHERE m.id <> y.id
  CALL (m, y) {
    MATCH (y)<-[b:TAKEN_BY|ADDRESSEE|MEMBER|BODY|PARENT]-(s:Decision|Membership|Reporting)
          -[a:TAKEN_BY|ADDRESSEE|MEMBER|BODY|PARENT]->(m)
    WHERE type(a) <> type(b)
    RETURN type(a) + type(b) AS second, min(s.id) AS s2
    UNION
    MATCH (m)-[:SUB_ORGANIZATION_OF]->(y)
    RETURN 'part of' AS second, null AS s2
    UNION
    MATCH (m)<-[:SUB_ORGANIZATION_OF]-(y)
    RETURN 'has part' AS second, null AS s2
  }
  RETURN m.id AS key, m, first, s1, second, s2
}
WITH x, y, key, m,
     [code IN [first, second] WHERE code IS NOT NULL | CASE code
        WHEN 'TAKEN_BYADDRESSEE' THEN 'asked'
        WHEN 'ADDRESSEETAKEN_BY' THEN 'asked by'
        WHEN 'ADDRESSEEADDRESSEE' THEN 'asked with'
        WHEN 'MEMBERBODY' THEN 'member of'
        WHEN 'BODYMEMBER' THEN 'has member'
        WHEN 'BODYPARENT' THEN 'reports to'
        WHEN 'PARENTBODY' THEN 'reported to by'
        ELSE code
      END] AS kinds,
     [s1, s2] AS told,
     [node IN [x, m, y] WHERE node IS NOT NULL | coalesce(node.label, node.acronym, node.prefLabel)] AS names
UNWIND range(1, size(kinds)) AS step
OPTIONAL MATCH (s:Statement)
WHERE s.id = told[step - 1]
OPTIONAL MATCH (s)-[:DOCUMENT]->(d:Document)
OPTIONAL MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:ROLE]->(r:Role)
RETURN size(kinds) AS length,
       reduce(text = names[0], i IN range(1, size(kinds)) |
         text + CASE i WHEN 1 THEN ' ' ELSE '; ' END + kinds[i - 1] + ' ' + names[i]) AS path,
       step AS step,
       names[step - 1] AS `from`,
       kinds[step - 1] AS kind,
       names[step] AS `to`,
       coalesce(r.label, s.action) AS detail,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       x.id + ' ' + y.id + ' ' + key + reduce(text = '', kind IN kinds | text + ' ' + kind) + '#' + step AS id,
       coalesce(s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) }, false) AS disputed
ORDER BY length, path, step, id
