"""Every link of the built site leads to what is there, and nothing is loaded from another host."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from generator.doors.built_page import Built, files_below, text_of
from generator.doors.seen import Seen

_LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src",
          "audio": "src", "object": "data", "embed": "src", "use": "href", "image": "href", "input": "src",
          "track": "src", "body": "background"}  # fmt: skip


_TELLING = (
    ",".join(
        f"[{attribute}]"
        for attribute in sorted({*_LOADS.values(), "style", "title", "srcset", "poster", "data-leads-on", "http-equiv"})
    )
    + ",style"
)
"""Whatever may load something, lead somewhere, or say how it looks: found in one walk over the page.

It asks for attributes alone, whichever element has them: to ask for the element too takes several times as long."""

_RARE = frozenset({"style", "srcset", "poster", "data-leads-on"})
"""Of these attributes, those that hardly any element has."""

_PLAIN = re.compile(r"((?:\.\./)*)((?:[\w-]+/)*(?:[\w-]+(?:\.[\w-]+)*)?)(?:#([\w-]*))?", re.ASCII)
"""An address as our own pages write them: steps up, steps down, an anchor."""

_ANCHOR = re.compile(r"[\w-]*", re.ASCII)
"""Of such an address; one that is written otherwise may stand for another."""

_LINK_RELATIONS_NOT_LOADED = frozenset(
    {"canonical", "prev", "next", "alternate", "me", "license", "edit", "author", "schema.dc"}
)


_LINKS_LEAD_BY = frozenset({"http", "https", "mailto", "tel"})


_STYLES_LOAD = re.compile(r"""(?:@import\s+(?:url\()?|url\()\s*["']?\s*([^"')\s;]*)""", re.IGNORECASE)


def faulty_links(built: Built, planned: Collection[str], seen: Seen) -> Iterator[str]:
    """Yield what is wrong with a page's links by themselves, and with what it loads.

    Args:
        built: The page.
        planned: Addresses of pages that will be there: a link to one of them, without an anchor, needs no second look.
        seen: Takes the links that can be followed only once the whole site is there.
    """
    links, loaded, styles, titles = _addresses(built)
    for style in styles:
        yield from _style(built.address, style)
    if any("<" in title for title in titles):  # Material puts it into its tooltip as HTML
        for node in built.tree.css("article [title]"):
            if "<" in (title := node.attributes["title"] or ""):
                yield f'/{built.address} has the tooltip "{title}", which would be taken for markup.'
    yield from (f'/{built.address} loads "{one}" from another host.' for one in loaded if _elsewhere(one))
    # The page for missing addresses is shown at any address, so its links start from the site's own.
    if built.address != "404.html":
        links.update(one for one in loaded if not _elsewhere(one))
        up = "../" * built.address.count("/")
        for address in sorted(links):
            # Nearly all lead to a page that will be there, up to the site's root and down again.
            there, _, anchor = address.removeprefix(up).partition("#")
            if there in planned and there != built.address and address.startswith(up) and _ANCHOR.fullmatch(anchor):
                if anchor:
                    seen.lead(built.address, there, anchor, address)
            else:
                yield from _link(planned, built, address, seen)


def _addresses(built: Built) -> tuple[set[str], list[str], list[str], list[str]]:
    """Return where a page's links lead, what a browser loads of its own accord, its styles, and its titles."""
    links, loaded, styles, titles = set[str](), list[str](), list[str](), list[str]()
    for node in built.tree.css(_TELLING):
        tag, said = node.tag or "", node.attributes
        if tag == "a" and "href" in said:
            links.add(said["href"] or "")
        elif (attribute := _LOADS.get(tag, "")) in said and not (tag == "link" and _is_only_named(node)):
            loaded.append(said[attribute] or "")
        elif tag == "style":
            styles.append(text_of(node))
        elif tag == "meta" and (said.get("http-equiv") or "").lower() == "refresh":
            loaded.append((said.get("content") or "").partition("=")[2].strip())
        if "title" in said:
            titles.append(said["title"] or "")
        if not _RARE.isdisjoint(said):
            styles.append(said.get("style") or "")
            loaded += [one.split()[0] for one in (said.get("srcset") or "").split(",") if one.strip()]
            loaded += [said[name] or "" for name in ("poster", "data-leads-on") if name in said]
    return links, loaded, styles, titles


def _is_only_named(node: LexborNode) -> bool:
    relations = set((node.attributes.get("rel") or "").lower().split())
    return bool(relations) and relations <= _LINK_RELATIONS_NOT_LOADED


@lru_cache(maxsize=4096)
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
    plain = _PLAIN.fullmatch(address)
    if plain is not None and plain[2] and len(plain[1]) == 3 * built.address.count("/"):
        # Nearly all are: up to the site's root and down again, so that nothing has to be worked out.
        yield from _led(planned, built, address, plain[2], plain[3] or "", seen)
        return
    if plain is not None and not plain[1] and not plain[2]:  # It stays on the page.
        yield from _led(planned, built, address, built.address, plain[3] or "", seen)
        return
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
    yield from _led(planned, built, address, there, parts.fragment, seen)


def _led(
    planned: Collection[str], built: Built, address: str, there: str | None, anchor: str, seen: Seen
) -> Iterator[str]:
    if there is None:
        yield f'/{built.address} links to "{address}", which is not there.'
    elif there == built.address:
        if anchor and unquote(anchor) not in built.ids | {"__top"}:
            yield f'/{built.address} links to "{address}", but that page has no such anchor.'
    elif anchor or there not in planned:
        seen.lead(built.address, there, anchor, address)


def joined(here: str, path: str) -> str | None:
    """Return the address that ``path`` leads to from ``here``; None where it leaves the site."""
    there = posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    if there.split("/")[0] == "..":
        return None
    is_folder = posixpath.basename(path) in ("", ".", "..")
    return f"{there}/".removeprefix("./") if is_folder else there
