"""How answers to one question relate: one small module per kind of answer.

Each compares two answers as they are written and says *same*, *compatible* (one is only less precise than the other)
or *different*; the order does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from generator.ground.relation import Relation
from generator.links.comparing import actors, choices, dates, numbers, places
from generator.model.dossier import Dossier
from generator.model.question import AnswerKind

COMPARISONS: Final[Mapping[AnswerKind, Callable[[Dossier, str, str], Relation]]] = {
    "number": numbers.compare,
    "date": dates.compare,
    "choice": choices.compare,
    "actor": actors.compare,
    "place": places.compare,
}
"""By kind of answer. Free text is not among them: only its editor can say what says the same."""
