"""Whom the words for a speaker mean: actors of the dossier, two or more of them together, or names that are new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.draft.people import NewActor, full_name, new_actor, titled_name, unnamed_voice
from generator.draft.roles import Roles
from generator.links.mentions import names
from generator.links.phrase_index import Hit, PhraseIndex
from generator.model.dossier import Dossier, Ref
from generator.model.ids import ActorId

_ARTICLE: Final = re.compile(r"^(?:the|a|an|its|his|her|their|our|some|one|so-called)\s+", re.IGNORECASE)
_WHO: Final = re.compile(r"\s+who\b.*")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_TOGETHER: Final = re.compile(r",?\s+(?:and|&)\s+|,\s+")
_HONORIFIC: Final = re.compile(r"^(?:mr|mrs|ms|dr)\.?\s+")
_MISTER: Final = re.compile(r"^(?:Mr|Mrs|Ms|Dr)\.?\s+")
_BOTH: Final = re.compile(r"^both\s+|\s+(?:both|alike|each|jointly)$", re.IGNORECASE)
_PREPOSITION: Final = re.compile(
    r"\b(?:in|of|from|at|to|near|with|within|for|by|on|inside|against|under|among|between|behind)\s+(?:the\s+)?$", re.I
)
_SPOKESMAN: Final = re.compile(
    r"^(?:(?:an?|the)\s+)?(?:(?:\w+\s+)?spokes(?:man|woman|person|people)\s+(?:for|of)\s+(?P<of>.+)|"
    r"(?P<whose>.+?)(?:['’]s)?\s+spokes(?:man|woman|person|people))$",
    re.IGNORECASE,
)
_DOCUMENT: Final = (
    r"(?:statement|report|communiqu[ée]|data|figures|press release|release|document|post|tweet|tally|announcement)"
)
_ISSUED: Final = re.compile(
    rf"^(?:(?:an?|the|its|new|official|joint|recent)\s+)*{_DOCUMENT}s?\s+(?:issued by|by|from|of)\s+(?P<who>.+)$", re.I
)
_ISSUER: Final = re.compile(rf"^(?:(?:an?|the)\s+)?(?P<who>.+?)(?:['’]s?)?\s+{_DOCUMENT}s?$", re.IGNORECASE)
_CARRIED: Final = re.compile(rf"^(?:(?:an?|the)\s+)?(?:\w+\s+)?{_DOCUMENT}s?\s+\w+(?:ed|n|cast)\s+(?:by|on)\b", re.I)
_REPORTER: Final = re.compile(
    r"(?:['’]s?)?\s+(?:reporters?|correspondents?|journalists?|"
    r"news agency|agency|newspaper|daily|television|tv|radio|channel|website)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Whom words mean.

    Attributes:
        voices: Actors of the dossier, and names that it does not know; nobody where it is not known.
        doubt: Why that is not sure; "" where it is.
        guessed: Whether it is only a guess, so that it may not be written.
    """

    voices: Sequence[ActorId | NewActor]
    doubt: str = ""
    guessed: bool = False


