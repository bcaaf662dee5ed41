"""What the page of a source says of the captured page that its text was taken from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ground.dates.in_words import in_words
from generator.links.addresses import capture_of
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.web import on_the_web
from generator.read.originals import may_be_published


@dataclass(frozen=True, slots=True)
class Captured:
    """The page that the text was taken from.

    Attributes:
        date: When it was captured, in words; empty where that is not known.
        url: The address that was captured; empty where that is not known.
        link_is_safe: Whether that can be a link.
        file: Its file.
        href: The way to the site's copy; empty where it has none.
        sha256: The hash that fixes it.
        extracted_by: The program that took the text out of it.
    """

    date: str
    url: str
    link_is_safe: bool
    file: str
    href: str
    sha256: str
    extracted_by: str


def captured_page(context: PageContext, source: SourceId) -> Captured | None:
    """Return what a source's page says of the page that its text was taken from; None where it was taken from none."""
    dossier = context.derived.dossier
    capture = dossier.sources[source].record.capture
    if capture is None:
        return None
    file = dossier.captures[source].file
    return Captured(
        date=in_words(capture.date) if capture.date else "",
        url=capture.url,
        link_is_safe=on_the_web(capture.url),
        file=file,
        href=context.to(capture_of(file)) if may_be_published(dossier, source) else "",
        sha256=capture.sha256,
        extracted_by=capture.extracted_by,
    )
