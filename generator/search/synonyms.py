"""Words that are searched for one another where one of them alone finds nothing."""

from __future__ import annotations

from typing import Final

from generator.ground.text.terms import key_of
from generator.model.settings import Settings

_PLAIN: Final = (
    ("died", "die", "dies", "dead", "death", "deaths", "killed", "kill", "casualties", "executed", "victims"),
    ("wounded", "injured", "hurt"),
    ("fled", "flee", "displaced", "refugees", "escaped"),
    ("began", "begin", "started", "start", "beginning"),
    ("ended", "end", "over", "finished"),
    ("destroyed", "damaged", "destruction", "ruined"),
    ("seized", "captured", "took", "taken", "occupied", "conquered"),
    ("fighters", "militants", "soldiers", "troops"),
)
"""What readers ask in plain English, against what news prints. A dossier's own acts add to it in any language."""


def synonyms(settings: Settings) -> list[list[str]]:
    """Return groups of terms: a few of plain English, and the forms of one word of each act of the dossier."""
    acts = ([key for form in act.forms if " " not in (key := key_of(form))] for act in settings.acts)
    return [list(group) for group in (*_PLAIN, *acts) if len(group) > 1]
