r"""Inline references in hand-written prose: ``[@claim]``, ``[@one; @two]``, ``[[id]]``, ``[[kind:id|words]]``.

A backslash before the bracket (``\[@``, ``\[[``) makes it plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

KINDS = ("event", "actor", "place", "source")

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_OPENING = re.compile(r"(?<!\\)(?:\\\\)*(\[@|\[\[)")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
LONGEST = 2000
"""No reference is longer, so that many brackets without an end cost no more than the text is long."""
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference as it stands in a text.

    Attributes:
        kind: ``claim`` for ``[@…]``, ``thing`` for ``[[…]]``.
        ids: The claims cited; or the one thing. Empty where the reference is malformed.
        start: Where it begins in the text, in code points.
        end: Where it ends, not included.
        words: The words to show for a thing; empty where none are given.
        of: The kind of thing that is named before a colon; empty where none is.
        fault: What is wrong with it, as a sentence; empty where nothing is.
    """

    kind: Literal["claim", "thing"]
    ids: tuple[str, ...]
    start: int
    end: int
    words: str = ""
    of: str = ""
    fault: str = ""


def references(text: str) -> tuple[Reference, ...]:
    """Return all references of a text in order, those that are malformed with their fault."""
    return tuple(each_reference(text))


def each_reference(text: str) -> Iterator[Reference]:
    """Yield the references of a text, and read no further than whoever asks needs."""
    at = 0
    while opening := _OPENING.search(text, at):
        reference = _read(text, opening.start(1), opening[1] == "[@")
        yield reference
        at = reference.end


def _read(text: str, start: int, cites: bool) -> Reference:
    kind: Literal["claim", "thing"] = "claim" if cites else "thing"
    closing = "]" if cites else "]]"
    limit = min(start + LONGEST, len(text))
    paragraph_end = _PARAGRAPH_END.search(text, start, limit)
    limit = paragraph_end.start() if paragraph_end else limit
    end = text.find(closing, start + 2, limit)
    if end < 0:
        shown = _short(text[start:limit])
        return Reference(kind, (), start, start + 2, fault=f'"{shown}" has no closing "{closing}".')
    inner, end = text[start + 2 : end], end + len(closing)
    if cites:
        return _citation(inner, text[start:end], start, end)
    return _thing(inner, text[start:end], start, end)


def _citation(inner: str, whole: str, start: int, end: int) -> Reference:
    ids: list[str] = []
    for i, part in enumerate(inner.split(";")):
        told = part.strip()
        if i:
            if not told.startswith("@"):
                fault = f'"{_short(whole)}" needs an @ before each claim, and ";" between them: [@one; @two].'
                return Reference("claim", (), start, end, fault=fault)
            told = told[1:]
        if not _ID.fullmatch(told):
            fault = f'"{_short(whole)}" does not name claims by their ids: [@one], or [@one; @two].'
            return Reference("claim", (), start, end, fault=fault)
        ids.append(told)
    return Reference("claim", tuple(ids), start, end)


def _thing(inner: str, whole: str, start: int, end: int) -> Reference:
    name, bar, words = inner.partition("|")
    words = " ".join(words.split())
    of, colon, id_ = name.strip().rpartition(":")
    fault = ""
    if bar and not words:
        fault = f'"{_short(whole)}" has no words after the "|".'
    elif colon and of not in KINDS:
        fault = f'"{_short(whole)}" names no kind of thing before the colon; the kinds are {", ".join(KINDS)}.'
    elif not _ID.fullmatch(id_):
        fault = f'"{_short(whole)}" does not name a thing by its id: [[id]], or [[id|words to show]].'
    if fault:
        return Reference("thing", (), start, end, fault=fault)
    return Reference("thing", (id_,), start, end, words=words, of=of)


def _short(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _LONGEST_SHOWN else f"{told[:_LONGEST_SHOWN].rstrip()}…"
