"""Many forms of words, each of which stands for something, found in one walk over a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.ground.text.words import spans_of_words, texts_of_words
from generator.model.passage import Span

T = TypeVar("T")

_SPACE = r"[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*"
_GAP = re.compile(rf"(?=\s){_SPACE}|{_SPACE}[^\w\s.!?,;:]{_SPACE}|\.")
"""White space, or one mark that ends no sentence and parts no list; a full stop only within an abbreviation. A line may
end within a form, a paragraph may not."""


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """One place where a form stands.

    Attributes:
        of: What it stands for.
        form: The form as it was given.
        span: Where it stands.
    """

    of: T
    form: str
    span: Span


@dataclass(slots=True)
class _Node(Generic[T]):
    """What forms that begin with the same words have in common: those that go on, and the one that ends here."""

    after: dict[str, _Node[T]] = field(default_factory=dict)
    ends: tuple[T, str] | None = None


class PhraseIndex(Generic[T]):
    """Forms, kept by their words, so that a walk costs the words of the text and not the number of forms."""

    def __init__(self, forms: Iterable[tuple[T, str]], fold: Callable[[str], str] = str) -> None:
        """Keep forms.

        Args:
            forms: What each stands for, and its words. One that is given twice stands for the first.
            fold: Makes alike what counts as the same word: ``str.casefold``, or nothing where case tells names apart.
        """
        self._fold = fold
        self._root: _Node[T] = _Node()
        for of, form in forms:
            node = self._root
            for word in texts_of_words(form, 0, len(form)):
                node = node.after.setdefault(fold(word), _Node())
            if node is not self._root and node.ends is None:
                node.ends = (of, form)

    def hits(self, text: str, start: int, end: int) -> Iterator[Hit[T]]:
        """Yield every form between two places of a text, in order; of those that overlap, the longest of the first.

        Between two words of a form any white space or one mark may stand, but no sentence's end.
        """
        words = texts_of_words(text, start, end)
        if self._fold is not str:
            words = list(map(self._fold, words))
        first = self._root.after
        begins = [at for at, word in enumerate(words) if word in first]
        spans = spans_of_words(text, start, end) if begins else []
        free = 0
        for at in begins:
            if at >= free:
                length, ends = self._longest(text, words, spans, at)
                if ends is not None:
                    yield Hit(*ends, (spans[at][0], spans[at + length - 1][1]))
                free = at + length

    def _longest(
        self, text: str, words: Sequence[str], spans: Sequence[Span], at: int
    ) -> tuple[int, tuple[T, str] | None]:
        """Return how many words the longest form at a place has, and what it is; 1 and None where there is none."""
        node = self._root
        length, ends = 1, None
        for ahead in range(at, len(words)):
            found = node.after.get(words[ahead])
            if found is None or (ahead > at and not _GAP.fullmatch(text, spans[ahead - 1][1], spans[ahead][0])):
                break
            node = found
            if node.ends is not None:
                length, ends = ahead - at + 1, node.ends
        return length, ends
