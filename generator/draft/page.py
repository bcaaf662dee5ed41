"""The article that a page of the web holds, as trafilatura finds it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from generator.draft.ids import NotKnown
from generator.draft.page_lines import Head, head_of
from generator.draft.page_name import plain
from generator.draft.tongue import tongue
from generator.ground.installed import how_to_install

_CONTROLS: Final = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]))(?:;|(?![\da-fA-F]))"
)
_CONTROLS_IN_BYTES: Final = re.compile(_CONTROLS.pattern.encode())


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds.

    Attributes:
        text: The article's text: the name of the site and the headline first, where the page shows them, then what the
            page has below its headline, such as the day and the author, then the article.
        title: Its headline.
        byline: Who wrote it.
        site: What the page's code says that the site is called.
        beside: What the page's title has beside the headline.
        top: Lines of the page above the headline.
        rights: Lines in which it claims its rights.
        url: Its address.
        date: In EDTF, what its code says of when it was published.
        language: BCP 47 tag.
        extracted_by: The program that found the text, and its version.
    """

    text: str
    title: str
    byline: str
    site: str
    beside: str
    top: Sequence[str]
    rights: Sequence[str]
    url: str
    date: str
    language: str
    extracted_by: str

    @property
    def sha256(self) -> str:
        """The hash that its text has as a file."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def page_of(html: bytes | str, name: str) -> Page:
    """Return the article in a page.

    Args:
        html: The page; as text where something beside it says its encoding.
        name: How messages name it.

    Raises:
        NotKnown: Where the library is not installed, or finds no article in it.
    """
    try:
        from trafilatura import __version__, bare_extraction
        from trafilatura.utils import decode_file
    except ImportError as why:
        raise NotKnown(
            f"{name} is a page of HTML, and {_lacking(why)}, or save the article's text as a .txt file"
        ) from None
    html = _without_controls(html)
    found: Any = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    body = (found.text if found is not None else "") or ""
    if found is None or not body.strip():
        raise NotKnown(f"{name}: no article was found in this page. Save its text as a .txt file")
    title = " ".join((found.title or "").split())
    paragraphs = [line for line in (" ".join(line.split()) for line in body.splitlines()) if line]
    if title and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    head = head_of(decode_file(html), title, paragraphs)
    seen = [line for line in paragraphs if line not in head.unseen]
    own = [title] if title and not (paragraphs and paragraphs[0].startswith(title)) else []
    text = "\n\n".join([*_site_line(head), *head.above, *own, *head.lines, *seen]) + "\n"
    return Page(
        text=text,
        title=title,
        byline=found.author or "",
        site=head.site,
        beside=head.title or found.sitename or "",
        top=head.top,
        rights=head.rights,
        url=found.url or "",
        date=found.date or "",
        language=found.language or tongue(text),
        extracted_by=f"trafilatura {__version__}",
    )


def _without_controls(html: bytes | str) -> bytes | str:
    """Return a page without references to control characters, which nobody sees, and for which it would not be read."""
    if isinstance(html, str):
        return _CONTROLS.sub("", html)
    return _CONTROLS_IN_BYTES.sub(b"", html)


def _site_line(head: Head) -> Sequence[str]:
    """Return the line in which the page shows the name of its site, where its title or its code has it as well."""
    names = {plain(name) for name in (head.site, head.title) if plain(name)}
    return [line for line in head.top if plain(line) in names][:1]


def _lacking(why: ImportError) -> str:
    """Return what to install: all that reads pages, or the one package that is lacking beside it."""
    if "lxml_html_clean" in str(why) or "lxml.html.clean" in str(why):
        return "trafilatura, which reads those, lacks the package lxml_html_clean: run pip install lxml_html_clean"
    if why.name is None or why.name == "trafilatura":
        return f"what reads those is not installed: run {how_to_install('html')}"
    return f"trafilatura, which reads those, lacks {why.name}: run {how_to_install('html')}"
