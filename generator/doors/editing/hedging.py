"""Words of a quote that may show how sure somebody is of it: proposals for hedges, which an editor takes or leaves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

_DEGREES: Final[Mapping[str, Mapping[tuple[str, bool], str]]] = {
    "en": {
        ("probable", False): "likely|probably|presumably|apparently|seemingly|expected to|is expected|are expected",
        ("probable", True): "unlikely|hardly",
        ("possible", False): "may|might|could|possibly|perhaps|maybe|potentially",
        (
            "not-committed",
            False,
        ): "reportedly|allegedly|purportedly|supposedly|so-called|claimed|claims|alleged|rumou?red",
    },
    "ar": {
        ("probable", False): "على الأرجح|من المرجح|يرجح|من المتوقع",
        ("probable", True): "من المستبعد|يستبعد",
        ("possible", False): "ربما|قد|من الممكن|يحتمل|من المحتمل",
        ("not-committed", False): "يزعم|زعم|زعمت|يُزعم|بحسب ما ورد",
    },
}
"""By language, words for each degree, and whether it is the opposite that is so sure; in small letters, for *May* is
a month."""


def hedged(words: str, language: str) -> list[dict[str, Any]]:
    """Return proposals for the hedges of words, in their order, as the panel has hedges; of each word one."""
    known = _DEGREES.get(language.partition("-")[0].lower(), {})
    found = {
        match[0]: (match.start(), degree, denied)
        for (degree, denied), pattern in known.items()
        for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", words)
    }
    ordered = sorted((at, word, degree, denied) for word, (at, degree, denied) in found.items())
    return [{"words": word, "degree": degree, "denied": denied, "by": ""} for _, word, degree, denied in ordered]
