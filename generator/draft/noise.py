"""Sentences of an article's body that claim nothing: its headlines, datelines, credits and disclaimers."""

from __future__ import annotations

import re
from typing import Final

from generator.draft.clauses import tells

_ENDS: Final = (".", "!", "?", "…", "”", '"', "»", "’", "'", ")", ":", ";")
_MOST_IN_A_HEADLINE: Final = 16
_MOST_IN_A_DATELINE: Final = 12
_SMALL: Final = frozenset(
    ["by", "in", "of", "the", "and", "at", "on", "for", "from", "a", "an", "a.m", "p.m", "am", "pm"]
)
_WORD: Final = re.compile(r"[^\W\d_][\w’'.-]*")
_DATELINE: Final = re.compile(r"(?:[/)–—:-]|\d{4}|\b(?:GMT|UTC))\W*$")
_SAID_OF_ITSELF: Final = re.compile(
    r"\b(?:views|opinions)\b[^.]{0,60}\b(?:expressed|in this|of the author)\b[^.]*\b(?:author|writer|column|article|"
    r"own|reflect|represent|necessarily|position|responsib)|\ball rights reserved\.?$|^(?:©|\(c\)|copyright\b)|"
    r"^\W*(?:(?:additional|further)\s+)?(?:reporting|writing|editing|translation|translated|edited|compiled|photos?|text)\s*(?:by\b|:)|"
    r"^(?:this|the)\s+(?:article|story|piece|post|report|text)\s+(?:(?:was|is|has been)\s+)?"
    r"(?:(?:first|originally|also)\s+)+(?:appeared|published|posted|printed)\b|^(?:first|originally)\s+(?:published|appeared|posted|printed)\b|"
    r"^(?:sign up|subscribe|follow us|click here|share this|read (?:more|also)|see also|like us|support us|donate)\b|"
    r"\b(?:reproduction|republication|redistribution)\b[^.]*\b(?:prohibited|forbidden|permission|permitted)\b",
    re.IGNORECASE,
)


def claims_nothing(sentence: str, title: str = "", alone: bool = False) -> bool:
    """Tell whether a sentence claims nothing.

    Args:
        sentence: On one line.
        title: The article's headline.
        alone: Whether it is a paragraph of its own.
    """
    words = _WORD.findall(sentence)
    if sentence.rstrip(".").casefold() == title.rstrip(".").casefold() or _SAID_OF_ITSELF.search(sentence):
        return True
    if not any(word[0].islower() and word.casefold().rstrip(".") not in _SMALL for word in words):
        return len(words) <= _MOST_IN_A_DATELINE and (alone or bool(_DATELINE.search(sentence)))
    headline = alone and not sentence.endswith(_ENDS) and len(words) <= _MOST_IN_A_HEADLINE
    return headline and not any(mark in sentence for mark in (", ", ": ")) and not _past(sentence)


def _past(sentence: str) -> bool:
    """Tell whether a line tells of something in whole words, as headlines seldom do: "the ferry was lost"."""
    return bool(re.search(r"\b(?:was|were|had|has been|have been)\b", sentence)) and tells(sentence)
