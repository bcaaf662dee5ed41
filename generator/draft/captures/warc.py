"""The pages in a WARC file, which the library warcio reads."""

from __future__ import annotations

import contextlib
import gzip
import io
from collections.abc import Iterator
from typing import Any, Final

from generator.draft.captures.captured import Captured, Wanted, address, moment
from generator.draft.captures.encoding import in_its_encoding
from generator.draft.captures.limits import HEAD, PAGE, RECORDS, UNPACKED, WHOLE, Bounded, Readable, reason, too_large
from generator.draft.captures.packing import unpacked
from generator.draft.captures.rest import Again, Rest
from generator.draft.ids import NotKnown
from generator.ground.installed import how_to_install

_HTML: Final = ("text/html", "application/xhtml+xml")


def in_warc(data: bytes, name: str, wanted: Wanted) -> tuple[list[Captured], Rest]:
    """Return the pages of HTML in a WARC file that may be the one that is wanted, and what else it has.

    Args:
        data: What the file holds, compressed or not.
        name: How messages name it.
        wanted: Which page is.

    Raises:
        NotKnown: Where it cannot be read.
    """
    rest = Rest()
    return pages_of(io.BytesIO(data), name, wanted, rest)[0], rest


def pages_of(stream: Any, name: str, wanted: Wanted, rest: Rest, spent: int = 0) -> tuple[list[Captured], int]:
    """Return the pages in a WARC file that is read from a stream, and how much it was once unpacked.

    Args:
        stream: The file, opened; it can be told how it begins without losing that.
        name: How messages name it.
        wanted: Which page is.
        rest: Takes what else there is.
        spent: How much was unpacked before, of the archive that it is part of.

    Raises:
        NotKnown: Where it cannot be read.
    """
    begins = stream.read(2)
    whole: Readable = _Again(begins, stream)
    plain: Readable = gzip.GzipFile(fileobj=io.BufferedReader(_Raw(whole))) if begins == b"\x1f\x8b" else whole
    bounded = Bounded(plain, name, spent)
    first = bounded.read(5)
    while len(first) < 5 and (more := bounded.read(5 - len(first))):
        first += more
    if first != b"WARC/":
        raise NotKnown(f"{name} is no WARC file: it does not begin like one")
    said = io.StringIO()
    with contextlib.redirect_stderr(said):  # warcio writes there what is wrong, and goes on
        try:
            pages = list(_pages(_Again(first, bounded), bounded, name, wanted, said, rest, spent))
            return pages, bounded.read_so_far + sum(len(page.html) for page in pages)
        except (NotKnown, ImportError):
            raise
        except Exception as why:  # whatever a library makes of what somebody made up to break it
            told = reason(why) if type(why).__name__ == "ArchiveLoadFailed" else "a record in it has not what it needs"
            raise NotKnown(f"{name} is no WARC file that can be read ({told})") from None


def _pages(
    stream: Readable, bounded: Bounded, name: str, wanted: Wanted, said: io.StringIO, rest: Rest, spent: int
) -> Iterator[Captured]:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise NotKnown(
            f"{name} is a web archive, and what reads those is not installed: run {how_to_install('html')}"
        ) from None
    bounded.head_ends, kept = HEAD, spent
    for number, record in enumerate(ArchiveIterator(stream)):
        if number >= RECORDS:
            raise NotKnown(f"{name} holds more than {RECORDS:,} records; capture the page alone")
        bounded.head_ends = 0
        page = _page(record, name, wanted, said, rest)
        while record.raw_stream.read(1 << 16):
            pass
        if getattr(record.raw_stream, "limit", 0) > 0:
            raise NotKnown(f"{name} is cut short: a record in it is not whole. {WHOLE}")
        if page is not None:
            kept += len(page.html)
            if kept > UNPACKED:
                raise NotKnown(f"{name} holds more than {UNPACKED >> 20} MiB of pages; say with --url which one it is")
            yield page
        bounded.head_ends = bounded.read_so_far + HEAD


def _page(record: Any, name: str, wanted: Wanted, said: io.StringIO, rest: Rest) -> Captured | None:
    """Return the page that a record holds, of one that is not wanted its address alone; None where it holds none."""
    sent, url = record.http_headers, address(record.rec_headers.get_header("WARC-Target-URI") or "")
    date = moment(record.rec_headers.get_header("WARC-Date") or "")
    if record.rec_type == "revisit":
        as_of = moment(record.rec_headers.get_header("WARC-Refers-To-Date") or "")
        rest.again.append(Again(url, date, as_of))
        return None
    if record.rec_type == "response" and sent is not None:
        if (status := sent.get_statuscode()) != "200":
            rest.records.append((url, f"status {status}"))
            return None
        kind, packed = sent.get_header("Content-Type") or "", sent.get_header("Content-Encoding") or ""
        chunked = (sent.get_header("Transfer-Encoding") or "").strip().lower() == "chunked"
    elif record.rec_type in ("resource", "response"):
        kind, packed, chunked = record.rec_headers.get_header("Content-Type") or "", "", False
    else:
        return None
    essence, _, parameters = kind.partition(";")
    if (record.rec_type == "response" and sent is None) or essence.strip().lower() not in _HTML:
        rest.records.append((url, essence.strip().lower() or "of no kind that is said"))
        return None
    if not wanted.is_at(url):
        return Captured(b"", url, date)
    data = _payload(record.raw_stream, chunked)
    if len(data) > PAGE:
        raise NotKnown(f"{name}: {too_large()}")
    html = unpacked(data, packed.strip().lower(), name)
    if said.getvalue():
        raise NotKnown(f"{name} is broken: {' '.join(said.getvalue().split())[:120]}")
    return Captured(in_its_encoding(html, _encoding(parameters)), url, date)


def _payload(stream: Any, chunked: bool) -> bytes:
    """Return what a server sent, without its division into chunks, and not much more of it than a page may have."""
    from warcio.bufferedreaders import ChunkedDataReader

    reader = ChunkedDataReader(stream) if chunked else stream
    parts, size = list[bytes](), 0
    while size <= PAGE and (part := reader.read(1 << 16)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _encoding(parameters: str) -> str:
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""


class _Again:
    """Gives once more what was read of a stream already, then the rest."""

    def __init__(self, first: bytes, stream: Readable) -> None:
        self._first, self._stream = first, stream

    def read(self, size: int = -1, /) -> bytes:
        if not self._first:
            return self._stream.read(size)
        given = self._first if size < 0 else self._first[:size]
        self._first = self._first[len(given) :]
        return given


class _Raw(io.RawIOBase):
    """A stream as the standard library wants to have it."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, room: Any, /) -> int:
        data = self._stream.read(len(room))
        room[: len(data)] = data
        return len(data)
