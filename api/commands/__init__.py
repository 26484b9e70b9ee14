"""The commands of the command line, one module each; `api.cli` puts them together."""
