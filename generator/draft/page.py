"""The article that a page of the web holds, as trafilatura finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.draft.ids import NotKnown
from generator.draft.tongue import tongue


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds.

    Attributes:
        text: The article's text, headline first where there is one.
        title: Its headline.
        byline: Who wrote it.
        outlet: Whose page it is.
        url: Its address.
        date: In EDTF, what its code says of when it was published.
        language: BCP 47 tag.
    """

    text: str
    title: str
    byline: str
    outlet: str
    url: str
    date: str
    language: str


def page_of(html: bytes, name: str) -> Page:
    """Return the article in a page.

    Args:
        html: The page.
        name: How messages name it.

    Raises:
        NotKnown: Where the library is not installed, or finds no article in it.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as why:
        raise NotKnown(
            f"{name} is a page of HTML, and {_lacking(why)}, or save the article's text as a .txt file"
        ) from None
    found: Any = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    body = (found.text if found is not None else "") or ""
    if found is None or not body.strip():
        raise NotKnown(f"{name}: no article was found in this page. Save its text as a .txt file")
    title = " ".join((found.title or "").split())
    text = body if not title or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    text = "\n\n".join(line for line in (line.strip() for line in text.splitlines()) if line) + "\n"
    return Page(
        text=text,
        title=title,
        byline=found.author or "",
        outlet=found.sitename or "",
        url=found.url or "",
        date=found.date or "",
        language=found.language or tongue(text),
    )


def _lacking(why: ImportError) -> str:
    """Return what to install: all that reads pages, or the one package that is lacking beside it."""
    if "lxml_html_clean" in str(why) or "lxml.html.clean" in str(why):
        return "trafilatura, which reads those, lacks the package lxml_html_clean: run pip install lxml_html_clean"
    if why.name is None or why.name == "trafilatura":
        return "what reads those is not installed: run pip install 'dossier-site[html]'"
    return f"trafilatura, which reads those, lacks {why.name}: run pip install 'dossier-site[html]'"
