"""What a source prints nearly word for word as others do: the passages side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from generator.ground.text.words import spans_of_words, texts_of_words
from generator.links.alike import likeness
from generator.links.article_sheets import paragraph_on
from generator.links.derived import Derived
from generator.links.one_text import independent
from generator.links.shared_text import Printed, SharedText
from generator.links.sheets import size
from generator.model.ids import SourceId
from generator.model.passage import Span
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.frame.shown import Report

MOST_BESIDE: Final = 3
"""How many other sources' passages stand beside a source's own: those most like it."""
MOST_LISTED: Final = 10
"""How many sources are named for a text that all of them print."""
BESIDE: Final = 900
"""Bytes beside the words in it: of two passages, one beside the other."""
MOST_COMPARED: Final = 20
"""Among how many others those are sought: a report that a thousand print must not be compared a thousand times each."""


@dataclass(frozen=True, slots=True)
class Side:
    """One source's passage.

    Attributes:
        pieces: Its text in pieces; words that the passage beside it does not have there are marked.
    """

    report: Report
    paragraph: int
    href: str
    pieces: tuple[tuple[str, bool], ...]
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A source's passage beside another's.

    Attributes:
        likeness: How alike they are, in hundredths.
        independent: Whether the editor knows them to be written independently.
        sides: The source's own, then the other's.
        more: How many more sources print it; told with the last of them only.
    """

    likeness: int
    independent: bool
    sides: tuple[Side, Side]
    more: int


@dataclass(frozen=True, slots=True)
class InCommon:
    """A text that several sources print, in the words of the first of them.

    Attributes:
        likeness: How alike the first and the least like it are, in hundredths.
        sources: Those that print it, as many as are listed.
        more: How many more do.
    """

    words: str
    language: str
    direction: str
    likeness: int
    sources: tuple[Report, ...]
    more: int


def in_common(context: PageContext, shared: SharedText) -> InCommon:
    """Return one shared text for a list of all."""
    first = shared.passages[0]
    language = context.derived.dossier.sources[first.source].record.language
    return InCommon(
        words=_text(context, first),
        language=language,
        direction=direction(language),
        likeness=round(100 * shared.likeness),
        sources=tuple(context.report(source) for source in shared.sources[:MOST_LISTED]),
        more=max(0, len(shared.sources) - MOST_LISTED),
    )


def shared_in_order(derived: Derived, source: SourceId) -> list[tuple[SharedText, Printed]]:
    """Return the texts that a source shares with others, and where it prints them, in the order of its article."""
    every = [(shared, own) for shared in derived.shared_by.get(source, ()) if (own := shared.of(source))]
    return sorted(every, key=lambda pair: pair[1].spans)


def sharing(context: PageContext, texts: Iterable[tuple[SharedText, Printed]]) -> tuple[Beside, ...]:
    """Return passages that a source shares with others, beside theirs."""
    return tuple(beside for shared, own in texts for beside in _beside(context, shared, own))


def sharing_size(derived: Derived, shared: SharedText, own: Printed) -> int:
    """Return about how many bytes it takes to show one text beside that of others, which is about as long."""
    text = _joined(derived.dossier.articles[own.source].text, own.spans)
    return min(MOST_BESIDE, len(shared.passages) - 1) * (BESIDE + 5 * size(text) // 2)


def _beside(context: PageContext, shared: SharedText, own: Printed) -> Iterator[Beside]:
    first = [passage for passage in shared.passages[: MOST_COMPARED + 1] if passage.source != own.source]
    text = _text(context, own)
    ranked = [(likeness(text, _text(context, other)), other) for other in first[:MOST_COMPARED]]
    ranked.sort(key=lambda pair: (-pair[0], pair[1].source))
    for at, (alike, other) in enumerate(ranked[:MOST_BESIDE], 1):
        last = at == min(MOST_BESIDE, len(ranked))
        pieces = _pieces(text, _text(context, other))
        yield Beside(
            likeness=round(100 * alike),
            independent=independent(context.derived.dossier, own.source, other.source),
            sides=(_side(context, own, pieces[0]), _side(context, other, pieces[1])),
            more=len(shared.passages) - 1 - at if last else 0,
        )


def _text(context: PageContext, printed: Printed) -> str:
    return _joined(context.derived.dossier.articles[printed.source].text, printed.spans)


@lru_cache(maxsize=4096)
def _joined(text: str, spans: tuple[Span, ...]) -> str:
    return "\n".join(text[slice(*span)] for span in spans)


def _side(context: PageContext, printed: Printed, pieces: Sequence[tuple[str, bool]]) -> Side:
    language = context.derived.dossier.sources[printed.source].record.language
    number = context.derived.layouts[printed.source].paragraph_at(printed.spans[0][0]).number
    href = context.to(paragraph_on(context.derived, printed.source, printed.spans[0][0]))
    return Side(context.report(printed.source), number, href, tuple(pieces), language, direction(language))


def _pieces(own: str, other: str) -> tuple[Sequence[tuple[str, bool]], Sequence[tuple[str, bool]]]:
    """Cut two texts where their words differ."""
    if own == other:
        return [(own, False)], [(other, False)]
    (a, a_spans), (b, b_spans) = _words(own), _words(other)
    changes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return (
        _cut(own, [a_spans[start:end] for tag, start, end, _, _ in changes if tag != "equal"]),
        _cut(other, [b_spans[start:end] for tag, _, _, start, end in changes if tag != "equal"]),
    )


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[Sequence[str], Sequence[Span]]:
    """Return the words of a text, and where they stand: it is compared with several others, on its page and theirs."""
    return texts_of_words(text, 0, len(text)), spans_of_words(text, 0, len(text))


def _cut(text: str, marked: Sequence[Sequence[Span]]) -> Sequence[tuple[str, bool]]:
    pieces, at = [], 0
    for several in marked:
        if several:
            start, end = several[0][0], several[-1][1]
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    return [*pieces, (text[at:], False)]
