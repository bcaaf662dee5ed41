"""Each stretch of an article's body must be found, in order: from its first words to its last."""

from __future__ import annotations

from generator.check.quote_messages import nearest_hint, on_lines, shown
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.rules import RuleId
from generator.ground.text.haystack import Haystack
from generator.ground.text.whole_words import cuts
from generator.model.dossier import Article, Entry
from generator.model.ids import SourceId
from generator.model.passage import Span
from generator.model.source import Source, Stretch


def bodies(
    entry: Entry[SourceId, Source], article: Article, haystack: Haystack | None = None
) -> tuple[tuple[Span, ...], tuple[Problem, ...]]:
    """Find the stretches of an article's body.

    The words of ``from`` must occur once after the stretch before; those of ``to`` are taken where they first occur
    at or after the end of ``from``. Both up to typography, and at whole words or where two texts were run together.

    Args:
        entry: The source.
        article: Its text.
        haystack: The same text, where other words were looked for in it before.

    Returns:
        The spans of the stretches that were found, in order and apart, and what is wrong with the others.
    """
    haystack = haystack or Haystack(article.text)
    spans: list[Span] = []
    problems: list[Problem] = []
    for i, stretch in enumerate(entry.record.body):
        found = _Search(entry, article, haystack, i).stretch(stretch, spans[-1][1] if spans else 0)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            spans.append(found)
    return tuple(spans), tuple(problems)


class _Search:
    """The search for one stretch."""

    def __init__(self, entry: Entry[SourceId, Source], article: Article, haystack: Haystack, index: int) -> None:
        self._entry, self._article, self._haystack, self._index = entry, article, haystack, index

    def stretch(self, stretch: Stretch, after: int) -> Span | Problem:
        first = self._first(stretch.start, after)
        if isinstance(first, Problem) or not stretch.end:
            return first
        last = self._last(stretch, first)
        return last if isinstance(last, Problem) else (first[0], last[1])

    def _first(self, words: str, after: int) -> Span | Problem:
        anywhere = self._haystack.occurrences(words)
        clean = [span for span in anywhere if not cuts(self._article.text, span[0], seams=True)]
        later = [span for span in clean if span[0] >= after]
        if len(later) == 1:
            return later[0]
        if later:
            lines = on_lines(self._haystack.lines(later))
            return self._problem(
                "from",
                "body-ambiguous",
                f'The body begins at "{shown(words)}", which {self._article.file} has more than once ({lines}).',
                "Write so many of the body's first words that they stand there once.",
            )
        if clean:
            return self._problem(
                "from",
                "body-out-of-order",
                f'The words "{shown(words)}" stand before the end of the stretch before'
                f" ({self._article.file}, {on_lines(self._haystack.lines(clean))}).",
                "Write the stretches of the body in the order of the article; they may not overlap.",
            )
        return self._nowhere("from", words, anywhere)

    def _last(self, stretch: Stretch, first: Span) -> Span | Problem:
        anywhere = self._haystack.occurrences(stretch.end)
        behind = [span for span in anywhere if span[0] >= first[0] and span[1] >= first[1]]
        clean = [span for span in behind if not cuts(self._article.text, span[1], seams=True)]
        if clean:
            return clean[0]
        if anywhere and not behind:
            return self._problem(
                "to",
                "body-out-of-order",
                f'The words "{shown(stretch.end)}" stand in {self._article.file} only before'
                f' "{shown(stretch.start)}" ({on_lines(self._haystack.lines(anywhere))}).',
                "A stretch of the body ends after it begins.",
            )
        return self._nowhere("to", stretch.end, tuple(behind))

    def _nowhere(self, key: str, words: str, cut: tuple[Span, ...]) -> Problem:
        if cut:
            lines = on_lines(self._haystack.lines(cut))
            sentence = f'The words "{shown(words)}" cut a word of {self._article.file} ({lines}).'
            return self._problem(key, "body-cuts-a-word", sentence, "Begin and end the body with whole words.")
        sentence = f'The body\'s words "{shown(words)}" do not stand in {self._article.file}.'
        return self._problem(key, "body-not-found", sentence, nearest_hint(words, self._haystack))

    def _problem(self, key: str, rule: RuleId, sentence: str, hint: str) -> Problem:
        return Problem(self._position(key), rule, sentence, hint)

    def _position(self, key: str) -> Position:
        """Return where the words were written; a body of one stretch need not be a list."""
        path = ("body", self._index, key)
        return self._entry.at(*path) if path in self._entry.positions else self._entry.at("body", key)
