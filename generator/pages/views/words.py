"""The page of words, and what a source's own page says of its words: names and acts, by source and by voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import page_of, paragraph_anchor
from generator.links.derived import Derived
from generator.links.shared_text import ALIKE
from generator.links.words import Term, Use
from generator.model.dossier import Ref
from generator.model.settings import Act
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.naming import Naming, Row, columns, named, naming, places_of, rows
from generator.pages.parts.sentences import Sentence, anchor_of, paragraph_at, sentences
from generator.pages.parts.shared_text import in_common

ADDRESS: Final = "words/"
MOST_ACTORS: Final = 8
"""How many actors have a table on the page of words: those that articles name most. The others have it on their own."""
MOST_SHARED: Final = 50
"""How many texts that sources have in common are listed."""
MOST_TERMS: Final = 12
"""How many things a source's page lists names of."""
MOST_PLACES: Final = 8
"""How many paragraphs are listed for one word of a source."""


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


@dataclass(frozen=True, slots=True)
class Form:
    """A word that a source uses: how often, and in which paragraphs.

    Attributes:
        places: Number of a paragraph, and the way there.
        more: Whether there are more paragraphs than are listed.
    """

    words: str
    own: int
    quoted: int
    places: tuple[tuple[int, str], ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Called:
    """A thing, and what a source calls it. ``href`` leads to all sources' words for it."""

    name: str
    href: str
    forms: tuple[Form, ...]


def words_page(derived: Derived, repository: Repository) -> Page:
    """Render the page of words."""
    context = PageContext(derived, repository, ADDRESS)
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
    return Page(ADDRESS, "Words", lead, html, "sources/dossier.yml", sections)


def source_words(context: PageContext, source: str) -> tuple[Sequence[Called], Sequence[Called], int]:
    """Return a source's words for acts, its names for actors, and how many actors more it names."""
    by_term: dict[Term, list[Use]] = {}
    for use in context.derived.words_of.get(source, ()):
        by_term.setdefault(use.term, []).append(use)
    acts = [
        Called(act.label, context.to(f"{ADDRESS}#{act_anchor(act.id)}"), _forms(context, by_term[Term("act", act.id)]))
        for act in context.derived.dossier.settings.acts
        if Term("act", act.id) in by_term
    ]
    actors = [(term, uses) for term, uses in by_term.items() if term.kind == "actor"]
    actors.sort(key=lambda one: (-sum(use.count for use in one[1]), one[0].id))
    things = [(context.actor(term.id), uses) for term, uses in actors[:MOST_TERMS]]
    return acts, [_called(context, thing, uses) for thing, uses in things], max(0, len(actors) - MOST_TERMS)


def act_anchor(act: str) -> str:
    """Return the anchor of an act on the page of words."""
    return f"act-{act}"


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


def _called(context: PageContext, thing: Thing, uses: Sequence[Use]) -> Called:
    return Called(thing.name, f"{thing.href}#names", _forms(context, uses))


def _forms(context: PageContext, uses: Sequence[Use]) -> tuple[Form, ...]:
    return tuple(_form(context, use) for use in uses)


def _form(context: PageContext, use: Use) -> Form:
    paragraphs = context.derived.layouts[use.source].paragraphs
    numbers = list(dict.fromkeys(paragraph_at(paragraphs, span).number for span in use.spans))
    page = page_of(Ref("source", use.source))
    places = tuple((number, context.to(f"{page}#{paragraph_anchor(number)}")) for number in numbers[:MOST_PLACES])
    return Form(use.form, len(use.own), len(use.quoted), places, len(numbers) > MOST_PLACES)
