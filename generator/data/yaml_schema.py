"""A JSON Schema for every kind of file that a person writes, made from the model, so that an editor helps while typing.

It knows less than a check: not whether an id leads somewhere, whether a quote stands in its article, or whether a time
ends before it begins. What it refuses, a check refuses as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NewType, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.ground.dates.pattern import EDTF
from generator.model import language
from generator.model.actor import Actor, Name
from generator.model.claim import Claim, FurtherAnswer, UsedAgain
from generator.model.dated import Dated
from generator.model.dossier import Dossier
from generator.model.event import BESIDE, SIDES, Event, Participant
from generator.model.ids import ID_PATTERN, check_id
from generator.model.place import Place
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source
from generator.model.speaker import Speaker
from generator.model.taken_from import TakenFrom

Schema = dict[str, Any]

ENDING: Final = ".schema.json"

FILES: Final[Mapping[str, tuple[type[Record], bool, str, str]]] = {
    "dossier": (Settings, False, "dossier.yml", ""),
    "source": (Source, False, "articles/*.yml", ""),
    "event": (Event, False, "events/*.yml", ""),
    "actor": (Actor, False, "actors/*.yml", "actors/_*.yml"),
    "place": (Place, False, "places/*.yml", "places/_*.yml"),
    "actors": (Actor, True, "actors/_*.yml", ""),
    "places": (Place, True, "places/_*.yml", ""),
}
"""By the name of a schema: what such a file holds, whether several of them, which files they are, in the dossier's
folder, and which of these are not. Editors do not agree on what ``[!_]`` means."""

_TEXT: Final[Schema] = {
    "type": ["string", "number", "boolean"],
    "pattern": r"^$|\S",
    "patternErrorMessage": "This text holds nothing that can be seen.",
}
"""What stands in a file without quotation marks is a number to an editor, or a truth; here it is text."""
_BOOL: Final[Schema] = {
    "type": ["boolean", "string"],
    "pattern": "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|[YyNnTtFf])$",
    "patternErrorMessage": "Write true or false.",
}
_DATE: Final[Schema] = {
    "type": ["string", "integer"],
    "minimum": 1,
    "maximum": 9999,
    "pattern": EDTF,
    "patternErrorMessage": "This is no date, or in no calendar. Write year, month, day: 2031-05-09, 2031-05, 2031.",
    "description": "A date in EDTF: 2031, 2031-05, 2031-05-09, 2031-05~, 2031-05/2031-07.",
}
_ID: Final[Schema] = {
    "type": ["string", "integer"],
    "pattern": f"^{ID_PATTERN.pattern}$",
    "patternErrorMessage": "An id has the letters a-z, the digits 0-9 and -, and begins with a letter or a digit.",
}
_LANGUAGE: Final[Schema] = {"type": "string", "pattern": r"^([A-Za-z]{1,3}(-[A-Za-z0-9]{1,8})*)?$"}
_SCALARS: Final[Mapping[str, Schema]] = {"str": _TEXT, "bool": _BOOL, "Date": _DATE}

_ALONE: Final = frozenset({(Actor, "part_of"), (Speaker, "actors"), (Source, "body"), (Source, "archived")})
"""Lists of which a single item may stand without a list."""
_SEVERAL: Final = frozenset({(Claim, "answer"), (FurtherAnswer, "answer"), (UsedAgain, "answer")})
"""Texts that may be lists of texts."""

_NAMES_A_SOURCE: Final[Schema] = {"items": {"required": ["source"]}}
_WITHOUT_SOURCE: Final[Schema] = {"not": {"required": ["source"]}}
_SOURCE_SOMEWHERE: Final[Schema] = {
    "if": _WITHOUT_SOURCE,
    "then": {
        "properties": {
            "claims": _NAMES_A_SOURCE,
            "questions": {"items": {"if": _WITHOUT_SOURCE, "then": {"properties": {"claims": _NAMES_A_SOURCE}}}},
        }
    },
}
"""A claim names its source, unless what holds it does."""

_TOGETHER: Final[Mapping[type[Record], Schema]] = {
    Event: _SOURCE_SOMEWHERE,
    Actor: _SOURCE_SOMEWHERE,
    Place: _SOURCE_SOMEWHERE,
    Dated: {
        "if": {"properties": {"basis": {"const": "unknown"}}, "required": ["basis"]},
        "then": {"not": {"required": ["date"]}},
        "else": {
            "required": ["date"],
            "if": {"properties": {"basis": {"const": "inferred"}}, "required": ["basis"]},
            "then": {"required": ["reason"]},
        },
    },
    Speaker: {"dependencies": {"words": ["reason"], "reason": ["words"]}},
    TakenFrom: {
        "oneOf": [{"required": ["source"]}, {"required": ["url"]}],
        "anyOf": [{"required": ["quote"]}, {"required": ["reason"]}],
    },
}
"""Which keys of a record go together."""


def schema_files(dossier: Dossier) -> Mapping[str, bytes]:
    """Return the schemas by the names of their files: ``event.schema.json``; the same bytes for the same dossier."""
    ids: Mapping[str, Iterable[str]] = {
        "ActorId": dossier.actors,
        "PlaceId": dossier.places,
        "EventId": dossier.events,
        "SourceId": dossier.sources,
        "ClaimId": (stated.claim.id for stated in dossier.claims()),
        "QuestionId": (question.id for event in dossier.events.values() for question in event.record.questions),
    }
    known = {name: sorted(set(some)) for name, some in ids.items()}
    return {
        f"{name}{ENDING}": (
            json.dumps(_Maker(known).file(record, several), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        ).encode()
        for name, (record, several, *_) in FILES.items()
    }


class _Maker:
    """Makes the schema of one kind of file; its parts stand once, under ``$defs``."""

    def __init__(self, known: Mapping[str, list[str]]) -> None:
        self._known = known
        self._defs: dict[str, Schema] = {}

    def file(self, record: type[Record], several: bool) -> Schema:
        of_one = self._record(record)
        declared = {"$schema": "http://json-schema.org/draft-07/schema#", "title": _title(record)}
        if several:
            holder = {"type": "object", "propertyNames": {"pattern": _ID["pattern"]}, "additionalProperties": of_one}
            return {**declared, **holder, "minProperties": 1, "$defs": self._defs}
        return {**declared, "allOf": [of_one], "$defs": self._defs}

    def _record(self, record: type[Record]) -> Schema:
        """Return what leads to a record's schema, and make that where it is not there yet."""
        name = record.__name__
        if name not in self._defs:
            self._defs[name] = {}  # its own parts may lead to it
            keys = {info.alias or key: (key, info) for key, info in record.model_fields.items()}
            self._defs[name] = {
                "type": "object",
                "title": _title(record),
                "properties": {written: self._key(record, *keys[written]) for written in keys},
                "required": [
                    written for written, (_, info) in keys.items()
                    if info.is_required() and (record, written) != (Claim, "source")
                ],
                "additionalProperties": False,
            }  # fmt: skip
            self._defs[name].update(_TOGETHER.get(record, {}))
        return {"$ref": f"#/$defs/{name}"}

    def _key(self, record: type[Record], key: str, info: FieldInfo) -> Schema:
        if key == "id":
            made = _ID
        elif (record, key) == (Participant, "role"):
            made = {"anyOf": [{"enum": sorted(SIDES | BESIDE)}, {**_TEXT, "minLength": 1}]}
        else:
            made = self._form(info.annotation, tuple(info.metadata))
        if (record, key) in _ALONE:
            made = {"anyOf": [made["items"], made]}
        if (record, key) in _SEVERAL:
            made = {"anyOf": [made, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
        about = (info.description or "").replace("``", "`")
        written = str((info.examples or ("",))[0])
        said = {**_type_beside(made), "allOf": [made], "description": about}
        if not written or self._offers_ids(made):  # an id that is there helps more than one that is not
            return said
        value = _value(written.strip(), made)
        if value is None:
            return {**said, "description": f"{about}\n\nExample: {written.strip()}"}
        return {**said, "examples": [value]}

    def _offers_ids(self, made: Schema) -> bool:
        written = json.dumps(made)
        return any(f'"#/$defs/{name}"' in written for name, ids in self._known.items() if ids)

    def _form(self, annotation: Any, metadata: tuple[Any, ...]) -> Schema:
        """Return the schema of a value of a type; arguments as for `generator.handbook.forms.form_of`."""
        inner = [part for part in get_args(annotation) if part is not NoneType and part is not Ellipsis]
        origin = get_origin(annotation)
        if origin is Annotated:
            return self._form(inner[0], (*inner[1:], *metadata))
        if origin in (Union, UnionType) and len(inner) == 1:
            return self._form(inner[0], metadata)
        if origin is Literal:
            return {"enum": list(get_args(annotation))}
        if origin is tuple:
            least = next((extra.min_length for extra in metadata if hasattr(extra, "min_length")), 0)
            return {"type": "array", "items": self._form(inner[0], ()), **({"minItems": least} if least else {})}
        if isinstance(annotation, NewType):
            return self._id(annotation.__name__)
        if any(getattr(extra, "func", None) is check_id for extra in metadata):
            return _ID
        if any(getattr(getattr(extra, "func", None), "__module__", "") == language.__name__ for extra in metadata):
            return _LANGUAGE
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return self._short(annotation)
        return _limited(annotation, metadata)

    def _id(self, name: str) -> Schema:
        """Return what completes the ids that are there, and takes others: what is named may be written later."""
        self._defs.setdefault(name, {"anyOf": [{"enum": self._known[name]}, _ID]} if self._known.get(name) else _ID)
        return {"$ref": f"#/$defs/{name}"}

    def _short(self, record: type[Record]) -> Schema:
        """Return the schema of a record with its short form."""
        if record is Name:
            return {"anyOf": [{**_TEXT, "minLength": 1}, self._record(record)]}
        if record is Dated:
            return {"anyOf": [_DATE, self._record(record)]}
        if record is Speaker:
            one = self._id("ActorId")
            return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}, self._record(record)]}
        return self._record(record)


