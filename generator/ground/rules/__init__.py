"""Every rule that a dossier may break, in one table: what it says, where it looks, and what breaks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.ground.rules.articles import ARTICLES
from generator.ground.rules.files import FILES
from generator.ground.rules.keys import KEYS
from generator.ground.rules.quotes import QUOTES
from generator.ground.rules.remarks import REMARKS
from generator.ground.rules.rule import Rule, RuleId, Strength
from generator.ground.rules.statements import STATEMENTS

__all__ = ["RULES", "RULES_BY_ROOM", "Rule", "RuleId", "Strength"]

RULES_BY_ROOM: Mapping[str, Sequence[Rule]] = {
    "Files and folders": FILES,
    "YAML and keys": KEYS,
    "Articles": ARTICLES,
    "Quotes": QUOTES,
    "Ids, answers, dates and prose": STATEMENTS,
    "Warnings and notes": REMARKS,
}
"""The rules under the headings of the page on them, in the order in which a dossier meets them."""

RULES: Mapping[RuleId, Rule] = {rule.id: rule for rules in RULES_BY_ROOM.values() for rule in rules}
"""The whole table, by name."""
