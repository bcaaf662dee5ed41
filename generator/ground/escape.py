"""The one function through which foreign text reaches a page, or a picture on it."""

from __future__ import annotations

import re
import string
from typing import Final

from markupsafe import Markup

_REFERENCES: Final = {mark: f"&#{ord(mark)};" for mark in (*string.punctuation, *"\t\n\r\u2028\u2029")}
"""Every character that Markdown, HTML, Jinja or a Markdown extension may act on.

Line ends are among them because a blank line would end an HTML block of CommonMark, and because an HTML parser turns
a bare carriage return into a line feed. The separators of Unicode end a line for YAML, and so for front matter.
"""

_MARK: Final = re.compile(f"([{re.escape(''.join(_REFERENCES))}])")

_IN_CSS = {number: f"\\{number:x} " for number in (*range(32), 127, *map(ord, string.punctuation), 0x2028, 0x2029)}


def css_string(text: str) -> str:
    """Return a string of CSS that says ``text``, for a ``<style>`` of a page: HTML reads no references there."""
    return f'"{text.translate(_IN_CSS)}"'


def foreign(text: object) -> Markup:
    """Return HTML that shows ``text`` code point for code point, wherever it stands.

    In elements, in quoted attributes, in front matter, in headings alike.

    A character that is written as a numeric reference is not markup to anyone: a Markdown parser passes the reference
    on, and a browser shows the character.
    """
    # Several times as quick as `str.translate`, which looks each letter up.
    pieces = _MARK.split(str(text))
    pieces[1::2] = map(_REFERENCES.__getitem__, pieces[1::2])
    return str.__new__(Markup, "".join(pieces))
