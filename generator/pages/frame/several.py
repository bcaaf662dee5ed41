"""Pages of one list: their addresses, known before any of them is rendered, and each rendered by itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.ground.wording import gettext as _
from generator.links.derived import Derived
from generator.links.sheets import Sheets
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Several:
    """The pages of one list.

    Attributes:
        addresses: Of each page, in order; there is at least one.
        render: Renders the page with a number, from 1.
    """

    addresses: Sequence[str]
    render: Callable[[int], Page]

    def views(self) -> Iterator[tuple[str, Callable[[], Page]]]:
        """Yield each page's address, and how it is rendered."""
        return ((address, partial(self.render, number)) for number, address in enumerate(self.addresses, 1))

    def __iter__(self) -> Iterator[Page]:
        """Render one after the other."""
        return map(self.render, range(1, len(self.addresses) + 1))


def several(
    derived: Derived,
    repository: Repository,
    sheets: Sheets[K],
    render: Callable[[PageContext, Sheets[K], int], Page],
) -> Several:
    """Return the pages of a list.

    Args:
        derived: All that is derived.
        repository: Where files can be edited.
        sheets: Which items stand on which page.
        render: Renders one page: its context, the list, and the page's number.
    """
    addresses = sheets.addresses

    def page(number: int) -> Page:
        return render(PageContext(derived, repository, addresses[number - 1]), sheets, number)

    return Several(addresses, page)


def numbered(title: str, number: int) -> str:
    """Return the title of a page of a list: the first has that of the list alone."""
    return title if number == 1 else _("%(title)s, page %(number)s", title=title, number=number)
