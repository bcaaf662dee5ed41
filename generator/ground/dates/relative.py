"""What the words of a relative date ("on Monday", "last night") demand of the day that they are resolved to.

The words of the languages in `generator.ground.dates.vocabulary` are understood: each has what the table shows in
English. Of other words nothing is demanded, so that nothing true is ever refused, and `understood` says so.

==================================  ============================================================================
words                               days that fit, seen from the day of publication
==================================  ============================================================================
Monday … Sunday                     that weekday; the day of publication or one of the 7 days before
… with "last"                       that weekday, 1 to 13 days before ("last Thursday" is said of either one)
… with "next", "coming"             that weekday, 1 to 13 days after
today, tonight, this morning, …     the day of publication
yesterday, last night, tomorrow     the day before; that day or the day before; the day after
last week, this week, next week     the week before, of, after; weeks may begin on Sunday or on Monday
last month, last year, this …       the calendar month or year
four days ago, a year ago           so far before, give or take a day, half a week, half a month or half a year
four days after 11 December 2016    so far after that day, likewise; where the editor gives it, from ``counted_from``
earlier                             the day of publication or any before
January … December, spring …, 2016  some day of the resolved date lies in it
==================================  ============================================================================

A resolved date of several days fits where one of its days does. Where the publication is known only to lie between
two days, it is enough that one day between them fits.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.ground.dates.distances import against_distance, day_counted_from, words_of_its_own
from generator.ground.dates.edtf import MONTHS, SEASONS, WEEKDAYS, Date
from generator.ground.dates.in_words import day_in_words, in_words
from generator.ground.dates.phrases import before
from generator.ground.dates.vocabulary import Vocabulary, vocabulary

_ONE = datetime.timedelta(days=1)
_SPAN_OF_A_YEAR = 366
"""A longer resolved date holds every weekday, month and season."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why words cannot mean a date.

    Attributes:
        kind: ``weekday``, ``calendar`` (month, season, year, day of the month) or ``publication``.
        why: The end of a sentence that begins with the words and the date.
        hint: Which date would fit, if that can be told.
    """

    kind: str
    why: str
    hint: str = ""


def not_understood(words: str, language: str, counted_from: Date | None = None) -> str:
    """Return why nothing in words of a language (a BCP 47 tag) can be compared with a date; "" where something can."""
    known = vocabulary(language)
    if known is None:
        return f'its language, "{language}", is not understood'
    distance = known.counted(words)
    begin = distance and (counted_from or day_counted_from(known, distance))
    if begin or known.understands(words_of_its_own(distance, words, None) if distance else words):
        return ""
    if distance:
        return "from which day it counts is not given: “counted_from” can say it"
    return "no word of it names a day, month or year"


def conflicts(
    words: str,
    to: Date,
    published: Date | None,
    reasoned: bool = False,
    language: str = "en",
    counted_from: Date | None = None,
) -> tuple[Conflict, ...]:
    """Return why ``words`` cannot mean ``to``; nothing where they can.

    Args:
        words: The words of the quote, such as "on Monday".
        to: The date that they are resolved to.
        published: When the source was published; None where unknown.
        reasoned: True where an editor gives the reason, which then replaces what the publication date would demand.
        language: BCP 47 tag of the words; those of a language that is not known can mean any date.
        counted_from: The day from which words such as "four days after" count, where an editor gives it.
    """
    known = vocabulary(language)
    if known is None:
        return ()
    if distance := known.counted(words):
        begin = counted_from or day_counted_from(known, distance)
        if begin and (why := against_distance(distance, begin, to)):
            return (Conflict("calendar", why),)
        words = words_of_its_own(distance, words, begin)
    found = [*_against_weekdays(known, words, to, published), *_against_calendar(known, words, to)]
    if not found and published is not None and not reasoned:
        found = list(_against_publication(known, words, to, published))
    return tuple(found)


def weekday(day: datetime.date) -> str:
    """Return the English name of the day's weekday."""
    return WEEKDAYS[day.weekday()]


# Words and the calendar


def _against_weekdays(known: Vocabulary, words: str, to: Date, published: Date | None) -> Iterator[Conflict]:
    days = _days(to)
    if days is None:
        return
    for name in (WEEKDAYS[at] for at in known.named(known.weekdays, words)):
        if not any(weekday(day) == name for day in days):
            if len(days) == 1:
                why = f"{day_in_words(days[0])} is a {weekday(days[0])}"
            else:
                why = f"there is no {name} in {in_words(to)}"
            yield Conflict(
                "weekday", f"{_in_english(known, name)}{why}", _nearest(known, name, words, days[0], published)
            )


