"""Where articles name actors and places: every name and alias, longest first, found in one walk over each body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.dossier import Dossier, Ref
from generator.model.passage import Span

_WORD = re.compile(r"\w+")
_GAP = re.compile(r"\s+|\s*[^\w\s.!?,;:]\s*|\.")
"""White space, or one mark that ends no sentence and parts no list; a full stop only within an abbreviation."""


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
    source: str
    span: Span
    form: str


Forms = Mapping[str, Sequence[tuple[tuple[str, ...], str, Ref]]]
"""First word → (all words, the name as written, what it names), the most words first."""


def forms(dossier: Dossier) -> Forms:
    """Index every name and alias by its first word."""
    index: dict[str, dict[tuple[str, ...], tuple[str, Ref]]] = {}
    for ref, name in _names(dossier):
        words = tuple(match.group() for match in _WORD.finditer(name))
        if words:
            # A form that two records share belongs to the first by id: naming it twice would count it twice.
            index.setdefault(words[0], {}).setdefault(words, (name, ref))
    return {
        first: sorted(((w, n, r) for w, (n, r) in found.items()), key=lambda one: (-len(one[0]), one[0]))
        for first, found in index.items()
    }


def mentions(source: str, text: str, body: Iterable[Span], index: Forms) -> Iterator[Mention]:
    """Yield every name in an article's body, in order; where names overlap, the longer one that starts first wins.

    Words are compared with regard to case; between two words of a name any white space or punctuation but a
    sentence's end may stand, so that a name broken over lines is found.
    """
    for start, end in body:
        words = [(match.group(), match.span()) for match in _WORD.finditer(text, start, end)]
        at = 0
        while at < len(words):
            found = _longest(words, at, text, index)
            if found is None:
                at += 1
                continue
            length, form, ref = found
            yield Mention(ref, source, (words[at][1][0], words[at + length - 1][1][1]), form)
            at += length


def _longest(words: Sequence[tuple[str, Span]], at: int, text: str, index: Forms) -> tuple[int, str, Ref] | None:
    for name, form, ref in index.get(words[at][0], ()):
        here = words[at : at + len(name)]
        if tuple(word for word, _ in here) == name and _joined(here, text):
            return len(name), form, ref
    return None


def _joined(words: Sequence[tuple[str, Span]], text: str) -> bool:
    """Whether the words stand as close together as those of a name: "Homs. Province" is none, "U.S." is one."""
    return all(_GAP.fullmatch(text, a[1][1], b[1][0]) for a, b in pairwise(words))


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
