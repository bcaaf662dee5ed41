"""Which key a person means by a word that is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.ground.names import did_you_mean
from generator.model.forms import ALSO_CALLED, Forms
from generator.model.record import Record

_MEANT: Mapping[str, Sequence[str]] = {
    "speaker": ("attribution",), "speakers": ("attribution",), "by": ("attribution",), "said_by": ("attribution",),
    "text": ("quote", "summary", "about"), "words": ("quote",), "statement": ("quote",),
    "article": ("source",), "author": ("byline",), "writer": ("byline",),
    "link": ("url",), "address": ("url",), "lang": ("language",),
    "newspaper": ("outlet",), "publisher": ("outlet",), "agency": ("outlet",),
    "location": ("places",), "where": ("places",), "people": ("actors",), "who": ("actors", "attribution"),
    "question": ("ask",), "name": ("title", "label"), "title": ("name", "ask"), "description": ("summary",),
    "day": ("date", "when"), "when": ("date",), "date": ("when", "published"),
    "doubt": ("hedges",), "value": ("answer",), "number": ("answer",), "type": ("kind", "answers_are"),
}  # fmt: skip
"""Words that people try for a key, and the keys that they may mean, the likeliest first."""
_NO_KEY: Mapping[tuple[type[Record], str], str] = {(Forms, "json"): "JSON is always there: take this out. "}
"""What to do about words that are near to a key, and mean what has none."""


def meant_key(holder: type[Record], key: str, known: Sequence[str]) -> str:
    """Return the beginning of a hint, with a space behind it: what to write instead of a key; "" where nothing is near.

    Args:
        holder: The model of what the key stands in.
        key: As it was written.
        known: The keys that can stand there.
    """
    if told := _NO_KEY.get((holder, key.casefold())):
        return told
    also = (*_MEANT.get(key.casefold(), ()), ALSO_CALLED.get(key.casefold(), ""))
    near = did_you_mean(key, known) or next((one for one in also if one in known), "")
    return f'Did you mean "{near}"? ' if near else ""
