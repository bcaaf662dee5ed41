"""About how many bytes of HTML claims and questions take where they are laid out, from the words in them.

The constants were measured on built pages; what they leave out of account is the frame's room (`sheets.ROOM`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from generator.ground.text.sentences import sentences
from generator.links.attribution import Chain
from generator.links.comparison import Comparison, Group
from generator.links.derived import Derived
from generator.links.sheets import size
from generator.links.shelf import Room
from generator.model.actor import Actor
from generator.model.claim import Claim
from generator.model.dossier import Stated
from generator.model.ids import ActorId, ClaimId, EventId, SourceId
from generator.model.question import Question

MOST_VERSUS: Final = 24
"""With how many other answers one is compared beside it; of more, it gives the number."""
MOST_VOICED: Final = 40
"""How many origins, and unnamed ones, are named behind an answer; of more, it gives the number."""
MOST_COPIES: Final = 12
"""How many articles behind an answer are said to be another's; of more, it gives the number."""
MOST_QUOTES: Final = 2
"""How many quotes stand below an answer in short."""
MOST_ANSWERED_BY: Final = 4
"""How many outlets stand beside an answer in short; of the others it gives the number."""
SHORT: Final = 24_000
"""Bytes of the answers in short of a question that takes more than a page."""

CLAIM, ANSWERED, ADDRESSES, SPEAKER, HEDGE, DATE, CITED = 1_450, 90, 10, 75, 170, 150, 450
"""Bytes of a claim beside the words in it, and of one that answers a question; how often its id stands there; and bytes
of a speaker, of a hedge, of a date that its words resolve to, and of a mark that cites a claim.
"""
QUESTION, ANSWER, GLANCE, GROUP, VERSUS, VOICED, COPY, INTRODUCED = 420, 230, 170, 230, 110, 90, 300, 110
"""Bytes beside the words in it: of a question, of an answer in short, of a quote below it, of the accounts that give
one answer, of another answer that it is compared with, of an origin behind it, of the note that an article is from
another, and of the line that says who somebody is.
"""
ALONE: Final = 110
"""Bytes of the only answer to a question, which only one account gives, beside the words in it."""
ELSEWHERE: Final = 140
"""Bytes that an answer in short takes less on the page of its own event."""
PICTURE, MARK = 1_600, 420
"""Bytes of a picture, and of each mark in it."""
MOST_MARKS: Final = 24


def claim_size(derived: Derived, stated: Stated) -> int:
    """Return about how many bytes a claim takes, laid out in full."""
    claim, dossier = stated.claim, derived.dossier
    spans = derived.found.passages[claim.id].spans
    # What an elided quote leaves out is shown too, where a reader points at the gap.
    quoted = dossier.articles[claim.source].text[spans[0][0] : spans[-1][1]]
    source, chain = dossier.sources[claim.source].record, derived.chains[claim.id]
    names = _names(derived, chain.actors)
    words = [
        source.title,
        source.title,
        dossier.settings.title,
        source.byline,
        quoted,
        claim.note,
        *(one.reason for one in claim.exceptions),
        stated.entry.file,
    ]
    words += [claim.translation.text] if claim.translation else []
    words += [hedge.words for hedge in claim.hedges]
    words += [word for resolved in claim.resolves for word in (resolved.words, resolved.reason)]
    words += [word for speaker in claim.attribution for word in (speaker.words, speaker.reason)]
    beside = CITED * claim.note.count("@") + HEDGE * len(claim.hedges) + DATE * len(claim.resolves)
    beside += DATE if claim.when is not None else 0
    ids = ADDRESSES * size(claim.id) + 2 * size(claim.source) + size(stated.entry.file, chain.outlet, *chain.actors)
    beside += ANSWERED if stated.question else 0
    return CLAIM + SPEAKER * len(names) + beside + ids + size(*words, *names)


def question_size(derived: Derived, event: EventId, question: Question) -> int:
    """Return about how many bytes a question takes with all its accounts, on one page."""
    compared, accounts = derived.comparisons[question.id], derived.accounts[question.id]
    told = {
        actor: derived.chains[claim] for claim in reversed(list(accounts)) for actor in derived.chains[claim].origin
    }
    groups = range(len(compared.groups))
    return (
        _head_size(derived, question)
        + sum(short_size(derived, question, group) - ELSEWHERE for group in compared.groups)
        + sum(_glances_size(derived, event, group) for group in compared.groups)
        + sum(group_size(derived, compared, at) for at in groups)
        + sum(claim_size(derived, account) for account in accounts.values())
        + sum(introduced_size(derived, event, actor, chain) for actor, chain in told.items())
    )


def beginning_size(derived: Derived, question: Question) -> int:
    """Return about how many bytes stand above the accounts of a question that takes more than a page."""
    groups = derived.comparisons[question.id].groups[: in_short(derived, question, SHORT)]
    return _head_size(derived, question) + sum(short_size(derived, question, group) for group in groups)


def account_size(derived: Derived, event: EventId, question: Question, group: int, claim: ClaimId) -> int:
    """Return about how many bytes an account takes by itself, with the answer that it gives above it."""
    compared, stated = derived.comparisons[question.id], derived.accounts[question.id][claim]
    chain = derived.chains[claim]
    introduced = sum(introduced_size(derived, event, actor, chain) for actor in chain.origin)
    is_first = compared.groups[group].claims[0] == claim
    return claim_size(derived, stated) + introduced + (group_size(derived, compared, group) if is_first else 0)


