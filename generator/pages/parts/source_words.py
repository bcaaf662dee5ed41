"""What a source's own page says of its words: names and acts, each with its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from generator.links.addresses import WORDS
from generator.links.article_sheets import paragraph_on
from generator.links.article_sizes import MOST_PLACES, MOST_TERMS
from generator.links.words import Term, Use
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing


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


@dataclass(frozen=True, slots=True)
class SourceWords:
    """A source's words for acts, its names for actors, and how many actors more it names."""

    acts: tuple[Called, ...]
    actors: tuple[Called, ...]
    more_actors: int


def source_words(context: PageContext, source: SourceId) -> SourceWords:
    """Return a source's words for acts, and its names for the actors that it names most."""
    by_term: dict[Term, list[Use]] = {}
    for use in context.derived.words_of.get(source, ()):
        by_term.setdefault(use.term, []).append(use)
    acts = tuple(
        Called(act.label, context.to(f"{WORDS}#{act_anchor(act.id)}"), _forms(context, by_term[Term("act", act.id)]))
        for act in context.derived.dossier.settings.acts
        if Term("act", act.id) in by_term
    )
    actors = [(actor, uses) for term, uses in by_term.items() if (actor := term.actor)]
    actors.sort(key=lambda named: (-sum(use.count for use in named[1]), named[0]))
    most = tuple(_called(context, context.actor(actor), uses) for actor, uses in actors[:MOST_TERMS])
    return SourceWords(acts, most, max(0, len(actors) - MOST_TERMS))


def act_anchor(act: str) -> str:
    """Return the anchor of an act on the page of words."""
    return f"act-{act}"


def _called(context: PageContext, thing: Thing, uses: Sequence[Use]) -> Called:
    return Called(thing.name, f"{thing.href}#names", _forms(context, uses))


def _forms(context: PageContext, uses: Sequence[Use]) -> tuple[Form, ...]:
    return tuple(_form(context, use) for use in uses)


def _form(context: PageContext, use: Use) -> Form:
    layout = context.derived.layouts[use.source]
    firsts: dict[int, int] = {}
    for start, _end in use.spans:
        firsts.setdefault(layout.paragraph_at(start).number, start)
    places = tuple(
        (number, context.to(paragraph_on(context.derived, use.source, at)))
        for number, at in islice(firsts.items(), MOST_PLACES)
    )
    return Form(use.form, len(use.own), len(use.quoted), places, len(firsts) > MOST_PLACES)
