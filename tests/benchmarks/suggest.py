"""How well ``dossier suggest`` proposes: the claims of a dossier, against what is proposed without them.

``python tests/benchmarks/suggest.py [FOLDER]``: the project whose dossier is the judge. Of each article its own claims
are hidden, and all other claims stand. Figures are of sentences of which some claim quotes a part.

- sentence: sentences that are proposed, against those that are quoted
- speaker: the whole chain, where somebody speaks, against the chain of a claim on that sentence
- number: numbers that are found, against answers to questions that ask for a number
- date: what dates resolve to, against what claims resolve and date questions answer
- event, question: the proposed one, against those under which claims on the sentence stand

``--sentences``: speakers, in the made-up sentences of ``tests/draft/who``, and in those for which no rule was made.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from generator.answers.number import parse_number
from generator.answers.quantity import compare
from generator.check import check
from generator.draft.reporting import LANGUAGES
from generator.draft.suggested import suggested
from generator.draft.suggestion import Suggestion
from generator.links.derived import Derived, derive
from generator.model.dossier import Dossier, Stated
from generator.model.ids import SourceId
from generator.pipeline import read_and_check
from told_by_whom import figures, passed_over

ROWS = ("sentence", "speaker", "number", "date", "event", "question")


class Judge:
    """Counts, by row: right, proposed, wanted and found."""

    def __init__(self, whole: Derived) -> None:
        """Take the dossier with all its claims."""
        self.whole = whole
        self.right: Counter[str] = Counter()
        self.proposed: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self.somebody = self.passed_over = 0
        self.misses: list[str] = []

    def article(self, source: SourceId) -> None:
        """Hide an article's claims, have it read, and compare."""
        dossier = hidden(self.whole.dossier, source)
        made = {one.span: one for one in suggested(dossier, check(dossier)[0], source)}
        for paragraph in self.whole.layouts[source].paragraphs:
            for span in paragraph.sentences:
                accounts = list(self._on(source, *span))
                self._count("sentence", {1} if accounts else set(), {1} if span in made else set(), source, span)
                if accounts:
                    self._sentence(source, span, accounts, made.get(span))

    def _on(self, source: SourceId, start: int, end: int) -> Iterator[Stated]:
        for stated in self.whole.by_source.get(source, ()):
            if any(a < end and start < b for a, b in self.whole.found.passages[stated.claim.id].spans):
                yield stated

    def _sentence(self, source: SourceId, span: tuple[int, int], stated: list[Stated], made: Suggestion | None) -> None:
        claims = [one.claim for one in stated]
        accounts = [one for claim in claims for one in self.whole.answers.get(claim.id, ())]
        chains = {claim.speakers for claim in claims if claim.speakers}
        chain = _written(made) if made else ()
        self.somebody += bool(chains)
        self.passed_over += bool(chains) and not (made and made.chain)
        self._count("speaker", chains, {chain} if chain else set(), source, span, one_of=True)
        numbers = {a.claim.answer or "" for a in accounts if a.question and a.question.answers_are == "number"}
        self._numbers(numbers, [one.written for one in made.figures if not one.duration] if made else [], source, span)
        days = {one.to.text for claim in claims for one in claim.resolves}
        days |= {a.claim.answer or "" for a in accounts if a.question and a.question.answers_are == "date"}
        self._count("date", days, {one.to for one in made.moments if one.to} if made else set(), source, span)
        events = {one.on.id for one in (*stated, *accounts) if one.on.kind == "event"}
        self._count("event", events, {made.event} - {None} if made else set(), source, span, one_of=True)
        questions = {one.question.id for one in accounts if one.question}
        self._count("question", questions, {made.question} - {None} if made else set(), source, span, one_of=True)

    def _numbers(self, wanted: set[str], made: list[str], source: SourceId, span: tuple[int, int]) -> None:
        alike = {(a, b) for a in wanted for b in made if compare(parse_number(a), parse_number(b)) == "same"}
        self._count(
            "number", wanted, {next((a for a, other in alike if other == b), f"={b}") for b in made}, source, span
        )

    def _count(
        self, row: str, wanted: set, made: set, source: SourceId, span: tuple[int, int], one_of: bool = False
    ) -> None:
        hits = len(wanted & made)
        self.right[row] += hits
        self.proposed[row] += len(made)
        self.found[row] += bool(hits) if one_of else hits
        self.wanted[row] += bool(wanted) if one_of else len(wanted)
        if row != "sentence" and (made - wanted or (wanted - made and not (one_of and hits))):
            words = " ".join(self.whole.dossier.articles[source].text[slice(*span)].split())[:110]
            self.misses.append(
                f"{row}: {sorted(map(str, wanted))} proposed {sorted(map(str, made))} | {source}: {words}"
            )

    def table(self) -> str:
        """Return the figures as a table."""
        lines = ["| | precision | | recall | |", "| --- | --- | --- | --- | --- |"]
        for row in ROWS:
            right, proposed, found, wanted = (c[row] for c in (self.right, self.proposed, self.found, self.wanted))
            share = [f"{100 * a / b:.0f} %" if b else "-" for a, b in ((right, proposed), (found, wanted))]
            lines.append(f"| {row} | {share[0]} | {right} of {proposed} | {share[1]} | {found} of {wanted} |")
        lines.append(
            f"\nTaken for the outlet's own: {self.passed_over} of {self.somebody} in which somebody else speaks"
        )
        return "\n".join(lines)


