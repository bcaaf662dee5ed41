"""What pages show of things, sources, dates and files: values with the ways from one page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.dossier import Ref


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the dossier as a page names it: with a link from that page.

    Attributes:
        ref: What it is.
        name: Its name or title.
        href: The way to its page from this one.
        named: False for a voice that its source does not name.
    """

    ref: Ref
    name: str
    href: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """A source as a page names it in passing: by its outlet and date.

    Attributes:
        ref: The source.
        href: The way to its page from this one.
        title: Its headline.
        outlet: Name of its outlet.
        date: When it was published, in words.
    """

    ref: Ref
    href: str
    title: str
    outlet: str
    date: str


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The file that a page, or a claim, was made from.

    Attributes:
        file: Its path in the project.
        copy: The way to the site's own copy of it.
        view: Where the repository shows it; empty without a repository.
        edit: Where it can be edited, at its line; empty without a repository.
        issue: Where a mistake in it can be told, the page named already; empty where nobody can.
        contact: Whom to write to about it; empty with a repository, and where the dossier names nobody.
    """

    file: str
    copy: str
    view: str
    edit: str
    issue: str
    contact: str


@dataclass(frozen=True, slots=True)
class Mend:
    """Where one value is corrected.

    Attributes:
        href: Its line in the repository's editor; empty without a repository.
        file: The file.
        line: The line, from 1.
    """

    href: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date with its precision and basis, for a reader.

    Attributes:
        words: "11 December 2016"; "not known" where nobody says.
        edtf: As written in YAML.
        basis: ``stated``, ``inferred``, ``unknown``, or ``uncited`` where a date is called stated and cites nothing.
        precision: "to the day", "to the month", …; empty where the words name both ends.
        quote: The words that it rests on.
        reason: The reasoning.
    """

    words: str
    edtf: str
    basis: str
    precision: str
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class CitedDate:
    """A date with marks that lead to the claims it rests on."""

    date: DateFact
    cites: Markup


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event, and its date in words."""

    event: Thing
    when: str


@dataclass(frozen=True, slots=True)
class PageOfList:
    """A page of a list: its number, from 1, the way there, and what its first and its last item stand under."""

    number: int
    href: str
    holds: str


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages of a list: which of them this is, how many there are, and the ways to all, or to some of very many."""

    number: int
    total: int
    pages: tuple[PageOfList, ...]

    @property
    def around(self) -> tuple[PageOfList, ...]:
        """The page before this one, and the one behind it, where there are such."""
        return tuple(page for page in self.pages if abs(page.number - self.number) == 1)
