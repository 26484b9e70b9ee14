"""Objectives and workstreams of a body: what it is to achieve, and on which strands of work it is set."""
