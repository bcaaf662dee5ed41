"""A problem is a value: where it is, which rule it breaks, one sentence, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.ground.position import Position
from generator.ground.rules import RULES, RuleId, Strength


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that a person has to mend before the dossier can be built.

    Attributes:
        position: Where the words that are wrong stand.
        rule: Name of the rule in the table of rules, such as ``quote-not-found``; tests and CI refer to it.
        sentence: One plain sentence that holds the person's own words.
        hint: What to do about it; empty where the sentence already says it. May hold several lines.
        missing: The id that was looked for and not found, where that is what is wrong; a record that could not be read
            explains it.
        needs: Of what the id of an example in the hint is, and that id, ``outlet:gazette``: whoever knows the dossier
            puts one of its own there. Empty where there is none.
        others: Where the same words stand for the same reason: one cause is one problem, in however many places.
    """

    position: Position
    rule: RuleId
    sentence: str
    hint: str = ""
    missing: str = field(default="", compare=False)
    others: tuple[Position, ...] = ()
    needs: str = field(default="", compare=False)

    @property
    def strength(self) -> Strength:
        """How much its rule weighs."""
        return RULES[self.rule].strength

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise ValueError(f'"{self.rule}" is no rule: give it a line in generator/ground/rules/')


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file, line, column and rule, drop exact repetitions, and tell an id that is missing once."""
    first: dict[tuple[str, ...], Problem] = {}
    for problem in sorted(set(problems)):
        cause = (problem.rule, problem.sentence, problem.hint) if problem.missing else (str(len(first)),)
        told = first.setdefault(cause, problem)
        if told is not problem:
            places = {*told.others, problem.position, *problem.others} - {told.position}
            first[cause] = replace(told, others=tuple(sorted(places)))
    return tuple(first.values())