def _limited(annotation: Any, metadata: tuple[Any, ...]) -> Schema:
    """Return the schema of a text, a truth, a date or a number with its limits."""
    limits = {name: getattr(extra, name) for extra in metadata for name in ("ge", "le", "pattern", "min_length")
              if getattr(extra, name, None) is not None}  # fmt: skip
    if annotation is float:
        number = {"type": "number", "minimum": limits["ge"], "maximum": limits["le"]}
        return {"anyOf": [number, {"type": "string", "pattern": r"^ *[+-]?[0-9.]+([eE][+-]?[0-9]+)? *$"}]}
    name = getattr(annotation, "__name__", "")
    if name not in _SCALARS:
        raise TypeError(f"say in generator/data/yaml_schema.py how a person writes {annotation}")
    made = dict(_SCALARS[name])
    if "min_length" in limits:
        made["minLength"] = limits["min_length"]
    if "pattern" in limits:
        made["pattern"] = limits["pattern"]
    return made


def _type_beside(made: Schema) -> Schema:
    """Return the type of a value, to stand beside its schema: editors look no further when they write a key."""
    of = _ID if "$ref" in made and made["$ref"].endswith("Id") else made
    return {"type": of["type"]} if "type" in of else {}


def _value(example: str, made: Schema) -> Any:
    """Return an example as an editor fills it in: a list as such, and not as a text; None for keys, which none does."""
    if made == _BOOL:
        return example == "true"
    if example[0] in "[{-":
        return [part.strip() for part in example[1:-1].split(",")] if re.fullmatch(r"\[[^\[{]*\]", example) else None
    return example[1:-1] if len(example) > 1 and example[0] == example[-1] == '"' else example


def _title(record: type[Record]) -> str:
    return str(record.model_config.get("title", record.__name__))
