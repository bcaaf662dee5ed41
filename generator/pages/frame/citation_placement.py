"""Where citations stand in prose: after the stop that ends the sentence, as footnotes do, and close to the word.

In YAML a citation stands before the stop, so that it is plain to which sentence it belongs; in print it would part the
stop from its word.
"""

from __future__ import annotations

import re

from generator.ground.prose.references import references

_STOP = re.compile(r"(?:[.,;:!?…]|[\"'”’»](?=[.,;:!?…\"'”’»]))+[\"'”’»]*")
_SPACE = re.compile(r"(?<=\S)[^\S\n]*\n?[^\S\n]*\Z")
_ITEM = re.compile(r"(?:^|\n)[^\S\n]*(?:[-*+>]|\d{1,3}[.)])[^\S\n]*\Z")


def as_printed(text: str) -> str:
    """Return prose with each citation right behind the word, or the stop, that it follows."""
    made: list[str] = []
    at = 0
    run = ""
    for reference in references(text):
        if reference.kind != "claim" or reference.fault:
            continue
        between = text[at : reference.start]
        if between.strip() or between.count("\n") > 1:
            at, run = _set_down(made, run, text, at), ""
            between = text[at : reference.start]
        if not run:
            made.append(between if _ITEM.search(between) else _SPACE.sub("", between))
        run += text[reference.start : reference.end]
        at = reference.end
    at = _set_down(made, run, text, at)
    return "".join([*made, text[at:]])


def _set_down(made: list[str], run: str, text: str, at: int) -> int:
    """Add citations that follow each other, behind the stop that comes next; return where the rest begins."""
    stop = _STOP.match(text, at) if run else None
    made.append((stop.group() if stop else "") + run)
    return stop.end() if stop else at
