"""What the panel asks for: the quote of a selection, proposals, what `check` says of a draft, saving, undoing."""

from __future__ import annotations

import difflib
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from generator.doors.editing import chains, finding, further, proposals, quoting, shown
from generator.doors.editing.asked import Article, Draft, Looked, Opened, Selected, Subject
from generator.doors.editing.dates import dates_in
from generator.doors.editing.drafted import Changed, changed_by, doubts_of, without, without_records
from generator.doors.editing.dropping import left_to_do
from generator.doors.editing.leftovers import left_over
from generator.doors.editing.saving import Refused, Saved, Shelf
from generator.doors.editing.trial import Trial, as_checked, compared, dates_of, remarks_on, tried
from generator.draft.own_words import doubts_speaker
from generator.edit import NotEditable
from generator.ground.memo import Memo
from generator.ground.text.haystack import Haystack
from generator.ground.wording import speaking
from generator.links.derived import Derived
from generator.model.dossier import Dossier, Stated
from generator.model.ids import ClaimId, SourceId
from generator.model.record import NO_DATE
from generator.pipeline import FOLDER, Made

Json = dict[str, Any]
_LOOKS: Final = {
    "actor": finding.actors, "place": finding.places, "question": finding.questions, "subject": finding.subjects,
}  # fmt: skip


