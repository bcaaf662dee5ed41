"""Everything derived from a checked dossier, each part keyed by what it came from. Total: nothing fails here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.ground.text.folding import fold
from generator.ground.text.words import words
from generator.links.attribution import Chain, chain
from generator.links.comparison import Comparison, comparison
from generator.links.coverage import Coverage, coverage
from generator.links.layout import Layout, lay_out
from generator.links.mentions import Mention, mentions, names
from generator.links.one_text import Copies, copies, one_text
from generator.links.order import Order, order
from generator.links.origins import Standing, kin, standing
from generator.links.prose_references import ProseReference, prose_references
from generator.links.shared_text import SharedText, shared_text
from generator.links.speech import speech
from generator.links.words import Term, Use, act_forms, told, uses
from generator.model.dossier import Dossier, Ref, Stated
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.model.passage import Found, Span

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Derived:
    """What pages are made from.

    Attributes:
        dossier: What was read.
        found: What checking found in the articles.
        stated: Every claim, in the order of their records.
        chains: Attributions.
        layouts: Paragraphs and furniture.
        coverage: How much of a source is quoted.
        paragraphs: Number of the paragraph in which a quote starts; absent for furniture.
        by_source: Claims, as they come in the article.
        by_thing: Event, actor or place → the claims that its record holds.
        by_origin: Claims that an actor said first.
        by_relay: Claims that it passed on between outlet and origin.
        by_outlet: Sources that it published.
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
    """

    dossier: Dossier
    found: Found
    stated: Mapping[ClaimId, Stated]
    chains: Mapping[ClaimId, Chain]
    layouts: Mapping[SourceId, Layout]
    coverage: Mapping[SourceId, Coverage]
    paragraphs: Mapping[ClaimId, int]
    by_source: Mapping[SourceId, tuple[Stated, ...]]
    by_thing: Mapping[Ref, tuple[Stated, ...]]
    by_origin: Mapping[ActorId, tuple[Stated, ...]]
    by_relay: Mapping[ActorId, tuple[Stated, ...]]
    by_outlet: Mapping[ActorId, tuple[SourceId, ...]]
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

    def is_party(self, actor: ActorId, event: EventId) -> bool:
        """Whether an actor, or a body that it belongs to, is a side of an event."""
        parties = {participant.actor for participant in self.dossier.events[event].record.actors if participant.is_side}
        return any(body in parties for body in self.dossier.bodies(actor))


def derive(dossier: Dossier, found: Found) -> Derived:
    """Derive everything that pages show from a dossier in which all references resolve."""
    by_claim = {stated.claim.id: stated for stated in dossier.claims()}
    chains = {claim: chain(dossier, stated) for claim, stated in by_claim.items()}
    layouts = {
        source: lay_out(dossier.articles[source].text, found.bodies[source], entry.record.language)
        for source, entry in dossier.sources.items()
    }
    by_source = _group(by_claim.values(), lambda stated: [stated.claim.source])
    in_order = {
        source: tuple(sorted(several, key=lambda stated: (found.passages[stated.claim.id].spans, stated.claim.id)))
        for source, several in by_source.items()
    }
    texts = {
        source: (article.text, [words(article.text, *span) for span in found.bodies[source]])
        for source, article in dossier.articles.items()
    }
    index, vocabulary = names(dossier), act_forms(dossier.settings.acts)
    named = [mention for source, text in texts.items() for mention in mentions(source, *text, index)]
    acts = [act for source, text in texts.items() for act in told(source, *text, vocabulary)]
    quoted = {
        source: speech(dossier.articles[source].text, [paragraph.span for paragraph in layout.paragraphs])
        for source, layout in layouts.items()
    }
    said = uses(named, acts, quoted)
    shared = shared_text(
        {source: text for source, (text, _) in texts.items()},
        layouts,
        {source: entry.record.language for source, entry in dossier.sources.items()},
    )
    events = order(dossier)
    return Derived(
        dossier=dossier,
        found=found,
        stated=by_claim,
        chains=chains,
        layouts=layouts,
        coverage={
            source: coverage(layout, [found.passages[stated.claim.id] for stated in in_order.get(source, ())])
            for source, layout in layouts.items()
        },
        paragraphs=_paragraphs(in_order, layouts, found),
        by_source=in_order,
        by_thing=_group(by_claim.values(), lambda stated: [stated.on]),
        by_origin=_group(by_claim.values(), lambda stated: [chains[stated.claim.id].origin]),
        by_relay=_group(by_claim.values(), lambda stated: chains[stated.claim.id].actors[1:-1]),
        by_outlet=_group(dossier.sources, lambda source: [dossier.sources[source].record.outlet]),
        mentions=_group(named, lambda mention: [mention.ref]),
        speech=quoted,
        words=said,
        words_of=_group((use for several in said.values() for use in several), lambda use: [use.source]),
        prose_references=_group(prose_references(dossier), lambda reference: [reference.of]),
        shared=shared,
        shared_by=_group(shared, lambda text: text.sources),
        comparisons=_comparisons(dossier, by_claim, chains, copies(shared, found.passages, chains)),
        order=events,
        roles=_roles(dossier, events),
        happened=_group(events.all, lambda event: dict.fromkeys(dossier.events[event].record.places)),
        members=_group(dossier.actors, lambda actor: dossier.actors[actor].record.part_of),
        within=_group(dossier.places, lambda place: _one_or_none(dossier.places[place].record.part_of)),
        printed=frozenset(
            source
            for source, entry in dossier.sources.items()
            if fold(entry.record.title).text.strip() in fold(dossier.articles[source].text).text
        ),
    )


def _comparisons(
    dossier: Dossier, by_claim: Mapping[ClaimId, Stated], chains: Mapping[ClaimId, Chain], copied: Copies
) -> dict[QuestionId, Comparison]:
    kinship = kin(dossier)
    sources = {claim: stated.claim.source for claim, stated in by_claim.items()}
    compared: dict[QuestionId, Comparison] = {}
    for event in dossier.events.values():
        participants = [participant.actor for participant in event.record.actors if participant.is_side]

        def stand(claims: Sequence[ClaimId], participants: Sequence[ActorId] = participants) -> Standing:
            alike = one_text(dossier, copied, claims, sources)
            return standing(dossier, [chains[claim] for claim in claims], kinship, participants, alike)

        for question in event.record.questions:
            compared[question.id] = comparison(dossier, question, stand)
    return compared


def _group(values: Iterable[V], keys: Callable[[V], Iterable[K]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for value in values:
        for key in keys(value):
            groups.setdefault(key, []).append(value)
    return {key: tuple(several) for key, several in groups.items()}


def _one_or_none(id_: K | None) -> Sequence[K]:
    return () if id_ is None else (id_,)


def _roles(dossier: Dossier, events: Order) -> dict[ActorId, tuple[tuple[EventId, str], ...]]:
    roles: dict[ActorId, list[tuple[EventId, str]]] = {}
    for event in events.all:
        for participant in dossier.events[event].record.actors:
            roles.setdefault(participant.actor, []).append((event, participant.role))
    return {actor: tuple(several) for actor, several in roles.items()}


def _paragraphs(
    by_source: Mapping[SourceId, Sequence[Stated]], layouts: Mapping[SourceId, Layout], found: Found
) -> dict[ClaimId, int]:
    """Number the paragraph of each claim: both lists are in the order of the article, so one walk does it."""
    numbers: dict[ClaimId, int] = {}
    for source, claims in by_source.items():
        paragraphs = iter(layouts[source].paragraphs)
        here = next(paragraphs, None)
        for stated in claims:
            start = found.passages[stated.claim.id].spans[0][0]
            while here is not None and here.span[1] <= start:
                here = next(paragraphs, None)
            if here is not None and here.span[0] <= start:
                numbers[stated.claim.id] = here.number
    return numbers


def speaking_of(derived: Derived, event: EventId) -> tuple[SourceId, ...]:
    """Return the sources that some claim on the event quotes, by id."""
    return tuple(sorted({stated.claim.source for stated in derived.by_thing.get(Ref("event", event), ())}))
