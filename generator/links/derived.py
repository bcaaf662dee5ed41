"""Everything derived from a checked dossier, each part keyed by what it came from. Total: nothing fails here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator.ground.memo import Forgetful, Memo
from generator.links.article_sheets import pages_of_article
from generator.links.attribution import Chain, chain
from generator.links.called import Called, called
from generator.links.change import Corrected, History
from generator.links.compared_questions import by_id, compare_all
from generator.links.comparison import Comparison
from generator.links.coverage import Coverage, coverage
from generator.links.layout import Layout, lay_out
from generator.links.mentions import Mention, index_of, mentions, names
from generator.links.numbered import numbered
from generator.links.one_text import copies
from generator.links.order import Order, order
from generator.links.parties import Party, party
from generator.links.present import empty_pages
from generator.links.prose_references import ProseReference, prose_references
from generator.links.quoted_on import quoted_on, silent_on
from generator.links.shared_text import SharedText, shared_text
from generator.links.sharers import Sharers, sharers
from generator.links.shelf import Shelf
from generator.links.silence import Hearers, hearers
from generator.links.speech import speech
from generator.links.took_part import between, roles
from generator.links.whole import Whole, Withheld, printed_titles
from generator.links.words import Term, Use, act_forms, told, uses
from generator.model.dossier import Dossier, Ref, Stated
from generator.model.former import Removed
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.model.passage import Found, Span

K = TypeVar("K")
Id = TypeVar("Id", bound=str)
R = TypeVar("R")
V = TypeVar("V")


@dataclass(frozen=True)
class Derived:
    """What pages are made from. What only some pages ask for is worked out when the first of them does.

    Attributes:
        dossier: What was read.
        found: What checking found in the articles.
        stated: Every claim, in the order of their records.
        accounts: The claims that answer a question, each with its answer to it: those under it, then those elsewhere.
        answers: The questions that a claim answers, with its answer to each; absent where it answers none.
        chains: Attributions.
        layouts: Paragraphs and furniture.
        coverage: How much of a source is quoted.
        paragraphs: Number of the paragraph in which a quote starts; absent for furniture.
        by_source: Claims, as they come in the article.
        by_thing: Event, actor or place → the claims that its page shows, each once.
        speaking: The sources that are quoted on an event, by id.
        by_origin: Claims that an actor said first.
        by_relay: Claims that it passed on between outlet and origin.
        by_outlet: Sources that it published.
        copies: Sources that were taken from one, directly.
        mentions: Actor or place → where articles name it.
        speech: What stands in quotation marks in a body.
        words: Actor, place or act → which of its forms each source uses.
        words_of: The forms that a source uses.
        prose_references: Event, actor, place or source → sentences of the dossier's own prose that refer to it.
        shared: Texts that several sources print nearly alike.
        shared_by: Those that a source prints.
        comparisons: How the accounts of a question relate.
        order: Events in time and in one another.
        roles: The parts that an actor took, each with its role, by date.
        happened: Events at a place, by date.
        members: Actors that are part of one.
        within: Places that lie in one.
        printed: Sources whose archived text prints their title.
        called: What each thing of the dossier is called.
        corrections: The corrections that concern each thing, the newest first.
        removed: What was taken out, by what it was and its id.
        history: The history of the dossier, as its one entry; without one where nobody asked for it.
        withheld: Sources of which only passages are published → how much is withheld.
    """

    dossier: Dossier
    found: Found
    stated: Mapping[ClaimId, Stated]
    accounts: Mapping[QuestionId, Mapping[ClaimId, Stated]]
    answers: Mapping[ClaimId, tuple[Stated, ...]]
    chains: Mapping[ClaimId, Chain]
    layouts: Mapping[SourceId, Layout]
    coverage: Mapping[SourceId, Coverage]
    paragraphs: Mapping[ClaimId, int]
    by_source: Mapping[SourceId, tuple[Stated, ...]]
    by_thing: Mapping[Ref, tuple[Stated, ...]]
    speaking: Mapping[EventId, tuple[SourceId, ...]]
    by_origin: Mapping[ActorId, tuple[Stated, ...]]
    by_relay: Mapping[ActorId, tuple[Stated, ...]]
    by_outlet: Mapping[ActorId, tuple[SourceId, ...]]
    copies: Mapping[SourceId, tuple[SourceId, ...]]
    mentions: Mapping[Ref, tuple[Mention, ...]]
    speech: Mapping[SourceId, tuple[Span, ...]]
    words: Mapping[Term, tuple[Use, ...]]
    words_of: Mapping[SourceId, tuple[Use, ...]]
    prose_references: Mapping[Ref, tuple[ProseReference, ...]]
    shared: tuple[SharedText, ...]
    shared_by: Mapping[SourceId, tuple[SharedText, ...]]
    comparisons: Mapping[QuestionId, Comparison]
    order: Order
    roles: Mapping[ActorId, tuple[tuple[EventId, str], ...]]
    happened: Mapping[PlaceId, tuple[EventId, ...]]
    members: Mapping[ActorId, tuple[ActorId, ...]]
    within: Mapping[PlaceId, tuple[PlaceId, ...]]
    printed: frozenset[SourceId]
    called: Mapping[Ref, Called]
    withheld: Mapping[SourceId, Withheld]
    corrections: Mapping[Ref, tuple[Corrected, ...]] = field(default_factory=dict)
    removed: Mapping[tuple[str, str], Removed] = field(default_factory=dict)
    history: Mapping[str, History] = field(default_factory=dict)

    def party(self, actor: ActorId, event: EventId) -> Party | None:
        """Say whether an actor is a side of an event, or belongs to one; and whether as its outlet."""
        return party(self.dossier, actor, event)

    def silent(self, event: EventId, among: Iterable[SourceId]) -> list[SourceId]:
        """Return which of the sources in ``among`` say nothing of an event, though they might have."""
        return silent_on(self.dossier, self.speaking[event], event, among)

    def not_quoted(self, event: EventId, most: int) -> tuple[Sequence[SourceId], int]:
        """Return the first sources of all that say nothing of an event, at most so many, and how many there are."""
        return self._hearers.silent(self.dossier.events[event].record, self.speaking[event], most)

    def printing_most(self, source: SourceId, most: int) -> tuple[Sequence[SourceId], int]:
        """Return who prints the most of what a source shares, at most so many, and how many print any of it."""
        return self._sharers.most(source, self.shared_by.get(source, ()), most)

    def article_pages(self, source: SourceId) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Return where in an article each page begins that has some of it, and the addresses of these pages."""
        return pages_of_article(self, source)

    @cached_property
    def empty(self) -> frozenset[str]:
        """The addresses of pages that are made from many records, and for which the dossier has nothing."""
        return empty_pages(self)

    @cached_property
    def shelf(self) -> Shelf:
        """Room for what is made of this for page after page; it goes when this goes."""
        return Shelf()

    @cached_property
    def _sharers(self) -> Sharers:
        return sharers(self.dossier.sources, self.shared)

    @cached_property
    def _hearers(self) -> Hearers:
        return hearers(self.dossier.sources)


