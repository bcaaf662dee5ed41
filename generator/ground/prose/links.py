"""Links in hand-written prose: ``[words](address)``, where the address leads to the web or within the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

LINK = r"""(?x)(?<!!) \[(?P<words> (?: [^\[\]]++ | \[[^\[\]]*+\] )++ )\]
    \(\s*+ (?P<target> (?P<address> (?i:https?:|mailto:|\#) (?: [^\s()<>]++ | \([^\s()<>]*+\) )*+ )
                      (?: \s++ (?P<title> "[^"]*+" | '[^']*+' ) )? ) \s*+\)"""
"""A link's words hold brackets in pairs, and so does its address."""

_LINK = re.compile(LINK)
_NO_LINK = re.compile(r"\\.|(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
"""What Markdown takes before it looks for links: a mark after a backslash, and code."""


@dataclass(frozen=True, slots=True)
class LinkInProse:
    """One link as it stands in a text: its address, and where that begins in code points."""

    address: str
    start: int


def links(text: str) -> Iterator[LinkInProse]:
    """Yield the links of a text in order."""
    plain = _NO_LINK.sub(lambda taken: "\\" * len(taken[0]), text)
    for found in _LINK.finditer(plain):
        start, end = found.span("address")
        yield LinkInProse(text[start:end], start)


def is_address(text: str) -> bool:
    """Tell whether a text can be taken apart as an address; a browser takes a backslash for a slash."""
    try:
        urlsplit(text.strip().replace("\\", "/"))
    except ValueError:
        return False
    return True
