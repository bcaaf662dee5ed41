"""Which sentences of hand-written prose cite which claims."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.ground.prose.references import Reference, references
from generator.ground.text.sentences import sentences

_BLOCK = re.compile(r"(?:\n[^\S\n]*)+\n|\n(?=[^\S\n]*(?:[-*+]|\d{1,3}[.)])\s)|\n(?=#)|(?<=\n)(?=#)")
_MARKER = re.compile(r"\s*(?:(?:[-*+]|\d{1,3}[.)])\s+|>\s?)*")
_CLOSES = re.compile(r"\s*[.!?,;:…)]|[\]\"'”’»]")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence of prose.

    Attributes:
        words: The sentence as a reader sees it, without citations.
        claims: Ids of the claims that it cites, in order.
    """

    words: str
    claims: tuple[str, ...]


def cited_sentences(text: str, language: str = "en") -> tuple[CitedSentence, ...]:
    """Return the sentences of Markdown prose with the claims that each cites; headings are no sentences.

    A citation right before or right after the full stop belongs to the sentence that the full stop ends. One at the
    very beginning of a paragraph or list item belongs to its first sentence.
    """
    return tuple(sentence for block in _BLOCK.split(text) for sentence in _of_block(block, language))


def _of_block(block: str, language: str) -> Iterator[CitedSentence]:
    if block.startswith("#"):
        return
    block = block[_MARKER.match(block).end() :]  # type: ignore[union-attr]  # It matches the empty text.
    shown, citations = _without_citations(block)
    spans = sentences(shown, language)
    starts = [start for start, _ in spans]
    cited: list[list[str]] = [[] for _ in spans]
    for offset, ids in citations:
        if spans:
            # A citation between two sentences follows the full stop of the one before: the last that has begun.
            before = bisect_right(starts, offset - 1) - 1
            cited[max(before, 0)] += ids
    for (start, end), claims in zip(spans, cited, strict=True):
        words = " ".join(shown[start:end].split())
        if any(character.isalnum() for character in words):
            yield CitedSentence(words, tuple(dict.fromkeys(claims)))


def _without_citations(block: str) -> tuple[str, list[tuple[int, tuple[str, ...]]]]:
    """Return the words of a block as read, and each citation with the offset in them at which it stood."""
    shown = ""
    citations: list[tuple[int, tuple[str, ...]]] = []
    at = 0
    for reference in references(block):
        shown += block[at : reference.start]
        at = reference.end
        if reference.kind == "thing" or reference.fault:
            shown += _words(reference, block)
            continue
        if _CLOSES.match(block, at):
            shown = shown.rstrip()
        citations.append((len(shown.rstrip()), reference.ids))
    return shown + block[at:], citations


def _words(reference: Reference, block: str) -> str:
    if reference.fault:
        return block[reference.start : reference.end]
    return reference.words or reference.ids[0]
