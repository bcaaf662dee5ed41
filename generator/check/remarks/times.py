"""Events do not come after the articles that tell of them, and ids hold the date of their article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.remarks.remark import Remark, exception
from generator.ground.dates.edtf import Date, DateError, parse
from generator.ground.problem import Problem
from generator.model.claim import Claim
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event
from generator.model.ids import EventId, SourceId
from generator.model.passage import Found
from generator.model.source import Source

_DATE = re.compile(r"(?<!\d)\d{4}-\d\d(-\d\d)?(?!\d)")


def remark_times(dossier: Dossier, found: Found) -> Iterator[Remark]:
    """Yield a remark for each event after one of its articles, and each source with another date in its id."""
    for event in dossier.events.values():
        yield from _event(dossier, event)
    for source in dossier.sources.values():
        yield from _id(source)


def _event(dossier: Dossier, event: Entry[EventId, Event]) -> Iterator[Remark]:
    date = event.record.date.date if event.record.date else None
    if date is None or date.earliest is None:
        return
    for claim in _claims(event.record):
        published = _published(dossier, claim.source)
        if published is not None and published.latest is not None and published.latest < date.earliest:
            said = (
                f'"{event.id}" begins {date.text}, after "{claim.source}", which speaks of it in "{claim.id}", was '
                f"published: {published.text}."
            )
            hint = f"Look at both dates. {exception('event-after-article')}"
            yield Remark(Problem(event.at("date"), "event-after-article", said, hint), (("event", event.id),))
            return


def _claims(event: Event) -> Iterator[Claim]:
    for question in event.questions:
        yield from question.claims
    yield from event.claims


def _published(dossier: Dossier, id_: SourceId) -> Date | None:
    source = dossier.sources.get(id_)
    return source.record.published.date if source else None


def _id(source: Entry[SourceId, Source]) -> Iterator[Remark]:
    written, published = _DATE.search(source.id), source.record.published.date
    if written is None or published is None or published.earliest is None or published.latest is None:
        return
    try:
        named = parse(written[0])
    except DateError:
        return
    if named.earliest is None or named.latest is None:
        return
    if named.latest < published.earliest or published.latest < named.earliest:
        said = f'"{source.id}" has {named.text} in its id, but was published {published.text}.'
        hint = f"Look at the date of publication; an id may stay as it is. {exception('id-of-another-date')}"
        problem = Problem(source.at("published"), "id-of-another-date", said, hint)
        yield Remark(problem, (("source", source.id),))
