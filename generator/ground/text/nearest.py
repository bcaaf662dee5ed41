"""For words that an article does not hold: its nearest passage, which words differ, and whether the cause is known.

Nothing here lets a quote pass. It is read by a person who mends one, and runs only when a quote was refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz import fuzz

from generator.ground.text.folding import Folded, Span, folded_words

Cause = Literal["", "invisible", "case", "hyphen-space", "look-alike"]

_LEAST_LIKENESS = 60.0
_WORD = re.compile(r"\S+")
_BROKEN_HYPHEN = re.compile(r"(?<=\w-) (?=\w)")
_KEPT_AROUND = 5

_Change = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage of an article that is most like some words.

    Attributes:
        span: Where it stands in the article.
        article: Its words, those that differ between ``>>`` and ``<<``.
        quote: The words looked for, marked likewise.
        cause: The one thing in which both differ, where it is one that the eye misses.
        characters: For ``invisible`` and ``look-alike``: the character of the quote and the one that the article has
            in its place, one of them empty where the other has none.
        changed: The part of the words looked for that the passage has not, from 0 to 1.
    """

    span: Span
    article: str
    quote: str
    cause: Cause = ""
    characters: tuple[tuple[str, str], ...] = ()
    changed: float = 1.0


def nearest(words: str, folded: Folded) -> Nearest | None:
    """Find the passage most like ``words``; None where nothing is much like them."""
    quote, text = folded_words(words), folded.text
    aligned = fuzz.partial_ratio_alignment(quote, text, score_cutoff=_LEAST_LIKENESS)
    if not quote or aligned is None or aligned.dest_start == aligned.dest_end:
        return None
    ours = [found.group() for found in _WORD.finditer(quote)]
    window = list(_around(text, aligned.dest_start, aligned.dest_end, 40 + len(quote) // 4))
    theirs = [_bare(text[start:end], ours) for start, end in window]
    changes = _without_surroundings(SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes())
    if not changes or changes[0][3] == changes[-1][4]:
        return None
    start, end = window[changes[0][3]][0], window[changes[-1][4] - 1][1]
    cause, characters = _cause(quote, text, text[start:end], _replaced(changes, ours, theirs))
    return Nearest(
        folded.span(start, end),
        _marked(theirs, [(change[0], change[3], change[4]) for change in changes]),
        _marked(ours, [(change[0], change[1], change[2]) for change in changes]),
        cause,
        characters,
        sum(max(j - i, m - k) for kind, i, j, k, m in changes if kind != "equal") / len(ours),
    )


def _bare(word: str, ours: Sequence[str]) -> str:
    """Return an article's word without what clings to it, where the quote begins or ends just there with that word."""
    first, last = ours[0], ours[-1]
    if word.endswith(first) and not any(map(str.isalnum, word.removesuffix(first))):
        return first
    return last if word.startswith(last) and not any(map(str.isalnum, word.removeprefix(last))) else word


def character_name(one: str) -> str:
    """Return a character's code point and name: ``U+200B ZERO WIDTH SPACE``."""
    return f"U+{ord(one):04X} {unicodedata.name(one, 'without a name')}"


def _around(text: str, start: int, end: int, margin: int) -> Iterator[Span]:
    """Yield the whole words of a slice and of a margin on either side of it."""
    first = text.rfind(" ", 0, max(0, start - margin)) + 1
    last = text.find(" ", min(len(text), end + margin))
    for found in _WORD.finditer(text, first, last if last >= 0 else len(text)):
        yield found.span()


def _without_surroundings(changes: Sequence[_Change]) -> list[_Change]:
    """Drop the article's words that stand before and after what the quote's words were compared with."""
    kept = [change for change in changes if change[0] != "insert" or change not in (changes[0], changes[-1])]
    if kept and kept[0][0] == "replace":
        kind, i, j, k, m = kept[0]
        kept[0] = (kind, i, j, max(k, m - (j - i)), m)
    if kept and kept[-1][0] == "replace":
        kind, i, j, k, m = kept[-1]
        kept[-1] = (kind, i, j, k, min(m, k + (j - i)))
    return kept


def _replaced(changes: Sequence[_Change], ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of words of which one stands for the other."""
    return [
        pair
        for kind, i, j, k, m in changes
        if kind == "replace" and j - i == m - k
        for pair in zip(ours[i:j], theirs[k:m], strict=True)
    ]


def _marked(words: Sequence[str], changes: Sequence[tuple[str, int, int]]) -> str:
    """Join words, those that differ marked, and long runs of equal words cut in the middle."""
    pieces: list[str] = []
    for kind, start, end in changes:
        run = list(words[start:end])
        if kind == "equal" and len(run) > 2 * _KEPT_AROUND + 2:
            run = [*run[:_KEPT_AROUND], "…", *run[-_KEPT_AROUND:]]
        if run:
            pieces.append(" ".join(run) if kind == "equal" else f">>{' '.join(run)}<<")
    return " ".join(pieces)


def _cause(
    quote: str, text: str, passage: str, replaced: Sequence[tuple[str, str]]
) -> tuple[Cause, tuple[tuple[str, str], ...]]:
    """Find the one thing that, undone, would make the quote stand in the article."""
    unseen = [(one, "") for one in _invisible(quote)] + [("", one) for one in _invisible(passage)]
    if unseen and _visible(quote) in _visible(text):
        return "invisible", tuple(sorted(set(unseen)))
    if quote.casefold() in text.casefold():
        return "case", ()
    if _BROKEN_HYPHEN.sub("", quote) in text:
        return "hyphen-space", ()
    alike = sorted({pair for ours, theirs in replaced for pair in _look_alikes(ours, theirs)})
    return ("look-alike", tuple(alike)) if alike else ("", ())


def _invisible(text: str) -> list[str]:
    return [one for one in text if unicodedata.category(one) == "Cf"]


def _visible(text: str) -> str:
    return "".join(one for one in text if unicodedata.category(one) != "Cf")


def _look_alikes(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    """Yield characters of other scripts or forms that stand in each other's place in two words."""
    if unicodedata.normalize("NFKC", ours) == unicodedata.normalize("NFKC", theirs):
        yield from ((one, "") for one in ours if unicodedata.normalize("NFKC", one) != one)
        yield from (("", one) for one in theirs if unicodedata.normalize("NFKC", one) != one)
    elif len(ours) == len(theirs):
        for one, other in zip(ours, theirs, strict=True):
            if one != other and not (one + other).isascii() and _script(one) != _script(other):
                yield one, other


def _script(one: str) -> str:
    """Return the first word of a character's name, which for letters is their script."""
    return unicodedata.name(one, "").partition(" ")[0]
