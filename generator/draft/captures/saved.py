"""Pages that a browser saved: as HTML, or with all their parts in one message (MHTML)."""

from __future__ import annotations

import email
import email.message
import email.policy
import re
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

from generator.draft.captures.captured import Captured, address
from generator.draft.captures.encoding import in_its_encoding
from generator.draft.captures.limits import PAGE, too_large
from generator.draft.captures.packing import unpacked
from generator.draft.ids import NotKnown

_HEAD: Final = 4096
_IN_UTC: Final = re.compile(r"\s-0000\b")
"""The time is one of UTC, and nothing is said of the writer's own zone (RFC 5322, 3.3); Python takes it for no zone."""
_MARK_OF_THE_WEB = re.compile(rb"<!-- saved from url=\(\d{4}\)(https?://[^\s<>]{1,2000}) -->")


def saved_by_a_browser(data: bytes, name: str) -> Captured:
    """Return a page of HTML, with its address where the browser wrote that into it; none of them says when for sure.

    Args:
        data: What the file holds.
        name: How messages name it.

    Raises:
        NotKnown: Where it is too large.
    """
    if data.startswith(b"\x1f\x8b\x08"):
        data = unpacked(data, "gzip", name)
    if len(data) > PAGE:
        raise NotKnown(f"{name}: {too_large()}")
    found = _MARK_OF_THE_WEB.search(data[:_HEAD])
    return Captured(in_its_encoding(data), found[1].decode("ascii", "replace") if found else "")


def saved_in_one_message(data: bytes, name: str) -> Captured:
    """Return the page of which a message holds all parts.

    Args:
        data: What the file holds.
        name: How messages name it.

    Raises:
        NotKnown: Where there is none.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        url = str(message.get("Snapshot-Content-Location") or "").strip()
        parts = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
        own = [part for part in parts if url and str(part.get("Content-Location") or "").strip() == url]
        html = (own or parts)[0].get_payload(decode=True) if parts else None
        encoding = str((own or parts)[0].get_content_charset() or "") if parts else ""
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as why:
        raise NotKnown(f"{name} is no saved page that can be read ({type(why).__name__})") from None
    if not isinstance(html, bytes) or not html.strip():
        raise NotKnown(f"{name} holds no page of HTML")
    if len(html) > PAGE:
        raise NotKnown(f"{name}: {too_large()}")
    return Captured(in_its_encoding(html, encoding), address(url), _moment(message))


def _moment(message: email.message.Message) -> str:
    """Return when a message was written, in EDTF; empty where it does not say that with its zone."""
    try:
        said = str(message.get("Date") or "")
        written = parsedate_to_datetime(said)
        if written.tzinfo is None:
            if not _IN_UTC.search(said):
                return ""
            written = written.replace(tzinfo=UTC)
        return written.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, TypeError, OverflowError):
        return ""
