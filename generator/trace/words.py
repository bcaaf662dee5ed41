"""Values in the words in which pages and the terminal show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from itertools import takewhile
from typing import Any, Final

from generator.answers import KINDS
from generator.ground.dates.edtf import Date
from generator.ground.dates.in_words import in_words
from generator.ground.position import Position
from generator.ground.prose.references import references
from generator.ground.wording import all_of
from generator.ground.wording import gettext as _
from generator.model.dossier import Dossier
from generator.model.question import Question
from generator.model.settings import Settings
from generator.read.fields import LONG_PROSE

NameOf = Callable[[str, str], str]
"""Takes a kind and an id, and returns what that is called; the id where nobody knows."""

_KIND_OF_IDS: Final[Mapping[str, str]] = {
    "actor": "actor", "actors": "actor", "by": "actor", "outlet": "actor", "place": "place", "places": "place",
    "source": "source", "independent_of": "source", "front": "question", "claims": "claim", "groups": "claim",
}  # fmt: skip
_PART_OF: Final[Mapping[str, str]] = {"event": "event", "actor": "actor", "place": "place"}
_NOTHING: Final = (None, "", (), False)
_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]*")
MOST: Final = 160
"""Characters of a value that are shown: of a longer one the stretch that differs."""


def said(path: str, value: Any, what: str, name_of: NameOf) -> str:
    """Return a value in words.

    Args:
        path: Its key, with those around it.
        value: It, as facts hold it.
        what: What has it.
        name_of: Says what things are called.
    """
    key = path.rpartition(".")[2]
    if path == "attribution":
        return _chain([all_of([name_of("actor", one) for one in link["actors"]]) for link in value])
    kind = _PART_OF.get(what) if key == "part_of" else _KIND_OF_IDS.get(key)
    return _said(value, kind, key in LONG_PROSE, name_of)


def _said(value: Any, kind: str | None, prose: bool, name_of: NameOf) -> str:
    if isinstance(value, str):
        return _without_references(value, name_of) if prose else name_of(kind, value) if kind and value else value
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Date):
        return in_words(value)
    if isinstance(value, Mapping):
        shown = {key: one for key, one in value.items() if one not in _NOTHING and one is not True}
        if "label" in shown:
            shown.pop("id", None)
        return ", ".join(filter(None, (said(key, one, "", name_of) for key, one in shown.items())))
    if isinstance(value, tuple):
        between = "; " if any(isinstance(one, Mapping | tuple) for one in value) else ", "
        return between.join(_said(one, kind, prose, name_of) for one in value)
    return "" if value is None else str(value)


def _chain(links: Sequence[str]) -> str:
    if not links:
        return _("the outlet’s own voice")
    return reduce(lambda origin, who: _("%(who)s, who has it from %(origin)s", who=who, origin=origin), links[::-1])


def as_written(value: Any) -> str:
    """Return a value with its keys, for where words say the same of two."""
    if isinstance(value, tuple):
        return "; ".join(map(as_written, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {as_written(one)}" for key, one in value.items() if one not in _NOTHING)
    return value.text if isinstance(value, Date) else "" if value is None else str(value)


def differing(before: Any, after: Any) -> tuple[Any, Any]:
    """Return two values; of lists of which some items are in both, the others alone."""
    if not (isinstance(before, tuple) and isinstance(after, tuple)):
        return before, after
    first, second = (tuple(one for one in a if one not in b) for a, b in ((before, after), (after, before)))
    return (first, second) if first or second else (before, after)


def answered(question: Question | None, written: str, name_of: NameOf) -> str:
    """Return an answer in words; as it was written where it is none that the question could have now."""
    if question is None:
        return written
    kind = KINDS[question.answers_are]
    if kind.name in ("actor", "place"):
        return _ID.sub(lambda found: name_of(kind.name, found[0]), written)
    bare = question.model_copy(update={"unit": ""})
    nothing = Dossier(Settings(title="-"), {}, {}, {}, {}, {}, 0)
    if not written.strip() or any(kind.problems(nothing, bare, written, Position(""))):
        return written
    return kind.answer(nothing, bare, written).words


def answer_of(question: Question | None) -> str:
    """Return what an answer to a question is called: "the number of attackers"."""
    if question is None:
        return _("the answer")
    if question.answers_are == "number" and question.unit:
        return _("the number of %(things)s", things=question.unit)
    return _("the answer to “%(question)s”", question=question.ask)


def shortened(before: str, after: str) -> tuple[str, str]:
    """Return two texts, cut to the stretch in which they differ where they are long."""
    if max(len(before), len(after)) <= MOST:
        return before, after
    first, second = before.split(), after.split()
    begin = _alike(first, second)
    first, second = first[begin:], second[begin:]
    end = _alike(first[::-1], second[::-1])
    return _cut(before.split(), begin, end), _cut(after.split(), begin, end)


def in_short(text: str, most: int = 80) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def _alike(first: list[str], second: list[str]) -> int:
    return sum(1 for _both in takewhile(lambda two: two[0] == two[1], zip(first, second, strict=False)))


def _cut(words: list[str], begin: int, end: int) -> str:
    begin, stop = max(0, begin - 4), min(len(words), len(words) - end + 4)
    middle = in_short(" ".join(words[begin:stop]), 3 * MOST)
    return f"{'… ' if begin else ''}{middle}{' …' if stop < len(words) else ''}"


def _without_references(prose: str, name_of: NameOf) -> str:
    parts, at = [], 0
    for found in references(prose):
        words = found.words or (name_of(found.of, found.ids[0]) if found.kind == "thing" and found.ids else "")
        before = prose[at : found.start]
        parts += [before if words else before.rstrip(), words]
        at = found.end
    return "".join([*parts, prose[at:]])
