"""Pydantic's errors in plain words, with the person's own words quoted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NewType, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.ground.curly import between_curly_marks, without_curly_marks
from generator.ground.dates.meant import did_you_mean_the_date
from generator.ground.names import did_you_mean
from generator.ground.rules import RuleId
from generator.model.dossier import Path
from generator.model.ids import ID_PATTERN
from generator.model.record import DATE_NOT_VALID, Record
from generator.read.meant_keys import meant_key
from generator.read.wording import LONGEST, described, key_of, named, quoted, sentence

_WRITTEN: Mapping[str, str] = {"sha256": "64 of the digits 0-9 and the letters a-f"}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value was refused: the rule's name, one sentence, what to do, and the id that was looked for or is needed.

    ``needs`` is as in `Problem`.
    """

    rule: RuleId
    sentence: str
    hint: str = ""
    missing: str = ""
    needs: str = ""


def reason(model: type[Record], detail: ErrorDetails) -> Reason:
    """Return an error of pydantic's in plain words.

    Args:
        model: The model of the whole file.
        detail: What pydantic says of one value in it.
    """
    told = _REASONS.get(detail["type"], _other)(model, detail)
    bare = between_curly_marks(detail["input"]) if isinstance(detail["input"], str) else ""
    if bare and told.rule in ("bad-value", "date-not-valid"):
        return Reason(told.rule, told.sentence, without_curly_marks(bare))
    return told


def field_names(model: type[Record]) -> tuple[str, ...]:
    """Return the model's keys as they are written in YAML."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


def model_below(model: type[Record], key: str) -> type[Record] | None:
    """Return the model of what stands below a key of a model, or of the items of its list; None where it is text."""
    field = _field_of(model, key)
    return _record_in(field.annotation) if field else None


def meant_by_another(model: type[Record], detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """Tell whether a key is missing only because it is misspelt: that is told where it stands."""
    if detail["type"] != "missing":
        return False
    path, key = detail["loc"][:-1], str(detail["loc"][-1])
    known = field_names(_holder(model, detail["loc"]))
    beside = (d["loc"][-1] for d in details if d["type"] == "extra_forbidden" and d["loc"][:-1] == path)
    return any(did_you_mean(str(one), known) == key for one in beside)


def _unknown_key(model: type[Record], detail: ErrorDetails) -> Reason:
    holder, key = _holder(model, detail["loc"]), str(detail["loc"][-1])
    known = field_names(holder)
    meant = meant_key(holder, key, known)
    return Reason("unknown-key", f"{quoted(key)} is not a key of {_name(holder)}.", f"{meant}{_keys_of(holder)}")


def _missing_key(model: type[Record], detail: ErrorDetails) -> Reason:
    holder, key = _holder(model, detail["loc"]), str(detail["loc"][-1])
    field = _field_of(holder, key)
    allowed = _literals(field.annotation) if field else ()
    choices = f"\nIt can be: {', '.join(allowed)}." if allowed else ""
    needs = _id_of(key, field) if field else ""
    such = ", with an id that nothing else has" if key == "id" else ", with one of this dossier's ids" if needs else ""
    add = f"Add a line such as this{such}:"
    example = f"{add}\n{key}: {_example(field)}" if field and _example(field) else _keys_of(holder)
    said = sentence(f'{_name(holder)} needs the key "{key}"')
    return Reason("missing-key", said, f"{example}{choices}", needs=f"{needs}:{_example(field)}" if needs else "")


def _id_of(key: str, field: FieldInfo) -> str:
    """Return of what a key holds the id: "outlet", "claim"; "" where it holds none, or the record's own."""
    if key == "id" or not isinstance(field.annotation, NewType):
        return ""
    return "outlet" if key == "outlet" else field.annotation.__name__.removesuffix("Id").lower()


def _example(field: FieldInfo | None) -> str:
    """Return the example of a key, where it fits the line of the key."""
    (example,) = (field.examples if field else None) or ("",)
    return "" if "\n" in str(example) else str(example)


