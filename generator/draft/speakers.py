"""Which actors of the dossier the words for a speaker mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.draft.reporting import reported
from generator.links.mentions import names
from generator.links.phrase_index import Hit, PhraseIndex
from generator.model.dossier import Dossier, Ref
from generator.model.ids import ActorId

_PRONOUN: Final = re.compile(r"^(?:he|she|they|it)$", re.IGNORECASE)
_STANDS_IN: Final = re.compile(
    r"^(?:the (?:statement|report|source|official|ministry|spokes\w+|analyst|activist))$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:the|a|an|its|his|her|their|our|some|one|so-called)\s+", re.IGNORECASE)
_WHO: Final = re.compile(r"\s+who\b.*")
_NAME: Final = re.compile(r"(?:[A-Z][\w’'-]+(?:\s+(?:of|al|de|bin|ez|for|and|the)\s+|\s+|-)?){1,6}$")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Link:
    """One who speaks.

    Attributes:
        words: As the sentence has them.
        actor: Whom the dossier knows by them; None where it knows nobody.
        doubt: Why that is not sure; "" where it is.
        guessed: Whether it is only who spoke before, so that no attribution may be written for it.
    """

    words: str
    actor: ActorId | None
    doubt: str = ""
    guessed: bool = False


class Speakers:
    """Finds the speakers of one article, sentence by sentence, in order: "he said" is whoever spoke before."""

    def __init__(self, dossier: Dossier, outlet: ActorId) -> None:
        """Take the dossier and the article's outlet."""
        self._dossier, self._outlet = dossier, outlet
        self._index = index_of_actors(dossier)
        self._called = _called(dossier)
        self._before: tuple[Link, ...] = ()

    def of(self, sentence: str) -> tuple[Link, ...]:
        """Return the chain of speakers of the next sentence; nothing where the outlet speaks."""
        chain: list[Link] = []
        for spans in reported(sentence, self._is_known).who:
            words = [sentence[slice(*span)] for span in spans]
            if len(words) == 1 and self._stands_in(words[0]):
                chain += self._guessed(words[0])
            elif link := self._link(words):
                chain.append(link)
        chain = [one for at, one in enumerate(chain) if one.actor is None or one.actor not in _actors(chain[:at])]
        if chain and chain[0].actor == self._outlet:
            chain = chain[1:]
        self._before = tuple(chain) or self._before
        return tuple(chain)

    def _is_known(self, words: str) -> bool:
        hits = self._hits(words)
        return (len(hits) == 1 and hits[0].span == (0, len(words))) or _folded(words) in self._called

    def _stands_in(self, words: str) -> bool:
        """Return whether words only point back to somebody; "the source" does not where it is an actor's alias."""
        bare = _bare(words)
        return bool(_PRONOUN.match(bare) or (_STANDS_IN.match(bare) and not self._is_known(bare)))

    def _guessed(self, words: str) -> Iterator[Link]:
        """Yield who spoke before, as a guess; where nobody did, that it is nobody."""
        names = " ← ".join(
            self._dossier.actors[one.actor].record.name if one.actor else f'"{one.words}"' for one in self._before
        )
        for one in self._before:
            yield Link(words, one.actor, f'"{words}" may be who spoke before, {names}', guessed=True)
        if not self._before:
            yield Link(words, None, f'"{words}" points back to nobody who spoke before', guessed=True)

    def _link(self, words: Sequence[str]) -> Link | None:
        """Return whom words mean; of two that stand beside each other, the second where it is a name by itself."""
        for said in reversed(words[1:]):
            hits = self._hits(said)
            if len(hits) == 1 and hits[0].span == (0, len(said)):
                return Link(said, ActorId(hits[0].of.id))
        said = words[0]
        hits = self._hits(said)
        if hits and re.fullmatch(r"[)’'s\s]*", said[hits[-1].span[1] :]):
            doubt = f'"{said}" may name several who speak together' if " and " in said[: hits[-1].span[0]] else ""
            return Link(said, ActorId(hits[-1].of.id), doubt)
        if called := self._called.get(_folded(said)):
            return Link(said, called, f'"{said}" is taken for "{called}"')
        if unnamed := self._unnamed(said):
            return Link(said, unnamed, f'"{said}" is taken for an unnamed voice of this outlet')
        if not re.search(r"[^\W\d_]", said) or len(said) > 120:
            return None
        return Link(said, None, f'"{said}" is nobody whom the dossier knows')

    def _hits(self, words: str) -> list[Hit[Ref]]:
        return list(self._index.hits(words, 0, len(words)))

    def _unnamed(self, words: str) -> ActorId | None:
        """Return an unnamed actor of the outlet whose name has these words: "local sources" of "ARA News"."""
        wanted = set(_WORD.findall(_ARTICLE.sub("", words).casefold()))
        outlet = self._dossier.actors[self._outlet].record if self._outlet in self._dossier.actors else None
        found = [
            id_
            for id_, entry in self._dossier.actors.items()
            if not entry.record.named
            and wanted
            and wanted <= set(_WORD.findall(entry.record.name.casefold()))
            and (id_.startswith(self._outlet) or (outlet and outlet.name in entry.record.name))
        ]
        return found[0] if len(found) == 1 else None


def index_of_actors(dossier: Dossier) -> PhraseIndex[Ref]:
    """Return an index of what actors are called, unnamed ones by their aliases."""
    return PhraseIndex([*(one for one in names(dossier) if one[0].kind == "actor"), *_of_unnamed(dossier)])


def new_name(words: str) -> str:
    """Return the name in words for somebody whom the dossier does not know; "" where there is none."""
    found = _NAME.search(words.strip())
    return found[0].strip() if found and " " in found[0].strip() else ""


def _of_unnamed(dossier: Dossier) -> Iterator[tuple[Ref, str]]:
    for id_, entry in dossier.actors.items():
        if not entry.record.named:
            yield from ((Ref("actor", id_), alias.name) for alias in entry.record.aliases)


def _called(dossier: Dossier) -> Mapping[str, ActorId]:
    """Return actors by their names and aliases in small letters and without an article, but for what two share."""
    every: dict[str, set[ActorId]] = {}
    for id_, entry in dossier.actors.items():
        for name in (entry.record.name, *(alias.name for alias in entry.record.aliases)):
            every.setdefault(_folded(name), set()).add(id_)
    return {name: next(iter(ids)) for name, ids in every.items() if name and len(ids) == 1}


def _folded(name: str) -> str:
    return _WHO.sub("", _ARTICLE.sub("", " ".join(name.split()))).casefold()


def _bare(words: str) -> str:
    return " ".join(words.split())


def _actors(chain: Sequence[Link]) -> set[ActorId | None]:
    return {one.actor for one in chain}
