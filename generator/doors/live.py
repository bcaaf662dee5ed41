"""The site as an editor's files have it now: each page made when it is asked for, the whole looked at in between."""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

from generator.doors.judged import counts, refusal
from generator.doors.kept import known_before
from generator.doors.project import BuildFailed, in_words
from generator.doors.seen import Seen
from generator.doors.stage import MISSING, Stage
from generator.doors.verify import Verified
from generator.pipeline import FOLDER, Made, texts_elsewhere

_log = logging.getLogger("mkdocs.dossier")

Mood = Literal["checking", "good", "faulty", "broken"]

_AT_REST: Final = 0.2
"""Seconds without a request after which the pages that nobody asked for are made and looked at."""


@dataclass(frozen=True, slots=True)
class State:
    """What an editor is told at the foot of each page.

    Attributes:
        version: Grows with each change of anything here.
        pages: Grows with each change of the pages.
        mood: Whether the pages are still looked at, are all as they should be, are not, or are older than the files
            since those have problems.
        words: One line.
        details: More lines: problems with file and line.
    """

    version: int
    pages: int
    mood: Mood
    words: str
    details: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)


class Live:
    """A project's site that follows its files."""

    def __init__(self, config_file: Path, site_url: str) -> None:
        """Set the project up.

        Raises:
            BuildFailed, MkDocsException: Where it cannot be set up, or its dossier has problems.
        """
        self._config_file, self._site_url = config_file, site_url
        self._making = threading.RLock()  # what makes pages is not made for several at once
        self._told = threading.Condition()
        self._asked = 0.0
        with known_before(config_file.parent) as self._known:
            self._stage = Stage(config_file, site_url, self._known)
        # Not from 1: a browser that knows an earlier run of the server should see that this is another.
        begun = int(time.time())
        self._state = State(begun, begun, "checking", "")
        self._looking: threading.Thread | None = None
        self._ended = self._outdated = False
        self._by_hand: set[Path] = set()
        self._look()

    @property
    def state(self) -> State:
        """What is known now."""
        return self._state

    def made(self) -> Made:
        """Return the dossier as its pages show it now."""
        return self._stage.made

    def newer_than(self, version: int, patience: float) -> State:
        """Wait for a state that is newer than one that is known, for some seconds at most; return the newest."""
        with self._told:
            self._told.wait_for(lambda: self._state.version > version or self._ended, patience)
            return self._state

    def watched(self) -> list[Path]:
        """Return the files and folders whose changes matter."""
        config = self._stage.config
        root = self._config_file.parent
        own = [Path(folder) for folder in config.theme.dirs if Path(folder).is_relative_to(root)]
        private = [folder for folder in (texts_elsewhere(root),) if folder and folder.is_dir()]
        return [root / FOLDER, *private, Path(config.docs_dir), self._config_file, *own, *map(Path, config.watch)]

    def content(self, path: str) -> bytes | None:
        """Make a file of the site; None where it has none of that path."""
        self._asked = time.monotonic()
        with self._making:
            return self._stage.content(path)

    def exists(self, path: str) -> bool:
        """Whether the site has a file of that path."""
        return self._stage.exists(path)

    def missing(self) -> bytes:
        """Make the page for addresses that the site does not have."""
        return self.content(MISSING) or b"404"

    def follow(self, changed: Collection[Path]) -> None:
        """Take up what was saved; where that is not possible, the pages stay as they were.

        Args:
            changed: Files that were written, moved or removed.
        """
        self._tell("checking", "")
        gc.disable()  # it would look at the whole dossier again and again, which has no rings of objects
        try:
            with self._making, in_words("The last good pages are served until it is mended."):
                self._take_up(changed)
        except BuildFailed as failed:
            _log.error("%s", failed)
            *lines, last = (
                str(failed).strip().split("\n")
            )  # the last one counts the problems, and says what comes of it
            self._tell("broken", last, "\n".join(lines[1:]).strip())
            return
        finally:
            gc.freeze()
            gc.enable()
        _log.info("Reloading browsers")
        self._tell("checking", "", pages=self._state.pages + 1)
        self._look()

    def end(self) -> None:
        """Stop looking, and let nobody wait any longer."""
        with self._told:
            self._ended = True
            self._told.notify_all()
        if self._looking is not None:
            self._looking.join()

    def _take_up(self, changed: Collection[Path]) -> None:
        root, made, before = self._config_file.parent, None, self._stage.made
        self._by_hand |= {path for path in changed if not path.is_relative_to(root / FOLDER)}
        if all(path.is_relative_to(root / FOLDER) for path in changed):
            fits = self._stage.plugin.renew(root)
            if fits != "not":
                # A page by hand that could not be read is told of again.
                self._outdated = self._outdated or fits == "but for its pages" or bool(self._by_hand)
                return
            made = self._stage.made
        try:
            self._set_up(self._newly(made))
        except BaseException:
            self._stage.plugin.take(before)
            raise

    def _newly(self, made: Made | None) -> Stage:
        """Return all of it anew; not where a page that was saved since it was set up cannot be read."""
        stage = Stage(self._config_file, self._site_url, self._known, made)
        stage.read(self._by_hand)
        return stage

    def _set_up(self, stage: Stage) -> None:
        self._stage, self._outdated = stage, False
        self._by_hand.clear()

    def _look(self) -> None:
        self._looking = threading.Thread(target=self._look_at_all, args=(self._stage, self._state.pages), daemon=True)
        self._looking.start()

    def _look_at_all(self, stage: Stage, pages: int) -> None:
        """Make every page and verify it; give up as soon as there are newer ones."""
        try:
            with in_words("Not all pages could be looked at."):
                if self._outdated:
                    # What MkDocs knows of pages that came and went matters to hand-written pages that link to them.
                    stage = self._newly(stage.made)
                    with self._making:
                        if pages != self._state.pages:
                            return
                        self._set_up(stage)
                seen = Seen()
                for path in stage.paths():
                    while time.monotonic() < self._asked + _AT_REST and not self._ended:
                        time.sleep(_AT_REST / 4)
                    with self._making:
                        if self._ended or pages != self._state.pages:
                            return
                        stage.look(path, seen)
                found = stage.whole(seen)
        except BuildFailed as failed:
            _log.error("%s", failed)
            self._tell("faulty", str(failed), only_for=pages)
            return
        self._say(stage, found, pages)

    def _say(self, stage: Stage, found: Verified, pages: int) -> None:
        why = refusal(stage.made, found)
        if why:
            words, _, details = why.partition("\n")
            _log.warning("%s\nSo these pages cannot be published yet.", why)
            self._tell("faulty", words, details, only_for=pages)
            return
        _log.info("%s", counts(stage.made, found))
        self._tell("good", _verified(found.claims), only_for=pages)

    def _tell(
        self,
        mood: Mood,
        words: str,
        details: str = "",
        *,
        pages: int | None = None,
        only_for: int | None = None,
    ) -> None:
        with self._told:
            now = self._state
            if only_for is not None and only_for != now.pages:
                return
            self._state = State(now.version + 1, pages or now.pages, mood, words, details)
            self._told.notify_all()


def _verified(quotes: int) -> str:
    return "The only quote is verified." if quotes == 1 else f"All {quotes} quotes are verified."
