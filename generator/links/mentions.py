"""Where articles name actors and places: every name and alias, longest first, found in one walk over each body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.links.phrase_index import PhraseIndex
from generator.model.dossier import Dossier, Ref
from generator.model.ids import SourceId
from generator.model.passage import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an article's body names an actor or a place.

    Attributes:
        ref: What is named.
        source: The article.
        span: Where the name stands.
        form: The name that was found, as the dossier writes it.
    """

    ref: Ref
    source: SourceId
    span: Span
    form: str


Name = tuple[Ref, str]
"""What is named, and how."""


def names(dossier: Dossier) -> tuple[Name, ...]:
    """Return every name and alias, with those first that go before where two records share one."""
    return tuple(_names(dossier))


def index_of(every: Iterable[Name]) -> PhraseIndex[Ref]:
    """Return an index of names; case tells "IS" from "is", so it counts.

    A name that two records share belongs to the first of them by kind and id: counting it twice would be worse.
    """
    return PhraseIndex(every)


def mentions(source: SourceId, text: str, stretches: Iterable[Span], index: PhraseIndex[Ref]) -> tuple[Mention, ...]:
    """Return every name in an article's body, in order.

    Args:
        source: The article.
        text: Its text.
        stretches: The spans of its body; no name runs over from one to the next.
        index: As `index_of` returns it.
    """
    return tuple(
        Mention(hit.of, source, hit.span, hit.form) for stretch in stretches for hit in index.hits(text, *stretch)
    )


def _names(dossier: Dossier) -> Iterator[Name]:
    for actor in dossier.actors.values():
        if actor.record.named:
            ref = Ref("actor", actor.id)
            yield ref, actor.record.name
            yield from ((ref, alias.name) for alias in actor.record.aliases)
    for place in dossier.places.values():
        ref = Ref("place", place.id)
        yield ref, place.record.name
        yield from ((ref, alias.name) for alias in place.record.aliases)
