"""The standing of what a sentence says: stated, implied, disputed, withdrawn, or not said to be so at all.

A rule finds that a verb or noun ties a holder to a topic; whether the document says that it is so depends on what
stands above that word: a denial, a condition, a question, a proposal, the view of a speaker. `standing` walks from the
word up to the sentence's main verb and asks at every step. What lies above a relative clause, or above a noun that is
itself the subject, is no concern of it: `a speaker welcomed UNEP, which leads ...` presupposes that it leads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from ingest.rules.lemmas import REQUESTS, lemma_of
from ingest.rules.sentence import Sentence

CONDITIONS = frozenset({"if", "unless", "whether", "provided"})
"""Words that make a clause a condition: what it says is not said to be so."""

POSSIBLE = frozenset({"could", "might", "may"})
"""Modals under which a mandate is implied at most."""

_IFFY = frozenset({"would", "could", "might"})
_WISHED = frozenset({"should", "must", "ought", "could", "might", "may", "need"})
_DUTIES = frozenset({"need", "ought", "have"})
_INVERTED = frozenset({"had", "should", "were"})
_NEGATIONS = frozenset({"not", "never", "n't", "no"})
_NOBODY = frozenset({"no", "neither", "none", "nobody"})
_ADDING = frozenset({"only", "just", "merely", "simply"})

CONSIDERING = frozenset("consider discuss explore contemplate debate study envision weigh examine wish".split())
"""Verbs that leave open what they govern (`should consider leading`, `discussed asking`)."""

FAILING = frozenset("decline refuse fail hesitate neglect omit avoid be-unable lack".split())
"""Verbs that say that what they govern is not done."""

ENDING = frozenset("cease stop discontinue use".split())
"""Verbs that say that what they govern is done no longer (`ceased to lead`, `used to lead`)."""

WISHES = frozenset("suggest propose hope wish want prefer desire like advocate argue favour favor".split())
"""Verbs whose clause is what somebody would have, not what is."""

HOPES = frozenset({"hope", "hop", "wish", "want", "prefer", "desire"})
"""Wishes that bind nobody, whoever has them (the tagger takes `hoped` for a form of `hop`)."""

VIEWS = frozenset(
    "say state note stress emphasize emphasise underline underscore highlight mention comment remark observe opine "
    "feel believe think consider argue express maintain indicate point add reiterate hold".split()
)
"""Verbs of speech: under them `should` is the speaker's view."""

ASKING = frozenset("ask wonder question enquire inquire query".split())
CONTESTING = frozenset("contest dispute question challenge doubt".split())
"""Verbs that say that somebody contests what they govern."""

NOTIONS = frozenset(
    "proposal suggestion option idea possibility need hope wish prospect question desirability feasibility".split()
)
"""Nouns whose clause is a notion: a fact only where a body approves it."""

