"""The accounts of a question as pages show them: how they relate, in groups, and who stands behind each group."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from markupsafe import Markup

from generator.answers.kind import Relation
from generator.ground.wording import gettext as _
from generator.ground.wording import marked, ngettext
from generator.links.attribution import Together
from generator.links.claim_sizes import MOST_COPIES, MOST_VERSUS, MOST_VOICED
from generator.links.comparison import Comparison, Group, Overall, Pair
from generator.links.origins import Standing
from generator.model.dossier import Stated
from generator.model.ids import ActorId, ClaimId, EventId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.introduced import introduced
from generator.pages.parts.parties import Marked, with_mark
from generator.pages.parts.taken_from import Copy, copy_of_another

SIGNS: Final[dict[Overall, str]] = {
    "different": "≠",
    "in-turn": "→",
    "emphasis": "±",
    "beside": "∥",
    "compatible": "≈",
    "same": "=",
}
MOST_REASONS: Final = 3
"""How many sentences on why accounts differ stand under a question; the others stand beside the answers."""
VERDICTS: Final[dict[Overall, tuple[str, str]]] = {
    "different": (marked("Accounts differ"), ""),
    "in-turn": (marked("Accounts of different moments"), marked("all can be true, one after the other")),
    "emphasis": (
        marked("Accounts differ in emphasis"),
        marked("the same direction, with other weight, credit or degree"),
    ),
    "beside": (marked("Accounts of different things"), marked("all can be true: each speaks of something else")),
    "compatible": (marked("Accounts can all be true"), marked("some are less precise, or hold others")),
    "same": (marked("Accounts agree"), ""),
    "single": (marked("One voice"), marked("no second named origin answers")),
    "uncompared": (marked("Not compared"), marked("the answers are free text, and how they relate is left to you")),
}
"""How a question's accounts relate, in words, and what is to be added; no word on who is right."""

ORDER: Final[tuple[Overall, ...]] = (
    "different",
    "in-turn",
    "emphasis",
    "beside",
    "compatible",
    "same",
    "uncompared",
    "single",
)
"""In which lists show questions: what differs first, what only one voice answers last."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a question's accounts relate: a sign, a word, and in figures what they are.

    Attributes:
        why: Why they differ, or speak of different moments, in sentences that follow from answers and moments.
        more_why: How many more such sentences there are.
        reading: The editor's reason, where the relation is the editor's reading.
    """

    relation: Overall
    sign: str
    words: str
    more: str
    figures: tuple[str, ...]
    why: tuple[str, ...]
    more_why: int
    reading: str


