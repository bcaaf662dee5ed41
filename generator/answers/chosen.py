"""Answers that choose among things with ids: one of them, several, or not this one.

``harbour``, ``harbour, quay`` (in YAML also as a list), ``not quay``. Choices, actors and places share this notation
and how it compares; what is part of what is their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.answers.kind import Relation
from generator.ground.names import called, did_you_mean
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.wording import all_of, either
from generator.ground.wording import gettext as _

Around = Callable[[str], Collection[str]]
"""Says what something is a part of: ids, itself left out."""

Names = Callable[[], Mapping[str, Iterable[str]]]
"""Returns names by id."""

_NOT = "not "


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an answer chooses.

    Attributes:
        ids: In the order of the answer.
        denied: Whether the answer says that it is none of them.
    """

    ids: tuple[str, ...]
    denied: bool = False

    @property
    def is_single(self) -> bool:
        """Whether it chooses one thing, which the answer then is."""
        return len(self.ids) == 1 and not self.denied


def parse_chosen(written: str) -> Chosen:
    """Read an answer; whether its ids are known is another question."""
    denied = written.startswith(_NOT)
    return Chosen(tuple(re.split(", ?", written.removeprefix(_NOT))), denied)


def problems(
    written: str, known: Collection[str], what: str, position: Position, otherwise: str, names: Names
) -> Iterator[Problem]:
    """Yield a problem for each id that is not known, and each that stands twice.

    Args:
        written: The answer.
        known: What it can choose.
        what: What those are, in words.
        position: Where it was written.
        otherwise: The hint where nothing that is known is spelt nearly like an id, or called so.
        names: Returns what they are called, by id; asked only where something is wrong.
    """
    seen: set[str] = set()
    for one in parse_chosen(written).ids:
        if one not in known:
            near = did_you_mean(one, known) or called(one, names())
            hint = f'Did you mean "{near}"?' if near else otherwise
            yield Problem(position, "unknown-answer", f'The answer "{one}" is not {what}.', hint, one)
        elif one in seen:
            yield Problem(position, "answer-repeats", f'The answer names "{one}" twice.', "Name each once.")
        seen.add(one)


def in_words(chosen: Chosen, name: Callable[[str], str]) -> str:
    """Return an answer for a reader: "the harbour, the quay and the pier", "not the quay"."""
    names = [name(one) for one in chosen.ids]
    if chosen.denied:
        return _("not %(answer)s", answer=either(names))
    return all_of(names)


def compare(a: Chosen, b: Chosen, around: Around) -> Relation:
    """Compare two answers; the order does not matter.

    * *same*: the same ids, both chosen or both denied.
    * *compatible*: they meet. Something that one chooses is, or is a part of, what the other does; or one denies what
      the other does not choose; or both deny.
    * *different*: they choose nothing in common, or one denies all that the other chooses.
    """
    if a.denied == b.denied and set(a.ids) == set(b.ids):
        return "same"
    if a.denied and b.denied:
        return "compatible"
    if a.denied or b.denied:
        denied, chosen = (a, b) if a.denied else (b, a)
        return "different" if all(_within(one, denied.ids, around) for one in chosen.ids) else "compatible"
    meet = any(_within(one, b.ids, around) for one in a.ids) or any(_within(one, a.ids, around) for one in b.ids)
    return "compatible" if meet else "different"


def _within(one: str, several: Collection[str], around: Around) -> bool:
    """Whether something is one of several, or a part of one of them."""
    return one in several or any(whole in several for whole in around(one))
