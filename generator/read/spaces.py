"""Spaces that look like a plain one and that YAML does not take for one."""

from __future__ import annotations

import re

from generator.read.characters import code_point

_ODD = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_WHERE_YAML_NEEDS_A_PLAIN_ONE = re.compile(
    rf" *(?:- +)*(?:-|[A-Za-z_]+:|[A-Za-z_]+(?={_ODD}+(?::\s|:?$)))?(?P<odd>{_ODD})"
)
_NAMES = {"\u00a0": "a no-break space", "\u202f": "a narrow no-break space", "\u3000": "an ideographic space"}


def odd_space(line: str) -> int | None:
    """Return where a line has such a space in its indent, beside a colon or behind a dash; None where it has none."""
    found = _WHERE_YAML_NEEDS_A_PLAIN_ONE.match(line)
    return found.start("odd") if found else None


def is_odd(space: str) -> tuple[str, str]:
    """Return the sentence and the hint on such a space."""
    said = f"The space here is {_NAMES.get(space, 'an unusual space')} ({code_point(space)}); YAML needs a plain one."
    return said, "Delete it, and type a plain space."
