"""Answers floor: one file for each kind of answer, with its notation, its words, its comparison and its picture."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.answers.actor import Actors
from generator.answers.choice import Choices
from generator.answers.date import Dates
from generator.answers.duration import Durations
from generator.answers.kind import Answer, Kind
from generator.answers.number import Numbers
from generator.answers.place import Places
from generator.answers.text import Texts
from generator.model.claim import Claim
from generator.model.dossier import Dossier
from generator.model.question import AnswerKind, Question

KINDS: Final[Mapping[AnswerKind, Kind]] = MappingProxyType(
    {kind.name: kind for kind in (Numbers(), Dates(), Durations(), Choices(), Actors(), Places(), Texts())}
)
"""Every kind of answer under the word that ``answers_are`` has for it, in the order in which readers meet them."""


def answer(dossier: Dossier, question: Question, claim: Claim) -> Answer:
    """Return what a claim that passed the check answers to its question."""
    return KINDS[question.answers_are].answer(dossier, question, claim.answer or "")
