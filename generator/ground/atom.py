"""Atom feeds (RFC 4287)."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from xml.etree import ElementTree

KIND: Final = "application/atom+xml"
_ATOM: Final = "http://www.w3.org/2005/Atom"
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry.

    Attributes:
        of: What its id follows from, and nothing else: not the site's address, so that it stays.
        title: Plain words.
        updated: When it last changed, in seconds since 1970.
        href: Where it can be read.
        html: Its content, in which nothing foreign is markup.
        published: When it first came, likewise; None where that is the same by nature.
    """

    of: str
    title: str
    updated: int
    href: str
    html: str
    published: int | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed.

    Attributes:
        of: What its id follows from.
        title: Plain words.
        author: Who speaks in it.
        language: BCP 47.
        updated: When anything in it last changed, in seconds since 1970.
        own: Its own address.
        page: That of the page that says the same.
        entries: The newest first.
    """

    of: str
    title: str
    author: str
    language: str
    updated: int
    own: str
    page: str
    entries: Sequence[Entry]


def written(feed: Feed) -> bytes:
    """Return a feed as a file; what XML cannot hold is U+FFFD in it."""
    top = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": feed.language})
    _put(top, "id", _id(feed.of))
    _put(top, "title", feed.title)
    _put(top, "updated", _time(feed.updated))
    _put(ElementTree.SubElement(top, "author"), "name", feed.author)
    _link(top, "self", KIND, feed.own)
    _link(top, "alternate", "text/html", feed.page)
    for one in feed.entries:
        entry = ElementTree.SubElement(top, "entry")
        _put(entry, "id", _id(one.of))
        _put(entry, "title", one.title)
        _put(entry, "updated", _time(one.updated))
        if one.published is not None:
            _put(entry, "published", _time(one.published))
        _link(entry, "alternate", "text/html", one.href)
        _put(entry, "content", one.html).set("type", "html")
    ElementTree.indent(top)
    made: bytes = ElementTree.tostring(top, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _link(of: ElementTree.Element, rel: str, kind: str, href: str) -> None:
    ElementTree.SubElement(of, "link", {"rel": rel, "type": kind, "href": href})


def _put(of: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    made = ElementTree.SubElement(of, name)
    made.text = _NOT_XML.sub("\ufffd", text)
    return made


def _id(of: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, of)}"


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
