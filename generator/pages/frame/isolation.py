"""Isolates what `generator.ground.isolation` marked, once a page is whole, as fits the place where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.isolation import CLOSE, OPEN, bare, isolated_words

FIRST_STRONG: Final = "\u2068"
POP: Final = "\u2069"
"""Unicode's marks around text that stands by itself, in the direction of its first letter that has one."""

_TOKEN: Final = re.compile(
    r"(?P<begins><(?P<name>title|desc|option|textarea|style|script)\b[^>]*>)(?P<words>[^<]*)(?P<ends></(?P=name)>)"
    r"|(?P<tag><[^>]*>)|(?P<text>[^<]+)"
)
"""The first takes words alone, and no element. Text of ours holds no angle bracket that is not a reference."""
_SPOKEN: Final = re.compile(r'(\s(?:title|aria-label|placeholder|alt|content)=")([^"]*)(?=")')
_NAME: Final = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_EMPTY: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "source", "col"})
_DIRECTED: Final = re.compile(r'\sdir="')
_OURS: Final = re.compile(r'class="d-uses\b')
"""Within an article, our own words on it, in the direction of the page."""


def marked(escaped: Markup) -> Markup:
    """Return foreign text, already escaped, marked where it could turn what stands beside it."""
    return str.__new__(Markup, isolated_words(escaped))


def in_plain_text(text: str) -> str:
    """Return text for a place where no element can stand: what was marked stands between marks that isolate.

    What stands alone needs none. A name that was cut, or that goes on in the next line, is closed where it ends.
    """
    if text.startswith(OPEN) and text.find(CLOSE) in (-1, len(text) - 1):
        return bare(text)
    made, deep = [], 0
    for piece in re.split(f"([{OPEN}{CLOSE}])", text):
        if piece == CLOSE and not deep:
            continue
        deep += {OPEN: 1, CLOSE: -1}.get(piece, 0)
        made.append({OPEN: FIRST_STRONG, CLOSE: POP}.get(piece, piece))
    return "".join(made) + POP * deep


def isolated(html: str) -> str:
    """Return finished HTML in which what was marked is isolated, as fits the place where it stands."""
    if OPEN not in html:
        return html
    place = _Place()
    return "".join(map(place.isolated, _TOKEN.finditer(html)))


class _Place:
    """Where in a page one stands, while its tags and texts are read one after the other.

    An element with a direction of its own (a quote, a paragraph of an article, an alias) isolates all that it holds, in
    the direction of its language. Its pieces are one text, and must not be set apart from each other. A whole page has
    a direction too, and isolates nothing within it.
    """

    def __init__(self) -> None:
        self._directed: list[_Directed] = []
        self._pictures = 0

    def isolated(self, token: re.Match[str]) -> str:
        if token["tag"]:
            self._step(token["tag"])
            return _tag(token["tag"])
        if token["begins"]:
            return _tag(token["begins"]) + in_plain_text(token["words"]) + token["ends"]
        if self._pictures:
            return in_plain_text(token["text"])
        if self._directed and not self._directed[-1].ours:
            return bare(token["text"])
        return token["text"].replace(OPEN, "<bdi>").replace(CLOSE, "</bdi>")

    def _step(self, tag: str) -> None:
        """Notice that an element begins or ends: a picture, or one with a direction."""
        name = _NAME.match(tag)
        if name is None or tag.endswith("/>") or name[2] in _EMPTY:
            return
        step = -1 if name[1] else 1
        self._pictures += step if name[2] == "svg" else 0
        if step == 1 and name[2] != "html" and _DIRECTED.search(tag):
            self._directed.append(_Directed(name[2], bool(_OURS.search(tag))))
        elif self._directed and self._directed[-1].name == name[2]:
            self._directed[-1].depth += step
            if not self._directed[-1].depth:
                self._directed.pop()


@dataclass
class _Directed:
    """An element with a direction that has begun: its name, whose words it holds, and how many of its name are open."""

    name: str
    ours: bool
    depth: int = 1


def _tag(tag: str) -> str:
    return bare(_SPOKEN.sub(lambda found: found[1] + in_plain_text(found[2]), tag))
