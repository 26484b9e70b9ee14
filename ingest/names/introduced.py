"""Items of a list with those whom the passage above introduces: who does, or decided, what an item begins with."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.names.introducers import DUTIES, LABELLED, OUTCOMES, RESOLVED, introducers
from ingest.names.named import Named, Recognised

_BEGINS = re.compile(
    r"^(?:\W{0,3}\w{1,4}[.)]\W{1,3})?\W{0,3}(?P<verb>(?:Also |Further |Strongly |Again |Once again "
    r"|Deeply |Unanimously )?(?:[A-Z]?[a-z]+(?:s|ed)|[Tt]ook|[Gg]ave|[Ss]et|[Hh]eld|[Ss]tood|[Cc]hose|[Mm]ade|[Ll]ed|"
    r"[Ss]ought|[Uu]ndertook|[Bb]rought|[Dd]rew|[Bb]egan)\b)"
)
"""An item that begins with its verb, in the present or the past."""
_SHORT = 90
"""Characters of a short line that introduces a list by a name alone, and of the end of a longer one."""


def introduced(one: Recognised, above: Recognised, owner: str | None) -> Recognised:
    """The passage with those whom the passage above introduces, and with its subject where it lacks one."""
    ids = introducers(above.plain.text, [(a.id, a.start, a.end) for a in above.agents], owner)
    begins = _BEGINS.match(one.plain.text)
    words = above.plain.text.rstrip(" *")
    if ids is None and above.agents and len(words) <= _SHORT and words.endswith((":", ",")):
        ids = (above.agents[-1].id,)
    end = max(0, len(words) - _SHORT)
    one = replace(
        one,
        introducers=ids,
        resolved=RESOLVED.search(above.plain.text, end) is not None,
        duty=DUTIES.search(above.plain.text, end) is not None,
    )
    if begins is None or not ids:
        return one
    at = begins.start("verb")
    return replace(one, subject=Named(ids[0], at, at, "introduced"))


def decided(one: Recognised, above: Recognised | None, owner: str) -> Recognised:
    """The passage with its body as who decided, where a label or a heading calls it a decision."""
    text = one.plain.text
    label = LABELLED.match(text)
    titles = (*one.passage.headings[-1:], *([above.plain.text] if above is not None else []))
    listed = one.passage.kind in {"item", "bullet"} and any(OUTCOMES.fullmatch(title.strip(" *")) for title in titles)
    if label is None and not listed:
        return one
    one = replace(one, introducers=(owner,), resolved=True)
    begins = _BEGINS.match(text[label.end() :] if label else text)
    if begins is None or begins["verb"].endswith("s"):
        return one
    at = begins.start("verb") + (label.end() if label else 0)
    return replace(one, subject=Named(owner, at, at, "introduced"))
