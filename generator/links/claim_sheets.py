"""On which of its record's pages a claim stands, and a question: the one place that says so.

A record with few claims has them on its first page. Of one with many, they go on on further pages: a question stays
whole where it fits on a page, and one that takes more goes on account by account. Which stand where is told from what
they take, by themselves: whatever else is on those pages comes after them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from generator.links.addresses import anchor_of, page_of, question_anchor
from generator.links.claim_sizes import (
    ANSWER,
    CITED,
    account_size,
    beginning_size,
    claim_size,
    in_short,
    question_size,
    short_size,
)
from generator.links.derived import Derived
from generator.links.sheets import ROOM, Sheets, sheets, size
from generator.links.shelf import Room
from generator.model.dossier import Ref, Stated
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId
from generator.model.question import Question

MOST_SENTENCES: Final = 120
"""How many sentences one list shows; one with thousands would help nobody, and says how many more there are."""
MOST_SPEAKING: Final = 150
"""How many sources that speak of it the page of an event names."""
MOST_SILENT: Final = 24
"""How many silent sources it names; of the others it gives the number."""
WHOLE: Final = 131_000
"""Bytes up to which all claims of a record stay on one page: nobody is helped by a second page with one claim.

More than `ROOM`, since claims can be estimated closely: what their pages take lies within a few percent of it.
"""
BRIEF: Final = 3_000
"""Bytes of the answers to one question in an overview of questions."""
SENTENCE, REPORT, LOCATOR, ROLE = 600, 150, 9_000, 180
"""Bytes beside the words in it: of a sentence that names something, of a source, of a small map, of an actor's role."""

What = Literal["overview", "question", "claim"]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """What stands on one of a record's pages.

    Attributes:
        what: A question in an overview of all, a question laid out, or a claim that answers none.
        at: Its index among the record's questions, or claims.
        account: Of a question that takes more than a page, which of its accounts it is, in the order of its answers.
    """

    what: What
    at: int
    account: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """All claims of a record, as its pages have them.

    Attributes:
        rows: They, in order, with the questions that they answer.
        weigh: Says about how many bytes one of them takes.
        head: How many bytes stand above them on the first page.
        room: How many bytes they may take on a page; 0 where as many as the items of any list.
    """

    rows: tuple[ClaimRow, ...]
    weigh: Callable[[ClaimRow], int]
    head: int
    room: int


def claim_on(derived: Derived, stated: Stated) -> str:
    """Return the address at which a claim is shown: its anchor on a page of the record that holds it.

    As a further answer it is shown once more, under the other question.
    """
    anchor = anchor_of(stated)
    return f"{_pages(derived, stated.on).get(anchor, page_of(stated.on))}#{anchor}"


def question_on(derived: Derived, event: EventId, question: QuestionId) -> str:
    """Return the address at which a question of an event is asked."""
    on, anchor = Ref("event", event), question_anchor(question)
    return f"{_pages(derived, on).get(anchor, page_of(on))}#{anchor}"


def claim_rows(derived: Derived, of: Ref) -> ClaimRows:
    """Return the claims of a record, and what they take."""
    known: Room[Ref, ClaimRows] = derived.shelf.room("claim rows")
    return known.find(of) or known.put(of, partial(_claim_rows, derived, of))


def questions_of(derived: Derived, of: Ref) -> Sequence[Question]:
    """Return the questions of a record: an event may have some."""
    return derived.dossier.events[EventId(of.id)].record.questions if of.kind == "event" else ()


def claims_of(derived: Derived, of: Ref) -> Sequence[Stated]:
    """Return the claims that a record shows beside its questions."""
    return [stated for stated in derived.by_thing.get(of, ()) if stated.question is None]


def accounts_in_order(derived: Derived, question: QuestionId) -> list[tuple[int, ClaimId]]:
    """Return the accounts of a question by their answers, each with the index of its answer."""
    groups = derived.comparisons[question].groups
    return [(at, claim) for at, group in enumerate(groups) for claim in group.claims]


