"""The site's pictures for paper: each a file of its own, with the styles that the site's style sheet would give it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from typing import Final

from selectolax.lexbor import LexborNode

from generator.ground.wording import gettext as _
from generator.paper.pieces import pieces

_WIDE: Final = 800
"""How many units a picture is wide that is as wide as its place: its letters come out at some eight points."""
_PLACE: Final = 482.0
"""How many points its place is wide: A4 less its margins."""
_TALL: Final = 560.0
"""How many points a picture may be tall, so that a heading and a sentence have room above it."""
_GRAPH: Final = 0.6
"""Points by unit of a picture that has a width of its own."""
_NARROW: Final = ".d-pic__narrow, .d-svg__narrow, .d-svg__lane, .d-time__hit"
_SIGN: Final = "▪"
"""What is read aloud in the place of a sign in a legend that has no words."""
_ENTITIES: Final = {"&nbsp;": "&#160;"}
"""What HTML writes and XML does not know."""


@cache
def _styles() -> str:
    css = files(__package__).joinpath("pictures.css").read_text("utf-8")
    return re.sub(r"/\*.*?\*/|\s+", " ", css, flags=re.DOTALL)


def as_images(svg: LexborNode) -> str:
    """Return a picture of a page as ``img``s that hold it, described by its title; it is used up.

    It is one, or several below each other where it is taller than a sheet.
    """
    title = svg.attributes.get("aria-label") or svg.text().strip() or _SIGN
    kind = " ".join((svg.attributes.get("class") or "").split())
    for node in svg.css(_NARROW):
        node.decompose()
    for link in svg.css("a"):
        link.unwrap()
    return "".join(_drawn(svg, title, kind))


def _drawn(svg: LexborNode, title: str, kind: str) -> Iterator[str]:
    told, tall = svg.attributes.get("width") or "", svg.attributes.get("height") or ""
    if not _is_number(tall) or not (_is_number(told) or told.endswith("%")):
        yield _image(svg.inner_html or "", title, kind, viewbox=svg.attributes.get("viewBox") or "")
        return
    wide = _WIDE if told.endswith("%") else float(told)
    scale = _PLACE / _WIDE if told.endswith("%") else min(_GRAPH, _PLACE / wide)
    cut = pieces(svg, float(tall), _TALL / scale)
    for at, piece in enumerate(cut, 1):
        height = piece.foot - piece.top
        named = title if len(cut) == 1 else f"{title} ({_('%(n)s of %(all)s', n=at, all=len(cut))})"
        fits = min(scale, _TALL / height)
        viewbox = f"0 {piece.top:g} {wide:g} {height:g}"
        yield _image(piece.content, named, kind, viewbox, (wide, height), f"width:{wide * fits:.1f}pt")


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[\d.]+", text) is not None


def _image(
    content: str, title: str, kind: str, viewbox: str, size: tuple[float, float] | None = None, style: str = ""
) -> str:
    of_size = f' width="{size[0]:g}" height="{size[1]:g}"' if size else ""
    view = f' viewBox="{viewbox}"' if viewbox else ""
    for html, xml in _ENTITIES.items():
        content = content.replace(html, xml)
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{escape(kind)}"{of_size}{view}>'
        f"<style>{_styles()}</style>{content}</svg>"
    )
    data = base64.b64encode(drawn.encode()).decode()
    styled = f' style="{style}"' if style else ""
    return f'<img class="{escape(kind)}" alt="{escape(title)}"{styled} src="data:image/svg+xml;base64,{data}">'
