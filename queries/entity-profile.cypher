//+ id: entity-profile
//+ title: Profile of an entity
//+ question: What does the graph hold about one entity or body?
//+ summary: >-
//+   One row a thing known: names, outside identifiers, type, dates, parent, mandates, posts and who held them, members,
//+   memberships, decisions addressed to it, and undertakings that it owns. What a document says has its paragraph and its words;
//+   names, identifiers and types come from the vocabulary.
//+ group: Vocabulary
//+ place: 2
//+ tags: [entities, bodies]
//+ asked:
//+   - say: "what is known about {entity}"
//+   - say: "profile of {entity}"
//+   - say: "tell me about {entity}"
//+ params:
//+   entity: {type: agent, required: true, example: UNODC, meaning: "Entity or body by acronym, name, former name or id."}
//+   section: {type: string, enum: [name, identifier, type, date, parent, mandate, post, member, membership, decision, initiative], example: mandate, meaning: Only this section.}
//+   strength: {type: string, enum: [direct, related, registry], example: direct, meaning: Only mandates of this strength; the other sections stay whole.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {entity: HLCM}
//+ columns:
//+   entity: {type: string, brief: false, meaning: Short name of the entity or body.}
//+   rank: {type: integer, brief: false, meaning: "Place of the section, from 1 for names to 11 for undertakings."}
//+   section: {type: string, meaning: "name, identifier, type, date, parent, mandate, post, member, membership, decision or initiative."}
//+   value: {type: string, meaning: "The name, code, class, date, parent, topic, person, member, body, decider or title."}
//+   detail: {type: string, meaning: "Kind of name, scheme of the code, kind of date, role, title of the post, kind of decision with its topic, or status."}
//+   strength: {type: string, brief: false, meaning: "Of a mandate, direct: the words name the topic; related: its section or context does; registry: a list of mandates."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, brief: false, meaning: The words of the document.}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+   id: {type: id, brief: false, meaning: "The statement's own id, or the id of the entity with section and value."}
//+ order: [entity, rank, value, document, start, detail, id]
//+ page: 200
//+ cache: 60
//+ see: [entities, entity-topics, posts, bodies]
UNWIND $entity AS key
MATCH (a:Resource {id: key})
OPTIONAL MATCH (a)-[:FORMER_NAME]->(f:DatedName)
WITH a,
     collect(DISTINCT [
       f.prefLabel,
       'former name' + coalesce(' since ' + f.since, '') + coalesce(' until ' + f.until, '')
     ]) AS former
OPTIONAL MATCH (a)-[:SUB_ORGANIZATION_OF|UNIT_OF]->(p:Agent)
WITH a, former, collect(DISTINCT coalesce(p.label, p.acronym, p.prefLabel)) AS parents
OPTIONAL MATCH (a)<-[link:HOLDER|ORGANIZATION|MEMBER|ADDRESSEE|OWNER|BODY]-(s:BodyDate|Reporting|Mandate|PostHolding|Membership|Decision|Initiative)
WHERE ($strength IS NULL OR s.strength IS NULL OR s.strength = $strength)
OPTIONAL MATCH (s)-[:DOCUMENT]->(d:Document)
OPTIONAL MATCH (s)-[:EVIDENCE]->(e:Evidence)
OPTIONAL MATCH (s)-[:ROLE]->(r:Role)
OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
OPTIONAL MATCH (s)-[:TAKEN_BY|PERSON|PARENT|MEMBER|BODY]->(o:Resource)
WHERE o.id <> a.id
WITH a,
     former,
     parents,
     collect(CASE
       WHEN s IS NULL THEN null
       WHEN $as_of IS NOT NULL AND coalesce(d.startDate, d.issued, '~') > $as_of THEN null
       ELSE {
         part: CASE
           WHEN s:BodyDate THEN [4, 'date', s.date, s.event]
           WHEN s:Reporting THEN [5, 'parent', coalesce(o.label, o.acronym, o.prefLabel), 'belongs or reports to']
           WHEN s:Mandate THEN [6, 'mandate', t.prefLabel, r.label]
           WHEN s:PostHolding THEN [7, 'post', o.prefLabel, s.post]
           WHEN s:Membership AND type(link) = 'BODY' THEN [8, 'member', coalesce(o.label, o.acronym, o.prefLabel), r.label]
           WHEN s:Membership THEN [9, 'membership', coalesce(o.label, o.acronym, o.prefLabel), r.label]
           WHEN s:Decision THEN [
             10,
             'decision',
             coalesce(o.label, o.acronym, o.prefLabel, a.label, a.acronym, a.prefLabel),
             s.action + coalesce(': ' + t.prefLabel, '')
           ]
           ELSE [11, 'initiative', s.title, coalesce(s.state, '')]
         END,
         strength: s.strength,
         document: d.key,
         paragraph: e.number,
         quote: e.quote,
         `start`: e.`start`,
         disputed: s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) },
         id: s.id
       }
     END) AS said
UNWIND [
    one IN
      [[1, 'name', a.prefLabel, 'full name'], [1, 'name', a.acronym, 'acronym']] +
      [name IN coalesce(a.altLabel, []) | [1, 'name', name, 'other name']] +
      [name IN former | [1, 'name', name[0], name[1]]] +
      [code IN coalesce(a.notation, []) | [2, 'identifier', code, 'scheme and code']] +
      [kind IN labels(a) | [3, 'type', kind, 'class']] +
      [[4, 'date', a.begin, 'established'], [4, 'date', a.`end`, 'ended']] +
      [parent IN parents | [5, 'parent', parent, 'is a part of']]
    WHERE one[2] IS NOT NULL AND NOT one[2] IN ['Resource', 'Agent', 'CoordinationBody'] | {part: one}
  ] + said AS row
WITH a, row, row.part[1] AS section
WHERE $section IS NULL OR section = $section
RETURN coalesce(a.label, a.acronym, a.prefLabel) AS entity,
       row.part[0] AS rank,
       section AS section,
       row.part[2] AS value,
       row.part[3] AS detail,
       row.strength AS strength,
       coalesce(row.document, '') AS document,
       row.paragraph AS paragraph,
       row.quote AS quote,
       row.`start` AS `start`,
       coalesce(row.disputed, false) AS disputed,
       coalesce(row.id, a.id + ' ' + section + ' ' + row.part[3] + ' ' + row.part[2]) AS id
ORDER BY entity, rank, value, document, `start`, detail, id
