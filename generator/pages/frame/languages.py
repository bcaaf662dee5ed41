"""Languages by their BCP 47 tags: what they are called, and which way they run. Both as CLDR has them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from babel.core import get_global

from generator.ground import wording

_RIGHT_TO_LEFT: Final = frozenset({"Adlm", "Arab", "Armi", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Scripts of right-to-left languages. Babel knows that only of whole locales, and "ar-Latn" is none of them."""


def language_name(tag: str) -> str:
    """Return a language in words, with the tag where that says more: "English", "Serbian (sr-Latn)"."""
    name = wording.locale().languages.get(tag.split("-")[0].lower())
    if name is None:
        return tag
    return name if "-" not in tag else f"{name} ({tag})"


@lru_cache(maxsize=256)
def direction(tag: str) -> str:
    """Return ``rtl`` or ``ltr``: by the script that a tag names, else by the one its language is mostly written in."""
    language, *others = tag.lower().split("-")
    script = next((part.title() for part in others if len(part) == 4 and part.isalpha()), None)
    region = next((part.upper() for part in others if len(part) == 2), "")
    likely = get_global("likely_subtags")
    mostly = likely.get(f"{language}_{region}") or likely.get(language) or ""
    return "rtl" if (script or mostly.partition("_")[2][:4]) in _RIGHT_TO_LEFT else "ltr"
