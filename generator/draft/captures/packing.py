"""Pages that a server compressed on their way."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from typing import Final

from generator.draft.captures.limits import PAGE, too_large
from generator.draft.ids import NotKnown
from generator.ground.installed import how_to_install

_STEP: Final = 1 << 16


def unpacked(data: bytes, encoding: str, name: str) -> bytes:
    """Return a page that a server compressed on its way.

    Programs that archive the web often keep a page as it was unpacked, and what the server said of it all the same:
    what begins like a page is taken for one.

    Args:
        data: What was sent.
        encoding: What was said of it; "" where nothing was.
        name: How messages name the file that holds it.

    Raises:
        NotKnown: Where it becomes too large, is broken, or is compressed in another way.
    """
    if encoding in ("", "identity") or data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
        return data
    if encoding not in _WAYS:
        raise NotKnown(
            f"{name}: the page in it is compressed as {encoding[:40]!r}, which is not read. Save it from the browser as"
            " HTML, or as MHTML"
        )
    page = _WAYS[encoding](data, name)
    if page is None:
        raise NotKnown(f"{name}: the page in it is compressed, and what is there of it is broken or cut short")
    if len(page) > PAGE:
        raise NotKnown(f"{name}: {too_large()}")
    return page


def _gzip(data: bytes, name: str) -> bytes | None:
    return _zlib(data, 47)


def _deflate(data: bytes, name: str) -> bytes | None:
    page = _zlib(data, zlib.MAX_WBITS)
    return _zlib(data, -zlib.MAX_WBITS) if page is None else page


def _zlib(data: bytes, bits: int) -> bytes | None:
    made = zlib.decompressobj(bits)
    try:
        page = made.decompress(data, PAGE + 1)
    except zlib.error:
        return None
    return page if made.eof or len(page) > PAGE else None


def _brotli(data: bytes, name: str) -> bytes | None:
    try:
        import brotli
    except ImportError:
        raise NotKnown(
            f"{name}: the page in it is compressed with Brotli, and what reads that is not installed: run"
            f" {how_to_install('html')}"
        ) from None
    made, parts, size = brotli.Decompressor(), list[bytes](), 0
    try:
        part = made.process(data, output_buffer_limit=_STEP)
        while part and size <= PAGE:
            parts.append(part)
            size += len(part)
            part = b"" if made.is_finished() else made.process(b"", output_buffer_limit=_STEP)
    except brotli.error:
        return None
    return b"".join(parts) if made.is_finished() or size > PAGE else None


_WAYS: Final[Mapping[str, Callable[[bytes, str], bytes | None]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
}
