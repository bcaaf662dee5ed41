"""Who held a place, by whose account: a strip per voice over time, its holes left open."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.ground.dates.edtf import Date
from generator.ground.wording import gettext as _
from generator.pictures.scale import NARROW, WIDE, Scale, after, axis
from generator.pictures.stretch import Stretch, only_within, stretch
from generator.pictures.svg import element, frame, percent, shortened, words

STYLES = 5
"""How many holders have a colour of their own; the others share one, and are told apart by their letters."""
_TOP, _PLACE, _SOURCE, _LABEL, _BAR, _GAP = 30, 34, 26, 18, 18, 7
_HOLES = '<pattern id="d-hole" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' + (
    '<path d="M0 0V6" class="d-hold__hatch"/></pattern>'
)


@dataclass(frozen=True, slots=True)
class Held:
    """One account of who held a place.

    Attributes:
        holder: Name of the actor.
        key: Where the holder stands in the legend, from 0.
        short: The holder's letters.
        date: From when to when.
        told: The account in one line.
        href: The way to its words.
    """

    holder: str
    key: int
    short: str
    date: Date
    told: str
    href: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What one voice of one source says of one place.

    Attributes:
        place: The place's name; strips of one place stand together.
        source: Whose account: the outlet and when it was printed; strips of one source stand together.
        href: The way to the article.
        voice: "in its own voice", or whom it cites.
        bars: The accounts.
        printed: The last day on which the article can have been printed; of later ones it cannot speak.
    """

    place: str
    source: str
    href: str
    voice: str
    bars: tuple[Held, ...]
    printed: datetime.date | None = None


def letters(names: Sequence[str]) -> Mapping[str, str]:
    """Return a few letters for each name, the initials of its words, no two alike."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        initials = "".join(word[0] for word in name.split() if word[0].isalnum())[:2].upper() or "?"
        number, letter = 2, initials
        while letter in taken:
            letter, number = f"{initials[:1]}{number}", number + 1
        given[name] = letter
        taken.add(letter)
    return given


def draw(strips: Sequence[Strip], title: str) -> str:
    """Draw strips in the order given; return an SVG element that is as wide as its place on the page."""
    if not strips:
        return ""
    spans = {bar: _span(bar.date) for strip in strips for bar in strip.bars}
    scale = Scale(day for span in spans.values() for day in span.days())
    y, drawn, place, source = float(_TOP), [], "", ""
    several = len({strip.place for strip in strips}) > 1
    for strip in strips:
        if several and strip.place != place:
            drawn.append(element("text", words(strip.place), x=0, y=y + _PLACE - 12, class_="d-hold__place"))
            y, place, source = y + _PLACE, strip.place, ""
        if strip.source != source:
            name = element("text", words(shortened(strip.source, 50)), x=0, y=y + 18, class_="d-hold__source")
            drawn.append(element("a", name, href=strip.href))
            y, source = y + _SOURCE, strip.source
        drawn.append(element("text", words(shortened(strip.voice, 52)), x=0, y=y + 12, class_="d-hold__voice"))
        y += _LABEL
        for row in _rows(strip.bars, spans):
            width = percent(scale.at(after(strip.printed), 100) if strip.printed else 100)
            drawn.append(element("rect", x=0, y=y, width=width, height=_BAR, class_="d-hold__hole"))
            drawn += [_bar(bar, spans[bar], scale, y) for bar in row]
            y += _BAR + 2
        y += _GAP
    note = _(
        "A strip for each account. Pale ends are days on which it may have begun or ended; hatched stretches are those"
        " for which nothing is drawn from its words. Long stretches without change are drawn together."
    )
    return frame(f"<defs>{_HOLES}</defs>" + axis(scale, y, _TOP - 4) + "".join(drawn), title, note, y + 4)


def _span(date: Date) -> Stretch:
    """Return how long something was held: a month or a year alone says only that it was at some time within it."""
    span = stretch(date)
    return Stretch(span.begin, span.end, span.begin, span.begin) if only_within(date) else span


def _rows(bars: Sequence[Held], spans: Mapping[Held, Stretch]) -> list[list[Held]]:
    """Put accounts that overlap in time below each other."""
    rows: list[list[Held]] = []
    for bar in bars:
        free = (row for row in rows if all(_apart(spans[bar], spans[other]) for other in row))
        row = next(free, None)
        if row is None:
            rows.append([bar])
        else:
            row.append(bar)
    return rows


def _apart(a: Stretch, b: Stretch) -> bool:
    """Whether what is certain of two accounts does not overlap; where one passes into the other, pale ends may."""
    return _before(a, b) or _before(b, a)


def _before(a: Stretch, b: Stretch) -> bool:
    end = a.until if a.until != a.sure else a.end
    begin = b.sure if b.until != b.sure else b.begin
    return end is not None and begin is not None and end <= begin


def _bar(bar: Held, span: Stretch, scale: Scale, y: float) -> str:
    left, right = scale.at(span.begin, 0), scale.at(span.end, 100)
    sure = scale.at(span.sure, left if span.begin is None else 100), scale.at(span.until, 100)
    if span.sure is None:
        sure = left, sure[1]
    css = f"d-hold--{min(bar.key, STYLES) + 1}"
    pale, parts = f"{css} d-hold__pale", []
    if sure[1] > sure[0]:
        # What may have begun rises from below, what may have ended is let down from above: where one passes into the
        # other, both are seen.
        if left < sure[0]:
            parts.append(_rect(left, sure[0], y + _BAR / 2, pale, _BAR / 2))
        if right > sure[1]:
            parts.append(_rect(sure[1], right, y, pale, _BAR / 2))
        parts.append(_rect(*sure, y, css))
        parts.append(_name(bar, sure, y, css))
    else:
        parts += [_rect(left, right, y, pale), _name(bar, (left, right), y, f"{css} d-hold__name--pale")]
    return element("a", element("title", words(bar.told)) + "".join(parts), href=bar.href, aria_label=words(bar.told))


def _rect(left: float, right: float, y: float, css: str, height: float = _BAR) -> str:
    width = percent(right - left)
    return element("rect", x=percent(left), y=y, width=width, height=height, class_=f"d-hold__bar {css}")


def _name(bar: Held, sure: tuple[float, float], y: float, css: str) -> str:
    """Write the holder into the bar: its name where that fits, else its letters, else nothing."""
    width = sure[1] - sure[0]
    full, short = 6.6 * len(bar.holder) + 8, 8.0 * len(bar.short) + 2
    place: dict[str, str | float] = {"x": percent((sure[0] + sure[1]) / 2), "y": y + 13.0}
    there = []
    fits, may = width * NARROW / 100 >= full, width * WIDE / 100 >= full
    if fits or may:
        only = "" if fits else " d-pic__wide"
        there.append(element("text", words(bar.holder), **place, class_=f"d-hold__name {css}{only}"))
    if not fits and (width * NARROW / 100 >= short or (not may and width * WIDE / 100 >= short)):
        only = " d-pic__narrow" if may else "" if width * NARROW / 100 >= short else " d-pic__wide"
        there.append(element("text", words(bar.short), **place, class_=f"d-hold__name {css}{only}"))
    return "".join(there)
