"""The main content of a web page: what is left without menus, banners, footers and the like."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

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
MAIN = ("main", "[role=main]", "article")
MIN_MAIN_SHARE = 0.2
FURNITURE_SHARE = 0.4
CONTAINER_SHARE = 0.85
CONTAINERS = frozenset({"body", "div", "section", "main", "article", "form", "table", "tbody", "tr", "td", "center"})


def main_content(tree: LexborHTMLParser) -> LexborNode | None:
    """The node that holds the page's content, furniture removed from the tree; None for a page without a body.

    It is the only `main`, `role=main` or `article` if that holds a good part of the text, else the smallest container
    that holds nearly all the text outside links.
    """
    body = tree.body
    if body is None:
        return None
    total = _length(body)
    for node in tree.css(ALWAYS_DROPPED):
        _drop(node)
    for node in tree.css(PAGE_HEADERS):
        if not _inside(node, ARTICLES):
            _drop(node)
    for node in tree.css("[class], [id], [style]"):
        if node.tag not in {"body", "html", *MAIN} and _is_furniture(node) and _length(node) < FURNITURE_SHARE * total:
            _drop(node)
    everything = _length(body)
    for selector in MAIN:
        found = tree.css(selector)
        if len(found) == 1 and _length(found[0]) >= MIN_MAIN_SHARE * everything:
            return found[0]
    return _densest(body)


def _densest(body: LexborNode) -> LexborNode:
    """The smallest container that holds most of the text that is not in links."""
    node = body
    whole = _prose(body)
    while True:
        inner = [child for child in node.iter() if child.tag in CONTAINERS]
        best = max(inner, key=_prose, default=None)
        if best is None or _prose(best) < CONTAINER_SHARE * whole or whole == 0:
            return node
        node = best


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


def _length(node: LexborNode) -> int:
    """Characters of text, white space folded."""
    return len(" ".join(node.text(deep=True, separator=" ").split()))


def _prose(node: LexborNode) -> int:
    """Characters of text outside links."""
    return _length(node) - sum(_length(link) for link in node.css("a"))
