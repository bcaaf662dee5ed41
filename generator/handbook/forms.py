"""How a value is written, in words, going by its type in the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NewType, Union, get_args, get_origin

from generator.model.ids import check_id
from generator.model.record import Record

_FORMS: Mapping[str, str] = {
    "str": "text",
    "bool": "`true` or `false`",
    "float": "a number",
    "Date": "a date in [EDTF](your-own.md#how-to-write-it)",
}
"""By the name of the type."""


def form_of(annotation: Any, metadata: Sequence[Any] = ()) -> str:
    """Return how a value of a type is written: "text", "a list of ids".

    Args:
        annotation: The type.
        metadata: What pydantic keeps beside it: limits and validators.

    Raises:
        TypeError: Where nobody has said yet how such a value is written.
    """
    inner = [part for part in get_args(annotation) if part is not NoneType and part is not Ellipsis]
    origin = get_origin(annotation)
    if origin is Annotated:
        return form_of(inner[0], (*inner[1:], *metadata))
    if origin in (Union, UnionType) and len(inner) == 1:
        return form_of(inner[0], metadata)
    if origin is Literal:
        return f"one of {', '.join(f'`{value}`' for value in inner)}"
    if origin is tuple:
        return f"a list, each {form_of(inner[0])}"
    if isinstance(annotation, NewType):
        return _id(annotation)
    if any(getattr(extra, "func", None) is check_id for extra in metadata):
        return "an id"
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return f"[{title_of(annotation)}](#{anchor_of(annotation)})"
    name = getattr(annotation, "__name__", "")
    if name not in _FORMS:
        raise TypeError(f"say in generator/handbook/forms.py how a person writes {annotation}")
    return f"{_FORMS[name]}{_limits(metadata)}"


def title_of(record: type[Record]) -> str:
    """Return what pages and messages call a kind of record: "an actor"."""
    return str(record.model_config.get("title", record.__name__))


def anchor_of(record: type[Record]) -> str:
    """Return the anchor of a kind of record, as MkDocs makes it from the heading."""
    return re.sub(r"[^a-z0-9]+", "-", title_of(record).lower())


def records_in(annotation: Any) -> Iterator[type[Record]]:
    """Yield the kinds of record that a type holds."""
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from records_in(part)


def _id(kind: NewType) -> str:
    """A type of its own for ids tells by its name what bears them: ``ClaimId``."""
    words = re.findall("[A-Z][a-z]*", kind.__name__)
    if words[-1:] != ["Id"] or len(words) == 1:
        return form_of(kind.__supertype__)
    thing = " ".join(words[:-1]).lower()
    return f"the id of {'an' if thing[0] in 'aeiou' else 'a'} {thing}"


def _limits(metadata: Sequence[Any]) -> str:
    least, most = (
        next((getattr(extra, limit) for extra in metadata if hasattr(extra, limit)), None) for limit in ("ge", "le")
    )
    return f" from {least} to {most}" if least is not None and most is not None else ""
