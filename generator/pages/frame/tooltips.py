"""Titles that stay words even to Material, which puts them into its tooltips as HTML."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

from generator.ground.escape import foreign

_PLAIN: Final = r"[^&<\"]*(?:&#(?!0*(?:38|60);)[0-9]+;[^&<\"]*)*"
"""Words in which no reference stands for "&" or "<"."""
_TITLE: Final = re.compile(rf' title="(?!{_PLAIN}")([^"]*)"')
"""A title that has to be looked at more closely: few have."""


def with_safe_tooltips(html: str) -> str:
    """Return a page in which no title would be taken for markup."""
    return _TITLE.sub(_as_words, html)


def _as_words(title: re.Match[str]) -> str:
    said = unescape(title[1])
    if "<" not in said and unescape(said) == said:
        return title[0]
    # Words that HTML would act on are escaped once more; a browser's own tooltip, without scripts, shows that.
    return f' title="{foreign(escape(said, quote=False))}"'
