"""Numbers the citations of a finished page from 1, in the order in which a reader meets them.

A view lays out the parts of its page in whatever order it needs them, so no number is known before the page is whole.
"""

from __future__ import annotations

import re
from typing import Final

UNNUMBERED: Final = "·"
"""What stands in a mark until the page is whole."""

_MARK: Final = re.compile(
    rf'(<a class="d-cite" href="([^"]*)"[^>]*><span class="d-vh">claim </span>){UNNUMBERED}(?=</a>)'
)
"""A mark as `generator.pages.frame.prose` makes it. Foreign text has no angle bracket of its own, so none is faked."""


def with_citation_numbers(html: str) -> str:
    """Return a page whose marks are numbered; marks that lead to one claim have one number."""
    numbers: dict[str, int] = {}

    def numbered(mark: re.Match[str]) -> str:
        return f"{mark[1]}{numbers.setdefault(mark[2], len(numbers) + 1)}"

    return _MARK.sub(numbered, html)
