"""Writes the pages of a dossier into a site, and looks at each as soon as it is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.doors.seen import Seen
from generator.doors.verify import Verifier
from generator.pages.frame.page import Page
from generator.pages.site import Plan


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes pages and files of a dossier, writes them and reads them again.

    Attributes:
        site: The folder that is written to.
        around: Puts the theme around a page.
    """

    site: Path
    plan: Plan
    around: Callable[[Page], str]
    verifier: Verifier

    def write(self, items: Sequence[str]) -> Seen:
        """Write some pages and files.

        Args:
            items: Paths of files; the path of a page is that of its ``index.html``.

        Raises:
            OSError: Where one cannot be written or read again.
        """
        seen = Seen()
        for item in items:
            address = item.removesuffix("index.html")
            page = self.plan.page(address) if self.plan.shows(address) else None
            content = self.around(page).encode("utf-8", "xmlcharrefreplace") if page else self.plan.file(item)
            path = os.path.join(self.site, item)
            _written(path, content)
            if item.endswith(".html"):
                with open(path, "rb") as file:
                    self.verifier.look(address, file.read(), page.title if page else None, seen)
        return seen


def _written(path: str, content: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(content)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
