"""What the server holds besides the property graph, under labels of our own that no question names.

* `(:CebgraphVersion)`, the one marker: the version that readers see, and how far a load is (`graph.neo4j.marker`).
* `(:CebgraphSwitch)`, beside it: until when readers shall wait for a switch to another version.
* `(:CebgraphGraph {name, digest})`, one a named graph of that version.
* `(:CebgraphPart {id, graph, digest, quads})`: what one named graph says of a thing that several describe, or of one
  without a class, so that a load need not read the other graphs again.
* `(:CebgraphStaged {id, ...})`: a node of the next version, until the switch gives it its labels.
* `(:CebgraphLock)`, held by the one process that loads.

A node that one named graph describes names it in `_graph` and has in `_digest` a digest of what that graph says of it.
"""

MARKER = "CebgraphVersion"
SWITCH = "CebgraphSwitch"
GRAPH = "CebgraphGraph"
PART = "CebgraphPart"
STAGED = "CebgraphStaged"
LOCK = "CebgraphLock"

OWNER = "_graph"
DIGEST = "_digest"
