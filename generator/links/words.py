"""Words: what each source calls an actor, or an act, how often, and whether in its own voice or in quoted speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.links.mentions import Mention
from generator.links.phrase_index import PhraseIndex
from generator.links.speech import in_speech
from generator.model.dossier import Ref
from generator.model.ids import ActorId, SourceId
from generator.model.passage import Span
from generator.model.settings import Act


@dataclass(frozen=True, slots=True)
class Term:
    """What words are used for: an actor, a place, or one of the acts that the dossier's settings list."""

    kind: Literal["actor", "act", "place"]
    id: str

    @property
    def actor(self) -> ActorId | None:
        """Its id, where it is an actor."""
        return ActorId(self.id) if self.kind == "actor" else None


@dataclass(frozen=True, slots=True)
class Use:
    """How one source uses one form of words for one thing.

    Attributes:
        term: What it is used for.
        form: The name or word, as the dossier writes it.
        source: The article.
        own: Where it stands in the outlet's own voice, in order.
        quoted: Where it stands within quotation marks, in order.
    """

    term: Term
    form: str
    source: SourceId
    own: tuple[Span, ...]
    quoted: tuple[Span, ...]

    @property
    def count(self) -> int:
        """How often the source uses it."""
        return len(self.own) + len(self.quoted)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands, in order."""
        return tuple(sorted((*self.own, *self.quoted)))


@dataclass(frozen=True, slots=True)
class Told:
    """One place where an article's body uses a word for an act."""

    act: str
    source: SourceId
    span: Span
    form: str


def act_forms(acts: Iterable[Act]) -> PhraseIndex[str]:
    """Return the forms of all acts, each with its act's id; phrases that are not to be counted have none."""
    listed = tuple(acts)
    meant = ((act.id, form) for act in listed for form in act.forms)
    return PhraseIndex((*meant, *(("", phrase) for act in listed for phrase in act.but_not)), str.casefold)


def told(source: SourceId, text: str, stretches: Iterable[Span], index: PhraseIndex[str]) -> tuple[Told, ...]:
    """Return every word for an act in an article's body, in order.

    Args:
        source: The article.
        text: Its text.
        stretches: The spans of its body.
        index: As `act_forms` returns it.
    """
    return tuple(
        Told(hit.of, source, hit.span, hit.form)
        for stretch in stretches
        for hit in index.hits(text, *stretch)
        if hit.of
    )


def uses(
    named: Iterable[Mention], acts: Iterable[Told], speech: Mapping[SourceId, Sequence[Span]]
) -> Mapping[Term, tuple[Use, ...]]:
    """Count the forms used for each thing by source, in the order in which they first occur.

    Args:
        named: Where articles name actors and places.
        acts: Where they use words for acts.
        speech: The quoted speech of each source.
    """
    places: dict[Term, dict[tuple[str, SourceId], tuple[list[Span], list[Span]]]] = {}
    for term, form, source, span in _every(named, acts):
        own, quoted = places.setdefault(term, {}).setdefault((form, source), ([], []))
        (quoted if in_speech(speech.get(source, ()), span) else own).append(span)
    return {
        term: tuple(Use(term, *key, tuple(own), tuple(quoted)) for key, (own, quoted) in by_form.items())
        for term, by_form in places.items()
    }


def _every(named: Iterable[Mention], acts: Iterable[Told]) -> Iterator[tuple[Term, str, SourceId, Span]]:
    for mention in named:
        yield term_of(mention.ref), mention.form, mention.source, mention.span
    for act in acts:
        yield Term("act", act.act), act.form, act.source, act.span


def in_rows(words: Mapping[Term, Sequence[Use]]) -> tuple[Use, ...]:
    """Return the words for actors and for acts in one list: actors first, then acts, by id, form and source."""
    every = (use for term, several in words.items() if term.kind != "place" for use in several)
    return tuple(sorted(every, key=lambda use: (use.term.kind == "act", use.term.id, use.form, use.source)))


def term_of(ref: Ref) -> Term:
    """Return what the names of an actor or a place are words for."""
    return Term("place" if ref.kind == "place" else "actor", ref.id)
