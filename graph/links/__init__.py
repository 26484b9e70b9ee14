"""What only several documents together show: what became of a decision, and where two sources disagree.

`build.link(vocabulary, documents)` reads the named graphs of a version and gives one more, `id/graph/links`, as sorted
N-Quads. It is a pure function of its input: `facts` reads the statements, sentence by sentence; `when` dates them;
`things` says what they name; `follow` links decisions to what came of them; `conflicts` finds disagreements; `records`
is what is written.

A link is made only on what the documents state: the same body, document symbol or named product, or the same addressee
and topic, with dates in order. Where a date is missing or out of order, a topic is broad, or two sentences fit equally
well, there is no link.
"""
