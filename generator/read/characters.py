"""Characters that no file of a dossier may hold, and where in a text a character stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.ground.position import Position
from generator.ground.problem import Problem

BOM = "\ufeff"

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
REFUSED = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{_NONCHARACTERS}]")
"""Control characters but tab and line ends, lone surrogates, and code points that Unicode keeps out of text: HTML
cannot carry all of them unchanged, and none of them is seen by whoever reads the file."""

_REFUSED_IN_ASCII = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

LINE_END = re.compile("\r\n|\r|\n")

_BREAKS = re.compile("[\x85\u2028\u2029]")
UNSEEN = re.compile(f"{REFUSED.pattern}|{_BREAKS.pattern}")
_BREAK_NAMES = {"\x85": "next line", "\u2028": "line separator", "\u2029": "paragraph separator"}

DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""The marks that turn the order of the text around, or end that: UAX #9, section 2."""
_ENDS = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"), **dict.fromkeys("\u2066\u2067\u2068", "\u2069")}


def unseen(text: str) -> re.Match[str] | None:
    """Return the first character of a value that no file may hold, or that ends a line for YAML alone."""
    return None if text.isprintable() else UNSEEN.search(text)


def has_directions(text: str) -> bool:
    """Tell whether a text has a mark of direction."""
    return not text.isascii() and bool(DIRECTIONS.search(text))


def unbalanced(text: str) -> re.Match[str] | None:
    """Return the first mark of direction that is not closed, or closes nothing; None where all are in pairs."""
    opened: list[re.Match[str]] = []
    for found in DIRECTIONS.finditer(text):
        if found[0] in _ENDS:
            opened.append(found)
        elif not opened or _ENDS[opened.pop()[0]] != found[0]:
            return found
    return opened[0] if opened else None


def position(text: str, index: int, file: str) -> Position:
    """Return the line and column of the character at ``index``, as an editor counts them: no BOM, CRLF is one end."""
    line, start = 1, 1 if text.startswith(BOM) else 0
    for end in LINE_END.finditer(text, 0, index):
        line, start = line + 1, end.end()
    return Position(file, line, max(index - start, 0) + 1)


def code_point(character: str) -> str:
    """Return the character's number as Unicode writes it, such as U+0007."""
    return f"U+{ord(character):04X}"


def control_characters(text: str, file: str) -> Iterator[Problem]:
    """Yield at most one problem: the first control character, and how many follow."""
    found = (_REFUSED_IN_ASCII if text.isascii() else REFUSED).search(text)
    if found:
        more = len(REFUSED.findall(text, found.end()))
        yield Problem(
            position(text, found.start(), file),
            "control-character",
            f"The character {code_point(found[0])} cannot be shown and may not stand in a file of the dossier.",
            "Delete it." + (f" {more} more like it follow{'s' if more == 1 else ''} in this file." if more else ""),
        )


def hidden_line_breaks(text: str, file: str) -> Iterator[Problem]:
    """Yield at most one problem: a character that ends a line for YAML, but not for most editors.

    Refused everywhere in the file, not only in plain values: it ends a comment and a block of text as well, and
    every line number after it would differ from the one that the editor shows.
    """
    found = None if text.isascii() else _BREAKS.search(text)
    if found:
        yield Problem(
            position(text, found.start(), file),
            "hidden-line-break",
            f"The character {code_point(found[0])} ({_BREAK_NAMES[found[0]]}) ends a line for YAML, but is not seen.",
            "Write a space or a line break instead.",
        )
