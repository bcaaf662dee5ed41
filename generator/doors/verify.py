"""Reads the built pages again, as a browser would, and compares them with what they were made from.

It trusts nothing that the generator says of itself: it parses the finished HTML with an HTML5 parser, takes each quote
and each article as a reader would see it, and compares it code point for code point with the archived file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.links.addresses import claim_anchor, page_of
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.passage import Span
from generator.pages.frame.page import Rendered
from generator.pipeline import Made

_LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src",
          "audio": "src", "object": "data", "embed": "src", "use": "href", "image": "href", "input": "src",
          "track": "src", "body": "background"}  # fmt: skip
_LINK_RELATIONS_NOT_LOADED = frozenset({"canonical", "prev", "next", "alternate", "me", "license", "edit", "author"})
_LINKS_LEAD_BY = frozenset({"http", "https", "mailto", "tel"})
_STYLES_LOAD = re.compile(r"""(?:@import\s+(?:url\()?|url\()\s*["']?\s*([^"')\s;]*)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verified:
    """What reading the built site again found.

    Attributes:
        claims: How many claims are shown, on their own page and in their article, exactly as archived.
        faults: What is not as it should be, one sentence each.
    """

    claims: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Built:
    """One page of the built site."""

    address: str
    tree: LexborHTMLParser
    ids: frozenset[str]


def verify(site: Path, made: Made) -> Verified:
    """Read the site built from ``made`` again.

    Raises:
        OSError: Where a page cannot be read.
    """
    faults: list[str] = []
    pages = {built.address: built for built in _pages(site, faults)}
    for rendered in made.rendered.pages:
        if rendered.address not in pages:
            faults.append(f"/{rendered.address} was not built.")
    shown = _claims_as_shown(pages, made.derived)
    marked = _claims_as_marked(pages, made.derived, faults)
    good = 0
    for claim, passage in made.derived.found.passages.items():
        text = made.derived.dossier.articles[passage.source].text
        archived = tuple(text[slice(*span)] for span in passage.spans)
        if shown.get(claim) != {archived}:
            faults.append(f'The quote of claim "{claim}" is not shown as the article has it.')
        elif marked.get(claim) != "".join(archived):
            faults.append(f'The passage of claim "{claim}" is not marked in its article as the article has it.')
        else:
            good += 1
    faults.extend(_titles(pages, made.rendered))
    faults.extend(_links(site, pages))
    faults.extend(_styles(site))
    return Verified(good, tuple(faults))


def _pages(site: Path, faults: list[str]) -> Iterator[_Built]:
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        tree = LexborHTMLParser(path.read_text("utf-8"))
        ids = [node.attributes["id"] or "" for node in tree.css("[id]")]
        twice = sorted({one for one in ids if ids.count(one) > 1}) if len(set(ids)) != len(ids) else []
        faults.extend(f'/{address} has the anchor "{one}" more than once.' for one in twice)
        yield _Built(address, tree, frozenset(ids))


def _claims_as_shown(pages: Mapping[str, _Built], derived: Derived) -> dict[str, set[tuple[str, ...]]]:
    """Claim id → the parts of its quote as its own page shows them; several ways where it is shown in several."""
    shown: dict[str, set[tuple[str, ...]]] = {}
    for on in dict.fromkeys(stated.on for stated in derived.stated.values()):
        built = pages.get(page_of(on))
        for quote in built.tree.css("[data-claim]") if built else ():
            claim = quote.attributes["data-claim"] or ""
            stated = derived.stated.get(claim)
            if built and claim_anchor(claim) in built.ids and stated and stated.on == on:
                shown.setdefault(claim, set()).add(tuple(_text(part) for part in quote.css("[data-part]")))
    return shown


def _claims_as_marked(pages: Mapping[str, _Built], derived: Derived, faults: list[str]) -> dict[str, str]:
    """Claim id → its words as marked in its article; and each article is compared whole on the way."""
    marked: dict[str, list[str]] = {}
    for source, article in derived.dossier.articles.items():
        built = pages.get(page_of(Ref("source", source)))
        if built is None:
            continue
        pieces = [(_span(node), _text(node), node) for node in built.tree.css("[data-span]")]
        for span, words, node in pieces:
            if words != article.text[slice(*span)]:
                faults.append(f'/{built.address} does not show "{article.file}" as it is, at character {span[0]}.')
            for claim in (node.attributes.get("data-claims") or "").split():
                marked.setdefault(claim, []).append(words)
        if not _whole(article.text, sorted(span for span, _, _ in pieces)):
            faults.append(f'/{built.address} does not show the whole of "{article.file}".')
    return {claim: "".join(words) for claim, words in marked.items()}


def _whole(text: str, spans: list[Span]) -> bool:
    """Whether the spans cover the text but for white space, none of it twice."""
    at = 0
    for start, end in [*spans, (len(text), len(text))]:
        if start < at or text[at:start].strip():
            return False
        at = end
    return True


def _span(node: LexborNode) -> Span:
    start, _, end = (node.attributes["data-span"] or "").partition("-")
    # What is no span covers nothing, and is then missing from the whole.
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else (0, 0)


def _text(node: LexborNode) -> str:
    return str(node.text(deep=True, separator="", strip=False))


def _titles(pages: Mapping[str, _Built], rendered: Rendered) -> Iterator[str]:
    for page in rendered.pages:
        built = pages.get(page.address)
        heading = built.tree.css_first("h1 [data-title]") if built else None
        if built and (heading is None or _text(heading) != page.title):
            yield f'/{page.address} does not show its title, "{page.title}", as it is.'
        title = built.tree.css_first("title") if built else None
        if title is not None and page.address and not _text(title).startswith(page.title):
            yield f'/{page.address} has the title "{_text(title)}", not "{page.title}".'


def _links(site: Path, pages: Mapping[str, _Built]) -> Iterator[str]:
    """Every link within the site leads to a page and an anchor that is there; nothing is loaded from outside."""
    for built in pages.values():
        for style in (*(_text(node) for node in built.tree.css("style")), *_attributes(built, "[style]", "style")):
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
                yield from _link(site, pages, built, address)


def _loaded(built: _Built) -> Iterator[str]:
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


def _attributes(built: _Built, selector: str, attribute: str) -> Iterator[str]:
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


def _styles(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.css")):
        yield from _style(path.relative_to(site).as_posix(), path.read_text("utf-8", errors="replace"))


def _style(where: str, style: str) -> Iterator[str]:
    named = sorted(set(_STYLES_LOAD.findall(style)))
    yield from (f'/{where} loads "{one}" from another host.' for one in named if _elsewhere(one))


def _link(site: Path, pages: Mapping[str, _Built], built: _Built, address: str) -> Iterator[str]:
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
    there = _joined(built.address, unquote(parts.path)) if parts.path else built.address
    target = pages.get(there) if there is not None else None
    if there is None or (target is None and not (site / there).is_file()):
        yield f'/{built.address} links to "{address}", which is not there.'
    elif target is not None and parts.fragment and unquote(parts.fragment) not in target.ids | {"__top"}:
        yield f'/{built.address} links to "{address}", but that page has no such anchor.'


def _joined(here: str, path: str) -> str | None:
    """Return the address that ``path`` leads to from ``here``; None where it leaves the site."""
    way = here.rpartition("/")[0].split("/") if "/" in here else []
    *folders, last = path.split("/")
    for step in folders:
        if step == ".." and not way:
            return None
        if step == "..":
            way.pop()
        elif step not in ("", "."):
            way.append(step)
    if last == "..":
        return None if not way else "".join(f"{step}/" for step in way[:-1])
    return "".join(f"{step}/" for step in way) + (last if last != "." else "")
