//+ id: mandates
//+ title: Mandates
//+ question: Who holds a mandate on what, in which role, and where is it written?
//+ summary: >-
//+   One row a statement that an entity or body holds, claims or is given a mandate, lead, responsibility or standing
//+   work on a topic, with the paragraph and the sentence that say so. A topic takes its narrower topics along.
//+ group: Mandates
//+ place: 1
//+ tags: [mandates, topics, roles]
//+ asked:
//+   - say: "who holds a mandate on {topic}"
//+   - say: "which entities hold {topic} mandates"
//+   - say: "who works on {topic}"
//+   - say: "which mandates does {entity} have on {topic}"
//+   - {say: "who leads on {topic}", given: {role: lead}}
//+   - {say: "which entity is the lead agency for {topic}", given: {role: lead}}
//+   - {say: "who coordinates {topic}", given: {role: coordinator}}
//+ params:
//+   topic: {type: topic, example: cybercrime, meaning: "Topic by label, alternative label or id; narrower topics are included."}
//+   entity: {type: agent, example: UNODC, meaning: "Holder by acronym, name, former name or id."}
//+   role: {type: role, example: lead, meaning: Role of the holder.}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: "Whether the words speak of the topic itself, of a neighbouring topic, or stand in a list of mandates."}
//+   document: {type: document, example: CEB/2013/2, meaning: "Document by key, symbol or file stem."}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {topic: cybercrime}
//+ columns:
//+   holder: {type: string, meaning: "Short name of the holder, or the former name by which the document calls it."}
//+   holder_name: {type: string, brief: false, meaning: Full name of the holder.}
//+   topic: {type: string, meaning: The topic's usual term.}
//+   topic_labels: {type: list, brief: false, meaning: "All terms of the topic and of its broader topics, up to the top."}
//+   role: {type: string, meaning: Code of the role.}
//+   strength: {type: string, meaning: "direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   instrument: {type: string, brief: false, meaning: "What gives the mandate, where the text names it."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   collective: {type: boolean, brief: false, meaning: "Whether the holder stands for its members, as in “regional commissions”."}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   end: {type: integer, brief: false, meaning: Offset after the last character of the quote.}
//+   id: {type: id, brief: false, meaning: The statement's own id.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [document, start, holder, topic, id]
//+ page: 100
//+ cache: 60
//+ see: [compendium, entity-topics, overlap-matrix, topics, conflicts]
MATCH (h:Resource)<-[:HOLDER]-(m:Mandate)
WHERE $entity IS NULL OR h.id IN $entity
MATCH (m)-[:TOPIC]->(t:Topic)
WHERE $topic IS NULL OR t.id IN $topic
MATCH (m)-[:ROLE]->(r:Role)
WHERE $role IS NULL OR r.id IN $role
MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($strength IS NULL OR m.strength = $strength)
  AND ($as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of)
MATCH (m)-[:EVIDENCE]->(e:Evidence)
RETURN coalesce(head(COLLECT {
         MATCH (d)-[:CALLS]->(n:DatedName)<-[:FORMER_NAME]-(h)
         RETURN n.prefLabel AS called
       }), h.label, h.acronym, h.prefLabel) AS holder,
       h.prefLabel AS holder_name,
       t.prefLabel AS topic,
       [(t)-[:BROADER*0..12]->(b:Topic) | [b.prefLabel, b.altLabel]] AS topic_labels,
       r.label AS role,
       m.strength AS strength,
       head([(m)-[:INSTRUMENT]->(i:Instrument) | coalesce(i.prefLabel, i.identifier)]) AS instrument,
       d.key AS document,
       e.number AS paragraph,
       e.quote AS quote,
       m.rule AS rule,
       coalesce(h.collective, false) AS collective,
       m.status AS status,
       e.`start` AS `start`,
       e.`end` AS `end`,
       m.id AS id,
       m.status = 'disputed' OR EXISTS { MATCH (m)<-[:DISPUTES]-(c:Conflict) } AS disputed
ORDER BY document, `start`, holder, topic, id