@dataclass(frozen=True, slots=True)
class Voiced:
    """Someone who stands behind an answer.

    Attributes:
        speakers: One actor, or several who speak together.
        own: Whether it is an outlet in its own voice.
    """

    speakers: tuple[Marked, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Backing:
    """How many outlets print an answer, and who stands behind it: independent origins, and unnamed ones apart.

    Attributes:
        more_origins: How many more there are.
        all_unnamed: How many unnamed ones there are.
        more_unnamed: How many of them are not listed.
        copies: Articles among them that are another's: in their own voice they are no origin beside it.
        more_copies: How many more there are.
    """

    outlets: str
    named: str
    origins: tuple[Voiced, ...]
    more_origins: int
    unnamed: tuple[Voiced, ...]
    all_unnamed: int
    more_unnamed: int
    copies: tuple[Copy, ...]
    more_copies: int


@dataclass(frozen=True, slots=True)
class Versus:
    """How another group's answer relates to this one, and why, where that follows from a comparison."""

    relation: Relation
    sign: str
    answer: str
    why: str


@dataclass(frozen=True, slots=True)
class GroupShown:
    """Accounts that give the same answer.

    Attributes:
        answer: In words, as the first of them gives it.
        answer_thing: The actor or place that it names, if any.
        versus: How the other groups relate to it; only where they do not all relate alike.
        more_versus: Of how many more it is not said here.
    """

    answer: str
    answer_thing: Thing | None
    accounts: tuple[ClaimShown, ...]
    backing: Backing
    versus: tuple[Versus, ...]
    more_versus: int


def verdict(context: PageContext, question: Question) -> Verdict:
    """Say how the accounts of a question relate."""
    compared = context.derived.comparisons[question.id]
    words, more = VERDICTS[compared.relation]
    figures = [
        ngettext("%(n)s answer", "%(n)s answers", len(compared.groups)),
        ngettext(
            "%(n)s source",
            "%(n)s sources",
            len({account.claim.source for account in context.derived.accounts[question.id].values()}),
        ),
        *_origins_counted(compared.standing),
    ]
    why = list(dict.fromkeys(_sentence(compared.why[pair]) for pair in _deciding(compared)))
    return Verdict(
        compared.relation,
        SIGNS.get(compared.relation, ""),
        _(words),
        _(more) if more else "",
        tuple(figures),
        tuple(why[:MOST_REASONS]),
        max(0, len(why) - MOST_REASONS),
        compared.reading.reason if compared.reading else "",
    )


def _deciding(compared: Comparison) -> Iterator[Pair]:
    """Yield the pairs of groups that make the relation what it is, as far as there is a sentence that says why."""
    return (pair for pair in compared.why if compared.between[pair] == compared.relation)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def limits_of(context: PageContext, question: Question) -> Markup:
    """Return what limits how a question's accounts relate: its note, and the reason of its editor's reading."""
    note = context.prose(question.note)
    if question.reading is None:
        return note
    return note + Markup("<p>{}</p>").format(_("The editor’s reading: %(reason)s", reason=question.reading.reason))


def groups(
    context: PageContext, event: EventId, question: Question, only: Collection[ClaimId] | None = None
) -> tuple[GroupShown, ...]:
    """Lay out the accounts of an event's question, or some of them, by the answer that they give."""
    compared, accounts = context.derived.comparisons[question.id], context.derived.accounts[question.id]
    shown = _introduced(context, event, (accounts[claim] for claim in accounts if only is None or claim in only))
    return tuple(
        _group(context, event, compared, at, [shown[claim] for claim in group.claims if claim in shown])
        for at, group in enumerate(compared.groups)
        if any(claim in shown for claim in group.claims)
    )


def _group(
    context: PageContext, event: EventId, compared: Comparison, at: int, accounts: Iterable[ClaimShown]
) -> GroupShown:
    group, alike = compared.groups[at], len(set(compared.between.values())) < 2
    versus = () if alike else tuple(islice(_versus(compared, at), MOST_VERSUS))
    return GroupShown(
        answer=group.answer.words,
        answer_thing=context.thing(group.answer.ref) if group.answer.ref else None,
        accounts=tuple(accounts),
        backing=backing(context, group, event),
        versus=versus,
        more_versus=0 if alike else sum(1 for pair in compared.between if at in pair) - len(versus),
    )


def _introduced(context: PageContext, event: EventId, accounts: Iterable[Stated]) -> Mapping[ClaimId, ClaimShown]:
    """Lay out accounts, and say of each who said it first, but of nobody twice."""
    shown: dict[ClaimId, ClaimShown] = {}
    told: set[ActorId] = set()
    for account in accounts:
        chain = context.derived.chains[account.claim.id]
        new = [actor for actor in chain.origin if actor not in told]
        told.update(new)
        lines = (introduced(context, actor, event, chain.voice == "own") for actor in new)
        shown[account.claim.id] = claim_shown(context, account, tuple(line for line in lines if line))
    return shown


def backing(context: PageContext, group: Group, event: EventId) -> Backing:
    """Return who stands behind accounts of an event that give one answer."""
    standing, derived = group.standing, context.derived
    own = dict.fromkeys(derived.stated[one].claim.source for one in group.claims if derived.chains[one].voice == "own")
    origins = len(standing.origins)
    named = ngettext("%(n)s origin", "%(n)s origins", origins) if origins else _("no named origin")

    def voiced(origin: Together) -> Voiced:
        return Voiced(tuple(with_mark(context, actor, event) for actor in origin), origin[0] in standing.own)

    copies = [copy for source in own if (copy := copy_of_another(context, source))]
    return Backing(
        outlets=ngettext("%(n)s outlet", "%(n)s outlets", len(standing.outlets)),
        named=named,
        origins=tuple(voiced(origin) for origin in standing.origins[:MOST_VOICED]),
        more_origins=max(0, origins - MOST_VOICED),
        unnamed=tuple(voiced(origin) for origin in standing.unnamed[:MOST_VOICED]),
        all_unnamed=len(standing.unnamed),
        more_unnamed=max(0, len(standing.unnamed) - MOST_VOICED),
        copies=tuple(copies[:MOST_COPIES]),
        more_copies=max(0, len(copies) - MOST_COPIES),
    )


def most_different(compared: Comparison) -> tuple[int, int, int]:
    """Return a key that puts what differs most first: by relation, then groups, then outlets."""
    return ORDER.index(compared.relation), -len(compared.groups), -len(compared.standing.outlets)


def unnamed(number: int) -> str:
    """Return how many origins are not named."""
    return ngettext("%(n)s unnamed", "%(n)s unnamed", number)


def _origins_counted(standing: Standing) -> Iterator[str]:
    if standing.origins or not standing.unnamed:
        yield ngettext("%(n)s origin", "%(n)s origins", len(standing.origins))
    if standing.unnamed:
        yield unnamed(len(standing.unnamed))


def _versus(compared: Comparison, group: int) -> Iterator[Versus]:
    for pair, relation in compared.between.items():
        if group in pair:
            other = pair[0] if pair[1] == group else pair[1]
            yield Versus(relation, SIGNS[relation], compared.groups[other].answer.words, compared.why.get(pair, ""))
