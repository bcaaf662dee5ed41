"""One article in which many words are looked for; it is folded once, when a quote first needs that."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.ground.text.elision import MARKER, Chain, chains, gaps, is_blank, parts
from generator.ground.text.folding import WHITE_SPACE, Folded, Span, continues, fold, folded_words
from generator.ground.text.match import LEAST_CHARACTERS, LEAST_PART, LONGEST_GAP, Level, Match, Miss
from generator.ground.text.whole_words import cuts, is_date_or_number

_LINE_END = re.compile(r"\r\n|\n|\r")
_DIGITS = re.compile(r"\d+")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for, and where it may stand."""

    words: str
    prefix: str
    suffix: str
    within: tuple[Span, ...]
    seams: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """An occurrence, and the index of the stretch that it lies in; -1 where it lies in none."""

    span: Span
    stretch: int


class Haystack:
    """An article's text as it came, and folded."""

    def __init__(self, text: str) -> None:
        """Remember the text; it is not folded yet."""
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text, folded by the closed list of typographic variants."""
        return fold(self.text)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def line(self, offset: int) -> int:
        """Return the number of the line, from 1, in which the character at ``offset`` stands."""
        return bisect_right(self._lines, offset)

    def lines(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """Return the numbers of the lines in which spans begin, each once, in order."""
        return tuple(sorted({self.line(start) for start, _ in spans}))

    def occurrences(self, words: str) -> tuple[Span, ...]:
        """Return every place where words stand, up to typography, whole words or not."""
        return tuple(self._spans("typographic", words.strip(WHITE_SPACE)))

    def find(
        self,
        quote: str,
        *,
        prefix: str = "",
        suffix: str = "",
        within: Sequence[Span] | None = None,
        seams: bool = False,
        any_length: bool = False,
    ) -> Match | Miss:
        """Find the one place of the article that a quote stands for.

        Args:
            quote: The words; white space around them is ignored.
            prefix: Words right before them, up to typography and white space; must fit where it is given.
            suffix: Words right after them, likewise.
            within: The stretches in which they may stand, in order and apart; None for the whole file. Where a
                stretch begins or ends, a word does.
            seams: Let the words begin or end where two texts lost the space between them (page furniture).
            any_length: Accept words however short.

        Returns:
            The match of the closest level that has one, or why there is none.
        """
        words = quote.strip(WHITE_SPACE)
        folded = folded_words(words)
        if not folded:
            return Miss("empty", words)
        if len(folded) < LEAST_CHARACTERS and not any_length and not is_date_or_number(folded):
            return Miss("too-short", words, length=len(folded))
        stretches = ((0, len(self.text)),) if within is None else tuple(within)
        asked = _Asked(words, folded_words(prefix), folded_words(suffix), stretches, seams)
        exact = self._find_whole("exact", asked)
        if isinstance(exact, Match) or exact.reason == "ambiguous":
            return exact
        found = self._find_whole("typographic", asked)
        if isinstance(found, Match) or found.reason != "not-found":
            return found
        if exact.reason != "not-found":
            return exact
        return self._find_parts(asked) if MARKER.search(words) else self._not_found(words)

    def _spans(self, level: Level, words: str) -> list[Span]:
        if level == "exact":
            return [(start, start + len(words)) for start in starts(self.text, words)]
        folded, sought = self.folded, folded_words(words)
        found = [(start, start + len(sought)) for start in starts(folded.text, sought)]
        # A part of a cluster would be widened to the whole of it on the way back, and so must not count here.
        return [
            folded.span(start, end)
            for start, end in found
            if not continues(folded.text[start]) and not continues(folded.text[end : end + 1])
        ]

    def _places(self, spans: Iterable[Span], asked: _Asked) -> list[_Place]:
        """Return those of the spans that cut no word, each with its stretch."""
        placed = (_Place(span, _stretch(span, asked.within)) for span in spans)
        return [place for place in placed if not self._cuts(place, asked)]

    def _cuts(self, place: _Place, asked: _Asked) -> bool:
        edges = asked.within[place.stretch] if place.stretch >= 0 else (0, len(self.text))
        return any(end not in edges and cuts(self.text, end, seams=asked.seams) for end in place.span)

    def _find_whole(self, level: Level, asked: _Asked) -> Match | Miss:
        spans = self._spans(level, asked.words)
        places = self._places(spans, asked)
        inside = tuple(place.span for place in places if place.stretch >= 0)
        after = (span for span in inside if self._follows(span, asked.prefix))
        fitting = tuple(span for span in after if self._precedes(span, asked.suffix))
        if len(fitting) == 1:
            return Match(level, fitting)
        if fitting:
            return Miss("ambiguous", asked.words, fitting)
        if inside:
            return Miss("context-differs", asked.words, inside)
        if places:
            return self._misplaced(tuple(place.span for place in places), asked)
        return Miss("cuts-a-word" if spans else "not-found", asked.words, tuple(spans))

    def _misplaced(self, spans: tuple[Span, ...], asked: _Asked) -> Miss:
        across = any(start < last and first < end for start, end in spans for first, last in asked.within)
        return Miss("across-furniture" if across else "outside-body", asked.words, spans)

    def _follows(self, span: Span, prefix: str) -> bool:
        """Say whether the prefix stands right before a span, up to white space."""
        if not prefix:
            return True
        text, end = self.folded.text, self.folded.offset(span[0])
        return text.endswith(prefix, 0, end - (text[end - 1 : end] == " "))

    def _precedes(self, span: Span, suffix: str) -> bool:
        """Say whether the suffix stands right after a span, up to white space."""
        if not suffix:
            return True
        text, start = self.folded.text, self.folded.offset(span[1])
        return text.startswith(suffix, start + (text[start : start + 1] == " "))

    def _not_found(self, words: str) -> Miss:
        """Tell an insertion in brackets, which the article does not print, from words that are not there."""
        for bracketed in _BRACKETED.findall(MARKER.sub("", words)):
            if folded_words(bracketed) not in self.folded.text:
                return Miss("bracketed-insertion", bracketed)
        return Miss("not-found", words)

    def _find_parts(self, asked: _Asked) -> Match | Miss:
        places: list[list[_Place]] = []
        for part in parts(asked.words):
            length = len(folded_words(part))
            if length < LEAST_PART:
                return Miss("elision-part-too-short", part, length=length)
            spans = self._spans("typographic", part)
            if not spans:
                return self._not_found(part)
            places.append(self._places(spans, asked))
            if not places[-1]:
                return Miss("cuts-a-word", part, tuple(spans))
        stretches = len(asked.within)
        fitting = self._chains(self._in_context(places, asked), stretches, LONGEST_GAP)
        if len(fitting) == 1:
            return self._match_of(fitting[0], asked)
        if fitting:
            return Miss("ambiguous", asked.words, _all_of(fitting))
        if found := self._chains(places, stretches, LONGEST_GAP):
            return Miss("context-differs", asked.words, _all_of(found))
        return self._why_no_chain(places, asked)

    def _in_context(self, places: Sequence[Sequence[_Place]], asked: _Asked) -> list[list[_Place]]:
        """Keep those places of the first part that the prefix allows, and of the last that the suffix allows."""
        first = [place for place in places[0] if self._follows(place.span, asked.prefix)]
        last = [place for place in places[-1] if self._precedes(place.span, asked.suffix)]
        return [first, *map(list, places[1:-1]), last]

    def _match_of(self, chain: Chain, asked: _Asked) -> Match | Miss:
        if any(is_blank(self.text[start:end]) for start, end in gaps(chain)):
            return Miss("elision-gap-empty", asked.words, chain)
        return Match("elided", chain)

    def _chains(self, places: Sequence[Sequence[_Place]], stretches: int, longest_gap: int) -> list[Chain]:
        """Chain the parts stretch by stretch, so that no gap runs over furniture."""
        by_stretch: list[list[list[Span]]] = [[[] for _ in places] for _ in range(stretches)]
        for part, candidates in enumerate(places):
            for place in candidates:
                if place.stretch >= 0:
                    by_stretch[place.stretch][part].append(place.span)
        return [chain for group in by_stretch for chain in chains(group, longest_gap)]

    def _why_no_chain(self, places: Sequence[Sequence[_Place]], asked: _Asked) -> Miss:
        """Loosen one rule after the other, to name the one that the quote breaks."""
        if far := self._chains(places, len(asked.within), len(self.text)):
            return self._too_far(far, asked)
        anywhere = [[place.span for place in candidates] for candidates in places]
        if near := chains(anywhere, LONGEST_GAP):
            return self._misplaced(((near[0][0][0], near[0][-1][1]),), asked)
        if far := chains(anywhere, len(self.text)):
            return self._too_far(far, asked)
        return Miss("elision-order", asked.words, tuple(spans[0] for spans in anywhere))

    def _too_far(self, found: Sequence[Chain], asked: _Asked) -> Miss:
        length, chain = min((max(end - start for start, end in gaps(chain)), chain) for chain in found)
        return Miss("elision-gap-too-long", asked.words, chain, length)


def starts(text: str, words: str) -> Iterator[int]:
    """Yield every offset of ``text`` at which ``words`` occur, in order; overlapping ones too.

    Of words too short to be quoted, unless they are a date or a number, those occurrences do not count whose first
    number is a part of a longer one: "16" does not occur in "2016".
    """
    number = _DIGITS.search(words) if len(words) < LEAST_CHARACTERS else None
    start = text.find(words) if words else -1
    while start >= 0:
        if number is None or not _within_a_number(text, start + number.start(), start + number.end()):
            yield start
        start = text.find(words, start + 1)


def _within_a_number(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isdecimal() or text[end : end + 1].isdecimal()


def _stretch(span: Span, within: Sequence[Span]) -> int:
    """Return the index of the stretch that holds all of a span, or -1."""
    at = bisect_right(within, span[0], key=lambda stretch: stretch[0]) - 1
    return at if at >= 0 and span[1] <= within[at][1] else -1


def _all_of(found: Sequence[Chain]) -> tuple[Span, ...]:
    return tuple(sorted({span for chain in found for span in chain}))
