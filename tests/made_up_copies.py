"""How well shared text is found in the made-up articles of ``links/shared/articles``; see README.md there."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

from generator.ground.text.sentences import sentences
from generator.links.derivation import Step, in_common, words_in
from generator.links.layout import lay_out
from generator.links.shared_text import shared_text

FOLDER = Path(__file__).parent / "links/shared/articles"

HELD_OUT = "held-out"
"""Begins the names of stories that were written after the thresholds had been set."""
STEPS: tuple[Step, ...] = ("wholly", "partly", "not")
LONG = 12
"""Words that a sentence must have to be put into another article by itself."""


@dataclass(frozen=True)
class Tried:
    """Two articles: what was done, what should be found (``not`` where they were written apart), and what was."""

    name: str
    expected: Step
    found: Step
    share: float


def tried() -> tuple[Tried, ...]:
    """Compare each article with its story's original, and each with those of all other stories."""
    stories = {path.stem: _sections(path) for path in sorted(FOLDER.glob("*.txt"))}
    within = [
        _tried(f"{story}, {what}", "not" if how == "apart" else how, text, sections[0][2])  # type: ignore[arg-type]
        for story, sections in stories.items()
        for how, what, text in sections[1:]
    ]
    across = [
        _tried(f"{a}, {what} / {b}, {other_what}", "not", text, other)
        for a, b in combinations(stories, 2)
        for _, what, text in stories[a]
        for _, other_what, other in stories[b]
    ]
    return (*within, *_single_sentences(stories), *across)


def _single_sentences(stories: dict[str, list[tuple[str, str, str]]]) -> Iterator[Tried]:
    """Put each long sentence of a report, every ninth word left out, into an article on another subject, wrapped."""
    for story, host in pairwise(["court", "flood", "town", "court"]):
        original, article = stories[story][0][2], stories[host][-1][2]
        for at, (start, end) in enumerate(sentences(original)):
            kept = [word for n, word in enumerate(original[start:end].split(), 1) if n % 9]
            if len(kept) >= LONG:
                lines = textwrap.wrap(article.replace("\n\n", f" {' '.join(kept)} ", 1), 60)
                yield _tried(
                    f"{story}, sentence {at + 1}, thinned, in another article", "partly", "\n".join(lines), original
                )


def _tried(name: str, expected: Step, text: str, other: str) -> Tried:
    texts = {"a": text, "b": other}
    layouts = {source: lay_out(one, [(0, len(one))], "en") for source, one in texts.items()}
    common = in_common(
        texts, lambda source: words_in(texts[source], layouts[source]), shared_text(texts, layouts), "a", "b"
    )
    return Tried(name, expected, common.step, common.share)


def _sections(path: Path) -> list[tuple[str, str, str]]:
    """Return how each article derives from the first, what was done to it, and its text."""
    found = []
    for section in ("\n" + path.read_text("utf-8")).split("\n=== ")[1:]:
        head, _, text = section.partition("\n")
        how, _, what = head.partition(": ")
        found.append((how, what or "original", text.strip()))
    return found


def counted(every: tuple[Tried, ...]) -> Counter[tuple[Step, Step]]:
    """Count what was expected against what was found."""
    return Counter((one.expected, one.found) for one in every)


def copies(every: tuple[Tried, ...]) -> tuple[int, int, int]:
    """Return how many copies were told, how many were missed, and how many were told that are none."""
    told = sum(one.expected != "not" != one.found for one in every)
    missed = sum(one.expected != "not" == one.found for one in every)
    return told, missed, sum(one.expected == "not" != one.found for one in every)


def f1(every: tuple[Tried, ...]) -> float:
    """Return the mean of the three steps' F1, over the articles of one story: the others are far too easy."""
    near = counted(tuple(one for one in every if "/" not in one.name))
    return sum(_f1(near, step) for step in STEPS) / 3


def _f1(counts: Counter[tuple[Step, Step]], step: str) -> float:
    both = sum(number for (expected, found), number in counts.items() if expected == found == step)
    either = sum(number * ((expected == step) + (found == step)) for (expected, found), number in counts.items())
    return 2 * both / either if either else 0.0


def table(every: tuple[Tried, ...]) -> Iterator[str]:
    """Yield the lines of a table of counts, and those that went wrong."""
    told, missed, wrong = copies(every)
    yield f"{told + missed} copies: {told} told, {missed} missed (recall {told / (told + missed):.2f})"
    near = sum(one.expected == "not" and "/" not in one.name for one in every)
    yield f"{len(every) - told - missed} pairs written apart, {near} of them in one story: {wrong} told"
    yield f"precision {told / (told + wrong):.2f}"
    counts = counted(every)
    yield f"{'':10}" + "".join(f"{step:>8}" for step in STEPS) + "   found"
    for expected in STEPS:
        yield f"{expected:10}" + "".join(f"{counts[expected, step]:8}" for step in STEPS)
    yield f"F1 of the three steps, within stories: {f1(every):.2f}"
    yield from (
        f"  {one.name}: {one.expected}, found {one.found} ({one.share:.2f})"
        for one in every
        if one.expected != one.found
    )
