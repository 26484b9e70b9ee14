"""Names of persons: how they are printed, what may stand before them, and what only looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass

MASK = "\ue000"
"""Stands for every character of an agent's name, so that shapes can speak of agents."""

UPPER = "A-ZÀ-ÖØ-Þ\u0100-\u017f\u0386-\u03ab\u0400-\u042f\u1e00-\u1eff"
PART = rf"[{UPPER}][\w’'‑-]{{1,30}}"
"""A capitalised word, of a person's name or of a unit's."""

NAME = (
    rf"(?:{PART}|[{UPPER}]\.)(?: (?:{PART}|[{UPPER}]\.|da|de|del|della|di|do|dos|das|du|bin|bint|ben|ibn|abu|al|el|"
    rf"la|las|los|le|van|von|der|den|ter|y|e)){{0,4}}"
    rf" (?:[a-z]{{1,3}}[-‑’'])?{PART}"
)
HONORIFIC = (
    r"(?:Messrs\.?|M(?:r|s|rs|me|iss|x)\.?|Drs?\.?|Prof\.?|Professor|H\.(?: )?E\.?|(?:His|Her) Excellency|Sir|Dame|"
    r"Lord|Lady|Baroness|Inspector|Amb\.?|Ambassador|Hon\.|Judge|Justice|Sr[a]?\.|Sheikh|Sheikha|Prince|Princess|Count|Rev\.|"
    r"(?:Lieutenant|Major|Brigadier)[ -]General|(?:Lt|Maj|Brig)\.? Gen\.?|Gen\.|Admiral|Colonel|Captain)"
)
"""What stands before a person's name alone."""

HONORIFICS = rf"(?P<honorific>(?:{HONORIFIC} ?(?=[{UPPER}])){{1,3}})?"
_WHOLE = re.compile(rf"{HONORIFICS}(?P<person>{NAME})")
_NOT_NAMES = frozenset(
    "United Nations General Assembly Committee Board Council Office Department Group Network "
    "Team Task Force Programme Fund Agency World Bank Chair Chairman "
    "Secretary Director Executive Special Deputy Session Agenda Development Goals Summit Conference "
    "Convention Report Annex January February March "
    "April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Headquarters New York Geneva Vienna Rome "
    "Paris Nairobi London Member States Charter System High Level Organization International "
    "Institute Forum Commission Republic Kingdom Union Agreement "
    "Strategy Action Plan Framework Day Year Sustainable Human Rights Climate Change Decade Global "
    "Security Board’s In On At The This He She Following Countries Developing Island Landlocked "
    "Directors Officials Representatives Heads Chiefs Procurement Management Services Affairs "
    "Issues Members Under Assistant Policy Note Meeting Conclusions Segment Part Section Table "
    "Figure Source See Field Support Legal Counsel Emergency Relief Coordinator Peacekeeping "
    "Operations Humanitarian Political Communications "
    "Division Bureau Branch Unit Service Centre Center Laboratory Secretariat Directorate Cluster Sciences Science "
    "Relations External Planning Strategic Integration Resources Ecosystems Economics Economic Social Statistics "
    "Information Technology Finance Financial Water Energy Health Education Trade Administration Evaluation "
    "Partnerships Partnership Regional Digital Public Private Sector Environment Research Training Innovation Data "
    "Gender Equality Population Nutrition Disaster Risk Reduction Knowledge Media Advocacy Liaison "
    "Officer Adviser Advisor Manager Chief Head Senior Vice Co-Chair Vice-Chair Budget Audit Oversight Ethics "
    "Migration Refugees Labour Agriculture Industrial Maritime Cultural Culture Inter-Agency Programmes "
    "Chef Cabinet Registrar President".split()
)
_SHOUTED = 3
"""From so many letters on, a name in capitals is a surname printed large and no initials."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A person with a post: names as printed, the agent's id where one is named, and the span of the whole.

    A `person` of one word is a surname behind a form of address (`Mr. Oduya`). `since` and `until` are ISO dates.
    """

    person: str
    post: str
    organization: str | None
    start: int
    end: int
    shape: str
    post_at: int
    since: str | None = None
    until: str | None = None


def is_name(person: str) -> bool:
    """Whether capitalised words can be a person's name: two at least, none of them an institution's word."""
    parts = person.split()
    return len(parts) >= 2 and not any(p.strip(".,") in _NOT_NAMES for p in parts)


def named_person(words: str) -> bool:
    """Whether words as a whole are a person's name, with or without a form of address."""
    match = _WHOLE.fullmatch(words)
    return match is not None and (bool(match["honorific"]) or is_name(match["person"]))


def tidy(person: str) -> str:
    """The name with its surname in the usual letters (`Maria LOPEZ-RUIZ` gives `Maria Lopez-Ruiz`)."""
    return " ".join(
        re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), part)
        if part.isupper() and len(part.strip(".")) >= _SHOUTED
        else part
        for part in person.split()
    )