APPROVING = frozenset("approve endorse adopt agree accept support welcome confirm decide back".split())
_VOICES = frozenset(
    "speaker delegate delegation representative panellist panelist discussant observer presenter expert "
    "minister".split()
)
_PEOPLE = frozenset("member participant head principal executive entity organization agency".split())
_SOME = frozenset("some several many one a an few certain other another number".split())
_ALONE = frozenset("some several many one others another".split())
_AUTHORITIES = frozenset("committee board assembly council commission conference".split())
_OUTSIDE = frozenset({"outside", "beyond", "without", "lacking"})
_OPEN = frozenset({"pending", "unclear", "uncertain", "undecided", "outstanding"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "pcomp", "dep", "conj", "csubj"})
_LINKS = frozenset({"ccomp", "xcomp", "pcomp", "advcl", "acl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_QUESTIONS = frozenset({"what", "whether", "how", "why", "if", "who", "when", "which"})


@dataclass
class Path:
    """The way from a word up to the main verb: the words passed, each with the word below it (None at the start)."""

    sentence: Sentence
    steps: list[tuple[Token, Token | None]] = field(default_factory=list)

    @property
    def start(self) -> Token:
        """The word from which the way begins."""
        return self.steps[0][0]

    def verbs(self) -> list[tuple[Token, Token | None]]:
        """The steps at verbs."""
        return [(token, below) for token, below in self.steps if token.pos_ in {"VERB", "AUX"}]


def standing(sentence: Sentence, token: Token) -> str | None:
    """The standing of what the sentence says by this verb or noun; None where it does not say that it is so."""
    path = _path(sentence, token)
    if any(nothing(path) for nothing in _NOTHING):
        return None
    return next((status for status, holds in _STATUSES if holds(path)), "stated")


def clause_of(token: Token) -> Token:
    """The verb of the clause in which a word stands."""
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token


def negated(word: Token) -> bool:
    """Whether the word is denied (`did not lead`, `no mandate`); `not only` adds and does not deny."""
    return any((c.dep_ == "neg" or c.lower_ in _NEGATIONS) and not _adds(c) and not _longer(c) for c in word.children)


def _adds(negation: Token) -> bool:
    after = negation.nbor(1) if negation.i + 1 < len(negation.doc) else None
    return after is not None and after.lower_ in _ADDING


def _longer(negation: Token) -> bool:
    return negation.i + 1 < len(negation.doc) and negation.nbor(1).lower_ == "longer"


def _path(sentence: Sentence, token: Token) -> Path:
    path = Path(sentence, [(token, None)])
    noun = token.pos_ not in {"VERB", "AUX"}
    while token.head.i != token.i and token.dep_ != "relcl":
        if noun and token.dep_ in _SUBJECTS:
            path.steps.append((token.head, token))
            break
        path.steps.append((token.head, token))
        token = token.head
        noun = noun and token.pos_ not in {"VERB", "AUX"}
    return path


def _aux(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ == "aux"}


def _marks(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}


def _governs(below: Token | None) -> bool:
    """Whether the step came up from a clause that the word governs, not from its subject or object."""
    return below is not None and below.dep_ in _LINKS


def _is_question(path: Path) -> bool:
    return path.sentence.span.text.rstrip().endswith("?")


def _is_denied(path: Path) -> bool:
    for token, below in path.steps:
        if below is None:
            if negated(token) or _nobody(token):
                return True
            continue
        if below.dep_ == "pobj" and token.lower_ in _OUTSIDE:
            return True
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        if below.dep_ in {"dobj", "attr"} and (negated(token) or _nobody(token)):
            return True
        if below.dep_ in {"ccomp", "xcomp", "pcomp"} and negated(token):
            return True
        if _governs(below) and lemma_of(token) in FAILING:
            return True
    return any(c.dep_ == "dobj" and any(g.lower_ == "no" for g in c.children) for c in path.start.children)


def _nobody(verb: Token) -> bool:
    """Whether the verb is said of nobody (`neither UNEP nor FAO has`)."""
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
    return any(s.lower_ in _NOBODY or any(c.lower_ in _NOBODY for c in s.children) for s in subjects)


def _is_conditional(path: Path) -> bool:
    for token, below in path.verbs():
        if below is not None and below.dep_ in _SUBJECTS:
            continue
        if below is None or below.dep_ in _CLAUSES | {"dobj", "attr", "prep", "agent"}:
            if below is not None and below.dep_ == "advcl":
                continue
            if _marks(token) & CONDITIONS or _is_inverted(token):
                return True
    first = path.verbs()[:1]
    return any(
        _aux(verb) & _IFFY and any(c.dep_ == "advcl" and _marks(c) & {"if", "unless"} for c in verb.children)
        for verb, _ in first
    )


def _is_inverted(verb: Token) -> bool:
    """Whether a condition is made by putting the auxiliary first (`Had UNEP led ...`)."""
    if verb.dep_ == "ROOT":
        return False
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    return subject is not None and any(c.lower_ in _INVERTED and c.i < subject.i for c in verb.children)


def _is_left_open(path: Path) -> bool:
    """Considered, asked about, hoped for: the clause above leaves it open."""
    for token, below in path.verbs():
        through = below is not None and below.dep_ == "prep" and below.i > token.i and below.i != path.start.i
        if below is None or not (_governs(below) or through):
            continue
        lemma = lemma_of(token)
        if below.dep_ == "prep" and not (lemma in CONSIDERING and path.start.pos_ in {"VERB", "AUX"}):
            continue
        that = any(c.lower_ == "that" and c.dep_ == "mark" for c in below.children)
        if lemma in CONSIDERING and not that:
            return True
        if lemma in HOPES:
            return True
        if lemma in ASKING and below.dep_ == "ccomp" and any(c.lower_ in _QUESTIONS for c in below.children):
            return True
    token, below = path.steps[-1]
    return below is not None and below.dep_ in _SUBJECTS and any(c.lower_ in _OPEN for c in token.children)


def _is_a_view(path: Path) -> bool:
    """Wished or asked for by somebody who decides nothing, or said by them to be as it should be."""
    wished = False
    for token, below in path.verbs():
        lemma = lemma_of(token)
        if _governs(below):
            who = _who(path.sentence, token)
            if lemma in WISHES and not _authority(path.sentence, who):
                return True
            if lemma in REQUESTS and any(voice(w) for w in who):
                return True
            if lemma in VIEWS and wished and not _authority(path.sentence, who):
                return True
        if below is None and lemma in REQUESTS and any(voice(w) for w in _who(path.sentence, token)):
            return True
        wished = wished or bool(_aux(token) & _WISHED) or (lemma in _DUTIES and _governs(below))
        if wished and any(_viewed(c) for c in token.children):
            return True
    return False


def _viewed(preposition: Token) -> bool:
    """Whether it begins `in the view of one delegation` or `according to a speaker`."""
    return (
        preposition.dep_ == "prep"
        and preposition.lower_ in {"in", "from", "according", "for"}
        and any(voice(t) for t in preposition.subtree)
    )


def _is_a_notion(path: Path) -> bool:
    """A proposal, an option, a need: unless somebody who decides approves of it."""
    for at, (token, below) in enumerate(path.steps):
        if lemma_of(token) not in NOTIONS or token.pos_ != "NOUN" or below is None:
            continue
        inner = path.start.pos_ in {"VERB", "AUX"}
        if not inner or not (_governs(below) or below.dep_ == "prep"):
            continue
        if not any(_approves(path.sentence, verb, lemma_of(token)) for verb, _ in path.steps[at + 1 :]):
            return True
    return False


def _approves(sentence: Sentence, verb: Token, noun: str) -> bool:
    if verb.pos_ not in {"VERB", "AUX"} or negated(verb) or _aux(verb) & (_WISHED | _IFFY):
        return False
    who = _who(sentence, verb)
    if lemma_of(verb) in APPROVING:
        return not any(voice(w) for w in who)
    return noun == "need" and _authority(sentence, who)


def _who(sentence: Sentence, verb: Token) -> list[Token]:
    """Who does what the verb says, `by` included; nobody for an impersonal passive."""
    by = sentence.by(verb)
    if by:
        return by
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        return []
    return [t for t in sentence.subjects(verb) if t.lower_ != "it" or sentence.before]


def _authority(sentence: Sentence, who: list[Token]) -> bool:
    """Whether one of them decides: a body, an organ or the Secretary-General."""
    for token in who:
        ids = sentence.holders(token)
        if any(id.startswith(("body/", "organ/")) for id in ids) or token.lower_ in _AUTHORITIES:
            return True
        if token.lower_ == "general" and _plain_secretary_general(token):
            return True
    return False


def _plain_secretary_general(token: Token) -> bool:
    before = [t.lower_ for t in token.doc[max(0, token.i - 4) : token.i]]
    return before[-2:] == ["secretary", "-"] and not set(before) & {"under", "deputy", "assistant", "executive"}


def asks(verb: Token) -> bool:
    """Whether the verb puts a question (`asked what X thought`, `asked X about`), which asks nobody to do a thing."""
    if lemma_of(verb) != "ask":
        return False
    if any(c.lower_ == "about" and c.i > verb.i for c in verb.children):
        return True
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "advcl", "xcomp", "dobj"} and c.i > verb.i]
    return any(t.lower_ in _QUESTIONS and verb.i < t.i for clause in clauses for t in (clause, *clause.children))