def _not_text(model: type[Record], detail: ErrorDetails) -> Reason:
    value, key = detail["input"], key_of(detail["loc"])
    sign = "[" if isinstance(value, list) else "{"
    hint = f'If "{sign}", "- " or ": " belongs to the text, put the text in quotes'
    if not isinstance(detail["loc"][-1], str) or not isinstance(value, list):
        return Reason("wrong-type", f"{_value(detail)} must be text, but {described(value)} stands here.", f"{hint}.")
    one = value[0] if len(value) == 1 and isinstance(value[0], str) else ""
    if one and '"' not in one and "\\" not in one and len(one) <= LONGEST:
        hint += f':\n{key}: "[{one}]"\nIf it does not, write it without brackets:\n{key}: "{one}"'
    else:
        hint += "."
    hint += _where_lists_belong(model, detail)
    return Reason("wrong-type", f"{_value(detail)} must be text, but {described(detail['input'])} stands here.", hint)


def _where_lists_belong(model: type[Record], detail: ErrorDetails) -> str:
    """Return which keys beside this one hold lists."""
    holder = _holder(model, detail["loc"])
    lists = [info.alias or name for name, info in holder.model_fields.items() if _holds_a_list(info.annotation)]
    return f"\nIn {_name(holder)}, lists stand under: {', '.join(lists)}." if lists else ""


def _holds_a_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(get_origin(part) is tuple for part in get_args(annotation))


def _not_a_list(model: type[Record], detail: ErrorDetails) -> Reason:
    value = detail["input"]
    hint = f"Write it in brackets: [{value}]." if _short(value) else 'Begin each item on a new line with "- ".'
    return Reason("wrong-type", f"{_value(detail)} must be a list, but {described(value)} stands here.", hint)


def _in_brackets(model: type[Record], detail: ErrorDetails) -> str:
    """Return the hint that gives ids with commas between them as a list, where a list may stand; else ""."""
    field, items = _field(model, detail["loc"]), [item.strip() for item in detail["input"].split(",")]
    if field is None or len(items) == 1 or not _holds_a_list(field.annotation) or not all(map(_short, items)):
        return ""
    return f"Several stand in brackets:\n{key_of(detail['loc'])}: [{', '.join(items)}]"


def _not_keys(model: type[Record], detail: ErrorDetails) -> Reason:
    said = f"{_value(detail)} must have keys with values, but {described(detail['input'])} stands here."
    inner = _model_at(model, detail["loc"])
    return Reason("wrong-type", said, _in_quotation_marks(detail["input"]) or (_keys_of(inner) if inner else ""))


def _not_a_choice(model: type[Record], detail: ErrorDetails) -> Reason:
    field = _field(model, detail["loc"])
    allowed = _literals(field.annotation) if field else ()
    near = did_you_mean(detail["input"], allowed) if isinstance(detail["input"], str) else ""
    said = f"{_value(detail)} cannot be {described(detail['input'])}."
    meant = f'Did you mean "{near}"? ' if near else ""
    return Reason("bad-value", said, f"{meant}It can be: {', '.join(allowed)}." if allowed else "")


def _not_a_truth(model: type[Record], detail: ErrorDetails) -> Reason:
    return Reason("bad-value", f"{_value(detail)} must be true or false, but is {described(detail['input'])}.")


def _not_a_number(model: type[Record], detail: ErrorDetails) -> Reason:
    value = detail["input"]
    hint = "Write a point, not a comma, before the decimals." if "," in str(value) else "Write digits, as in 34.56."
    return Reason("bad-value", f"{_value(detail)} must be a number, but is {described(value)}.", hint)


def _beyond(model: type[Record], detail: ErrorDetails) -> Reason:
    limits = detail.get("ctx", {})
    bound = f"at least {limits['ge']:g}" if "ge" in limits else f"at most {limits.get('le', 0):g}"
    return Reason("bad-value", f"{_value(detail)} must be {bound}, but is {described(detail['input'])}.")


def _no_words(model: type[Record], detail: ErrorDetails) -> Reason:
    return Reason("bad-value", f"{_value(detail)} must not be empty.", "Write its words, or take it out.")


def _no_items(model: type[Record], detail: ErrorDetails) -> Reason:
    return Reason("bad-value", f"{_value(detail)} must have at least one item.")


