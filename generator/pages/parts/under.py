"""What a reader looks for a thing under, where a list stands on several pages: a year, a letter."""

from __future__ import annotations

from generator.ground.dates.edtf import Date
from generator.ground.wording import gettext as _
from generator.links.derived import Derived
from generator.links.order import date_of
from generator.model.ids import EventId, SourceId


def year(date: Date | None) -> str:
    """Return the year in which a date begins; of one that is open there, in which it ends."""
    start = date and (date.earliest or date.latest)
    return str(start.year) if start else _("Date not known")


def year_of_event(derived: Derived, event: EventId) -> str:
    """Return the year of an event, as lists have it."""
    return year(date_of(derived.dossier.events[event]))


def year_of_source(derived: Derived, source: SourceId) -> str:
    """Return the year in which a source was published, as lists have it."""
    return year(derived.dossier.sources[source].record.published.date)


def letter(name: str) -> str:
    """Return the letter that a name begins with."""
    return next((mark.upper() for mark in name if mark.isalnum()), name[:1])


def by_name(name: str) -> tuple[str, str]:
    """Order names by their letters whatever the machine's locale."""
    return name.casefold(), name
