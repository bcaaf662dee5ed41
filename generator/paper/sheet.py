"""A page of the site, made ready for paper: what is there to press goes, links become ways within the book."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final
from urllib.parse import unquote, urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.links.addresses import first_of
from generator.pages.frame.web import on_the_web
from generator.paper.pictures import as_images

NO_SITE: Final = "https://site.invalid/"

_LEFT_OUT: Final = ", ".join(
    (
        ".d-kind, .d-contents, .d-told, .d-tools, .d-made, .d-pager, .d-yaml, .d-copies, .d-short, .d-fold > summary",
        ".d-why > summary, .d-mend, .d-uses, .d-filter, .d-overview, .d-jump, .d-vh, .d-who, .headerlink",
        "script, button, input, form, nav, .d-para__n > a > span, [hidden], .d-picture--locator, h2#picture",
    )
)
"""What a page has to be pressed, to get about with, or twice: accounts are told once, and who somebody is in its place.
"""
_SECTIONS: Final = frozenset(
    {"names", "sentences", "said", "own", "relayed", "words", "cite", "questions", "silent", "corrections", "backlinks"}
)
"""Sections that repeat on each page what stands elsewhere in the book, by the anchors of their headings."""
_LAST: Final = "section:has(> h2#unnamed)"
"""What stands behind a picture that is as tall as a sheet: before it, the rest of its sheet would stay empty."""
_LEGEND: Final = "figure > figcaption:has(> .d-swatch-svg)"
"""What tells what the signs of a picture are: it stands above one that may go on on the next sheet."""
_OTHERWISE: Final = (("h4", "h5"), ("h3", "h4"), ("h2", "h3"), ("details", "div"), ("summary", "p"))
"""Elements that are others on paper: sections stand a level deeper, below the heading of their chapter."""
_NARROW_SPACE: Final = "\u2060\u2009\u2060"
"""Held together by word joiners: the theme's letters have no narrow space that does so by itself."""
_SPACE_BEFORE_NOTE: Final = re.compile(r'(<a class="note"[^>]*>\d+</a>)?\s+(?=<a class="note")')
"""What would let a line end between words and their notes; between two notes stands a comma, which a style sets."""


@dataclass(frozen=True)
class Sheet:
    """A page on its way to paper.

    Attributes:
        address: That of the page, or of the first of those that it stands on.
        title: Its title, plain.
        trees: What its pages hold.
    """

    address: str
    title: str
    trees: tuple[LexborNode, ...]

    @property
    def key(self) -> str:
        """What its anchors begin with: ``events-x``."""
        return key_of(self.address)

    def claims(self) -> Iterator[str]:
        """Yield the ids of the claims whose words stand on it, in order, some more than once."""
        for tree in self.trees:
            for quote in tree.css("blockquote[data-claim]"):
                yield quote.attributes["data-claim"] or ""

    def anchors(self) -> Iterator[str]:
        """Yield the anchors that others may lead to; that of its head is empty."""
        yield ""
        for tree in self.trees:
            for node in tree.css("[id]"):
                yield node.attributes["id"] or ""


def key_of(address: str) -> str:
    """Return what the anchors of a page begin with: ``events/x/`` → ``events-x``."""
    return address.strip("/").replace("/", "-") or "front"


def sheet(address: str, title: str, htmls: Iterator[str]) -> Sheet:
    """Take a page, or all pages that it stands on, and leave out what is nothing on paper."""
    return Sheet(address, title, tuple(map(_bare, htmls)))


def only_about(one: Sheet) -> Sheet:
    """Return of the front page what the dossier is about, as its editor puts it."""
    return replace(one, trees=tuple(lede for tree in one.trees for lede in tree.css(".d-lede")))


def _bare(html: str) -> LexborNode:
    body = LexborHTMLParser(html).body
    assert body is not None  # the parser makes one
    for keep in body.css(".d-keep"):
        if keep.parent is not None:
            keep.parent.decompose()
    for section in body.css("section"):
        heading = section.css_first("h2[id]")
        if heading is not None and heading.attributes["id"] in _SECTIONS:
            section.decompose()
    for node in body.css(_LEFT_OUT):
        node.decompose()
    for heading in body.css("h1"):
        heading.decompose()
    for last in body.css(_LAST):
        _move(last, to_end=True)
    for legend in body.css(_LEGEND):
        _move(legend, to_end=False)
    return body


def _move(node: LexborNode, to_end: bool) -> None:
    """Put a node behind all others of what holds it, or before them."""
    above, copy = node.parent, element(node.html or "")
    if above is None or above.child is None:
        return
    if to_end:
        above.insert_child(copy)
    else:
        above.child.insert_before(copy)
    node.decompose()


class Marks:
    """The numbers of notes, and where the book first comes to the words that each is of.

    Attributes:
        numbers: The number of each claim's note.
    """

    def __init__(self, claims: Iterable[str]) -> None:
        """Number claims in the order in which the book comes to them; some come more than once."""
        self.numbers = {claim: number for number, claim in enumerate(dict.fromkeys(claims), 1)}
        self._marked: set[str] = set()

    def of(self, claims: Iterable[str], where: str) -> str:
        """Return the marks behind the words of claims.

        Args:
            claims: Their ids.
            where: What these words are: ``quote`` or ``passage``; the first of each has an anchor of that name.
        """
        notes = sorted({self.numbers[claim] for claim in claims if claim in self.numbers})
        return "".join(f'<a class="note"{self._anchor(f"{where}-{one}")} href="#note-{one}">{one}</a>' for one in notes)

    def _anchor(self, anchor: str) -> str:
        if anchor in self._marked:
            return ""
        self._marked.add(anchor)
        return f' id="{anchor}"'


