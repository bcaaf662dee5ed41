"""What no text may be, whatever it says: blank, or, where it is short, one that turns the words around it about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.ground.position import Position, Written
from generator.ground.problem import Problem
from generator.model.dossier import Path
from generator.read.characters import code_point, has_directions, unbalanced
from generator.read.fields import EXACT, SHORT
from generator.read.tree import Tree
from generator.read.wording import key_of, named, quoted

_WITH_THEIR_OWN_MESSAGE = frozenset({"answer", "from", "prefix", "quote", "suffix", "to"})
"""Words that are looked up in an article, and answers: why they are none is told where they are looked at."""

_UNSEEN_LETTERS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks for Unicode that show nothing (Default_Ignorable_Code_Point), and the blank pattern of Braille."""

_NAMES = {
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "end of an embedding or override",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate",
    "\u2068": "first strong isolate",
    "\u2069": "end of an isolate",
}


def unfit_texts(tree: Tree, file: str) -> tuple[Mapping[Path, Problem], Sequence[Problem]]:
    """Return what is wrong with texts that are blank, by their paths, and with those that turn others around."""
    if _all_plain(tree.top):
        return {}, ()
    return dict(blank(tree, file)), tuple(turned_around(tree, file))


def blank(tree: Tree, file: str) -> Iterator[tuple[Path, Problem]]:
    """Yield a problem, with the value's path, for each text that holds nothing to be seen and is not left empty."""
    for path, text in _texts(tree.top, ()):
        key = key_of(path)
        if text and key not in EXACT | _WITH_THEIR_OWN_MESSAGE and not _shows(text):
            place = tree.positions.get(path, Position(file))
            said = f"{named(path)} is blank: it holds nothing that can be seen."
            yield path, Problem(place, "blank-text", said, "Write its words; where there are none, take it out.")


def turned_around(tree: Tree, file: str) -> Iterator[Problem]:
    """Yield a problem for each short text that turns the order of the letters and does not turn it back."""
    for path, text in _texts(tree.top, ()):
        found = unbalanced(text) if key_of(path) in SHORT else None
        if found:
            lies = tree.written.get(path) or Written(tree.positions.get(path, Position(file)))
            mark = f"{code_point(found[0])} ({_NAMES[found[0]]})"
            closes = found[0] in "\u202c\u2069"
            why = (
                "which ends what was not begun"
                if closes
                else "which turns the letters after it around and is not ended"
            )
            yield Problem(
                lies.at(found.start()),
                "turned-around",
                f"{named(path)}, {quoted(text)}, holds the unseen character {mark}, {why}.",
                "Delete it, or write the words again by hand: letters of each script stand in the right order by "
                "themselves.",
            )


def _all_plain(node: Any) -> bool:
    """Tell, quickly, that each text begins with something to be seen, and that none has a mark of direction."""
    if isinstance(node, str):
        begins = not node or (node[0].isalnum() and not _UNSEEN_LETTERS.match(node))
        return begins and not has_directions(node)
    if isinstance(node, dict):
        return all(map(_all_plain, node.values()))
    return all(map(_all_plain, node)) if isinstance(node, list) else True


def _texts(node: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _texts(value, (*path, key))
    elif isinstance(node, list):
        for at, value in enumerate(node):
            yield from _texts(value, (*path, at))


def _shows(text: str) -> bool:
    return any(unicodedata.category(one)[0] not in "ZC" and not _UNSEEN_LETTERS.match(one) for one in text)