def derive(dossier: Dossier, found: Found, memo: Memo | None = None, whole: Whole | None = None) -> Derived:
    """Derive everything that pages show from a dossier in which all references resolve.

    Args:
        dossier: The dossier.
        found: What checking found in its articles.
        memo: What was derived before, to be derived no second time; the result is the same without it.
        whole: What follows from whole articles, where the dossier has only the passages of some.
    """
    memo, whole = memo or Forgetful(), whole or Whole()
    by_claim = {stated.claim.id: stated for stated in dossier.claims()}
    actors, outlets = memo(by_id, *dossier.actors.values()), {s: e.record.outlet for s, e in dossier.sources.items()}
    chains = {
        claim: memo(chain, outlets[stated.claim.source], stated.claim, actors) for claim, stated in by_claim.items()
    }
    by_source = _group(by_claim.values(), lambda stated: [stated.claim.source])
    in_order = {
        source: tuple(sorted(several, key=lambda stated: (found.passages[stated.claim.id].spans, stated.claim.id)))
        for source, several in by_source.items()
    }
    languages = {source: memo.same(entry.record.language) for source, entry in dossier.sources.items()}
    texts = {source: article.text for source, article in dossier.articles.items()}
    layouts = {source: memo(lay_out, texts[source], found.bodies[source], languages[source]) for source in languages}
    index, vocabulary = memo(index_of, memo.same(names(dossier))), memo(act_forms, dossier.settings.acts)
    named = [one for source, text in texts.items() for one in memo(mentions, source, text, found.bodies[source], index)]
    acts = [act for source, text in texts.items() for act in memo(told, source, text, found.bodies[source], vocabulary)]
    quoted = {source: memo(_speech, texts[source], layout) for source, layout in layouts.items()}
    said = uses(named, acts, quoted)
    shared = shared_text(texts, layouts, languages, memo)
    copied = copies(whole.shared or shared, whole.passages or found.passages, chains)
    events = order(dossier)
    accounts = tuple(dossier.accounts())
    asked = _group(accounts, lambda stated: [stated.question.id] if stated.question else [])
    shown: dict[tuple[Ref, ClaimId], Stated] = {}
    for stated in (*by_claim.values(), *accounts):
        shown.setdefault((stated.on, stated.claim.id), stated)
    by_thing = _group(shown.values(), lambda stated: [stated.on])
    return Derived(
        dossier=dossier,
        found=found,
        stated=by_claim,
        accounts={question: {stated.claim.id: stated for stated in several} for question, several in asked.items()},
        answers=_group(accounts, lambda stated: [stated.claim.id]),
        chains=chains,
        layouts=layouts,
        coverage={
            source: whole.coverage.get(source)
            or memo(coverage, layout, *(found.passages[stated.claim.id] for stated in in_order.get(source, ())))
            for source, layout in layouts.items()
        },
        paragraphs=numbered(in_order, layouts, found),
        by_source=in_order,
        by_thing=by_thing,
        speaking=quoted_on(dossier, by_claim, by_thing),
        by_origin=_group(by_claim.values(), lambda stated: chains[stated.claim.id].origin),
        by_relay=_group(by_claim.values(), lambda stated: between(chains[stated.claim.id])),
        by_outlet=_group(dossier.sources, lambda source: [dossier.sources[source].record.outlet]),
        copies=_group(dossier.sources, lambda source: _taken_from(dossier, source)),
        mentions=_group(named, lambda mention: [mention.ref]),
        speech=quoted,
        words=said,
        words_of=_group((use for several in said.values() for use in several), lambda use: [use.source]),
        prose_references=_group(prose_references(dossier), lambda reference: [reference.of]),
        shared=shared,
        shared_by=_group(shared, lambda text: text.sources),
        comparisons=compare_all(dossier, by_claim, chains, copied, asked, memo),
        order=events,
        roles=roles(dossier, events),
        happened=_group(events.all, lambda event: dict.fromkeys(dossier.events[event].record.places)),
        members=_group(dossier.actors, lambda actor: dossier.actors[actor].record.part_of),
        within=_group(dossier.places, lambda place: _one_or_none(dossier.places[place].record.part_of)),
        printed=printed_titles(dossier, texts, memo) | whole.printed,
        called=called(dossier),
        removed={(gone.what, gone.id): gone for gone in dossier.settings.removed},
        withheld=whole.withheld,
    )


def _speech(text: str, layout: Layout) -> tuple[Span, ...]:
    return speech(text, [paragraph.span for paragraph in layout.paragraphs])


def _group(values: Iterable[V], keys: Callable[[V], Iterable[K]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for value in values:
        for key in keys(value):
            groups.setdefault(key, []).append(value)
    return {key: tuple(several) for key, several in groups.items()}


def _one_or_none(id_: K | None) -> Sequence[K]:
    return () if id_ is None else (id_,)


def _taken_from(dossier: Dossier, source: SourceId) -> Sequence[SourceId]:
    return _one_or_none(taken.source if (taken := dossier.sources[source].record.taken_from) else None)
