"""Documents to facts: readers, structure, names, language, rules, statements."""
