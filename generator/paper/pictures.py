"""The site's pictures for paper: each a file of its own, with the styles that the site's style sheet would give it."""

from __future__ import annotations

import base64
import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import Final

from selectolax.lexbor import LexborNode

_WIDE: Final = 900
"""How many units a picture is wide that is as wide as its place."""
_NARROW: Final = ".d-pic__narrow, .d-svg__narrow, .d-svg__lane, .d-time__hit"
_SIGN: Final = "▪"
"""What is read aloud in the place of a sign in a legend that has no words."""
_ENTITIES: Final = {"&nbsp;": "&#160;"}
"""What HTML writes and XML does not know."""


@cache
def _styles() -> str:
    css = files(__package__).joinpath("pictures.css").read_text("utf-8")
    return re.sub(r"/\*.*?\*/|\s+", " ", css, flags=re.DOTALL)


def as_image(svg: LexborNode) -> str:
    """Return a picture of a page as an ``img`` that holds it, described by its title; it is used up."""
    title = svg.attributes.get("aria-label") or svg.text().strip() or _SIGN
    kind = (svg.attributes.get("class") or "").split()
    for node in svg.css(_NARROW):
        node.decompose()
    for link in svg.css("a"):
        link.unwrap()
    width, height = svg.attributes.get("width") or "", svg.attributes.get("height") or ""
    if width.endswith("%"):
        svg.attrs["width"] = str(_WIDE)
        svg.attrs["viewBox"] = f"0 0 {_WIDE} {height}"
    svg.attrs["xmlns"] = "http://www.w3.org/2000/svg"
    made = svg.html or ""
    for html, xml in _ENTITIES.items():
        made = made.replace(html, xml)
    head, closing, rest = made.partition(">")
    made = f"{head}{closing}<style>{_styles()}</style>{rest}"
    data = base64.b64encode(made.encode()).decode()
    classes = escape(" ".join(kind))
    size = f' style="width:{float(width) * 0.75:g}pt"' if re.fullmatch(r"[\d.]+", width) else ""
    return f'<img class="{classes}" alt="{escape(title)}"{size} src="data:image/svg+xml;base64,{data}">'
