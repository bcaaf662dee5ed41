"""Words of a raw article from which its day of publication might be told: proposals, each with its words and kind.

A page has many dates, and most of them are not the article's: the day on which a program fetched the page, that of a
picture, the year in which a footer was last touched. So each candidate says what kind of words it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.draft.blocks import Block
from generator.draft.page_words import CAPTION
from generator.ground.dates.edtf import MONTHS, WEEKDAYS, DateError, parse
from generator.ground.dates.vocabulary import vocabulary

DayKind = Literal["stated", "weekday", "text", "caption", "clock", "copyright", "metadata", "name"]

TOLD: Final = {
    "stated": "stated: stands above or below the article by itself",
    "weekday": "dateline and weekday: the article says on which weekday somebody spoke, so it is of that day or later",
    "text": "in the text: a date of what it tells, so the article is hardly older",
    "caption": "caption: of a picture or of another story on the page",
    "clock": "crawl clock: the time at which the page was fetched or printed out",
    "copyright": "copyright line: the year of the page's footer or of a picture's credit",
    "metadata": "metadata: what the page's own code says",
    "name": "name of the file or address: of the day on which it was published, or was saved",
}
"""Kinds in words, the most telling first."""

_MONTHS: Final = [*MONTHS, *(f"{month[:3]}\\.?" for month in MONTHS if len(month) > 3), "Sept\\.?"]
_MONTH: Final = "|".join([*_MONTHS, *map(str.upper, _MONTHS)])
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"
_SUBHEADING: Final = 20
"""Words of one."""
_DATE: Final = re.compile(
    rf"(?<!\d)(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b(?P<m1>{_MONTH})(?:\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?"
    rf"(?:,|\s+of)?\s+(?P<y1>(?:19|20)\d\d)\b"
    rf"|(?<![\d/.-])(?P<y2>(?:19|20)\d\d)-(?P<m2>\d\d)-(?P<d3>\d\d)(?![\d-])"
    rf"|(?<!\d)(?P<d4>\d{{1,2}})(?P<m3>{_MONTH})\s+(?P<y3>(?:19|20)\d\d)\b"
)
_TIME_BEHIND = re.compile(
    rf"(?P<iso>T)?(?(iso)|[\s,|/·–—-]+(?:at\s+)?)(?P<time>{_CLOCK})(?!\d)(?:\.\d+)?(?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"(?:\s*\(?(?P<zone>(?:GMT|UTC)?[+\u2212-]\d{1,2}(?::?\d\d)?(?!\d)|Z\b|[A-Z]{2,5}\b"
    r"|(?:[A-Z]\w+ )?(?:local )?time\b))?"
)
_ZONE = re.compile(r"(?P<sign>[+\u2212-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?$")
_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
WRITTEN_DATE: Final = re.compile(rf"(?:{_DATE.pattern}|{_NUMBERS.pattern})(?:[\s,|/·–—-]+(?:at\s+)?{_CLOCK})?")
"""A day as pages print it, and its time, in English or in numbers."""
_PARTS = re.compile(r"[|·•;]|\s{2,}|\t|\b[Bb]y\b")
_PICTURE = re.compile(r"(?:file )?(?:photo|image|picture)\b", re.I)
_TIME_BEFORE = re.compile(rf"{_CLOCK}\s*(?:[AP]M\s*)?(?:GMT|UTC|[A-Z]{{2,4}})?[\s,]*$")
_SPOKE = re.compile(
    r"\b(?:said|says|told|reported|announced|stated|declared|confirmed|according|added|statement)\b[^.]{0,60}?\bon\s+"
    rf"(?:{'|'.join(WEEKDAYS)})\b|\bon\s+(?:{'|'.join(WEEKDAYS)})\b(?=[^.]{{0,40}}\b(?:said|reported|told|announced)\b)",
)
_MONTH_ALONE = re.compile(rf"\b[Ii]n (?:{'|'.join(MONTHS)})\b(?! \d)")
_COPYRIGHT = re.compile(r"©|copyright|\(c\)|all rights reserved", re.I)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST = 12
_LONGEST = 120
_FAR = 1000
"""Characters from a date, beyond which what a line says is not said of it."""


@dataclass(frozen=True, slots=True)
class DayCandidate:
    """Words from which the day of publication might be told.

    Attributes:
        kind: What kind of words they are; `TOLD` has it in words.
        words: As the text has them.
        date: In EDTF, what they say; "" where they name no year, or may say two days.
        at: Where they stand.
        either: In EDTF, the two days that they may say; none where it is clear.
    """

    kind: DayKind
    words: str
    date: str
    at: int
    either: tuple[str, ...] = ()


def day_candidates(found: Sequence[Block], language: str) -> tuple[DayCandidate, ...]:
    """Return the candidates in a raw article, the most telling kinds first, then in the order of the text."""
    kinds = list(TOLD)
    every = [candidate for at, block in enumerate(found) for candidate in _of_block(found, at, language)]
    every.sort(key=lambda one: (kinds.index(one.kind), one.at))
    once = {(one.kind, one.words): one for one in reversed(every)}
    return tuple(one for one in every if once[one.kind, one.words] is one)[:_MOST]


def _of_block(found: Sequence[Block], at: int, language: str) -> Iterator[DayCandidate]:
    block = found[at]
    start, dates = block.span[0], list(_DATE.finditer(block.text))
    if block.prose:
        for match in (*_SPOKE.finditer(block.text), *([] if dates else _MONTH_ALONE.finditer(block.text))):
            kind: DayKind = "weekday" if any(day in match[0] for day in WEEKDAYS) else "text"
            yield DayCandidate(kind, match[0], "", start + match.start())
    if not dates and _COPYRIGHT.search(block.text) and (year := _YEAR.search(block.text)):
        yield DayCandidate("copyright", block.text[:_LONGEST], year[0], start)
    for match in dates:
        told = _edtf(match, block.text)
        if told:
            words = match[0] + (
                behind[0] if "T" in told and (behind := _TIME_BEHIND.match(block.text, match.end())) else ""
            )
            yield DayCandidate(_kind(found, at, match), words, told, start + match.start())
    for match in _NUMBERS.finditer(block.text):
        days = tuple(_in_numbers(match))
        if days:
            date, either = ("", days) if len(days) > 1 else (days[0], ())
            yield DayCandidate(_kind(found, at, match), match[0], date, start + match.start(), either)
    if not dates and not block.prose and language != "en" and len(block.text) <= _LONGEST:
        yield from _elsewhere(block, language)


def _kind(found: Sequence[Block], at: int, match: re.Match[str]) -> DayKind:
    block = found[at]
    if block.prose:
        return "text"
    if _COPYRIGHT.search(block.text, max(0, match.start() - _FAR), match.end() + _FAR):
        return "copyright"
    if _TIME_BEFORE.search(block.text[max(0, match.start() - 40) : match.start()]):
        return "clock"
    prose = [n for n, one in enumerate(found) if one.prose]
    if len(prose) > 1 and prose[0] < at < prose[1] and len(found[prose[0]].text.split()) <= _SUBHEADING:
        prose = prose[1:]  # what stands above the date is no paragraph of the article then
    inside = bool(prose) and prose[0] < at < prose[-1]
    alone = len(match[0]) * 2 + 24 >= len(_part(block.text, match))
    if _PICTURE.match(block.text) or CAPTION.search(block.text, 0, 2 * _LONGEST):
        return "caption"
    return "stated" if alone and not inside else "caption"


def _part(line: str, match: re.Match[str]) -> str:
    """Return what stands beside a date in a line of several things: "3 May 2031 | by Jo Brand | 3 shares"."""
    begin, behind = max(0, match.start() - _LONGEST), match.end() + _LONGEST
    start = max((sign.end() for sign in _PARTS.finditer(line, begin, match.start())), default=begin)
    end = _PARTS.search(line, match.end(), behind)
    return line[start : end.start() if end else behind].strip()


def _edtf(match: re.Match[str], text: str) -> str:
    """Return what a date says in EDTF; "" where no calendar has such a day."""
    year = match["y1"] or match["y2"] or match["y3"]
    named = match["m1"] or match["m3"]
    month = next(n for n, one in enumerate(MONTHS, 1) if one[:3] == named[:3].title()) if named else int(match["m2"])
    day = match["d1"] or match["d2"] or match["d3"] or match["d4"]
    told = f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
    time = _TIME_BEHIND.match(text, match.end())
    for tried in (f"{told}{_time(time)}" if time and day else told, told):
        try:
            return parse(tried).text
        except DateError:
            continue
    return ""


def _in_numbers(match: re.Match[str]) -> Iterator[str]:
    """Yield the days that 12/03/2019 may say: 12 March and December 3rd."""
    for month, day in dict.fromkeys(((match["two"], match["one"]), (match["one"], match["two"]))):
        try:
            yield parse(f"{match['year']}-{month:0>2}-{day:0>2}").text
        except DateError:
            continue


def _time(found: re.Match[str]) -> str:
    """Return a printed time in EDTF, in 24 hours and with its zone; "" where either leaves a doubt."""
    hour, colon, rest = found["time"].partition(":")
    zone = _zone(found["zone"] or "", bool(found["iso"]))
    if zone is None or (found["half"] and not 1 <= int(hour) <= 12):
        return ""
    if found["half"]:
        hour = str(int(hour) % 12 + (12 if found["half"] in "Pp" else 0))
    return f"T{hour:0>2}{colon}{rest}{zone}"


def _zone(printed: str, iso: bool) -> str | None:
    """Return a printed zone in EDTF; None where it has none for it, as for letters that several zones share."""
    if printed in ("", "Z", "GMT", "UTC"):
        return "Z" if printed else ""
    offset = _ZONE.search(printed)
    if offset is None or not (iso or printed.startswith(("GMT", "UTC"))):
        return None  # without a name, "10:15-11:00" may be from when to when
    sign = "+" if offset["sign"] == "+" else "-"
    return f"{sign}{offset['hours']:0>2}:{offset['minutes'] or '00'}"


def _elsewhere(block: Block, language: str) -> Iterator[DayCandidate]:
    """Read a line by itself in another language: one year, one month, and perhaps a day beside it."""
    known = vocabulary(language)
    if known is None:
        return
    years, months = known.years(block.text), known.named(known.months, block.text)
    if len(years) == 1 and len(months) == 1:
        days = {number for told in known.days[months[0]].findall(known.read(block.text)) if (number := "".join(told))}
        told = f"{years[0]}-{months[0] + 1:02}" + (f"-{int(days.pop()):02}" if len(days) == 1 else "")
        try:
            yield DayCandidate("stated", block.text, parse(told).text, block.span[0])
        except DateError:
            return