def _claim_rows(derived: Derived, of: Ref) -> ClaimRows:
    questions, claims = questions_of(derived, of), claims_of(derived, of)
    event, sizes = EventId(of.id), dict[ClaimRow, int]()
    for at, question in enumerate(questions):
        whole = question_size(derived, event, question)
        sizes |= {ClaimRow("question", at): whole} if whole <= ROOM else dict(_divided(derived, event, question, at))
    sizes |= {ClaimRow("claim", at): claim_size(derived, stated) for at, stated in enumerate(claims)}
    head = _head(derived, of)
    if (taken := head + sum(sizes.values())) <= WHOLE:
        return ClaimRows(tuple(sizes), sizes.__getitem__, head, WHOLE if taken > ROOM else 0)
    brief = {ClaimRow("overview", at): _brief_size(derived, question) for at, question in enumerate(questions)}
    sizes = brief | sizes
    return ClaimRows(tuple(sizes), sizes.__getitem__, head, 0)


def _divided(derived: Derived, event: EventId, question: Question, at: int) -> Iterator[tuple[ClaimRow, int]]:
    beginning = beginning_size(derived, question)
    for number, (group, claim) in enumerate(accounts_in_order(derived, question.id)):
        yield ClaimRow("question", at, number), account_size(derived, event, question, group, claim) + beginning
        beginning = 0


def _brief_size(derived: Derived, question: Question) -> int:
    groups = derived.comparisons[question.id].groups[: in_short(derived, question, BRIEF)]
    return ANSWER + size(question.ask) + sum(short_size(derived, question, group) for group in groups)


def _pages(derived: Derived, of: Ref) -> Mapping[str, str]:
    """Return the pages of a record's claims and questions by their anchors; without those on its first page."""
    known: Room[Ref, Mapping[str, str]] = derived.shelf.room("pages of claims")
    found = known.find(of)
    return found if found is not None else known.put(of, partial(_laid_out, derived, of))


def _laid_out(derived: Derived, of: Ref) -> Mapping[str, str]:
    found = claim_rows(derived, of)
    laid_out = sheets(page_of(of), found.rows, found.weigh, found.head, room=found.room)
    return _by_anchor(derived, of, laid_out) if len(laid_out.addresses) > 1 else {}


def _by_anchor(derived: Derived, of: Ref, laid_out: Sheets[ClaimRow]) -> dict[str, str]:
    questions, claims = questions_of(derived, of), claims_of(derived, of)
    by_row, found = laid_out.addresses_by(lambda row: row), dict[str, str]()
    for row, address in by_row.items():
        if row.what == "claim":
            found[anchor_of(claims[row.at])] = address
        elif row.what == "question":
            question = questions[row.at].id
            found.setdefault(question_anchor(question), address)
            every = accounts_in_order(derived, question)
            here = every if row.account is None else every[row.account : row.account + 1]
            found |= {anchor_of(derived.accounts[question][claim]): address for _, claim in here}
    return found


def _head(derived: Derived, of: Ref) -> int:
    """Return about how many bytes stand on the first page of a record beside its claims, and what goes on from it."""
    dossier = derived.dossier
    if of.kind == "event":
        record, speaking = dossier.events[EventId(of.id)].record, derived.speaking[EventId(of.id)]
        reports = (dossier.sources[source].record.title for source in speaking[:MOST_SPEAKING])
        roles = (word for one in record.actors for word in (dossier.actors[one.actor].record.name, one.role))
        taken = sum(REPORT + size(title) for title in reports) + ROLE * len(record.actors) + size(*roles)
        prose = (record.summary, record.note)
    else:
        actor = dossier.actors[ActorId(of.id)].record if of.kind == "actor" else None
        place = dossier.places[PlaceId(of.id)].record if of.kind == "place" else None
        prose = (actor.description, actor.note) if actor else (place.description, place.note) if place else ("", "")
        taken = SENTENCE * min(MOST_SENTENCES, len(derived.mentions.get(of, ()))) + (LOCATOR if place else 0)
    return taken + sum(2 * size(text) + CITED * text.count("@") for text in prose)
