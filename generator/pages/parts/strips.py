"""Who held what, by whose account: a strip for each voice, and the legend beside them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.answers.chosen import parse_chosen
from generator.ground.dates import edtf as dates
from generator.ground.dates.in_words import day_in_short, in_words, month_in_short
from generator.ground.isolation import bare
from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.attribution import Together
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.model.ids import ActorId, PlaceId, SourceId
from generator.model.question import Holding
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing
from generator.pages.frame.templates import markup
from generator.pages.parts.claims import hedged
from generator.pictures.holding import STYLES, Held, Strip, draw, letters

LARGEST: Final = 60_000
"""Bytes of a picture; beyond it places are left out of it, those with the fewest accounts first."""


MOST_STRIPS: Final = 60


MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Key:
    """A holder in the legend."""

    holder: Thing
    short: str
    style: int


@dataclass(frozen=True, slots=True)
class Strips:
    """The picture and what stands beside it.

    Attributes:
        picture: The SVG; empty where no question asks who held a place.
        keys: The legend.
        places: Names of the places that are drawn.
        left_out: How many strips are not drawn, for want of room.
    """

    picture: Markup
    keys: tuple[Key, ...]
    places: tuple[str, ...]
    left_out: int


NO_STRIPS: Final = Strips(Markup(), (), (), 0)
"""What a page has that shows no picture."""


def accounts(derived: Derived) -> list[Stated]:
    """Return the claims that say who held a place: by place, by source, by voice, by time.

    What names several holders, or says only who was none, is no strip and is left to the question's own page.
    """
    answers = (stated for several in derived.answers.values() for stated in several)
    asked = (stated for stated in answers if stated.question and stated.question.holds)
    held = [stated for stated in asked if parse_chosen(stated.claim.answer or "").is_single]
    about = Counter(holding_of(account).place for account in held)
    return sorted(
        held,
        key=lambda account: (
            -about[holding_of(account).place],
            holding_of(account).place,
            dates.sort_key(_published(derived, account)),
            account.claim.source,
            len(derived.chains[account.claim.id].links),
            derived.chains[account.claim.id].links,
            dates.sort_key(held_when(account)),
            account.claim.id,
        ),
    )


def strips(context: PageContext, most: int | None = None) -> Strips:
    """Draw who held what.

    Args:
        context: The page that it stands on.
        most: How many places it shows at most, those with the most accounts first.
    """
    voices = _voices(context.derived, most)
    shown = dict(list(voices.items())[:MOST_STRIPS])
    while True:
        holders = _holders(shown)
        picture, places = _drawn(context, shown, holders)
        if len(picture.encode()) <= LARGEST or not shown:
            break
        shown = dict(list(shown.items())[: len(shown) * LARGEST // (len(picture.encode()) + 1)])
    actors = [context.actor(holder) for holder in holders]
    short = letters([bare(actor.name) for actor in actors])
    keys = tuple(Key(actor, short[bare(actor.name)], min(at, STYLES) + 1) for at, actor in enumerate(actors))
    return Strips(markup(picture), keys, places, len(voices) - len(shown))


Voice = tuple[PlaceId, SourceId, tuple[Together, ...]]
"""Of what place it speaks, in which source, and its chain."""
Voices = Mapping[Voice, Sequence[Stated]]
"""The accounts of each, in the order in which they are drawn."""


def _voices(derived: Derived, most: int | None) -> Voices:
    every = accounts(derived)
    chosen = set(list(dict.fromkeys(holding_of(account).place for account in every))[:most])
    voices: dict[Voice, list[Stated]] = {}
    for account in every:
        place = holding_of(account).place
        if place in chosen:
            voice = place, account.claim.source, derived.chains[account.claim.id].links
            voices.setdefault(voice, []).append(account)
    return voices


def _holders(voices: Voices) -> list[ActorId]:
    often = Counter(holder_of(account) for several in voices.values() for account in several)
    return sorted(often, key=lambda holder: (-often[holder], holder))


def _drawn(context: PageContext, voices: Voices, holders: Sequence[ActorId]) -> tuple[str, tuple[str, ...]]:
    names = [context.actor(holder).name for holder in holders]
    short = letters([bare(name) for name in names])
    keys = {holder: (at, short[bare(name)]) for at, (holder, name) in enumerate(zip(holders, names, strict=True))}
    drawn = [
        Strip(
            context.place(place).name,
            f"{context.report(source).outlet}, {_short(context.derived.dossier.sources[source].record.published.date)}",
            str(context.source(source).href),
            _voice([context.names(link) for link in chain[1:]]),
            tuple(_held(context, account, *keys[holder_of(account)]) for account in _distinct(several)),
            _printed(context, source),
        )
        for (place, source, chain), several in voices.items()
    ]
    places = tuple(dict.fromkeys(strip.place for strip in drawn))
    named = places if len(places) <= MOST_NAMED else (*places[:MOST_NAMED], _more_places(len(places) - MOST_NAMED))
    return draw(drawn, _("Who held %(places)s, by whose account", places=", ".join(named))), places


def _printed(context: PageContext, source: SourceId) -> datetime.date | None:
    published = context.derived.dossier.sources[source].record.published.date
    return published.latest if published else None


def _more_places(number: int) -> str:
    return ngettext("%(n)s more place", "%(n)s more places", number)


def _distinct(several: Sequence[Stated]) -> list[Stated]:
    """Leave one claim of those that say the same of the same time; the table has them all."""
    firsts = {(account.claim.answer, held_when(account).text): account for account in reversed(several)}
    return list(firsts.values())[::-1]


def _held(context: PageContext, account: Stated, key: int, short: str) -> Held:
    name = context.actor(holder_of(account)).name
    when = held_when(account)
    place = context.place(holding_of(account).place).name
    sure = f" ({hedged([account.claim])})" if account.claim.hedges else ""
    told = f"{place}, {in_words(when)}: {name}{sure}. {context.tooltip(account)}"
    return Held(name, key, short, when, told, str(context.to(claim_on(context.derived, account))))


def _voice(chain: Sequence[str]) -> str:
    return _("citing %(names)s", names=_(", who cites ").join(chain)) if chain else _("in its own voice")


def holding_of(account: Stated) -> Holding:
    """Return what the claim's question asks for; only claims of such questions come here."""
    holds = account.question.holds if account.question else None
    assert holds is not None
    return holds


def holder_of(account: Stated) -> ActorId:
    """Return who held the place by an account: an actor of the dossier, as the check of answers made sure."""
    return ActorId(account.claim.answer or "")


def held_when(account: Stated) -> dates.Date:
    """Return the time of an account of who held a place: its own, or the question's."""
    return account.claim.when or holding_of(account).when


def _published(derived: Derived, account: Stated) -> dates.Date | None:
    return derived.dossier.sources[account.claim.source].record.published.date


def _short(date: dates.Date | None) -> str:
    """Return a date of publication in few letters: the day, the month, or the years that it lies between."""
    if date is None:
        return _("date not known")
    if date.precision in ("day", "time") and date.earliest:
        return day_in_short(date.earliest)
    ends = [day for day in (date.earliest, date.latest) if day]
    if len({(day.year, day.month) for day in ends}) == 1:
        return month_in_short(ends[0])
    return "–".join(dict.fromkeys(str(day.year) for day in ends))
