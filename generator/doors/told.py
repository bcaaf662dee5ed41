"""What `dossier check` says of a dossier that was read and checked."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.doors import report
from generator.doors.offending import lines_of
from generator.ground.counted import counted
from generator.pipeline import Checked

_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The environment variable with which GitHub names the file that becomes the summary of a run."""


def told(checked: Checked, shape: str, root: Path) -> str:
    """Return everything that there is to say, in one of the forms of `report.FORMATS`.

    Args:
        checked: The dossier.
        shape: The form.
        root: The project's folder, whose lines are shown.
    """
    every, shown = (*checked.problems, *checked.remarks), lines_of(root)
    if shape == "json" or checked.problems:
        return report.FORMATS[shape](every, checked.not_checked, shown)
    if shape == "github":
        commands = report.as_github(every, checked.not_checked)
        return f"{_found(checked)}\n{commands}" if commands else _found(checked)
    parts = [report.one_by_one(every, shown)] if every else []
    left = report.dates_not_checked(checked.not_checked)
    return "\n".join([*parts, *([""] if every else []), _found(checked), *([left] if left else [])])


def summarise(checked: Checked) -> None:
    """Add everything to the summary of a run on GitHub, where this is one.

    Raises:
        OSError: Where the file that GitHub names cannot be written.
    """
    file = os.environ.get(_SUMMARY)
    if file:
        words = report.summary((*checked.problems, *checked.remarks), checked.not_checked)
        with Path(file).open("a", encoding="utf-8", newline="\n") as summary:
            summary.write(f"{words}\n")


def _found(checked: Checked) -> str:
    dossier = checked.dossier
    held: Mapping[str, Collection[str]] = {
        "source": dossier.sources,
        "event": dossier.events,
        "actor": dossier.actors,
        "place": dossier.places,
    }
    things = ", ".join(counted(len(some), name) for name, some in held.items())
    quotes = f"{counted(dossier.declared, 'quote')} declared = {len(checked.found.passages)} checked"
    said = f"{report.counted(checked.remarks).replace('0 problems', 'No problems')}. {things}; {quotes}."
    if checked.drafts:
        said += f" Drafts, shown to nobody: {len(checked.drafts)}."
    return said if dossier.declared else f"{said}\n{report.NO_CLAIM}"
