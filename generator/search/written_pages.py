"""Pages that are made from no record, for the index: hand-written ones by their sections, lists by their titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS: Final = frozenset({"h1", "h2", "h3"})
_LEFT_OUT: Final = "script, style, svg, .headerlink, [data-search-exclude]"


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page, or one section of it.

    Attributes:
        address: From the site's root.
        anchor: The section's anchor; empty for the page itself.
        title: Its heading.
        text: Its words, its headings left out.
        within: The title of the page that a section belongs to; empty for the page itself.
    """

    address: str
    anchor: str
    title: str
    text: str
    within: str = ""


def sections(address: str, title: str, html: str) -> Iterator[WrittenPage]:
    """Yield a hand-written page: what stands before its first heading with an anchor, then a section for each.

    Args:
        address: From the site's root.
        title: The page's title, plain.
        html: Its content.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(_LEFT_OUT):
        node.decompose()
    anchor, heading, words = "", title, list[str]()
    for node in _parts(tree.body):
        if node.tag in _HEADINGS:
            if words or anchor:
                yield _section(address, anchor, heading, words, title)
            first = node.tag == "h1"
            anchor = "" if first else node.attributes.get("id") or anchor
            heading, words = (title if first else _words(node)), []
        else:
            words.append(_words(node))
    yield _section(address, anchor, heading, words, title)


def _section(address: str, anchor: str, heading: str, words: list[str], title: str) -> WrittenPage:
    text = "\n".join(one for one in words if one)
    return WrittenPage(address, anchor, heading, text, title if anchor else "")


def _parts(node: LexborNode | None) -> Iterator[LexborNode]:
    """Yield headings, and what holds none, in order."""
    for child in node.iter() if node else ():
        if child.tag not in _HEADINGS and child.css_first(", ".join(sorted(_HEADINGS))):
            yield from _parts(child)
        else:
            yield child


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())
