"""The page of words: names and acts, by source and by voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import WORDS
from generator.links.derived import Derived
from generator.links.shared_text import ALIKE
from generator.links.words import Term
from generator.model.dossier import Ref
from generator.model.settings import Act
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.naming import Naming, Row, columns, named, naming, places_of, rows
from generator.pages.parts.sentences import Sentence, anchor_of, sentences
from generator.pages.parts.shared_text import in_common
from generator.pages.parts.source_words import act_anchor

MOST_ACTORS: Final = 8
"""How many actors have a table on the page of words: those that articles name most. The others have it on their own."""
MOST_SHARED: Final = 50
"""How many texts that sources have in common are listed."""


@dataclass(frozen=True, slots=True)
class ActWords:
    """The words for one act.

    Attributes:
        rows: How often each source uses any of them.
        forms: Each of them, and how often all sources together use it.
        sentences: The sentences that hold them.
        more: How many more do.
    """

    label: str
    anchor: str
    rows: tuple[Row, ...]
    forms: tuple[tuple[str, int], ...]
    sentences: tuple[Sentence, ...]
    more: int


def words_page(derived: Derived, repository: Repository) -> Page:
    """Render the page of words."""
    context = PageContext(derived, repository, WORDS)
    uses = [use for act in derived.dossier.settings.acts for use in derived.words.get(Term("act", act.id), ())]
    sources, more = columns(uses)
    acts = [
        _act(context, act, sources) for act in derived.dossier.settings.acts if Term("act", act.id) in derived.words
    ]
    actors = [(context.actor(one), f"actor-{one}", _named(context, one)) for one in _most_named(derived)]
    lead = "Which words each source uses for the same act, and for the same actor."
    html = fill(
        "words.html",
        lead=lead,
        acts=acts,
        sources=[context.report(source) for source in sources],
        more=more,
        actors=actors,
        all_actors=context.up("actor"),
        shared=[in_common(context, one) for one in derived.shared[:MOST_SHARED]],
        more_shared=max(0, len(derived.shared) - MOST_SHARED),
        alike=round(100 * ALIKE),
        made=context.made_from("sources/dossier.yml"),
    )
    shown = [
        (acts, Section("acts", "Words for what was done")),
        (actors, Section("names", "Names of actors", tuple(Section(one, actor.name) for actor, one, _ in actors))),
        (True, Section("shared", "Text in common")),
        (acts, Section("sentences", "The sentences", tuple(Section(act.anchor, act.label) for act in acts))),
    ]
    sections = tuple(section for there, section in shown if there)
    return Page(WORDS, "Words", lead, html, "sources/dossier.yml", sections)


def _act(context: PageContext, act: Act, sources: Sequence[str]) -> ActWords:
    uses = context.derived.words[Term("act", act.id)]
    anchor = act_anchor(act.id)
    found, more = sentences(context, places_of(uses, sources), anchor)
    anchors = {one for sentence in found for one in sentence.anchors}

    def lead(source: str, quoted: bool) -> str:
        there = anchor_of(anchor, source, quoted)
        return f"#{there}" if there in anchors else ""

    totals: Counter[str] = Counter()
    for use in uses:
        totals[use.form] += use.count
    return ActWords(
        label=act.label,
        anchor=anchor,
        rows=rows(context, uses, sources, lambda _: act.label, lead),
        forms=tuple(totals.most_common()),
        sentences=found,
        more=more,
    )


def _named(context: PageContext, actor: str) -> Naming:
    ref = Ref("actor", actor)
    return naming(context, ref, named(context, ref)[0])


def _most_named(derived: Derived) -> Sequence[str]:
    """Return the actors that articles name most, those with one name only left out: there is nothing to compare."""
    totals = {
        term.id: sum(use.count for use in uses)
        for term, uses in derived.words.items()
        if term.kind == "actor" and len({use.form for use in uses}) > 1
    }
    return sorted(totals, key=lambda one: (-totals[one], one))[:MOST_ACTORS]
