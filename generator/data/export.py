"""What each form of the data is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.data.rows import rows
from generator.data.tables import Data
from generator.links.addresses import published
from generator.links.derived import Derived

Files = Mapping[str, Callable[[], bytes]]
"""What makes each file of a form, by its path from the site's root."""


@dataclass(frozen=True)
class Export:
    """A dossier on its way out.

    Attributes:
        derived: The dossier, and all that is derived from it.
        site: The address of the published site; empty where nobody told it.
    """

    derived: Derived
    site: str = ""

    @cached_property
    def data(self) -> Data:
        """All rows of ``data/dossier.json``, from which the other forms are made, so that they say the same."""
        return rows(self.derived)

    def published(self, address: str) -> str:
        """Return the whole address of a page or file by that from the site's root; that one without a site."""
        return published(self.site, address)
