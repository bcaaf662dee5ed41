"""The pages in a WACZ file: a ZIP file with WARC files, and a list of the pages that they were made for."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from typing import Final

from generator.draft.captures.captured import Captured, Wanted
from generator.draft.captures.limits import PACKED, RECORDS, Bounded, reason
from generator.draft.captures.rest import Rest
from generator.draft.captures.warc import pages_of
from generator.draft.ids import NotKnown

_LIST: Final = "pages/pages.jsonl"
_LONGEST_LIST: Final = 1 << 20


def in_wacz(data: bytes, name: str, wanted: Wanted) -> tuple[list[Captured], Rest, list[str]]:
    """Return the pages of HTML in a WACZ file that may be the one that is wanted, what else it has, and its own list.

    That list is of the addresses of the pages for which it was made.

    Args:
        data: What the file holds.
        name: How messages name it.
        wanted: Which page is.

    Raises:
        NotKnown: Where it cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, name, wanted)
    except NotKnown:
        raise
    except Exception as why:  # whatever a library makes of what somebody made up to break it
        raise NotKnown(f"{name} is no WACZ file that can be read ({reason(why)})") from None


def _read(archive: zipfile.ZipFile, name: str, wanted: Wanted) -> tuple[list[Captured], Rest, list[str]]:
    files = archive.infolist()
    if len(files) > RECORDS:
        raise NotKnown(f"{name} holds more than {RECORDS:,} files; capture the page alone")
    found, rest, spent, archives, packed_before = list[Captured](), Rest(), 0, 0, 0
    for file in files:
        if file.filename.startswith("archive/") and file.filename.endswith((".warc", ".warc.gz")):
            archives += 1
            with archive.open(file) as opened:
                # Bounded here as well: what is packed twice may be much at first, and nothing in the end.
                packed = Bounded(opened, name, most=PACKED - packed_before)
                pages, size = pages_of(packed, name, wanted, rest, spent)
            found += pages
            spent += size
            packed_before += packed.read_so_far
    if not archives:
        raise NotKnown(f"{name} is no WACZ file: it holds no WARC file in a folder archive")
    return found, rest, _listed(archive, name) if any(file.filename == _LIST for file in files) else []


def _listed(archive: zipfile.ZipFile, name: str) -> list[str]:
    """Return the addresses of the pages that an archive was made for; none where its list cannot be read."""
    with archive.open(_LIST) as opened:
        stream, text = Bounded(opened, name), b""
        while len(text) <= _LONGEST_LIST and (part := stream.read()):
            text += part
    listed = []
    for line in text[:_LONGEST_LIST].splitlines():
        with contextlib.suppress(ValueError, RecursionError):
            page = json.loads(line)
            if isinstance(page, dict) and isinstance(page.get("url"), str):
                listed.append(page["url"])
    return listed
