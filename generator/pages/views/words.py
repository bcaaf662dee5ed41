"""The page of words: names and acts, by source and by voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import WORDS
from generator.links.alike import ALIKE
from generator.links.derived import Derived
from generator.links.words import Term
from generator.model.dossier import Ref
from generator.model.ids import ActorId, SourceId
from generator.model.settings import Act
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import MadeFrom, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.naming import Naming, WordCount, columns, counted, named, naming, places_of
from generator.pages.parts.sentences import SentenceList, anchor_of, sentences
from generator.pages.parts.shared_text import InCommon, in_common
from generator.pages.parts.source_words import act_anchor

MOST_ACTORS: Final = 8
"""How many actors have a table on the page of words: those that articles name most. The others have it on their own."""
MOST_SHARED: Final = 50
"""How many texts that sources have in common are listed."""


@dataclass(frozen=True, slots=True)
class ActWords:
    """The words for one act.

    Attributes:
        counts: How often each source uses any of them.
        forms: Each of them, and how often all sources together use it.
        sentences: The sentences that hold them.
    """

    label: str
    anchor: str
    counts: tuple[WordCount, ...]
    forms: tuple[tuple[str, int], ...]
    sentences: SentenceList


@dataclass(frozen=True, slots=True)
class ActTable:
    """Words for what was done: the sources that have a column, how many have none, and the acts."""

    sources: tuple[Report, ...]
    more_sources: int
    acts: tuple[ActWords, ...]


@dataclass(frozen=True, slots=True)
class ActorNames:
    """The names of one actor."""

    actor: Thing
    anchor: str
    names: Naming


@dataclass(frozen=True, slots=True)
class TextInCommon:
    """Texts that sources have in common; how many are not listed; and from how many hundredths on they count."""

    texts: tuple[InCommon, ...]
    more: int
    alike: int


@dataclass(frozen=True, slots=True)
class WordsView(View):
    """The page of words.

    Attributes:
        all_actors: The way to the list of actors.
    """

    template = "words.html"
    lead: str
    acts: ActTable
    actors: tuple[ActorNames, ...]
    all_actors: str
    shared: TextInCommon
    made: MadeFrom


def words_page(derived: Derived, repository: Repository) -> Page:
    """Render the page of words."""
    context = PageContext(derived, repository, WORDS)
    shared = tuple(in_common(context, text) for text in derived.shared[:MOST_SHARED])
    lead = "Which words each source uses for the same act, and for the same actor."
    view = WordsView(
        lead=lead,
        acts=_acts(context),
        actors=tuple(_named(context, actor) for actor in _most_named(derived)),
        all_actors=context.up("actor"),
        shared=TextInCommon(shared, max(0, len(derived.shared) - MOST_SHARED), round(100 * ALIKE)),
        made=context.made_from("sources/dossier.yml"),
    )
    html = fill(view)
    return Page(WORDS, "Words", lead, html, "sources/dossier.yml", contents(html, deep=True))


def _acts(context: PageContext) -> ActTable:
    words = context.derived.words
    acts = [act for act in context.derived.dossier.settings.acts if Term("act", act.id) in words]
    sources, more = columns(use for act in acts for use in words[Term("act", act.id)])
    reports = tuple(context.report(source) for source in sources)
    return ActTable(reports, more, tuple(_act(context, act, sources) for act in acts))


def _act(context: PageContext, act: Act, sources: Sequence[SourceId]) -> ActWords:
    uses = context.derived.words[Term("act", act.id)]
    anchor = act_anchor(act.id)
    found = sentences(context, places_of(uses, sources), anchor)
    anchors = {there for sentence in found.shown for there in sentence.anchors}

    def lead(source: SourceId, quoted: bool) -> str:
        there = anchor_of(anchor, source, quoted)
        return f"#{there}" if there in anchors else ""

    totals: Counter[str] = Counter()
    for use in uses:
        totals[use.form] += use.count
    return ActWords(
        label=act.label,
        anchor=anchor,
        counts=counted(context, uses, sources, lambda _: act.label, lead),
        forms=tuple(totals.most_common()),
        sentences=found,
    )


def _named(context: PageContext, actor: ActorId) -> ActorNames:
    ref = Ref("actor", actor)
    return ActorNames(context.thing(ref), f"actor-{actor}", naming(context, ref, named(context, ref)))


def _most_named(derived: Derived) -> Sequence[ActorId]:
    """Return the actors that articles name most, those with one name only left out: there is nothing to compare."""
    totals = {
        actor: sum(use.count for use in uses)
        for term, uses in derived.words.items()
        if (actor := term.actor) and len({use.form for use in uses}) > 1
    }
    return sorted(totals, key=lambda actor: (-totals[actor], actor))[:MOST_ACTORS]
