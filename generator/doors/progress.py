"""How far long work is: one quiet line on a terminal, and nothing where nobody watches."""

from __future__ import annotations

import os
import sys
import time
from typing import Final, TextIO

_PATIENCE: Final = 0.7
"""Seconds. What is done sooner needs no line."""
_BETWEEN: Final = 0.1
"""Seconds between two lines; a terminal takes its time too."""
_ERASE: Final = "\r\x1b[K"


class Progress:
    """A line that says what is done and how far it is; it is gone when the work is.

    Use it as a context manager, and call it as often as you like: ``progress("Reading events", 12, 1750)``.
    """

    def __init__(self, to: TextIO | None = None) -> None:
        """Write to a terminal, by default where errors go, so that what a command prints can be piped on."""
        self._to = sys.stderr if to is None else to
        self._next = time.monotonic() + _PATIENCE
        self._shown = False
        self._watched = self._to.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, what: str, done: int, of: int) -> None:
        """Say how far something is.

        Args:
            what: What is done, such as "Reading events".
            done: How many of them are.
            of: How many there are.
        """
        if self._watched and (now := time.monotonic()) >= self._next:
            self._next = now + _BETWEEN
            self._shown = True
            self._to.write(f"{_ERASE}{what}: {done:,} of {of:,}")
            self._to.flush()

    def __enter__(self) -> Progress:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the line away."""
        if self._shown:
            self._to.write(_ERASE)
            self._to.flush()
