"""Where articles name actors and places: every name and alias, longest first, found in one walk over each body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.ground.text.words import Word
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


def names(dossier: Dossier) -> PhraseIndex[Ref]:
    """Return every name and alias; case tells "IS" from "is", so it counts.

    A name that two records share belongs to the first of them by kind and id: counting it twice would be worse.
    """
    return PhraseIndex(_names(dossier))


def mentions(
    source: SourceId, text: str, stretches: Iterable[Sequence[Word]], index: PhraseIndex[Ref]
) -> Iterator[Mention]:
    """Yield every name in an article's body, in order.

    Args:
        source: The article.
        text: Its text.
        stretches: The words of each stretch of its body; no name runs over from one to the next.
        index: As `names` returns it.
    """
    for inside in stretches:
        for hit in index.hits(text, inside):
            yield Mention(hit.of, source, hit.span, hit.form)


def _names(dossier: Dossier) -> Iterator[tuple[Ref, str]]:
    for actor in dossier.actors.values():
        if actor.record.named:
            ref = Ref("actor", actor.id)
            yield ref, actor.record.name
            yield from ((ref, alias.name) for alias in actor.record.aliases)
    for place in dossier.places.values():
        ref = Ref("place", place.id)
        yield ref, place.record.name
        yield from ((ref, alias.name) for alias in place.record.aliases)
