"""Writing to disk so that nothing is ever half-written."""

from __future__ import annotations

import ctypes
import ctypes.util
import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

MANIFEST = ".dossier-export.json"
"""Lists what an export wrote, so that the next one removes what is stale and nothing that it did not write."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""From linux/fcntl.h and linux/fs.h, for renameat2(2)."""


def swap_in(new: Path, old: Path) -> None:
    """Put the folder ``new`` in the place of ``old``, in one step where the system has one.

    On Linux both names are exchanged at once, so that at any moment ``old`` is whole: the old folder or the new one.
    Elsewhere the old folder is set aside first; should the machine stop between the two steps, `settle` puts it back.
    """
    if not old.exists():
        new.rename(old)
        return
    if not _exchange(new, old):
        aside = _aside(old)
        old.rename(aside)
        new.rename(old)
        shutil.rmtree(aside)
        return
    shutil.rmtree(new)


def settle(site: Path) -> None:
    """Bring back a site that was set aside when its build was killed between two steps."""
    aside = _aside(site)
    if aside.exists() and not site.exists():
        aside.rename(site)
    elif aside.exists():
        shutil.rmtree(aside)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _exchange(a: Path, b: Path) -> bool:
    """Exchange two names at once; return False where the system or the file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(ctypes.util.find_library("c") or "libc.so.6", use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE) == 0)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[int, int]:
    """Make ``folder`` hold ``files``: write only what changed, remove what an earlier export left and this one has not.

    Args:
        folder: Made where it is missing.
        files: Path with forward slashes → content.

    Returns:
        How many files were written, and how many were removed.

    Raises:
        OSError: Where the folder cannot be written; every file is then whole, old or new.
        FileExistsError: Where a file that no export wrote stands in the way.
    """
    before = _manifest(folder)
    for path in files:
        if path not in before and (folder / path).exists() and (folder / path).read_bytes() != files[path]:
            raise FileExistsError(f"{path} is in the way: no export wrote it. Export to a folder of its own.")
    # Said before it is done: a file that an interrupted export wrote is known to the next one.
    _write(folder / MANIFEST, json.dumps(sorted(before | files.keys()), indent=1).encode())
    written = sum(_write(folder / path, content) for path, content in sorted(files.items()))
    removed = sum(_remove(folder, path) for path in sorted(before - files.keys()))
    _write(folder / MANIFEST, json.dumps(sorted(files), indent=1).encode())
    return written, removed


def _manifest(folder: Path) -> frozenset[str]:
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())
    except (FileNotFoundError, ValueError):
        return frozenset()
    inside = (path for path in listed if isinstance(path, str)) if isinstance(listed, list) else ()
    return frozenset(path for path in inside if not PurePosixPath(path).is_absolute() and ".." not in path.split("/"))


def _write(path: Path, content: bytes) -> bool:
    """Write a file whole or not at all; return whether it had to be written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return True


def _remove(folder: Path, path: str) -> bool:
    found = folder / path
    if not found.is_file():
        return False
    found.unlink()
    for parent in found.relative_to(folder).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            break
    return True
