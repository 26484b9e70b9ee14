//+ id: decisions-by-period
//+ title: Decisions of a body over time
//+ question: What did a body decide between two dates, and what became of it?
//+ summary: >-
//+   One row a decision, endorsement, request or tasking of one body, oldest first, with those to whom it is addressed and
//+   how far it has come by the documents that were read.
//+ group: Decisions
//+ place: 10
//+ tags: [decisions, requests]
//+ asked:
//+   - say: "what did {body} decide between {since} and {until}"
//+   - say: "what has {body} decided since {since}"
//+ params:
//+   body: {type: agent, required: true, example: CEB, meaning: "Who decided, by acronym, name, former name or id."}
//+   since: {type: string, pattern: "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?", example: "2018-01", meaning: "Decisions of this day, month, year or later; undated ones are left out, and those whose date is less precise and may lie before."}
//+   until: {type: date, example: "2018-12", meaning: "Decisions of this day, month, year or before; undated ones are left out."}
//+   action: {type: string, enum: [adopt, agree, approve, decide, endorse, establish, invite, request, support, take-note, task], example: request, meaning: Kind of decision.}
//+   topic: {type: topic, example: innovation, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+ example: {body: CEB, since: "2018", until: "2018-06"}
//+ columns:
//+   date: {type: string, meaning: "When it was taken, as precise as printed; else the date of its document."}
//+   by: {type: string, brief: false, meaning: Short name of who decided.}
//+   action: {type: string, meaning: One word for the kind of decision.}
//+   addressees: {type: list, meaning: Those to whom it is addressed.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   due: {type: string, brief: false, meaning: "When it is due, as precise as printed."}
//+   progress: {type: string, meaning: "How far it has come: open, under way, delivered, endorsed, or unknown where it has no date; empty where it asks for nothing. See the question follow-through."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [date, document, start, id]
//+ page: 100
//+ cache: 60
//+ see: [decisions, follow-through, open-requests, body-record]
UNWIND $body AS key
MATCH (b:Resource {id: key})<-[:TAKEN_BY]-(s:Decision)-[:DOCUMENT]->(d:Document)
WHERE ($action IS NULL OR s.action = $action)
  AND ($since IS NULL OR coalesce(s.date, d.startDate, d.issued) >= $since)
  AND ($until IS NULL OR coalesce(s.date, d.startDate, d.issued) <= $until)
MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
WITH b, s, d, e, t
WHERE $topic IS NULL OR t.id IN $topic
OPTIONAL MATCH (s)<-[:DECISION]-(f:FollowThrough)
RETURN coalesce(s.date, d.startDate, d.issued, '') AS date,
       coalesce(b.label, b.acronym, b.prefLabel) AS `by`,
       s.action AS action,
       COLLECT {
         MATCH (s)-[:ADDRESSEE]->(a:Resource)
         RETURN DISTINCT coalesce(a.label, a.acronym, a.prefLabel) AS addressee
       } AS addressees,
       t.prefLabel AS topic,
       s.due AS due,
       f.progress AS progress,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       s.rule AS rule,
       s.status AS status,
       e.`start` AS `start`,
       s.id AS id,
       s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY date, document, `start`, id
