"""The timeline: panels, each with a row per event, its date as a bar, what accounts differ on, and the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from generator.ground.wording import gettext as _
from generator.pictures.panels import Bar, Mark, Panel, Row, panels
from generator.pictures.stretch import Stretch, only_within, stretch
from generator.pictures.svg import element, frame, percent, shortened, words

__all__ = ["MOST_ROWS", "Bar", "Mark", "draw", "few_enough"]

MOST_ROWS = 60
"""A taller picture would be a blot; beyond it only events that are part of none are drawn, then only their number."""
MOST_TICKS: Final = 120
"""More lines than that would be grey."""
NARROW, WIDE = 335, 660
"""The widths in pixels for which words are placed: what fits a phone is there on wider screens too."""
_TITLE, _AXIS, _LABEL, _BAR, _RIVAL, _GAP, _BETWEEN = 20, 20, 17, 9, 6, 8, 22
_POINT = 1.6
"""Percent of the width below which a bar is drawn as a point: it could not be seen otherwise."""
_LETTER = 6.3
_WIDTHS = (" d-pic__narrow", " d-pic__wide")
_HATCH = (
    '<pattern id="d-time-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0V5" class="d-time__hatch"/></pattern>'
    '<pattern id="d-time-hatch-article" width="5" height="5" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><path d="M0 0V5" class="d-time__hatch d-time__hatch--article"/></pattern>'
)


def draw(bars: Sequence[Bar], title: str, articles: Sequence[Bar] = (), most: int = MOST_ROWS) -> str:
    """Draw events and articles in panels; return an SVG element of at most about 60 KB.

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
    y, drawn = 0.0, [element("defs", _HATCH)]
    for panel in panels(shown, printed):
        inside, foot = _panel(panel, y)
        drawn.append(inside)
        y = foot + _BETWEEN
    note = _(
        "A panel for years, for each year and for each month that has several rows, each on an even scale. Filled: on"
        " those days. Hatched: some time in it, or without a known beginning or end. Diamonds and thin lines are dates"
        " that accounts give, where they do not give the same."
    )
    return frame("".join(drawn), title, note, y - _BETWEEN + 2)


def few_enough(bars: Sequence[Bar], most: int = MOST_ROWS) -> Sequence[Bar]:
    """Return the rows that a picture of at most ``most`` rows shows: none where even the largest events are more."""
    depth = 4
    while len(bars) > most and depth >= 0:
        bars = [bar for bar in bars if bar.depth <= depth]
        depth -= 1
    return bars if len(bars) <= most else ()


def _panel(panel: Panel, top: float) -> tuple[str, float]:
    """Return a panel that begins at ``top``, and where it ends."""
    rows: list[str] = []
    y = top + _TITLE + _AXIS
    for row in panel.rows:
        rows.append(_row(panel, row, y))
        y += _LABEL + _BAR
        if row.bar.rivals:
            rows += [_rival(panel, mark, y + 2 + _RIVAL * at) for at, mark in enumerate(row.bar.rivals)]
            y += _RIVAL * len(row.bar.rivals) + 3
        y += _GAP
    title = element("text", words(panel.title), x=0, y=top + 15, class_="d-time__heading")
    return title + "".join(_ticks(panel, top + _TITLE, y)) + "".join(rows), y


def _ticks(panel: Panel, top: float, foot: float) -> Iterator[str]:
    """Yield a line where each year, month or day begins, and its name between its lines."""
    ticks = list(panel.ticks(NARROW, WIDE))
    yield element("line", x1=0, x2="100%", y1=top + 17, y2=top + 17, class_="d-pic__grid d-time__base")
    for tick in ticks:
        if len(ticks) <= MOST_TICKS or tick.narrow:
            at = percent(tick.start)
            yield element("line", x1=at, x2=at, y1=top + 17, y2=foot - 2, class_="d-pic__grid")
        for name, css in _by_width(tick.narrow, tick.wide):
            middle = percent((tick.start + tick.end) / 2)
            yield element("text", words(name), x=middle, y=top + 12, text_anchor="middle", class_=f"d-pic__axis{css}")


def _by_width(narrow: str, wide: str) -> Iterator[tuple[str, str]]:
    """Yield what is shown on all screens, or what on phones and what on wider ones, with the class for it."""
    if narrow == wide:
        yield from [(wide, "")] if wide else []
        return
    yield from ((name, css) for name, css in zip((narrow, wide), _WIDTHS, strict=True) if name)


