"""What a source relies on: the origins of its claims by kind of voice, and as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.article_sizes import MOST_ORIGINS
from generator.links.attribution import Together, Voice
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing
from generator.pages.parts.attribution_graph import leaning

VOICES: Final[dict[Voice, str]] = {
    "own": marked("its own voice"),
    "named": marked("named origins"),
    "unnamed": marked("origins not named"),
}


@dataclass(frozen=True, slots=True)
class Reliance:
    """How many claims of a source go back to one origin."""

    actors: tuple[Thing, ...]
    voice: Voice
    claims: int


@dataclass(frozen=True, slots=True)
class RelianceOnVoice:
    """The origins of one kind of voice, how many more there are, and how many claims of a source go back to them."""

    voice: Voice
    label: str
    claims: int
    origins: tuple[Reliance, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Relies:
    """What a source relies on, by kind of voice and as a picture; the picture is empty where there is none."""

    voices: tuple[RelianceOnVoice, ...]
    picture: Markup


def relies(context: PageContext, source: SourceId) -> Relies:
    """Return what a source relies on."""
    reliances = _reliances(context, source)
    by_voice = {voice: tuple(to for to in reliances if to.voice == voice) for voice in VOICES}
    voices = (
        RelianceOnVoice(
            voice, _(label), sum(to.claims for to in every), every[:MOST_ORIGINS], max(0, len(every) - MOST_ORIGINS)
        )
        for (voice, label), every in zip(VOICES.items(), by_voice.values(), strict=True)
    )
    return Relies(tuple(voices), leaning(context, source))


def _reliances(context: PageContext, source: SourceId) -> list[Reliance]:
    """Count the claims of a source by origin, those it relies on most first."""
    counts: dict[tuple[Together, Voice], int] = {}
    for stated in context.derived.by_source.get(source, ()):
        chain = context.derived.chains[stated.claim.id]
        counts[chain.origin, chain.voice] = counts.get((chain.origin, chain.voice), 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [Reliance(context.together(origin), voice, count) for (origin, voice), count in ranked]
