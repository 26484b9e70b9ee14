// Reads {labels, relationshipTypes, propertyKeys, queries: {id: {text, parameters}}} and prints {id: [finding]}.
const { lintCypherQuery } = require("@neo4j-cypher/language-support");

const given = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const found = {};
for (const [id, { text, parameters }] of Object.entries(given.queries)) {
  const names = {
    labels: given.labels,
    relationshipTypes: given.relationshipTypes,
    propertyKeys: given.propertyKeys,
    parameters: Object.fromEntries(parameters.map((name) => [name, "value"])),
  };
  found[id] = lintCypherQuery(text, names).diagnostics.map(
    ({ message, range }) => `line ${range.start.line + 1}: ${message}`,
  );
}
console.log(JSON.stringify(found));
