"""Words of others, as a terminal and GitHub's runner may be given them."""

from __future__ import annotations

import re
from typing import Final

ORDER: Final = "##["
_AT_THE_START = re.compile(r"^(\s*):(?=:)")


def on_one_line(text: str) -> str:
    """Return text that a terminal, and GitHub's runner, show and do not obey, on one line whatever it holds.

    A control character or line end is shown by number. The runner takes orders from whatever a job prints: a line that
    begins with ``::``, white space aside, and ``##[`` anywhere in a line.
    """
    shown = "".join(c if c.isprintable() or c == "\u00a0" else f"<U+{ord(c):04X}>" for c in text)
    return _AT_THE_START.sub(r"\1<U+003A>", shown).replace(ORDER, "#<U+0023>[")


def indented_on_one_line(line: str) -> str:
    """Return a line of ours as `on_one_line` does, with the spaces that it is indented by."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    return indent + on_one_line(line[len(indent) :])
