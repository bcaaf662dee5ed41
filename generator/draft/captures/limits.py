"""How much of what others packed is looked at."""

from __future__ import annotations

import zlib
from typing import Final, Protocol

from generator.draft.ids import NotKnown

PAGE: Final = 8 << 20
"""Bytes of one page."""
UNPACKED: Final = 256 << 20
"""Bytes of all that one archive holds, unpacked."""
PACKED: Final = 32 << 20
"""Bytes of a WARC file within an archive, still packed."""
HEAD: Final = 256 << 10
"""Bytes of what stands before the content of one record."""
RECORDS: Final = 10_000
"""Of one archive: records, or files of a ZIP file."""

WHOLE: Final = "Get the whole file, or capture the page anew"
"""What to do about an archive of which a part is missing."""


class Readable(Protocol):
    """Whatever gives bytes, as many as are asked for or fewer, and none at its end."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""
        ...


class Bounded:
    """Gives what a stream gives, and refuses to give more than is allowed.

    Attributes:
        read_so_far: How many bytes it gave.
        head_ends: Where what is being looked for has to have ended; 0 where nothing is looked for.
    """

    def __init__(self, stream: Readable, name: str, spent: int = 0, most: int = UNPACKED) -> None:
        """Take a stream, how messages name what it comes from, what was spent before of ``most``, and that."""
        self._stream, self._name, self._most, self._all = stream, name, most - spent, most
        self.read_so_far, self.head_ends = 0, 0

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes.

        Raises:
            NotKnown: Where that is too much, or what packed them is broken.
        """
        if self.read_so_far > self._most:
            raise NotKnown(f"{self._name} holds more than {self._all >> 20} MiB once it is unpacked, and is not read")
        if self.head_ends and self.read_so_far > self.head_ends:
            raise NotKnown(f"{self._name} has a record whose header is longer than {HEAD >> 10} KiB, and is not read")
        try:
            data = self._stream.read(size if 0 <= size <= 1 << 16 else 1 << 16)
        except (OSError, EOFError, zlib.error, ValueError, RuntimeError, NotImplementedError) as why:
            raise NotKnown(
                f"{self._name} cannot be unpacked: it is broken, or cut short ({reason(why)}). {WHOLE}"
            ) from None
        self.read_so_far += len(data)
        return data


def reason(why: Exception) -> str:
    """Return in a few words why something failed."""
    return " ".join(str(why).split())[:120] or type(why).__name__


def too_large() -> str:
    """Say that a page is too large."""
    return f"the page in it is larger than {PAGE >> 20} MiB, which no article is"
