"""The timeline: a row per event with its date as a bar and what accounts differ on, and a row per article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.ground.dates.edtf import Date
from generator.pictures.scale import Scale, axis
from generator.pictures.stretch import Stretch, stretch
from generator.pictures.svg import element, frame, percent, shortened, words

MOST_ROWS = 60
"""A taller picture would be a blot; beyond it only events that are part of none are drawn, then only their number."""
_TOP, _LABEL, _BAR, _RIVAL, _GAP, _HEADING = 30, 17, 8, 9, 7, 26
_POINT = 2.2
"""Percent of the width below which a bar is drawn as a point: it could not be seen otherwise."""
_LETTERS, _LETTERS_WIDE = 54, 110


@dataclass(frozen=True, slots=True)
class Mark:
    """One account of when an event was.

    Attributes:
        date: The date that it gives.
        told: The account in one line.
        href: The way to its words.
    """

    date: Date
    told: str
    href: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the timeline.

    Attributes:
        name: The event's or article's title.
        href: The way to its page, already safe.
        date: When.
        words: Its date in words.
        depth: In how many larger events it lies.
        sure: False where its date is inferred.
        rivals: What accounts say of its date, where they do not say the same.
    """

    name: str
    href: str
    date: Date
    words: str
    depth: int = 0
    sure: bool = True
    rivals: tuple[Mark, ...] = ()


def draw(bars: Sequence[Bar], title: str, articles: Sequence[Bar] = (), most: int = MOST_ROWS) -> str:
    """Draw events in the order given, and below them the articles; return an SVG element of at most about 60 KB.

    Args:
        bars: The events; parts right behind the event that holds them.
        title: What the picture is called.
        articles: When the articles were printed.
        most: How many events are drawn at most; of more, those that are part of none; of more still, their number.
    """
    shown = few_enough(bars, most)
    if not shown:
        return _numbers(bars, title) if bars else ""
    printed = articles if len(articles) <= most // 3 else ()
    spans = {bar: stretch(bar.date) for bar in (*shown, *printed)}
    marks = {mark: stretch(mark.date) for bar in shown for mark in bar.rivals}
    scale = Scale(day for span in (*spans.values(), *marks.values()) for day in span.days())
    y, drawn = float(_TOP), []
    for bar in shown:
        drawn.append(_row(bar, spans[bar], scale, y, "d-time__bar"))
        y += _LABEL + _BAR
        if bar.rivals:
            drawn += [_rival(mark, marks[mark], scale, y + 2) for mark in bar.rivals]
            y += _RIVAL
        y += _GAP
    if printed:
        drawn.append(element("text", "The articles, when they were printed", x=0, y=y + 17, class_="d-time__heading"))
        y += _HEADING
        for bar in printed:
            drawn.append(_row(bar, spans[bar], scale, y, "d-time__article"))
            y += _LABEL + _BAR + _GAP
    note = (
        "Bars reach from the first to the last day that a date allows; pale where it is not certain. Diamonds and thin"
        " lines are dates that accounts give, where they differ. Long stretches without change are drawn together."
    )
    return frame(axis(scale, y, _TOP - 4) + "".join(drawn), title, note, y + 2)


def few_enough(bars: Sequence[Bar], most: int = MOST_ROWS) -> Sequence[Bar]:
    """Return the rows that a picture of at most ``most`` rows shows: none where even the largest events are more."""
    depth = 4
    while len(bars) > most and depth >= 0:
        bars = [bar for bar in bars if bar.depth <= depth]
        depth -= 1
    return bars if len(bars) <= most else ()


def _row(bar: Bar, span: Stretch, scale: Scale, y: float, css: str) -> str:
    indent = min(bar.depth, 4) * 12
    narrow, wide = shortened(bar.name, _LETTERS - 2 * min(bar.depth, 4)), shortened(bar.name, _LETTERS_WIDE)
    label = {"x": indent, "y": y + 12}
    if narrow == wide:
        named = element("text", words(wide), **label, class_="d-time__name")
    else:
        named = element("text", words(narrow), **label, class_="d-time__name d-pic__narrow")
        named += element("text", words(wide), **label, class_="d-time__name d-pic__wide")
    hit = element("rect", x=0, y=y, width="100%", height=_LABEL + _BAR, class_="d-time__hit")
    told = f"{bar.name}: {bar.words}"
    inside = element("title", words(told)) + hit + named + _bar(span, scale, y + _LABEL, css, bar.sure)
    return element("a", inside, href=bar.href, aria_label=words(told))


def _bar(span: Stretch, scale: Scale, y: float, css: str, sure: bool) -> str:
    left, right = scale.at(span.begin, 0), scale.at(span.end, 100)
    if right - left < _POINT:
        pale = "" if sure else " d-time__bar--pale"
        middle = min(max((left + right) / 2, 0.8), 99.2)
        return element("circle", cx=percent(middle), cy=y + _BAR / 2, r=4.5, class_=f"{css}{pale}")
    since, until = scale.at(span.sure, left), scale.at(span.until, right)
    if span.sure is not None and span.sure == span.until:
        since = until = right
    parts = [(left, since, True), (since, until, not sure), (until, right, True)]
    drawn = [_rect(a, b, y, f"{css} d-time__bar--thin" if pale else css) for a, b, pale in parts if b - a > 0.01]
    if len(drawn) > 1 or not sure:
        drawn.append(_rect(left, right, y, f"{css} d-time__bar--outline"))
    return "".join(drawn)


def _rect(left: float, right: float, y: float, css: str) -> str:
    return element("rect", x=percent(left), y=y, width=percent(right - left), height=_BAR, class_=css)


def _rival(mark: Mark, span: Stretch, scale: Scale, y: float) -> str:
    left, right = scale.at(span.begin, 0), scale.at(span.end, 100)
    if right - left < _POINT:
        at = percent(min(max((left + right) / 2, 0.8), 99.2))
        # A diamond that moves with the width: a square in a picture of its own, which alone may have a percentage.
        square = element("rect", x=-3.2, y=-3.2, width=6.4, height=6.4, transform="rotate(45)", class_="d-time__rival")
        drawn = element("svg", square, x=at, y=y + 2.5, overflow="visible")
    else:
        drawn = element("rect", x=percent(left), y=y + 1, width=percent(right - left), height=3, class_="d-time__rival")
    return element("a", element("title", words(mark.told)) + drawn, href=mark.href, aria_label=words(mark.told))


def _numbers(bars: Sequence[Bar], title: str) -> str:
    """Draw how many events begin in each year, or in each of the steps that years are then counted in."""
    begins = [day.year for bar in bars if (day := bar.date.earliest or bar.date.latest)]
    first, last = min(begins), max(begins)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if (last - first) // step < 40)
    counts = Counter(year // step * step for year in begins)
    most, y, drawn = max(counts.values()), 6.0, []
    for year in range(first // step * step, last + 1, step):
        named = str(year) if step == 1 else f"{year}–{year + step - 1}"
        drawn.append(element("text", named, x=0, y=y + 12, class_="d-pic__axis d-time__year"))
        width = percent(counts[year] / most * 62)
        drawn.append(element("rect", x="24%", y=y + 2, width=width, height=12, class_="d-time__bar"))
        at = percent(25 + counts[year] / most * 62)
        drawn.append(element("text", f"{counts[year]:,}", x=at, y=y + 12, class_="d-pic__axis d-time__year"))
        y += 19
    note = "There are more events than one picture can show: this one counts those that begin in each year."
    return frame("".join(drawn), title, note, y)