def _in_english(known: Vocabulary, name: str) -> str:
    """Say what words were read as, for who does not know their language: "the words say Monday, and "."""
    return "" if known.language == "en" else f"the words say {name}, and "


def _nearest(known: Vocabulary, name: str, words: str, day: datetime.date, published: Date | None) -> str:
    """Say which days of that weekday there are: those that fit the publication, or those around the day given."""
    index = WEEKDAYS.index(name)
    if published is not None and published.earliest and published.earliest == published.latest:
        window = next((window for window, _ in known.windows(words)), before(7, 0))
        first, last = window(published.earliest.toordinal())
        fitting = [
            datetime.date.fromordinal(ordinal).isoformat()
            for ordinal in range(max(int(first), 1), min(int(last), datetime.date.max.toordinal(), int(first) + 13) + 1)
            if datetime.date.fromordinal(ordinal).weekday() == index
        ]
        if 1 <= len(fitting) <= 2 and last - first <= 13:
            fit = " or ".join(fitting)
            return f"published {day_in_words(published.earliest)}: {name} is then {fit}"
    back = (day.weekday() - index) % 7
    around = [day.toordinal() - back, day.toordinal() - back + 7]
    inside = [datetime.date.fromordinal(one).isoformat() for one in around if 1 <= one <= datetime.date.max.toordinal()]
    return f"the nearest {name}s are {' and '.join(inside)}"


def _against_calendar(known: Vocabulary, words: str, to: Date) -> Iterator[Conflict]:
    if to.earliest is None and to.latest is None:
        return
    yield from _against_years(known, words, to)
    days = _days(to)
    if days is None:
        return
    months = {day.month for day in days}
    for number in (at + 1 for at in known.named(known.months, words)):
        name = MONTHS[number - 1]
        if number not in months:
            yield Conflict("calendar", f"{_in_english(known, name)}{in_words(to)} is not in {name}")
        for told in known.days[number - 1].findall(known.read(words)):
            number_of_day = int("".join(told))
            if 1 <= number_of_day <= 31 and not any((day.month, day.day) == (number, number_of_day) for day in days):
                yield Conflict("calendar", f"{in_words(to)} is not {number_of_day} {name}")
    for index in known.named(known.seasons, words):
        its_months = {(index * 3 + offset) % 12 + 1 for offset in (2, 3, 4)}
        if not months & its_months:
            why = _in_english(known, SEASONS[index])
            yield Conflict("calendar", f"{why}{in_words(to)} is not in {SEASONS[index]}")


def _against_years(known: Vocabulary, words: str, to: Date) -> Iterator[Conflict]:
    for year in known.years(words):
        begins_after = to.earliest is not None and to.earliest.year > int(year)
        ends_before = to.latest is not None and to.latest.year < int(year)
        if begins_after or ends_before:
            yield Conflict("calendar", f"{in_words(to)} is not in {year}")


def _days(date: Date) -> list[datetime.date] | None:
    """Return the days that a date may mean; None where they are without bound or hold every weekday and month."""
    if date.earliest is None or date.latest is None:
        return None
    length = (date.latest - date.earliest).days
    if length >= _SPAN_OF_A_YEAR:
        return None
    return [date.earliest + offset * _ONE for offset in range(length + 1)]


# Words and the publication date


def _against_publication(known: Vocabulary, words: str, to: Date, published: Date) -> Iterator[Conflict]:
    begins = to.earliest.toordinal() if to.earliest else float("-inf")
    ends = to.latest.toordinal() if to.latest else float("inf")
    for window, told in known.windows(words):
        first = window(published.earliest.toordinal())[0] if published.earliest else float("-inf")
        last = window(published.latest.toordinal())[1] if published.latest else float("inf")
        if ends < first or begins > last:
            yield Conflict(
                "publication",
                f"the article was published {in_words(published)}, and {told}",
                _fitting(first, last),
            )
            return


def _fitting(first: float, last: float) -> str:
    days = [
        datetime.date.fromordinal(int(min(max(bound, 1), datetime.date.max.toordinal()))).isoformat()
        for bound in (first, last)
    ]
    span = days[0] if days[0] == days[1] else f"between {days[0]} and {days[1]}"
    if first == float("-inf"):
        span = f"no later than {days[1]}"
    elif last == float("inf"):
        span = f"no earlier than {days[0]}"
    return f"the day that fits is {span}; where the words are used otherwise, say how in “reason”"
