"""A date with the reason why it is believed."""

from typing import Annotated, Any, Literal, Self

from pydantic import model_validator

from generator.model.ids import ClaimId
from generator.model.record import Record, WhenIfAny, means

Basis = Literal["stated", "inferred", "unknown"]


class Dated(Record, title="a date"):
    """A date and its basis. A bare string is short for a stated date."""

    date: Annotated[WhenIfAny, means("No date is given where the basis is ``unknown``.", "2024-05-03")] = None
    basis: Annotated[
        Basis,
        means(
            "``stated`` (the words give it), ``inferred`` (reasoned from the words, with ``reason``) or ``unknown``.",
            "stated",
        ),
    ] = "stated"
    quote: Annotated[
        str, means("The words of the article that the date rests on; for a publication date.", "3 May 2024")
    ] = ""
    claims: Annotated[
        tuple[ClaimId, ...],
        means("The claims that the date rests on; for an event's date.", "[gazette-thursday-night]"),
    ] = ()
    reason: Annotated[
        str,
        means(
            "The reasoning, shown on the page; required where the date is inferred.",
            "The article names the week, and its lead the day.",
        ),
    ] = ""

    @property
    def uncited(self) -> bool:
        """Whether it is called stated, and cites nothing that states it."""
        return self.basis == "stated" and not (self.quote or self.claims)

    @model_validator(mode="before")
    @classmethod
    def _a_bare_date_is_stated(cls, value: Any) -> Any:
        return {"date": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _basis_fits(self) -> Self:
        written = self.date.text if self.date else ""
        if self.basis == "unknown" and self.date is not None:
            raise ValueError(f'the basis is "unknown", but a date is given: "{written}"')
        if self.basis != "unknown" and self.date is None:
            raise ValueError(f'the basis is "{self.basis}", but no date is given')
        if self.basis == "inferred" and not self.reason:
            raise ValueError(f'"{written}" is inferred, so "reason" must say from what and how')
        return self
