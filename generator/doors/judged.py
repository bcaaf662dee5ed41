"""Whether a site may be published, after each of its pages was looked at."""

from __future__ import annotations

from collections.abc import Sequence

from generator.doors import report
from generator.doors.verify import Verified
from generator.ground.counted import counted
from generator.pipeline import Made


def counts(made: Made, found: Verified) -> str:
    """Return how many quotes were declared, checked and verified."""
    declared, checked = made.derived.dossier.declared, len(made.derived.found.passages)
    return f"{counted(declared, 'quote')} declared = {checked} checked = {found.claims} verified"


def refusal(made: Made, found: Verified) -> str:
    """Return why a site may not be published, the first line by itself; "" where it may."""
    declared, checked = made.derived.dossier.declared, len(made.derived.found.passages)
    three = f"{counted(declared, 'quote')} declared, {checked} checked, {found.claims} verified"
    if not declared:
        return f"{report.NO_CLAIM} `dossier serve` shows the pages meanwhile."
    if found.faults:
        return f"The built site is not what it should be ({three}):\n{first(found.faults)}"
    return "" if declared == checked == found.claims else f"{three}: the three must be equal."


def first(faults: Sequence[str], most: int = 20) -> str:
    """Return the first faults, a line each, and how many more there are."""
    more = [f"… and {len(faults) - most} more"] if len(faults) > most else []
    return "\n".join([*map(report.on_one_line, faults[:most]), *more])
