"""A text as YAML writes it: plain where it can be, in quotes where it must, over several lines where it is long.

Whether a text can stand plain is not reasoned about but tried: the parser that reads the dossier is asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import yaml

from generator.read.characters import REFUSED
from generator.read.fields import LONG_PROSE

WIDTH = 120
"""Characters of a line, where it is up to us to break one."""

FOLDED = LONG_PROSE | {"reason", "rights", "text"}
"""Keys whose text runs over several lines where one is too short for it. Every other text stays on a line of its own,
however long: a quote that is broken is not found by whoever looks for it in the file."""

_LOADERS: Sequence[Any] = tuple({getattr(yaml, "CSafeLoader", yaml.SafeLoader): 0, yaml.SafeLoader: 0})
"""The parser that reads the dossier and the one that stands in for it: a layout is the same with both."""
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ./()_-]*[A-Za-z0-9./()_])?")
"""What is plain without a doubt, which most is: to ask a parser takes much longer."""
_TRUTHS = frozenset({"~", "n", "no", "null", "off", "on", "y", "yes"})
"""Words of ours that other readers of YAML take for nothing, or for yes and no; their own are true and false."""
_BREAK = re.compile(r"(?<=\S) (?=\S)")


def on_one_line(value: str, *, flow: bool = False, quotes: str = "") -> str:
    """Return how a text is written on one line.

    Args:
        value: The text.
        flow: Whether it stands in brackets.
        quotes: The quotation mark to use, where any would do; else none is used where none is needed.
    """
    if not quotes and can_be_plain(value, flow):
        return value
    single = "'" + value.replace("'", "''") + "'"
    if "\n" in value or "\t" in value or REFUSED.search(value) or "\r" in value:
        return json.dumps(value, ensure_ascii=False)
    if quotes == '"':
        return json.dumps(value, ensure_ascii=False)
    return single if quotes == "'" or '"' in value or "\\" in value else f'"{value}"'


def on_several_lines(value: str, indent: int) -> Sequence[str]:
    """Return how a long text is written over several lines: its sign, and the lines below it.

    Args:
        value: The text.
        indent: How far those lines are indented.

    Returns:
        Nothing, where the text cannot be written so.
    """
    text, chomping = (value[:-1], "") if value.endswith("\n") else (value, "-")
    if not text or text[0].isspace() or text[-1].isspace() or "\r" in text or "\t" in text or REFUSED.search(text):
        return ()
    pad = " " * indent
    if "\n" in text:
        lines = [f"|{chomping}", *(f"{pad}{line}" if line else "" for line in text.split("\n"))]
    else:
        lines = [f">{chomping}", *(f"{pad}{line}" for line in _wrapped(text, WIDTH - indent))]
    whole = "k: " + "\n".join(lines) + "\n"
    return lines if all(_reads(whole, one) == [value] for one in _LOADERS) else ()


@lru_cache(maxsize=1 << 14)
def can_be_plain(value: str, flow: bool) -> bool:
    """Tell whether a text is read as it is without any quotation marks."""
    if not value or value != value.strip() or value.lower() in _TRUTHS or set(value) & set("\t\n"):
        return False
    if _PLAIN.fullmatch(value):
        return True
    tried = f"{{k: {value}}}" if flow else f"k: {value}\n"
    listed = f"[{value}, {value}]" if flow else f"- {value}\n- {value}\n"
    return all(_reads(tried, one) == [value] and _reads(listed, one) == [value, value] for one in _LOADERS)


def _reads(written: str, loader: Any) -> list[str]:
    """Return all texts that there are but for the key; nothing where the parser finds something wrong."""
    try:
        found = [event for event in yaml.parse(written, Loader=loader) if isinstance(event, yaml.ScalarEvent)]
    except (yaml.YAMLError, ValueError):
        return []
    texts = found[1:] if written.startswith(("k:", "{k:")) else found
    return [] if any(event.anchor or event.tag for event in texts) else [event.value for event in texts]


def _wrapped(text: str, width: int) -> Sequence[str]:
    lines: list[str] = []
    for word in _BREAK.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
