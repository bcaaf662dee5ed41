"""What a dossier states, thing by thing, without how and where it is written: so that a move is no change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from generator.links.change import What
from generator.model.actor import Actor
from generator.model.claim import Claim, FurtherAnswer, UsedAgain
from generator.model.dossier import Entry, Ref
from generator.model.event import Event
from generator.model.place import Place
from generator.model.question import Question
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source


class Key(NamedTuple):
    """Names a fact: a thing by its kind and id, or what a claim answers to a question."""

    what: What | str
    id: str
    question: str = ""


ANSWER: Final = "answer"


@dataclass(frozen=True, slots=True)
class Fact:
    """A thing as it stands.

    Attributes:
        values: Its values by their keys; those of a value with keys of its own as ``date.basis``. Plain values: texts
            with their white space evened, dates, truths, numbers, and tuples and mappings of these.
        name: What it is called.
        on: Where it is shown.
        record: The thing itself.
        home: Of an answer: whether the claim stands under the question.
        formerly: Ids that it had before.
    """

    values: Mapping[str, Any]
    name: str
    on: tuple[Ref, ...]
    record: Record = field(repr=False, compare=False)
    home: bool = True
    formerly: tuple[str, ...] = ()


Facts = dict[Key, Fact]

_LEFT_OUT: Final = frozenset({"draft", "id", "questions", "claims", "again", "formerly", "removed"})
"""Keys that hold things of their own, or say nothing of the thing itself."""
_OF_AN_ANSWER: Final = frozenset({"answer", "also_answers", "when", "hedges"})
_UNORDERED: Final = frozenset({"aliases", "independent_of", "actors", "groups", "forms", "but_not", "acts"})
"""Keys whose lists say the same in any order."""
_TITLED: Final = (Event, Source, Settings)


def facts_of(entries: Iterable[Entry[str, Any]]) -> Facts:
    """Return what records state; of two things with one id, the first."""
    found: Facts = {}
    for entry in entries:
        for key, fact in _of_record(entry):
            found.setdefault(key, fact)
    return found


def what_of(record: Record) -> What:
    """Return what a record is."""
    kinds: Mapping[type[Record], What] = {Event: "event", Actor: "actor", Place: "place", Source: "source"}
    return kinds.get(type(record), "dossier")


def _of_record(entry: Entry[str, Any]) -> Iterator[tuple[Key, Fact]]:
    record, what = entry.record, what_of(entry.record)
    if getattr(record, "draft", False):  # nobody was shown it
        return
    on = () if what == "dossier" else (Ref(what, entry.id),)  # type: ignore[arg-type]
    shared = frozenset({"source", "attribution"}) if what in ("event", "actor", "place") else frozenset()
    name = record.title if isinstance(record, _TITLED) else record.name
    own = Fact(_values(record, _LEFT_OUT | shared), name, on, record, formerly=_formerly(record))
    yield Key(what, entry.id if on else ""), own
    for question in getattr(record, "questions", ()):
        yield from _of_question(question, on)
    for claim in getattr(record, "claims", ()):
        yield from _of_claim(claim, on, None)


def _of_question(question: Question, on: tuple[Ref, ...]) -> Iterator[tuple[Key, Fact]]:
    values = _values(question, _LEFT_OUT | {"source", "attribution"})
    yield Key("question", question.id), Fact(values, question.ask, on, question, formerly=_formerly(question))
    for claim in question.claims:
        yield from _of_claim(claim, on, question)
    for used in question.again:
        yield _further(used.claim, question.id, used, on)


def _of_claim(claim: Claim, on: tuple[Ref, ...], question: Question | None) -> Iterator[tuple[Key, Fact]]:
    if claim.draft:  # nobody was shown it
        return
    shown = (*on, Ref("source", claim.source), *(Ref("actor", actor) for actor in claim.speakers))
    on = tuple(dict.fromkeys(shown))
    # Of who held a place, "when" belongs to the answer; it does under any question.
    values = _values(claim, _LEFT_OUT | _OF_AN_ANSWER)
    values["hedges"] = _plain(claim.hedges, "hedges")
    yield Key("claim", claim.id), Fact(values, claim.quote, on, claim, formerly=_formerly(claim))
    if question is not None:
        answered = {"answer": _plain(claim.answer or "", "answer"), "when": claim.when}
        yield Key(ANSWER, claim.id, question.id), Fact(answered, claim.quote, on, claim)
    for further in claim.also_answers:
        yield _further(claim.id, further.question, further, on)


def _further(claim: str, question: str, said: FurtherAnswer | UsedAgain, on: tuple[Ref, ...]) -> tuple[Key, Fact]:
    values = {"answer": _plain(said.answer, "answer"), "when": said.when}
    if said.hedges is not None:
        values["hedges"] = _plain(said.hedges, "hedges")
    return Key(ANSWER, claim, question), Fact(values, "", on, said, home=False)


def _formerly(record: Record) -> tuple[str, ...]:
    return tuple(getattr(record, "formerly", ()))


def _values(record: Record, left_out: Iterable[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in type(record).model_fields:
        if name in left_out:
            continue
        value = getattr(record, name)
        if isinstance(value, Record):
            found |= {f"{name}.{below}": inner for below, inner in _values(value, ()).items()}
        else:
            found[name] = _plain(value, name)
    return found


def _plain(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Record):
        return {key: _plain(getattr(value, key), key) for key in type(value).model_fields}
    if isinstance(value, tuple):
        items = [_plain(item, name) for item in value]
        return tuple(sorted(items, key=repr)) if name in _UNORDERED else tuple(items)
    return value
