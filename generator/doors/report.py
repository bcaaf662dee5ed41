"""How problems are told: to a person in a terminal, to GitHub, to a program."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from generator.ground.problem import Problem

NO_CLAIM = (
    "The dossier holds no claim yet, so there is no quote to verify, and a build that verified nothing is not a good "
    'one. Write a first claim: under "claims:" in an event\'s file, with an id, a source and a quote from its article.'
)
"""What a maintainer who has just begun is told, and what to do about it."""


def as_text(problems: Sequence[Problem]) -> str:
    """Return problems as a compiler would print them, with a closing line that counts them.

    What follows from them, a door adds: that nothing was built, or that the last good pages are still served.
    """
    told = [_told(problem) for problem in problems]
    return "\n".join([*told, "", f"{len(problems)} problem{'s' if len(problems) != 1 else ''}."])


def as_refusal(problems: Sequence[Problem]) -> str:
    """Return problems with a line before them, for whoever prints a word of their own, such as ERROR, first.

    So each problem begins a line, and a terminal or an editor can still lead to it.
    """
    return f"The dossier cannot be built as it is:\n\n{as_text(problems)}"


def as_github(problems: Sequence[Problem]) -> str:
    """Return problems as GitHub's workflow commands, which it shows at the line of the file.

    Escapes as the runner decodes: percent sign and line ends everywhere, colon and comma in properties as well.
    """
    return "\n".join(
        f"::error file={_property(p.position.file)},line={p.position.line},col={p.position.column},"
        f"title={_property(p.rule)}::{_message(p.sentence + (chr(10) + p.hint if p.hint else ''))}"
        for p in problems
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Return problems as a JSON list of {file, line, column, rule, sentence, hint}.

    In ASCII alone: a program reads it, through whatever encoding the terminal has.
    """
    rows = [
        {
            "file": p.position.file,
            "line": p.position.line,
            "column": p.position.column,
            "rule": p.rule,
            "sentence": p.sentence,
            "hint": p.hint,
        }
        for p in problems
    ]
    return json.dumps(rows, indent=1)


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


def _told(problem: Problem) -> str:
    hint = "".join(f"\n    {line}" for line in problem.hint.splitlines())
    return f"{_visible(str(problem.position))}: {_visible(problem.sentence)} [{problem.rule}]{_visible(hint)}"


def _visible(text: str) -> str:
    """Show control characters by name: a terminal must not obey what a file says."""
    return "".join(c if c == "\n" or c.isprintable() or c == "\u00a0" else f"<U+{ord(c):04X}>" for c in text)


def _message(text: str) -> str:
    return _visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
