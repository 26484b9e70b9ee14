"""The property graph on a Neo4j server: `load` writes a data directory's version to it, `engine` asks it.

Besides the nodes and relationships of the projection the server holds what tells versions apart, under labels that
begin with `Cebgraph`: see `graph.neo4j.names`.
"""
