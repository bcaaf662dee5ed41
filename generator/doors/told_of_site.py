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
        all: Whether all was compared that there is to compare.
    """

    lines: list[str] = field(default_factory=list)
    same: bool = True
    all: bool = True

    def note(self, sentence: str) -> None:
        """Say what is neither the same nor different."""
        self.lines.append(sentence)

    def unknown(self, sentence: str) -> None:
        """Say what cannot be compared, though it should be possible."""
        self.all = False
        self.lines.append(f"Not known: {sentence}")

    def good(self, sentence: str) -> None:
        """Say what is the same."""
        self.lines.append(f"Same: {sentence}")

    def bad(self, sentence: str, names: Collection[str] = ()) -> None:
        """Say what differs, and which."""
        self.same = False
        self.lines.append(f"Differs: {sentence}")
        self.lines += [f"  {name}" for name in list(names)[:_MOST]]
        if len(names) > _MOST:
            self.lines.append(f"  … and {len(names) - _MOST} more")

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


def lines_of(told: Told) -> Iterator[str]:
    """Yield the lines, and what comes of them at the end."""
    yield from told.lines
    if not told.same:
        yield "The site and the files here do not go together."
    elif told.all:
        yield "The site is made from the files here."
    else:
        yield "What could be compared is the same."
