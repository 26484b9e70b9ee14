"""United Nations document symbols: their syntax, address and file name.

A symbol is an organ, then parts separated by slashes (`CEB/2018/HLCP/36/CRP.1`), at times with a bracket after it
(`A/80/6 (Sect. 31)`, `S/RES/2272 (2016)`).
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_PARTS = r"[A-Z][A-Za-z-]*(?:/[A-Za-z0-9][A-Za-z0-9.\-]*)+"
_SYMBOL = re.compile(_PARTS + r"(?: ?\([A-Za-z0-9][A-Za-z0-9. /\-]*\))?(?: [A-Z])?")
_LANGUAGES = frozenset({"ar", "de", "en", "es", "fr", "ru", "zh"})


def normal(text: str) -> str | None:
    """The symbol that `text` writes, with single plain spaces, or None where it is no symbol."""
    symbol = _SPACES.sub(" ", text).strip()
    documentary = _SYMBOL.fullmatch(symbol) and any(character.isdigit() for character in symbol)
    return symbol if documentary else None


def address(symbol: str, base: str) -> str:
    """The address of a symbol below `base`: slashes stay, spaces and brackets are percent-encoded (RFC 3986, 2.1)."""
    return base.rstrip("/") + "/" + quote(symbol, safe="/")


def from_address(url: str, base: str) -> str | None:
    """The symbol that an address below `base` stands for (`https://undocs.org/en/A/RES/78/226`), else None."""
    root = base.rstrip("/") + "/"
    if not url.startswith(root):
        return None
    path = unquote(url.removeprefix(root))
    first, _, rest = path.partition("/")
    return normal(rest if first in _LANGUAGES else path)


def stem(symbol: str) -> str:
    """The file name of a symbol without its suffix: `CEB/2013/2` -> `CEB-2013-2`."""
    return re.sub(r"[^A-Za-z0-9.]+", "-", symbol).replace(".-", "-").strip("-.")
