"""Who says what a sentence of an English article tells, by its reporting verb: "according to X", "X told Y", "said X".

Only the words are found here, and in which order they stand in a chain; who they are is for `generator.draft.speakers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.draft.before_verbs import before, behind, with_apposition
from generator.draft.reporting_words import (
    ACCORDING,
    ANOTHER,
    AS_PUT,
    AS_REPORTED,
    AS_SAYING,
    CITES,
    CITING,
    CITING_FIRST,
    DATELINE,
    IN_A_STATEMENT,
    NO_VERB_BEHIND,
    NOBODY,
    NOT_SAID,
    PASSIVE,
    QUOTED_AS_SAYING,
    RELAY,
    SAYING,
    STATEMENT,
    TOLD,
    VERB,
)
from generator.model.passage import Span

LANGUAGES: Final = ("en",)
"""The languages whose reporting verbs are known, by their BCP 47 tags."""

_OPENS: Final = '“„«"「『'
_CLOSES: Final = '”“»"」』'
_LOOK_BACK: Final = 24
"""Characters before a verb that say whether it is one that reports."""
_TOLD_BY: Final = ("told", "tells")
_QUOTES: Final = ("quoted", "quotes", "cited", "cites")
_NAME: Final = re.compile(r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:of|and|the|for|al|de)\b|\s+[A-Z][\w’'-]*){0,7}")


@dataclass(frozen=True, slots=True)
class Reported:
    """The words for those who speak, from the one nearest the outlet to the one who said it first.

    Attributes:
        who: Spans within the sentence; of one that stands beside another by comma ("the head, Jo Brand,") both.
        hearers: Those among them to whom somebody spoke; who is no outlet, such as reporters, passes nothing on.
        another: Words for somebody else, who speaks in another part of the sentence; None where nobody does.
    """

    who: Sequence[Sequence[Span]]
    hearers: Sequence[Span] = ()
    another: Span | None = None


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Who speaks by one verb, and where that verb ends."""

    chain: Sequence[Sequence[Span]]
    end: int
    hearers: Sequence[Span] = ()


def reported(sentence: str, known: Callable[[str], bool] = lambda _: False) -> Reported:
    """Return who speaks in a sentence; nobody, where the outlet does.

    Args:
        sentence: The sentence.
        known: Whether words are the name of somebody who may speak.
    """
    plain = plain_of(sentence)
    according = next((_span(one) for one in ACCORDING.finditer(plain)), None)
    spoken = _as_saying(plain) or _by_verb(plain, known) or _otherwise(plain, known)
    relays = [_span(one) for one in RELAY.finditer(plain)] if spoken else []
    inside = [span for who in spoken.chain for span in who] if spoken else []
    relays = [one for one in relays if not any(start < one[1] and one[0] < end for start, end in inside)]
    chain = [[one] for one in relays] + [list(who) for who in (spoken.chain if spoken else ())]
    if according is not None and not any(start <= according[0] < end for start, end in inside):
        chain.insert(0, [according])
        if len(chain) == 1 and (cited := CITING.match(plain, according[1])):
            chain.append([_span(cited)])
    if spoken and (first := CITING_FIRST.match(plain)):
        chain.append([_span(first)])
    heard = [*relays, *(spoken.hearers if spoken else ())]
    another = _another(plain, spoken.end, known, inside) if spoken else None
    return Reported([who for at, who in enumerate(chain) if who not in chain[:at]], heard, another)


def plain_of(sentence: str) -> str:
    """Return a sentence without its dateline and what stands in quotation marks, each place where it was."""
    parts = list(sentence)
    dateline = DATELINE.match(sentence)
    for start, end in [*([dateline.span()] if dateline else []), *_quoted(sentence)]:
        parts[start:end] = "\0" * (end - start)
    return "".join(parts)


def _span(found: re.Match[str], group: str = "who", by: int = 0) -> Span:
    start, end = found.span(group)
    return start + by, end + by


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


def _as_saying(plain: str) -> _Spoken | None:
    """Return who "was quoted by the Herald as saying" something, behind the Herald."""
    for found in QUOTED_AS_SAYING.finditer(plain):
        who = before(plain, found.start())
        by = next((_span(found, group) for group in ("who", "by") if found[group]), None)
        if who:
            return _Spoken([[by], who] if by else [who], found.end())
    return None


