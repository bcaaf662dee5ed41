"""The editors' prose: Markdown in YAML becomes HTML, its references become links.

Editors write emphasis, lists and links. HTML, images and headings are not theirs to write: text that looks like HTML
is shown as it was typed.
"""

from __future__ import annotations

import re
import threading
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast

import markdown
from markdown import treeprocessors
from markdown.blockprocessors import OListProcessor
from markdown.inlinepatterns import InlineProcessor
from markupsafe import Markup

from generator.ground.escape import foreign
from generator.ground.prose.links import LINK
from generator.ground.prose.references import LONGEST, each_reference
from generator.ground.wording import gettext as _
from generator.pages.frame.citation_placement import as_printed

Link = tuple[str, str, str]
"""Address, words, tooltip."""

_TAG_OR_TEXT = re.compile(r"<[^>]*>|[^<]+")
"""Python-Markdown writes an angle bracket in an attribute, or in text, as a reference."""
_MARK_IN_TEXT = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[{}\[\]|\\`*_+~=^$@%&#<>-]")
"""The marks that `foreign` escapes, but those that sentences are made of."""
_YEAR_THAT_BEGINS_A_LINE = re.compile(r"^(?P<before>[ >]*(?:[-*+] +)*)(?P<year>[0-9]{4,})\.(?= )", re.MULTILINE)
"""No list has a thousand items: the year of "1986. A great year." is a year."""
_MARK_IN_TAG = re.compile(r"[{}]")
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

    def html(self, text: str) -> Markup:
        """Return ``text`` as HTML without blank lines, so that it can stand in one HTML block."""
        converter = _CONVERTER.lead_as(self)
        made = converter.convert(_YEAR_THAT_BEGINS_A_LINE.sub(r"\g<before>\g<year>\.", as_printed(text)))
        return inert(re.sub(r"\n\s*\n", "\n", made))

    def inline(self, text: str) -> Markup:
        """Return one line of prose as HTML without a paragraph around it."""
        return Markup(str(self.html(text)).removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 - as above


def inert(html: str) -> Markup:
    """Return HTML that Python-Markdown made, in which no other parser, macro or template finds a mark to act on.

    Of all that another builder might run over an exported page before it knows a block of HTML for one, such as Jinja
    or an extension that edits lines, none reads a numeric reference. What is a reference already stays one.
    """
    return Markup(_TAG_OR_TEXT.sub(_without_marks, html))  # noqa: S704 - made from a parser that knows no raw HTML


def _without_marks(found: re.Match[str]) -> str:
    marks = _MARK_IN_TAG if found[0].startswith("<") else _MARK_IN_TEXT
    return marks.sub(lambda mark: mark[0] if len(mark[0]) > 1 else f"&#{ord(mark[0])};", found[0])


class _Numbered(OListProcessor):
    """A list that begins with the number that its editor wrote: it may be the day of "3. March was cold."."""

    LAZY_OL = False


class _References(InlineProcessor):
    """``[@claim]``, ``[@one; @two]``, ``[[id]]`` and ``[[id|words]]``."""

    def __init__(self) -> None:
        super().__init__(r"\[\[|\[@")
        self.prose: Prose | None = None

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        # Where it ends is for the one reader of references to say: what was checked is what is linked.
        start = m.start(0)
        found = next(each_reference(data[start : start + LONGEST]))
        if found.fault or self.prose is None:
            return None, None, None
        if found.kind == "thing":
            address, name, _ = self.prose.thing(f"{found.of}:{found.ids[0]}" if found.of else found.ids[0])
            words = _words(found.words) if found.words else _foreign(name)
            return _link(address, words, "", "d-ref"), start, start + found.end
        marks = ElementTree.Element("span", {"class": "d-cites"})
        for claim in found.ids:
            address, mark, tooltip = self.prose.claim(claim)
            marks.append(_mark(_link(address, _foreign(mark), tooltip, "d-cite")))
        return marks, start, start + found.end


class _Links(InlineProcessor):
    """``[words](address)`` and ``[words](address "title")``, where the address leads to the web or within the page.

    Nothing else is a link, so all else stays text, as it was typed. Python-Markdown reads more as links, and loses
    words of what it cannot read to the end.
    """

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(LINK, md)
        self._inline = cast(treeprocessors.InlineProcessor, md.treeprocessors["inline"])

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        if not self._is_plain(m["target"]):
            return None, None, None
        link = ElementTree.Element("a", {"href": self.unescape(m["address"])})
        if m["title"]:
            link.set("title", self.unescape(" ".join(m["title"][1:-1].split())))
        link.text = m["words"]
        return link, m.start(0), m.end(0)

    def _is_plain(self, text: str) -> bool:
        """Whether a text holds neither code nor a reference; those are elements already, and kept elsewhere."""
        kept = self._inline.stashed_nodes
        return all(isinstance(kept.get(number), str) for number in markdown.util.INLINE_PLACEHOLDER_RE.findall(text))


def _link(address: str, words: str, tooltip: str, class_: str) -> ElementTree.Element:
    link = ElementTree.Element("a", {"class": class_, "href": address})
    if tooltip:
        link.set("title", _foreign(tooltip))
    link.text = words
    return link


def _mark(link: ElementTree.Element) -> ElementTree.Element:
    """Say before the number what it counts, for who hears it."""
    hidden = ElementTree.SubElement(link, "span", {"class": "d-vh"})
    hidden.text, hidden.tail, link.text = _("claim") + " ", link.text, None
    return link


def _foreign(text: str) -> str:
    """Escape what is no prose: Python-Markdown would take "&lt;" in a name, or in an article, for "<"."""
    return markdown.util.AtomicString(str(foreign(text)))


def _words(text: str) -> str:
    """Return an editor's words for a link: no markup, unless Markdown already keeps a part of them elsewhere."""
    return text if markdown.util.STX in text else markdown.util.AtomicString(text)


class _Converter(threading.local):
    """Python-Markdown as it is set up here: made once for each thread, since that takes as long as a page of prose."""

    def __init__(self) -> None:
        super().__init__()
        self._references = _References()
        self._markdown = markdown.Markdown(output_format="html")
        self._markdown.parser.blockprocessors.register(_Numbered(self._markdown.parser), "olist", 40)
        # Foreign markup is neither kept nor run: without these, angle brackets are text like any other.
        self._markdown.preprocessors.deregister("html_block")
        for name in _BLOCKS_NOT_THEIRS:
            self._markdown.parser.blockprocessors.deregister(name)
        for name in _INLINES_NOT_THEIRS:
            self._markdown.inlinePatterns.deregister(name)
        self._markdown.inlinePatterns.register(self._references, "references", 175)
        self._markdown.inlinePatterns.register(_Links(self._markdown), "link", 160)

    def lead_as(self, prose: Prose) -> markdown.Markdown:
        """Return the converter, its references leading where those of one page do."""
        self._references.prose = prose
        return self._markdown.reset()


_CONVERTER: Final = _Converter()
