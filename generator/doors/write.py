"""Writes the pages of a dossier into a site, and looks at each as soon as it is written."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path

from generator.doors.frames import Frames
from generator.doors.kept_pages import MOST, Kept, digest_of, put_again
from generator.doors.seen import Seen
from generator.doors.verify import Verifier
from generator.pages.frame.page import Page
from generator.pipeline import Made


@dataclass
class Written:
    """What came of writing some pages and files.

    Attributes:
        seen: What looking at them found, but for those that stand as they stood before.
        again: Those, by their paths: None for one that was verified before, else as it was looked at again.
        kept: What a later build can use of the others.
        names: Of what those were made from, by their numbers, where only the process that made them knows.
    """

    seen: Seen = field(default_factory=Seen)
    again: dict[str, Kept | None] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Writer:
    """Makes pages and files of a dossier, writes them and reads them again.

    Attributes:
        site: The folder that is written to.
        made: The dossier, and what it becomes.
        frames: Puts the theme around a page.
        verifier: Looks at what was written.
        before: The folder of the site that an earlier build made.
        standing: What may stand there as it would come out now.
        sure: Whether what looking at those pages found holds still, if they would be compared with the same.
        known: How many names of what pages are made from every process knows.
    """

    site: Path
    made: Made
    frames: Frames
    verifier: Verifier
    before: Path = Path()
    standing: Mapping[str, Kept] = field(default_factory=dict)
    sure: bool = False
    known: int = 0

    def write(self, items: Sequence[str]) -> Written:
        """Write some pages and files.

        Args:
            items: Paths of files; the path of a page is that of its ``index.html``.

        Raises:
            OSError: Where one cannot be written or read again.
        """
        written = Written()
        for item in items:
            if not self._again(item, written):
                self._anew(item, written)
        notes = self.made.notes
        if notes is not None:
            beyond = {number for kept in written.kept.values() for number in kept.made_from if number >= self.known}
            written.names = {number: notes.names[number] for number in sorted(beyond)}
        return written

    def _again(self, item: str, written: Written) -> bool:
        """Let a page stand, where it may; say whether it does."""
        kept = self.standing.get(item)
        content = put_again(self.before, self.site, item, kept.digest) if kept else None
        if kept is None or content is None:
            return False
        address, seen = item.removesuffix("index.html"), Seen()
        asked = self.verifier.asked(address)
        if self.sure and kept.asked == asked:
            written.again[item] = None
        else:
            self.verifier.look(address, content, kept.title, seen)
            written.again[item] = kept._replace(asked=asked, seen=seen.as_json())
        return True

    def _anew(self, item: str, written: Written) -> None:
        address, notes = item.removesuffix("index.html"), self.made.notes
        if notes is None:
            self._write(item, address, self._page(address), written.seen)
            return
        made_from: AbstractSet[int]
        (page, content, seen), made_from = notes.of(lambda: self._seen(item, address))
        frame, title = (self.frames.kind_of(page), page.title) if page else ("", None)
        # What is made from nothing that was noted is one of the dossier's own files, or made from all of it.
        if frame is not None and not seen.told and 0 < len(made_from) <= MOST:
            asked = self.verifier.asked(address)
            written.kept[item] = Kept(digest_of(content), asked, title, frame, sorted(made_from), seen.as_json())
        written.seen.add(seen)

    def _seen(self, item: str, address: str) -> tuple[Page | None, bytes, Seen]:
        page, seen = self._page(address), Seen()
        return page, self._write(item, address, page, seen), seen

    def _page(self, address: str) -> Page | None:
        plan = self.made.plan
        return plan.page(address) if plan.shows(address) else None

    def _write(self, item: str, address: str, page: Page | None, seen: Seen) -> bytes:
        """Write a page or a file, look at it, and return what was read again of it."""
        content = self.frames.around(page).encode("utf-8", "xmlcharrefreplace") if page else self.made.plan.file(item)
        path = os.path.join(self.site, item)
        _written(path, content)
        if item.endswith(".html"):
            with open(path, "rb") as file:
                content = file.read()
            self.verifier.look(address, content, page.title if page else None, seen)
        return content


def _written(path: str, content: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(content)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
