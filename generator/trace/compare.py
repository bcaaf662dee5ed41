"""Two states of a dossier, or of the part of it that changed → what changed, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from generator.links.change import Change, What
from generator.model.dossier import Ref
from generator.model.question import Question
from generator.trace.facts import ANSWER, Fact, Facts, Key
from generator.trace.parts import ADDED_TO, called
from generator.trace.words import answer_of, answered, as_written, differing, in_short, said, shortened

Find = Callable[[Key], Fact | None]
"""Finds what else stands in a state, for names."""
_ORDER: Final = ("dossier", "event", "question", "claim", ANSWER, "actor", "place", "source")
_NOTHING: Final = (None, "", (), False)


@dataclass(frozen=True)
class _Side:
    """One of the two states."""

    facts: Facts
    find: Find

    def get(self, key: Key) -> Fact | None:
        return self.facts.get(key) or self.find(key)

    def name_of(self, kind: str, id_: str) -> str:
        found = self.get(Key(kind, id_)) if kind else next(filter(None, map(self.get, _things(id_))), None)
        return in_short(found.name) if found and found.name else id_

    def question(self, id_: str) -> Question | None:
        found = self.get(Key("question", id_))
        return found.record if found and isinstance(found.record, Question) else None


def compare(
    before: Facts, after: Facts, rest: Find = lambda key: None, also: Mapping[Key, Key] = MappingProxyType({})
) -> tuple[Change, ...]:
    """Say what changed.

    What only moved, to another file or below another question, did not change; nor did what refers to something by the
    id that it has now.

    Args:
        before: What stood.
        after: What stands instead.
        rest: Finds what stands beside, and did not change.
        also: Things with the id that they had before, and that they have now, beside those that say so themselves.
    """
    ids = {**_renamed(before, after), **also}
    old, new = _Side(_by_new_ids(before, ids), rest), _Side(after, rest)
    changes = [Change("renamed", _what(new_key.what), new_key.id, after[new_key].name, after[new_key].on,
                      before=old_key.id, after=new_key.id, corrects=False)
               for old_key, new_key in ids.items()]  # fmt: skip
    _move_home(old.facts, new.facts)
    for key in sorted({*old.facts, *after}, key=lambda key: (_ORDER.index(key.what), key)):
        changes += _of_one(key, old, new, ids)
    return tuple(changes)


def _of_one(key: Key, old: _Side, new: _Side, ids: Mapping[Key, Key]) -> Iterator[Change]:
    before, after = old.facts.get(key), new.facts.get(key)
    if key.what == ANSWER:
        yield from _of_answer(key, _with_new_ids(before, old.question(key.question), ids), after, old, new)
    elif before is None and after is not None:
        yield Change("added", _what(key.what), key.id, after.name, after.on, corrects=False)
    elif after is None and before is not None:
        yield Change("removed", _what(key.what), key.id, before.name, before.on)
    elif before is not None and after is not None:
        whole = Change("changed", _what(key.what), key.id, after.name, _both(before, after))
        for path in dict.fromkeys((*before.values, *after.values)):
            yield from _of_part(whole, path, before, after, (old, new), ids)


def _of_part(
    whole: Change, path: str, before: Fact, after: Fact, sides: tuple[_Side, _Side], ids: Mapping[Key, Key]
) -> Iterator[Change]:
    first, second = before.values.get(path), after.values.get(path)
    if first == second or _with_ids(first, ids) == _with_ids(second, ids):
        return
    values = (first, second) if path == "attribution" else differing(first, second)
    old, new = (said(path, one, whole.what, side.name_of) for one, side in zip(values, sides, strict=True))
    if old == new:  # it differs in what words leave out, such as what is cited
        old, new = map(as_written, values)
    came = first in _NOTHING and path.partition(".")[0].replace("published", "date") in ADDED_TO
    old, new = shortened(old, new)
    yield replace(whole, part=called(path), before=old, after=new, corrects=not came)


def _of_answer(key: Key, before: Fact | None, after: Fact | None, old: _Side, new: _Side) -> Iterator[Change]:
    """Say what a claim answers now: as a part of the claim, where that stood before and stands now."""
    claim = Key("claim", key.id)
    was, now = old.get(claim), new.get(claim)
    if was is None or now is None:
        return
    question = new.question(key.question) or old.question(key.question)
    on = tuple(dict.fromkeys((*_both(was, now), *(before.on[:1] if before else ()), *(after.on[:1] if after else ()))))
    whole = Change("changed", "claim", key.id, now.name, on)
    asked = old.question(before.home_of) if isinstance(before, _Moved) else old.question(key.question)
    first = answered(asked, str(before.values["answer"]), old.name_of) if before else ""
    second = answered(question, str(after.values["answer"]), new.name_of) if after else ""
    written = (before and before.values["answer"]) != (after and after.values["answer"])
    if written:
        if first == second:
            first, second = str(before and before.values["answer"]), str(after and after.values["answer"])
        first, second = shortened(first, second)
        yield replace(whole, part=answer_of(question), before=first, after=second, corrects=before is not None)
    for path in ("when", "hedges"):
        one, two = (fact.values.get(path) if fact else None for fact in (before, after))
        if before and after and one != two and not (one in _NOTHING and two in _NOTHING):
            words = (said(path, value, "claim", side.name_of) for value, side in ((one, old), (two, new)))
            first, second = words
            yield replace(whole, part=called(path), before=first, after=second)


def _with_new_ids(before: Fact | None, question: Question | None, ids: Mapping[Key, Key]) -> Fact | None:
    """Return an answer that names actors or places by the ids that they have now."""
    if before is None or question is None or not ids or isinstance(before, _Moved):
        return before
    written = str(before.values["answer"])
    for old, new in ids.items():
        if old.what == question.answers_are:
            written = re.sub(rf"(?<![a-z0-9-]){old.id}(?![a-z0-9-])", new.id, written)
    return replace(before, values={**before.values, "answer": written})


@dataclass(frozen=True, slots=True)
class _Moved(Fact):
    """An answer under the question to which its claim was moved, with the one where it stood."""

    home_of: str = ""


def _move_home(old: Facts, new: Facts) -> None:
    """Put what a claim answered where it stood below the question where it stands now: a move is no change."""
    there = {key.id: key for key, fact in new.items() if key.what == ANSWER and fact.home}
    for key in [key for key, fact in old.items() if key.what == ANSWER and fact.home]:
        now = there.get(key.id)
        if now is not None and now not in old and key not in new:
            was = old.pop(key)
            old[now] = _Moved(was.values, was.name, was.on, was.record, home_of=key.question)


def _both(before: Fact, after: Fact) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys((*after.on, *before.on)))


def _what(what: str) -> What:
    return what  # type: ignore[return-value]


def _things(id_: str) -> list[Key]:
    return [Key(kind, id_) for kind in ("event", "actor", "place", "source")]


def _renamed(before: Facts, after: Facts) -> dict[Key, Key]:
    found = {}
    for key, fact in after.items():
        for id_ in fact.formerly:
            old = Key(key.what, id_)
            if old in before and old not in after and key not in before:
                found[old] = key
    return {**_questions_alike(before, after, found), **found}


def _questions_alike(before: Facts, after: Facts, found: Mapping[Key, Key]) -> dict[Key, Key]:
    """Return questions that changed nothing but their ids, and do not say what they were called before."""
    gone, come = (
        {_asked(fact): key for key, fact in one.items() if key.what == "question" and key not in other}
        for one, other in ((before, after), (after, before))
    )
    both = ((gone[asked], key) for asked, key in come.items() if asked in gone)
    return {old: key for old, key in both if old not in found and key not in found.values()}


def _asked(fact: Fact) -> tuple[str, ...]:
    """Return the words of a question and the ids of the claims under it."""
    return (fact.name, *(claim.id for claim in fact.record.claims)) if isinstance(fact.record, Question) else ()


def _by_new_ids(facts: Facts, ids: Mapping[Key, Key]) -> Facts:
    """Return facts under the ids that their things have now."""
    if not ids:
        return dict(facts)
    claims = {old.id: new.id for old, new in ids.items() if old.what == "claim"}
    questions = {old.id: new.id for old, new in ids.items() if old.what == "question"}
    return {
        Key(ANSWER, claims.get(key.id, key.id), questions.get(key.question, key.question))
        if key.what == ANSWER
        else ids.get(key, key): fact
        for key, fact in facts.items()
    }


def _with_ids(value: Any, ids: Mapping[Key, Key]) -> Any:
    """Return a value that refers to things by the ids that they have now."""
    if isinstance(value, str):
        for old, new in ids.items():
            value = new.id if value == old.id else re.sub(_reference(old.id), new.id, value)
        return value
    if isinstance(value, tuple):
        return tuple(sorted((_with_ids(one, ids) for one in value), key=repr)) if ids else value
    if isinstance(value, dict):
        return {key: _with_ids(one, ids) for key, one in value.items()}
    return value


def _reference(id_: str) -> str:
    """Return a pattern for an id where prose refers to something by it."""
    return rf"(?<=\[@){id_}(?![a-z0-9-])|(?<=; @){id_}(?![a-z0-9-])|(?<=\[\[){id_}(?![a-z0-9-])|(?<=:){id_}(?=[\]|])"
