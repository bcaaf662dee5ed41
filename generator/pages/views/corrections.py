"""What was corrected and what was added, commit by commit: a page, and a feed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.ground import atom
from generator.ground.escape import foreign
from generator.ground.wording import gettext as _
from generator.ground.wording import language, ngettext
from generator.links.addresses import CORRECTIONS, FEED, commit_anchor
from generator.links.change import Change, History, Revision
from generator.links.derived import Derived
from generator.links.sheets import Sheets, sheets
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager
from generator.pages.frame.templates import View, fill
from generator.pages.parts.changed import WHATS, Changed, change_size, changed, day, in_short, moment, outcome

COMMIT: Final = 450
"""Bytes that stand above the changes of a commit."""
ENTRIES: Final = 50
"""How many commits the feed has."""
LINES: Final = 100
"""How many changes of one commit it tells."""

Row = tuple[int, int]
"""The index of a commit, from the newest on, and of one of its changes."""


@dataclass(frozen=True, slots=True)
class Committed:
    """A commit, or what of it stands on one page.

    Attributes:
        anchor: Where it begins; empty where it began on the page before.
        day: In words.
        short: Its hash, as people write it.
        href: Where the repository shows it; empty without one.
        subject: What its author says of it.
        corrections: What it corrected.
        additions: What it added.
    """

    anchor: str
    day: str
    short: str
    href: str
    subject: str
    corrections: tuple[Changed, ...]
    additions: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsView(View):
    """One page of the corrections.

    Attributes:
        how: From what they follow, in sentences.
        feed: The way to the feed.
    """

    template = "corrections.html"
    title: str
    lead: str
    how: tuple[str, ...]
    feed: str
    commits: tuple[Committed, ...]
    pager: Pager


def corrections_pages(derived: Derived, repository: Repository) -> Several:
    """Render the corrections, the newest first, on several pages where there are many."""
    revisions = _newest_first(derived)

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        lead = _("What this dossier said otherwise before, and what came to it: what was changed, when, and where.")
        view = CorrectionsView(
            title=numbered(_("Corrections"), number),
            lead=lead,
            how=tuple(_how(derived.history[""])) if number == 1 else (),
            feed=str(context.to(FEED)),
            commits=tuple(_committed(context, revisions, listed.on(number))),
            pager=context.pager(listed, number, lambda row: str(moment(revisions[row[0]].seconds).year)),
        )
        return Page(context.here, view.title, lead, fill(view))

    return several(derived, repository, _listed(derived), page)


def _listed(derived: Derived) -> Sheets[Row]:
    revisions = _newest_first(derived)
    rows = [(at, number) for at, revision in enumerate(revisions) for number in _in_order(revision)]

    first = {row[0]: row for row in reversed(rows)}

    def weigh(row: Row) -> int:
        heading = COMMIT if row == first[row[0]] else 0
        return heading + change_size(revisions[row[0]].changes[row[1]])

    return sheets(CORRECTIONS, rows, weigh)


def _newest_first(derived: Derived) -> Sequence[Revision]:
    return derived.history[""].revisions[::-1]


def _in_order(revision: Revision) -> list[int]:
    """Return the indexes of a commit's changes, corrections first."""
    return sorted(range(len(revision.changes)), key=lambda at: not revision.changes[at].corrects)


def _committed(context: PageContext, revisions: Sequence[Revision], rows: Sequence[Row]) -> list[Committed]:
    found = []
    for at, inside in groupby(rows, key=lambda row: row[0]):
        revision, numbers = revisions[at], [number for _at, number in inside]
        changes = [revision.changes[number] for number in numbers]
        begins = numbers[0] == _in_order(revision)[0]
        found.append(
            Committed(
                anchor=commit_anchor(revision.commit) if begins else "",
                day=day(revision.seconds),
                short=revision.commit[:10],
                href=context.repository.commit_of(revision.commit),
                subject=revision.subject,
                corrections=tuple(changed(context, change) for change in changes if change.corrects),
                additions=tuple(changed(context, change) for change in changes if not change.corrects),
            )
        )
    return found


def _how(history: History) -> list[str]:
    if history.known == "none":
        return [
            _("No history is known here: these files lie in no git repository, or git was not there for this build."),
        ]
    begins = {"commit": history.began[:10], "date": day(history.seconds)}
    told = [
        _(
            "All this follows from the history that git keeps of the dossier’s files, by what they say: what was only "
            "moved, or is written otherwise, is not here."
        )
    ]
    if history.known == "part":
        newest = _(
            "Only the newest part of it was there for this build, from %(date)s (%(commit)s) on: what was corrected "
            "before is not here.",
            **begins,
        )
        told.append(newest)
    else:
        whole = _(
            "It begins on %(date)s (%(commit)s); what the dossier said then counts as first published. Where somebody "
            "rewrites that history, this list is another one.",
            **begins,
        )
        told.append(whole)
    if history.unread:
        unread = ngettext(
            "%(n)s time a file could not be read, and is compared from when it can be.",
            "%(n)s times a file could not be read, and is compared from when it can be.",
            history.unread,
        )
        told.append(unread)
    return told


def feed(derived: Derived, repository: Repository) -> bytes:
    """Return the newest corrections and additions as an Atom feed (RFC 4287), an entry for each commit.

    An entry keeps its id whatever the site's address is: it follows from the commit's hash.
    """
    history, title = derived.history[""], derived.dossier.settings.title
    newest, pages = _newest_first(derived)[:ENTRIES], _listed(derived).addresses_by(lambda row: row[0])
    entries = [
        atom.Entry(
            of=revision.commit,
            title=_counted(revision),
            updated=revision.seconds,
            href=_way(repository, f"{pages[at]}#{commit_anchor(revision.commit)}"),
            html=_told(revision),
        )
        for at, revision in enumerate(newest)
    ]
    made = atom.Feed(
        of=f"feed {history.began}",
        title=_("%(title)s: corrections", title=title),
        author=title,
        language=language(),
        updated=newest[0].seconds if newest else history.seconds,
        own=_way(repository, FEED),
        page=_way(repository, CORRECTIONS),
        entries=entries,
    )
    return atom.written(made)


def _counted(revision: Revision) -> str:
    corrected = sum(change.corrects for change in revision.changes)
    added = len(revision.changes) - corrected
    counted = [
        ngettext("%(n)s correction", "%(n)s corrections", corrected) if corrected else "",
        ngettext("%(n)s addition", "%(n)s additions", added) if added else "",
    ]
    return ", ".join(filter(None, counted))


def _told(revision: Revision) -> str:
    """Return what a commit changed, as HTML in which nothing foreign is markup."""
    changes = [revision.changes[at] for at in _in_order(revision)]
    lines = [f"<li>{foreign(_line(change))}</li>" for change in changes[:LINES]]
    more = (
        [f"<li>{foreign(ngettext('and %(n)s more', 'and %(n)s more', len(changes) - LINES))}</li>"]
        if len(changes) > LINES
        else []
    )
    return "\n".join([f"<p>{foreign(revision.subject)}</p>", "<ul>", *lines, *more, "</ul>"])


def _line(change: Change) -> str:
    what = _(WHATS[change.what])
    thing = what if change.what == "dossier" else f"{what} “{in_short(change.name)}”"
    return f"{thing}: {outcome(change)}"


def _way(repository: Repository, address: str) -> str:
    # Where nobody told where the site lies, from the folder of the feed.
    return repository.published(address) if repository.site else f"./{address.removeprefix(CORRECTIONS)}"