class Voices:
    """Finds whom words mean, by the names and aliases of a dossier's actors."""

    def __init__(self, dossier: Dossier, outlet: ActorId, article: str = "") -> None:
        """Take the dossier, the article's outlet, and the article."""
        self._dossier, self._outlet, self._article = dossier, outlet, article
        self._index = index_of_actors(dossier)
        self._called = _called(dossier)
        self._met: dict[str, NewActor | None] = {}
        quotes = (stated.claim.quote for stated in dossier.claims())
        self._roles = Roles(dossier, self._index, (article, *quotes))

    def is_known(self, words: str) -> bool:
        """Tell whether words are a name of one actor and no more."""
        hits = self._hits(words)
        return (len(hits) == 1 and hits[0].span == (0, len(words))) or _folded(words) in self._called

    def of(self, said: str, beside: str = "", of: ActorId | NewActor | None = None) -> Found:
        """Return whom words mean.

        Args:
            said: Who speaks.
            beside: What stands behind a comma to say who that is; it may be the name.
            of: Who passes on what they say, whose voices without a name they are; None where the article's outlet does.
        """
        if beside and (known := self._whole(beside)):
            return Found((known,))
        if known := self._whole(said):
            return Found((known,))
        if several := self._together(said, of):
            return several
        if known := self._at_the_end(said):
            return Found((known,))
        if called := self._called.get(_folded(said)):
            return Found((called,), f'"{said}" is taken for "{called}"')
        if unnamed := self._unnamed(said, of):
            whose = "this outlet" if of is None else self._name(of)
            return Found((unnamed,), f'"{said}" is taken for an unnamed voice of {whose}')
        if behind := self._behind_words(said):
            return behind
        if met := self._met.get(_HONORIFIC.sub("", _folded(said))):
            return Found((met,))
        if named := self._by_last_name(said):
            return Found((named,))
        if namesake := self._namesake(said):
            return Found((namesake,), f'"{said}" may be {self._name(namesake)}', guessed=True)
        if new := new_actor(said, beside, self._article):
            self._meet(new)
            return Found((new,))
        if meant := self._roles.of(said):
            return Found((meant,), f'"{said}" may be {self._dossier.actors[meant].record.name}', guessed=True)
        if voice := unnamed_voice(said, self._name(self._outlet if of is None else of)):
            return Found((voice,))
        return Found((), f'"{said}" is nobody whom the dossier knows')

    def _name(self, voice: ActorId | NewActor) -> str:
        if isinstance(voice, NewActor):
            return voice.name
        known = self._dossier.actors.get(voice)
        return known.record.name if known else voice

    def _namesake(self, said: str) -> ActorId | None:
        """Return the one person of the dossier who has the last name that stands behind a title: "President Brand"."""
        last = said.split()[-1] if titled_name(said) else ""
        found = [id_ for id_, one in self._dossier.actors.items() if last and one.record.name.split()[-1] == last]
        return found[0] if len(found) == 1 else None

    def _by_last_name(self, said: str) -> ActorId | NewActor | None:
        """Return whom a last name alone means, where the article has it as a part of one whole name."""
        last = _MISTER.sub("", said.strip())
        if " " in last or not last[:1].isupper() or not (full := full_name(last, self._article)):
            return None
        known = self._whole(full)
        return known if known or self._hits(full) else NewActor(full, "person")

    def _meet(self, new: NewActor) -> None:
        """Know somebody again by name, and a person by the last name, unless two share it."""
        for name in {new.name, new.name.split()[-1]} if new.kind == "person" else {new.name}:
            known = self._met.setdefault(name.casefold(), new)
            if known is not None and known.name != new.name:
                self._met[name.casefold()] = None

    def _whole(self, words: str) -> ActorId | None:
        hits = self._hits(words)
        return ActorId(hits[0].of.id) if len(hits) == 1 and hits[0].span == (0, len(words)) else None

    def _at_the_end(self, said: str) -> ActorId | None:
        """Return the actor with whose name words end, whatever they say of them before: "spokesman Jo Brand".

        "A source in the ministry" is not the ministry.
        """
        hits = self._hits(said)
        if not hits or not re.fullmatch(r"[)’'\s]*", said[hits[-1].span[1] :]):
            return None
        ahead = said[hits[-2].span[1] if len(hits) > 1 else 0 : hits[-1].span[0]]
        return None if _PREPOSITION.search(ahead) or " and " in said else ActorId(hits[-1].of.id)

    def _together(self, said: str, of: ActorId | NewActor | None) -> Found | None:
        """Return all who speak together; that nobody is sure, where only some of them are."""
        plain = _BOTH.sub("", said)
        parts = [part for part in _TOGETHER.split(plain) if part.strip()]
        if len(parts) < 2 or not re.search(r"\s(?:and|&)\s", plain):
            return None
        each = [self._part(part, of) for part in parts]
        # "The Command of the Army and Navy" may be one body: two have an article each.
        each = [one if _is_apart(one, part) else None for one, part in zip(each, parts, strict=True)]
        sure = [one for one in each if one is not None]
        if len(sure) == len(each):
            return Found(tuple(dict.fromkeys(sure)))
        meant = [one or self._roles.of(part) for one, part in zip(each, parts, strict=True)]
        if sure and all(meant):
            voices = tuple(dict.fromkeys(one for one in meant if one))
            return Found(voices, f'"{said}" may name several who speak together', guessed=True)
        return Found((), f'"{said}" may name several who speak together') if sure else None

    def _part(self, part: str, of: ActorId | NewActor | None) -> ActorId | NewActor | None:
        found = self._whole(part) or self._called.get(_folded(part)) or self._at_the_end(part)
        return (
            found
            or new_actor(part, "", self._article)
            or unnamed_voice(part, self._name(self._outlet if of is None else of))
        )

    def _behind_words(self, said: str) -> Found | None:
        """Return the body whose spokesman, statement or reporter words are; None where they are none of these."""
        if _CARRIED.match(said):
            return Found((), f'whose words "{said}" is, the sentence does not say')
        for pattern in (_SPOKESMAN, _ISSUED, _ISSUER):
            if match := pattern.match(said):
                who = next(words for words in match.groups() if words)
                found = self._whole(who) or self._called.get(_folded(who))
                return Found((found,)) if found else None
        if (reporter := _REPORTER.search(said)) and reporter.start():
            found = self._whole(said[: reporter.start()]) or self._called.get(_folded(said[: reporter.start()]))
            return Found((found,)) if found else None
        return None

    def _hits(self, words: str) -> list[Hit[Ref]]:
        return list(self._index.hits(words, 0, len(words)))

    def _unnamed(self, words: str, of: ActorId | NewActor | None) -> ActorId | None:
        """Return an unnamed actor of the outlet whose name has these words: "local sources" of "ARA News"."""
        wanted = set(_WORD.findall(_ARTICLE.sub("", words).casefold()))
        whose = self._outlet if of is None else ActorId("") if isinstance(of, NewActor) else of
        outlet = self._dossier.actors[whose].record if whose in self._dossier.actors else None
        found = [
            id_
            for id_, entry in self._dossier.actors.items()
            if not entry.record.named
            and wanted
            and wanted <= set(_WORD.findall(entry.record.name.casefold()))
            and ((whose and id_.startswith(whose)) or (outlet and outlet.name in entry.record.name))
        ]
        return found[0] if len(found) == 1 else None


def _is_apart(voice: ActorId | NewActor | None, part: str) -> bool:
    return (
        not isinstance(voice, NewActor)
        or voice.kind == "person"
        or not voice.named
        or bool(re.match(r"[Tt]he\s", part))
    )


def index_of_actors(dossier: Dossier) -> PhraseIndex[Ref]:
    """Return an index of what actors are called, unnamed ones by their aliases."""
    return PhraseIndex((*(one for one in names(dossier) if one[0].kind == "actor"), *_of_unnamed(dossier)))


def bare(words: str) -> str:
    """Return words on one line."""
    return " ".join(words.split())


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
