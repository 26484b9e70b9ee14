"""The shapes in which running text introduces a person with a post, as patterns over a text whose agents are masked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.names.persons import HONORIFIC, HONORIFICS, MASK, NAME, PART

_PHRASE = rf"(?:the )?{PART}(?: (?:(?:and|of|for|in|on|to|against|&) )?(?:the )?{PART}){{0,6}}"
_QUALIFIER = rf"(?: (?:for|on|of|to|against|in) {_PHRASE}(?:(?:, {_PHRASE}){{1,3}},? and (?!the ){_PHRASE})?)?"
_UNIT = (
    rf"(?:, (?:the )?(?!{HONORIFIC} ){PART}(?: (?:(?:and|of|for|on|&) (?:the )?)?{PART}){{0,6}}"
    rf"(?=, (?:the )?{MASK}| \({MASK}|[);]|\.(?: |$)|$| (?:of|at) (?:the )?{MASK}))?"
)
_DOER = (
    r"(?:Officer|Advis[eo]r|Specialist|Coordinator|Manager|Economist|Rapporteur|Convener|Convenor|Analyst|Counsellor|"
    r"Consultant|Expert|Facilitator|Scientist|Leader)"
)
_CALLING = rf"(?:(?!The |And ){PART}(?:[ -](?:{PART}|and|of|the)){{0,3}}[ -])?{_DOER}|(?:[Cc]o-)?[Ff]ounder"
"""Posts that are called by what their holder does, whatever words stand before that (`Chief Digital Officer`)."""

_CHOSEN = r"(?:re-)?(?:appointed|nominated|elected|designated|selected|named|chosen)"
_PLACE = rf"(?: (?:initiative|[Oo]ffice|headquarters|[Ss]ecretariat)(?: in {PART}(?: {PART})?)?)?"
_RANK = (
    r"(?:(?:Deputy|Acting|Assistant|Associate|Vice|Senior|Former|Interim|outgoing|incoming|former|"
    r"acting|interim|new|First|Chief|then) ){0,3}"
)
_LATER = r"(?:[ -]elect|[ -]designate| ad interim| a\.i\.)?"
_ALONE = (
    r"(?:Deputy |Assistant |Associate |Acting )?(?:Under-Secretary-General|Secretary-General|Executive Director|"
    r"Director-General|High Commissioner|Managing Director|Commissioner-General|Inspector|Administrator)"
)
"""Titles that stand before a name without an article (`Executive Director Mara Oduya`)."""

_SERVES = (
    r"(?:became|become|is|was|serves as|served as|acts as|acted as|heads as|continues as|took office as|"
    r"(?:will|would|agreed to|continued to|continues to|undertook to) (?:serve|act|continue) as|will become|"
    r"(?:assumed|will assume|would assume) (?:(?:his|her|their|the|office|duties|functions)(?: new)? ?"
    r"(?:post|office|duties|functions|position|role)? ?(?:as|of)|the functions (?:as|of)|office as)|"
    r"(?:(?:will|would) take|took|has taken|had taken|taken) up (?:his|her|their|the|a)(?: new)? "
    r"(?:post|office|duties|functions|position|role|appointment)s? (?:as|of))"
)
_SUCCEEDS = r"(?:(?:has|had|will|would) )?(?:succeed(?:ed|s)?|replaced?|replaces|took over from)"


@dataclass(frozen=True, slots=True)
class Titles:
    """Patterns of posts: `unit` is one with its organization (groups `post`, `org`), `posts` one to three of them."""

    unit: str
    posts: str

    @classmethod
    def of(cls, names: Iterable[str]) -> Titles:
        """The patterns for these titles and those called by what their holder does, with ranks and qualifiers."""
        one = "|".join(re.escape(n).replace(r"\-", "[-‑–]") for n in sorted(set(names), key=len, reverse=True))
        title = (
            rf"(?P<post>{_RANK}(?:(?:{one})(?! (?:{PART}[ -]){{0,3}}{_DOER}\b)|{_CALLING}){_LATER}{_QUALIFIER}{_UNIT})"
        )
        unit = (
            rf"{title}(?:(?:,| [–-]| of| for| at| to| in| from| with| and)? \(?(?:the |its )?"
            rf"(?:{MASK}+['’]s )?(?P<org>{MASK}+)(?:['’]s)?"
            rf"{_PLACE}(?: of (?:the )?{MASK}+)?)?"
        )
        bare = re.sub(r"\?P<\w+>", "?:", unit)
        also = r",? (?:and |& )?(?:(?:at (?:that|the) time|concurrently|also|currently),? )?(?:the )?"
        return cls(
            unit,
            rf"(?P<posts>{bare}(?:(?:{also}|,? ){bare}){{0,2}})",
        )


def shapes(titles: Titles) -> tuple[tuple[str, str], ...]:
    """Name and pattern of each shape; groups: `posts`, `person` or `surname`, and where there are any `honorific`,
    `by` (an agent before), `aside` and `after` (agents beside the person), `other` (a second person)."""
    posts = titles.posts
    person = rf"{HONORIFICS}(?P<person>{NAME})"
    known = rf"(?:{HONORIFICS}(?P<person>{NAME})|(?P<title>{HONORIFIC} )(?P<surname>{PART}))"
    aside = rf"(?: \((?:the )?(?P<aside>{MASK}+)\)| of (?:the )?{MASK}+)?"
    by = rf"(?:(?P<by>{MASK}+)['’]s? )?"
    return (
        (
            "post-then-person",
            (
                rf"{by}(?<!capacity as )\b{posts}\)?(?: (?:on|for) [a-z][^,.;]{{3,100}}+)?"
                rf",? (?<=, ){person}(?=[,.;:]| and | of |$| \()"
            ),
        ),
        (
            "post-then-person",
            (
                rf"{by}(?<!capacity as )\b{posts}\)?,? "
                rf"(?P<honorific>(?:{HONORIFIC} ){{1,3}})(?P<person>{NAME})\b"
            ),
        ),
        (
            "post-then-person",
            (
                rf"(?<!capacity as )\b{posts} (?:on|for) (?:(?! the |, and )[^.;:{MASK}]){{3,120}}, "
                rf"(?P<honorific>(?:{HONORIFIC} ){{1,3}})(?P<person>{NAME})\b"
            ),
        ),
        ("post-then-person", rf"(?:^|(?<=\. ))(?:Speaking|Acting|Serving) as (?:the )?{posts}\)?, {person}\b"),
        ("post-then-person", rf"{by}\b{posts}\)? \({person}\)"),
        (
            "person-then-post",
            (
                r"(?:(?<!for )(?<!of )(?<!on )(?<!/)|(?<=memory of )|(?<=departure of )|(?<=presence of ))"
                rf"\b{person}{aside}, (?:the |an? |its |then )?(?:outgoing |incoming |late |newly appointed )?{posts}"
            ),
        ),
        ("person-then-post", rf"^{person}{aside} [–-] {posts}"),
        (
            "person-in-brackets",
            rf"\b{person} \((?:{MASK}+,? (?:and )?)?(?:the )?(?:(?:outgoing|incoming) )?{posts}[^()]{{0,100}}\)",
        ),
        (
            "steps-down",
            (
                rf"\b{person}(?:, [^.;]{{0,140}}?)?, (?:who (?:had|has|was|is|would|will|attended|served|took) "
                rf"[^.;,]{{0,70}}?(?:as|to be|become)|whose [^.;,]{{0,40}}?term (?:of office )?as) "
                rf"(?:its |the )?{posts}"
            ),
        ),
        (
            "becomes",
            (
                rf"\b{known}{aside}(?:, (?:(?! and )[^.;{MASK}]){{0,80}}{MASK}+)?,? (?:who )?(?:(?:had|has|have) )?"
                r"(?:(?:recently|just|since|also|later) )?"
                rf"{_SERVES} (?:its |the )?(?:new |current |then )?{posts}"
            ),
        ),
        (
            "appointed",
            rf"\b{person}\b[^.;]{{0,90}}? (?:appointment|{_CHOSEN}) as (?:its |the )?(?:new )?{posts}",
        ),
        (
            "elected",
            rf"\b{known}{aside} (?:was|had been|has been) {_CHOSEN} (?:as )?(?:its |the )?(?:new )?{posts}",
        ),
        (
            "appointment-of",
            (
                rf"(?:(?P<by>{MASK}+) )?\b(?:(?:re-?)?(?:appointment|election)|designation|"
                rf"selection|{_CHOSEN})(?: of| by [a-z ]{{3,30}})? {known}{aside}(?:, [^.;]{{3,120}}?(?=, as )|),? "
                r"(?:as |to be |to the (?:post|office) of )?"
                rf"(?:its |the )?(?:new )?{posts}"
            ),
        ),
        (
            "as-post",
            (
                rf"\b{known}{aside},?(?: (?:for|on) (?:his|her|their) [^.;,]{{2,70}}?)? as (?:its |the |an |my )?"
                rf"(?:(?:new|next|outgoing|incoming) )?{posts}"
            ),
        ),
        (
            "succeeds",
            rf"\b{known}{aside} {_SUCCEEDS} "
            rf"(?:him|her|them|{HONORIFICS.replace('?P<honorific>', '?:')}(?P<other>{NAME}))"
            rf"(?: \((?:the )?{MASK}+\))?,? as (?:its |the )?{posts}",
        ),
        (
            "title-person",
            rf"(?<![\w-])(?P<posts>{_ALONE}) {person}\b(?: (?:of (?:the )?|\()(?P<after>{MASK}+))?",
        ),
        ("title-person", rf"(?P<by>{MASK}+)(?:['’]s?)? {posts} {person}\b"),
        (
            "is-person",
            rf"(?:^|(?<=[.;] ))(?:Its|The) (?:first |current |present |new |founding |previous |former )?{posts} "
            rf"(?:is|was|has been) (?P<honorific>(?:{HONORIFIC} ){{1,3}})(?P<person>{NAME})\b",
        ),
        ("capacity", rf"\b{known}, (?:reporting|speaking|acting|serving|writing) as (?:the )?{posts}"),
        ("capacity", rf"\b{known}[^.;]{{0,60}}? capacity as (?:the )?{posts}"),
    )
