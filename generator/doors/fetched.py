"""Files of a published site, taken from a folder or asked for one by one where it is published.

What a site says of itself is not trusted: a path that would lead out of it is refused, and so is one that leads on to
another address, a file that is too large, and more of them than any dossier has.
"""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, Protocol
from urllib.parse import quote, urlsplit

from generator.doors import disk
from generator.doors.manifest import files_below

MOST_FILES: Final = 200_000
LARGEST: Final = 256 << 20
"""Bytes of one file."""
MOST_BYTES: Final = 8 << 30
"""Bytes of all files together."""
_SECONDS: Final = 30
"""To wait for an answer."""
_AT_ONCE: Final = 8
"""Requests under way."""

BAGIT: Final = "bagit.txt"
"""At the top of a bag."""
FOR: Final = "This looks at sites, as dossier build writes them, and dossier export with --to folder or --to zip."
A_BAG: Final = (
    f"A bag for an archive lies there, and no site: bagit.py --validate checks it, where it is unpacked. {FOR}"
)


class NotToBeHad(Exception):
    """A site, or a file of it, that cannot be had; the message says why, in a sentence."""


class NoSite(NotToBeHad):
    """Where there is no site of a dossier at all."""


class Site(Protocol):
    """A site that somebody published."""

    def read(self, path: str) -> bytes | None:
        """Return what a file holds; None where the site has none of that path.

        Raises:
            NotToBeHad: Where nobody can say.
        """

    def take(self, paths: Collection[str]) -> Iterator[tuple[str, bytes | None]]:
        """Yield what several files hold, in their order; None for one that the site has not.

        Raises:
            NotToBeHad: Where nobody can say.
        """

    def listed(self) -> frozenset[str] | None:
        """Return the paths of all its files; None where that cannot be known."""


def within(path: str) -> str:
    """Return a path that stays within a site.

    Raises:
        NotToBeHad: For any other.
    """
    steps = path.split("/")
    if "\\" in path or ":" in steps[0] or not path.isprintable() or any(step in ("", ".", "..") for step in steps):
        raise NotToBeHad(f'The site names the file "{path}", which is no path within it.')
    return path


@dataclass(frozen=True)
class Folder:
    """A site in a folder."""

    folder: Path

    def read(self, path: str) -> bytes | None:
        """Return what a file holds."""
        there = self.folder / within(path)
        try:
            if there.is_file():
                if not there.resolve().is_relative_to(self.folder):
                    raise NotToBeHad(f'"{path}" leads out of the folder of the site.')
                return there.read_bytes()
        except OSError as error:
            raise NotToBeHad(f'"{path}" cannot be read: {error.strerror}.') from error
        return None

    def take(self, paths: Collection[str]) -> Iterator[tuple[str, bytes | None]]:
        """Yield what several files hold."""
        for path in paths:
            yield path, self.read(path)

    def listed(self) -> frozenset[str]:
        """Return the paths of all its files."""
        return frozenset(name for name, _ in files_below(self.folder)) - {disk.MANIFEST}


@dataclass
class Published:
    """A site at an address; nothing but what lies below it is asked for."""

    address: str
    _taken: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Take the folder that an address names."""
        parts = urlsplit(self.address)
        if not parts.hostname or parts.query or parts.fragment or parts.username:
            raise NotToBeHad(f'"{self.address}" is not the address of a site: name it as https://example.org/dossier/.')
        self.address = self.address.removesuffix("index.html").rstrip("/") + "/"
        self._opener = urllib.request.build_opener(_Stay(self.address))

    def read(self, path: str) -> bytes | None:
        """Ask for one file."""
        url = self.address + quote(within(path))
        request = urllib.request.Request(url, headers={"User-Agent": "dossier-verify", "Accept-Encoding": "identity"})
        try:
            with self._opener.open(request, timeout=_SECONDS) as answer:
                content: bytes = answer.read(LARGEST + 1)
                length = answer.headers.get("Content-Length", "")
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in (404, 410):
                return None
            raise NotToBeHad(f"{url} answers with {error.code} {error.reason}.") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise NotToBeHad(f"{url} cannot be had: {getattr(error, 'reason', None) or error}.") from error
        if len(content) > LARGEST:
            raise NotToBeHad(f"{url} is larger than {LARGEST >> 20} MiB.")
        if length.isdecimal() and int(length) != len(content):
            raise NotToBeHad(f"{url} broke off before its end.")
        return content

    def take(self, paths: Collection[str]) -> Iterator[tuple[str, bytes | None]]:
        """Ask for several files, a few at a time."""
        if len(paths) > MOST_FILES:
            raise NotToBeHad(f"The site names {len(paths):,} files; more than {MOST_FILES:,} are not asked for.")
        with ThreadPoolExecutor(_AT_ONCE) as at_work:
            ordered = list(paths)
            for at in range(0, len(ordered), _AT_ONCE):
                some = ordered[at : at + _AT_ONCE]
                for path, content in zip(some, at_work.map(self.read, some), strict=True):
                    self._taken += len(content or b"")
                    if self._taken > MOST_BYTES:
                        raise NotToBeHad(f"The site has more than {MOST_BYTES >> 30} GiB.")
                    yield path, content

    def listed(self) -> None:
        """Say that it cannot be known what else lies there."""
        return


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows an answer that leads on only within the site."""

    def __init__(self, address: str) -> None:
        """Take the site's address."""
        self._address = address

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """Follow it, or refuse to."""
        steps = urlsplit(newurl).path.split("/")
        if not newurl.startswith(self._address) or ".." in steps or "%2e" in newurl.lower():
            fp.close()
            raise ValueError(f"it leads on to {newurl}, which is not below {self._address}; name that address instead")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
