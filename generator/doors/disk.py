"""Writing to disk so that nothing is ever half-written."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import errno
import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

MANIFEST = ".dossier-export.json"
"""Lists what an export wrote, so that the next one removes what is stale and nothing that it did not write."""

MOST_AT_ONCE = 2000
"""A folder of more files and folders than this is removed in the background."""

_PART = ".dossier-export.part"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""From linux/fcntl.h and linux/fs.h, for renameat2(2)."""


_OF_WHAT_IS_WRITTEN = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG})
"""Errors that only a place that is written to can have: it is full, full for this user, read-only, or takes no file so
large."""


class InTheWay(Exception):
    """Something that we did not write stands where we would write; the message says what, and what to do."""


def place_of(error: OSError, into: Path | None = None) -> str:
    """Return the place that an error is about; "" where nobody knows.

    Of a copy that failed, Python names the file that was read first, whichever of the two was at fault.

    Args:
        error: What the system said.
        into: The folder that was written to, for errors that name no file.
    """
    if error.errno in _OF_WHAT_IS_WRITTEN:
        return str(error.filename2 or error.filename or into or "")
    return str(error.filename or "")


def replace_file(there: Path, content: bytes) -> None:
    """Put other content into a file that is there, whole or not at all; who may read it stays as it was.

    Raises:
        OSError: The file is then as it was.
    """
    beside = there.with_name(f".{there.name}.part")
    try:
        beside.write_bytes(content)
        shutil.copymode(there, beside)
        beside.replace(there)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def put_file(there: Path, content: bytes) -> None:
    """Put content into a file that may not be there yet, whole or not at all.

    Raises:
        OSError: The file is then as it was.
    """
    if there.exists():
        replace_file(there, content)
        return
    there.parent.mkdir(parents=True, exist_ok=True)
    beside = there.with_name(f".{there.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(there)
    finally:
        beside.unlink(missing_ok=True)


def swap_in(new: Path, old: Path) -> None:
    """Put the folder ``new`` in the place of ``old``, in one step where the system has one.

    On Linux both names are exchanged at once, so that at any moment ``old`` is whole: the old folder or the new one.
    Elsewhere the old folder is set aside first; should the machine stop between the two steps, `settle` puts it back.

    Raises:
        OSError: ``old`` is then as it was.
    """
    if not old.exists():
        new.rename(old)
        return
    leftover = new
    if not _exchange(new, old):
        leftover = set_aside(old)
        try:
            new.rename(old)
        except BaseException:
            leftover.rename(old)
            raise
    _discard(leftover, old)


def settle(site: Path) -> None:
    """Bring back a site that was set aside when its build was killed between two steps."""
    aside = _aside(site)
    if aside.exists() and not site.exists():
        aside.rename(site)
    elif aside.exists():
        shutil.rmtree(aside)
    for gone in site.parent.glob(f"{_gone(site).name}-*"):  # whoever was to remove it was stopped
        shutil.rmtree(gone, ignore_errors=True)


def _discard(leftover: Path, site: Path) -> None:
    """Remove a site that was replaced; a large one in a process of its own, since nobody should wait for that."""
    if _has_more_than(leftover, MOST_AT_ONCE) and hasattr(os, "posix_spawn"):
        gone = leftover.rename(_gone(site).with_name(f"{_gone(site).name}-{os.getpid()}"))
        remove = "import shutil, sys; shutil.rmtree(sys.argv[1], ignore_errors=True)"
        with contextlib.suppress(OSError):
            os.posix_spawn(sys.executable, [sys.executable, "-IS", "-c", remove, str(gone)], os.environ, setpgroup=0)
        return
    # What cannot be removed now is removed by the next build: the site stands, so this one did not fail.
    shutil.rmtree(leftover, ignore_errors=True)


def _has_more_than(folder: Path, most: int) -> bool:
    return any(at == most for at, _ in enumerate(folder.rglob("*")))


def _gone(site: Path) -> Path:
    return site.with_name(f".{site.name}.gone")


def set_aside(folder: Path) -> Path:
    """Give a folder the name under which `settle` finds it; return that name."""
    return folder.rename(_aside(folder))


def put_back(folder: Path) -> None:
    """Let the folder that was set aside stand again, in the place of whatever was begun there meanwhile."""
    shutil.rmtree(folder, ignore_errors=True)
    settle(folder)


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
        InTheWay: Where something that no export wrote stands in the way; nothing was changed then.
    """
    before = _manifest(folder)
    own = _ours(folder, files, before)
    # Said before it is done: a file that an interrupted export wrote is known to the next one.
    _write(folder, MANIFEST, _listed(before | own))
    # Stale files go first: one may lie where a folder is needed now, or differ from a new one in upper case only.
    removed = sum(_remove(folder, path) for path in sorted(before - own))
    written = sum(_write(folder, path, files[path]) for path in sorted(own))
    _write(folder, MANIFEST, _listed(own))
    return written, removed


def _ours(folder: Path, files: Mapping[str, bytes], before: frozenset[str]) -> frozenset[str]:
    """Return the paths that are ours to write; a file of somebody's that already says the same is left to them."""
    theirs = set()
    for parent in sorted({parent for path in files for parent in PurePosixPath(path).parents[:-1]}):
        there = folder / parent
        if there.is_symlink() or (there.exists() and not there.is_dir() and str(parent) not in before):
            raise InTheWay(f"{parent} is in the way: no export wrote it. Export to a folder of its own.")
    for path in sorted(files.keys() - before):
        there = folder / path
        if there.is_file() and not there.is_symlink() and there.read_bytes() == files[path]:
            theirs.add(path)
        elif os.path.lexists(there):
            raise InTheWay(f"{path} is in the way: no export wrote it. Export to a folder of its own.")
    return frozenset(files.keys() - theirs)


def _listed(paths: Iterable[str]) -> bytes:
    return json.dumps(sorted(paths), indent=1).encode()


def _manifest(folder: Path) -> frozenset[str]:
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())
    except (FileNotFoundError, ValueError):
        return frozenset()
    paths = [path for path in listed if isinstance(path, str)] if isinstance(listed, list) else []
    return frozenset(path for path in paths if not PurePosixPath(path).is_absolute() and ".." not in path.split("/"))


def _write(folder: Path, path: str, content: bytes) -> bool:
    """Write a file whole or not at all; return whether it had to be written."""
    there = folder / path
    if there.is_file() and there.read_bytes() == content:
        return False
    there.parent.mkdir(parents=True, exist_ok=True)
    # One name for all, so that a killed export leaves one such file at most, and the next one takes it up.
    beside = folder / _PART
    try:
        beside.write_bytes(content)
        beside.replace(there)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return True


def _remove(folder: Path, path: str) -> bool:
    found = folder / path
    parents = found.relative_to(folder).parents[:-1]
    if not found.is_file() or any((folder / parent).is_symlink() for parent in parents):
        return False
    found.unlink()
    for parent in parents:
        try:
            (folder / parent).rmdir()
        except OSError:
            break
    return True
