"""The pages of a record that grows by its claims, by events, and by who refers to it: those of an event, or a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.ground.wording import gettext as _
from generator.links.addresses import page_of
from generator.links.claim_sheets import ClaimRow, claim_rows
from generator.links.derived import Derived
from generator.links.prose_references import ProseReference
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Ref
from generator.model.ids import EventId
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, several
from generator.pages.frame.shown import Pager
from generator.pages.parts.foot import backlink_size
from generator.pages.parts.under import year_of_event

EVENT: Final = 210
"""Bytes of an event beside the words in it."""

Row = ClaimRow | tuple[Literal["events", "backlinks"], int]
"""What goes on on further pages: claims with their questions, then rows by their section, each with its index there."""


@dataclass(frozen=True, slots=True)
class Here:
    """What stands on one page of a record.

    Attributes:
        events: Those within an event, or that happened at a place.
    """

    claims: Sequence[ClaimRow]
    events: Sequence[EventId]
    references: Sequence[ProseReference]


def pages_of_record(
    derived: Derived,
    repository: Repository,
    ref: Ref,
    events: Sequence[EventId],
    of_claim: Callable[[ClaimRow], str],
    render: Callable[[PageContext, Here, Pager], Page],
) -> Several:
    """Return the pages of a record: its claims first, then events, and who refers to it.

    Args:
        derived: All that is derived.
        repository: Where files can be edited.
        ref: The record.
        events: The events that its pages list.
        of_claim: Says what a reader looks for a claim or a question under.
        render: Renders one of its pages.
    """
    backlinks, claims = derived.prose_references.get(ref, ()), claim_rows(derived, ref)
    rows: list[Row] = [
        *claims.rows,
        *(("events", at) for at in range(len(events))),
        *(("backlinks", at) for at in range(len(backlinks))),
    ]

    def weigh(row: Row) -> int:
        if isinstance(row, ClaimRow):
            return claims.weigh(row)
        section, at = row
        if section == "backlinks":
            return backlink_size(backlinks[at])
        return EVENT + size(events[at], derived.dossier.events[events[at]].record.title)

    def under(row: Row) -> str:
        if isinstance(row, ClaimRow):
            return of_claim(row)
        return year_of_event(derived, events[row[1]]) if row[0] == "events" else _("Referred to")

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        rows = listed.on(number)
        here = Here(
            [row for row in rows if isinstance(row, ClaimRow)],
            [events[row[1]] for row in rows if not isinstance(row, ClaimRow) and row[0] == "events"],
            [backlinks[row[1]] for row in rows if not isinstance(row, ClaimRow) and row[0] == "backlinks"],
        )
        return render(context, here, context.pager(listed, number, under))

    return several(derived, repository, sheets(page_of(ref), rows, weigh, claims.head, room=claims.room), page)
