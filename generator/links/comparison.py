"""The accounts of a question, in groups that say the same, and how the groups relate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from generator.answers import KINDS, answer
from generator.answers.kind import Answer, ComparedKind, Relation
from generator.links.origins import Standing
from generator.model.claim import Claim
from generator.model.dossier import Dossier
from generator.model.ids import ClaimId
from generator.model.question import Question

Overall = Relation | Literal["single", "uncompared"]
"""How a question's accounts relate as a whole; no word on who is right.

*single*: one voice answers, or several that share one origin say the same. *uncompared*: free text that its editor has
not grouped.
"""

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
        relation: As a whole: *different* if any two groups differ, else *compatible* if any two are only that.
        groups: In the order of the file.
        between: (index, index) of two groups → how they relate; the lower index first. Free text that is not grouped
            has none.
        standing: Who stands behind all accounts together.
    """

    relation: Overall
    groups: tuple[Group, ...]
    between: Mapping[tuple[int, int], Relation]
    standing: Standing

    def group_of(self, claim: ClaimId) -> int:
        """Return the index of the group that holds a claim."""
        return next(at for at, group in enumerate(self.groups) if claim in group.claims)

    def apart(self, group: int) -> bool:
        """Whether a group differs from every other."""
        others = [relation for pair, relation in self.between.items() if group in pair]
        return bool(others) and all(relation == "different" for relation in others)


def comparison(dossier: Dossier, question: Question, stand: Stand) -> Comparison:
    """Compare the accounts of a question.

    Args:
        dossier: The dossier.
        question: The question.
        stand: Says who stands behind some of its claims.
    """
    kind = KINDS[question.answers_are]
    sets, between = (
        _grouped(dossier, question, kind) if isinstance(kind, ComparedKind) else _grouped_by_editor(question)
    )
    groups = tuple(
        Group(
            answer(dossier, question, inside[0]),
            tuple(claim.id for claim in inside),
            stand([claim.id for claim in inside]),
        )
        for inside in sets
    )
    everyone = stand([claim.id for claim in question.claims])
    return Comparison(_as_a_whole(question, groups, between, everyone), groups, between, everyone)


def _as_a_whole(
    question: Question, groups: Sequence[Group], between: Mapping[tuple[int, int], Relation], standing: Standing
) -> Overall:
    if len(groups) == 1:
        return "single" if len(standing.origins) + len(standing.unnamed) == 1 else "same"
    if len(question.claims) > 1 and not between:
        return "uncompared"
    return "different" if "different" in between.values() else "compatible"


def _grouped(
    dossier: Dossier, question: Question, kind: ComparedKind
) -> tuple[Sequence[Sequence[Claim]], Mapping[tuple[int, int], Relation]]:
    """Put claims with the same answer together. Answers are compared, not claims: there are few of them."""
    by_answer: dict[str, list[Claim]] = {}
    for claim in question.claims:
        by_answer.setdefault(claim.answer or "", []).append(claim)
    merged: list[tuple[str, list[Claim]]] = []
    for written, claims in by_answer.items():
        same = next((inside for other, inside in merged if kind.compare(dossier, other, written) == "same"), None)
        if same is None:
            merged.append((written, list(claims)))
        else:
            same.extend(claims)
    order = {claim.id: at for at, claim in enumerate(question.claims)}
    sets = [sorted(inside, key=lambda claim: order[claim.id]) for _, inside in merged]
    between = {
        (i, j): kind.compare(dossier, merged[i][0], merged[j][0]) for i, j in combinations(range(len(merged)), 2)
    }
    return sets, between


def _grouped_by_editor(
    question: Question,
) -> tuple[Sequence[Sequence[Claim]], Mapping[tuple[int, int], Relation]]:
    """Put free text together as its editor did; a claim in no group stands alone and is compared with none."""
    group = {claim: at for at, claims in enumerate(question.groups) for claim in claims}
    sets: dict[object, list[Claim]] = {}
    for claim in question.claims:
        sets.setdefault(group.get(claim.id, claim.id), []).append(claim)
    grouped = [at for at, key in enumerate(sets) if isinstance(key, int)]
    return list(sets.values()), dict.fromkeys(combinations(grouped, 2), "different")
