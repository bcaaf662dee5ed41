"""How words were resolved to a date, said for a reader in the language of the site."""

from __future__ import annotations

import datetime

from babel.dates import get_day_names

from generator.ground import wording
from generator.ground.dates.edtf import Date
from generator.ground.dates.in_words import day_in_words, in_words
from generator.ground.dates.vocabulary import vocabulary
from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext


def explain(
    words: str, to: Date, published: Date | None, language: str = "en", counted_from: Date | None = None
) -> str:
    """Say in one clause how words were resolved: "12 December 2016 is the Monday before 13 December, …"."""
    if counted_from is not None:
        begin = in_words(counted_from)
        return _(
            "“%(words)s” is taken as %(date)s, counted from %(begin)s", words=words, date=in_words(to), begin=begin
        )
    one_day = to.earliest is not None and to.earliest == to.latest and to.precision != "interval"
    known_words = vocabulary(language)
    if to.earliest is None or not one_day or known_words is None or known_words.names_a_month_or_year(words):
        taken = _("“%(words)s” is taken as %(date)s", words=words, date=in_words(to))
        return _("%(said)s; published %(date)s", said=taken, date=in_words(published)) if published else taken
    day = to.earliest
    is_a = _("%(day)s is a %(weekday)s", day=day_in_words(day), weekday=_weekday(day))
    if published is None:
        return _("%(said)s; the day of publication is not known", said=is_a)
    if published.earliest is None or published.earliest != published.latest:
        return _("%(said)s; published %(date)s", said=is_a, date=in_words(published))
    return _distance(day, published.earliest)


def _weekday(day: datetime.date) -> str:
    return str(get_day_names("wide", "stand-alone", wording.locale())[day.weekday()])


def _distance(day: datetime.date, publication: datetime.date) -> str:
    away = (day - publication).days
    said = {"day": day_in_words(day), "weekday": _weekday(day), "published": day_in_words(publication)}
    if away == 0:
        return _("%(day)s is a %(weekday)s, the day of publication", **said)
    if 0 < -away <= 7:
        return _("%(day)s is the %(weekday)s before %(published)s, the day of publication", **said)
    if 0 < away <= 7:
        return _("%(day)s is the %(weekday)s after %(published)s, the day of publication", **said)
    if away < 0:
        return ngettext(
            "%(day)s is a %(weekday)s, %(n)s day before %(published)s, the day of publication",
            "%(day)s is a %(weekday)s, %(n)s days before %(published)s, the day of publication",
            -away,
            **said,
        )
    return ngettext(
        "%(day)s is a %(weekday)s, %(n)s day after %(published)s, the day of publication",
        "%(day)s is a %(weekday)s, %(n)s days after %(published)s, the day of publication",
        away,
        **said,
    )