def _row(panel: Panel, row: Row, y: float) -> str:
    bar = row.bar
    name = _("Printed: %(title)s", title=bar.name) if row.article else bar.name
    told = f"{name}: {bar.words}" + ("" if bar.sure else ", worked out")
    labels = (shortened(name, int(width / _LETTER)) for width in (NARROW, WIDE))
    named = "".join(
        element("text", words(label), x=0, y=y + 12, class_=f"d-time__name{css}") for label, css in _by_width(*labels)
    )
    hit = element("rect", x=0, y=y, width="100%", height=_LABEL + _BAR, class_="d-time__hit")
    drawn = _bar(panel, row, y + _LABEL) + "".join(_date(panel, row, y + _LABEL + _BAR))
    return element("a", element("title", words(told)) + hit + named + drawn, href=bar.href, aria_label=words(told))


def _bar(panel: Panel, row: Row, y: float) -> str:
    """Draw the days that the date names as filled, and those between which it lies, or may reach, as hatched."""
    span, kind = row.span, "d-time__article" if row.article else "d-time__bar"
    kind += "" if row.bar.sure else " d-time__bar--inferred"
    left, right = _ends(panel, span)
    hatched = _only_within(row)
    if right - left < _POINT:
        css = f"{kind} d-time__bar--hatched" if hatched else kind
        middle = min(max((left + right) / 2, 0.8), 99.2)
        return element("circle", cx=percent(middle), cy=y + _BAR / 2, r=4.5, class_=css)
    since, until = panel.at(span.sure, left), panel.at(span.until, right)
    if hatched or (span.sure is not None and span.sure == span.until):
        since = until = right
    parts = [(left, since, True), (since, until, False), (until, right, True)]
    drawn = [_rect(a, b, y, f"{kind} d-time__bar--hatched" if pale else kind) for a, b, pale in parts if b - a > 0.01]
    return "".join((*drawn, *_arrows(panel, span, y)))


def _only_within(row: Row) -> bool:
    """Whether its date only says between which days it was; an article is of one day, whatever the interval."""
    date = row.bar.date
    return only_within(date) or (row.article and date.precision == "interval")


def _arrows(panel: Panel, span: Stretch, y: float) -> Iterator[str]:
    """Yield a point at each side on which a bar goes on beyond the panel."""
    if span.begin is None or span.begin < panel.first:
        yield _beyond("0", y, "M8 -5V5L1 0Z")
    if span.end is None or span.end > panel.end:
        yield _beyond("100%", y, "M-8 -5V5L-1 0Z")


def _beyond(x: str, y: float, point: str) -> str:
    """Draw a point that moves with the width: in a picture of its own, which alone may have a percentage."""
    return element("svg", element("path", d=point, class_="d-time__beyond"), x=x, y=y + _BAR / 2, overflow="visible")


def _date(panel: Panel, row: Row, foot: float) -> Iterator[str]:
    """Yield a row's date beside its bar, on the side that has room for it; above a bar that has none."""
    left, right = _ends(panel, row.span)
    told = row.bar.words
    needs = _LETTER * len(told) + 14
    places = [_place(left, right, needs, width, len(row.bar.name)) for width in (NARROW, WIDE)]
    everywhere = places[0] == places[1]
    for place, css in zip(places[:1] if everywhere else places, ("",) if everywhere else _WIDTHS, strict=True):
        if place is not None:
            x, dx, anchor, above = place
            y, kind = foot - _BAR - 5 if above else foot, f"d-time__when{css}"
            yield element("text", words(told), x=percent(x), dx=dx, y=y, text_anchor=anchor, class_=kind)


Place = tuple[float, float, str, bool]
"""Percent across, pixels from there, the anchor, and whether it stands above the bar."""


def _place(left: float, right: float, needs: float, width: int, letters: int) -> Place | None:
    if (100 - right) / 100 * width >= needs:
        return right, 7, "start", False
    if left / 100 * width >= needs:
        return left, -7, "end", False
    return (100, 0, "end", True) if letters * _LETTER + needs <= width else None


def _ends(panel: Panel, span: Stretch) -> tuple[float, float]:
    return panel.at(span.begin, 0), panel.at(span.end, 100)


def _rect(left: float, right: float, y: float, css: str) -> str:
    return element("rect", x=percent(left), y=y, width=percent(right - left), height=_BAR, class_=css)


def _rival(panel: Panel, mark: Mark, y: float) -> str:
    left, right = _ends(panel, stretch(mark.date))
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
    note = _("There are more events than one picture can show: this one counts those that begin in each year.")
    return frame("".join(drawn), title, note, y)
