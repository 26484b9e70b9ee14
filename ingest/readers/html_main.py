"""The main content of a web page: what is left without menus, banners, footers and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.html_table import is_data_table
from ingest.readers.html_walk import walk

ALWAYS_DROPPED = (
    "script, style, noscript, template, svg, canvas, iframe, object, nav, footer, aside, button, select, dialog, "
    "input, textarea, head > *, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], "
    "[role=search], [role=complementary], [role=dialog], [role=alertdialog], [role=menu], [role=menubar]"
)
# A page header; the header of an article holds its title.
PAGE_HEADERS = "header"
ARTICLES = frozenset({"main", "article", "section"})
# Names that templates give to what is not content, as whole words of class and id attributes.
FURNITURE = re.compile(
    r"(?:^|[\s_-])(breadcrumbs?|cookies?|consent|gdpr|skip[\s_-]?(?:link|to|nav)\w*|site[\s_-]?(?:header|footer)|"
    r"navbar|navigation|nav|menu|menubar|sidebar|social|share|sharing|pager|pagination|toolbar|"
    r"language[\s_-]?(?:switcher|selector)|visually[\s_-]?hidden|sr[\s_-]?only|masthead|footer|related|search)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
ANY_FURNITURE = "[class], [id], [style]"
MAIN = ("main", "[role=main]", "article")
MIN_MAIN_SHARE = 0.2
FURNITURE_SHARE = 0.4
CONTAINER_SHARE = 0.85
CONTAINERS = frozenset({"body", "div", "section", "main", "article", "form", "table", "tbody", "tr", "td", "center"})


@dataclass(slots=True)
class _Size:
    """Characters other than white space in an element: all of them, and those outside links."""

    text: int = 0
    prose: int = 0


def main_content(tree: LexborHTMLParser) -> LexborNode | None:
    """The node that holds the page's content, furniture removed from the tree; None for a page without a body.

    It is the only `main`, `role=main` or `article` if that holds a good part of the text, else the smallest container
    that holds nearly all the text outside links.
    """
    body = tree.body
    if body is None:
        return None
    sizes = _sizes(body)
    limit = FURNITURE_SHARE * sizes[body.mem_id].text
    for node in tree.css(ALWAYS_DROPPED):
        _drop(node)
    for node in tree.css(PAGE_HEADERS):
        if not _inside(node, ARTICLES):
            _drop(node)
    for node in tree.css(ANY_FURNITURE):
        known = sizes.get(node.mem_id)
        if known and node.tag not in {"body", *MAIN} and _is_furniture(node) and known.text < limit:
            _drop(node)
    sizes = _sizes(body)
    for selector in MAIN:
        found = tree.css(selector)
        if len(found) == 1 and sizes[found[0].mem_id].text >= MIN_MAIN_SHARE * sizes[body.mem_id].text:
            return found[0]
    return _densest(body, sizes)


def _densest(body: LexborNode, sizes: dict[int, _Size]) -> LexborNode:
    """The smallest container that holds most of the text that is not in links."""
    node = body
    enough = CONTAINER_SHARE * sizes[body.mem_id].prose
    while enough:
        inner = [child for child in node.iter() if child.tag in CONTAINERS]
        best = max(inner, key=lambda child: sizes[child.mem_id].prose, default=None)
        if best is None or sizes[best.mem_id].prose < enough or (best.tag == "table" and is_data_table(best)):
            break
        node = best
    return node


def _sizes(body: LexborNode) -> dict[int, _Size]:
    """How much text each element below the body holds, counted in one walk."""
    sizes: dict[int, _Size] = {body.mem_id: _Size()}
    open_sizes = [sizes[body.mem_id]]
    links = 0
    for node, entered in walk(body):
        if node.mem_id == body.mem_id:
            continue
        if node.tag == "-text":
            characters = len("".join((node.text_content or "").split())) if entered else 0
            open_sizes[-1].text += characters
            open_sizes[-1].prose += 0 if links else characters
        elif entered:
            links += node.tag == "a"
            open_sizes.append(sizes.setdefault(node.mem_id, _Size()))
        else:
            links -= node.tag == "a"
            done = open_sizes.pop()
            open_sizes[-1].text += done.text
            open_sizes[-1].prose += done.prose
    return sizes


def _is_furniture(node: LexborNode) -> bool:
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return FURNITURE.search(names) is not None or HIDDEN.search(attributes.get("style") or "") is not None


def _inside(node: LexborNode, tags: frozenset[str]) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag in tags:
            return True
        parent = parent.parent
    return False


def _drop(node: LexborNode) -> None:
    """Take a node out of the tree; nodes inside one that was taken out before stay where they are."""
    if node.parent is not None:
        node.remove()
