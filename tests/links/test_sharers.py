"""Who prints the most of what a source prints: the same as by a plain count of all of them."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.links.shared_text import Printed, SharedText
from generator.links.sharers import sharers
from generator.model.ids import SourceId

SOURCES = [SourceId(f"s{at:03}") for at in range(150)]
SEVERAL = st.sets(st.integers(0, len(SOURCES) - 1), min_size=2, max_size=len(SOURCES))
MANY = st.integers(0, 60).map(lambda first: set(range(first, first + 80)))


def _text(number: int, printers: set[int]) -> SharedText:
    return SharedText(tuple(Printed(SOURCES[at], ((10 * number, 10 * number + 9),)) for at in sorted(printers)), 1.0)


@given(st.lists(st.one_of(SEVERAL, MANY), max_size=9), st.integers(0, len(SOURCES) - 1), st.integers(1, 12))
def test_they_are_those_that_a_plain_count_puts_first(printers: list[set[int]], of: int, most: int) -> None:
    source = SOURCES[of]
    texts = [_text(number, several) for number, several in enumerate(printers)]
    mine = [text for text in texts if text.of(source)]
    counts = Counter(other for text in mine for other in text.sources if other != source)
    first = sorted(counts, key=lambda other: (-counts[other], other))[:most]
    assert sharers(SOURCES, texts).most(source, mine, most) == (first, len(counts))
