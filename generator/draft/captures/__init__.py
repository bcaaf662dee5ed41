"""Pages as web archives and browsers keep them: which page an article's text is to be taken from, and its HTML.

All of it comes from others. Nothing is unpacked onto the disk, no name in an archive is taken for that of a file, and
how much is looked at, and how large it may become, is bounded (`generator.draft.captures.limits`).
"""

from __future__ import annotations

from typing import Final

from generator.draft.captures.captured import Captured, Wanted
from generator.draft.captures.choosing import chosen
from generator.draft.captures.saved import saved_by_a_browser, saved_in_one_message
from generator.draft.captures.wacz import in_wacz
from generator.draft.captures.warc import in_warc

__all__ = ["ARCHIVES", "Captured", "Wanted", "page_in"]

ARCHIVES: Final = (".warc", ".warc.gz", ".wacz")
"""Endings of files that may hold several pages."""


def page_in(data: bytes, ending: str, name: str, wanted: Wanted) -> Captured:
    """Return the page that a captured file is of.

    Args:
        data: What the file holds.
        ending: That of its name: one of ``generator.read.record_files.CAPTURES``.
        name: How messages name it.
        wanted: Which page, where it holds several.

    Raises:
        NotKnown: Where it holds none, or several, or cannot be read.
    """
    if ending == ".html":
        return saved_by_a_browser(data, name)
    if ending == ".mhtml":
        return saved_in_one_message(data, name)
    if ending == ".wacz":
        pages, rest, listed = in_wacz(data, name, wanted)
        return chosen(pages, rest, name, wanted, listed)
    return chosen(*in_warc(data, name, wanted), name, wanted)
