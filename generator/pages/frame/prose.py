"""The editors' prose: Markdown in YAML becomes HTML, its references become links.

Editors write emphasis, lists and links. HTML, images and headings are not theirs to write: text that looks like HTML
is shown as it was typed.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.ground.prose.references import LONGEST, references
from generator.pages.frame.citation_placement import as_printed
from generator.pages.frame.escape import foreign

Link = tuple[str, str, str]
"""Address, words, tooltip."""

_SAFE_SCHEMES = re.compile(r"(?:https?:|mailto:|#)", re.IGNORECASE)
_BLOCKS_NOT_THEIRS = ("hashheader", "setextheader", "code", "hr", "reference")
_INLINES_NOT_THEIRS = ("html", "image_link", "image_reference", "short_image_ref", "autolink", "automail", "reference",
                       "short_reference")  # fmt: skip


@dataclass(frozen=True)
class Prose:
    """Turns prose into HTML for one page.

    Attributes:
        claim: Claim id → link to it from this page; its words are the mark that stands in the text.
        thing: ``id`` or ``kind:id`` → link to its page, its words the thing's name.
    """

    claim: Callable[[str], Link]
    thing: Callable[[str], Link]

    @cached_property
    def _markdown(self) -> markdown.Markdown:
        converter = markdown.Markdown(output_format="html")
        # Foreign markup is neither kept nor run: without these, angle brackets are text like any other.
        converter.preprocessors.deregister("html_block")
        for name in _BLOCKS_NOT_THEIRS:
            converter.parser.blockprocessors.deregister(name)
        for name in _INLINES_NOT_THEIRS:
            converter.inlinePatterns.deregister(name)
        converter.inlinePatterns.register(_References(self), "references", 175)
        converter.treeprocessors.register(_SafeLinks(), "safe-links", 5)
        return converter

    def html(self, text: str) -> Markup:
        """Return ``text`` as HTML without blank lines, so that it can stand in one HTML block."""
        made = self._markdown.reset().convert(as_printed(text))
        return Markup(re.sub(r"\n\s*\n", "\n", made))  # noqa: S704 - made from a parser that knows no raw HTML

    def inline(self, text: str) -> Markup:
        """Return one line of prose as HTML without a paragraph around it."""
        return Markup(str(self.html(text)).removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 - as above


class _References(InlineProcessor):
    """``[@claim]``, ``[@one; @two]``, ``[[id]]`` and ``[[id|words]]``."""

    def __init__(self, prose: Prose) -> None:
        super().__init__(r"\[\[|\[@")
        self._prose = prose

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        # Where it ends is for the one reader of references to say: what was checked is what is linked.
        start = m.start(0)
        found = references(data[start : start + LONGEST])[0]
        if found.fault:
            return None, None, None
        if found.kind == "thing":
            address, name, _ = self._prose.thing(f"{found.of}:{found.ids[0]}" if found.of else found.ids[0])
            words = _words(found.words) if found.words else _foreign(name)
            return _link(address, words, "", "d-ref"), start, start + found.end
        marks = ElementTree.Element("span", {"class": "d-cites"})
        for claim in found.ids:
            address, mark, tooltip = self._prose.claim(claim)
            marks.append(_mark(_link(address, _foreign(mark), tooltip, "d-cite")))
        return marks, start, start + found.end


class _SafeLinks(Treeprocessor):
    """Links that editors write lead to the web or within the page; anything else stays text, as it was typed."""

    def run(self, root: ElementTree.Element) -> None:
        for link in root.iter("a"):
            if link.get("class") is None and not _SAFE_SCHEMES.match(link.get("href", "")):
                _as_typed(link)


def _as_typed(link: ElementTree.Element) -> None:
    title = f' "{link.get("title")}"' if link.get("title") else ""
    end = f"]({link.get('href', '')}{title})"
    link.tag = "span"
    link.attrib.clear()
    link.text = f"[{link.text or ''}"
    if len(link):
        link[-1].tail = f"{link[-1].tail or ''}{end}"
    else:
        link.text += end


def _link(address: str, words: str, tooltip: str, class_: str) -> ElementTree.Element:
    link = ElementTree.Element("a", {"class": class_, "href": address})
    if tooltip:
        link.set("title", _foreign(tooltip))
    link.text = words
    return link


def _mark(link: ElementTree.Element) -> ElementTree.Element:
    """Say before the number what it counts, for who hears it."""
    hidden = ElementTree.SubElement(link, "span", {"class": "d-vh"})
    hidden.text, hidden.tail, link.text = "claim ", link.text, None
    return link


def _foreign(text: str) -> str:
    """Escape what is no prose: Python-Markdown would take "&lt;" in a name, or in an article, for "<"."""
    return markdown.util.AtomicString(str(foreign(text)))


def _words(text: str) -> str:
    """Return an editor's words for a link: no markup, unless Markdown already keeps a part of them elsewhere."""
    return text if markdown.util.STX in text else markdown.util.AtomicString(text)
