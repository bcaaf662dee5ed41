"""What rendering makes: pages for a builder, and files that a builder copies as they are."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from generator.ground.escape import foreign
from generator.pages.frame.isolation import in_plain_text


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that the page's table of contents lists.

    Attributes:
        anchor: The heading's id.
        title: Its words, plain.
        children: Headings below it.
    """

    anchor: str
    title: str
    children: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page.

    Attributes:
        address: From the site's root, ``events/palmyra-2016/``; the front page has "".
        title: Plain words, as foreign as what they name.
        description: One plain sentence for search engines and previews.
        html: The page's content: one HTML block with no blank line in it.
        file: The YAML file it was made from; empty for pages made from many.
        sections: Its table of contents.
        boost: How far search lifts it; 1 is no change.
        head: What stands in its head for programs, as HTML in one line; only our own theme writes it.
    """

    address: str
    title: str
    description: str
    html: str
    file: str = ""
    sections: tuple[Section, ...] = ()
    boost: float = 1.0
    head: str = ""

    def front_matter(self) -> dict[str, object]:
        """Return the page's metadata with foreign text made safe: themes do not escape it."""
        description = str(foreign(in_plain_text(self.description)))
        meta: dict[str, object] = {"title": str(foreign(self.title)), "description": description}
        if self.boost != 1.0:
            meta["search"] = {"boost": self.boost}
        if self.head:
            meta["head"] = self.head
        return meta

    def markdown(self) -> str:
        """Return the page as a Markdown file: front matter (JSON is YAML), then the HTML block."""
        meta = replace(self, head="").front_matter()
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
        return "\n".join(["---", *lines, "---", "", self.html, ""])


@dataclass(frozen=True, slots=True)
class Copied:
    """A file that every builder copies to the site as it is.

    Attributes:
        path: From the site's root, with forward slashes.
        content: Its bytes.
    """

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """All that a dossier becomes, sorted by address and path.

    Attributes:
        empty: Addresses of pages for which the dossier has nothing: they are not among the pages.
    """

    pages: tuple[Page, ...]
    files: tuple[Copied, ...]
    empty: frozenset[str] = frozenset()
