"""What is kept from one run to the next, in the project's folder ``.cache``: what each YAML file gave.

Whatever is wrong with it, it is passed over, and made anew: another version of the program or of what it stands on
wrote it, it was cut short, or somebody else put it there. The last can be told since all is sealed with a key of this
user's, which lies outside of the project: `docs/decisions/0020-kept-between-runs.md` says against whom.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from generator.pipeline import Known
from generator.read.readings import Readings

FOLDER: Final = ".cache/dossier"
"""Of the project; may be deleted at any time."""
_FILE: Final = "readings"
_KEY_BYTES: Final = 32
_SEAL_BYTES: Final = 32


@contextlib.contextmanager
def known_before(root: Path) -> Iterator[Known]:
    """Hand out what earlier runs over a project found out, and keep what is found out meanwhile.

    Where nothing can be kept (no home, a folder that may not be written to), everything is found out anew, and nobody
    is told: it comes out the same.

    Args:
        root: The project's folder.
    """
    store = _Store.of(root)
    known = Known(Readings(store.load(), written_down=True) if store else None)
    yield known
    if store and known.readings.news:
        store.save(known.readings.lines())


class _Store:
    """One sealed file."""

    def __init__(self, file: Path, key: bytes) -> None:
        self._file, self._key = file, key

    @classmethod
    def of(cls, root: Path) -> _Store | None:
        """Return the project's, or None where there can be none."""
        try:
            root = root.resolve()
            folder = (root / FOLDER).resolve()
            key = _key(root) if folder.is_relative_to(root) else None
        except (OSError, RuntimeError):
            return None
        return cls(folder / _FILE, key + _program()) if key else None

    def load(self) -> bytes:
        """Return what was kept; nothing where it is not what this program, as it is now, kept for this user."""
        try:
            data = self._file.read_bytes()
        except OSError:
            return b""
        seal, kept = data[:_SEAL_BYTES], memoryview(data)[_SEAL_BYTES:]
        return bytes(kept) if hmac.compare_digest(seal, self._seal(kept)) else b""

    def save(self, kept: bytes) -> None:
        """Keep something, in one step, whoever else does so."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._file, self._seal(kept) + kept)

    def _seal(self, kept: bytes | memoryview) -> bytes:
        return hashlib.blake2b(kept, key=self._key, digest_size=_SEAL_BYTES).digest()


def _key(root: Path) -> bytes | None:
    """Return this user's key, made where there is none yet; None where it would lie in the project itself."""
    file = Path(click.get_app_dir("dossier", roaming=False)) / "cache.key"
    if file.resolve().is_relative_to(root):
        return None
    if not file.is_file():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(file, secrets.token_bytes(_KEY_BYTES))
    key = file.read_bytes()  # Of two that are made at once, the later one stays.
    return key if len(key) == _KEY_BYTES else None


def _replace(file: Path, data: bytes) -> None:
    """Put a whole file in the place of another, readable by its owner alone."""
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with open(handle, "wb") as opened:
            opened.write(data)
        os.replace(beside, file)
    except BaseException:
        os.unlink(beside)
        raise


def _program() -> bytes:
    """Return a hash of the program, of Python and of every package beside it, each with its version."""
    program = hashlib.blake2b(f"{sys.version}\0{unicodedata.unidata_version}".encode(), digest_size=32)
    package = Path(__file__).parents[1]
    for folder, folders, files in os.walk(package):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".py"):
                path = os.path.join(folder, name)
                program.update(f"\0{os.path.relpath(path, package)}\0".encode())
                with open(path, "rb") as opened:
                    program.update(opened.read())
    for place in sys.path:
        with contextlib.suppress(OSError):
            installed = sorted(name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info")))
            program.update("\0".join(installed).encode(errors="surrogateescape"))
    return program.digest()
