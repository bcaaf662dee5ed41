"""Which comments above a draft are a program's: they go with the draft, and an editor's stay."""

from __future__ import annotations

from typing import Final

_ON_THE_SPEAKER: Final = ("Speaker unsure: ", "So no attribution is written: ")
_BEGINNINGS: Final = (
    *_ON_THE_SPEAKER, "Date unsure: ", "It may answer the question ", "Its answer differs from ",
)  # fmt: skip
"""How the lines of `generator.draft.told.doubts` begin."""


def is_doubt(comment: str) -> bool:
    """Tell whether a comment, without its sign, is one that was written above a draft with it."""
    return comment.startswith(_BEGINNINGS)


def doubts_speaker(comment: str) -> bool:
    """Tell whether it says that who speaks is unsure."""
    return comment.startswith(_ON_THE_SPEAKER)
