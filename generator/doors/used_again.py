"""What a build takes over from the one before it, and leaves for the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.doors.frames import Frames
from generator.doors.kept_pages import Kept, Pages, merged
from generator.doors.sealed import Sealed
from generator.doors.seen import Seen
from generator.doors.verify import Verifier
from generator.doors.write import Writer, Written
from generator.links.notes import Notes
from generator.links.prints import Prints
from generator.pages.frame.repository import Repository
from generator.pipeline import Made

NAME = "pages"


@dataclass
class UsedAgain:
    """The pages of the build before, and those of this one.

    Attributes:
        store: Where that is kept.
        before: The folder of the site that stands.
        made: The dossier, and what it becomes.
        notes: What its pages are made from.
        state: What all pages depend on, beside the dossier's records.
    """

    store: Sealed
    before: Path
    made: Made
    notes: Notes
    state: str
    _old: Pages = field(init=False)
    _standing: Mapping[str, Kept] = field(init=False)
    _now: dict[str, Kept] = field(default_factory=dict, init=False)
    _again: dict[str, Kept] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, made: Made, before: Path | None, repository: Repository, config: MkDocsConfig) -> UsedAgain | None:
        """Return what can be used again; None where nothing can be kept for this project.

        Args:
            made: The dossier, with notes.
            before: The folder of the site that stands.
            repository: Where its files can be edited.
            config: The project's configuration.
        """
        store = Sealed.of(Path(config.config_file_path).parent, NAME)
        if made.notes is None or store is None or before is None:
            return None
        settings = made.derived.dossier.settings.model_dump_json(exclude={"removed"})
        return cls(store, before, made, made.notes, f"{repository!r} {config.site_url} {settings}")

    def writer(self, site: Path, frames: Frames, verifier: Verifier, paths: Sequence[str]) -> Writer:
        """Return who writes the pages of ``paths``, and lets stand what may."""
        self._old, self._frames = Pages.load(self.store), frames
        self._prints, planned = Prints(self.made.derived), verifier.addresses
        self._standing = self._old.standing(self.state, self._prints.of, frames.print_of, frozenset(paths))
        sure, self._all = not self._old.lost(planned), len(paths)
        known = len(self.notes.names)
        return Writer(site, self.made, frames, verifier, self.before, self._standing, sure, known)

    def take(self, written: Written) -> Seen:
        """Take what came of writing some pages; return what looking at all of them found, now or before."""
        by_number = {number: self.notes.number(name) for number, name in written.names.items()}
        for path, kept in written.kept.items():
            numbers = [by_number.get(number, number) for number in kept.made_from]
            self._now[path] = kept._replace(made_from=numbers)
        for path, again in written.again.items():
            self._again[path] = kept = again or self._standing[path]
            written.seen.add(Seen.from_json(kept.seen))
        return written.seen

    def keep(self, planned: Sequence[str]) -> None:
        """Keep all pages that have no fault for the next build."""
        if not self._now and self._again == self._old.pages and set(planned) == set(self._old.planned):
            return
        good = ((path, kept) for path, kept in self._again.items() if not kept.seen["told"])
        names, pages = merged(self._now, self.notes.names, good, self._old)
        frames = {kept.frame for kept in pages.values() if kept.frame}
        prints = list(map(self._prints.of, names))
        told = {kind: self._frames.print_of(kind) for kind in sorted(frames)}
        Pages(self.state, planned, names, prints, told, pages).save(self.store)

    @property
    def counts(self) -> tuple[int, int]:
        """How many pages were made, and how many stand as they stood before."""
        return self._all - len(self._again), len(self._again)