def _not_as_written(model: type[Record], detail: ErrorDetails) -> Reason:
    form = _WRITTEN.get(str(detail["loc"][-1]), "written in another way")
    return Reason("bad-value", f"{_value(detail)} must be {form}, but is {described(detail['input'])}.")


def _model_says(model: type[Record], detail: ErrorDetails) -> Reason:
    said = str(detail.get("ctx", {}).get("error", "")) or f"{_value(detail)} cannot be {described(detail['input'])}"
    told = sentence(" ".join(said.split()))
    if "cannot be an id: an id has" in told:
        several = _in_brackets(model, detail)
        if several:
            return Reason("bad-value", told, several, detail["input"])
        bare, sign, comment = detail["input"].partition("#")
        if sign and ID_PATTERN.fullmatch(bare):
            hint = f"A comment needs a space before its #, and takes the rest of the line:\n{bare} # {comment.strip()}"
            return Reason("bad-value", told, hint.rstrip(), detail["input"])
        better = re.sub(r"[^a-z0-9]+", "-", detail["input"].casefold()).strip("-")[:80]
        return Reason("bad-value", told, f"Did you mean this?\n{better}" if better else "", detail["input"])
    return Reason("bad-value", told)


def _not_a_date(model: type[Record], detail: ErrorDetails) -> Reason:
    return Reason("date-not-valid", detail["ctx"]["why"], did_you_mean_the_date(str(detail["input"])))


def _other(model: type[Record], detail: ErrorDetails) -> Reason:
    said = f"{_value(detail)} cannot be {described(detail['input'])}."
    return Reason("bad-value", said, _in_quotation_marks(detail["input"]))


def _in_quotation_marks(value: Any) -> str:
    """Return how a time within which something was is written, where YAML took one for a list."""
    is_one = isinstance(value, list | tuple) and len(value) == 1 and ".." in str(value[0])
    return f'Write it in quotation marks: "[{value[0]}]".' if is_one else ""


_REASONS: Mapping[str, Callable[[type[Record], ErrorDetails], Reason]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "string_type": _not_text,
    "tuple_type": _not_a_list,
    "model_type": _not_keys,
    "model_attributes_type": _not_keys,
    "literal_error": _not_a_choice,
    "bool_parsing": _not_a_truth,
    "bool_type": _not_a_truth,
    "float_parsing": _not_a_number,
    "float_type": _not_a_number,
    "finite_number": _not_a_number,
    "greater_than_equal": _beyond,
    "less_than_equal": _beyond,
    "string_too_short": _no_words,
    "too_short": _no_items,
    "string_pattern_mismatch": _not_as_written,
    "value_error": _model_says,
    DATE_NOT_VALID: _not_a_date,
}


def _value(detail: ErrorDetails) -> str:
    return named(detail["loc"])


def _short(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 80 and not set(value) & set("[]{},:#\n")


def _name(model: type[Record]) -> str:
    return model.model_config.get("title") or "this part"


def _keys_of(model: type[Record]) -> str:
    return f"Its keys can be: {', '.join(field_names(model))}."


def _holder(model: type[Record], path: Path) -> type[Record]:
    return _model_at(model, path[:-1]) or model


def _model_at(model: type[Record], path: Path) -> type[Record] | None:
    """Return the model of the value at ``path``; None where the value is not a record."""
    here: type[Record] | None = model
    for part in path:
        if isinstance(part, str):
            here = model_below(here, part) if here else None
    return here


def _field(model: type[Record], path: Path) -> FieldInfo | None:
    keys = [part for part in path if isinstance(part, str)]
    holder = _model_at(model, tuple(keys[:-1]))
    return _field_of(holder, keys[-1]) if holder and keys else None


def _field_of(model: type[Record], key: str) -> FieldInfo | None:
    return next((info for name, info in model.model_fields.items() if key == (info.alias or name)), None)


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def _literals(annotation: Any) -> Sequence[str]:
    if get_origin(annotation) is Literal:
        return [str(value) for value in get_args(annotation)]
    return next((found for part in get_args(annotation) if (found := _literals(part))), ())
