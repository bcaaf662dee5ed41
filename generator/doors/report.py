"""How problems are told: to a person in a terminal, to GitHub, to a program."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence

from generator.check.dates import NotChecked
from generator.ground.position import Position
from generator.ground.problem import Problem

NO_CLAIM = (
    "The dossier holds no claim yet, so there is no quote to verify, and a build that verified nothing is not a good "
    'one. Write a first claim: under "claims:" in an event\'s file, with an id, a source and a quote from its article.'
)
"""What a maintainer who has just begun is told, and what to do about it."""


def as_text(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = ()) -> str:
    """Return problems as a compiler would print them, with a closing line that counts them.

    Before it, one line tells what could not be checked.

    What follows from them, a door adds: that nothing was built, or that the last good pages are still served.
    """
    told = [_told(problem) for problem in problems]
    left = ["", dates_not_checked(not_checked)] if not_checked else []
    return "\n".join([*told, *left, "", f"{len(problems)} problem{'s' if len(problems) != 1 else ''}."])


def dates_not_checked(dates: Sequence[NotChecked]) -> str:
    """Return one line that names the relative dates that could not be checked; "" where there is none."""
    if not dates:
        return ""
    told = "; ".join(f'{date.position} "{" ".join(date.words.split())}" ({date.why})' for date in dates)
    return on_one_line(f"{len(dates)} relative date{'s' if len(dates) != 1 else ''} could not be checked: {told}.")


def as_refusal(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = ()) -> str:
    """Return problems with a line before them, for whoever prints a word of their own, such as ERROR, first.

    So each problem begins a line, and a terminal or an editor can still lead to it.
    """
    return f"The dossier cannot be built as it is:\n\n{as_text(problems, not_checked)}"


def as_github(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = ()) -> str:
    """Return problems as GitHub's workflow commands, which it shows at the line of the file; the rest as notices.

    Escapes as the runner decodes: percent sign and line ends everywhere, colon and comma in properties as well.
    """
    errors = [
        f"::error {_place(p.position)},title={_property(p.rule)}"
        f"::{'%0A'.join(map(_message, (p.sentence, *_lines(p.hint))))}"
        for p in problems
    ]
    notices = [f"::notice {_place(date.position)}::{_message(_not_checked(date))}" for date in not_checked]
    return "\n".join([*errors, *notices])


def as_json(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = ()) -> str:
    """Return problems as a JSON list of {file, line, column, rule, sentence, hint}.

    A relative date that could not be checked is one more in the list, with ``level: note`` and no rule; a problem
    has no level. In ASCII alone: a program reads it, through whatever encoding the terminal has.
    """
    rows = [_row(p.position, p.rule, p.sentence, p.hint) for p in problems]
    notes = [_row(date.position, "", _not_checked(date), "") | {"level": "note"} for date in not_checked]
    rows += notes
    return json.dumps(rows, indent=1).replace(_ORDER, r"\u0023\u0023[")


def _row(position: Position, rule: str, sentence: str, hint: str) -> dict[str, str | int]:
    return {
        "file": position.file,
        "line": position.line,
        "column": position.column,
        "rule": rule,
        "sentence": sentence,
        "hint": hint,
    }


def _not_checked(date: NotChecked) -> str:
    return f'"{" ".join(date.words.split())}" could not be checked: {date.why}.'


_ORDER = "##["
_AT_THE_START = re.compile(r"^(\s*):(?=:)")

FORMATS: Mapping[str, Callable[[Sequence[Problem], Sequence[NotChecked]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}
WITHOUT_PROBLEMS: Mapping[str, Callable[[Sequence[NotChecked]], str]] = {
    "text": dates_not_checked,
    "github": lambda not_checked: as_github((), not_checked),
    "json": lambda not_checked: as_json((), not_checked),
}
"""What is told of a dossier without problems beside the counts; "" where there is nothing to say."""


def on_one_line(text: str) -> str:
    """Return text that a terminal, and GitHub's runner, show and do not obey, on one line whatever it holds.

    A control character or line end is shown by number. The runner takes orders from whatever a job prints: a line that
    begins with ``::``, white space aside, and ``##[`` anywhere in a line.
    """
    shown = "".join(c if c.isprintable() or c == "\u00a0" else f"<U+{ord(c):04X}>" for c in text)
    return _AT_THE_START.sub(r"\1<U+003A>", shown).replace(_ORDER, "#<U+0023>[")


def _told(problem: Problem) -> str:
    hint = "".join(f"\n    {on_one_line(line)}" for line in _lines(problem.hint))
    return f"{on_one_line(str(problem.position))}: {on_one_line(problem.sentence)} [{problem.rule}]{hint}"


def _lines(hint: str) -> Sequence[str]:
    """Return the lines of a hint; only those that the check itself broke are lines."""
    return hint.split("\n") if hint else ()


def _place(position: Position) -> str:
    return f"file={_property(position.file)},line={position.line},col={position.column}"


def _message(text: str) -> str:
    return on_one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
