"""Tells which files of a project were saved, as soon as whoever writes them pauses."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

QUIET: Final = 0.03
"""Seconds without another change after which a save is taken to be complete: editors write several times."""

_CHANGES: Final = frozenset({"created", "modified", "moved", "deleted"})


class _Heard(FileSystemEventHandler):
    def __init__(self, changes: queue.Queue[Path | None]) -> None:
        self._changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on what changes a file."""
        if event.event_type not in _CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self._changes.put(Path(path if isinstance(path, str) else path.decode()))


class Watch:
    """Watches files and folders until it is ended."""

    def __init__(self, watched: Sequence[Path], follow: Callable[[Collection[Path]], None]) -> None:
        """Begin.

        Args:
            watched: Files, and folders with all that is in them; what is missing is left out.
            follow: Called with what changed, by one thread, one call after the other.
        """
        self._changes: queue.Queue[Path | None] = queue.Queue()
        self._watched = [path.resolve() for path in watched if path.exists()]
        self._follow = follow
        self._observer = self._observing()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _observing(self) -> threading.Thread:
        heard = _Heard(self._changes)
        try:
            return self._started(Observer(), heard)
        except OSError:  # the system watches no more files, or none on such a disk
            return self._started(PollingObserver(timeout=0.2), heard)

    def _started(self, observer: object, heard: FileSystemEventHandler) -> threading.Thread:
        folders = {path if path.is_dir() else path.parent: path.is_dir() for path in self._watched}
        for folder, whole in folders.items():
            observer.schedule(heard, str(folder), recursive=whole)  # type: ignore[attr-defined]
        assert isinstance(observer, threading.Thread)
        observer.start()
        return observer

    def _run(self) -> None:
        while (path := self._changes.get()) is not None:
            changed = {path}
            while True:
                try:
                    further = self._changes.get(timeout=QUIET)
                except queue.Empty:
                    break
                if further is None:
                    return
                changed.add(further)
            if ours := {path for path in changed if self._matters(path)}:
                self._follow(ours)

    def _matters(self, path: Path) -> bool:
        hidden = path.name.startswith(".") or path.name.endswith(("~", ".swp", ".tmp"))
        return not hidden and any(path.is_relative_to(one) for one in self._watched)

    def end(self) -> None:
        """Stop watching."""
        self._observer.stop()  # type: ignore[attr-defined]
        self._observer.join()
        self._changes.put(None)
        self._thread.join()
