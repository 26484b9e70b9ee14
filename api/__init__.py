"""Every way in: the command line, HTTP, and the registry of curated questions that both of them run."""
