"""Where an article's body quotes speech, told from the outlet's own words by its double quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from generator.model.passage import Span

_CLOSES: Final[Mapping[str, str]] = {"“": "”", "„": "“”", "«": "»", '"': '"', "「": "」", "『": "』"}
"""Opening mark → the marks that may close what it opens. Single marks are left out: most of them are apostrophes."""
_MARK: Final = re.compile(f"[{''.join({*_CLOSES, *''.join(_CLOSES.values())})}]")
_BEFORE_OPENING: Final = frozenset("([{<-–—―/…‘'¿¡")


def speech(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans of quoted speech, marks included, in order and apart.

    Speech that goes on opens again at the head of each paragraph and is closed in the last one, as print has it.
    Otherwise a mark that nothing closes within its paragraph quotes nothing: better an outlet's words counted as its
    own too often than a speaker's words made up.

    Args:
        text: The whole article.
        paragraphs: The spans of the body's paragraphs, in order.
    """
    spans: list[Span] = []
    for at, (start, end) in enumerate(paragraphs):
        closed, left_open = _within(text, start, end)
        spans += closed
        if left_open is not None and at + 1 < len(paragraphs) and text[paragraphs[at + 1][0]] == text[left_open]:
            spans.append((left_open, end))
    return tuple(spans)


def in_speech(spans: Sequence[Span], stretch: Span) -> bool:
    """Whether a stretch lies within quoted speech; ``spans`` are in order."""
    at = bisect_right(spans, stretch[0], key=lambda span: span[0])
    return at > 0 and stretch[1] <= spans[at - 1][1]


def _within(text: str, start: int, end: int) -> tuple[list[Span], int | None]:
    """Return what is quoted in one paragraph, and the place of a mark that nothing closes."""
    closed: list[Span] = []
    opened: int | None = None
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found[0]
        if opened is not None and mark in _CLOSES[text[opened]] and _may_close(text, at):
            closed.append((opened, at + 1))
            opened = None
        elif mark in _CLOSES and _may_open(text, at, start, end) and (opened is None or mark == text[opened]):
            # The same mark again: the first was never closed, or the two are one slip. Only the later may count.
            opened = at
    return closed, opened


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    """Whether a mark stands before a word and after none; a straight one shows its side by that alone."""
    if at + 1 >= end or text[at + 1].isspace():
        return False
    return at == start or text[at] != '"' or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPENING


def _may_close(text: str, at: int) -> bool:
    return text[at] != '"' or not text[at - 1].isspace()
