"""The page on every key of every kind of file, made from the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.answers import KINDS
from generator.handbook.forms import anchor_of, form_of, records_in, title_of
from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.ids import QuestionId
from generator.model.place import Place
from generator.model.question import Question
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source

FILES: Mapping[type[Record], str] = {
    Settings: "sources/dossier.yml",
    Source: "sources/articles/<id>.yml",
    Actor: "sources/actors/<id>.yml",
    Place: "sources/places/<id>.yml",
    Event: "sources/events/<id>.yml",
}
"""The kinds of file, in the order in which somebody who begins meets them."""

_SEVERAL = """\
| `sources/actors/_<name>.yml` | several small actors, each under its id |
| `sources/places/_<name>.yml` | several small places, likewise |
"""
_HEAD = """\
# Every key

<!-- Made by `make goldens` from generator/model/: change what the model says there, not this page. -->

What may be written in the files of a dossier: each key with its meaning, its form and an example.
[Start a dossier of your own](your-own.md) shows how the files work together, and [every rule](rules.md) what a check
looks for. An *id* is the name of a file without its ending, or what a claim, a question, a choice or an act has under
`id`: up to 80 of the letters a-z, the digits 0-9 and "-". All text is kept as it is written; `NO`, `010` and `1e3` are
words like any other. Answers have [a notation for each kind](#how-an-answer-is-written).
"""


def reference_page() -> str:
    """Return the page on every key, in Markdown."""
    files = "\n".join(f"| `{file}` | [{title_of(record)}](#{anchor_of(record)}) |" for record, file in FILES.items())
    kinds = f"| file | is |\n| --- | --- |\n{files}\n| `sources/articles/<id>.txt` | its text, as it came |\n{_SEVERAL}"
    return "\n".join([_HEAD, kinds, *(_section(record) for record in records()), _answers()])


def records() -> tuple[type[Record], ...]:
    """Return all kinds of record: those that are files, then those that are parts of them, in order of mention."""
    found = dict.fromkeys(FILES)
    waiting = list(FILES)
    while waiting:
        for part in (part for info in waiting.pop(0).model_fields.values() for part in records_in(info.annotation)):
            if part not in found:
                found[part] = None
                waiting.append(part)
    return tuple(found)


def keys_of(record: type[Record]) -> Iterator[tuple[str, FieldInfo]]:
    """Yield a record's keys as they are written, each with what the model says of it."""
    for name, info in record.model_fields.items():
        yield info.alias or name, info


def example_of(key: str, info: FieldInfo) -> str:
    """Return a key with its example, as they stand in a file."""
    (value,) = info.examples or ("",)
    lines = str(value).replace("\n", "\n  ")
    return f"{key}:{lines}" if lines.startswith("\n") else f"{key}: {lines}"


def _answers() -> str:
    """Return how each kind of answer is written, in the words of the messages on answers."""
    some = Question.model_construct(id=QuestionId(""), ask="", answers_are="text", claims=())
    kinds = "\n".join(f"| `{name}` | {kind.notation(some).replace('|', '/')} |" for name, kind in KINDS.items())
    return f"## How an answer is written\n\n| answers_are | answer |\n| --- | --- |\n{kinds}\n"


def _section(record: type[Record]) -> str:
    title = title_of(record)
    file = f"`{FILES[record]}`. " if record in FILES else ""
    keys = "\n".join(_key(key, info) for key, info in keys_of(record))
    return f"## {title[:1].upper()}{title[1:]}\n\n{file}{cleandoc(record.__doc__ or '')}\n\n{keys}"


def _key(key: str, info: FieldInfo) -> str:
    """Return one key of a list of definitions."""
    form = form_of(info.annotation, info.metadata)
    said = f"`{key}`\n:   {info.description} *{_capital(form)}; {_need(info)}.*\n"
    example = example_of(key, info)
    if "\n" not in example:
        return f"{said}\n    `{example}`\n"
    lines = example.replace("\n", "\n    ")
    return f"{said}\n    ```yaml\n    {lines}\n    ```\n"


def _capital(form: str) -> str:
    """Return a form with a capital at its start, be it in a link; code stays as it is."""
    return re.sub("^\\[?[a-z]", lambda start: start[0].upper(), form)


def _need(info: FieldInfo) -> str:
    if info.is_required():
        return "required"
    if not info.default or isinstance(info.default, BaseModel):
        return "optional"
    return f"`{_written(info.default)}` if left out"


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
