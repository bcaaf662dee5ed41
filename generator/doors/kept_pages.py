"""Pages that an earlier build made and verified, used again where they would come out the same.

Of each page four things are kept: what it was made from, each with its print; the hash of its bytes; what those were
compared with when they were verified; and what looking at them found. A page stands as it is where none of the first
has another print now, the theme puts the same around it, and the folder of the last build still holds those very bytes.
That it was verified holds where it would be compared with the same today, and every page that it may lead to is there.
The bytes are read from the disk and hashed in each build; nothing is taken from a date or a size.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator.doors.sealed import Sealed

MOST: Final = 4000
"""A page that was made from more than this is always made again: it lists the dossier, and any edit changes it."""


class Kept(NamedTuple):
    """One page that was made and verified.

    Attributes:
        digest: The hash of its bytes.
        asked: The hash of what it was compared with.
        title: The title that it shows; None for one that need not show any.
        frame: The kind of frame that stands around it; empty for a file without one.
        made_from: The numbers of the names of what it was made from.
        seen: What looking at it found, as JSON holds it.
    """

    digest: str
    asked: str
    title: str | None
    frame: str
    made_from: Sequence[int]
    seen: Mapping[str, Any]


@dataclass
class Pages:
    """What one build kept.

    Attributes:
        state: What all pages depend on.
        planned: The addresses of all its pages.
        names: Of what pages were made from.
        prints: Of each name.
        frames: The hash of each kind of frame.
        pages: By their paths in the site.
    """

    state: str = ""
    planned: Collection[str] = ()
    names: Sequence[str] = ()
    prints: Sequence[str] = ()
    frames: Mapping[str, str] = field(default_factory=dict)
    pages: dict[str, Kept] = field(default_factory=dict)

    @classmethod
    def load(cls, store: Sealed) -> Pages:
        """Return what the last build kept; nothing where that is not to be had."""
        if not (kept := store.load()):
            return cls()
        state, planned, names, prints, frames, pages = json.loads(kept)
        return cls(state, planned, names, prints, frames, {path: Kept(*held) for path, held in pages.items()})

    def save(self, store: Sealed) -> None:
        """Keep it for the next build."""
        held = [self.state, sorted(self.planned), self.names, self.prints, self.frames, self.pages]
        store.save(json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode())

    def standing(
        self, state: str, print_of: Callable[[str], str], frame_of: Callable[[str], str], there: Collection[str]
    ) -> dict[str, Kept]:
        """Return the pages that would come out the same.

        Args:
            state: What all pages depend on, as it is now.
            print_of: Returns the print of a name, as it is now.
            frame_of: Returns the hash of a kind of frame, as it is now.
            there: The paths of the pages that there are now.
        """
        if state != self.state:
            return {}
        pairs = enumerate(zip(self.names, self.prints, strict=True))
        changed = {number for number, (name, was) in pairs if print_of(name) != was}
        frames = {kind for kind, was in self.frames.items() if frame_of(kind) == was} | {""}
        return {
            path: kept
            for path, kept in self.pages.items()
            if path in there and kept.frame in frames and changed.isdisjoint(kept.made_from)
        }

    def lost(self, planned: Collection[str]) -> bool:
        """Whether a page is gone that others may lead to: then they have to be looked at again."""
        return not set(self.planned) <= set(planned)


def put_again(before: Path, site: Path, path: str, digest: str) -> bytes | None:
    """Put a file of the site that stands into the new one, where it is what it was.

    Args:
        before: The folder of the site that stands.
        site: The folder of the new one.
        path: The file's path in both.
        digest: What it has to have.

    Returns:
        Its bytes, read from there; None where it is another or is not there, and nothing was put.
    """
    old, new = os.path.join(before, path), os.path.join(site, path)
    try:
        if not stat.S_ISREG(os.lstat(old).st_mode):
            return None
    except OSError:
        return None
    os.makedirs(os.path.dirname(new), exist_ok=True)
    try:
        os.link(old, new)  # nobody writes into a site: it is replaced as a whole
    except OSError:
        shutil.copyfile(old, new)
    with open(new, "rb") as file:
        content = file.read()
    if digest_of(content) == digest:
        return content
    os.unlink(new)
    return None


def digest_of(content: bytes) -> str:
    """Return the hash by which bytes are known again."""
    return hashlib.blake2b(content, digest_size=32).hexdigest()


def merged(now: Mapping[str, Kept], names: Sequence[str], again: Iterable[tuple[str, Kept]], old: Pages) -> Any:
    """Return what is to be kept of pages made now and of pages used again, with one numbering of names.

    Args:
        now: Pages made now, and what was made of ``names``.
        names: By the numbers that those pages have.
        again: Pages used again.
        old: What they were kept in.

    Returns:
        The names that any of them was made from, and all pages.
    """
    numbers: dict[str, int] = {}

    def renumbered(kept: Kept, by: Sequence[str]) -> Kept:
        return kept._replace(made_from=[numbers.setdefault(by[one], len(numbers)) for one in kept.made_from])

    pages = {path: renumbered(kept, old.names) for path, kept in again}
    pages |= {path: renumbered(kept, names) for path, kept in now.items()}
    return list(numbers), dict(sorted(pages.items()))
