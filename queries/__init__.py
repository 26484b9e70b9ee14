"""The curated questions: one `.cypher` file each, its front matter in `//+ ` lines (YAML), and its `.rq` twin.

`api.questions` reads, checks and runs them. What every pair keeps to:

* Cypher binds a parameter `topic` as `$topic`; where it is not given it is null. A parameter of a name type (`topic`,
  `agent`, `body`, `role`, `document`, `person`) is a list of ids, a topic with all narrower ones; one of the
  type `words` is a list of words in lower case.
* SPARQL has a slot `VALUES ?p_topic { UNDEF }` for it, which holds all its values when it is given, and
  `VALUES ?given_topic { UNDEF }`, true when it is given, where a query must know that. As written, a `.rq` file answers
  for all values, over the union of the named graphs.
* Both return the declared columns in the declared order, sorted by the columns of `order`, of which the last is unique.
  A list comes as a list from Cypher and with U+001F between its items from SPARQL.
"""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
