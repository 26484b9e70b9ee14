"""Facts become RDF, RDF becomes a published version, and engines answer questions about it.

The way of a document: `build.build(document, facts, run)` gives its named graph as sorted N-Quads, checked by SHACL
(a pure function, so that it may run in any process); `data.Data.put` keeps it; `data.Data.publish` makes a version of
everything that is kept, whose digest is the data version. What only several documents together show, follow-through
and conflicts, is made then by `links.build.link` and is one more named graph of the version.

    with Data(path).writing() as data:                 # one writer at a time, else DataError
        data.recorded(sha256, fingerprint, declared)   # -> Record | None: unchanged, nothing to do
        data.put(build(document, facts, run), fingerprint, declared)    # -> Record
        data.forget("CEB/2018/1")                      # -> bool: by key, symbol or file stem
        data.report(Issue(file, stage, problem, mend)) # of a file that gave no document
        digest = data.publish()                        # -> str, the data version
    engine.prepare(data, settings)                     # the property graph of that version, else made at first use
    data.current()                                     # -> Version | None (reading needs no lock)

The way of a question: `engine.open_cypher(data, settings)` and `engine.open_sparql(data)` open the current version and
give an `Engine`. Any number of processes may have engines open on one data directory:

    with open_cypher(Data(path), Settings()) as engine:
        answer = engine.query("MATCH (m:Mandate)-[:HOLDER]->(h) RETURN h.id AS holder", {"limit": 10})
        answer.columns                                 # ("holder",)
        answer.rows                                    # [("entity/unodc",), ...]
        engine.version                                 # the data version, a SHA-256 in hex

`engine.cypher_store(data, settings)` is the one place that chooses what answers Cypher: the Neo4j server of
`settings.neo4j` where there is one, else the embedded engine. The store that it gives brings a version in (`load`),
says which one is there (`version`) and opens engines on it (`open`). On a server a newer version may come while an
engine is open: each answer is of one whole version, and `answer.version` says which.

Values are plain `str`, `int`, `float`, `bool`, `None`, lists and maps of these, dates ISO strings. From SPARQL an IRI
below the id namespace comes back as its id (`entity/unodc`), any other IRI in full, an unbound variable as None. A
parameter `topic` of SPARQL is the variable `?topic`, which must stand in the SELECT list: `Id("topic/cybercrime")` is
bound as an IRI, any other value as a literal, None leaves the variable unbound, a list is refused. BOUND() does not see
a bound parameter; `FILTER(COALESCE(?key = ?wanted, true))` asks for it only where it is given.

Errors are `DataError` (the data; `ServerError` a server), `LoadError` (a load that broke off) and `QueryError`
(the question; `QueryTimeout` when it took too long): each message is one sentence. What a node, a property and a
relationship are called is the contract in `graph.projection`.
"""
