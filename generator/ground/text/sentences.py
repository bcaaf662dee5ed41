"""Where sentences begin and end."""

from __future__ import annotations

import re

from sentencex import segment

Span = tuple[int, int]
"""Start and end in code points, the end not included."""

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r(?!\n)|\n)\s*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the spans of the sentences, without white space around them, in order.

    A blank line ends a sentence whatever stands before it; a single line end does not. A quotation of several
    sentences stays with the words that introduce it.

    Args:
        text: Any text.
        language: BCP 47 tag; the rules are those of its language, or English where there are none.
    """
    tag = re.match(r"[A-Za-z]{2,3}", language)
    code = tag.group().lower() if tag else "en"
    spans: list[Span] = []
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        spans += _of_paragraph(text, start, blank.start(), code)
        start = blank.end()
    return (*spans, *_of_paragraph(text, start, len(text), code))


def _of_paragraph(text: str, start: int, end: int, language: str) -> list[Span]:
    # The library takes no lone surrogates; one character stands in for one, so that nothing moves.
    paragraph = _SURROGATE.sub("\ufffd", text[start:end])
    parts = segment(language, paragraph)
    if "".join(parts) != paragraph:  # Never seen; but a wrong span would be worse than a long sentence.
        parts = [paragraph]
    spans: list[Span] = []
    for part in parts:
        stop = start + len(part)
        left, right = len(part) - len(part.lstrip()), len(part.rstrip())
        if right > left:
            spans.append((start + left, start + right))
        start = stop
    return spans
