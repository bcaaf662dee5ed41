"""Which words of an English sentence stand for whoever a reporting verb has speak: before it, or behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from generator.draft.clauses import subject, tells
from generator.draft.reporting_words import ASIDE, CITES, MORE_ON_WHO
from generator.model.passage import Span

_CLAUSE: Final = re.compile(r"(?:^|[;:]\s|\b(?:that|which|while|after|when|because|but|as)\s)", re.IGNORECASE)
_AND: Final = re.compile(r"\band\s")
_ANEW: Final = re.compile(
    r"\w (?<!\bof )(?<!\bin )(?<!\bon )(?<!\bat )(?<!\bfor )(?<!\bto )(?<!\bfrom )(?<!\bwith )(?<!\band )(?<!\bBoth )"
    r"(?<!\bboth )(?=the )"
)
"""Where "the" begins a name anew and goes on with none: "after the storm the council"."""
_TOGETHER: Final = re.compile(r"\s(?:and|&)\s")
_MOST_BEHIND: Final = 14
_MOST_TOGETHER: Final = 10
"""Words of those who stand before a verb, where two of them are joined by "and"."""


def with_apposition(plain: str, verb: re.Match[str], known: Callable[[str], bool]) -> list[Span]:
    """Return who stands before the verb with words beside it that say who that is: "The Monitor, a group, said"."""
    start = plain.rfind("\0", 0, verb.start()) + 1
    ahead = plain[start : verb.start()].rstrip()
    if not ahead.endswith(","):
        return []
    spans = _parts(ahead.rstrip(", "), start)
    parts = [plain[slice(*span)] for span in spans]
    at = next((at for at, part in enumerate(parts[:-1]) if known(part)), None)
    at = subject(parts, plain[verb.end() :]) if at is None else at
    if at is None:
        return []
    beside = parts[at + 1]
    if ASIDE.match(beside):
        return [_in_its_clause(plain, spans[at])]
    return [spans[at], _in_its_clause(plain, spans[at + 1])]


def behind(plain: str, verb: re.Match[str]) -> list[Span]:
    """Return who stands behind the verb, as in "…, said the mayor on Sunday.": all that is left of the sentence."""
    ahead, rest = plain[: verb.start()].rstrip(), _AND_ADDS.sub("", plain[verb.end() :])
    if verb["verb"] not in ("said", "says", "added", "reported", "reports") or not ahead.endswith((",", "\0")):
        return []
    if named := _NAMED.match(rest) or _HEADED.match(rest):
        return [(start + verb.end(), end + verb.end()) for start, end in (named.span("who"), named.span("beside"))]
    if re.search(r",[^,]{1,60},$", ahead) and re.match(r"\s+(?:a|that|in|on|it|he|she|they)\b", rest):
        return []
    found = re.match(
        r"\s+(?P<who>(?!that\b|it\b|in\b|on\b|he\b|she\b).+?)(?:\s+(?:on|in|late|early) \w+)?[.,;]*\s*$", rest
    )
    if found is None or len(found["who"].split()) > _MOST_BEHIND or tells(rest):
        return []
    start, end = found.span("who")
    who = start + verb.end(), end + verb.end()
    return _at_the_comma(plain, who) or [who]


_NAMED: Final = re.compile(
    r"\s+(?P<who>(?:[\w’'-]+\s+){0,4}?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}),\s+"
    r"(?P<beside>\d{1,3}(?=,)|(?:an?|the|its|who|whose)\b[^,;.]{2,80})"
)
"""A name behind the verb, and an age or words that say who that is; anything may follow."""
_HEADED: Final = re.compile(
    r"\s+(?P<who>(?:its|their|his|her|the|an?)\s+(?:[a-z][a-z-]*\s+){0,4}?[a-z][a-z-]*(?:\s+(?:of|at|for|in)\s+[^,;.\0]{2,60})?),"
    r"\s+(?P<beside>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2})(?=\s*[,;.]|\s*$)"
)
"""What somebody is, behind the verb, and then the name."""
_AND_ADDS: Final = re.compile(r",\s+(?:adding|noting|stressing|saying|warning|explaining|insisting|and added)\b.*")
_CALLED_SO: Final = re.compile(
    r"\s(?P<beside>(?:who|whom|which|using|under|giving)\b[^,;\0]{0,40}?\b(?:name|pseudonym|nom de guerre)\s+(?:of\s+)?"
    r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)\s*$"
)
"""Before the verb: "a spokesman who goes by the name Dorn"."""


def _at_the_comma(plain: str, who: Span) -> list[Span]:
    """Return a name and what stands behind its comma to say who that is: "said Jo Brand, a sailor"."""
    spans = _parts(plain[slice(*who)], who[0])
    if len(spans) < 2 or not re.match(r"(?:an?|the|its|who|whose|\d+)\b", plain[slice(*spans[1])]):
        return []
    return spans[:2]


def before(plain: str, end: int, known: Callable[[str], bool] = lambda _: False) -> list[Span]:
    """Return who stands before the verb: from the last comma or clause on; between two commas, also before."""
    start = plain.rfind("\0", 0, end) + 1
    ahead = plain[start:end].rstrip()
    beside = ahead.endswith(",")
    parts = _parts(ahead.rstrip(", "), start)
    if beside and len(parts) > 1 and ASIDE.match(plain[slice(*parts[-1])]):
        parts, beside = parts[:-1], False
    if not parts:
        return []
    if not beside and _TOGETHER.search(plain[slice(*parts[-1])]):
        first = len(parts) - 1
        while first > 0 and known(plain[slice(*parts[first - 1])]):
            first -= 1
        if first < len(parts) - 1:
            return [(parts[first][0], parts[-1][1])]
    if not beside and (called := _CALLED_SO.search(plain, *parts[-1])):
        return [_in_its_clause(plain, (parts[-1][0], called.start())), called.span("beside")]
    return [_in_its_clause(plain, part) for part in (parts[-2:] if beside else parts[-1:])]


def _parts(text: str, offset: int) -> list[Span]:
    spans, at = [], 0
    for piece in text.split(","):
        stripped = piece.strip()
        if stripped:
            start = offset + at + piece.index(stripped)
            spans.append((start, start + len(stripped)))
        at += len(piece) + 1
    return spans


def _in_its_clause(plain: str, part: Span) -> Span:
    words = plain[slice(*part)]
    if CITES.match(words):
        return part
    # "The council and the office" speak together; in more words, "and" begins a clause of its own.
    parting = (_CLAUSE, _ANEW, _AND) if len(words.split()) > _MOST_TOGETHER else (_CLAUSE, _ANEW)
    begins = sorted(found.end() for begin in parting for found in begin.finditer(words))
    inside = [at for at in begins if at < part[1] - part[0]]
    start = part[0] + (inside[-1] if inside else 0)
    more = MORE_ON_WHO.search(plain, start, part[1])
    return start, more.start() if more and more.start() > start else part[1]
