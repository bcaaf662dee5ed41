"""Claims, dates and problems as the panel shows them: JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.check.quotes import quoted_in
from generator.doors.editing import finding
from generator.doors.editing.further import shown as as_json
from generator.doors.editing.hedging import hedged as proposed
from generator.ground.problem import Problem
from generator.model.claim import Claim, Resolved
from generator.model.dossier import Dossier, Stated
from generator.model.ids import SourceId
from generator.model.passage import Passage

Json = dict[str, Any]


def date(one: Resolved) -> Json:
    """Return a relative date as a draft has it."""
    counted = one.counted_from.text if one.counted_from else ""
    return {"words": one.words, "to": one.to.text, "reason": one.reason, "counted_from": counted}


def further(dossier: Dossier, claim: Claim) -> Json:
    """Return what else a claim says, with the questions that it answers besides."""
    said = as_json(claim)
    for one in said["also_answers"]:
        one["subject"] = finding.question_shown(dossier, one["question"])
    return said


def hedged(dossier: Dossier, source: SourceId, *words: str) -> list[Json]:
    """Return proposals for hedges in words of an article."""
    return proposed(" ".join(words), dossier.sources[source].record.language)


def passage(dossier: Dossier, stated: Stated) -> Passage:
    """Return where a draft's words stand, which are looked for like all others."""
    claim = stated.claim
    return quoted_in(dossier.sources[claim.source], dossier.articles[claim.source], claim).passages[claim.id]


def in_order(dossier: Dossier, source: SourceId, every: Sequence[Stated]) -> list[Stated]:
    """Return claims of an article in the order in which it has their words; those whose words it has not are last."""
    article = dossier.articles.get(source)
    if article is None:
        return list(every)
    places = quoted_in(dossier.sources[source], article, *(stated.claim for stated in every)).passages
    first = {id_: passage.spans[0] for id_, passage in places.items()}
    nowhere = len(article.text), 0
    return sorted(every, key=lambda stated: first.get(stated.claim.id, nowhere))


def brief(dossier: Dossier, stated: Stated) -> Json:
    """Return a claim in short."""
    shown = finding.subject_shown(dossier, stated.on, stated.question)
    return {
        "claim": stated.claim.id,
        "quote": stated.claim.quote,
        "subject": shown,
        "answer": stated.claim.answer or "",
    }


def told(problems: Iterable[Problem]) -> list[Json]:
    """Return problems as JSON."""
    return [{"sentence": one.sentence, "hint": one.hint, "rule": one.rule} for one in problems]