def voice(token: Token) -> bool:
    """Whether a word names one of those who spoke, not a body: `a speaker`, `some members`, `the representative`."""
    lemma = lemma_of(token)
    if lemma in _VOICES or (token.lower_ in _ALONE and not list(token.children)):
        return True
    return lemma in _PEOPLE and any(c.lower_ in _SOME for c in token.children)


def _is_past(path: Path) -> bool:
    """Said to hold no longer: `no longer`, `formerly`, `used to`, `ceased to`, `until 2003`."""
    for token, below in path.verbs():
        words = [c for c in token.children if c.dep_ in {"neg", "advmod", "prep", "npadvmod"}]
        if any(c.lower_ == "formerly" or any(_longer(g) for g in (c, *c.children)) for c in words):
            return True
        if _governs(below) and below is not None and below.dep_ == "xcomp" and lemma_of(token) in ENDING:
            return lemma_of(token) != "use" or token.tag_ == "VBD"
        if token.tag_ == "VBD" and any(c.lower_ == "until" and any(g.like_num for g in c.subtree) for c in words):
            return True
    return False


def _is_contested(path: Path) -> bool:
    return any(
        lemma_of(token) in CONTESTING and below is not None and below.dep_ in {"dobj", "nsubjpass", "ccomp"}
        for token, below in path.verbs()
    )


def _is_possible(path: Path) -> bool:
    for token, below in path.verbs():
        if below is not None and below.dep_ not in {"xcomp", "conj"}:
            return False
        if path.start.pos_ in {"VERB", "AUX"} and _aux(token) & POSSIBLE:
            return True
    return False


_NOTHING: tuple[Callable[[Path], bool], ...] = (
    _is_question,
    _is_denied,
    _is_conditional,
    _is_left_open,
    _is_a_view,
    _is_a_notion,
)
_STATUSES: tuple[tuple[str, Callable[[Path], bool]], ...] = (
    ("withdrawn", _is_past),
    ("disputed", _is_contested),
    ("implied", _is_possible),
)