class Desk:
    """A dossier on which an editor works."""

    def __init__(self, root: Path, made: Callable[[], Made]) -> None:
        """Take up work.

        Args:
            root: The project's folder.
            made: Returns the dossier as the pages show it now.
        """
        self._root, self._made = root, made
        self._memo, self._one_at_a_time = Memo(), threading.Lock()
        self._shelf = Shelf(root)

    def begin(self, selected: Selected) -> Json:
        """Return what can be proposed for words that were selected.

        Raises:
            Refused: Where the article is another one than the page shows.
        """
        with self._one_at_a_time:
            made = self._made()
            derived, dossier = made.derived, as_checked(made)
            source, text = self._article(derived, selected.source)
            if text[selected.start : selected.end].split() != selected.text.split() or not selected.text.strip():
                raise Refused("The page shows another text than the file has now: load it again.")
            haystack = Haystack(text)
            quote = quoting.quote_of(haystack, derived.found.bodies[source], selected.start, selected.end)
            at = proposals.near(derived, source, quote.span)
            said = chains.begun(derived, dossier, source, at)
            return {
                "id": proposals.id_for(derived, source, quote.quote, at, _claim_ids(dossier)),
                "quote": quote.quote,
                "prefix": quote.prefix,
                "suffix": quote.suffix,
                "furniture": quote.furniture,
                "level": quote.level or "",
                "outlet": finding.actor_shown(dossier, dossier.sources[source].record.outlet),
                "chains": said.shown,
                "chain": said.chain,
                "speaker_unsure": bool(said.doubts),
                "speaker_doubts": said.doubts,
                "subjects": [
                    finding.subject_shown(dossier, one.on, one.question)
                    for one in proposals.subjects(derived, source, at)
                ],
                "dates": self._dates(dossier, source, quote.quote),
                "hedged": shown.hedged(dossier, source, quote.prefix, quote.quote, quote.suffix),
                "quoting": [shown.brief(dossier, one) for one in proposals.quoting(derived, source, quote.span)],
            }

    def open(self, opened: Opened) -> Json:
        """Return a claim that is there, as a draft of itself.

        Raises:
            Refused: Where it is not there, or stands in a file that is another one than the page shows.
        """
        with self._one_at_a_time:
            made = self._made()
            dossier = as_checked(made)
            stated = next((one for one in dossier.claims() if one.claim.id == opened.claim), None)
            if stated is None:
                raise Refused(f'There is no claim "{opened.claim}".')
            claim = stated.claim
            known = made.derived.found.passages.get(claim.id)
            passage = known or shown.passage(dossier, stated)
            # A draft in an article that is not published whole stands elsewhere on the page, if at all.
            here = passage.spans if known or claim.source not in (made.whole.articles if made.whole else ()) else ()
            at = proposals.near(made.derived, claim.source, (here[0][0], here[-1][1])) if here else None
            doubts = self._doubts(stated)
            return {
                "claim": claim.id,
                "id": claim.id,
                "source": claim.source,
                "quote": claim.quote,
                "prefix": claim.prefix,
                "suffix": claim.suffix,
                "furniture": claim.furniture,
                "draft": claim.draft,
                "level": passage.level,
                "span": [here[0][0], here[-1][1]] if here else None,
                "outlet": finding.actor_shown(dossier, dossier.sources[claim.source].record.outlet),
                "doubts": list(doubts),
                "speaker_unsure": any(map(doubts_speaker, doubts)),
                "chains": chains.begun(made.derived, dossier, claim.source, at).shown if at else [],
                "chain": chains.as_json(dossier, tuple(speaker.actors for speaker in claim.attribution)),
                "subject": finding.subject_shown(dossier, stated.on, stated.question),
                "answer": claim.answer or "",
                "resolves": [shown.date(one) for one in claim.resolves],
                "hedged": shown.hedged(dossier, claim.source, claim.prefix, claim.quote, claim.suffix),
                **shown.further(dossier, claim),
            }

    def _doubts(self, stated: Stated) -> tuple[str, ...]:
        try:
            return doubts_of(self._root, FOLDER, stated)
        except NotEditable as why:
            raise Refused(str(why)) from why

    def drafts(self, article: Article) -> Json:
        """Return the drafts that quote an article, in the order in which it has their words."""
        with self._one_at_a_time:
            dossier = as_checked(self._made())
            found = [one for one in dossier.claims() if one.claim.draft and one.claim.source == article.source]
            found = shown.in_order(dossier, SourceId(article.source), found)
            return {"drafts": [shown.brief(dossier, one) for one in found]}

    def drop(self, opened: Opened) -> Json:
        """Take a draft out of its file, and say what is left to do, if anything.

        Raises:
            Refused: Where it is none, or something rests on it.
        """
        with self._one_at_a_time:
            before = next((one for one in as_checked(self._made()).claims() if one.claim.id == opened.claim), None)
            left: list[str] = []

            def tell(trial: Trial) -> Sequence[str]:
                left.extend(filter(None, [left_to_do(trial.dossier, before) if before else ""]))
                return left

            change = partial(without, self._root, FOLDER, draft=opened.claim)
            return {**self._store(opened.claim, change, why=tell), "left": " ".join(left)}

    def find(self, looked: Looked) -> Json:
        """Return what has a name, a question that waits for its first claim as well."""
        with self._one_at_a_time:
            dossier = as_checked(self._made())
            taken = {*dossier.actors, *dossier.events, *_question_ids(dossier)}
            found: Json = {"found": _LOOKS[looked.what](dossier, looked.words)}
            if looked.what == "actor":
                source = SourceId(looked.source) if looked.source else None
                return found | {"id": proposals.id_of_actor(dossier, source, looked.words, taken)}
            made = proposals.id_of_name(looked.words, taken)
            if looked.what == "subject" and not made:
                numbers = {f"{kind}_id": proposals.numbered(kind, taken) for kind in ("event", "question")}
                return found | {"id": "", **numbers}
            return found | {"id": made}

    def check(self, draft: Draft) -> Json:
        """Return what `check` would say of a draft, what its answer is compared with, and the lines that change."""
        with self._one_at_a_time:
            dossier = as_checked(self._made())
            try:
                change = partial(changed_by, self._root, FOLDER, draft=draft)
                changed, trial = self._tried(dossier, change, draft.claim)
            except NotEditable as why:
                return {"problems": [{"sentence": str(why), "hint": "", "rule": ""}], "diff": []}
            claim = ClaimId(draft.id.strip())
            return {
                "problems": shown.told(trial.problems),
                "remarks": shown.told(remarks_on(trial, claim)),
                "level": trial.found.passages[claim].level if claim in trial.found.passages else "",
                "compared": compared(trial, claim),
                "dates": list(dates_of(trial, claim)),
                "diff": list(self._diff(changed)),
            }

    def save(self, draft: Draft) -> Json:
        """Write a draft into its file.

        Raises:
            Refused: Where it cannot be, or `check` would not have it; nothing is written then.
        """
        with self._one_at_a_time:
            change = partial(changed_by, self._root, FOLDER, draft=draft)
            return self._store(draft.id.strip(), change, lambda trial: _says(trial, draft))

    def _store(
        self,
        claim: str,
        change: Callable[[Dossier], Changed],
        says: Callable[[Trial], bool] = lambda _: True,
        why: Callable[[Trial], Sequence[str]] = lambda _: (),
    ) -> Json:
        """Write what a change makes of files, where nothing is wrong with it and they say what they should then."""
        dossier = as_checked(self._made())
        try:
            changed, trial = self._tried(dossier, change, claim)
        except NotEditable as refused:
            raise Refused(str(refused)) from refused
        sentences = why(trial)
        if trial.problems:
            raise Refused(" ".join(sentences or [one["sentence"] for one in shown.told(trial.problems)[:2]]))
        if not says(trial):
            raise Refused("The file would not say what the panel does. Change it by hand.")
        return _of(self._shelf.save(claim, {name: file.data() if file else None for name, file in changed.items()}))

    def _tried(self, dossier: Dossier, change: Callable[[Dossier], Changed], claim: str) -> tuple[Changed, Trial]:
        """Return what a change makes of files, and what `check` says: without what it leaves of no use to anybody."""
        changed = change(dossier)
        trial = tried(dossier, changed, self._memo)
        before = next((one for one in dossier.claims() if one.claim.id == claim), None)
        for entry in left_over(trial.dossier, before) if before and not trial.problems else ():
            less = without_records(self._root, FOLDER, changed, [entry])
            other = tried(dossier, less, self._memo)
            if not other.problems:
                changed, trial = less, other
        return changed, trial

    def undo(self) -> Json:
        """Put the files back as they were before the last save.

        Raises:
            Refused: Where there is none, or somebody has changed a file since.
        """
        with self._one_at_a_time:
            return _of(self._shelf.undo())

    def _article(self, derived: Derived, source: str) -> tuple[SourceId, str]:
        article = derived.dossier.articles.get(SourceId(source))
        if article is None:
            raise Refused(f'There is no article "{source}".')
        return SourceId(source), article.text

    def _dates(self, dossier: Dossier, source: SourceId, quote: str) -> list[Json]:
        record = dossier.sources[source].record
        published = None if record.published.date == NO_DATE else record.published.date
        return [{"words": one.words, "days": list(one.days)} for one in dates_in(quote, record.language, published)]

    def _diff(self, changed: Changed) -> Iterator[Json]:
        """Yield the lines of each file that change."""
        for name, file in changed.items():
            before = (self._shelf.held(name) or b"").decode("utf-8", "replace").splitlines()
            lines = list(difflib.unified_diff(before, (file.text if file else "").splitlines(), n=1, lineterm=""))[2:]
            yield {"file": name, "lines": [line for line in lines if not line.startswith("@@")]}


def _of(saved: Saved) -> Json:
    return {"claim": saved.claim, "files": sorted(saved.files)}


def _claim_ids(dossier: Dossier) -> set[str]:
    return {stated.claim.id for stated in dossier.claims()}


def _question_ids(dossier: Dossier) -> Iterator[str]:
    return (question.id for event in dossier.events.values() for question in event.record.questions)


def _says(trial: Trial, draft: Draft) -> bool:
    """Tell whether the claim that would be read is the one that was drafted."""
    stated = trial.stated(draft.id.strip())
    if stated is None:
        return False
    question = stated.question.id if stated.question else ""
    claim, wanted = stated.claim, draft.subject
    where = Subject(kind=stated.on.kind, id=stated.on.id, question=question)  # type: ignore[arg-type]
    chain = tuple(speaker.actors for speaker in claim.attribution)
    same = (claim.source, claim.quote, chain, where) == (draft.source, draft.quote, draft.chain, wanted)
    return same and further.says(claim, draft)


def in_words_of(made: Made, act: Callable[[], Json]) -> Json:
    """Answer in the language of the dossier."""
    with speaking(made.derived.dossier.settings.language):
        return act()
