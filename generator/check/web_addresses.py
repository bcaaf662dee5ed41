"""Every address that a page would make a link of can be followed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.check.prose import prose_of
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.prose.links import is_address, links
from generator.model.dossier import Dossier, Entry, Path

_HINT = "Copy it once more from the browser. Brackets stand only around an IP address: http://[::1]/."


def check_web_addresses(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each address of a record, and for each in prose, that is none."""
    for written, entry, path in _addresses(dossier):
        if "archived" in path and not written.lower().startswith(("http://", "https://")):
            yield _problem(entry.at(*path), written)
        if written.lower().startswith(("http://", "https://")) and not is_address(written):
            yield _problem(entry.at(*path), written)
    for prose in prose_of(dossier):
        for link in links(prose.text):
            if not is_address(link.address):
                yield _problem(prose.lines.at(link.start), link.address)


def in_page_links(dossier: Dossier) -> bool:
    """Tell whether any prose links within its page: where such links lead, only the pages that show it can tell."""
    return any(link.address.startswith("#") for prose in prose_of(dossier) for link in links(prose.text))


def check_anchors(dossier: Dossier, missing: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each link in prose to an anchor that is missing on a page which shows that prose.

    Args:
        dossier: The dossier.
        missing: Such addresses, each from its "#" on.
    """
    for prose in prose_of(dossier):
        for link in links(prose.text):
            if link.address in missing:
                yield Problem(
                    prose.lines.at(link.start),
                    "address-not-valid",
                    f'"{link.address}" leads to nothing on a page that shows this text.',
                    "Write [@claim-id] for a claim, [[id]] for an event, an actor, a place or a source, or an address "
                    "that begins with https://.",
                )


def _addresses(dossier: Dossier) -> Iterator[tuple[str, Entry[str, object], Path]]:
    for source in dossier.sources.values():
        yield source.record.url, source, ("url",)
        if source.record.capture:
            yield source.record.capture.url, source, ("capture", "url")
        for at, address in enumerate(source.record.archived):
            yield address, source, ("archived", at)
        if source.record.taken_from:
            yield source.record.taken_from.url, source, ("from", "url")
    for actor in dossier.actors.values():
        if actor.record.background:
            yield actor.record.background.origin, actor, ("background", "origin")


def _problem(position: Position, written: str) -> Problem:
    return Problem(position, "address-not-valid", f'"{" ".join(written.split())}" is no address.', _HINT)
