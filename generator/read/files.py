"""Files and folders as they lie on disk: which there are, and what they hold, if they may be read at all."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.read.characters import LINE_END

_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_LEFT_BY_PROGRAMS = re.compile(r"\..*|.*~|#.*#|.*\.(sw[a-p]|bak|orig|tmp)|thumbs\.db|desktop\.ini", re.IGNORECASE)
_FOR_PEOPLE = re.compile(r"readme\.md", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_UTF8 = "Save the file again with the encoding UTF-8."


def ignored(name: str) -> bool:
    """Tell whether a file is none of the dossier's business: hidden, an editor's backup, or a ``README.md``."""
    return bool(_LEFT_BY_PROGRAMS.fullmatch(name) or _FOR_PEOPLE.fullmatch(name))


def shown(name: str) -> str:
    """Return a file's name in characters that can be printed, whatever bytes the disk keeps for it."""
    return _UNPRINTABLE.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", name)


def names_in(path: Path, base: Path, file: str) -> tuple[str, ...] | Problem:
    """Return the sorted names in a folder, or why it cannot be listed.

    Args:
        path: The folder.
        base: The dossier's folder, resolved; a link may not lead out of it.
        file: How messages name the folder.
    """
    try:
        if not path.resolve(strict=True).is_relative_to(base):
            return _leaves(file)
        return tuple(sorted(name for name in os.listdir(path) if not ignored(name)))
    except NotADirectoryError:
        return Problem(Position(file), "not-a-folder", f'"{file}" is a file, where a folder is expected.')
    except (OSError, RuntimeError, ValueError) as error:
        return _unreadable(file, error)


def content(path: str, base: Path, file: str, limit: int) -> bytes | Problem:
    """Return a file's bytes, or why they cannot be had.

    Args:
        path: The file, in a folder that ``names_in`` has listed, and so found to lie in ``base``.
        base: The dossier's folder, resolved; a link may not lead out of it.
        file: How messages name the file.
        limit: How many bytes it may have.
    """
    try:
        found = os.lstat(path)
        if stat.S_ISLNK(found.st_mode):
            if not Path(path).resolve(strict=True).is_relative_to(base):
                return _leaves(file)
            found = os.stat(path)
        mode = found.st_mode
        if stat.S_ISDIR(mode):
            return Problem(Position(file), "not-a-file", f'"{file}" is a folder, where a file is expected.')
        if not stat.S_ISREG(mode):  # reading a pipe or a device might never end
            return Problem(Position(file), "not-a-file", f'"{file}" is not an ordinary file.')
        with open(path, "rb", buffering=0) as opened:
            # Room for as much as is expected, since to make room for the most takes longer than to read.
            data = opened.read(min(found.st_size, limit) + 1) or b""
            if len(data) > found.st_size:  # it grows while it is read
                data += opened.read(limit) or b""
    except (OSError, RuntimeError, ValueError) as error:
        return _unreadable(file, error)
    if len(data) > limit:
        return Problem(
            Position(file),
            "file-too-large",
            f'"{file}" is larger than {limit >> 20} MiB.',
            "Divide it into several files, one per thing.",
        )
    return data


def decoded(data: bytes, file: str) -> str | Problem:
    """Return the text that the bytes spell in UTF-8, nothing changed, or where they do not."""
    encoding = next((name for mark, name in _ENCODINGS if data.startswith(mark)), "") or _without_mark(data)
    if encoding:
        return Problem(Position(file), "not-utf-8", f'"{file}" is written in {encoding}, not in UTF-8.', _UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        lines = LINE_END.split(data[: error.start].decode("utf-8").removeprefix("\ufeff"))
        return Problem(
            Position(file, len(lines), len(lines[-1]) + 1),
            "not-utf-8",
            f"The byte 0x{data[error.start]:02X} here is not UTF-8.",
            _UTF8,
        )


def _without_mark(data: bytes) -> str:
    """Return the encoding of text whose every other byte is often nothing, as ASCII is in UTF-16; "" where none is."""
    odd, even = data[1:4096:2], data[0:4096:2]
    few, many = sorted((odd.count(0), even.count(0)))
    if not few and len(data) % 2 == 0 and many > 3 and many * 10 >= len(odd):
        return "UTF-16"
    return "UTF-32" if data and len(data) % 4 == 0 and (few + many) * 2 >= len(odd) + len(even) else ""


def _leaves(file: str) -> Problem:
    return Problem(
        Position(file),
        "leaves-the-folder",
        f'"{file}" is a link that leads out of the dossier\'s folder.',
        "Put the file itself here.",
    )


def _unreadable(file: str, error: Exception) -> Problem:
    """Say why in our own words: the system's differ from machine to machine."""
    number = error.errno if isinstance(error, OSError) else errno.ELOOP  # pathlib, before Python 3.13
    if number == errno.ENOENT:
        why = "leads to nothing: the file is gone, or the link is broken"
    elif number == errno.ELOOP:
        why = "is a link that leads back to itself"
    elif number in (errno.EACCES, errno.EPERM):
        why = "may not be read by the one who builds the site"
    else:
        why = f"cannot be read ({errno.errorcode.get(number or 0, 'unknown reason')})"
    return Problem(Position(file), "unreadable", f'"{file}" {why}.')
