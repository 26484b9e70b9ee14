//+ id: topic-timeline
//+ title: Timeline of a topic
//+ question: What happened on a topic, and when?
//+ summary: >-
//+   One row a mandate, decision or undertaking on a topic, and a row for each date at which a body that works on it was
//+   established or ended, in order of time. A statement without a date of its own has that of its document, and says
//+   so. A topic takes its narrower topics along.
//+ group: Mandates
//+ place: 6
//+ tags: [topics, mandates, decisions, initiatives, bodies]
//+ asked:
//+   - say: "what happened on {topic}"
//+   - say: "timeline of {topic}"
//+   - say: "history of {topic}"
//+ params:
//+   topic: {type: topic, required: true, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   kind: {type: string, enum: [mandate, decision, initiative, established, ended], example: decision, meaning: Only what is of this kind.}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Only mandates of this strength, and bodies with one; decisions and undertakings stay."}
//+   as_of: {type: date, example: "2018-12", meaning: "What is dated by this day, month, year or before; undated rows are left out."}
//+ example: {topic: sexual harassment}
//+ columns:
//+   date: {type: string, meaning: "When, as precise as known."}
//+   dated_by: {type: string, brief: false, meaning: "itself: the statement has a date; document: it is the first day of the session, else the day of issue."}
//+   kind: {type: string, meaning: "mandate, decision, initiative, established or ended."}
//+   who: {type: list, meaning: "Holder, decider, owners or body."}
//+   what: {type: string, meaning: "Role, kind of decision, title of the undertaking with its status, or event."}
//+   topics: {type: list, meaning: The topic; of a body all those it works on among the topics asked for.}
//+   strength: {type: string, brief: false, meaning: "Of a mandate, direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+ order: [date, document, start, kind, what, id]
//+ page: 100
//+ cache: 60
//+ see: [compendium, decisions, initiatives, follow-through]
UNWIND COLLECT {
    UNWIND $topic AS key
    MATCH (t:Topic {id: key})<-[:TOPIC]-(s:Mandate|Decision|Initiative)
    WHERE $strength IS NULL OR s.strength IS NULL OR s.strength = $strength
    MATCH (s)-[:DOCUMENT]->(d:Document)
    MATCH (s)-[:EVIDENCE]->(e:Evidence)
    OPTIONAL MATCH (s)-[:ROLE]->(r:Role)
    RETURN {
      own: coalesce(s.date, s.stateDate),
      paper: coalesce(d.startDate, d.issued, ''),
      kind: CASE WHEN s:Mandate THEN 'mandate' WHEN s:Decision THEN 'decision' ELSE 'initiative' END,
      who: COLLECT {
        MATCH (s)-[:HOLDER|TAKEN_BY|OWNER]->(w:Resource)
        RETURN DISTINCT coalesce(w.label, w.acronym, w.prefLabel) AS actor
      },
      what: coalesce(r.label, s.action, s.title + coalesce(': ' + s.state, '')),
      topics: [t.prefLabel],
      strength: s.strength,
      document: d.key,
      paragraph: e.number,
      quote: e.quote,
      `start`: e.`start`,
      disputed: s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) },
      id: s.id
    } AS said
  } + COLLECT {
    UNWIND $topic AS key
    MATCH (t:Topic {id: key})<-[:TOPIC]-(m:Mandate)-[:HOLDER]->(b:CoordinationBody)
    WHERE $strength IS NULL OR m.strength = $strength
    WITH DISTINCT b
    MATCH (b)<-[:BODY]-(x:BodyDate)-[:DOCUMENT]->(d:Document)
    MATCH (x)-[:EVIDENCE]->(e:Evidence)
    RETURN {
      own: x.date,
      paper: '',
      kind: x.event,
      who: [coalesce(b.label, b.acronym, b.prefLabel)],
      what: x.event,
      topics: COLLECT {
        MATCH (b)<-[:HOLDER]-(m:Mandate)-[:TOPIC]->(t:Topic)
        WHERE t.id IN $topic AND ($strength IS NULL OR m.strength = $strength)
        RETURN DISTINCT t.prefLabel AS name
      },
      document: d.key,
      paragraph: e.number,
      quote: e.quote,
      `start`: e.`start`,
      disputed: x.status = 'disputed' OR EXISTS { MATCH (x)<-[:DISPUTES]-(c:Conflict) },
      id: x.id
    } AS date
  } AS row
WITH row, coalesce(row.own, row.paper) AS date
WHERE ($kind IS NULL OR row.kind = $kind) AND ($as_of IS NULL OR (date <> '' AND date <= $as_of))
RETURN date AS date,
       CASE WHEN row.own IS NOT NULL THEN 'itself' WHEN date <> '' THEN 'document' END AS dated_by,
       row.kind AS kind,
       row.who AS who,
       row.what AS what,
       row.topics AS topics,
       row.strength AS strength,
       row.document AS document,
       row.paragraph AS paragraph,
       row.quote AS quote,
       row.`start` AS `start`,
       row.disputed AS disputed,
       row.id AS id
ORDER BY date, document, `start`, kind, what, id
