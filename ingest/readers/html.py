"""Web pages (HTML) read with selectolax: the main content in the light text convention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.encoding import decode
from ingest.readers.html_main import main_content
from ingest.readers.html_table import is_data_table, table_rows
from ingest.readers.html_walk import walk
from ingest.readers.language_guess import guess_language
from ingest.readers.limits import Limits, check_text
from ingest.readers.numbering import FORMATS
from ingest.readers.printed import NOTE_MARK
from ingest.text import Text, UnreadableError

NO_TEXT = "The web page holds no text, perhaps because scripts fill it in; save it from a browser as PDF."
DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])", re.IGNORECASE)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
# fmt: off
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
})
# Elements whose end tag may be left out, and those that have none.
UNCLOSED = frozenset({
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# fmt: on
LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
NOTE_ID = re.compile(r"_?(?:ftn|fn|footnote|endnote)[-_:]?(\d{1,3}|[a-z])$", re.IGNORECASE)
BACKLINK = re.compile(r"[\u2191\u21a9\ufe0e^]\s*")
NOTE_LABEL = re.compile(r"\[\^([^]]+)]: $")
BLANKS = re.compile(r"[ \t\n\r\f]+")
AROUND_BREAK = re.compile(r" *\n *")
BREAK = "\v"


def read_html(data: bytes, limits: Limits) -> Text:
    """The main content of a page: headings as `#`, lists with their numbers, tables as rows, links as their text.

    Raises UnreadableError where there is no text in it, or the bytes are no text at all.
    """
    declared = DECLARED.search(data[:4096])
    source, warnings = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    check_text(len(source), limits)
    _check_nesting(source, limits)
    tree = LexborHTMLParser(source.replace("\0", ""))
    title_node, root = tree.css_first("title"), tree.css_first("html")
    heading = _folded(tree.css_first("h1"))
    title = _title(_folded(title_node), heading)
    language = LANGUAGE.match((root.attributes.get("lang") or "").strip()) if root is not None else None
    content = main_content(tree)
    blocks = list(_Walker().blocks(content)) if content is not None else []
    text = "\n\n".join(blocks)
    if heading and not any(block.startswith("# ") for block in blocks) and text.strip():
        text = f"# {heading}\n\n{text}"
    if not text.strip():
        raise UnreadableError(NO_TEXT)
    return Text(
        text=text,
        kind="html",
        title=title,
        language=language[0].lower() if language else guess_language(text),
        warnings=warnings,
    )


def _check_nesting(source: str, limits: Limits) -> None:
    """Raise UnreadableError where elements that must be closed stand in each other deeper than the limit."""
    depth = 0
    for tag in TAG.finditer(source):
        if tag[2].lower() not in UNCLOSED:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            if depth > limits.nesting:
                raise UnreadableError(
                    f"The web page nests its elements more than {limits.nesting:,} deep; save it from a browser as PDF."
                )


def _title(title: str, heading: str) -> str | None:
    """The page's title; its main heading where the title only adds the name of the site to it."""
    return heading if heading and (not title or title.startswith(heading)) else title or None


def _folded(node: LexborNode | None) -> str:
    return " ".join(node.text(deep=True).split()) if node is not None else ""


@dataclass(slots=True)
class _List:
    """An open list: the format of its numbers (None for bullets), the next number, and the step."""

    format: str | None
    number: int
    step: int = 1


