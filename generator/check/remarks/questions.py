"""A question that nobody answers is not asked: no page shows it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.remarks.remark import Remark
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.passage import Found


def remark_questions(dossier: Dossier, found: Found) -> Iterator[Remark]:
    """Yield a remark for each question that no claim answers, be it a draft."""
    answered = {stated.question.id for stated in dossier.accounts() if stated.question}
    for event in dossier.events.values():
        for at, question in enumerate(event.record.questions):
            if question.id not in answered:
                said = f'No claim answers "{question.ask}", so no page shows it.'
                hint = "Put a claim under it, or name one that stands elsewhere under again."
                problem = Problem(event.at("questions", at), "question-without-claim", said, hint)
                yield Remark(problem, (("event", event.id),))
