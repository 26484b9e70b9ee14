"""A sentence as rules read it: the parse, the agents and topics in it, and what they stand in relation to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from spacy.tokens import Span, Token

from ingest.language import Parsed, TopicSpan
from ingest.names.named import Named
from ingest.rules.lemmas import GIVES, REQUESTS, TURNS_TO, asking, behind, lemma_of

_GOES_TO = frozenset({"to", "on", "upon"})
_PART = re.compile(r",? (?:that |those )?(?P<how>for|on|in|with)(?= )")
_BESIDE = re.compile(r"(?:,|;|[,;]? and|,? while)(?: the)? $")
_RELATIVE = frozenset("which that who whom whose".split())
_PRONOUNS = frozenset("it they".split())
_ASKED = frozenset("it them".split())
_LINK = re.compile(
    r"^(?:,? ?(?:and|or|&|as well as|along with|together with|but also) |, )(?:also |by |of |for "
    r"|with |from )?(?:the )?$|^/$"
)
_AND = re.compile(r"^(?:,? and |, )(?:the )?$")
_SUCH_AS = re.compile(r",? (?:in particular|including|such as|namely|notably|especially|among them)(?= )")
_STRANGERS = re.compile(r"^(?:, |,? and )(?:the )?(?:(?:[A-Z][\w’-]*|of|and|for|the|on),? ){1,12}(?:and )?(?:the )?$")
_CLOSES = re.compile(
    r"$|, |['’]?[,.;:)]| (?:and|or|in|to|for|on|with|which|that|who|has|had|have|will|would|is|"
    r"was|were|are|as|at|by|under|the|an?|its|their)\b"
)
_NEAR = 40
_LEFT_OUT = re.compile(
    r"\b(?:rather than|instead of|in place of|other than|except(?: for)?|unlike|(?:and|but) not) "
    r"(?:by |for |to |with )?(?:the )?$"
)
_LAW = (
    r"(?:the|all|their|its|international|national|domestic|human|rights|refugee|humanitarian|law|laws|Charter|of|"
    r"United|Nations|applicable|relevant|existing|obligations|norms|standards|commitments|legislation|rules|regulations|"
    r"principles|policies|and|including|in particular|under|as well as)"
)
_WITHIN_LIMITS = re.compile(
    r"\b(?:in (?:full )?(?:accordance|compliance|conformity|line|keeping) with|consistent with|"
    rf"in full respect (?:for|of)|obligations under|while respecting)(?:,? {_LAW}\b)+"
)
"""What a deed keeps to, such as the law: no matter that somebody works on, where the sentence names another."""

_MEMBERS = frozenset({"members"})
_NESTED = frozenset({"relcl", "advcl", "acl", "parataxis"})
_DEEPEST = 2
_IF = frozenset({"if", "unless", "provided"})
"""Words of a condition: what it speaks of is not what the verb governs."""

_HOLDS = frozenset({"have", "hold", "possess", "exercise", "retain", "bear", "assume", "take", "carry", "enjoy"})
_CARRIED = frozenset({"do", "undertake", "carry", "make", "perform", "accomplish"})
_PERFORMS = frozenset("perform discharge carry undertake do have hold exercise fulfil fulfill assume".split())
_STAND_FOR = frozenset("initiative group network mechanism partnership agency entity organization programme".split())
_NEAREST = frozenset({"its", "their"})
_ITSELF = frozenset("organization organisation agency office entity institution".split())
"""What an agent named before is called in the same sentence (`the head of X said that the organization ...`)."""

_WITHIN = frozenset("division branch section unit bureau secretariat department service".split())
"""Parts of an agent whose doing is the agent's (`the Division on Technology of X`)."""


