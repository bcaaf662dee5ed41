"""The forms that programs can read the dossier in: a table for the page of the manual that tells of the data.

That page is in English, and so is the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.escape import foreign
from generator.ground.wording import in_bytes
from generator.links.addresses import relative
from generator.pages.frame.templates import View, fill

FEW: Final = 3
"""Files up to which a form lists each beside it."""
_FORMS: Final[Mapping[str, tuple[str, str, str]]] = {
    "json": (
        "json",
        "JSON",
        "The whole dossier in one file, with its schema: for programs. All other forms are made from it.",
    ),
    "csv": (
        "tables",
        "Tables (CSV)",
        "For spreadsheets, pandas and R: a table for each kind of thing, and a Data Package that describes them.",
    ),
    "sqlite": (
        "database",
        "Database (SQLite)",
        "For Datasette, DuckDB and SQL: the tables, the articles' text, full text search, and views that answer the "
        "usual questions.",
    ),
    "graph": (
        "graph",
        "Graph of attributions (GraphML)",
        "For Gephi, Cytoscape, yEd and networkx: actors and sources, and who has what from whom.",
    ),
    "ftm": (
        "entities",
        "Entities (FollowTheMoney)",
        "For Aleph, OpenAleph and users of OpenSanctions: actors, events, articles, and what is said of them by whom.",
    ),
    "jsonld": (
        "linked-data",
        "Linked data (JSON-LD)",
        "For search engines and graphs of knowledge: schema.org for the things, PROV for who has what from whom.",
    ),
    "annotations": (
        "annotations",
        "Annotations (W3C)",
        "For Hypothesis, Recogito and scholars: every quote as an annotation of the archived text.",
    ),
    "citations": (
        "references",
        "References",
        "For Zotero, LaTeX and other reference managers: all sources as CSL-JSON, BibLaTeX and RIS.",
    ),
    "feeds": (
        "feeds",
        "Feeds (Atom)",
        "For newsreaders: what came last, of sources and of claims, with the days that git knows.",
    ),
}
"""The section on each form, its title, and what it is for."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A file.

    Attributes:
        name: Its last part.
        href: The way to it.
        size: In words.
    """

    name: str
    href: str
    size: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form.

    Attributes:
        name: By which settings and commands call it.
        section: The anchor of what the page says of it.
        title: What it is.
        purpose: What it is for, in a sentence.
        files: The one to begin with first.
        size: Of all its files, in words.
    """

    name: str
    section: str
    title: str
    purpose: str
    files: tuple[Offer, ...]
    size: str

    @property
    def few(self) -> bool:
        """Whether each file is listed, and not folded away."""
        return len(self.files) <= FEW


@dataclass(frozen=True, slots=True)
class FormsView(View):
    """The table."""

    template = "data_forms.html"
    forms: tuple[Form, ...]


def table_of_forms(here: str, forms: Mapping[str, Sequence[str]], weigh: Callable[[str], int]) -> str:
    """Return the table, as HTML.

    Args:
        here: The address of the page that it stands on.
        forms: The paths of the files of each form, by the form's name.
        weigh: Returns the bytes of the file of a path.
    """
    return fill(FormsView(tuple(_form(here, name, paths, weigh) for name, paths in forms.items())))


def list_of_forms(here: str, forms: Mapping[str, Sequence[str]], weigh: Callable[[str], int]) -> str:
    """Return the same as a list in Markdown, whose links every builder makes lead where they should.

    Of links in HTML some builders take the way from the page's address, and others that from the page's file.

    Args:
        here: The folder of the page's file, with a slash behind it; empty for the first of all.
        forms: The paths of the files of each form, by the form's name.
        weigh: Returns the bytes of the file of a path.
    """
    lines = []
    for form in (_form(here, name, paths, weigh) for name, paths in forms.items()):
        lines.append(f"- **{foreign(form.title)}** (`{form.name}`), {foreign(form.size)}. {foreign(form.purpose)}")
        lines += [f"    - [{foreign(file.name)}]({file.href}), {foreign(file.size)}" for file in form.files]
    return "\n".join(lines)


def _form(here: str, name: str, paths: Sequence[str], weigh: Callable[[str], int]) -> Form:
    section, title, purpose = _FORMS[name]
    sizes = [weigh(path) for path in paths]
    files = tuple(
        Offer(path.rpartition("/")[2], relative(here, path), in_bytes(size))
        for path, size in zip(paths, sizes, strict=True)
    )
    return Form(name, section, title, purpose, files, in_bytes(sum(sizes)))
