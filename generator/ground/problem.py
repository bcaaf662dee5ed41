"""A problem is a value: where it is, which rule it breaks, one sentence, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.ground.position import Position
from generator.ground.rules import RULES, RuleId


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
    """

    position: Position
    rule: RuleId
    sentence: str
    hint: str = ""
    missing: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise ValueError(f'"{self.rule}" is no rule: give it a line in generator/ground/rules/')


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file, line, column and rule, and drop exact repetitions."""
    return tuple(sorted(set(problems)))
