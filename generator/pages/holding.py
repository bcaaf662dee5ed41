"""Who held what, by whose account: the strips, and the table behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground import dates
from generator.ground.dates_in_words import in_words
from generator.links.web import Web
from generator.model.dossier import Stated
from generator.model.question import Holding
from generator.pages.address import claim_on
from generator.pages.desk import Desk, Report, Thing
from generator.pages.forge import Forge
from generator.pages.page import Page, Section
from generator.pages.render import fill, markup
from generator.pictures.holding import STYLES, Held, Strip, draw, letters

ADDRESS: Final = "holding/"
LARGEST: Final = 60_000
"""Bytes of a picture; beyond it places are left out of it, those with the fewest accounts first."""
MOST_ROWS: Final = 400


@dataclass(frozen=True, slots=True)
class Key:
    """A holder in the legend."""

    thing: Thing
    short: str
    style: int


@dataclass(frozen=True, slots=True)
class Row:
    """One account in the table."""

    place: Thing
    holder: Thing
    when: str
    report: Report
    voices: tuple[Thing, ...]
    quote: str
    href: str


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


def holding_page(web: Web, forge: Forge) -> Page:
    """Render who held what: all places, and the table behind the picture."""
    desk = Desk(web, forge, ADDRESS)
    every = accounts(web)
    rows = [_row(desk, one) for one in every[:MOST_ROWS]]
    lead = "In whose hands each place was, and when, by each account: no two of them are made to agree."
    html = fill(
        "holding.html", title="Who held what", lead=lead, strips=strips(desk), rows=rows, more=len(every) - len(rows)
    )
    sections = (Section("picture", "Picture"), Section("table", "The same as a table"))
    return Page(ADDRESS, "Who held what", lead, html, "", sections if rows else ())


def accounts(web: Web) -> list[Stated]:
    """Return the claims that say who held a place: by place, by source, by voice, by time."""
    held = [one for one in web.stated.values() if one.question and one.question.holds]
    about = Counter(_holds(one).place for one in held)
    return sorted(
        held,
        key=lambda one: (
            -about[_holds(one).place],
            _holds(one).place,
            dates.sort_key(_published(web, one)),
            one.claim.source,
            len(web.chains[one.claim.id].actors),
            web.chains[one.claim.id].actors,
            dates.sort_key(_when(one)),
            one.claim.id,
        ),
    )


def strips(desk: Desk, most: int | None = None) -> Strips:
    """Draw who held what.

    Args:
        desk: The page that it stands on.
        most: How many places it shows at most, those with the most accounts first.
    """
    web = desk.web
    every = accounts(web)
    chosen = list(dict.fromkeys(_holds(one).place for one in every))[:most]
    held = [one for one in every if _holds(one).place in chosen]
    often = Counter(one.claim.answer or "" for one in held)
    holders = sorted(often, key=lambda one: (-often[one], one))
    short = letters([desk.actor(one).name for one in holders])
    drawn = _strips(desk, held, holders, short)
    picture, shown = "", len(drawn)
    while shown and len(picture := draw(drawn[:shown], _title(drawn[:shown])).encode()) > LARGEST:
        shown = shown * LARGEST // (len(picture) + 1) if shown > 1 else 0
    drawn_holders = {bar.holder for strip in drawn[:shown] for bar in strip.bars}
    keys = tuple(
        Key(desk.actor(one), short[desk.actor(one).name], min(at, STYLES) + 1)
        for at, one in enumerate(holders)
        if desk.actor(one).name in drawn_holders
    )
    places = tuple(dict.fromkeys(strip.place for strip in drawn[:shown]))
    made = draw(drawn[:shown], _title(drawn[:shown])) if shown else ""
    return Strips(markup(made), keys, places, len(drawn) - shown)


def _title(drawn: list[Strip]) -> str:
    return f"Who held {', '.join(dict.fromkeys(strip.place for strip in drawn))}, by whose account"


def _strips(desk: Desk, held: list[Stated], holders: list[str], short: Mapping[str, str]) -> list[Strip]:
    voices: dict[tuple[str, str, tuple[str, ...]], list[Stated]] = {}
    for one in held:
        voices.setdefault((_holds(one).place, one.claim.source, desk.web.chains[one.claim.id].actors), []).append(one)
    return [
        Strip(
            desk.place(place).name,
            f"{desk.report(source).outlet}, {_short(desk.web.dossier.sources[source].record.published.date)}",
            str(desk.source(source).href),
            _voice([desk.actor(actor) for actor in chain[1:]]),
            tuple(_held(desk, one, holders, short) for one in _distinct(several)),
        )
        for (place, source, chain), several in voices.items()
    ]


def _distinct(several: list[Stated]) -> list[Stated]:
    """Leave one claim of those that say the same of the same time; the table has them all."""
    return list({(one.claim.answer, _when(one).text): one for one in reversed(several)}.values())[::-1]


def _held(desk: Desk, one: Stated, holders: list[str], short: Mapping[str, str]) -> Held:
    name = desk.actor(one.claim.answer or "").name
    when = _when(one)
    place = desk.place(_holds(one).place).name
    told = f"{place}, {in_words(when)}: {name}. {desk.tooltip(one)}"
    href = str(desk.to(claim_on(one)))
    return Held(name, holders.index(one.claim.answer or ""), short[name], when, told, href)


def _voice(chain: list[Thing]) -> str:
    return "in its own voice" if not chain else f"citing {', who cites '.join(one.name for one in chain)}"


def _row(desk: Desk, one: Stated) -> Row:
    return Row(
        place=desk.place(_holds(one).place),
        holder=desk.actor(one.claim.answer or ""),
        when=in_words(_when(one)),
        report=desk.report(one.claim.source),
        voices=tuple(desk.actor(actor) for actor in desk.web.chains[one.claim.id].actors[1:]),
        quote=desk.quote_of(one),
        href=desk.to(claim_on(one)),
    )


def _holds(one: Stated) -> Holding:
    """Return what the claim's question asks for; only claims of such questions come here."""
    holds = one.question.holds if one.question else None
    assert holds is not None
    return holds


def _when(one: Stated) -> dates.Date:
    return dates.parse(one.claim.when or _holds(one).when)


def _published(web: Web, one: Stated) -> dates.Date | None:
    text = web.dossier.sources[one.claim.source].record.published.date
    return dates.parse(text) if text else None


def _short(published: str) -> str:
    """Return a date of publication in few letters: the day, or the years that it lies between."""
    if not published:
        return "date not known"
    date = dates.parse(published)
    if date.precision in ("day", "time") and date.earliest:
        return f"{date.earliest.day} {dates.MONTHS[date.earliest.month - 1][:3]} {date.earliest.year}"
    years = [day.year for day in (date.earliest, date.latest) if day]
    return in_words(date) if date.precision == "month" else "–".join(str(year) for year in dict.fromkeys(years))
