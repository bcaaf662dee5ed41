"""Which lines of a raw article are the article itself, and which are the page around it.

The signs are general: a line of the article is a sentence or several, and ends like one; captions, links, menus and
credits do not, or speak to the reader about the page ("Leave a comment", "follow us on …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.passage import Span

_LINE = re.compile(r"[^\r\n]+")
_ENDS = re.compile(r"""[.!?…。؟][\s"'”’»“)\]]*$""")
_TO_THE_READER = re.compile(
    r"©|\(c\) ?\d{4}|all rights reserved|copyright|cookie|subscri|newsletter|sign up|log in|logged in|register|"
    r"follow us|join us|like us|share (?:this|on)|leave a (?:comment|reply)|"
    r"\bcomments?\b.*(?:english|below|posted|will)|"
    r"your (?:comments?|e-?mail|browser)|patreon|donat|support (?:us|our)|help us|get the latest|click here|read more|"
    r"go to the mediabank|views and opinions expressed|terms of (?:use|service)|privacy policy|download our|"
    r"advertis|newsfeed|javascript",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^(?:photo|image|picture|file photo|source|credit|reporting by|writing by|editing by|by)\b[^.]*$", re.IGNORECASE
)
_CAPTION = re.compile(
    r"\((?:file|archive|file photo|photo|photo by [^)]*|credit[^)]*)\)|/ ?(?:AFP|AP|Reuters|Getty)\b", re.IGNORECASE
)
_LEAST_WORDS = 7
_MOST_TO_THE_READER = 40
"""Words of what a page says to its reader; a longer paragraph that speaks of cookies or copyright is about them."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the raw text: a line, or several of which each but the last was only wrapped.

    Attributes:
        span: Where it stands, white space around it left out.
        text: Its words.
        prose: Whether it reads like the article itself.
    """

    span: Span
    text: str
    prose: bool


def blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of a raw article, in order."""
    found = [_block(text, span) for span in _joined(text, list(_lines(text)))]
    return tuple(_with_short_ones(found))


def stretches(found: Sequence[Block]) -> tuple[Span, ...]:
    """Return where the article itself stands: runs of paragraphs that read like it."""
    spans: list[Span] = []
    for before, block in zip([None, *found], found, strict=False):
        if block.prose:
            if before is not None and before.prose:
                spans[-1] = (spans[-1][0], block.span[1])
            else:
                spans.append(block.span)
    return tuple(spans)


def _lines(text: str) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        words = line[0].strip("\ufeff \t\u00a0")
        if words.strip():
            start = line.start() + line[0].index(words[0])
            yield start, start + len(words.rstrip())


def _joined(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Join lines that were wrapped: no empty line between them, the first full, the next going on in small letters."""
    width = max((end - start for start, end in lines), default=0)
    at = 0
    while at < len(lines):
        start, end = lines[at]
        while at + 1 < len(lines) and _wrapped(text, lines[at], lines[at + 1], width):
            at += 1
            end = lines[at][1]
        yield start, end
        at += 1


def _wrapped(text: str, line: Span, after: Span, width: int) -> bool:
    between = text[line[1] : after[0]]
    if len(re.findall(r"\r\n|\r|\n", between)) != 1 or width > 120:
        return False
    goes_on = text[after[0] : after[1]]
    if _ENDS.search(text[slice(*line)]) or _CREDIT.match(goes_on):
        return False
    share = 0.7 if goes_on[0].islower() else 0.9
    return line[1] - line[0] + 1 + len(goes_on.split()[0]) > share * width


def _block(text: str, span: Span) -> Block:
    words = text[slice(*span)]
    long_enough = len(words.split()) >= _LEAST_WORDS
    furniture = (
        (len(words.split()) <= _MOST_TO_THE_READER and _TO_THE_READER.search(words))
        or _CREDIT.match(words)
        or (_CAPTION.search(words) and len(words) < 300)
    )
    return Block(span, words, bool(long_enough and _ENDS.search(words) and not furniture))


def _with_short_ones(found: Sequence[Block]) -> Iterator[Block]:
    """Take a short sentence between two paragraphs of the article for one as well: "He did not say why."."""
    for at, block in enumerate(found):
        between = 0 < at < len(found) - 1 and found[at - 1].prose and found[at + 1].prose
        short = 2 <= len(block.text.split()) < _LEAST_WORDS and _ENDS.search(block.text)
        if between and short and not _TO_THE_READER.search(block.text) and not _CREDIT.match(block.text):
            yield Block(block.span, block.text, True)
        else:
            yield block
