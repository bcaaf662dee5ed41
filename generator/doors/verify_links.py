"""Every link of the built site leads to what is there, and nothing is loaded from another host."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from generator.doors.built_page import Built, files_below, text_of
from generator.doors.seen import Seen

_LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src",
          "audio": "src", "object": "data", "embed": "src", "use": "href", "image": "href", "input": "src",
          "track": "src", "body": "background"}  # fmt: skip


_LINK_RELATIONS_NOT_LOADED = frozenset({"canonical", "prev", "next", "alternate", "me", "license", "edit", "author"})


_LINKS_LEAD_BY = frozenset({"http", "https", "mailto", "tel"})


_STYLES_LOAD = re.compile(r"""(?:@import\s+(?:url\()?|url\()\s*["']?\s*([^"')\s;]*)""", re.IGNORECASE)


def faulty_links(built: Built, planned: Collection[str], seen: Seen) -> Iterator[str]:
    """Yield what is wrong with a page's links by themselves, and with what it loads.

    Args:
        built: The page.
        planned: Addresses of pages that will be there: a link to one of them, without an anchor, needs no second look.
        seen: Takes the links that can be followed only once the whole site is there.
    """
    for style in (*(text_of(node) for node in built.tree.css("style")), *_attributes(built, "[style]", "style")):
        yield from _style(built.address, style)
    for title in _attributes(built, "article [title]", "title"):
        if "<" in title:  # Material puts it into its tooltip as HTML
            yield f'/{built.address} has the tooltip "{title}", which would be taken for markup.'
    loaded = list(_loaded(built))
    yield from (f'/{built.address} loads "{one}" from another host.' for one in loaded if _elsewhere(one))
    # The page for missing addresses is shown at any address, so its links start from the site's own.
    if built.address != "404.html":
        within = {one for one in loaded if not _elsewhere(one)}
        for address in sorted(within.union(_attributes(built, "a[href]", "href"))):
            yield from _link(planned, built, address, seen)


def _loaded(built: Built) -> Iterator[str]:
    """Every address that a browser follows of its own accord."""
    for tag, attribute in _LOADS.items():
        for node in built.tree.css(f"{tag}[{attribute}]"):
            if tag != "link" or not _is_only_named(node):
                yield node.attributes[attribute] or ""
    yield from _attributes(built, "video[poster]", "poster")
    for several in _attributes(built, "[srcset]", "srcset"):
        yield from (one.split()[0] for one in several.split(",") if one.strip())
    for refresh in _attributes(built, "meta[http-equiv=refresh i]", "content"):
        yield refresh.partition("=")[2].strip()
    yield from _attributes(built, "script[data-leads-on]", "data-leads-on")


def _attributes(built: Built, selector: str, attribute: str) -> Iterator[str]:
    return (node.attributes[attribute] or "" for node in built.tree.css(selector))


def _is_only_named(node: LexborNode) -> bool:
    relations = set((node.attributes.get("rel") or "").lower().split())
    return bool(relations) and relations <= _LINK_RELATIONS_NOT_LOADED


def _elsewhere(address: str) -> bool:
    """Whether an address leads out of the site; a browser takes a backslash for a slash."""
    try:
        parts = urlsplit(address.strip().replace("\\", "/"))
    except ValueError:
        return True
    return bool(parts.netloc) or parts.scheme not in ("", "data")


def style_files(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each stylesheet of a built site."""
    for path in files_below(site, ".css"):
        yield path.relative_to(site).as_posix(), path.read_text("utf-8", errors="replace")


def faulty_styles(styles: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield each address on another host that a stylesheet loads, of stylesheets by path and text."""
    for path, text in styles:
        yield from _style(path, text)


def _style(where: str, style: str) -> Iterator[str]:
    named = sorted(set(_STYLES_LOAD.findall(style)))
    yield from (f'/{where} loads "{one}" from another host.' for one in named if _elsewhere(one))


def _link(planned: Collection[str], built: Built, address: str, seen: Seen) -> Iterator[str]:
    try:
        parts = urlsplit(address.strip().replace("\\", "/"))
    except ValueError:
        yield f'/{built.address} links to "{address}", which is no address.'
        return
    if parts.scheme or parts.netloc:
        if parts.scheme not in _LINKS_LEAD_BY | {"", "data"}:
            yield f'/{built.address} links to "{address}", and no link of a dossier leads by "{parts.scheme}:".'
        return
    if parts.path.startswith("/"):
        yield f'/{built.address} links to "{address}", which is right only where the site is all that its host has.'
        return
    there = joined(built.address, unquote(parts.path)) if parts.path else built.address
    if there is None:
        yield f'/{built.address} links to "{address}", which is not there.'
    elif there == built.address:
        if parts.fragment and unquote(parts.fragment) not in built.ids | {"__top"}:
            yield f'/{built.address} links to "{address}", but that page has no such anchor.'
    elif parts.fragment or there not in planned:
        seen.lead(built.address, there, parts.fragment, address)


def joined(here: str, path: str) -> str | None:
    """Return the address that ``path`` leads to from ``here``; None where it leaves the site."""
    there = posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    if there.split("/")[0] == "..":
        return None
    is_folder = posixpath.basename(path) in ("", ".", "..")
    return f"{there}/".removeprefix("./") if is_folder else there
