"""Which lines of a raw article are the article itself, and which are the page around it.

The signs are general: a line of the article is a sentence or several, and ends like one; captions, links, menus and
credits do not, or speak to the reader about the page ("Leave a comment", "follow us on …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.draft.page_words import (
    ADDRESS,
    CAPTION,
    COMMENTS_BELOW,
    CREDIT,
    OTHER_STORY,
    PERHAPS_TO_THE_READER,
    STORIES_BELOW,
    TO_THE_READER,
)
from generator.model.passage import Span

_LINE = re.compile(r"[^\r\n]+")
_ENDS = re.compile(r"""[.!?…。؟][\s"'”’»“)\]]*$""")
_LEAST_WORDS = 7
_LEAST_IN_A_TITLE = 4
_MOST_IN_A_SLOGAN = 20
_LONG = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters of a word that are compared: "reopens" and "reopened" begin alike."""
_SHARED = 0.3
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
    return tuple(_without_slogan(_without_what_is_below(list(_with_short_ones(found)))))


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
    if _ENDS.search(text[slice(*line)]) or CREDIT.match(goes_on):
        return False
    share = 0.7 if goes_on[0].islower() else 0.9
    return line[1] - line[0] + 1 + len(goes_on.split()[0]) > share * width


def _block(text: str, span: Span) -> Block:
    words = text[slice(*span)]
    many = len(words.split())
    furniture = (
        (many <= _MOST_TO_THE_READER and _to_the_reader(words))
        or CREDIT.match(words)
        or OTHER_STORY.match(words)
        or (CAPTION.search(words) and len(words) < 300)
    )
    return Block(span, words, bool(many >= _LEAST_WORDS and _ENDS.search(words) and not furniture))


def _to_the_reader(words: str) -> bool:
    """Tell whether a page speaks to its reader; in few words, what it is about may be enough to tell."""
    about = PERHAPS_TO_THE_READER.search(words)
    said = about and (ADDRESS.search(words) or len(words.split()) <= _LEAST_WORDS)
    return bool(TO_THE_READER.search(words) or said)


def _with_short_ones(found: Sequence[Block]) -> Iterator[Block]:
    """Take a short sentence between two paragraphs of the article for one as well: "He did not say why."."""
    for at, block in enumerate(found):
        between = 0 < at < len(found) - 1 and found[at - 1].prose and found[at + 1].prose
        short = 2 <= len(block.text.split()) < _LEAST_WORDS and _ENDS.search(block.text)
        if between and short and not _to_the_reader(block.text) and not CREDIT.match(block.text):
            yield Block(block.span, block.text, True)
        else:
            yield block


def _without_what_is_below(found: Sequence[Block]) -> Sequence[Block]:
    """Take what stands below a line such as "3 comments", or the short news below "Most read", for no article."""
    for at, block in enumerate(found):
        if block.prose or not any(one.prose for one in found[:at]):
            continue
        below = found[at + 1 :]
        apart = not any(one.prose and other.prose for one, other in pairwise(below))
        if COMMENTS_BELOW.match(block.text) or (STORIES_BELOW.match(block.text) and apart):
            return [*found[: at + 1], *(Block(one.span, one.text, False) for one in below)]
    return found


def _without_slogan(found: Sequence[Block]) -> Sequence[Block]:
    """Take one short sentence above everything for the page's, where a line of few words and no sentence follows.

    A subheading has the headline above it; a slogan has only names there.
    """
    first = next((at for at, block in enumerate(found) if block.prose), len(found))
    rest = found[first + 1 :]
    if len(rest) < 2 or rest[0].prose or sum(one.prose for one in rest) < 2:
        return found
    short = len(found[first].text.split()) <= _MOST_IN_A_SLOGAN
    above = any(len(block.text.split()) >= _LEAST_IN_A_TITLE and alike(block.text, rest) for block in found[:first])
    if short and not above and alike(rest[0].text, rest[1:]) and not alike(found[first].text, rest):
        return [*found[:first], Block(found[first].span, found[first].text, False), *rest]
    return found


def alike(line: str, blocks_: Sequence[Block]) -> bool:
    """Tell whether a line shares a good part of its longer words with the article, as a headline does."""
    return shared(line, blocks_) >= _SHARED


def shared(line: str, found: Sequence[Block]) -> float:
    """Return which part of a line's longer words the article has, their endings not counted."""
    words = {word[:_STEM] for word in _LONG.findall(line.casefold())}
    text = {word[:_STEM] for block in found if block.prose for word in _LONG.findall(block.text.casefold())}
    return len(words & text) / len(words) if words else 0.0
