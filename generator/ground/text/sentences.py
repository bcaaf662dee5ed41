"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sentencex import segment

Span = tuple[int, int]
"""Start and end in code points, the end not included."""

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r(?!\n)|\n)\s*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BULLET = re.compile(r"[^\S\r\n]*(?:[-*+•‣◦▪●·–—]|\d{1,2}[.)])[^\S\r\n]+\S")
_GOES_ON = re.compile(r"[,;:(\[–—-]$")
_FIRST_WORD = re.compile(r"\s*(\S+)")
_QUOTATION_MARK = re.compile('["“”„‟«»]')
_STOP_WITHIN = re.compile(r"[.!?…。؟][\"“”„‟«»]?\s")
_FILLED: Final = 0.8
"""A wrapped line that breaks off before this share of the longest one, though the next word had room, was ended."""


def sentences(text: str, language: str = "en", *, printed: bool = False) -> tuple[Span, ...]:
    """Return the spans of the sentences, without white space around them, in order.

    A blank line ends a sentence whatever stands before it; a single line end does not. A quotation of several
    sentences stays with the words that introduce it.

    Args:
        text: Any text.
        printed: Whether it is an article as it came. There, a line end also ends a sentence before a bullet, and after
            a line that was ended on purpose, such as a headline: lines that were only wrapped are filled.
        language: BCP 47 tag; the rules are those of its language, or English where there are none.
    """
    tag = re.match(r"[A-Za-z]{2,3}", language)
    code = tag.group().lower() if tag else "en"
    spans: list[Span] = []
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        spans += _of_paragraph(text, start, blank.start(), code, printed)
        start = blank.end()
    return (*spans, *_of_paragraph(text, start, len(text), code, printed))


def without_speech(text: str, span: Span, language: str = "en") -> tuple[Span, ...]:
    """Divide a sentence that holds a quotation of several: each of them by itself, whoever introduces it."""
    sentence = text[slice(*span)]
    if not (_QUOTATION_MARK.search(sentence) and _STOP_WITHIN.search(sentence)):
        return (span,)
    within = sentences(_QUOTATION_MARK.sub(" ", sentence), language)
    return tuple((span[0] + start, span[0] + end) for start, end in within)


def _of_paragraph(text: str, start: int, end: int, language: str, printed: bool) -> Iterator[Span]:
    for ended in _ended_lines(text, start, end) if printed else ():
        yield from _of_lines(text, start, ended, language)
        start = ended
    yield from _of_lines(text, start, end, language)


def _ended_lines(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a line of a paragraph begins that does not go on with the sentence of the line before it."""
    line_ends = [*_LINE_END.finditer(text, start, end)]
    if not line_ends:
        return
    starts = [start, *(found.end() for found in line_ends)]
    lines = [text[a:b].rstrip() for a, b in zip(starts, [*(f.start() for f in line_ends), end], strict=True)]
    width = max(map(len, lines))
    for line, following, begins in zip(lines[:-1], lines[1:], starts[1:], strict=True):
        if line.strip() and (_BULLET.match(following) or _was_ended(line, following, width)):
            yield begins


def _was_ended(line: str, following: str, width: int) -> bool:
    """Whether a line breaks off though there was room, and the next begins like a sentence: with no small letter."""
    word = _FIRST_WORD.match(following)
    if not word or not _begins(word.group(1)) or _GOES_ON.search(line[-2:]):
        return False
    return len(line) + 1 + len(word.group(1)) <= _FILLED * width


def _begins(word: str) -> bool:
    letter = next((character for character in word if character.isalnum()), "")
    return bool(letter) and not letter.islower()


def _of_lines(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    # The library takes no lone surrogates; one character stands in for one, so that nothing moves.
    lines = _SURROGATE.sub("\ufffd", text[start:end])
    parts = segment(language, lines)
    if "".join(parts) != lines:  # Never seen; but a wrong span would be worse than a long sentence.
        parts = [lines]
    for part in parts:
        stop = start + len(part)
        left, right = len(part) - len(part.lstrip()), len(part.rstrip())
        if right > left:
            yield start + left, start + right
        start = stop
