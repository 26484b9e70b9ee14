//+ id: task-teams
//+ title: Task teams and working groups
//+ question: Which task teams, task forces, working groups and steering groups are there, below whom, and are they still at work?
//+ summary: >-
//+   One row a body that was set up for one subject, by the body above it, with its leads, members and dates and the
//+   places that name it. Whether it is active is told by what was read, not by what is the case.
//+ group: Bodies
//+ place: 6
//+ tags: [bodies, memberships]
//+ asked:
//+   - say: "which task teams are there"
//+   - say: "which task teams does {parent} have"
//+   - say: "which task teams work on {topic}"
//+   - say: "working groups on {topic}"
//+ params:
//+   parent: {type: agent, example: HLCP, meaning: "Body or entity directly above it, by acronym, name, former name or id."}
//+   entity: {type: agent, example: ITU, meaning: "Only bodies that this entity leads or belongs to."}
//+   topic: {type: topic, example: artificial intelligence, meaning: "Only bodies with a mandate on this topic or a narrower one."}
//+   status: {type: string, enum: [active, ended, unknown], example: active, meaning: Whether it is at work.}
//+   as_of: {type: date, example: "2018-12", meaning: "Bodies and their status on this day, month or year: documents of that time or before, and undated ones; bodies established later are left out."}
//+ anchors:
//+   parent: "(:Resource {id: key})<-[:SUB_ORGANIZATION_OF|PARENT]-()-[:BODY*0..1]->(b:TaskTeam|TaskForce|WorkingGroup|SteeringGroup)"
//+   entity: "(:Resource {id: key})<-[:MEMBER]-(:Membership)-[:BODY]->(b:TaskTeam|TaskForce|WorkingGroup|SteeringGroup)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(:Mandate)-[:HOLDER]->(b:TaskTeam|TaskForce|WorkingGroup|SteeringGroup)"
//+ example: {parent: HLCP}
//+ columns:
//+   parent: {type: string, meaning: "Short name of what it belongs or reports to, the first where there are several."}
//+   body: {type: string, meaning: Short name of the body; its name where it has no short one.}
//+   name: {type: string, brief: false, meaning: Full name.}
//+   type: {type: list, meaning: "TaskTeam, TaskForce, WorkingGroup or SteeringGroup."}
//+   parents: {type: list, brief: false, meaning: All that it belongs or reports to.}
//+   leads: {type: list, meaning: "Who leads, chairs or coordinates it."}
//+   members: {type: list, meaning: Its members.}
//+   established: {type: list, meaning: "When it was established, as precise as given."}
//+   ended: {type: list, meaning: "When it ended, as precise as given."}
//+   last_named: {type: string, meaning: Date of the latest dated document that says something of it.}
//+   status: {type: string, meaning: "ended: an end is given; active: a document of the year of `as_of` (else of the newest document) or of the year before says something of it; unknown: neither."}
//+   references: {type: list, meaning: "Where it is named: document and paragraph."}
//+   id: {type: id, brief: false, meaning: Its own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether documents disagree on it: see the question conflicts."}
//+ order: [parent, body, id]
//+ page: 100
//+ cache: 60
//+ see: [bodies, body-tree, body-record, members]
MATCH (n:Document)
WHERE $as_of IS NULL OR coalesce(n.startDate, n.issued) <= $as_of
WITH coalesce($as_of, max(coalesce(n.startDate, n.issued))) AS newest
MATCH (b:TaskTeam|TaskForce|WorkingGroup|SteeringGroup)
WHERE ($entity IS NULL OR EXISTS {
        MATCH (b)<-[:BODY]-(seat:Membership)-[:MEMBER]->(sitting:Resource)
        WHERE sitting.id IN $entity
      })
  AND ($topic IS NULL OR EXISTS {
        MATCH (b)<-[:HOLDER]-(m:Mandate)-[:TOPIC]->(t:Topic)
        WHERE t.id IN $topic
      })
WITH newest, b,
     [(b)-[:SUB_ORGANIZATION_OF]->(p:Agent) | [p.id, coalesce(p.label, p.acronym, p.prefLabel)]]
     + [(b)<-[:BODY]-(x:Reporting)-[:PARENT]->(p:Agent)
        WHERE $as_of IS NULL
           OR size([(x)-[:DOCUMENT]->(d:Document) WHERE coalesce(d.startDate, d.issued, '') <= $as_of | 1]) > 0 |
         [p.id, coalesce(p.label, p.acronym, p.prefLabel)]] AS above,
     [day IN [b.begin] + [(b)<-[:BODY]-(x:BodyDate) WHERE x.event = 'established' | x.date]
      WHERE day IS NOT NULL] AS begun,
     [day IN [b.`end`] + [(b)<-[:BODY]-(x:BodyDate) WHERE x.event = 'ended' | x.date]
      WHERE day IS NOT NULL] AS over,
     [(b)<-[:BODY|HOLDER|TAKEN_BY|ADDRESSEE|MEMBER|PARENT|OWNER]-(s:Statement)-[:DOCUMENT]->(d:Document)
      WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
      | coalesce(d.startDate, d.issued)] AS days
WHERE ($parent IS NULL OR any(pair IN above WHERE pair[0] IN $parent))
  AND ($as_of IS NULL OR size(begun) = 0 OR any(day IN begun WHERE day <= $as_of))
WITH b, above, begun, over,
     reduce(best = '', day IN days | CASE WHEN day > best THEN day ELSE best END) AS last,
     reduce(best = null, pair IN above | CASE WHEN best IS NULL OR pair[1] < best THEN pair[1] ELSE best END) AS first,
     newest
WITH b, above, begun, over, last, first,
     CASE
       WHEN any(day IN over WHERE $as_of IS NULL OR day <= $as_of) THEN 'ended'
       WHEN last <> '' AND toInteger(substring(last, 0, 4)) >= toInteger(substring(newest, 0, 4)) - 1 THEN 'active'
       ELSE 'unknown'
     END AS status
WHERE $status IS NULL OR status = $status
RETURN coalesce(first, '') AS parent,
       coalesce(b.label, b.acronym, b.prefLabel) AS body,
       b.prefLabel AS name,
       [kind IN labels(b) WHERE NOT kind IN ['Resource', 'Agent', 'CoordinationBody']] AS type,
       [pair IN above | pair[1]] AS parents,
       [(b)<-[:BODY]-(x:Membership)-[:ROLE]->(r:Role)-[:BROADER*0..3]->(top:Role)
        WHERE top.id IN ['role/lead', 'role/coordinator'] AND r.id <> 'role/vice-chair' |
         [(x)-[:DOCUMENT]->(d:Document)
          WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued, '') <= $as_of |
           [(x)-[:MEMBER]->(m:Resource) | coalesce(m.label, m.acronym, m.prefLabel)]]] AS leads,
       [(b)<-[:BODY]-(x:Membership)-[:ROLE]->(r:Role)
        WHERE r.id = 'role/member' |
         [(x)-[:DOCUMENT]->(d:Document)
          WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued, '') <= $as_of |
           [(x)-[:MEMBER]->(m:Resource) | coalesce(m.label, m.acronym, m.prefLabel)]]] AS members,
       begun AS established,
       over AS ended,
       last AS last_named,
       status AS status,
       [(b)<-[:BODY]-(x:Statement)-[:DOCUMENT]->(d:Document)
        WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued, '') <= $as_of |
         [(x)-[:EVIDENCE]->(e:Evidence) | d.key + ' ¶ ' + e.number]] AS references,
       b.id AS id,
       EXISTS { MATCH (b)<-[:ABOUT]-(c:Conflict) } AS disputed
ORDER BY parent, body, id
