"""How problems are told: to a person in a terminal, to GitHub, to a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Final

from generator.check.dates import NotChecked
from generator.doors.offending import Shown, nothing
from generator.doors.on_one_line import ORDER, on_one_line
from generator.ground.counted import counted as of_them
from generator.ground.escape import foreign
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.rules import RuleId, Strength

__all__ = ["FORMATS", "NO_CLAIM", "as_refusal", "as_text", "counted", "dates_not_checked", "on_one_line", "summary"]

NO_CLAIM = (
    "The dossier holds no claim yet, so there is no quote to verify, and a build that verified nothing is not a good "
    'one. Write a first claim: under "claims:" in an event\'s file, with an id, a source and a quote from its article.'
)
"""What a maintainer who has just begun is told, and what to do about it."""

MOST_SHOWN = 10
"""GitHub shows that many errors of a step, and as many warnings, and drops the rest without a word."""

_TOGETHER: Final[frozenset[RuleId]] = frozenset({"question-without-claim"})
"""Rules that are broken many times while somebody is at work, by what a line says already; with one hint for all."""

_LONGEST_SUMMARY = 500_000
"""Characters of a summary; GitHub refuses one of more than a mebibyte."""


def as_text(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = (), shown: Shown = nothing) -> str:
    """Return problems as a compiler would print them, with a closing line that counts them.

    Before it, one line tells what could not be checked.

    What follows from them, a door adds: that nothing was built, or that the last good pages are still served.

    Args:
        problems: Of any strength, in order.
        not_checked: Relative dates that could not be checked.
        shown: Returns the lines that show where a problem is.
    """
    left = ["", dates_not_checked(not_checked)] if not_checked else []
    return "\n".join([one_by_one(problems, shown), *left, "", f"{counted(problems)}."])


def one_by_one(problems: Sequence[Problem], shown: Shown = nothing) -> str:
    """Return problems as `as_text` does, and nothing else."""
    told, together = list[str](), {rule: [one for one in problems if one.rule == rule] for rule in _TOGETHER}
    for problem in problems:
        alike = together.get(problem.rule, [])
        if len(alike) < 2:
            told.append(_told(problem, shown(problem)))
        elif problem is alike[0]:
            told += [*map(_first_line, alike), *_hint(problem)]
    return "\n".join(told)


def counted(problems: Sequence[Problem]) -> str:
    """Return how many there are of each strength: "1 problem, 2 warnings"; problems are always told."""
    many = Counter(problem.strength for problem in problems)
    names: Mapping[Strength, str] = {"error": "problem", "warning": "warning", "note": "note"}
    return ", ".join(
        of_them(many[strength], name) for strength, name in names.items() if many[strength] or strength == "error"
    )


def dates_not_checked(dates: Sequence[NotChecked]) -> str:
    """Return one line that names the relative dates that could not be checked; "" where there is none."""
    if not dates:
        return ""
    told = "; ".join(f'{date.position} "{" ".join(date.words.split())}" ({date.why})' for date in dates)
    return on_one_line(f"{of_them(len(dates), 'relative date')} could not be checked: {told}.")


def as_refusal(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = (), shown: Shown = nothing) -> str:
    """Return problems with a line before them, for whoever prints a word of their own, such as ERROR, first.

    So each problem begins a line, and a terminal or an editor can still lead to it.
    """
    return f"The dossier cannot be built as it is:\n\n{as_text(problems, not_checked, shown)}"


def as_github(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = (), shown: Shown = nothing) -> str:
    """Return problems as GitHub's workflow commands, which it shows at the line of the file; the rest as notices.

    Of each strength only as many as GitHub shows, the first of each file before the others, since one mistake often
    has others in its wake; `summary` has them all. Escapes as the runner decodes: percent sign and line ends
    everywhere, colon and comma in properties as well.
    """
    commands: Mapping[Strength, str] = {"error": "error", "warning": "warning", "note": "notice"}
    lines = [
        f"::{command} {_place(p.position)},title={_property(p.rule)}"
        f"::{'%0A'.join(map(_message, (p.sentence, *_lines(p.hint), *_elsewhere(p))))}"
        for strength, command in commands.items()
        for p in _most_useful([p for p in problems if p.strength == strength])
    ]
    notices = [f"::notice {_place(date.position)}::{_message(_not_checked(date))}" for date in not_checked]
    return "\n".join([*lines, *notices])


def _most_useful(problems: Sequence[Problem]) -> Sequence[Problem]:
    of_file = Counter[str]()
    ranked = []
    for problem in problems:
        ranked.append((of_file[problem.position.file], problem))
        of_file[problem.position.file] += 1
    return [problem for _, problem in sorted(ranked, key=lambda one: one[0])[:MOST_SHOWN]]


def summary(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = ()) -> str:
    """Return all problems in Markdown, grouped by file, for the summary of a run; nothing in them is markup."""
    parts = [f"## {counted(problems)}" if problems else "## No problems", ""]
    for file, of_file in groupby(problems, key=lambda problem: problem.position.file):
        parts += [f"### {foreign(on_one_line(file))}", "", *map(_item, of_file), ""]
    if not_checked:
        parts += [str(foreign(dates_not_checked(not_checked))), ""]
    made = "\n".join(parts)
    if len(made) <= _LONGEST_SUMMARY:
        return made
    kept = made[:_LONGEST_SUMMARY].rpartition("\n")[0]
    return f"{kept}\n\nThere are more than fit here: `dossier check` tells them all.\n"


def _item(problem: Problem) -> str:
    """Return one problem as an item of a list, its hint below it as it is printed."""
    strength = "" if problem.strength == "error" else f"{problem.strength}: "
    told = f"- line {problem.position.line}: {strength}{foreign(on_one_line(problem.sentence))} `{problem.rule}`"
    more = [str(foreign(on_one_line(line))) for line in (*_lines(problem.hint), *_elsewhere(problem))]
    return f"{told}<pre>{'&#10;'.join(more)}</pre>" if more else told


def as_json(problems: Sequence[Problem], not_checked: Sequence[NotChecked] = (), shown: Shown = nothing) -> str:
    """Return problems as a JSON list of {file, line, column, rule, sentence, hint, strength, others}.

    ``others`` are further places of the same problem, each {file, line, column}. A relative date that could not be
    checked is one more in the list, with ``level: note`` and no rule; a problem has no level. In ASCII alone: a
    program reads it, through whatever encoding the terminal has.
    """
    rows = [
        _row(p.position, p.rule, p.sentence, p.hint) | {"strength": p.strength, "others": list(map(_spot, p.others))}
        for p in problems
    ]
    rows += [_row(date.position, "", _not_checked(date), "") | {"level": "note"} for date in not_checked]
    return json.dumps(rows, indent=1).replace(ORDER, r"\u0023\u0023[")


def _row(position: Position, rule: str, sentence: str, hint: str) -> dict[str, object]:
    return {**_spot(position), "rule": rule, "sentence": sentence, "hint": hint}


def _spot(position: Position) -> dict[str, object]:
    return {"file": position.file, "line": position.line, "column": position.column}


def _not_checked(date: NotChecked) -> str:
    return f'"{" ".join(date.words.split())}" could not be checked: {date.why}.'


FORMATS: Mapping[str, Callable[[Sequence[Problem], Sequence[NotChecked], Shown], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


def _told(problem: Problem, shown: Sequence[str]) -> str:
    """Return a problem: its line, the line of the file that it is about, and what to do."""
    return "\n".join([_first_line(problem), *shown, *_hint(problem)])


def _first_line(problem: Problem) -> str:
    strength = "" if problem.strength == "error" else f"{problem.strength}: "
    return f"{on_one_line(str(problem.position))}: {strength}{on_one_line(problem.sentence)} [{problem.rule}]"


def _hint(problem: Problem) -> Sequence[str]:
    return [f"    {on_one_line(line)}" for line in (*_lines(problem.hint), *_elsewhere(problem))]


def _elsewhere(problem: Problem) -> Sequence[str]:
    """Return where else it stands, as one line or none."""
    if not problem.others:
        return ()
    places = [str(place) for place in problem.others]
    times = of_them(len(places), "more time")
    return (f"It stands here {times}: {', '.join(places)}.",)


def _lines(hint: str) -> Sequence[str]:
    """Return the lines of a hint; only those that the check itself broke are lines."""
    return hint.split("\n") if hint else ()


def _place(position: Position) -> str:
    return f"file={_property(position.file)},line={position.line},col={position.column}"


def _message(text: str) -> str:
    return on_one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