def _written(made: Suggestion) -> tuple[str | None, ...]:
    """Return all who speak, in their order, one whom the dossier does not know as None; nobody where it names none."""
    if not any(link.voices for link in made.chain):
        return ()
    return tuple(actor for link in made.chain for actor in (link.actors or (None,)))


def hidden(dossier: Dossier, source: SourceId) -> Dossier:
    """Return a dossier without the claims of one source, nor what other questions make of them."""
    own = {stated.claim.id for stated in dossier.claims() if stated.claim.source == source}

    def kept(claims: Iterable) -> tuple:
        return tuple(claim for claim in claims if claim.id not in own)

    def without(record):
        changed = {"claims": kept(record.claims)}
        if hasattr(record, "questions"):
            changed["questions"] = tuple(
                question.model_copy(
                    update={
                        "claims": kept(question.claims),
                        "groups": tuple(tuple(one for one in group if one not in own) for group in question.groups),
                        "again": tuple(used for used in question.again if used.claim not in own),
                    }
                )
                for question in record.questions
            )
        return record.model_copy(update=changed)

    tables = {
        name: {id_: replace(entry, record=without(entry.record)) for id_, entry in getattr(dossier, name).items()}
        for name in ("events", "actors", "places")
    }
    return replace(dossier, **tables)


def of_sentences() -> str:
    """Return the figures of the made-up sentences as a table."""
    lines = ["| | precision | | recall | |", "| --- | --- | --- | --- | --- |"]
    for folder, named in (("who", "speaker"), ("who_held_out", "speaker, held out")):
        right, written, found, wanted = figures(folder)
        shares = f"{100 * right / written:.0f} % | {right} of {written} | {100 * found / wanted:.0f} %"
        lines.append(f"| {named} | {shares} | {found} of {wanted} |")
    lines += [
        "",
        "| | somebody else's taken for the outlet's | the outlet's taken for somebody else's |",
        "| --- | --- | --- |",
    ]
    for folder, named in (("who", "speaker"), ("who_held_out", "speaker, held out")):
        lost, others, doubted, own = passed_over(folder)
        lines.append(f"| {named} | {lost} of {others} | {doubted} of {own} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table; with ``-v``, also what was missed."""
    if "--sentences" in sys.argv:
        print(of_sentences())
        return
    folders = [one for one in sys.argv[1:] if not one.startswith("-")]
    checked = read_and_check(Path(folders[0] if folders else "."))
    judge = Judge(derive(checked.dossier, checked.found))
    for source, entry in checked.dossier.sources.items():
        if entry.record.language.split("-")[0] in LANGUAGES:
            judge.article(source)
    print(judge.table())
    if "-v" in sys.argv:
        print("\n".join(sorted(judge.misses)))


if __name__ == "__main__":
    main()
