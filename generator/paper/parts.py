"""What the parts of the book are filled from: each a view of a template, and the document around them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.frame.templates import View


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in its chapter: anchor, title, what the book has of it, and the notes of what it said first."""

    anchor: str
    title: str
    html: Markup
    said: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: anchor, heading, and its records."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the table of contents, and the page that it names; lines of a chapter stand below it."""

    anchor: str
    title: str
    page: int
    below: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontView(View):
    """The title page and the table of contents.

    Attributes:
        figures: How much there is of what, in words.
        address: Where the site lies; empty where nobody told it.
    """

    template = "paper_front.html"
    title: str
    description: str
    figures: tuple[str, ...]
    as_of: str
    address: str
    contents: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class BodyView(View):
    """The chapters, and before them what the dossier is about, as its editor puts it."""

    template = "paper_body.html"
    about: Markup
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note: the claim's article, its own address, and the pages with its words; 0 where the book has none.

    Attributes:
        number: Its number.
        article: What is cited.
        address: The claim's permalink.
        quoted: The page on which the claim is quoted.
        printed: The page on which the article has these words.
    """

    number: int
    article: str
    address: str
    quoted: int
    printed: int


@dataclass(frozen=True, slots=True)
class NotesView(View):
    """All notes."""

    template = "paper_notes.html"
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Indexed:
    """A name of the index: the anchor of its record, that record's page, and all pages that speak of it.

    Attributes:
        pages: From page to page; a page alone is twice the same.
    """

    anchor: str
    name: str
    own: int
    pages: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class IndexView(View):
    """Actors and places, each by name."""

    template = "paper_index.html"
    actors: tuple[Indexed, ...]
    places: tuple[Indexed, ...]


@dataclass(frozen=True, slots=True)
class DocumentView(View):
    """The document around a part.

    Attributes:
        language: The language that the dossier's own words are in.
        styles: Its style sheet.
        day: The day of the state that it shows; empty where none is known.
        content: The part.
    """

    template = "paper.html"
    language: str
    title: str
    description: str
    day: str
    styles: Markup
    content: Markup
