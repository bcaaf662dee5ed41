"""The story on one screen: read → check → link → render."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.check import check
from generator.check.dates import NotChecked, not_checked
from generator.check.drafts import found_without_drafts, without_drafts
from generator.check.remarks import remarks
from generator.check.web_addresses import check_anchors, in_page_links
from generator.ground.memo import Memo
from generator.ground.problem import Problem, in_order
from generator.ground.wording import speaking
from generator.model.dossier import Dossier
from generator.model.ids import ClaimId
from generator.model.passage import Found, Passage
from generator.read import read
from generator.read.folder import ELSEWHERE, Step
from generator.read.readings import Readings

if TYPE_CHECKING:  # What links and shows is imported where it is called: who only checks does without it.
    from generator.data.export import Export
    from generator.links.change import History
    from generator.links.derived import Derived
    from generator.links.notes import Notes
    from generator.links.whole import Whole
    from generator.pages.frame.page import Rendered
    from generator.pages.frame.repository import Repository
    from generator.pages.site import Plan

FOLDER = "sources"
"""The folder of a project that holds its dossier."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A dossier that was read and checked.

    Attributes:
        dossier: What was read, as it is published: without drafts; records with problems may be missing from it.
        found: What checking found in the articles, likewise.
        problems: Everything a person has to mend, in the order of files and lines. Only where there is none, every
            reference resolves and every quote is found.
        look_for_remarks: Finds the remarks; a command that shows none need not wait for it.
        whole: What was read, drafts included.
        drafts: Where the quotes of drafts stand.
        not_checked: Relative dates that nothing could be compared with, in the same order. They are no problems.
    """

    dossier: Dossier
    found: Found
    problems: tuple[Problem, ...]
    whole: Dossier
    drafts: Mapping[ClaimId, Passage]
    not_checked: tuple[NotChecked, ...] = ()
    look_for_remarks: Callable[[], tuple[Problem, ...]] = field(default=tuple, repr=False, compare=False)

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """What is most likely a mistake, and what perhaps is one, in the same order; it stops no build."""
        return self.look_for_remarks()


class Known:
    """What earlier runs over one dossier found out, so that a run costs what the files cost that were changed.

    Nothing depends on it but time: with it and without it, everything comes out the same. For one thread.

    Attributes:
        readings: What its files gave, by their bytes.
        memo: What was found in them and derived from them.
    """

    def __init__(self, readings: Readings | None = None) -> None:
        """Begin with what another process wrote down, or with nothing."""
        self.readings = readings or Readings()
        self.memo = Memo()


@dataclass(frozen=True)
class Made:
    """A dossier without problems, and what it becomes.

    Attributes:
        plan: All pages and files, each made when it is asked for.
        export: What forms for programs are made from.
        notes: What was asked for to make them, where that is noted.
        whole: The whole of articles of which only passages are published, for who verifies the site.
    """

    derived: Derived
    plan: Plan
    export: Export
    notes: Notes | None = None
    whole: Whole | None = None

    @cached_property
    def rendered(self) -> Rendered:
        """All of it, made at once and kept; a large dossier's pages are better made one by one."""
        return self.plan.rendered()


def read_and_check(
    root: Path, folder: str = FOLDER, known: Known | None = None, step: Step = lambda *_: None
) -> Checked:
    """Read the dossier of the project at ``root`` and check it.

    Args:
        root: The project's folder.
        folder: The dossier's folder within it.
        known: What earlier runs over the same dossier found out; it learns what this one does.
        step: Is told how far it is: what is done, how many of them are, and how many there are.
    """
    known = known or Known()
    known.memo.next_run()
    dossier, unreadable = read(root, folder, known.readings, step, texts_elsewhere(root))
    all_found, wrong = check(dossier, known.memo)
    whole, dossier = dossier, without_drafts(dossier)
    found = found_without_drafts(all_found, dossier)
    drafts = {claim: passage for claim, passage in all_found.passages.items() if claim not in found.passages}
    problems = in_order((*unreadable, *wrong))
    look_for_remarks = cache(partial(remarks, whole, all_found, not problems))
    checked = Checked(dossier, found, problems, whole, drafts, not_checked(whole), look_for_remarks)
    if checked.problems or not in_page_links(dossier):
        return checked
    # Where a link within a page leads is known only once the page is made; hardly any prose has one.
    from generator.links.derived import derive
    from generator.pages.frame.anchors import missing_anchors
    from generator.pages.frame.repository import Repository
    from generator.pages.site import render

    with speaking(dossier.settings.language):
        missing = missing_anchors(render(derive(dossier, found, known.memo), {}, Repository()).pages)
    return replace(checked, problems=in_order(check_anchors(dossier, missing)))


