"""A file under ``.cache`` that this program, as it is now, wrote for this user, and sealed.

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
from pathlib import Path
from typing import Final

import click

FOLDER: Final = ".cache/dossier"
"""Of the project; may be deleted at any time."""
_KEY_BYTES: Final = 32
_SEAL_BYTES: Final = 32


class Sealed:
    """One sealed file."""

    def __init__(self, file: Path, key: bytes) -> None:
        """Take where it lies, and what seals it."""
        self._file, self._key = file, key

    @classmethod
    def of(cls, root: Path, name: str) -> Sealed | None:
        """Return a project's file of a name, or None where there can be none."""
        try:
            root = root.resolve()
            folder = (root / FOLDER).resolve()
            key = _key(root) if folder.is_relative_to(root) else None
        except (OSError, RuntimeError):
            return None
        return cls(folder / name, key + program()) if key else None

    def load(self) -> bytes:
        """Return what was kept; nothing where it is not what this program, as it is now, kept for this user."""
        try:
            data = self._file.read_bytes()
        except OSError:
            return b""
        seal, kept = data[:_SEAL_BYTES], memoryview(data)[_SEAL_BYTES:]
        return bytes(kept) if hmac.compare_digest(seal, self._seal(kept)) else b""

    def save(self, kept: bytes) -> None:
        """Keep something, in one step, whoever else does so; where nothing can be kept, nothing is."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._file, self._seal(kept) + kept)

    def _seal(self, kept: bytes | memoryview) -> bytes:
        name = self._file.name.encode()  # one file is not taken for another
        return hashlib.blake2b(kept, key=self._key, digest_size=_SEAL_BYTES, person=name[:16]).digest()


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


def program() -> bytes:
    """Return a hash of the program, of Python and of every package beside it, each with its version."""
    found = hashlib.blake2b(f"{sys.version}\0{unicodedata.unidata_version}".encode(), digest_size=32)
    package = Path(__file__).parents[1]
    for folder, folders, files in os.walk(package):
        folders[:] = sorted(one for one in folders if one != "__pycache__")
        for name in sorted(files):
            path = os.path.join(folder, name)
            with open(path, "rb") as opened:
                content = opened.read()
            found.update(f"\0{os.path.relpath(path, package)}\0{len(content)}\0".encode())
            found.update(content)
    for place in sys.path:
        with contextlib.suppress(OSError):
            installed = sorted(name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info")))
            found.update("\0".join(installed).encode(errors="surrogateescape"))
    return found.digest()