class Sentence:
    """One sentence of a parsed passage.

    `group` is the body whose section this is, for `members`; `before` holds the agents who were the subject of the
    sentence before, for `it` and `its`; `introduced` those of the passage that introduces this item, for items that
    begin with their verb (`(a) Strengthen ...`).
    """

    def __init__(
        self, parsed: Parsed, span: Span, before: tuple[str, ...] = (), introduced: tuple[str, ...] = ()
    ) -> None:
        self.parsed = parsed
        self.span = span
        self.before = before
        self.introduced = introduced
        self.group: str | None = None

    @property
    def text(self) -> str:
        """The sentence's plain words."""
        start, end = self.place
        return self.parsed.found.plain.text[start:end]

    @property
    def place(self) -> tuple[int, int]:
        """The sentence's span in the passage's plain text."""
        return self.parsed.span(self.span.start, self.span.end - 1)

    @cached_property
    def agents(self) -> list[tuple[Token, Named]]:
        """The agents in the sentence by their tokens, in order."""
        return [(t, self.parsed.agents[t.i]) for t in self.span if t.i in self.parsed.agents]

    @cached_property
    def topics(self) -> list[TopicSpan]:
        """The topics in the sentence, in order, without those that only say within what it keeps (`_WITHIN_LIMITS`)."""
        inside = [t for t in self.parsed.topics if self.span.start <= t.head < self.span.end]
        limits = [m.span() for m in _WITHIN_LIMITS.finditer(self.parsed.found.plain.text, *self.place)]
        return [t for t in inside if not any(a <= t.mention.start < b for a, b in limits)] or inside

    @cached_property
    def parts(self) -> list[int]:
        """The numbers of the agents who have a part for which the verb is not said again (`X leads on S, Y on T`).

        Their preposition is one that stands behind the agent before as well.
        """
        text = self.parsed.found.plain.text
        found: list[int] = []
        for number in range(1, len(self.agents)):
            before, named = self.agents[number - 1][1], self.agents[number][1]
            part = _PART.match(text, named.end)
            if not part or not _BESIDE.search(text, before.end, named.start):
                continue
            first, second = self.agents[number - 1][0].i, self.agents[number][0].i
            if any(t.lower_ == part["how"] for t in self.span if first < t.i < second):
                found.append(number)
        return found

    def left_out(self, id: str) -> bool:
        """Whether the sentence names an agent only to leave it out (`rather than X`, `instead of X`)."""
        text = self.parsed.found.plain.text
        places = [named.start for _, named in self.agents if named.id == id]
        return bool(places) and all(_LEFT_OUT.search(text, max(0, start - _NEAR), start) for start in places)

    def agent(self, token: Token) -> Named | None:
        """The agent a token stands for."""
        return self.parsed.agents.get(token.i)

    def holders(self, token: Token) -> list[str]:
        """The ids of the agent at the token and of those listed with it; of the subject before for a pronoun."""
        named = self.agent(token)
        if named is not None:
            return list(self.introduced) if named.how == "introduced" else self._with_members(token)
        if token.lower_ == "their":
            return self._nearest(token)
        if token.lower_ == "its":
            return self._nearest(token) or list(self.before)
        if token.lower_ in _ASKED and (verb := asking(token)) is not None:
            return self._asked(token, verb)
        if token.lower_ in _PRONOUNS:
            return self._subject_before(token) or list(self.before)
        if token.lower_ in _MEMBERS and self.group and not any(c.dep_ == "prep" for c in token.children):
            return [self.group]
        if own := self._itself(token):
            return own
        found: list[str] = []
        for child in token.children:
            if child.dep_ in {"compound", "nmod"} and lemma_of(token) in _STAND_FOR and self.agent(child) is not None:
                return self._listed(child)
            if child.dep_ in {"appos", "conj"} and self.agent(child) is not None:
                found += self._listed(child)
        return found

    def _asked(self, token: Token, verb: Token) -> list[str]:
        """Whom a request means by `it`: nobody asks themselves, so whom the sentence named besides."""
        own = {id for s in self.subjects(verb) for id in self.holders(s)}
        others = [t for t, n in self.agents if t.i < token.i and n.id not in own]
        return self._listed(others[-1]) if others else [id for id in self.before if id not in own]

    def _itself(self, token: Token) -> list[str]:
        """The agent of which a noun is a part, or that was named before and is now `the organization`."""
        if lemma_of(token) in _WITHIN:
            return next((self.holders(o) for o in self.owners(token) if self.agent(o)), [])
        alone = all(c.dep_ in {"det", "poss"} for c in token.children if c.i < token.i)
        pointed = any(c.lower_ in {"the", "his", "her", "its"} for c in token.children)
        earlier = [t for t, _ in self.agents if t.i < token.i]
        placed = token.dep_ in {"nsubj", "nsubjpass", "poss"}
        if lemma_of(token) in _ITSELF and alone and pointed and earlier and placed:
            return self._listed(earlier[-1])
        return []

    def _subject_before(self, token: Token) -> list[str]:
        """Whom `it` stands for in a clause of another that has an agent as its subject (`X said how it helped`)."""
        above = [a for a in token.ancestors if a.pos_ in {"VERB", "AUX"} and a is not token.head]
        subjects = [c for a in above for c in a.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < token.i]
        ids = next((self._listed(s) for s in subjects if self.agent(s) is not None), [])
        return ids if token.lower_ == "it" or len(ids) > 1 else []

    def _nearest(self, token: Token) -> list[str]:
        """Whom `its` stands for: the agent named last before it; for `their` only several listed together."""
        earlier = [t for t, _ in self.agents if t.i < token.i]
        if not earlier:
            return []
        ids = self._listed(earlier[-1])
        return ids if token.lower_ == "its" or len(ids) > 1 else []

    def members(self, noun: Token, listing: re.Pattern[str]) -> list[str]:
        """The agents that a plural noun's phrase lists (`mechanisms, including A, B and C`)."""
        text = self.parsed.found.plain.text
        tokens = sorted(noun.subtree, key=lambda t: t.i)
        start, end = self.parsed.span(tokens[0].i, tokens[-1].i)
        match = listing.search(text, start, end)
        if not match:
            return []
        return [named.id for _, named in self.agents if match.end() <= named.start < end]

    def _listed(self, token: Token) -> list[str]:
        order = [t.i for t, _ in self.agents]
        at = order.index(token.i)
        first = last = at
        while first > 0 and self._linked(first - 1, first):
            first -= 1
        while last + 1 < len(order) and self._linked(last, last + 1):
            last += 1
        return [named.id for _, named in self.agents[first : last + 1]]

    def _with_members(self, token: Token) -> list[str]:
        """The agents listed at the token, and those named of several (`the regional commissions, such as X`)."""
        named, text = self.parsed.agents[token.i], self.parsed.found.plain.text
        several = named.end > 1 and text[named.end - 1] == "s" and text[named.end - 2].islower()
        examples = _SUCH_AS.match(text, named.end) if several else None
        first = next((t for t, n in self.agents if examples and 0 <= n.start - examples.end() <= len(" the ")), None)
        return [*self._listed(token), *(self._listed(first) if first is not None else [])]

    def joined(self, token: Token) -> list[str]:
        """The agent at the token and those before it that only `and` or a comma joins to it (`with X and Y ...`)."""
        at = [t.i for t, _ in self.agents].index(token.i)
        first = at
        text = self.parsed.found.plain.text
        while first > 0 and _AND.match(text[self.agents[first - 1][1].end : self.agents[first][1].start]):
            first -= 1
        return [named.id for _, named in self.agents[first : at + 1]]

    def _linked(self, left: int, right: int) -> bool:
        a, b = self.agents[left][1], self.agents[right][1]
        return bool(_LINK.match(self.parsed.found.plain.text[a.end : b.start]))

    def subjects(self, verb: Token, depth: int = 0) -> list[Token]:
        """The tokens that do what the verb says: its subject, or that of the clause that governs it."""
        if depth > 6:
            return []
        direct = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if direct:
            first = direct[0]
            if first.lower_ in _RELATIVE and verb.dep_ in {"relcl", "acl", "ccomp"}:
                return [verb.head]
            return direct
        head = verb.head
        if verb.dep_ == "pcomp" and head.lower_ == "for":
            thanked = self._thanked(head)
            if thanked:
                return thanked
        if verb.dep_ == "conj":
            return self.subjects(self._finite(verb, head), depth + 1)
        if verb.dep_ in {"xcomp", "ccomp", "advcl", "dep"}:
            objects = [c for c in head.children if c.dep_ in {"dobj", "nsubjpass"}]
            objects += behind(head, TURNS_TO)
            moved = verb.dep_ == "xcomp" and any(self.agent(t) for t in objects)
            if moved or (lemma_of(head) in REQUESTS and objects):
                return [self.antecedent(t) for t in objects]
            return self.subjects(head, depth + 1)
        if verb.dep_ in {"relcl", "acl"}:
            noun = head
            if self.holders(noun):
                return [noun]
            return self.owners(noun) or [noun]
        if verb.dep_ == "pcomp":
            above = head.head
            governor = above if above.pos_ in {"VERB", "AUX"} else above.head
            if lemma_of(governor) in REQUESTS | GIVES and (given := self.recipients(governor)):
                return given
            if above.pos_ in {"VERB", "AUX"}:
                return self.subjects(above, depth + 1)
            governs = above.dep_ in {"dobj", "attr"} and above.head.pos_ in {"VERB", "AUX"}
            return self.owners(above) or (self.subjects(above.head, depth + 1) if governs else [])
        return []

    def _finite(self, verb: Token, head: Token) -> Token:
        """With which verb another is listed: `invited X to align Y and called on Z` does not say who `to call` is.

        A past tense without an auxiliary is no infinitive, so it goes with the finite verb above.
        """
        bare = verb.tag_ in {"VBD", "VBN"} and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
        while bare and head.tag_ == "VB" and head.dep_ in {"xcomp", "conj", "advcl"}:
            head = head.head
        return head

    def also_asked(self, verb: Token) -> list[Token]:
        """The deeds of others whom the same request names (`asked X to write and Y to report` gives `report`)."""
        asked = (verb, *(c for c in verb.children if c.dep_ in {"xcomp", "ccomp"}))
        return [
            deed
            for one in asked
            for deed in one.children
            if deed.dep_ in {"conj", "ccomp", "xcomp"}
            and deed.tag_ == "VB"
            and self._has_doer(deed)
            and any(c.dep_ == "aux" and c.lower_ == "to" for c in deed.children)
        ]

    def recipients(self, verb: Token) -> list[Token]:
        """The agents to whom a verb of giving or asking turns: its object, or the noun behind `to`, `on` or `upon`."""
        found = [c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubjpass"}]
        found += behind(verb, _GOES_TO, frozenset({"prep", "dative"}))
        return [token for token in map(self.antecedent, found) if self.holders(token)]

    def antecedent(self, token: Token) -> Token:
        """What a relative pronoun stands for (`UNEP, which was asked to ...`); any other token itself."""
        verb = token.head.head if token.head.dep_ == "prep" else token.head
        return verb.head if token.lower_ in _RELATIVE and verb.dep_ == "relcl" else token

    def _thanked(self, preposition: Token) -> list[Token]:
        """Whom the sentence thanks for what stands behind `for` (`expressed appreciation to X for leading T`)."""
        above = preposition.head
        while above.dep_ in {"pobj", "prep"} and above.i > 0:
            above = above.head
        found = [
            g
            for c in above.children
            if c.dep_ in {"prep", "dative"} and c.lower_ == "to"
            for g in c.children
            if self.agent(g)
        ]
        return found or [c for c in above.children if c.dep_ == "dobj" and self.agent(c)]

    def owners(self, noun: Token) -> list[Token]:
        """The tokens whose doing a noun is: `the work of X`, `X's efforts`, `efforts by X`, `X coordination`."""
        found = []
        for child in noun.children:
            if child.dep_ in {"poss", "compound", "nmod", "amod"}:
                own = {child.i} if lemma_of(child) in _ITSELF else set()
                found += [t for t in child.subtree if self.agent(t) or t.lower_ in _NEAREST or t.i in own]
            if child.dep_ in {"prep", "agent"} and child.lower_ in {"of", "by", "from", "between", "within"}:
                found += [g for g in child.children if g.dep_ == "pobj" and self.agent(g) is not None]
            if child.dep_ == "relcl" and lemma_of(child) in _PERFORMS:
                found += [g for g in child.children if g.dep_ == "nsubj" and self.agent(g) is not None]
            if child.dep_ == "acl" and child.tag_ == "VBN" and lemma_of(child) in _CARRIED:
                found += [g for g in self.by(child) if self.agent(g) is not None]
        if noun.dep_ == "dobj" and lemma_of(noun.head) in _HOLDS:
            found += self.subjects(noun.head)
        return found

    def segment(self, token: Token) -> range:
        """The indexes of the tokens between the semicolons around a token."""
        doc = self.parsed.doc
        first = next((i + 1 for i in range(token.i, self.span.start, -1) if doc[i].text == ";"), self.span.start)
        last = next((i for i in range(token.i, self.span.end) if doc[i].text == ";"), self.span.end)
        return range(first, last)

    def phrase(self, noun: Token) -> str | None:
        """The plain noun phrase of a noun (`suppliers from developing countries` gives `suppliers`), with its `of`.

        None where it is no name of a matter: a pronoun, one word alone, or a phrase with an agent in it.
        """
        first = min([noun.i, *(c.i for c in noun.children if c.dep_ in {"amod", "compound", "nmod"} and c.i < noun.i)])
        last = noun.i
        for prep in (
            c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "from", "for"} and c.i == last + 1
        ):
            for inner in (g for g in prep.children if g.dep_ == "pobj"):
                if not any(c.pos_ == "PRON" for c in inner.children):
                    last = inner.i
        tokens = self.parsed.doc[first : last + 1]
        words = [t for t in tokens if t.is_alpha]
        if noun.pos_ != "NOUN" or not 2 <= len(words) <= 6 or any(t.i in self.parsed.agents for t in tokens):
            return None
        start, end = self.parsed.span(first, last)
        return self.parsed.found.plain.text[start:end].lower()

    def named_before(self, noun: Token, token: Token) -> bool:
        """Whether the owner stands before its noun without a possessive (`ICSC review`)."""
        beside = token.dep_ not in {"poss", "nsubj", "nsubjpass"}
        return token.i < noun.i and beside and token.lower_ not in _NEAREST

    def by(self, verb: Token) -> list[Token]:
        """Who does what a passive verb says: the noun behind `by`."""
        return [
            g
            for c in verb.children
            if c.dep_ in {"agent", "prep"} and c.lower_ == "by"
            for g in c.children
            if g.dep_ in {"pobj", "pcomp"}
        ]

    def passive(self, verb: Token) -> bool:
        """Whether the verb is in the passive voice or a participle that follows its noun (`led by`)."""
        if verb.tag_ != "VBN":
            return False
        if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
            return True
        return verb.dep_ in {"acl", "amod", "relcl"} or bool(self.by(verb))

    def within(self, tokens: Iterable[Token]) -> list[str]:
        """The topics that lie among these tokens, in order, each once."""
        inside = {t.i for t in tokens}
        return list(dict.fromkeys(t.mention.id for t in self.topics if t.head in inside))

    def scope(self, verb: Token, stop: frozenset[str] = frozenset()) -> list[Token]:
        """The words a verb governs, without its subject and without verbs listed with it whose lemma is in `stop`."""
        out: list[Token] = []
        last = self.agents[self.parts[0]][0].i if self.parts else self.span.end
        inside = range(self.span.start, last if verb.i < last else self.span.end)

        def walk(token: Token, depth: int) -> None:
            if token is not verb and token.dep_ in _NESTED:
                depth += 1
            if depth > _DEEPEST:
                return
            out.append(token)
            for child in token.children:
                if child.i not in inside or (token is verb and child.dep_ in {"nsubj", "nsubjpass", "csubj"}):
                    continue
                if child.dep_ == "conj" and child.pos_ == "VERB" and lemma_of(child) in stop and token.pos_ == "VERB":
                    continue
                if child.dep_ in {"conj", "advcl", "parataxis"} and self._has_doer(child):
                    continue
                if child.dep_ == "advcl" and any(c.lower_ in _IF for c in child.children):
                    continue
                walk(child, depth)

        walk(verb, 0)
        return self._with_list(sorted(out, key=lambda t: t.i))

    def _has_doer(self, verb: Token) -> bool:
        """Whether a verb has an agent that does it (`..., while X concentrates on T`, `S is led by X`)."""
        doers = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        return any(self.agent(c) is not None for c in (*doers, *(self.by(verb) if doers else [])))

    def beside(self, at: Token | None) -> tuple[str, ...]:
        """The topics of the sentence without those that stand in a clause of which another agent is the subject."""
        own = None if at is None else self._clause(at)
        said = (t for t in self.topics if not self._supposed(self.parsed.doc[t.head]))
        inside = (t for t in said if at is None or self._clause(self.parsed.doc[t.head]) in {own, None})
        return tuple(dict.fromkeys(t.mention.id for t in inside))

    def _supposed(self, token: Token) -> bool:
        """Whether a word stands in a clause that is a condition (`if the situation permits`)."""
        above = (token, *token.ancestors)
        return any(t.dep_ == "advcl" and any(c.lower_ in _IF for c in t.children) for t in above)

    def _clause(self, token: Token) -> int | None:
        """The index of the nearest verb above that has an agent as its own subject."""
        for above in (token, *token.ancestors):
            if above.pos_ in {"VERB", "AUX"} and self._has_doer(above):
                return above.i
        return None

    def _with_list(self, scope: list[Token]) -> list[Token]:
        """The scope and the members of a list parted by semicolons that begins in it and that the parse cut off."""
        last = scope[-1].i
        end = self.span.end
        while last + 1 < end and self.parsed.doc[last + 1].text in {";", ","}:
            stop = next((i for i in range(last + 2, end) if self.parsed.doc[i].text == ";"), end - 1)
            piece = [self.parsed.doc[i] for i in range(last + 1, stop)]
            if (
                not piece
                or self.parsed.doc[last + 1].text != ";"
                or any(t.dep_ in {"nsubj", "nsubjpass"} for t in piece)
            ):
                break
            scope = [*scope, *piece]
            last = stop - 1
        return scope

    def listed_after(self, offset: int) -> list[str]:
        """The agents listed in the plain text from `offset` on (`the A, B and C`)."""
        text = self.parsed.found.plain.text
        found: list[str] = []
        at = offset
        for _, named in self.agents:
            if named.start < at:
                continue
            gap = text[at : named.start]
            if not (
                re.fullmatch(r" ?(?:the |of the |its |both )?", gap)
                if not found
                else _LINK.match(gap) or _STRANGERS.match(gap)
            ):
                break
            found.append(named.id)
            at = named.end
        return found if _CLOSES.match(text, at) else []

    def verbs(self) -> Iterator[Token]:
        """The verbs of the sentence, in order."""
        return (t for t in self.span if t.pos_ in {"VERB", "AUX"})
