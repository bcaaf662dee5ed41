"""What all hand-written records share: frozen, and closed to keys that nobody declared.

Modules with records do not postpone their annotations: pydantic would compile each of them again, a tenth of a second
whenever the program starts.
"""

from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from generator.ground.dates.edtf import Date, DateError, parse

DATE_NOT_VALID: Final = "date_not_valid"
"""The type of pydantic's error where a text is no date; its context has the sentence that says why, as ``why``."""
LENIENT: Final = "lenient"
"""A key of the context for validation: where it is set, a date that is none gives `NO_DATE` instead of an error."""
NO_DATE: Final = Date("", None, None, "interval")
"""Stands where a date was written that is none, so that the rest of its record can be checked as well."""


def _to_date(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parse(value)
    except DateError as error:
        if info.context and info.context.get(LENIENT):
            return NO_DATE
        raise PydanticCustomError(DATE_NOT_VALID, "{why}", {"why": error.sentence}) from None


def _to_date_if_any(value: Any, info: ValidationInfo) -> Any:
    return _to_date(value, info) if value else None


When = Annotated[InstanceOf[Date], BeforeValidator(_to_date)]
"""A date, written in EDTF."""
WhenIfAny = Annotated[InstanceOf[Date] | None, BeforeValidator(_to_date_if_any)]
"""A date, written in EDTF, or nothing."""


def means(meaning: str, example: str) -> FieldInfo:
    """Return what the reference says of a key.

    Args:
        meaning: What it means, in a sentence; ``…`` marks code.
        example: Its value as an editor writes it: the YAML that follows the key and its colon.
    """
    made: FieldInfo = Field(description=meaning, examples=[example])
    return made


class Record(BaseModel):
    """Base of every value that a person writes in YAML.

    A record's ``title`` is what messages and the reference call it; its docstring, and what ``means`` says of each of
    its fields, become ``docs/reference.md``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)
