"""Files that are no text, whatever they are called: what they are, and what to do with them instead."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from typing import Final

_AS_TEXT: Final = "save the article's text as a .txt file"
_PICTURE: Final = f"is a picture: {_AS_TEXT}"
_PAGE: Final = "is a page of HTML: give its name the ending .html"
_BEGIN: Final[Sequence[tuple[bytes, str]]] = (
    (b"%PDF-", f"is a PDF, of which no text is taken: {_AS_TEXT}"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"RIFF", _PICTURE),
    (b"{\\rtf", f"is of a word processor: {_AS_TEXT}"),
    (b"\xd0\xcf\x11\xe0", f"is of a word processor: {_AS_TEXT}"),
    (b"bplist00", "is a web archive of Safari, which is not read: save the page as HTML"),
    (b"WARC/", "is a WARC file: give its name the ending .warc"),
    (b"filedesc:", "is an ARC file, which is not read: warcio recompress makes a .warc.gz of it"),
    (b"\x28\xb5\x2f\xfd", "is compressed with zstd, which is not read: unpack it first"),
)
_MHTML: Final = re.compile(rb"\AFrom: .{0,2000}?^Content-Type: multipart/related", re.DOTALL | re.MULTILINE)
_HTML: Final = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s{0,200}(?:<!--.{0,500}?-->\s{0,200})?<(?:!doctype\s+html|html)\b", re.I
)
_ENOUGH: Final = 4096


def what_it_is(data: bytes, ending: str) -> str:
    """Return what a file is instead of what its name says, and what to do with it; "" where nothing is amiss.

    Args:
        data: What it holds.
        ending: That of its name, as captured pages have it; "" for a text. Archives are left to those that read them.
    """
    if ending not in ("", ".html"):
        return ""
    told = next((told for begin, told in _BEGIN if data.startswith(begin)), "")
    if told or data.startswith(b"PK\x03\x04"):
        return told or _zip(data)
    if ending:
        return ""
    if data.startswith(b"\x1f\x8b"):
        return _gzip(data)
    if _HTML.match(data[:_ENOUGH]):
        return _PAGE
    return "is a saved page: give its name the ending .mhtml" if _MHTML.match(data[:_ENOUGH]) else ""


def _zip(data: bytes) -> str:
    if b"archive/" in data and b".warc" in data:
        return "is a WACZ file: give its name the ending .wacz"
    return f"is a ZIP file, such as those of a word processor: {_AS_TEXT}"


def _gzip(data: bytes) -> str:
    try:
        begins = zlib.decompressobj(47).decompress(data[:_ENOUGH], 16)
    except zlib.error:
        begins = b""
    if begins.startswith(b"WARC/"):
        return "is a WARC file: give its name the ending .warc.gz"
    if begins.startswith(b"filedesc:"):
        return "is an ARC file, which is not read: warcio recompress makes a .warc.gz of it"
    return "is compressed: unpack it first"
