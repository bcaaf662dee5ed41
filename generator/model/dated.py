"""A date with the reason why it is believed."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import model_validator

from generator.model.record import Id, Record, WhenIfAny

Basis = Literal["stated", "inferred", "unknown"]


class Dated(Record):
    """A date and its basis. A bare string is short for a stated date.

    Attributes:
        date: EDTF; None when the basis is ``unknown``.
        basis: ``stated`` (the words give it), ``inferred`` (reasoned from the words, with ``reason``) or ``unknown``.
        quote: The words of the article that the date rests on; for a publication date.
        claims: Ids of the claims that the date rests on; for an event's date.
        reason: The reasoning, shown on the page; required where the date is inferred.
    """

    date: WhenIfAny = None
    basis: Basis = "stated"
    quote: str = ""
    claims: tuple[Id, ...] = ()
    reason: str = ""

    @model_validator(mode="before")
    @classmethod
    def _a_bare_date_is_stated(cls, value: Any) -> Any:
        return {"date": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _basis_fits(self) -> Dated:
        written = self.date.text if self.date else ""
        if self.basis == "unknown" and self.date is not None:
            raise ValueError(f'the basis is "unknown", but a date is given: "{written}"')
        if self.basis != "unknown" and self.date is None:
            raise ValueError(f'the basis is "{self.basis}", but no date is given')
        if self.basis == "inferred" and not self.reason:
            raise ValueError(f'"{written}" is inferred, so "reason" must say from what and how')
        return self
