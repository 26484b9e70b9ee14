//+ id: open-requests
//+ title: Open requests
//+ question: Which requests, taskings and new bodies has nothing come back to, and who is to answer?
//+ summary: >-
//+   One row a request, tasking, invitation or new body and addressee, by addressee, to which no statement of a later
//+   document came back. What is open is told by the documents that were read, up to the date in `read_until`.
//+ group: Decisions
//+ place: 25
//+ tags: [decisions, requests, follow-through]
//+ asked:
//+   - say: "which requests are open"
//+   - say: "what is still open for {entity}"
//+   - say: "open requests on {topic}"
//+ params:
//+   entity: {type: agent, example: UNODC, meaning: "Who is addressed, by acronym, name, former name or id."}
//+   body: {type: agent, example: CEB, meaning: "Who asked, by acronym, name, former name or id."}
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   document: {type: document, example: CEB/2013/2, meaning: "The document of the request, by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-06", meaning: "Requests of this day, month, year or before to which nothing had come back by then."}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+   entity: "(:Resource {id: key})<-[:ADDRESSEE]-(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+   body: "(:Resource {id: key})<-[:TAKEN_BY]-(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+ example: {entity: HLCP}
//+ columns:
//+   addressee: {type: string, meaning: Short name of who is to answer; empty where the words name nobody.}
//+   addressee_name: {type: string, brief: false, meaning: Full name of who is to answer.}
//+   by: {type: string, meaning: Short name of who asked.}
//+   action: {type: string, meaning: One word for the kind of decision.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   asked_on: {type: string, meaning: "When it was asked, as precise as known."}
//+   basis: {type: string, brief: false, meaning: "What that date rests on: session (the document's session), issue (its issue) or text (a date that the words or their paragraph give)."}
//+   due: {type: string, meaning: "When it is due, as precise as printed."}
//+   overdue: {type: boolean, meaning: "Whether it was due before `as_of`, else before `read_until`."}
//+   read_until: {type: string, brief: false, meaning: "Date of the newest document that was read, not after `as_of`."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: "The row's own id: that of the decision, and of the addressee."}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [addressee, asked_on, document, start, id]
//+ page: 100
//+ cache: 60
//+ see: [follow-through, requests-to, decisions]
MATCH (n:Document)
WHERE $as_of IS NULL OR coalesce(n.endDate, n.startDate, n.issued) <= $as_of
WITH max(coalesce(n.endDate, n.startDate, n.issued)) AS newest
MATCH (f:FollowThrough)-[:DECISION]->(s:Decision)
WHERE f.takenOn IS NOT NULL
  AND ($as_of IS NULL OR f.takenOn <= $as_of)
  AND NOT EXISTS {
    MATCH (s)<-[:EARLIER]-(u:FollowUp)
    WHERE $as_of IS NULL OR u.laterDate <= $as_of OR NOT s.action IN ['request', 'task', 'invite', 'establish']
  }
MATCH (s)-[:DOCUMENT]->(d:Document)
WHERE $document IS NULL OR d.id IN $document
MATCH (s)-[:TAKEN_BY]->(b:Resource)
WHERE $body IS NULL OR b.id IN $body
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
WITH newest, f, s, d, b, e, t
WHERE $topic IS NULL OR t.id IN $topic
OPTIONAL MATCH (s)-[:ADDRESSEE]->(a:Resource)
WITH newest, f, s, d, b, e, t, a
WHERE $entity IS NULL OR a.id IN $entity
RETURN coalesce(a.label, a.acronym, a.prefLabel, '') AS addressee,
       a.prefLabel AS addressee_name,
       coalesce(b.label, b.acronym, b.prefLabel) AS `by`,
       s.action AS action,
       t.prefLabel AS topic,
       f.takenOn AS asked_on,
       CASE
         WHEN f.takenOn = d.endDate OR f.takenOn = d.startDate THEN 'session'
         WHEN f.takenOn = d.issued THEN 'issue'
         ELSE 'text'
       END AS basis,
       s.due AS due,
       s.due + substring('-12-31', size(s.due) - 4) < coalesce($as_of, newest) AS overdue,
       newest AS read_until,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       s.id + coalesce('#' + a.id, '') AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY addressee, asked_on, document, `start`, id
