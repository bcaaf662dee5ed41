"""What can be told of a raw article without knowing anything but its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.draft.blocks import Block, alike, blocks, shared, stretches
from generator.draft.bylines import byline_of
from generator.draft.day_candidates import DayCandidate, day_candidates
from generator.draft.tongue import tongue
from generator.ground.text.haystack import Haystack
from generator.ground.text.whole_words import cuts
from generator.model.passage import Span

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z'’.-]{3,}(?:[ ,/]+[A-Z][A-Z'’.-]+){0,3})(?:, [A-Z][\w. ]{2,20})?"
    r"(?: \((?P<by>[^)]{2,40})\))?\s*[–—-]{1,2}\s"
)
_SOURCE_LINE = re.compile(r"^(?:source|published by|via)\s*:\s*(?P<who>.{2,60})$", re.I)
_NAMES_THE_PAGE = re.compile(r"\s[|»–—-]\s|\b(?:since|est\.?) \d{4}\b|\bhome\b", re.I)
_LEAST_IN_A_TITLE = 4
_FEWEST_WORDS = 6
_MOST_WORDS = 60
"""Words of one end of a stretch; one that is not told apart by so many is written whole."""
_LONGEST_IN_ONE = 20
"""Words of a stretch that is written whole, such as a headline."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A raw article, and what it seems to be.

    Attributes:
        text: As it came.
        title: Its headline; "" where none is printed.
        body: First and last words of each stretch that is the article; the last are "" where the first are all of it.
        spans: Where those stretches stand.
        byline: Who wrote it, as printed.
        dateline: Where it was written, as printed.
        sources: Whom a line such as "Source: …" names.
        agency: What stands in brackets behind the dateline.
        above: Lines of the page above the article, its headline left out.
        below: Other lines of the page.
        language: BCP 47 tag; "" where nothing tells.
        days: From which words its day might be told.
        left_out: Stretches that no words tell apart from others, such as a headline that stands twice.
    """

    text: str
    title: str
    body: Sequence[tuple[str, str]]
    spans: Sequence[Span]
    byline: str
    dateline: str
    sources: Sequence[str]
    agency: str
    above: Sequence[str]
    below: Sequence[str]
    language: str
    days: Sequence[DayCandidate]
    left_out: Sequence[str] = ()


def raw(text: str, title: str = "") -> Raw:
    """Return what a raw article seems to be.

    Args:
        text: As it came.
        title: Its headline, where it is known.
    """
    found = blocks(text)
    language = tongue(text)
    spans = list(stretches(found))
    headline = _headline(found, title)
    if headline is not None and spans:
        spans.insert(0, headline.span)
    told = _told_apart(text, spans)
    dateline = _dateline(found)
    sources = [match["who"] for block in found if not block.prose and (match := _SOURCE_LINE.match(block.text))]
    first = next((at for at, block in enumerate(found) if block.prose), len(found))
    around = [(at < first, block.text) for at, block in enumerate(found) if not block.prose and block is not headline]
    return Raw(
        text,
        headline.text if headline else title,
        [words for words, _ in told],
        [span for _, span in told],
        byline_of(found),
        dateline[0],
        sources,
        dateline[1],
        [line for above, line in around if above],
        [line for above, line in around if not above],
        language,
        day_candidates(found, language),
        [text[slice(*span)] for span in spans if not any(start <= span[0] < end for _, (start, end) in told)],
    )


def _headline(found: Sequence[Block], title: str) -> Block | None:
    """Return the paragraph that prints the headline: a line of words above the article that is no sentence."""
    first = next((at for at, block in enumerate(found) if block.prose), 0)
    above = found[:first]
    if title:
        return next((block for block in above if block.text == title), None)
    may_be = [block for block in above if _may_be_a_headline(block.text)]
    if not may_be:
        return None
    best = max(may_be, key=lambda block: shared(block.text, found))
    # The name of the site or of a section stands above the headline; its words are not those of the article.
    if alike(best.text, found):
        return next(block for block in may_be if alike(block.text, found)) if alike(may_be[0].text, found) else best
    return next((block for block in may_be if not _NAMES_THE_PAGE.search(block.text)), None)


def _may_be_a_headline(words: str) -> bool:
    if len(words.split()) < _LEAST_IN_A_TITLE or len(words) > 200 or words.endswith((".", ",", ":", "|")):
        return False
    letters = sum(each.isalpha() for each in words)
    return letters > 0.6 * len(words) and not re.search(r"©|\bfile\b|^photo|^- |\d{1,2}:\d\d", words, re.I)


def _dateline(found: Sequence[Block]) -> tuple[str, str]:
    """Return the place that the article is dated from, and what stands in brackets behind it: a news agency."""
    for block in [block for block in found if block.prose][:3]:
        if match := _DATELINE.match(block.text):
            return match["place"], match["by"] or ""
    return "", ""


def _told_apart(text: str, spans: Sequence[Span]) -> Sequence[tuple[tuple[str, str], Span]]:
    """Return stretches, each with so many of its first and last words that they say where it begins and ends.

    A headline that stands elsewhere as well goes on with the paragraph right behind it; where the page has something
    else there, it is left out, as is any stretch that no words tell apart.
    """
    haystack, after, told = Haystack(text), 0, []
    for at, (start, end) in enumerate(spans):
        if start < after:
            continue
        ends = _ends(haystack, start, end, after)
        if ends is None and at + 1 < len(spans) and not text[end : spans[at + 1][0]].strip():
            end = spans[at + 1][1]
            ends = _ends(haystack, start, end, after)
        if ends is not None:
            told.append((ends, (start, end)))
            after = end
    return told


def _ends(haystack: Haystack, start: int, end: int, after: int) -> tuple[str, str] | None:
    """Return a stretch's first and last words, the last "" where the first are all of it; None where none tell it."""
    behind = _end_of_first_words(haystack, start, end, after)
    if behind is None:
        return None
    last = _start_of_last_words(haystack, start, end, behind) if behind < end else start
    if last == start:
        return _on_one_line(haystack.text[start:end]), ""
    return _on_one_line(haystack.text[start:behind]), _on_one_line(haystack.text[last:end])


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def _is_short(words: str) -> bool:
    return len(words.split()) <= _LONGEST_IN_ONE and "\n" not in words


def _end_of_first_words(haystack: Haystack, start: int, end: int, after: int) -> int | None:
    """Return where so many words of a stretch end that they stand once from there on; None where not even all do."""
    words = list(re.finditer(r"\S+", haystack.text[start:end]))
    few = [] if _is_short(haystack.text[start:end]) else words[_FEWEST_WORDS - 1 : _MOST_WORDS]
    for behind in (*(start + word.end() for word in few), end):
        later = [one for one in haystack.occurrences(haystack.text[start:behind]) if one[0] >= after]
        if len(later) == 1 and (behind == end or not cuts(haystack.text, behind, seams=True)):
            return behind
    return None


def _start_of_last_words(haystack: Haystack, start: int, end: int, behind: int) -> int:
    words = list(re.finditer(r"\S+", haystack.text[start:end]))
    for word in reversed(words[-_MOST_WORDS : 1 - _FEWEST_WORDS]):
        at = start + word.start()
        # They are looked for behind the first words, so they share none with them.
        found = [one for one in haystack.occurrences(haystack.text[at:end]) if one[0] >= behind]
        if found and found[0][1] == end:
            return at
    return start
