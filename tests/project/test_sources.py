"""The dossier in ``sources/``, whichever it is: nothing is wrong with it, and each of its claims is found.

It may hold no claim yet: that is how one begins. Such a dossier is not built, and the build says why.
"""

from __future__ import annotations

from pathlib import Path

from generator.doors import report
from generator.doors.fmt import fmt
from generator.pipeline import read_and_check


def test_the_dossier_has_no_problem_and_each_claim_was_checked(project: Path) -> None:
    checked = read_and_check(project)
    assert not checked.problems, report.as_text(checked.problems)
    assert checked.dossier.declared == len(checked.found.passages)


def test_its_yaml_has_the_one_layout(project: Path) -> None:
    found = fmt(project, (), write=False)
    assert not found.others, f"run make fmt: {', '.join(found.others)}"
    assert not found.refused
