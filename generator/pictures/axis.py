"""The picture of one question: its answers on an axis of numbers or days, or in columns of choices.

Lengths across are percent of the width and words keep their size, so that one picture fits a phone, a desk and paper.
What a reader must tell apart differs in place and shape: colour only repeats it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.pictures.ruler import Ruler
from generator.pictures.svg import element, frame, percent, shortened, words

MOST_ROWS = 24
"""More rows would be a blot, and past 60 KB; the caller then draws a row for each answer instead."""
MOST_COLUMNS = 5
_TOP, _ROW, _FOOT, _WHO_ROW = 8, 56, 30, 40
_CHARACTERS = 46
"""That many fit beside each other on a phone, at the size that words have here."""
_LINES = 3

Voice = Literal["own", "named", "unnamed"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer as the picture draws it.

    Attributes:
        words: The answer, for a reader.
        who: Source and origin.
        href: The way to the claim, already safe.
        low: Where it begins on the ruler; None where nothing is said.
        high: Where it ends, likewise.
        beyond: Whether the beginning itself is left out ("more than").
        below: Whether the end itself is left out ("under").
        blunt: Whether its ends are no points, as with days.
        soft: How far "about" reaches below and above; None for an answer that is meant as it stands.
        doubtful: Whether the account itself is unsure, or only a vague word.
    """

    words: str
    who: str
    href: str
    low: float | None
    high: float | None
    beyond: bool = False
    below: bool = False
    blunt: bool = False
    soft: tuple[float, float] | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One account in a column.

    Attributes:
        column: Index of the answer that it gives.
        who: Source and origin.
        href: The way to the claim, already safe.
        voice: Whose words they are: own, named or unnamed.
    """

    column: int
    who: str
    href: str
    voice: Voice


def draw_axis(title: str, note: str, marks: Sequence[Mark], ruler: Ruler) -> str:
    """Draw answers along a ruler, one under the other in the order given.

    Args:
        title: What the picture shows.
        note: What its marks mean, and where the same stands in words.
        marks: The answers.
        ruler: Where values lie across.
    """
    foot = _TOP + _ROW * len(marks)
    rows = "".join(_axis_row(mark, _TOP + _ROW * at, ruler) for at, mark in enumerate(marks))
    return frame(_ticks(ruler, foot) + rows, title, note, foot + _FOOT)


def draw_columns(title: str, note: str, columns: Sequence[str], choices: Sequence[Choice]) -> str:
    """Draw accounts in columns, one for each answer; see `draw_axis` for the other arguments."""
    room = _CHARACTERS // len(columns) - 1
    heads = [_wrapped(head, room) for head in columns]
    top = _TOP + 16 * max(map(len, heads)) + 6
    foot = top + _WHO_ROW * len(choices)
    drawn = "".join(
        element("line", x1=percent(x), x2=percent(x), y1=top, y2=foot, class_="d-svg__grid")
        + "".join(
            element("text", words(line), x=percent(x), y=_TOP + 10 + 16 * n, text_anchor="middle", class_="d-svg__head")
            for n, line in enumerate(lines)
        )
        for x, lines in ((_middle(at, len(columns)), lines) for at, lines in enumerate(heads))
    )
    rows = "".join(_column_row(choice, columns, top + _WHO_ROW * at) for at, choice in enumerate(choices))
    return frame(drawn + rows, title, note, foot + 8)


def _ticks(ruler: Ruler, foot: float) -> str:
    drawn = [element("line", x1="0", x2="100%", y1=foot, y2=foot, class_="d-svg__grid")]
    for value, label in ruler.ticks:
        x = ruler.at(value)
        anchor = "start" if x < 6 else "end" if x > 94 else "middle"
        drawn.append(element("line", x1=percent(x), x2=percent(x), y1=_TOP, y2=foot + 5, class_="d-svg__grid"))
        drawn.append(element("text", words(label), x=percent(x), y=foot + 20, text_anchor=anchor, class_="d-svg__axis"))
    return "".join(drawn)


def _axis_row(mark: Mark, y: float, ruler: Ruler) -> str:
    told = element("title", words(f"{mark.words}: {mark.who}"))
    lane = element("rect", x="0", y=y, width="100%", height=_ROW, class_="d-svg__lane")
    label = element("text", words(shortened(mark.words, _CHARACTERS - 4)), x="0", y=y + 14, class_="d-svg__label")
    who = _who(mark.who, y + 29)
    name = words(f"{mark.words}: {mark.who}")
    return element("a", told + lane + label + who + _span(mark, y + 43, ruler), href=mark.href, aria_label=name)


def _span(mark: Mark, y: float, ruler: Ruler) -> str:
    """A thick line from the least to the most; its ends say whether they are reached, left out, or not known."""
    start = 0.0 if mark.low is None else ruler.at(mark.low)
    end = 100.0 if mark.high is None else ruler.at(mark.high)
    drawn = []
    if mark.soft:
        below, above = (ruler.at(edge) for edge in mark.soft)
        drawn.append(_line(below, above, y, "d-svg__span d-svg__span--soft"))
    open_ended = mark.low is None or mark.high is None
    kind = "d-svg__span d-svg__span--blunt" if mark.blunt else "d-svg__span"
    kind += " d-svg__span--open" if open_ended or mark.doubtful else ""
    if end > start:
        drawn.append(_line(start, end, y, kind))
    drawn += [] if mark.blunt else [_end(x, y, out) for x, out in _ends(mark, start, end)]
    if mark.high is None:
        drawn.append(element("text", "→", x="100%", y=y + 5, text_anchor="end", class_="d-svg__arrow"))
    if mark.low is None:
        drawn.append(element("text", "←", x="0", y=y + 5, class_="d-svg__arrow"))
    return "".join(drawn)


def _ends(mark: Mark, start: float, end: float) -> list[tuple[float, bool]]:
    ends = [(start, mark.beyond)] if mark.low is not None else []
    if mark.high is not None and (mark.low is None or end > start):
        ends.append((end, mark.below))
    return ends


def _line(start: float, end: float, y: float, kind: str) -> str:
    return element("line", x1=percent(start), x2=percent(end), y1=y, y2=y, class_=kind)


def _end(x: float, y: float, left_out: bool) -> str:
    kind = "d-svg__end d-svg__end--out" if left_out else "d-svg__end"
    return element("circle", cx=percent(x), cy=y, r=4.5, class_=kind)


def _column_row(choice: Choice, columns: Sequence[str], y: float) -> str:
    x = _middle(choice.column, len(columns))
    told = element("title", words(f"{choice.who}: {columns[choice.column]}"))
    lane = element("rect", x="0", y=y, width="100%", height=_WHO_ROW, class_="d-svg__lane")
    who = _who(choice.who, y + 15)
    line = element("line", x1="0", x2="100%", y1=y + 28, y2=y + 28, class_="d-svg__lead")
    name = words(f"{choice.who}: {columns[choice.column]}")
    return element("a", told + lane + line + who + _dot(x, y + 28, choice.voice), href=choice.href, aria_label=name)


def _who(who: str, y: float) -> str:
    """Source and origin; cut where a phone has no room for them. They stand clear of the lines that cross them."""
    kind = "d-svg__small d-svg__clear"
    if len(who) <= _CHARACTERS:
        return element("text", words(who), x="0", y=y, class_=kind)
    return element("text", words(shortened(who, _CHARACTERS)), x="0", y=y, class_=f"{kind} d-svg__narrow") + element(
        "text", words(shortened(who, 2 * _CHARACTERS)), x="0", y=y, class_=f"{kind} d-svg__wide"
    )


def _dot(x: float, y: float, voice: Voice) -> str:
    """The same three shapes that stand beside origins in words: a square, a full circle, an empty one."""
    if voice == "own":
        # A square of pixels at a percentage of the width: a nested picture is the only box that takes both.
        return element(
            "svg", element("rect", x=-5, y=-5, width=10, height=10, class_="d-svg__own"),
            x=percent(x), y=y, overflow="visible",
        )  # fmt: skip
    return element("circle", cx=percent(x), cy=y, r=5.5, class_=f"d-svg__{voice}")


def _wrapped(text: str, room: int) -> list[str]:
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= room or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], shortened(" ".join(lines[_LINES - 1 :]), room)]
    return [line if len(line) <= room else line[: room - 1] + "…" for line in lines]


def _middle(at: int, of: int) -> float:
    return 100 * (at + 0.5) / of
