"""A page that was captured, and what is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

_FRACTION = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z")


@dataclass(frozen=True, slots=True)
class Captured:
    """A page.

    Attributes:
        html: As it was sent, without what was only packing: as text where what came with it says its encoding.
        url: The address that was captured; empty where nothing says it.
        date: In EDTF, when it was captured; empty where nothing says it.
    """

    html: bytes | str
    url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which page is wanted.

    Attributes:
        url: Its address; empty where the only one is wanted.
        date: When it was captured, or the beginning of that; empty where it was captured once.
    """

    url: str = ""
    date: str = ""

    def is_at(self, url: str) -> bool:
        """Whether a page at an address may be the one."""
        return not self.url or same_address(self.url) == same_address(url)


def same_address(url: str) -> str:
    """Return an address without what makes no other page of it: where in the page it leads, and a last slash."""
    return url.partition("#")[0].rstrip("/")


def address(written: str) -> str:
    """Return an address as an archive writes it, on one line, and what nobody sees of it as addresses have that."""
    line = " ".join(written.split())
    return line if line.isprintable() else "".join(one if one.isprintable() else quote(one, safe="") for one in line)


def moment(written: str) -> str:
    """Return a time as archives write it, in EDTF, to the second; empty where it is none."""
    found = _FRACTION.fullmatch(written.strip())
    return f"{found[1]}Z" if found else ""
