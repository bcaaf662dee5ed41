"""A dossier with changed files, read and checked without writing them: what the panel says is what `check` will say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from generator.answers import answer
from generator.check import check
from generator.check.remarks import remarks
from generator.doors.editing.drafted import Changed
from generator.edit.kinds import MODELS
from generator.ground.dates.explained import explain
from generator.ground.memo import Memo
from generator.ground.problem import Problem, in_order
from generator.ground.wording import all_of
from generator.links.comparison import comparison
from generator.links.origins import Standing
from generator.model.dossier import Dossier, Entry, Stated
from generator.model.passage import Found
from generator.model.record import NO_DATE
from generator.pipeline import Made
from generator.read.record_file import RecordRead, read_record
from generator.read.record_files import holds_several
from generator.read.several import read_several

_NOBODY = Standing((), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Trial:
    """What would be.

    Attributes:
        dossier: The dossier with the changed files.
        found: Where its quotes stand.
        problems: What `check` would say.
    """

    dossier: Dossier
    found: Found
    problems: tuple[Problem, ...]

    def stated(self, claim: str) -> Stated | None:
        """Return a claim, where it could be read."""
        return next((stated for stated in self.dossier.claims() if stated.claim.id == claim), None)


def as_checked(made: Made) -> Dossier:
    """Return the dossier as `check` sees it, from which the pages were made: with its drafts, and whole articles."""
    dossier = made.derived.dossier
    whole = made.whole.articles if made.whole else {}
    return replace(dossier.with_waiting(), with_drafts=True, articles={**dossier.articles, **whole})


def tried(dossier: Dossier, changed: Changed, memo: Memo) -> Trial:
    """Read and check a dossier with other files.

    Args:
        dossier: The dossier; nothing is wrong with it.
        changed: The files that are others, or new.
        memo: What was found before; for one thread at a time.
    """
    problems: list[Problem] = []
    unread: set[str] = set()
    records: dict[str, dict[Any, Entry[Any, Any]]] = {
        "actors": dict(dossier.actors), "events": dict(dossier.events), "places": dict(dossier.places),
    }  # fmt: skip
    for name, file in changed.items():
        folder = PurePosixPath(name).parts[1]
        readings = _readings(name, folder, file.data()) if file else ()
        if all(read.entry for read in readings):
            kept = {read.entry.id for read in readings if read.entry}
            gone = [id_ for id_, one in records[folder].items() if one.file == name and id_ not in kept]
            for id_ in gone:
                del records[folder][id_]
        for read in readings:
            problems += read.problems
            unread |= read.unread
            if read.entry is not None:
                records[folder][read.entry.id] = read.entry
    # In the order of files, as `generator.read.folder` has them.
    ordered: dict[str, Mapping[Any, Entry[Any, Any]]] = {
        folder: dict(sorted(entries.items(), key=lambda entry: f"{entry[0]}.yml"))
        for folder, entries in records.items()
    }
    other = replace(dossier, unread=dossier.unread | unread, **ordered)  # type: ignore[arg-type]
    memo.next_run()
    found, wrong = check(other, memo)
    return Trial(other, found, in_order((*problems, *wrong)))


def _readings(name: str, folder: str, data: bytes) -> tuple[RecordRead[Any], ...]:
    model, digest = MODELS[folder], hashlib.sha256(data).hexdigest()
    if holds_several(name.partition("/")[2]):
        return read_several(model, name, data, digest)
    return (read_record(model, PurePosixPath(name).stem, name, data, digest),)


def compared(trial: Trial, claim: str) -> dict[str, Any] | None:
    """Return what a claim's answer is compared with, as JSON; None without an answer, or with a problem."""
    stated = trial.stated(claim)
    if trial.problems or stated is None or stated.question is None:
        return None
    question = stated.question
    accounts = [one for one in trial.dossier.accounts() if one.question and one.question.id == question.id]
    outcome = comparison(trial.dossier, question, [one.claim for one in accounts], lambda _: _NOBODY)
    mine = outcome.group_of(stated.claim.id)
    outlets = {one.claim.id: _outlet(trial.dossier, one) for one in accounts}
    others = []
    for at, group in enumerate(outcome.groups):
        pair = min(at, mine), max(at, mine)
        who = [outlets[one] for one in group.claims if one != claim]
        if who:
            relation = "same" if at == mine else outcome.between.get(pair, "")
            others.append(
                {"answer": group.answer.words, "who": who, "relation": relation, "why": outcome.why.get(pair, "")}
            )
    return {"answer": answer(trial.dossier, question, stated.claim).words, "others": others}


def _outlet(dossier: Dossier, stated: Stated) -> str:
    """Return who printed an answer, and who said it first; several, where they speak together."""
    outlet = dossier.actors[dossier.sources[stated.claim.source].record.outlet].record.name
    chain = stated.claim.attribution
    return f"{outlet} ({all_of([dossier.actors[one].record.name for one in chain[-1].actors])})" if chain else outlet


def remarks_on(trial: Trial, claim: str) -> tuple[Problem, ...]:
    """Return what `check` would remark on a claim, which stops nothing; none where something is wrong."""
    stated = trial.stated(claim)
    if trial.problems or stated is None:
        return ()
    its_own = {at for path, at in stated.entry.positions.items() if path[: len(stated.path)] == stated.path}
    return tuple(one for one in remarks(trial.dossier, trial.found, True) if one.position in its_own)


def dates_of(trial: Trial, claim: str) -> Iterator[str]:
    """Yield what a claim's relative dates resolve to, each with its weekday."""
    stated = trial.stated(claim)
    source = trial.dossier.sources.get(stated.claim.source) if stated else None
    if stated is None or source is None:
        return
    published = source.record.published.date
    for one in stated.claim.resolves:
        if one.to == NO_DATE:
            yield ""
        else:
            yield explain(
                one.words, one.to, None if published == NO_DATE else published, source.record.language,
                None if one.counted_from == NO_DATE else one.counted_from,
            )  # fmt: skip
