"""The pages of a built site, as an HTML5 parser reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True, slots=True)
class Built:
    """One page of the built site."""

    address: str
    tree: LexborHTMLParser
    ids: frozenset[str]


def read_pages(site: Path, faults: list[str]) -> Iterator[Built]:
    """Yield every page below ``site``; anchors that a page has twice are added to ``faults``."""
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        tree = LexborHTMLParser(path.read_text("utf-8"))
        ids = [node.attributes["id"] or "" for node in tree.css("[id]")]
        twice = sorted({one for one in ids if ids.count(one) > 1}) if len(set(ids)) != len(ids) else []
        faults.extend(f'/{address} has the anchor "{one}" more than once.' for one in twice)
        yield Built(address, tree, frozenset(ids))


def text_of(node: LexborNode) -> str:
    """Return the text of an element as a reader sees it, nothing stripped."""
    return str(node.text(deep=True, separator="", strip=False))