def anchors_of(sheets: Iterable[Sheet]) -> Mapping[str, str]:
    """Return all anchors of a book by those of the site: ``events/x/#claim-y``, ``events/x/#``."""
    return {
        f"{one.address}#{anchor}": f"{one.key}--{anchor}" if anchor else one.key
        for one in sheets
        for anchor in one.anchors()
    }


def written(one: Sheet, anchors: Mapping[str, str], marks: Marks) -> str:
    """Return a sheet as HTML, its links leading within the book.

    Args:
        one: The sheet; it is used up.
        anchors: All anchors of the book, as `anchors_of` has them.
        marks: The numbers of notes.
    """
    known: set[str] = set()
    return "".join(_written(one, tree, partial(_way, anchors), marks, known) for tree in one.trees)


def _written(one: Sheet, tree: LexborNode, way: Callable[[str], str], marks: Marks, known: set[str]) -> str:
    pictures = _pictures_out(tree)
    for quote in tree.css("blockquote[data-claim]"):
        paragraphs = quote.css("p") or [quote]
        _noted(paragraphs[-1], marks.of([quote.attributes["data-claim"] or ""], "quote"))
    for mark, claims in _where_passages_end(tree):
        _noted(mark, marks.of(claims, "passage"))
    for link in tree.css("a"):
        _lead(one, link, way, marks.numbers)
    for node in tree.css("[title]"):
        del node.attrs["title"]
    for node in tree.css("[id]"):
        if node.tag == "a" and node.attributes.get("class") == "note":
            continue
        anchor = f"{one.key}--{node.attributes['id']}"
        if anchor in known:  # it goes on on a further page of the site
            del node.attrs["id"]
        else:
            node.attrs["id"] = anchor
            known.add(anchor)
    html = tree.inner_html or ""
    for before, after in _OTHERWISE:
        html = html.replace(f"<{before} ", f"<{after} ").replace(f"<{before}>", f"<{after}>")
        html = html.replace(f"</{before}>", f"</{after}>")
    html = _SPACE_BEFORE_NOTE.sub(lambda found: found[1] or _NARROW_SPACE, html)
    for place, picture in pictures.items():
        html = html.replace(place, picture)
    return html


def _where_passages_end(tree: LexborNode) -> Iterator[tuple[LexborNode, Iterable[str]]]:
    """Yield the marked stretches of an article behind which passages end, each with the claims that quote these."""
    marks = [
        (
            mark,
            [claim for link in mark.css("[data-claims]") for claim in (link.attributes["data-claims"] or "").split()],
        )
        for mark in tree.css("mark.d-passage")
    ]
    last = {claim: at for at, (_mark, claims) in enumerate(marks) for claim in claims}
    for at, (mark, claims) in enumerate(marks):
        yield mark, [claim for claim in claims if last[claim] == at]


def _pictures_out(tree: LexborNode) -> dict[str, str]:
    """Take pictures out of a page, so that they become files of their own; return them by what stands in their place.

    What stands there is a tag that no page has, so that no words of an article can be taken for it.
    """
    found: dict[str, str] = {}
    for at, svg in enumerate([one for one in tree.css("svg") if not _within_another(one)]):
        place = f'<dossier-picture n="{at}"></dossier-picture>'
        found[place] = as_images(svg)
        svg.replace_with(element(place))
    return found


def _within_another(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag == "svg":
            return True
        above = above.parent
    return False


def _lead(one: Sheet, link: LexborNode, way: Callable[[str], str], numbers: Mapping[str, int]) -> None:
    """Have a link lead within the book, or to the web; one that leads to neither becomes words."""
    href, kind = link.attributes.get("href") or "", link.attributes.get("class") or ""
    if kind == "note" and href.startswith("#note-"):
        return
    there = urljoin(f"{NO_SITE}{one.address}", href)
    if not there.startswith(NO_SITE):
        if not on_the_web(href):
            link.unwrap()
        return
    there = unquote(there.removeprefix(NO_SITE))
    claim = there.partition("#claim-")[2].partition("_")[0]
    note = numbers.get(claim) if kind == "d-cite" or link.text().strip().isdigit() else None
    to = f"note-{note}" if note else way(there)
    if not to:
        link.unwrap()
        return
    for name in set(link.attributes) - {"class"}:
        del link.attrs[name]
    link.attrs["href"] = f"#{to}"
    if note:
        link.replace_with(element(f'<a class="note" href="#note-{note}">{note}</a>'))


def _way(anchors: Mapping[str, str], there: str) -> str:
    """Return the anchor in the book of an address of the site; that of its page where it has none itself."""
    page, _hash, anchor = there.partition("#")
    first = first_of(page)
    return anchors.get(f"{first}#{anchor}") or anchors.get(f"{first}#") or ""


def _noted(node: LexborNode, marks: str) -> None:
    """Put marks behind words, apart from them by a narrow space that no line breaks at."""
    if marks:
        node.insert_child(element(f'<span class="notes">{_NARROW_SPACE}{marks}</span>'))


def element(html: str) -> LexborNode:
    """Return the element that markup of ours is, to be put into a page."""
    body = LexborHTMLParser(html).body
    child = body.child if body else None
    assert child is not None  # it is markup of ours
    return child
