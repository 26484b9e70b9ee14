//+ id: entities
//+ title: Entities and bodies
//+ question: Who is who, and how many mandates does the graph hold for each?
//+ summary: >-
//+   One row an entity, unit, intergovernmental organ or coordination body, with its place in the system, its outside
//+   identifiers and the number of statements on its mandates.
//+ group: Vocabulary
//+ place: 1
//+ tags: [entities, bodies, coverage]
//+ asked:
//+   - say: "which entities are there"
//+   - say: "list of entities"
//+ params:
//+   entity: {type: agent, example: UNODC, meaning: "Entity or body by acronym, name, former name or id."}
//+   topic: {type: topic, example: cybercrime, meaning: "Count the mandates on this topic and its narrower topics only, and leave out those without one."}
//+   document: {type: document, example: CEB/2013/2, meaning: "Count the mandates of this document only, and leave out those without one."}
//+ anchors:
//+   entity: "(a:Agent {id: key})"
//+   document: "(:Document {id: key})<-[:DOCUMENT]-(:Mandate)-[:HOLDER]->(a:Agent)"
//+   topic: "(:Topic {id: key})<-[:TOPIC]-(:Mandate)-[:HOLDER]->(a:Agent)"
//+ example: {topic: cybercrime}
//+ columns:
//+   entity: {type: string, meaning: Short name; the full name where there is no short one.}
//+   name: {type: string, meaning: Full name.}
//+   type: {type: list, brief: false, meaning: "Its class, such as Entity, Organ, Committee or TaskTeam."}
//+   parent: {type: string, meaning: Short name of what it is a part of.}
//+   mandates: {type: integer, meaning: Number of statements on its mandates.}
//+   identifiers: {type: list, brief: false, meaning: "Its codes elsewhere, each as scheme:code."}
//+   names: {type: list, brief: false, meaning: "Its other names: acronyms, alternative and former names."}
//+   collective: {type: boolean, brief: false, meaning: "Whether it stands for its members, as in “regional commissions”."}
//+   id: {type: id, brief: false, meaning: Its own id.}
//+ order: [entity, id]
//+ page: 100
//+ cache: 60
//+ see: [entity-profile, mandates, bodies, topics]
MATCH (a:Agent)
WHERE $entity IS NULL OR a.id IN $entity
OPTIONAL MATCH (a)<-[:HOLDER]-(m:Mandate)-[:TOPIC]->(t:Topic)
WHERE $topic IS NULL OR t.id IN $topic
OPTIONAL MATCH (m)-[:DOCUMENT]->(d:Document)
WHERE $document IS NULL OR d.id IN $document
WITH a, count(DISTINCT CASE WHEN d IS NULL THEN null ELSE m.id END) AS mandates
WHERE ($topic IS NULL AND $document IS NULL) OR mandates > 0
OPTIONAL MATCH (a)-[:SUB_ORGANIZATION_OF]->(p:Agent)
RETURN coalesce(a.label, a.acronym, a.prefLabel) AS entity,
       a.prefLabel AS name,
       [kind IN labels(a) WHERE NOT kind IN ['Resource', 'Agent', 'CoordinationBody']] AS type,
       coalesce(p.label, p.acronym, p.prefLabel) AS parent,
       mandates AS mandates,
       a.notation AS identifiers,
       [
         a.acronym,
         a.altLabel,
         [(a)-[:FORMER_NAME]->(f:DatedName) | f.prefLabel]
       ] AS names,
       coalesce(a.collective, false) AS collective,
       a.id AS id
ORDER BY entity, id
