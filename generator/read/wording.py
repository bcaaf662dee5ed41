"""How messages quote what a person wrote."""

from __future__ import annotations

from typing import Any

from generator.model.dossier import Path
from generator.read.characters import DIRECTIONS, unbalanced

LONGEST = 80


def quoted(text: str) -> str:
    """Return the person's words in quotation marks, on one line, and shortened where they run on."""
    text = text[: LONGEST * 4]
    if unbalanced(text):  # or the message itself would be turned around
        text = DIRECTIONS.sub("", text)
    line = " ".join(text.split())
    return f'"{line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"}"'


def described(value: Any) -> str:
    """Return what stands in a place where something else should: the words, or what they form."""
    if isinstance(value, str):
        return quoted(value)
    return "a list" if isinstance(value, list) else "a set of keys and values"


def sentence(text: str) -> str:
    """Return ``text`` with a capital at its start and a point at its end."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def key_of(path: Path) -> str:
    """Return the key under which a value stands, or the list that it is an item of; "" at the top of the file."""
    for part in reversed(path):
        if isinstance(part, str):
            return part
    return ""


def named(path: Path) -> str:
    """Return how a sentence names the value at ``path`` where it is the first word."""
    key = quoted(key_of(path))
    if not path:
        return "This file"
    return key if isinstance(path[-1], str) else f"An item of {key}"
