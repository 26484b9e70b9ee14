"""An explanation: the pipeline's own facts, and a second walk through the document that watches the rules at work."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from ingest import pipeline
from ingest.explain.model import (
    ExplainedPassage,
    ExplainedSentence,
    Explanation,
    Firing,
    Given,
    Recognition,
    Surroundings,
)
from ingest.explain.near import nearly, nearly_decided
from ingest.explain.watch import Attempt, Watched, dropped
from ingest.language import parse
from ingest.names import gazetteer
from ingest.names.named import Discourse, Recognised
from ingest.names.recognise import LONGEST, Recogniser
from ingest.passages import Document
from ingest.plain import fold_space
from ingest.rules.context import Context, Reading
from ingest.rules.deciders import Deciders
from ingest.rules.sentence import Sentence
from ingest.statements import Facts, Statement
from ontology.model import Ontology


class UnknownParagraphError(Exception):
    """A reference that the document does not have; the message is one sentence that names near ones."""


@dataclass
class _Labels:
    """What ids are called: in the vocabularies, in the document's things, else as they are."""

    known: Mapping[str, str]
    state: Discourse

    def of(self, id: str) -> str:
        """The label of one id."""
        if id in self.known:
            return self.known[id]
        thing = self.state.things.get(id)
        return thing.name if thing else id

    def all(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The labels of several ids."""
        return tuple(self.of(id) for id in ids)

    @classmethod
    def made(cls, ontology: Ontology, facts: Facts, state: Discourse) -> _Labels:
        """The labels of the vocabularies, of the persons and other things of the facts, and of what the walk meets."""
        kinds = (ontology.agents, ontology.topics, ontology.roles, ontology.posts)
        known = {id: record.label for held in kinds for id, record in held.items()}
        return cls({thing.id: thing.name for thing in facts.things} | known, state)


def explain(document: Document, paragraph: str, ontology: Ontology) -> Explanation:
    """Everything about the passages of the document whose printed reference is `paragraph`.

    Spaces and capitals do not count in the reference. UnknownParagraphError where the document has no such passage.
    """
    ref = _reference(document, paragraph)
    wanted = {index for index, passage in enumerate(document.passages) if passage.ref == ref}
    facts = pipeline.extract(document, ontology)
    recogniser = Recogniser(ontology, gazetteer.build(ontology))
    found, state = recogniser.document(document)
    labels = _Labels.made(ontology, facts, state)
    sentences: dict[int, list[ExplainedSentence]] = {}
    for index, sentence in _sentences(document, found, recogniser, state, labels, wanted):
        sentences.setdefault(index, []).append(sentence)
    passages = tuple(_passage(document, found, i, labels, facts, tuple(sentences.get(i, ()))) for i in sorted(wanted))
    return Explanation(document.key, document.file, ref, passages)


def _reference(document: Document, paragraph: str) -> str:
    folded: dict[str, str] = {}
    for passage in document.passages:
        if passage.ref:
            folded.setdefault(_folded(passage.ref), passage.ref)
    exact = next((p.ref for p in document.passages if p.ref and p.ref == paragraph), None)
    ref = exact or folded.get(_folded(paragraph))
    if ref is not None:
        return ref
    near = difflib.get_close_matches(_folded(paragraph), folded, n=5, cutoff=0.4) or list(folded)[:5]
    told = f"; did you mean {', '.join(folded[n] for n in near)}?" if near else ": it has no numbered passage."
    raise UnknownParagraphError(f"{document.file} has no paragraph {paragraph!r}{told}")


def _folded(ref: str) -> str:
    return "".join(ref.split()).casefold()


def _sentences(
    document: Document,
    found: list[Recognised],
    recogniser: Recogniser,
    state: Discourse,
    labels: _Labels,
    wanted: set[int],
) -> Iterator[tuple[int, ExplainedSentence]]:
    """The wanted passages' sentences; all that stand before them are read too, as they leave things in mind."""
    last = max(wanted)
    collector = Watched(recogniser, state, document)
    deciders = Deciders(document, recogniser, state)
    parsed = parse(one for one in found[: last + 1] if pipeline.is_read(one) and pipeline.may_fire(one))
    for sentence, context in Reading(recogniser, found, document.front.title or "").sentences(parsed):
        mandates, attempts = collector.watch(sentence, context)
        index = sentence.parsed.found.index
        if index in wanted:
            fired = tuple(_firing(attempt, recogniser, state, labels) for attempt in attempts)
            rules = {attempt.rule.id for attempt in attempts} | {mandate.rule for mandate in mandates}
            missed = (*nearly(sentence, rules), *nearly_decided(sentence, deciders))
            start, end = sentence.place
            yield (
                index,
                ExplainedSentence(start, end, sentence.text, _around(sentence, context, labels), fired, missed),
            )
        deciders.after(sentence)


def _around(sentence: Sentence, context: Context, labels: _Labels) -> Surroundings:
    about = sentence.before or sentence.introduced
    return Surroundings(labels.all(context.section), labels.all(context.here or context.topics), labels.all(about))


def _firing(attempt: Attempt, recogniser: Recogniser, state: Discourse, labels: _Labels) -> Firing:
    saw = attempt.finding
    settled = attempt.settled or saw
    return Firing(
        rule=attempt.rule.id,
        holder=labels.of(attempt.holder),
        role=saw.role if saw else "-",
        saw=labels.all(saw.topics) if saw else (),
        saw_strength=saw.strength if saw else "-",
        topics=labels.all(attempt.topics),
        strength=settled.strength if settled else "-",
        gave=labels.all(attempt.gave),
        status=saw.status if saw else "stated",
        dropped=dropped(attempt, recogniser.agent(attempt.holder, state)),
    )


def _passage(
    document: Document,
    every: list[Recognised],
    index: int,
    labels: _Labels,
    facts: Facts,
    sentences: tuple[ExplainedSentence, ...],
) -> ExplainedPassage:
    one = every[index]
    passage, text = one.passage, one.plain.text
    named = [*([one.subject] if one.subject else []), *one.agents]
    inside = [s for s in facts.statements if passage.start <= s.evidence.start < passage.end]
    inside.sort(key=lambda s: (s.evidence.start, s.KIND, s.key(document.key)))
    return ExplainedPassage(
        kind=passage.kind,
        page=passage.page,
        words=text,
        headings=passage.headings,
        chapeau=every[passage.chapeau].plain.text if passage.chapeau is not None else None,
        names=tuple(Recognition(n.start, n.end, text[n.start : n.end], n.id, labels.of(n.id), n.how) for n in named),
        topics=tuple(
            Recognition(t.start, t.end, text[t.start : t.end], t.id, labels.of(t.id), "topic") for t in one.topics
        ),
        unparsed=None if sentences else _unparsed(one),
        sentences=sentences,
        facts=tuple(_given(statement, labels) for statement in inside),
    )


def _unparsed(one: Recognised) -> str:
    if len(one.plain.text) > LONGEST:
        return f"it is longer than {LONGEST:,} characters, which is no paragraph but text run together"
    if not pipeline.is_read(one):
        return f"a passage of the kind {one.passage.kind} is not read sentence by sentence"
    if not pipeline.may_fire(one):
        if one.passage.kind == "row":
            return "it is a row without an agent or a cell as long as a clause: its columns say what it says"
        return "it names no agent and nobody who could decide, so that no rule over sentences could fire"
    return "it has no words"


def _given(statement: Statement, labels: _Labels) -> Given:
    says: dict[str, str] = {}
    for one in fields(statement):
        held = getattr(statement, one.name)
        if one.name in {"evidence", "rule", "status"} or held in (None, ()):
            continue
        several = held if isinstance(held, tuple) else (held,)
        texts = labels.all(several) if one.metadata["link"] else tuple(str(item) for item in several)
        says[one.name] = ", ".join(fold_space(text) for text in texts)
    return Given(statement.KIND, statement.rule, statement.status, statement.evidence.quote, says)
