"""What a date that is written in another way may mean, in the notation of dates."""

from __future__ import annotations

import re
from datetime import date

from generator.ground.dates.edtf import MONTHS


def meant(text: str) -> tuple[str, ...]:
    """Return the dates that ``text`` may mean, the likelier first.

    "2031-13-05", "7 May 2031", "May 7, 2031", "2031/5/7" and "7.5.2031" mean one; "7/5/2031" means two, since some put
    the day first and some the month. Empty for anything else.
    """
    text = " ".join(text.split())
    if parts := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return _days((parts[1], parts[3], parts[2])) if int(parts[2]) > 12 else ()
    if parts := re.fullmatch(r"(\d{4})[/.](\d\d?)[/.](\d\d?)", text):
        return _days((parts[1], parts[2], parts[3]))
    if parts := re.fullmatch(r"(\d\d?)\. ?(\d\d?)\. ?(\d{4})", text):
        return _days((parts[3], parts[2], parts[1]))
    if parts := re.fullmatch(r"(\d\d?)([/-])(\d\d?)\2(\d{4})", text):
        return _days((parts[4], parts[3], parts[1]), (parts[4], parts[1], parts[3]))
    return _in_words(text)


def did_you_mean_the_date(text: str) -> str:
    """Return the hint that gives the dates that ``text`` may mean; "" where it may mean none."""
    dates = meant(text)
    if not dates:
        return ""
    which = "" if len(dates) == 1 else " Only the article tells which of the two:"
    return f"A date is year, month, day. Did you mean this?{which}\n" + "\n".join(dates)


def _days(*several: tuple[str, str, str]) -> tuple[str, ...]:
    found = dict.fromkeys(_day(*map(int, parts)) for parts in several)
    return tuple(one for one in found if one)


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _in_words(text: str) -> tuple[str, ...]:
    found = re.fullmatch(r"(?:(\d\d?) )?([A-Za-z]+)(?: (\d\d?),?)? (\d{4})", text)
    months = [month for month in MONTHS if found and month.casefold().startswith(found[2].casefold()[:3])]
    if not found or len(months) != 1 or (found[1] and found[3]):
        return ()
    day = found[1] or found[3]
    year, month = int(found[4]), MONTHS.index(months[0]) + 1
    meant_day = _day(year, month, int(day or 1))
    return (meant_day if day else meant_day[:7],) if meant_day else ()
