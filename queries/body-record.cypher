//+ id: body-record
//+ title: Record of a body
//+ question: What is known of one body, and where is it written?
//+ summary: >-
//+   Everything about one body as dated rows: its names, type, place in the system, beginning and end, leads, members,
//+   mandates, decisions, what it was asked for, its undertakings and posts. Rows without a document come from the
//+   project's list of bodies, whose sources are given in the part “source”.
//+ group: Bodies
//+ place: 2
//+ tags: [bodies, memberships, mandates, decisions]
//+ asked:
//+   - say: "what is {body}"
//+   - say: "when was {body} established"
//+   - say: "record of {body}"
//+ params:
//+   body: {type: body, required: true, example: HLCP, meaning: "Body by acronym, name, former name or id."}
//+   section: {type: string, enum: [name, type, parent, sub-body, established, ended, lead, member, seat, mandate, decision, asked, initiative, post, source], example: mandate, meaning: Part of the record.}
//+   as_of: {type: date, example: "2018-12", meaning: "Documents of this day, month, year or before; undated documents are left out."}
//+ example: {body: IAWG-AI}
//+ columns:
//+   body: {type: string, brief: false, meaning: Short name of the body; its name where it has no short one.}
//+   section: {type: string, meaning: "Part of the record: name, type, parent, sub-body, established, ended, lead, member, seat (of the body in another), mandate, decision (taken), asked (by another), initiative, post, source."}
//+   value: {type: string, meaning: "What is said: the name, type, body, date, member, topic, kind of decision, title or person."}
//+   detail: {type: string, meaning: "What kind of name, which role, topic of the decision, who asked, which status or post."}
//+   date: {type: string, meaning: "Its own date where it has one, else that of the document: first day of the session, else day of issue."}
//+   document: {type: string, meaning: Key of the document.}
//+   paragraph: {type: string, meaning: Printed reference of the paragraph.}
//+   quote: {type: string, meaning: The words of the document.}
//+   rule: {type: string, brief: false, meaning: The rule that found the statement.}
//+   status: {type: string, brief: false, meaning: "stated, implied, disputed or withdrawn."}
//+   start: {type: integer, brief: false, meaning: Offset of the first character of the quote in the text of the document.}
//+   part: {type: integer, brief: false, meaning: Number of the section.}
//+   id: {type: id, brief: false, meaning: "The row's own id: that of the statement or body, and what the row says of it."}
//+   disputed: {type: boolean, brief: false, meaning: "Whether the document or another casts doubt on it: see the question conflicts."}
//+ order: [part, date, document, start, value, id]
//+ page: 100
//+ cache: 60
//+ see: [bodies, members, body-tree, decisions-by-period, conflicts]
UNWIND $body AS key
MATCH (b:Agent {id: key})
CALL (b) {
  MATCH (b)<-[via:BODY|PARENT|MEMBER|HOLDER|TAKEN_BY|ADDRESSEE|OWNER|ORGANIZATION]-(s:Statement)-[:DOCUMENT]->(d:Document)
  WHERE $as_of IS NULL OR coalesce(d.startDate, d.issued) <= $as_of
  MATCH (s)-[:EVIDENCE]->(e:Evidence)
  OPTIONAL MATCH (s)-[:BODY|PARENT|MEMBER|PERSON|TAKEN_BY]->(o:Resource)
  WHERE o.id <> b.id
  OPTIONAL MATCH (s)-[:TOPIC]->(t:Topic)
  OPTIONAL MATCH (s)-[:ROLE]->(r:Role)
  WITH s, d, e, t, r, coalesce(o.label, o.acronym, o.prefLabel) AS other,
       CASE
         WHEN type(via) = 'BODY' AND s:BodyRecord THEN 'type'
         WHEN type(via) = 'BODY' AND s:Reporting THEN 'parent'
         WHEN type(via) = 'PARENT' THEN 'sub-body'
         WHEN type(via) = 'BODY' AND s:BodyDate THEN s.event
         WHEN type(via) = 'BODY' AND s:Membership AND r.id <> 'role/vice-chair' AND EXISTS {
           MATCH (r)-[:BROADER*0..3]->(top:Role)
           WHERE top.id IN ['role/lead', 'role/coordinator']
         } THEN 'lead'
         WHEN type(via) = 'BODY' AND s:Membership THEN 'member'
         WHEN type(via) = 'MEMBER' THEN 'seat'
         WHEN type(via) = 'HOLDER' THEN 'mandate'
         WHEN type(via) = 'TAKEN_BY' THEN 'decision'
         WHEN type(via) = 'ADDRESSEE' THEN 'asked'
         WHEN type(via) = 'OWNER' THEN 'initiative'
         WHEN type(via) = 'ORGANIZATION' THEN 'post'
       END AS section
  RETURN section,
         CASE
           WHEN section = 'type' THEN s.bodyType
           WHEN section IN ['established', 'ended'] THEN s.date
           WHEN section = 'mandate' THEN t.prefLabel
           WHEN section IN ['decision', 'asked'] THEN s.action
           WHEN section = 'initiative' THEN s.title
           ELSE other
         END AS value,
         CASE
           WHEN section IN ['lead', 'member', 'seat', 'mandate'] THEN r.label
           WHEN section = 'decision' THEN t.prefLabel
           WHEN section = 'asked' THEN other
           WHEN section = 'initiative' THEN s.state
           WHEN section = 'post' THEN s.post
         END AS detail,
         coalesce(s.date, s.stateDate, s.`from`, d.startDate, d.issued, '') AS date,
         d.key AS document,
         e.number AS paragraph,
         e.quote AS quote,
         s.rule AS rule,
         s.status AS status,
         e.`start` AS `start`,
         s.id + '#' + section AS id,
         s.status = 'disputed' OR EXISTS { MATCH (s)<-[:DISPUTES]-(c:Conflict) } AS disputed
  UNION ALL
  UNWIND [['name', b.prefLabel, 'full name', ''],
          ['name', b.acronym, 'acronym', ''],
          ['established', b.begin, null, b.begin],
          ['ended', b.`end`, null, b.`end`]]
         + [name IN coalesce(b.altLabel, []) | ['name', name, 'other name', '']]
         + [source IN coalesce(b.source, []) | ['source', source, null, '']]
         + COLLECT {
             MATCH (b)-[:FORMER_NAME]->(f:DatedName)
             RETURN ['name', f.prefLabel, 'former name' + coalesce(' until ' + f.until, ''), coalesce(f.since, '')] AS row
           }
         + COLLECT {
             MATCH (b)-[:SUB_ORGANIZATION_OF]->(p:Agent)
             RETURN ['parent', coalesce(p.label, p.acronym, p.prefLabel), null, '', p.id] AS row
           }
         + COLLECT {
             MATCH (b)<-[:SUB_ORGANIZATION_OF]-(p:Agent)
             RETURN ['sub-body', coalesce(p.label, p.acronym, p.prefLabel), null, '', p.id] AS row
           } AS row
  WITH b, row
  WHERE row[1] IS NOT NULL
  RETURN row[0] AS section,
         row[1] AS value,
         row[2] AS detail,
         row[3] AS date,
         '' AS document,
         null AS paragraph,
         null AS quote,
         null AS rule,
         null AS status,
         0 AS `start`,
         b.id + '#' + row[0] + ' ' + coalesce(row[2] + ' ', '') + coalesce(row[4], row[1]) AS id,
         false AS disputed
}
WITH b, section, value, detail, date, document, paragraph, quote, rule, status, `start`, id, disputed
WHERE section IS NOT NULL AND ($section IS NULL OR section = $section)
RETURN coalesce(b.label, b.acronym, b.prefLabel) AS body,
       section AS section,
       value AS value,
       detail AS detail,
       date AS date,
       document AS document,
       paragraph AS paragraph,
       quote AS quote,
       rule AS rule,
       status AS status,
       `start` AS `start`,
       CASE section
         WHEN 'name' THEN 1 WHEN 'type' THEN 2 WHEN 'parent' THEN 3 WHEN 'sub-body' THEN 4
         WHEN 'established' THEN 5 WHEN 'ended' THEN 6 WHEN 'lead' THEN 7 WHEN 'member' THEN 8
         WHEN 'seat' THEN 9 WHEN 'mandate' THEN 10 WHEN 'decision' THEN 11 WHEN 'asked' THEN 12
         WHEN 'initiative' THEN 13 WHEN 'post' THEN 14 ELSE 15
       END AS part,
       id AS id,
       disputed AS disputed
ORDER BY part, date, document, `start`, value, id
