"""Which actors of the dossier the words for a speaker mean, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.draft.doubted import perhaps_said
from generator.draft.people import NewActor
from generator.draft.reporting import plain_of, reported
from generator.draft.voices import Voices, bare
from generator.model.dossier import Dossier
from generator.model.ids import ActorId

_PRONOUN: Final = re.compile(r"^(?:he|she|they|it)$", re.IGNORECASE)
_STANDS_IN: Final = re.compile(
    r"^(?:the (?:statement|report|source|official|ministry|spokes\w+|analyst|activist|minister|agency|army|group))$",
    re.IGNORECASE,
)
_MOST_TOLD: Final = 60
_THIS: Final = re.compile(r"(?:this|our)\s", re.IGNORECASE)
"""What an outlet calls itself."""
_MEDIUM: Final = re.compile(
    r"\b(?:television|tv|radio|newspaper|agency|daily|channel|broadcaster|magazine|station|website|media)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Link:
    """One place in a chain: whoever speaks there, together where they are several.

    Attributes:
        words: As the sentence has them.
        voices: Whom they mean: actors of the dossier, and names that it does not know; nobody where that is not known.
        doubt: Why that is not sure; "" where it is.
        guessed: Whether it is only a guess, such as who spoke before, so that no attribution may be written for it.
    """

    words: str
    voices: Sequence[ActorId | NewActor]
    doubt: str = ""
    guessed: bool = False

    @property
    def actors(self) -> tuple[ActorId, ...]:
        """Those whom the dossier knows."""
        return tuple(one for one in self.voices if not isinstance(one, NewActor))

    @property
    def new(self) -> tuple[NewActor, ...]:
        """Those whom it does not."""
        return tuple(one for one in self.voices if isinstance(one, NewActor))


def is_sure(chain: Sequence[Link]) -> bool:
    """Tell whether all of a chain may be written as it is."""
    return all(link.voices and not link.guessed for link in chain)


class Speakers:
    """Finds the speakers of one article, sentence by sentence, in order: "he said" is whoever spoke before."""

    def __init__(self, dossier: Dossier, outlet: ActorId, article: str = "") -> None:
        """Take the dossier, the article's outlet, and the article."""
        self._dossier, self._outlet = dossier, outlet
        self._voices = Voices(dossier, outlet, article)
        self._before: tuple[Link, ...] = ()

    def of(self, sentence: str) -> tuple[Link, ...]:
        """Return the chain of speakers of the next sentence; nothing where the outlet speaks."""
        chain: list[Link] = []
        found = reported(sentence, self._voices.is_known)
        for spans in found.who:
            words = [sentence[slice(*span)] for span in spans]
            if len(words) == 1 and self._stands_in(words[0]):
                chain += self._guessed(words[0])
            elif link := self._link(words, spans[0] in found.hearers, self._cites(chain)):
                chain.append(link)
        chain = [one for at, one in enumerate(chain) if not one.voices or one.voices not in _voices(chain[:at])]
        if chain and list(chain[0].voices) == [self._outlet]:
            chain = chain[1:]
        if found.another is not None and chain:
            other = sentence[slice(*found.another)].strip()
            doubt = f'"{other}" speaks in another part of this sentence: quote each part by itself'
            chain = [*chain[:-1], Link(chain[-1].words, chain[-1].voices, doubt, guessed=True)]
        if not found.who and (span := perhaps_said(sentence, plain_of(sentence))):
            chain += self._perhaps(sentence[slice(*span)].strip())
        if any(one.voices for one in chain):
            self._before = tuple(chain)
        return tuple(chain)

    def _stands_in(self, words: str) -> bool:
        """Return whether words only point back to somebody; "the source" does not where it is an actor's alias."""
        plain = " ".join(words.split())
        return bool(_PRONOUN.match(plain) or (_STANDS_IN.match(plain) and not self._voices.is_known(plain)))

    def _guessed(self, words: str) -> Iterator[Link]:
        """Yield who spoke before, as a guess; where nobody did, that it is nobody."""
        names = " ← ".join(called(self._dossier, one) for one in self._before)
        for one in self._before:
            yield Link(words, one.voices, f'"{words}" may be who spoke before, {names}', guessed=True)
        if not self._before:
            yield Link(words, (), f'"{words}" points back to nobody who spoke before', guessed=True)

    def _perhaps(self, words: str) -> Iterator[Link]:
        """Yield whom words mean of whom no rule says that they speak, as a guess that is never written."""
        if self._stands_in(words):
            yield from self._guessed(words)
        else:
            found = self._voices.of(words)
            yield Link(words, found.voices, f'"{_few(words)}" may be somebody whose words these are', guessed=True)

    def _cites(self, chain: Sequence[Link]) -> ActorId | NewActor | None:
        """Return the one who passes on what comes next in a chain: a source without a name is theirs."""
        one = chain[-1].voices if chain and not chain[-1].guessed else ()
        return one[0] if len(one) == 1 and self._passes_on(one[0]) and one[0] != self._outlet else None

    def _link(self, words: Sequence[str], heard: bool, of: ActorId | NewActor | None) -> Link | None:
        """Return whom words mean; None where they mean nobody who passes anything on.

        Args:
            words: Who speaks, and what stands beside it by comma.
            heard: Whether somebody spoke to them, who so pass it on only where they are an outlet or the like.
            of: Who passes on what they say; None where the article's outlet does.
        """
        said = words[0]
        if not re.search(r"[^\W\d_]", said) or len(said) > 120:
            return None
        found = self._voices.of(said, words[1] if len(words) > 1 else "", of)
        if heard and (_THIS.match(said) or any(isinstance(one, NewActor) and not one.named for one in found.voices)):
            return None
        if not heard:
            return Link(said, found.voices, found.doubt, found.guessed)
        if found.voices and all(self._passes_on(one) for one in found.voices):
            return Link(said, found.voices, found.doubt, found.guessed)
        if found.voices or _MEDIUM.search(said) or re.match(r"(?:[Tt]he\s+)?[A-Z]", said):
            return Link(said, found.voices, f'whether "{said}" passes it on is not sure', guessed=True)
        return None

    def _passes_on(self, voice: ActorId | NewActor) -> bool:
        kind = voice.kind if isinstance(voice, NewActor) else self._dossier.actors[voice].record.kind
        return kind in ("outlet", "organisation", "group")


def _few(words: str) -> str:
    plain = bare(words).strip('“”"«»„')
    return plain if len(plain) <= _MOST_TOLD else f"{plain[:_MOST_TOLD].rpartition(' ')[0]} …"


def called(dossier: Dossier, link: Link) -> str:
    """Return the names of whoever speaks in one place of a chain."""
    names = [one.name if isinstance(one, NewActor) else dossier.actors[one].record.name for one in link.voices]
    return " and ".join(names) or f'"{bare(link.words)}"'


def _voices(chain: Sequence[Link]) -> list[Sequence[ActorId | NewActor]]:
    return [one.voices for one in chain if one.voices]
