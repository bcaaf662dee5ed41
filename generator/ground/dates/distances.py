"""Whether "four days after" can be the day that it is resolved to: where both of its ends are known."""

from __future__ import annotations

import datetime

from generator.ground.dates.counting import Counted
from generator.ground.dates.edtf import Date, DateError, parse
from generator.ground.dates.in_words import in_words
from generator.ground.dates.vocabulary import Vocabulary


def day_counted_from(known: Vocabulary, distance: Counted) -> Date | None:
    """Return the day or month, with its year, that the words behind a distance name; None where they name no one."""
    if not distance.names_the_day:
        return None
    years, months = known.years(distance.behind), known.named(known.months, distance.behind)
    if len(years) != 1 or len(months) != 1:
        return None
    days = known.days[months[0]].findall(known.read(distance.behind))
    if len(days) > 1:
        return None
    day = f"-{int(''.join(days[0])):02}" if days else ""
    try:
        return parse(f"{years[0]}-{months[0] + 1:02}{day}")
    except DateError:
        return None


def words_of_its_own(distance: Counted, words: str, counted_from: Date | None) -> str:
    """Return what words say of the day that is meant, without what they say of the one that it is counted from."""
    if distance.names_the_day:
        return distance.ahead
    return f"{distance.ahead}, {distance.behind}" if counted_from else words


def against_distance(distance: Counted, counted_from: Date, to: Date) -> str:
    """Return why a date cannot lie so far from another; "" where it can."""
    back = distance.direction != "after"
    least, most = (-distance.most, -distance.least) if back else (distance.least, distance.most)
    first = counted_from.earliest.toordinal() + least if counted_from.earliest else None
    last = counted_from.latest.toordinal() + most if counted_from.latest else None
    too_early = first is not None and to.latest is not None and to.latest.toordinal() < first
    too_late = last is not None and to.earliest is not None and to.earliest.toordinal() > last
    if not (too_early or too_late):
        return ""
    days = " and ".join(_told(bound) for bound in (first, last) if bound is not None)
    span = f"between {days}" if first is not None and last is not None else f"about {days}"
    return f"{distance.told} {'before' if back else 'after'} {in_words(counted_from)} is {span}"


def _told(ordinal: int) -> str:
    return datetime.date.fromordinal(min(max(ordinal, 1), datetime.date.max.toordinal())).isoformat()
