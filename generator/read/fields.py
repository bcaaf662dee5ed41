"""Which keys of the YAML hold a word with nothing to lose, and which somebody's words."""

from __future__ import annotations

import re
from typing import get_args

from generator.model.actor import ActorKind
from generator.model.event import BESIDE, SIDES
from generator.model.taken_from import Taking

EXACT = frozenset(
    {
        "actor",
        "actors",
        "answers_are",
        "attribution",
        "basis",
        "body",
        "choices",
        "claim",
        "claims",
        "counted_from",
        "date",
        "degree",
        "denied",
        "draft",
        "extract",
        "front",
        "furniture",
        "groups",
        "id",
        "independent_of",
        "lang",
        "language",
        "lat",
        "lon",
        "named",
        "outlet",
        "part_of",
        "place",
        "places",
        "published",
        "question",
        "read",
        "relation",
        "resolves",
        "sha256",
        "side",
        "source",
        "when",
    }
)
"""Keys whose value, or list of values, is an id, a date, a number, yes or no, or one of a few words. A comment behind
such a value is meant as one. YAML ends every other unquoted value at " #" as well, and drops the rest of the line
without a word; in all other keys, whichever a model may get, that is refused. A test compares this with the models."""

LONG_PROSE = frozenset({"about", "description", "note", "summary"})
"""Keys with prose that may run over many lines and hold references."""

SHORT = frozenset(
    {
        "aliases",
        "answer",
        "ask",
        "but_not",
        "by",
        "byline",
        "dateline",
        "forms",
        "kind",
        "label",
        "name",
        "origin",
        "role",
        "title",
        "unit",
        "url",
    }
)
"""Keys whose text stands in the middle of other words: in a sentence, a list, a picture."""

_KNOWN_WORDS = {"kind": frozenset({*get_args(ActorKind), *get_args(Taking)}), "role": SIDES | BESIDE}
"""Keys that also take other words than these, such as the kind of a place."""
_DATE = re.compile(r"[0-9X?~%./-]{4,}")
_FIGURE = re.compile(r"(?:[<>]=?|~)? ?[0-9][0-9XT?~%.,/:-]*")
"""A number or a date as an answer: no text of which a comment could be a part."""


def may_lose_nothing(key: str, value: str) -> bool:
    """Tell whether a comment behind a value is meant as a comment, since the value says all that such a value can.

    Args:
        key: The key under which it stands, or the list of which it is an item.
        value: What YAML keeps of it.
    """
    if key in _KNOWN_WORDS:
        return value in _KNOWN_WORDS[key]
    if key == "to":  # the day that words resolve to, or the words with which an article ends
        return bool(_DATE.fullmatch(value))
    if key == "answer":
        return bool(_FIGURE.fullmatch(value))
    return key in EXACT
