"""What a claim answers, in words for a reader."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ground import numbers
from generator.ground.dates import edtf as dates
from generator.ground.dates.in_words import in_words
from generator.model.claim import Claim
from generator.model.dossier import Dossier, Ref
from generator.model.question import Question


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in words.

    Attributes:
        words: "more than 4,000 fighters", "spring 2015", a choice's label, a name, free text.
        written: As the editor wrote it in YAML.
        ref: The actor or place that it names, if it names one.
    """

    words: str
    written: str
    ref: Ref | None = None


def answer(dossier: Dossier, question: Question, claim: Claim) -> Answer:
    """Return what ``claim`` answers to ``question``."""
    written = claim.answer or ""
    match question.answers_are:
        case "number":
            return Answer(numbers.in_words(numbers.parse_number(written), question.unit), written)
        case "date":
            return Answer(in_words(dates.parse(written)), written)
        case "choice":
            return Answer(next(choice.label for choice in question.choices if choice.id == written), written)
        case "actor":
            return Answer(dossier.actors[written].record.name, written, Ref("actor", written))
        case "place":
            return Answer(dossier.places[written].record.name, written, Ref("place", written))
        case "text":
            return Answer(written, written)
