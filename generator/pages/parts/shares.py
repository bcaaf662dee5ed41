"""How much of a source's article other sources print too, source by source."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.derivation import Step, in_common, words_in
from generator.links.derived import Derived
from generator.links.shelf import Room
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Report

STEPS: Final[dict[Step, str]] = {"wholly": marked("wholly"), "partly": marked("partly"), "not": marked("not")}
"""How much of an article is derived, in words."""
MOST_SHARES: Final = 10
"""How many other sources are listed: those that share the most passages."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a source has in common with another.

    Attributes:
        words: How many words of the source.
        own: Their share of its article, in hundredths, 1 at least.
        other: The share of the other's article.
    """

    report: Report
    words: int
    own: int
    own_step: str
    other: int
    other_step: str


@dataclass(frozen=True, slots=True)
class Shares:
    """All that are listed, and how many more there are."""

    listed: tuple[Share, ...]
    more: int


def shares(context: PageContext, source: SourceId) -> Shares:
    """Return what a source has in common with others, most first."""
    ranked, number = context.derived.printing_most(source, MOST_SHARES)
    listed = sorted((_share(context, source, other) for other in ranked), key=lambda share: (-share.own, -share.words))
    return Shares(tuple(listed), number - len(ranked))


def _words_in(derived: Derived, source: SourceId) -> int:
    """Return how many words the body of an article has; it is asked on the page of each that shares text with it."""
    known: Room[SourceId, int] = derived.shelf.room("words of articles")
    found = known.find(source)
    if found is None:
        found = known.put(source, lambda: words_in(derived.dossier.articles[source].text, derived.layouts[source]))
    return found


def _share(context: PageContext, source: SourceId, other: SourceId) -> Share:
    derived = context.derived
    texts = {one: derived.dossier.articles[one].text for one in (source, other)}
    common = in_common(texts, partial(_words_in, derived), derived.shared_by[source], source, other)
    return Share(
        report=context.report(other),
        words=common.words,
        own=max(1, round(100 * common.share)),
        own_step=_(STEPS[common.step]),
        other=max(1, round(100 * common.other)),
        other_step=_(STEPS[common.other_step]),
    )
