"""What a comparison of a published site with a project comes to, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.ground.counted import counted

_MOST: Final = 20
"""Names that are listed of those that differ in one way."""


@dataclass
class Told:
    """What came of a comparison.

    Attributes:
        lines: In sentences, each with the names that it is about below it.
        same: Whether all that was compared is the same.
        all: Whether all that should be possible to compare was compared.
        left: What was left to the list of files that the site itself has; empty where each byte was compared.
    """

    lines: list[str] = field(default_factory=list)
    same: bool = True
    all: bool = True
    left: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Say what is neither the same nor different."""
        self.lines.append(sentence)

    def leave(self, what: str) -> None:
        """Remember what was not compared with what is made here, since nobody asked for it or it cannot be."""
        self.left.append(what)

    def unknown(self, sentence: str, names: Collection[str] = ()) -> None:
        """Say what cannot be compared, though it should be possible, and of which files."""
        self.all = False
        self._say(f"Not known: {sentence}", names)

    def good(self, sentence: str) -> None:
        """Say what is the same."""
        self.lines.append(f"Same: {sentence}")

    def bad(self, sentence: str, names: Collection[str] = ()) -> None:
        """Say what differs, and which."""
        self.same = False
        self._say(f"Differs: {sentence}", names)

    def differing(self, one: str, many: str, names: Collection[str], what: str = "file") -> None:
        """Say of how many something is so, and of which; nothing where there is none.

        Args:
            one: What is so of a single one, behind "1 file".
            many: The same of several, behind "2 files".
            names: Which they are.
            what: What they are.
        """
        if names:
            self.bad(f"{counted(len(names), what)} {one if len(names) == 1 else many}:", names)

    def _say(self, sentence: str, names: Collection[str]) -> None:
        self.lines.append(sentence)
        self.lines += [f"  {name}" for name in list(names)[:_MOST]]
        if len(names) > _MOST:
            self.lines.append(f"  … and {len(names) - _MOST} more")


def lines_of(told: Told) -> Iterator[str]:
    """Yield the lines, and what comes of them at the end: no more than was compared."""
    yield from told.lines
    if not told.same:
        yield "The site and the files here do not go together."
    elif not told.all:
        yield "What could be compared is the same; what is not known stands above."
    elif told.left:
        yield "The data of the site, and the quotes and articles on its pages, are made from the files here."
    else:
        yield "The site is made from the files here."
    if told.same and told.left:
        yield f"Not compared with the files here: {', '.join(told.left)}. With --rebuild, every byte is."
