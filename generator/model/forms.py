"""In which forms a site offers its dossier to programs, beside ``data/dossier.json``."""

from collections.abc import Collection, Mapping
from typing import Annotated, Final

from generator.model.record import Record, means

VERSION: Final = "1.0"
"""Of the form of the data; what changed with it, the changelog says."""

ALSO_CALLED: Final[Mapping[str, str]] = {
    "graphml": "graph", "gexf": "graph",
    "references": "citations", "bibliography": "citations", "bibtex": "citations", "biblatex": "citations",
    "bib": "citations", "ris": "citations", "csl": "citations",
    "entities": "ftm", "followthemoney": "ftm", "follow-the-money": "ftm",
    "linked-data": "jsonld", "rdf": "jsonld",
    "database": "sqlite", "db": "sqlite", "sql": "sqlite",
    "tables": "csv", "frictionless": "csv",
    "atom": "feeds", "rss": "feeds",
}  # fmt: skip
"""Words that people try for the name of a form."""


class Forms(Record, title="the forms of the data"):
    """In which forms, beside JSON, the site offers the dossier to programs: in all that are not left out."""

    csv: Annotated[bool, means("Tables as CSV files, and a Data Package that describes them.", "false")] = True
    sqlite: Annotated[bool, means("The tables as a database, with full text and views.", "false")] = True
    graph: Annotated[bool, means("Who has what from whom, as a graph in GraphML.", "false")] = True
    ftm: Annotated[bool, means("Entities of FollowTheMoney.", "false")] = True
    jsonld: Annotated[
        bool,
        means("Linked data (JSON-LD): one graph of all of it, and in each page what that page is about.", "false"),
    ] = True
    annotations: Annotated[bool, means("All quotes as W3C Web Annotations of the archived articles.", "false")] = True
    citations: Annotated[
        bool, means("References (CSL-JSON, BibLaTeX, RIS): of all sources, and of each on its own page.", "false")
    ] = True
    feeds: Annotated[
        bool, means("Atom feeds of new sources and of new claims, where git knows when they came.", "false")
    ] = True

    @property
    def offered(self) -> Collection[str]:
        """The names of those that the site offers."""
        return [name for name in type(self).model_fields if getattr(self, name)]