def _by_verb(plain: str, known: Callable[[str], bool], after: int = 0) -> _Spoken | None:
    """Return who speaks by the first reporting verb outside of quotation marks that has somebody to say it."""
    for verb in VERB.finditer(plain, after):
        ahead = plain[max(0, verb.start() - _LOOK_BACK) : verb.start()]
        if PASSIVE.search(ahead) or NO_VERB_BEHIND.search(plain[: verb.start()][-_LOOK_BACK:]):
            continue
        if NOT_SAID.search(ahead):
            continue
        who = with_apposition(plain, verb, known) or behind(plain, verb) or before(plain, verb.start(), known)
        if not who or NOBODY.match(plain[slice(*who[0])]):
            continue
        spoken = _chain(plain, verb, who)
        if spoken is None:
            continue
        # "The mayor, as the Herald reported, says …": the Herald passes on what the mayor says.
        further = _by_verb(plain, known, verb.end()) if AS_REPORTED.search(plain, 0, verb.start()) else None
        if further is not None:
            return _Spoken([*spoken.chain, *further.chain], further.end, further.hearers)
        return _going_on(plain, spoken, verb, known)
    return None


def _chain(plain: str, verb: re.Match[str], who: list[Span]) -> _Spoken | None:
    """Return whom somebody told, quoted or cited, together with them; None where they only quoted something."""
    rest, end = plain[verb.end() :], verb.end()
    cites = CITES.match(plain[slice(*who[-1])]) if len(who) > 1 else None
    if cites:
        return _Spoken([who[:1], [(who[-1][0] + cites.end(), who[-1][1])]], end)
    if verb["verb"] in _TOLD_BY and (to := TOLD.match(rest)):
        hearer = _span(to, by=end)
        return _Spoken([[hearer], who], hearer[1], [hearer])
    if verb["verb"] in _QUOTES:
        by = AS_SAYING.match(rest)
        return _Spoken([who, [_span(by, by=end)]], end) if by else None
    if cited := CITING.search(rest):
        return _Spoken([who, [_span(cited, by=end)]], end)
    return _Spoken([who], end)


def _going_on(plain: str, spoken: _Spoken, verb: re.Match[str], known: Callable[[str], bool]) -> _Spoken:
    """Add who is said to say it: "the Herald reports that the mayor says …"."""
    within = VERB.search(plain, verb.end()) if len(spoken.chain) == 1 else None
    if within is None or verb["verb"] in _TOLD_BY:
        return spoken
    between = plain[verb.end() : within.start()]
    words = between.strip().removeprefix("that ").strip()
    if not words or not (known(words) or _NAME.fullmatch(words)):
        return spoken
    start = verb.end() + between.index(words)
    return _Spoken([*spoken.chain, [(start, start + len(words))]], within.end())


def _otherwise(plain: str, known: Callable[[str], bool]) -> _Spoken | None:
    """Return who speaks in words other than a verb that reports."""
    for pattern in (SAYING, STATEMENT, AS_PUT):
        for found in pattern.finditer(plain):
            who = _span(found)
            if pattern is not SAYING or found[0].startswith("with"):
                return _Spoken([[who]], found.end())
            if words := before(plain, found.start(), known):
                return _Spoken([words, [who]], found.end())
    if opens := IN_A_STATEMENT.match(plain):
        ahead = plain[opens.end() : opens.end() + 120].split(",")[0].split()
        for many in range(min(8, len(ahead)), 0, -1):
            if known(name := " ".join(ahead[:many])):
                return _Spoken([[(opens.end(), opens.end() + len(name))]], opens.end())
    return None


def _another(plain: str, after: int, known: Callable[[str], bool], inside: Sequence[Span]) -> Span | None:
    """Return who else speaks, in a clause of its own behind the first one."""
    said = {plain[slice(*span)] for span in inside}
    for verb in VERB.finditer(plain, after):
        found = ANOTHER.search(plain, after, verb.start())
        if found and known(found["who"].strip()) and found["who"].strip() not in said:
            return _span(found)
    return None
