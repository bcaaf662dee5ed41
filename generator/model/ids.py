"""Ids, a type for each kind of thing, so that nothing is looked up by the id of another kind."""

from __future__ import annotations

import re
from typing import Annotated, NewType

from pydantic import AfterValidator

ID_PATTERN = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")

RESERVED_IDS = frozenset(
    {"index", "404", "search", "assets", "data", "claims", "sitemap", "readme", "con", "prn", "aux", "nul"}
    | {f"com{digit}" for digit in range(10)}
    | {f"lpt{digit}" for digit in range(10)}
)
"""Names that MkDocs, a web server or Windows gives a meaning of its own."""


def check_id(text: str) -> str:
    """Return ``text`` if it may be an id.

    Raises:
        ValueError: With one plain sentence, when it may not.
    """
    if not ID_PATTERN.fullmatch(text):
        raise ValueError(
            f'"{text}" cannot be an id: an id has 1 to 80 of the letters a-z, the digits 0-9 and "-",'
            " and starts with a letter or a digit"
        )
    if text in RESERVED_IDS:
        raise ValueError(f'"{text}" cannot be an id: the name is reserved')
    return text


Id = Annotated[str, AfterValidator(check_id)]
"""An id of something that has no type of its own."""

ActorId = NewType("ActorId", Id)
ClaimId = NewType("ClaimId", Id)
EventId = NewType("EventId", Id)
PlaceId = NewType("PlaceId", Id)
QuestionId = NewType("QuestionId", Id)
SourceId = NewType("SourceId", Id)
