"""Web pages that answer for a symbol: the document itself, a frame around it, or neither.

The United Nations document service shows many documents in a page whose frame holds the file.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

_WORDS_OF_A_DOCUMENT = 200
_REFRESH = re.compile(r"^\s*\d+(?:\.\d+)?\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


def is_document(html: str, symbol: str) -> bool:
    """Whether a page or plain text is a document with this symbol: it prints the symbol and has 200 words or more."""
    tree = LexborHTMLParser(html)
    tree.strip_tags(["script", "style", "nav", "noscript", "template"])
    text = tree.body.text(separator=" ") if tree.body else ""
    printed = _folded(symbol) in _folded(text)
    return printed and len(text.split()) >= _WORDS_OF_A_DOCUMENT


def onward(html: str, symbol: str) -> str | None:
    """Where a page that is no document leads: its frame, its refresh or its link to the English document, else None."""
    tree = LexborHTMLParser(html)
    tree.strip_tags(["noscript", "template"])
    for node in tree.css("iframe[src], frame[src]"):
        source = (node.attributes.get("src") or "").strip()
        if source and not source.startswith(("about:", "javascript:", "data:")):
            return source
    for node in tree.css("meta[http-equiv]"):
        if (node.attributes.get("http-equiv") or "").lower() == "refresh":
            match = _REFRESH.match(node.attributes.get("content") or "")
            if match:
                return match[1].strip()
    for node in tree.css("a[href]"):
        link = (node.attributes.get("href") or "").strip()
        if _folded(unquote(link)).endswith(_folded(f"/en/{symbol}")):
            return link
    return None


def _folded(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()
