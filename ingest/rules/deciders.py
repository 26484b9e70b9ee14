"""Who can decide in a document: bodies, the Secretary-General, and those who stand for them."""

from __future__ import annotations

import re

from spacy.tokens import Token

from ingest.names.headed import NO_BODIES
from ingest.names.introducers import SECRETARY_GENERAL
from ingest.names.named import Discourse
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.judgement import voice
from ingest.rules.sentence import Sentence

BOARD = "body/ceb"
_MEMBERS = frozenset("members member participants principals heads executives".split())
_MEETING = frozenset("meeting session plenary retreat agm".split())
_HIS = re.compile(r"^\s*(?:Report|Note|Bulletin) (?:of|by) the Secretary-General\s*$", re.MULTILINE)
"""The title of a document in which the Secretary-General is `I`."""

_OPENING = 5_000
_COLLECTIVE = frozenset({"body/ceb-members"})
_PRONOUNS = frozenset({"it", "which", "that", "who"})
_HE = frozenset({"he", "she"})


class Deciders:
    """Resolves the subject of a verb of decision to an agent or post."""

    def __init__(self, document: Document, recogniser: Recogniser, state: Discourse) -> None:
        self.document = document
        self.recogniser = recogniser
        self.state = state
        self.person: str | None = None
        self._his = _HIS.search(document.text.text, 0, _OPENING) is not None

    def at(self, sentence: Sentence, token: Token) -> list[str]:
        """The deciders that a token stands for; empty where it is no decider."""
        named = sentence.agent(token)
        if named is not None:
            if named.id == SECRETARY_GENERAL:
                return [named.id]
            if named.id in _COLLECTIVE:
                return [BOARD]
            return [named.id] if self._decides(named.id) else []
        if self.secretary_general(sentence, token):
            return [SECRETARY_GENERAL]
        if token.text == "I":
            return [SECRETARY_GENERAL] if self._his else []
        if token.lower_ in _HE:
            return [self.person] if self.person else []
        if token.lower_ in _MEMBERS | _MEETING and not voice(token):
            return self.section(sentence)
        if token.lower_ == "it":
            return self._named_before(sentence, token)
        return []

    def _named_before(self, sentence: Sentence, token: Token) -> list[str]:
        """The decider that is the subject named last before `it`, in its sentence or in the one before."""
        earlier = [
            t for t in sentence.span if t.i < token.i and t.dep_ in {"nsubj", "nsubjpass"} and t.lower_ not in _PRONOUNS
        ]
        if earlier:
            return self.at(sentence, earlier[-1])
        return [id for id in sentence.before if id == SECRETARY_GENERAL or self._decides(id)]

    def secretary_general(self, sentence: Sentence, token: Token) -> bool:
        """Whether the token is the Secretary-General of the United Nations or the Chair of the Board."""
        owners = [sentence.agent(g) for c in token.children if c.dep_ == "prep" for g in c.children if c.lower_ == "of"]
        named = [o.id for o in owners if o is not None]
        if token.lower_ == "chair":
            return named == [BOARD]
        start, end = sentence.parsed.span(max(token.i - 2, 0), token.i)
        plain = sentence.parsed.found.plain.text
        if named or not plain[start:end].endswith("Secretary-General"):
            return False
        return not plain[: end - len("Secretary-General")].endswith(
            ("Under-", "Deputy ", "Assistant ", "Under ", "Executive ")
        )

    def unnamed(self, sentence: Sentence, verb: Token) -> list[str]:
        """Whose decision it is when the text does not say: the body of the section, else of the document."""
        return self.section(sentence) if self.state.own and verb.tag_ == "VBN" else []

    def own(self, sentence: Sentence, decider: str) -> bool:
        """Whether a document or section is of a decider, so that it tells in the present what that decides."""
        own = self.state.own
        return own is None or decider in {SECRETARY_GENERAL, own, *sentence.introduced, *self.section(sentence)}

    def section(self, sentence: Sentence) -> list[str]:
        """The body that a section's headings name, else the one whose document it is."""
        body = self.recogniser.headed.section(sentence.parsed.found.passage.headings) or self.state.own
        return [body] if body else []

    def introduced(self, sentence: Sentence) -> list[str]:
        """The decider of the passage that introduces this item (`The Committee:`)."""
        return [id for id in sentence.introduced if id == SECRETARY_GENERAL or self._decides(id)][:1]

    def after(self, sentence: Sentence) -> None:
        """Remember who spoke, for `he` in the next sentence."""
        root = sentence.span.root
        for token in sentence.subjects(root):
            if self.secretary_general(sentence, token):
                self.person = SECRETARY_GENERAL
            elif token.pos_ == "PROPN":
                self.person = None

    def _decides(self, id: str) -> bool:
        kind = self.recogniser.agent(id, self.state).kind
        return kind not in NO_BODIES or id == self.state.own
