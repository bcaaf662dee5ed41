"""In which encoding a page is: what was sent with it, or the page itself, says so."""

from __future__ import annotations

import codecs
import re
from typing import Final

_NO_ENCODING_OF_PAGES: Final = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
)
"""Python knows them; some take longer the longer a text is, by its square."""
_WESTERN: Final = frozenset({"ascii", "iso8859-1"})
"""Whoever writes so of a page means this, as browsers take it: the same, and quotation marks and dashes besides."""
_MEANT: Final = "cp1252"
_ONE_BYTE: Final = ("cp125", "iso8859", "koi8", "mac-", "ascii")
"""How encodings begin that have a byte for a character: no text of theirs is UTF-8 by chance."""
_BEGINNING: Final = 4096
_SAYS: Final = re.compile(rb"""<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def in_its_encoding(data: bytes, encoding: str = "") -> bytes | str:
    """Return the text that the bytes of a page spell; the bytes, where nothing says how, or they are not so.

    Args:
        data: The page.
        encoding: What was said of it where it was sent; "" where nothing was.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    for name in (marked, encoding, _said_in(data)):
        text = _spelt(data, name) if name else None
        if text is not None:
            return text
    return data


def _said_in(data: bytes) -> str:
    """Return what a page says of its encoding; whoever could read that in its bytes was not reading UTF-16."""
    said = _SAYS.search(data[:_BEGINNING])
    name = said[1].decode("ascii") if said else ""
    return "" if name.lower().startswith(("utf-16", "utf-32")) else name


def _spelt(data: bytes, encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        if name in _NO_ENCODING_OF_PAGES:
            return None
        if name.startswith(_ONE_BYTE):
            return _as_utf8(data) or data.decode(_MEANT if name in _WESTERN else name)
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _as_utf8(data: bytes) -> str:
    """Return what bytes spell in UTF-8; "" where they are no such text."""
    try:
        return data.decode()
    except UnicodeError:
        return ""