def texts_elsewhere(root: Path) -> Path | None:
    """Return the folder of texts that are not to be published, where the environment names one."""
    named = os.environ.get(ELSEWHERE)
    return root / named if named else None


def make(
    checked: Checked,
    root: Path,
    repository: Repository,
    known: Known | None = None,
    noting: bool = False,
    history: History | None = None,
) -> Made:
    """Derive a dossier that was checked and has no problems, and say what it becomes.

    Args:
        checked: The dossier.
        root: The project's folder.
        repository: Where its files can be edited.
        known: What it was checked with.
        noting: Whether to note what each page is made from.
        history: How the dossier came to be what it is; without it, no page tells.
    """
    from generator.data.export import Export
    from generator.data.forms import offered
    from generator.links.addresses import copy_of
    from generator.links.change import corrections
    from generator.links.derived import derive
    from generator.links.noted import noted
    from generator.links.passages_only import passages_only
    from generator.links.withheld_history import without_withheld
    from generator.pages.site import plan

    with speaking(checked.dossier.settings.language):
        memo = known.memo if known else None
        dossier, found, whole = passages_only(checked.dossier, checked.found, memo)
        derived = derive(dossier, found, memo, whole)
        if history:
            history = without_withheld(history, whole, dossier.articles)
            derived = replace(derived, corrections=corrections(history), history={"": history})
        copies = {copy_of(file): content for file, content in _originals(root, checked, dossier).items()}
        copies |= _captures(root, dossier)
        export = Export(derived, repository.site)
        data = offered(export)
        if not noting:
            return Made(derived, plan(derived, copies, repository, data.files, data.forms), export, whole=whole)
        shown = noted(derived)
        return Made(derived, plan(shown, copies, repository, data.files, data.forms), export, shown.notes, whole)


def _originals(root: Path, checked: Checked, dossier: Dossier) -> Mapping[str, Callable[[], bytes]]:
    """Return what reads every file of a dossier; one that holds drafts is offered without them, and its comments."""
    from generator.read.originals import originals

    files = dict(originals(root, dossier))
    asked = {question.id for event in checked.dossier.events.values() for question in event.record.questions}
    waiting = {
        question.id
        for event in checked.whole.events.values()
        for question in event.record.questions
        if question.id not in asked
    }
    drafted = {stated.entry.file for stated in checked.whole.claims() if stated.claim.id in checked.drafts}
    drafted |= {entry.file for entry in checked.dossier.drafted_actors.values()}
    for file in drafted & files.keys():
        files[file] = partial(_published, files[file], file, waiting)
    return files


def _captures(root: Path, dossier: Dossier) -> Mapping[str, Callable[[], bytes]]:
    """Return what makes the site's copies of captured pages, by their paths in the site."""
    from generator.links.addresses import capture_of, copy_of
    from generator.read.originals import captures, in_a_zip

    return {
        capture_of(file): read
        if capture_of(file) == copy_of(file)
        else partial(in_a_zip, PurePosixPath(file).name, read)
        for file, read in captures(root, dossier).items()
    }


def _published(read_it: Callable[[], bytes], file: str, waiting: Collection[str]) -> bytes:
    from generator.edit.published import published

    return published(read_it(), file, file.partition("/")[2], waiting)
