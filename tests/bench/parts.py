"""What is measured, one function a question; each gives rows for the table."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median

import spacy
from spacy.language import Language

from api.ingestion import ingest, ontology_digest
from api.sources import find
from graph.build import build
from graph.data import Data
from graph.run import describe_run
from ingest.language import MODEL
from ingest.passages import Document
from ingest.pipeline import extract
from ingest.readers import read
from ingest.statements import Facts
from ingest.structure import structure
from ontology.load import load
from tests.bench.documents import copies, variants
from tests.bench.measure import command, in_turn, module, seconds

GIBIBYTE = 1024.0


@dataclass(frozen=True)
class Row:
    """A line of the table: what was measured, the value in words, and what is asked, with whether it holds."""

    measure: str
    value: str
    asked: str = ""
    holds: bool | None = None


@cache
def _plain_model() -> Language:
    """The model as anyone loads it, all its parts included."""
    return spacy.load(MODEL)


def document_of(path: Path) -> Document:
    """The structure of a file."""
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    return structure(read(content, path.name), name=path.name, sha256=sha256, declared=None)


def against_a_plain_parse(path: Path, folder: Path, rounds: int = 3) -> list[Row]:
    """Ingest and extraction, each over a plain parse of the same text; all in this process, warm, medians in turn.

    Each round reads another variant of the document, so that no cache holds what is measured.
    """
    paths = variants(path, rounds + 1, folder / "variants")
    documents = [document_of(one) for one in paths]
    facts: list[Facts] = []
    run = describe_run(ontology_digest())
    parse, extraction, whole, reading, building = in_turn(
        [
            lambda turn: _plain_model()(documents[turn].text.text),
            lambda turn: facts.append(extract(documents[turn], load())),
            lambda turn: ingest(find([_another(paths[turn])]), Data(folder / str(turn))),
            lambda turn: document_of(paths[turn]),
            lambda turn: build(documents[turn], facts[turn], run),
        ],
        rounds,
    )
    size = f"{len(documents[-1].text.text):,} characters, {len(facts[-1].statements)} facts"
    return [
        Row("plain parse", f"{parse:.2f} s ({size})"),
        _ratio("ingest / plain parse", whole, parse, 1.0),
        _ratio("extraction / plain parse", extraction, parse, 0.6),
        Row("read and structure", f"{reading:.2f} s"),
        Row("graph and shapes", f"{building:.2f} s"),
        Row("publish and the rest", f"{max(whole - reading - extraction - building, 0.0):.2f} s"),
    ]


def _another(path: Path) -> Path:
    """A further variant of a variant, which nothing has read."""
    return variants(path, 1, path.parent / path.stem)[0]


def unchanged(path: Path, folder: Path, rounds: int = 3) -> list[Row]:
    """Ingest of a document that did not change over its first ingest: the work in a warm process, the work in a new
    process without its start, and the whole command.
    """
    data = Data(folder / "work")
    first = seconds(lambda: ingest(find([path]), data))
    again = median(seconds(lambda: ingest(find([path]), data)) for _ in range(rounds))
    once = ("tests.bench.once", path, folder / "once")
    first_once = float(module(*once).printed)
    again_once = median(float(module(*once).printed) for _ in range(rounds))
    place = folder / "command"
    first_command = command("ingest", path, "--data", place).seconds
    again_command = median(command("ingest", path, "--data", place).seconds for _ in range(rounds))
    return [
        Row("first ingest / unchanged", f"{first / again:.0f} ({first:.2f} s / {again * 1000:.1f} ms)", ">= 100",
            first / again >= 100),
        Row("the same, each in a new process", f"{first_once / again_once:.0f} ({first_once:.2f} s / "
            f"{again_once * 1000:.1f} ms)"),
        Row("the same, whole commands", f"{first_command / again_command:.1f} "
            f"({first_command:.2f} s / {again_command:.2f} s, mostly process start)"),
    ]  # fmt: skip


def many(path: Path, folder: Path, counts: Sequence[int] = (1, 10, 100)) -> list[Row]:
    """Copies of a document as different documents: seconds a copy and peak memory, by their number."""
    rows = []
    spent = []
    for number in counts:
        made = copies(path, number, folder / f"copies-{number}")
        one = command("ingest", made, "--data", folder / f"data-{number}")
        spent.append((number, one))
        rows.append(Row(f"{number} copies of {path.name}", f"{one.seconds:.1f} s, peak {one.mebibytes:.0f} MiB",
                        "<= 1536 MiB", one.mebibytes <= 1.5 * GIBIBYTE))  # fmt: skip
    for (fewer, small), (more, large) in pairwise(spent):
        each = (large.seconds - small.seconds) / (more - fewer)
        grown = large.mebibytes - small.mebibytes
        rows.append(Row(f"each copy from {fewer} to {more}", f"{each:.2f} s, {grown / (more - fewer):+.2f} MiB"))
    return rows


def jobs(paths: Sequence[Path], folder: Path, numbers: Sequence[int] = (1, 2)) -> list[Row]:
    """The same files with one process and with more: equal data versions."""
    rows = []
    versions = set()
    for number in numbers:
        data = folder / f"jobs-{number}"
        spent = command("ingest", *paths, "--data", data, "--jobs", str(number))
        version = Data(data).current()
        versions.add("" if version is None else version.digest)
        rows.append(Row(f"{len(paths)} documents, --jobs {number}", f"{spent.seconds:.1f} s"))
    equal = len(versions) == 1 and "" not in versions
    return [*rows, Row("data versions for all --jobs", "equal" if equal else "different", "equal", equal)]


def first_answer(
    paths: Sequence[Path], folder: Path, rounds: int = 5, languages: Sequence[str] = ("cypher", "sparql")
) -> list[Row]:
    """A question from a cold process on loaded data, in each language; the very first may have to load the engine."""
    data = folder / "asked"
    loaded = command("ingest", *paths, "--data", data)
    rows = [Row("peak memory of that ingest", f"{loaded.mebibytes:.0f} MiB", "<= 1536 MiB",
                loaded.mebibytes <= 1.5 * GIBIBYTE)]  # fmt: skip
    question = ("query", "mandates", "--topic", "cybercrime", "--format", "csv", "--data", data)
    for language in languages:
        asked = (*question, "--engine", language)
        first = command(*asked)
        spent = [command(*asked) for _ in range(rounds)]
        took = median(one.seconds for one in spent)
        most = max(one.mebibytes for one in (first, *spent))
        rows.append(Row(f"first answer after ingest ({language})", f"{first.seconds:.2f} s"))
        rows.append(Row(f"answer from a cold process ({language})", f"{took:.2f} s, peak {most:.0f} MiB", "<= 3 s",
                        took <= 3))  # fmt: skip
    return rows


def _ratio(measure: str, ours: float, plain: float, most: float) -> Row:
    ratio = ours / plain
    return Row(measure, f"{ratio:.2f} ({ours:.2f} s)", f"<= {most}", ratio <= most)
