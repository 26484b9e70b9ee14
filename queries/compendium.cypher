//+ id: compendium
//+ title: Compendium of mandates
//+ question: What do documents say, word for word, about who has which mandate on a topic?
//+ summary: >-
//+   One row a statement on a mandate, in the order in which one reads a compendium: topic, then those who lead, those who
//+   coordinate or guard, those with other roles and those whose role is left open, each by name and date, with the
//+   words and the place of the document. A topic takes its narrower topics along.
//+ group: Mandates
//+ place: 5
//+ tags: [mandates, topics, compendium]
//+ asked:
//+   - say: "what do documents say about who does what on {topic}"
//+   - say: "compendium of the mandates on {topic}"
//+ params:
//+   topic: {type: topic, required: true, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Holder by acronym, name, former name or id."}
//+   role: {type: role, example: lead, meaning: Role of the holder.}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: Only mandates of this strength.}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {topic: drug policy}
//+ columns:
//+   topic: {type: string, meaning: The topic's usual term.}
//+   rank: {type: integer, brief: false, meaning: "1 leads, 2 coordinates or guards, 3 has another role, 4 has a role that the text leaves open."}
//+   role: {type: string, meaning: Code of the role.}
//+   holder: {type: string, meaning: Short name of the holder; its name where it has no short one.}
//+   holder_name: {type: string, brief: false, meaning: Full name of the holder.}
//+   strength: {type: string, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   instrument: {type: string, brief: false, meaning: "What gives the mandate, where the text names it."}
//+   quote: {type: string, meaning: The words of the document.}
//+   date: {type: string, brief: false, meaning: "First day of the session, else the day of issue, as precise as known."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   heading: {type: string, brief: false, meaning: "Headings above the paragraph, the outermost first."}
//+   title: {type: string, brief: false, meaning: Title of the document.}
//+   session: {type: string, brief: false, meaning: "Session that the document reports, as printed."}
//+   url: {type: string, brief: false, meaning: Address of the document.}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [topic, rank, holder, date, document, start, id]
//+ page: 100
//+ cache: 60
//+ see: [mandates, topic-timeline, overlap-matrix, conflicts]
UNWIND $topic AS key
MATCH (t:Topic {id: key})<-[:TOPIC]-(m:Mandate)
WHERE $strength IS NULL OR m.strength = $strength
MATCH (m)-[:HOLDER]->(h:Resource)
WHERE $entity IS NULL OR h.id IN $entity
MATCH (m)-[:ROLE]->(r:Role)
WHERE $role IS NULL OR r.id IN $role
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of)
MATCH (m)-[:EVIDENCE]->(e:Evidence)-[:PASSAGE]->(p:Passage)
RETURN t.prefLabel AS topic,
       CASE
         WHEN r.label IN ['lead', 'co-lead'] THEN 1
         WHEN r.label IN ['coordinator', 'facilitator', 'guardian'] THEN 2
         WHEN r.label = 'unspecified' THEN 4
         ELSE 3
       END AS rank,
       r.label AS role,
       coalesce(h.label, h.acronym, h.prefLabel) AS holder,
       h.prefLabel AS holder_name,
       m.strength AS strength,
       head([(m)-[:INSTRUMENT]->(i:Instrument) | coalesce(i.prefLabel, i.identifier)]) AS instrument,
       e.quote AS quote,
       coalesce(d.startDate, d.issued, '') AS date,
       d.key AS document,
       e.number AS paragraph,
       p.heading AS heading,
       d.title AS title,
       d.session AS session,
       d.url AS url,
       e.`start` AS `start`,
       e.`end` AS `end`,
       m.id AS id,
       m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY topic, rank, holder, date, document, `start`, id
