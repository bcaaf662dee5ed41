"""The page on every rule, made from the table of rules."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.rules import RULES_BY_ROOM, Rule

_HEAD = """\
# Every rule

<!-- Made by `make goldens` from generator/ground/rules/: change the table there, not this page. -->

The first line of each problem that a check reports ends in the name of a rule, such as `[quote-not-found]`. Here is
what each rule says where it is broken, what it looks at, and a short text, or the name of a file, that breaks it.
An error stops a build; a *warning* is most likely a mistake, and a *note* perhaps one: a build goes on, and an editor
who means it so writes an [exception](reference.md#an-exception) with a reason, which the page shows.
[How to correct something](correcting.md) shows how a problem is told, and [every key](reference.md) what may be
written.
"""


def rules_page() -> str:
    """Return the page on every rule, in Markdown."""
    return "\n".join([_HEAD, *_rooms()])


def _rooms() -> Iterator[str]:
    for room, rules in RULES_BY_ROOM.items():
        yield f"## {room}\n"
        for rule in rules:
            yield _section(rule)


def _section(rule: Rule) -> str:
    """Return what is said of one rule, under its name, which is its anchor as well."""
    says = rule.says if rule.strength == "error" else f"{rule.says} A {rule.strength}."
    return f"### {rule.id}\n\n{says} *Looks at:* {_inner(rule.where)}\n\n```text\n{rule.example}\n```\n"


def _inner(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
