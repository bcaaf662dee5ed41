"""A site that is packed into a ZIP file, read where it lies: nothing of it is written to the disk."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.doors import disk, fetched
from generator.doors.fetched import A_BAG, BAGIT, NoSite, NotToBeHad, within
from generator.doors.manifest import NAME


class Zipped:
    """A site in a ZIP file, at its top or in a folder there, as ``dossier export --to zip`` packs it."""

    def __init__(self, file: Path) -> None:
        """Look into the file.

        Raises:
            NotToBeHad: Where it is no ZIP file, or holds what is no site.
        """
        self._file = file
        try:
            self._packed = zipfile.ZipFile(file)
        except (OSError, zipfile.BadZipFile, NotImplementedError) as error:
            raise NotToBeHad(f'"{file}" cannot be read as a ZIP file: {error}.') from error
        entries = [entry for entry in self._packed.infolist() if not entry.is_dir()]
        names = {entry.filename for entry in entries}
        at = _folder_of(names)
        if at.endswith("data/") and f"{at.removesuffix('data/')}{BAGIT}" in names:
            raise NoSite(A_BAG)
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            path = entry.filename.removeprefix(at)
            if not entry.filename.startswith(at):
                raise NotToBeHad(f'"{file}" holds {entry.filename} beside the folder "{at.rstrip("/")}" of the site.')
            if path in self._entries:
                raise NotToBeHad(f'"{file}" holds {entry.filename} twice; nobody can say which would be unpacked.')
            self._entries[within(path)] = entry
        self._not_too_much()

    def read(self, path: str) -> bytes | None:
        """Return what a file holds."""
        entry = self._entries.get(within(path))
        if entry is None:
            return None
        try:
            return self._packed.read(entry)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
            raise NotToBeHad(f'"{path}" cannot be unpacked from "{self._file}": {error}.') from error

    def take(self, paths: Collection[str]) -> Iterator[tuple[str, bytes | None]]:
        """Yield what several files hold."""
        for path in paths:
            yield path, self.read(path)

    def listed(self) -> frozenset[str]:
        """Return the paths of all its files."""
        return frozenset(self._entries) - {disk.MANIFEST}

    def _not_too_much(self) -> None:
        """Ask that what the file says of its size is no more than any dossier has; no file unpacks to more than that.

        Raises:
            NotToBeHad: Where it is more.
        """
        sizes = [entry.file_size for entry in self._entries.values()]
        if len(sizes) > fetched.MOST_FILES:
            raise NotToBeHad(f'"{self._file}" holds more than {fetched.MOST_FILES:,} files.')
        if max(sizes, default=0) > fetched.LARGEST:
            raise NotToBeHad(f'"{self._file}" holds a file that is larger than {fetched.LARGEST >> 20} MiB.')
        if sum(sizes) > fetched.MOST_BYTES:
            raise NotToBeHad(f'"{self._file}" holds more than {fetched.MOST_BYTES >> 30} GiB.')


def _folder_of(names: Collection[str]) -> str:
    """Return the folder in which the site lies, with its slash; "" where it lies at the top."""
    for known in (NAME, "index.html"):
        if found := [name for name in names if name == known or name.endswith(f"/{known}")]:
            return min(found, key=lambda name: (name.count("/"), name)).removesuffix(known)
    return ""