@dataclass(slots=True)
class _Walker:
    """Gathers the words of the open block on the way through a tree."""

    words: list[str] = field(default_factory=list)
    label: str = ""
    lists: list[_List] = field(default_factory=list)

    def blocks(self, root: LexborNode) -> Iterator[str]:
        """The blocks below a node."""
        for node, entered in walk(root, _descends):
            yield from self._enter(node) if entered else self._leave(node)
        yield from self._flush()

    def _enter(self, node: LexborNode) -> Iterator[str]:
        """What happens where an element starts; text is gathered here."""
        tag = node.tag or ""
        if tag == "-text":
            self.words.append(BLANKS.sub(" ", node.text_content or ""))
        elif tag == "br":
            self.words.append(BREAK)
        elif tag == "sup":
            self.words.append(_superscript(node))
        elif tag == "a" and node.prev is not None and node.prev.tag == "a":
            # Links that touch are names of a list whose blanks the page draws by its style.
            self.words.append(" ")
        elif tag == "table":
            yield from self._flush()
            if is_data_table(node):
                yield "\n".join(table_rows(node))
        elif tag == "pre":
            yield from self._flush()
            if (text := node.text(deep=True).strip("\n")).strip():
                yield text
        elif not tag.startswith("-") and tag not in INLINE:
            yield from self._flush()
            self._open(node, tag)
        if tag not in {"-text", "br"} and (note := NOTE_ID.match(node.attributes.get("id") or "")):
            self.label = f"[^{note[1]}]: "

    def _open(self, node: LexborNode, tag: str) -> None:
        """Start a list, a list item or a heading."""
        if tag in {"ol", "ul", "menu", "dir"}:
            self.lists.append(_open_list(node, tag))
        elif tag == "li":
            self.label = self._item(node)
        elif tag in HEADINGS:
            self.label += "#" * HEADINGS[tag] + " "

    def _leave(self, node: LexborNode) -> Iterator[str]:
        """What happens where an element ends."""
        tag = node.tag or ""
        if tag.startswith("-") or tag in INLINE or tag == "br":
            return
        yield from self._flush()
        if tag in {"ol", "ul", "menu", "dir"} and self.lists:
            self.lists.pop()
        if tag in HEADINGS or tag == "li":
            self.label = ""

    def _item(self, node: LexborNode) -> str:
        """The printed number of a list item, or `- `."""
        current = self.lists[-1] if self.lists else _List(None, 1)
        if current.format is None:
            return "- "
        value = _integer(node.attributes.get("value"))
        number = current.number if value is None else value
        current.number = number + current.step
        return f"{FORMATS[current.format](number)}. "

    def _flush(self) -> Iterator[str]:
        """Give the open block if it has words."""
        text = "".join(self.words)
        self.words.clear()
        heading = self.label.endswith("# ")
        text = BLANKS.sub(" ", text).replace(BREAK, " " if heading else "\n")
        text = AROUND_BREAK.sub("\n", BLANKS.sub(" ", text) if heading else text).strip()
        if note := NOTE_LABEL.match(self.label):
            text = BACKLINK.sub("", text)
            text = re.sub(rf"^\[?{re.escape(note[1])}(?:[].)]+|\s)\s*", "", text)
        if text:
            yield self.label + text
            self.label = ""


def _descends(node: LexborNode) -> bool:
    """Whether the walk goes on inside; text, preformatted text, superscripts and data tables are taken whole."""
    return node.tag not in {"-text", "pre", "sup"} and not (node.tag == "table" and is_data_table(node))


def _open_list(node: LexborNode, tag: str) -> _List:
    """The list that an element opens, with its first number and direction."""
    if tag != "ol":
        return _List(None, 1)
    attributes = node.attributes
    backwards = "reversed" in attributes
    items = sum(1 for child in node.iter() if child.tag == "li")
    start = _integer(attributes.get("start"))
    first = start if start is not None else items if backwards else 1
    return _List(LIST_TYPES.get(attributes.get("type") or "1", "decimal"), first, -1 if backwards else 1)


def _superscript(node: LexborNode) -> str:
    """A footnote mark as `[^1]` where the superscript is a link within the page; other superscripts as they are."""
    text = _folded(node)
    mark = NOTE_MARK.fullmatch(text.strip("[]"))
    link = node.css_first("a[href^='#']")
    return f"[^{mark[1]}]{mark[2]}" if mark and link is not None else text


def _integer(text: str | None) -> int | None:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text.strip(), re.ASCII) else None
