"""Where the name and the date at the head of a page are corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.model.dossier import Entry
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Mend


@dataclass(frozen=True, slots=True)
class Mends:
    """Where the name of a record, and its date, are corrected; of a record without a date, where it would stand."""

    name: Mend
    date: Mend


def mends(context: PageContext, entry: Entry[str, Any], name: str, date: str = "") -> Mends:
    """Return where they are corrected, by their keys."""
    return Mends(context.mend(entry.at(name)), context.mend(entry.at(date) if date else entry.at()))
