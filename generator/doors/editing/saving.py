"""Files of the dossier are written and put back: all of a change or nothing of it, and nowhere but in its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.doors.disk import replace_file
from generator.pipeline import FOLDER


class Refused(Exception):
    """A request that cannot be done, with a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A claim, and its files as they were before, None where they were not there, and as they were saved, likewise."""

    claim: str
    files: Mapping[str, tuple[bytes | None, bytes | None]]


class Shelf:
    """The files of a project's dossier, by their paths in the project."""

    def __init__(self, root: Path) -> None:
        """Take the project's folder."""
        self._root = root
        self._saved: list[Saved] = []

    def held(self, name: str) -> bytes | None:
        """Return what a file holds; None where it is not there."""
        try:
            return self._place(name).read_bytes()
        except FileNotFoundError:
            return None

    def save(self, claim: str, files: Mapping[str, bytes | None]) -> Saved:
        """Write files for a claim, or none of them; None takes one away.

        Raises:
            Refused: Where that fails.
        """
        saved = Saved(claim, {name: (self.held(name), data) for name, data in files.items()})
        self._write(files)
        self._saved.append(saved)
        return saved

    def undo(self) -> Saved:
        """Put files back as they were before the last save.

        Raises:
            Refused: Where there was none, somebody has changed a file since, or it fails.
        """
        if not self._saved:
            raise Refused("Nothing was saved here that could be undone.")
        last = self._saved[-1]
        for name, (_, after) in last.files.items():
            if self.held(name) != after:
                raise Refused(f"{name} was changed since, so that is not undone.")
        self._write({name: before for name, (before, _) in last.files.items()})
        return self._saved.pop()

    def _place(self, name: str) -> Path:
        """Return where a file lies: within the dossier's folder, whatever links lead there."""
        path = self._root / name
        if not path.resolve().is_relative_to((self._root / FOLDER).resolve()):
            raise Refused(f"{name} does not lie in the dossier.")
        return path

    def _write(self, files: Mapping[str, bytes | None]) -> None:
        before = {name: self.held(name) for name in files}
        try:
            for name, data in files.items():
                self._put(name, data)
        except OSError as error:
            for name, data in before.items():
                if self.held(name) != data:
                    self._put(name, data)
            raise Refused(f"{error.filename or 'The file'} cannot be written: {error.strerror}.") from error

    def _put(self, name: str, data: bytes | None) -> None:
        path = self._place(name)
        if data is None:
            path.unlink(missing_ok=True)
        elif path.is_file():
            replace_file(path.resolve(), data)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
