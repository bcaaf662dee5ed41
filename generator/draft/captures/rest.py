"""What an archive holds besides pages: told where the page that is wanted is not among them; and pages seen again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.draft.captures.captured import Captured, same_address

_NAMED: Final = 6
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Again:
    """A record that says of a page only that it was the same as at another time.

    Attributes:
        url: Its address.
        date: In EDTF, when it was looked at again.
        as_of: When it was captured; empty where the record does not say.
    """

    url: str
    date: str
    as_of: str


@dataclass(slots=True)
class Rest:
    """What else than pages there is.

    Attributes:
        records: Of each its address and, in a few words, what it is.
        again: Records of pages that were the same as before.
    """

    records: list[tuple[str, str]] = field(default_factory=list)
    again: list[Again] = field(default_factory=list)

    def told(self, url: str = "") -> str:
        """Return what there is, at an address where one is given: a sentence behind another one, or nothing."""
        every = [*self.records, *((one.url, "the same as another capture, which is not in it") for one in self.again)]
        at = [one for one in every if not url or same_address(one[0]) == same_address(url)]
        named = [f"{address[:_LONGEST]} ({what[:_LONGEST]})" for address, what in dict.fromkeys(at)]
        more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
        return f" Besides it has {', '.join(named[:_NAMED])}{more}" if named else ""

    def resolved(self, pages: Sequence[Captured]) -> Iterator[Captured]:
        """Yield pages again, at each time at which they were the same; what stays unclear is among the rest still."""
        unclear = list[Again]()
        for one in self.again:
            at = [page for page in pages if page.html and same_address(page.url) == same_address(one.url)]
            of = [page for page in at if page.date == one.as_of] if one.as_of else at
            if len({page.html for page in of}) == 1:
                yield replace(of[0], date=one.date)
            else:
                unclear.append(one)
        self.again = unclear
