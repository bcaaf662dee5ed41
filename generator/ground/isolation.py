"""Foreign text that runs the other way, or that holds marks of direction, turns none of our own words.

A name such as `قناة` beside a date would move the date to its other side; a mark that is never closed would turn all
that follows. So each such text is isolated: in a `bdi` element or, where no element can stand (tooltips, labels, text
of a picture), between the two marks of Unicode that isolate.

Where a text will stand is known only once the page is whole, and names are joined to sentences long before. So they
carry two marks of our own until then, which no file of a dossier may hold; `generator.pages.frame.isolation` has the
rest.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from generator.ground.wording import language, locale

OPEN: Final = "\ufdd0"
CLOSE: Final = "\ufdd1"
"""Unicode keeps both out of text, and ``control-character`` out of every file."""

_CONTROLS: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_FROM_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_AMONG_LEFT_TO_RIGHT: Final = re.compile(f"[{_CONTROLS}{_FROM_RIGHT}]")
_AMONG_RIGHT_TO_LEFT: Final = re.compile(rf"[{_CONTROLS}]|[^\W\d_{_FROM_RIGHT}]")
"""What runs the other way than words of ours: scripts, by their blocks, and marks of direction."""


def isolated_words(text: str) -> str:
    """Return plain text to be joined with other words of a page, marked where it could turn them."""
    turning = _turning(language())
    if turning is _AMONG_LEFT_TO_RIGHT and text.isascii():
        return text  # Nothing of ASCII runs from right to left, and most names are of it.
    return f"{OPEN}{text}{CLOSE}" if OPEN not in text and turning.search(text) else text


def bare(text: str) -> str:
    """Return a text without our marks."""
    return text.replace(OPEN, "").replace(CLOSE, "")


@cache
def _turning(spoken: str) -> re.Pattern[str]:
    """Return what turns words of the language that is spoken: it is asked of every name, and CLDR is slow to say."""
    del spoken
    return _AMONG_RIGHT_TO_LEFT if locale().text_direction == "rtl" else _AMONG_LEFT_TO_RIGHT