def in_short(derived: Derived, question: Question, most: int) -> int:
    """Return how many answers of a question stand in a list of ``most`` bytes, at least one."""
    taken = 0
    groups = derived.comparisons[question.id].groups
    for at, group in enumerate(groups):
        taken += short_size(derived, question, group)
        if taken > most and at:
            return at
    return len(groups)


def short_size(derived: Derived, question: Question, group: Group) -> int:
    """Return about how many bytes an answer takes in one line, with who gives it."""
    first = derived.accounts[question.id][group.claims[0]].claim
    return ANSWER + answer_size(derived, group, first, group.claims[:MOST_ANSWERED_BY])


def answer_size(derived: Derived, group: Group, first: Claim, by: Sequence[ClaimId]) -> int:
    """Return about how many bytes the words of an answer take in a list.

    Args:
        derived: All that is derived.
        group: The accounts that give it.
        first: The one whose quote stands with it.
        by: Those whose speakers stand behind it.
    """
    chains = [derived.chains[claim] for claim in (first.id, *by)]
    names = _names(derived, (actor for chain in chains for actor in chain.actors))
    return size(first.quote, group.answer.words, *names, *(hedge.words for hedge in first.hedges))


def note_size(question: Question) -> int:
    """Return about how many bytes the note on a question takes, with the reason of its editor's reading."""
    reading = question.reading.reason if question.reading else ""
    return 2 * size(question.note, reading) + CITED * question.note.count("@")


def group_size(derived: Derived, compared: Comparison, group: int) -> int:
    """Return about how many bytes stand above the accounts of a group: the answer, who gives it, what others say."""
    here, alike = compared.groups[group], len(set(compared.between.values())) < 2
    standing = here.standing
    behind = [*standing.origins[:MOST_VOICED], *standing.unnamed[:MOST_VOICED]]
    names = _names(derived, (actor for origin in behind for actor in origin))
    others = () if alike else [at for at in range(len(compared.groups)) if at != group][:MOST_VERSUS]
    versus = (
        VERSUS + size(compared.groups[at].answer.words, compared.why.get((min(at, group), max(at, group)), ""))
        for at in others
    )
    own = dict.fromkeys(derived.stated[one].claim.source for one in here.claims if derived.chains[one].voice == "own")
    copies = sum(sorted((_copy_size(derived, source) for source in own), reverse=True)[:MOST_COPIES])
    if not copies and len(compared.groups) == len(here.claims) == 1:  # Who gives it is told beside its one account.
        return ALONE + size(here.answer.words)
    return GROUP + size(here.answer.words) + VOICED * len(names) + size(*names) + sum(versus) + copies


def introduced_size(derived: Derived, event: EventId, actor: ActorId, chain: Chain) -> int:
    """Return about how many bytes the line takes that says who somebody is, who said something first."""
    record = derived.dossier.actors[actor].record
    if record.background:
        return INTRODUCED + size(record.name, record.background.text, record.background.origin)
    if chain.voice == "own":
        return 0
    known: Room[ActorId, int] = derived.shelf.room("sizes of introductions")
    found = known.find(actor)
    if found is None:
        found = known.put(actor, partial(_described_size, derived, record))
    roles = [one.role for one in derived.dossier.events[event].record.actors if one.actor == actor]
    return found or (INTRODUCED + size(record.name, *roles) if roles else 0)


def _described_size(derived: Derived, record: Actor) -> int:
    description = record.description.strip()
    first = next(iter(sentences(description, derived.dossier.settings.language)), (0, 0))
    words = description[slice(*first)]
    return INTRODUCED + size(record.name, words) + CITED * words.count("@") if words else 0


def _head_size(derived: Derived, question: Question) -> int:
    """Return about how many bytes the heading, the verdict, the note and the picture of a question take."""
    compared = derived.comparisons[question.id]
    why = list(compared.why.values())[:3]
    is_drawn = len(compared.groups) > 1 and question.answers_are != "text"
    marks = min(MOST_MARKS, len(derived.accounts[question.id])) if is_drawn else 0
    picture = PICTURE + MARK * marks if marks else 0
    return QUESTION + 3 * size(question.ask) + size(*why) + note_size(question) + picture


def _glances_size(derived: Derived, event: EventId, group: Group) -> int:
    """Return about how many bytes the first quotes take that stand below an answer in short."""
    by_origin = {derived.chains[claim].origin: claim for claim in reversed(group.claims)}
    first = [claim for claim in group.claims if by_origin[derived.chains[claim].origin] == claim][:MOST_QUOTES]
    chains = [derived.chains[claim] for claim in first]
    quotes = (derived.stated[claim].claim.quote[:200] for claim in first)
    introduced = sum(introduced_size(derived, event, actor, chain) for chain in chains for actor in chain.origin)
    return GLANCE * len(first) + size(*quotes) + introduced


def _copy_size(derived: Derived, source: SourceId) -> int:
    """Return about how many bytes it takes to say that an article is another's."""
    taken = derived.dossier.sources[source].record.taken_from
    return COPY + size(taken.quote, taken.reason, taken.url, taken.url) if taken else 0


def _names(derived: Derived, actors: Iterable[ActorId]) -> list[str]:
    return [derived.dossier.actors[actor].record.name for actor in actors]
