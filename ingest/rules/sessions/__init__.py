"""Sessions: which session of which body a document reports or mentions, and what was on its agenda."""
