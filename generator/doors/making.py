"""The pages of a dossier in the making, while MkDocs builds those of the navigation and those written by hand."""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.doors import judged, manifest, workers
from generator.doors.frames import Frames
from generator.doors.parts import Parts, Share, state_of, write_report
from generator.doors.progress import Progress
from generator.doors.seen import Seen
from generator.doors.used_again import UsedAgain
from generator.doors.verify import Verifier
from generator.doors.workers import Shared
from generator.doors.write import Writer, Written
from generator.pipeline import Made

_log = logging.getLogger("mkdocs.plugins.dossier")


@dataclass
class Making:
    """Makes pages in as many processes as there are processors, or takes them from the parts of a divided build.

    Attributes:
        made: The dossier, and what it becomes.
        day: The day that pages bear.
        pages: Paths of the files to make.
        share: The share of them to make, where a build is divided.
        parts: The parts to take them from, where those of a divided build are joined.
        again: What is taken over from the build before, where anything may be.
    """

    made: Made
    verifier: Verifier
    frames: Frames
    config: MkDocsConfig
    day: str
    pages: Sequence[str]
    share: Share | None
    parts: Parts | None
    again: UsedAgain | None = None
    _at_work: Shared[str, Written] | None = field(default=None, init=False)

    def begin(self) -> None:
        """Begin.

        Raises:
            PluginError: Where the environment does not say how many processes may work.
        """
        if self.parts:
            return
        try:
            at_once = workers.jobs()
        except ValueError as error:
            raise PluginError(str(error)) from error
        pages = self.share.its(self.pages) if self.share else self.pages
        site = Path(self.config.site_dir)
        if self.again:
            writer = self.again.writer(site, self.frames, self.verifier, pages)
        else:
            writer = Writer(site, self.made, self.frames, self.verifier)
        if at_once > 1:
            self._warm([page for page in pages if page not in writer.standing])
        self._at_work = Shared(writer.write, pages, at_once)

    def _warm(self, pages: Sequence[str]) -> None:
        """Compile templates, and render the theme for each section, once here and not once in each worker."""
        for page in {posixpath.dirname(posixpath.dirname(page)): page for page in pages}.values():
            address = page.removesuffix("index.html")
            if self.made.plan.shows(address):
                self.frames.around(self.made.plan.page(address))

    def seen(self) -> Seen:
        """Wait until all pages are there; return what looking at them found.

        Raises:
            BuildFailed: Where parts are not those of this build.
            PluginError: Where a page could not be written.
        """
        seen = Seen()
        try:
            with Progress() as progress:
                for found in self._coming():
                    seen.add(self.again.take(found) if self.again else found.seen)
                    progress("Writing pages", len(seen.pages), len(self.pages))
        except OSError as error:
            raise PluginError(f"{error.filename}: {error.strerror}.") from error
        finally:
            self.stop()
        return seen

    def _coming(self) -> Iterator[Written]:
        if self.parts:
            return map(Written, self.parts.results(Path(self.config.site_dir), self.pages, self._state()))
        return self._at_work.results() if self._at_work else iter(())

    def report(self, share: Share, seen: Seen) -> None:
        """Write beside the pages of a part what looking at them found.

        Raises:
            PluginError: Where they are not as they should be.
        """
        if faults := seen.faults():
            raise PluginError(f"The pages of this part are not what they should be:\n{judged.first(faults)}")
        write_report(Path(self.config.site_dir), share, self._state(), seen)
        _log.info("Part %d of %d: %d pages, %d quotes shown", share.number, share.of, len(seen.pages), len(seen.shown))

    def finish(self) -> None:
        """Write the manifest, now that all pages were found to be good, and keep what the next build can use.

        Raises:
            PluginError: Where a file cannot be read again.
        """
        try:
            manifest.write(Path(self.config.site_dir), self.config)
        except OSError as error:
            raise PluginError(f"{error.filename}: {error.strerror}.") from error
        if self.again:
            self.again.keep(self.made.plan.addresses)
            made, again = self.again.counts
            if again:
                _log.info("%d pages made, %d as they were made and verified before", made, again)

    def _state(self) -> str:
        return state_of(self.made.plan, self.config, self.day)

    def stop(self) -> None:
        """Stop what is still at work."""
        at_work, self._at_work = self._at_work, None
        if at_work is not None:
            at_work.stop()
