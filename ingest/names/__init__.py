"""Names in a passage: agents, topics, posts, symbols, persons, and new bodies by their shape."""
