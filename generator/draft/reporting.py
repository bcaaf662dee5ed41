"""Who says what a sentence of an English article tells, by its reporting verb: "according to X", "X told Y", "said X".

Only the words are found here, and in which order they stand in a chain; who they are is for `generator.draft.speakers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.draft.clauses import subject, tells
from generator.model.passage import Span

LANGUAGES: Final = ("en",)
"""The languages whose reporting verbs are known, by their BCP 47 tags."""

_VERBS: Final = (
    "said|says|say|told|tells|reported|reports|announced|announces|confirmed|confirms|claimed|claims|stated|states|added|adds|"
    "explained|noted|notes|pointed out|stressed|emphasi[sz]ed|warned|warns|accused|accuses|declared|argued|argues|"
    "insisted|estimated|estimates|expected|expressed|wrote|writes|tweeted|acknowledged|denied|denies|alleged|alleges|"
    "revealed|suggested|admitted|predicted|testified|recalled|concluded|complained|promised|vowed|believes|quoted|"
    r"puts?(?=\s+(?:the|its|their)\s+(?:[\w-]+\s+){0,2}(?:number|toll|figure|total|count|losses)\b)"
)
_VERB: Final = re.compile(rf"\b(?:(?:also|later|further|has|had|have)\s+)*(?P<verb>{_VERBS})\b(?! to have| to be)")
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|been|be|being|as)\s+(?:also\s+)?$", re.IGNORECASE)
_ACCORDING: Final = re.compile(
    r"\baccording (?:to|the)\s+(?P<who>.+?)(?=[,;.]\s|[,;.]?$| (?:said|says|told|reported)\b)", re.IGNORECASE
)
_RELAY: Final = re.compile(
    r"\b(?:interview with|statement to|speaking to|spoke to|remarks to|quoted by)\s+(?P<who>[^,;.]+?)"
    r"(?=\s+(?:in|on|at|from|by|during|that)\b|[,;.]|$)",
    re.IGNORECASE,
)
_CITING: Final = re.compile(
    r",?\s+(?:referring to|citing|quoting|with reference to|who cited|in reference to)\s+(?P<who>[^;.]+)", re.IGNORECASE
)
_AS_SAYING: Final = re.compile(r"\s+(?P<who>.+?)\s+as saying\b")
_SAYING: Final = re.compile(r"\bwith\s+(?P<who>[^,;.]{2,60}?)\s+(?:saying|claiming|reporting|confirming|adding)\b")
_STATEMENT: Final = re.compile(
    r"\b(?P<who>(?:the|a|its|his|her) (?:statement|report|communiqu[ée]))\s+(?:read|reads|said|added)\b", re.IGNORECASE
)
_TOLD: Final = re.compile(r"\s+(?P<who>[^,;.]+?)(?=\s+(?:on|in|at|that|over|during|by|earlier|this|last)\b|[,;.]|$)")
_OPENS: Final = '“„«"「『'
_CLOSES: Final = '”“»"」』'
_CLAUSE: Final = re.compile(r"(?:^|[;:]\s|\b(?:that|which|while|after|when|because|but|as)\s)", re.IGNORECASE)
_AND: Final = re.compile(r"\band\s")
_ANEW: Final = re.compile(
    r"\w (?<!\bof )(?<!\bin )(?<!\bon )(?<!\bat )(?<!\bfor )(?<!\bto )(?<!\bfrom )(?<!\bwith )(?<!\band )(?=the )"
)
"""Where "the" begins a name anew and goes on with none: "after the storm the council"."""
_MORE_ON_WHO: Final = re.compile(r"\s+(?:who|whom|whose|speaking|citing|on condition)\b.*")
_LOOK_BACK: Final = 24
"""Characters before a verb that say whether it is one that reports."""
_MOST_BEHIND: Final = 14
_MOST_TOGETHER: Final = 10
"""Words of those who stand before a verb, where two of them are joined by "and"."""


@dataclass(frozen=True, slots=True)
class Reported:
    """The words for those who speak, from the one nearest the outlet to the one who said it first.

    Attributes:
        who: Spans within the sentence; of one that stands beside another by comma ("the head, Jo Brand,") both.
    """

    who: Sequence[Sequence[Span]]


def reported(sentence: str, known: Callable[[str], bool] = lambda _: False) -> Reported:
    """Return who speaks in a sentence; nobody, where the outlet does.

    Args:
        sentence: The sentence.
        known: Whether words are the name of somebody who may speak.
    """
    quoted = _quoted(sentence)
    parts = list(sentence)
    for start, end in quoted:
        parts[start:end] = "\0" * (end - start)
    plain = "".join(parts)
    relays = [_span(one) for one in _RELAY.finditer(plain)]
    according = next((_span(one) for one in _ACCORDING.finditer(plain)), None)
    spoken = (
        list(_by_verb(plain, known))
        or [[_span(one)] for one in (*_SAYING.finditer(plain), *_STATEMENT.finditer(plain))][:1]
    )
    chain = [[one] for one in relays if not spoken or one not in spoken[0]] if spoken else []
    chain = ([[according]] if according else []) + chain + spoken
    return Reported([who for at, who in enumerate(chain) if who not in chain[:at]])


def _span(found: re.Match[str]) -> Span:
    return found.span("who")


def _quoted(sentence: str) -> Sequence[Span]:
    """Return what stands in quotation marks; what a mark opens that nothing closes, to the end, and the other way."""
    spans, start = [], -1
    for at, each in enumerate(sentence):
        if start < 0 and each in _OPENS and (each != '"' or at == 0 or not sentence[at - 1].isalnum()):
            start = at
        elif start >= 0 and each in _CLOSES and at > start + 1:
            spans.append((start, at + 1))
            start = -1
        elif start < 0 and each in _CLOSES and not spans:
            spans.append((0, at + 1))
    return spans if start < 0 else [*spans, (start, len(sentence))]


def _by_verb(plain: str, known: Callable[[str], bool]) -> Iterator[list[Span]]:
    """Yield those who speak by the first reporting verb outside of quotation marks that has somebody to say it."""
    for verb in _VERB.finditer(plain):
        ahead = plain[max(0, verb.start() - _LOOK_BACK) : verb.start()]
        if _PASSIVE.search(ahead) or ahead.rstrip().endswith((" to", " the", " a", " of")):
            continue
        who = _with_apposition(plain, verb, known) or _behind(plain, verb) or _before(plain, verb.start())
        if not who:
            continue
        chain = [who]
        rest = plain[verb.end() :]
        if verb["verb"] in ("told", "tells") and (to := _TOLD.match(rest)):
            chain = [[_moved(to, verb.end())], who]
        elif verb["verb"] == "quoted" and (by := _AS_SAYING.match(rest)):
            chain = [who, [_moved(by, verb.end())]]
        elif cited := _CITING.search(rest):
            chain = [who, [_moved(cited, verb.end())]]
        elif verb["verb"] == "quoted":
            continue
        yield from chain
        return


def _moved(found: re.Match[str], by: int) -> Span:
    start, end = found.span("who")
    return start + by, end + by


def _with_apposition(plain: str, verb: re.Match[str], known: Callable[[str], bool]) -> list[Span]:
    """Return who stands before the verb with words beside it that say who that is: "The Monitor, a group, said"."""
    start = plain.rfind("\0", 0, verb.start()) + 1
    before = plain[start : verb.start()].rstrip()
    if not before.endswith(","):
        return []
    spans = _parts(before.rstrip(", "), start)
    parts = [plain[slice(*span)] for span in spans]
    at = next((at for at, part in enumerate(parts[:-1]) if known(part)), None)
    at = subject(parts, plain[verb.end() :]) if at is None else at
    return [] if at is None else [spans[at], _in_its_clause(plain, spans[at + 1])]


def _behind(plain: str, verb: re.Match[str]) -> list[Span]:
    """Return who stands behind the verb, as in "…, said the mayor on Sunday.": all that is left of the sentence."""
    before, rest = plain[: verb.start()].rstrip(), plain[verb.end() :]
    if verb["verb"] not in ("said", "says", "added", "reported", "reports") or not before.endswith((",", "\0")):
        return []
    if re.search(r",[^,]{1,60},$", before) and re.match(r"\s+(?:a|that|in|on|it|he|she|they)\b", rest):
        return []
    found = re.match(
        r"\s+(?P<who>(?!that\b|it\b|in\b|on\b|he\b|she\b).+?)(?:\s+(?:on|in|late|early) \w+)?[.,;]*\s*$", rest
    )
    if found is None or len(found["who"].split()) > _MOST_BEHIND or tells(rest):
        return []
    return [_moved(found, verb.end())]


def _before(plain: str, end: int) -> list[Span]:
    """Return who stands before the verb: from the last comma or clause on; between two commas, also before."""
    start = plain.rfind("\0", 0, end) + 1
    before = plain[start:end].rstrip()
    beside = before.endswith(",")
    parts = _parts(before.rstrip(", "), start)
    if not parts:
        return []
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
    # "The council and the office" speak together; in more words, "and" begins a clause of its own.
    parting = (_CLAUSE, _ANEW, _AND) if len(words.split()) > _MOST_TOGETHER else (_CLAUSE, _ANEW)
    begins = sorted(found.end() for begin in parting for found in begin.finditer(words))
    inside = [at for at in begins if at < part[1] - part[0]]
    start = part[0] + (inside[-1] if inside else 0)
    more = _MORE_ON_WHO.search(plain, start, part[1])
    return start, more.start() if more and more.start() > start else part[1]
