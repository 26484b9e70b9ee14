"""Tables whose rows are facts, such as a registry of mandates; what their columns mean stands in the manifest."""
