"""Whose requests may change files: those of the page that this very server sent to a browser on this machine."""

from __future__ import annotations

import hmac
import ipaddress
import secrets
from collections.abc import Mapping
from typing import Final

LONGEST: Final = 100_000
"""Bytes that a request may hold."""

TOKEN: Final = "X-Dossier-Edit"
"""A header of its own: no form can send one, and a script of another site only if we said that it may."""


def on_this_machine(host: str) -> bool:
    """Tell whether an address can be reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """What a server that edits asks of each request."""

    def __init__(self, host: str, port: int) -> None:
        """Draw a token.

        Args:
            host: Where it serves, without brackets: ``127.0.0.1``.
            port: At which port.
        """
        self.token = secrets.token_urlsafe(32)
        names = dict.fromkeys([f"[{host}]" if ":" in host else host, "localhost"])
        hosts = [f"{name}:{port}" for name in names]
        self._hosts = frozenset([*hosts, *(names if port == 80 else ())])

    def refuses_host(self, headers: Mapping[str, str]) -> str:
        """Return why a page is not sent; "" where it is.

        A name that another site has made to point here (DNS rebinding) is not ours: whoever asks by it would read the
        token.
        """
        return "" if headers.get("Host", "").lower() in self._hosts else "This server goes by another name."

    def refuses(self, headers: Mapping[str, str]) -> str:
        """Return why a request to edit is not answered; "" where it is."""
        if why := self.refuses_host(headers):
            return why
        host = headers.get("Host", "").lower()
        if headers.get("Origin", "").lower() != f"http://{host}":
            return "The request comes from another site."
        if headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return "The request comes from another site."
        if headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            return "A request to edit is JSON."
        if not hmac.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode()):
            return "The page is older than the server: load it again."
        return ""


def length_of(headers: Mapping[str, str]) -> int | None:
    """Return how many bytes a request holds; None where it does not say so, or they are too many."""
    told = headers.get("Content-Length", "")
    if "Transfer-Encoding" in headers or not (told.isascii() and told.isdecimal() and len(told) < 10):
        return None
    return int(told) if int(told) <= LONGEST else None
