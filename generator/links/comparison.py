"""The accounts of a question, in groups that say the same, and how the groups relate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from generator.answers import KINDS, answer
from generator.answers.kind import Answer, ComparedKind, Relation
from generator.ground.wording import gettext as _
from generator.links.moments import contrast, moment
from generator.links.origins import Standing
from generator.model.claim import Claim
from generator.model.dossier import Dossier
from generator.model.ids import ClaimId
from generator.model.question import Question, Reading

Overall = Relation | Literal["single", "uncompared"]
"""How a question's accounts relate as a whole; no word on who is right.

*same* takes two independent named origins. *single*: there is one, or none; unnamed ones corroborate nobody.
*uncompared*: free text that its editor has not read for us.
"""

Pair = tuple[int, int]
"""Indexes of two groups, the lower first."""

Stand = Callable[[Sequence[ClaimId]], Standing]
"""Says who stands behind claims."""


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that answer the same.

    Attributes:
        answer: Their answer, as the first of them gives it.
        claims: They, in the order of the file.
        standing: Who stands behind them.
    """

    answer: Answer
    claims: tuple[ClaimId, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the accounts of one question relate.

    Attributes:
        relation: As a whole: the strongest between any two groups, from *different* down to *compatible*.
        groups: In the order of the file.
        between: How two groups relate. Free text without its editor's reading has none.
        why: Why they do: for *different* and *in-turn*, in a sentence that follows from the answers or the moments.
        standing: Who stands behind all accounts together.
        reading: The reading of the editor, where the relation is the editor's and not the build's.
    """

    relation: Overall
    groups: tuple[Group, ...]
    between: Mapping[Pair, Relation]
    why: Mapping[Pair, str]
    standing: Standing
    reading: Reading | None = None

    def group_of(self, claim: ClaimId) -> int:
        """Return the index of the group that holds a claim."""
        return next(at for at, group in enumerate(self.groups) if claim in group.claims)

    def apart(self, group: int) -> bool:
        """Whether a group differs from every other."""
        others = [relation for pair, relation in self.between.items() if group in pair]
        return bool(others) and all(relation == "different" for relation in others)


def comparison(dossier: Dossier, question: Question, claims: Sequence[Claim], stand: Stand) -> Comparison:
    """Compare the accounts of a question.

    Args:
        dossier: The dossier.
        question: The question.
        claims: Those that answer it, each with its answer to it.
        stand: Says who stands behind some of them.
    """
    kind = KINDS[question.answers_are]
    if isinstance(kind, ComparedKind):
        sets = _grouped(dossier, question, claims, kind)
        between, why = _compared(dossier, question, kind, sets)
    else:
        sets = _grouped_by_editor(question, claims)
        between, why = _read_by_editor(question, sets), {}
    groups = tuple(
        Group(
            answer(dossier, question, inside[0]),
            tuple(claim.id for claim in inside),
            stand([claim.id for claim in inside]),
        )
        for inside in sets
    )
    everyone = stand([claim.id for claim in claims])
    relation = _as_a_whole(groups, between, everyone)
    return Comparison(relation, groups, between, why, everyone, question.reading)


def _as_a_whole(groups: Sequence[Group], between: Mapping[Pair, Relation], standing: Standing) -> Overall:
    if len(groups) == 1:
        return "same" if len(standing.origins) > 1 else "single"
    return next((relation for relation in _STRONGEST if relation in between.values()), "uncompared")


_STRONGEST: Final[tuple[Relation, ...]] = ("different", "in-turn", "emphasis", "beside", "compatible", "same")


def _grouped(
    dossier: Dossier, question: Question, claims: Sequence[Claim], kind: ComparedKind
) -> Sequence[Sequence[Claim]]:
    """Put claims with the same answer together. Answers are compared, not claims: there are few of them."""
    by_answer: dict[str, list[Claim]] = {}
    for claim in claims:
        by_answer.setdefault(claim.answer or "", []).append(claim)
    merged: list[tuple[str, list[Claim]]] = []
    for written, several in by_answer.items():
        alike = (inside for other, inside in merged if kind.compare(dossier, question, other, written) == "same")
        same = next(alike, None)
        if same is None:
            merged.append((written, list(several)))
        else:
            same.extend(several)
    order = {claim.id: at for at, claim in enumerate(claims)}
    return [sorted(inside, key=lambda claim: order[claim.id]) for _written, inside in merged]


def _compared(
    dossier: Dossier, question: Question, kind: ComparedKind, sets: Sequence[Sequence[Claim]]
) -> tuple[Mapping[Pair, Relation], Mapping[Pair, str]]:
    """Compare each two groups: what differs at different moments can be true in turn."""
    between: dict[Pair, Relation] = {}
    why: dict[Pair, str] = {}
    given = [answer(dossier, question, inside[0]) for inside in sets]
    moments = [[moment(dossier, question, claim) for claim in inside] for inside in sets]
    for i, j in combinations(range(len(sets)), 2):
        relation = kind.compare(dossier, question, sets[i][0].answer or "", sets[j][0].answer or "")
        if relation == "different":
            meeting = next(((a, b) for a in moments[i] for b in moments[j] if not a.apart(b)), None)
            relation = "different" if meeting else "in-turn"
            why[i, j] = _contrast(kind, given[i], given[j]) if meeting else contrast(moments[i][0], moments[j][0])
        between[i, j] = relation
    return between, why


def _contrast(kind: ComparedKind, a: Answer, b: Answer) -> str:
    if kind.denies(a.written) != kind.denies(b.written):
        return _("one denies what the other says: %(a)s, and %(b)s", a=a.words, b=b.words)
    return kind.contrast(a.words, b.words)


def _grouped_by_editor(question: Question, claims: Sequence[Claim]) -> Sequence[Sequence[Claim]]:
    """Put free text together as its editor did; a claim in no group stands alone."""
    if question.reading and question.reading.relation == "same" and not question.groups:
        return [list(claims)]
    group = {claim: at for at, inside in enumerate(question.groups) for claim in inside}
    sets: dict[object, list[Claim]] = {}
    for claim in claims:
        sets.setdefault(group.get(claim.id, claim.id), []).append(claim)
    return list(sets.values())


def _read_by_editor(question: Question, sets: Sequence[Sequence[Claim]]) -> Mapping[Pair, Relation]:
    """Relate groups of free text as their editor reads them; a claim in no group is compared with none."""
    if question.reading is None:
        return {}
    grouped = {claim for claims in question.groups for claim in claims}
    read = [at for at, inside in enumerate(sets) if not question.groups or inside[0].id in grouped]
    return dict.fromkeys(combinations(read, 2), question.reading.relation)
