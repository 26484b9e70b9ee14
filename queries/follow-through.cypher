//+ id: follow-through
//+ title: Follow-through
//+ question: What came of decisions and requests?
//+ summary: >-
//+   One row a decision and statement that came back to it, with the words of both and the reason why they are linked.
//+   A request, tasking, invitation or new body to which nothing came back has a row of its own, as open.
//+ group: Decisions
//+ place: 30
//+ tags: [decisions, requests, follow-through]
//+ asked:
//+   - say: "what came of decisions"
//+   - say: "what came of the requests on {topic}"
//+   - say: "follow-up of {document}"
//+ params:
//+   document: {type: document, example: CEB/2013/2, meaning: "The document of the decision or of what came back, by key, symbol or file stem."}
//+   body: {type: agent, example: HLCP, meaning: "Who decided, or the body that was followed up, by acronym, name, former name or id."}
//+   topic: {type: topic, example: cybercrime, meaning: "Topic of the decision by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Who is addressed or was followed up, by acronym, name, former name or id."}
//+   status: {type: string, enum: [open, under way, delivered, endorsed, unknown], example: open, meaning: How far the decision has come.}
//+ anchors:
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(:Statement)-[:LATER|EARLIER*0..2]-(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+   body: "(:Resource {id: key})<-[:TAKEN_BY|THING]-()-[:EARLIER*0..1]->(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+   entity: "(:Resource {id: key})<-[:ADDRESSEE|THING]-()-[:EARLIER*0..1]->(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(:Decision)<-[:DECISION]-(f:FollowThrough)"
//+ example: {body: CEB, status: under way}
//+ columns:
//+   decision: {type: id, brief: false, meaning: Id of the decision.}
//+   by: {type: string, meaning: Short name of who decided.}
//+   action: {type: string, brief: false, meaning: One word for the kind of decision.}
//+   addressee: {type: list, brief: false, meaning: Those to whom it is addressed.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   date: {type: string, brief: false, meaning: "When it was taken, as precise as known: printed, else the date of the session."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph or of the item that is followed up.}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   came_back_as: {type: string, meaning: "What was done first and what came back, such as: asked → delivered."}
//+   back_date: {type: string, brief: false, meaning: When it came back.}
//+   back_document: {type: string, meaning: Key of the document in which it came back.}
//+   back_paragraph: {type: string, meaning: Printed reference of the paragraph there.}
//+   back_quote: {type: string, brief: false, meaning: The words there.}
//+   status: {type: string, meaning: "How far the decision has come by all documents that were read: open, under way, delivered, endorsed; unknown where it has no date."}
//+   reason: {type: string, brief: false, meaning: Why the two are linked.}
//+   back: {type: id, brief: false, meaning: Id of the statement that came back.}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   id: {type: id, brief: false, meaning: "The row's own id: of the link, or of the follow-through where nothing came back."}
//+ order: [document, start, decision, back_date, id]
//+ page: 100
//+ cache: 60
//+ see: [decisions, initiatives, open-requests, conflicts]
MATCH (f:FollowThrough)-[:DECISION]->(s:Decision)
WHERE $status IS NULL OR f.progress = $status
MATCH (s)-[:TAKEN_BY]->(b)
MATCH (s)-[:DOCUMENT]->(d:Document)
MATCH (s)-[:EVIDENCE]->(own:Evidence)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
OPTIONAL MATCH (s)<-[:EARLIER]-(u:FollowUp)
OPTIONAL MATCH (u)-[:EARLIER_EVIDENCE]->(item:Evidence)
OPTIONAL MATCH (u)-[:THING]->(thing:Agent)
OPTIONAL MATCH (u)-[:LATER]->(back:Statement)
OPTIONAL MATCH (u)-[:LATER_EVIDENCE]->(be:Evidence)
OPTIONAL MATCH (back)-[:DOCUMENT]->(bd:Document)
WITH f, s, b, d, own, t, u, item, thing, back, be, bd
WHERE ($topic IS NULL OR t.id IN $topic)
  AND ($document IS NULL OR d.id IN $document OR bd.id IN $document)
  AND ($body IS NULL OR b.id IN $body OR thing.id IN $body)
  AND ($entity IS NULL OR thing.id IN $entity OR EXISTS {
         MATCH (s)-[:ADDRESSEE]->(asked)
         WHERE asked.id IN $entity
       })
RETURN s.id AS decision,
       coalesce(b.label, b.acronym, b.prefLabel) AS `by`,
       s.action AS action,
       COLLECT {
         MATCH (s)-[:ADDRESSEE]->(a)
         RETURN DISTINCT coalesce(a.label, a.acronym, a.prefLabel) AS addressed
       } AS addressee,
       t.prefLabel AS topic,
       f.takenOn AS date,
       d.key AS document,
       coalesce(item.number, own.number) AS paragraph,
       coalesce(item.quote, own.quote) AS quote,
       u.followKind AS came_back_as,
       u.laterDate AS back_date,
       bd.key AS back_document,
       be.number AS back_paragraph,
       be.quote AS back_quote,
       f.progress AS status,
       u.reason AS reason,
       back.id AS back,
       coalesce(item.`start`, own.`start`) AS `start`,
       coalesce(u.id, f.id) AS id
ORDER BY document, `start`, decision, back_date, id
