"""What every kind of answer is asked: its notation, what is wrong with an answer, its words, its picture."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Ref
from generator.model.question import AnswerKind, Question
from generator.pictures.axis import Voice

Relation = Literal["same", "compatible", "in-turn", "beside", "emphasis", "different"]
"""How two answers to one question relate.

*Compatible*: both can be true, since one is only less precise, or holds the other. *In-turn*: both can be true, one
after the other, since they speak of different moments. *Beside*: both can be true, since each speaks of something else;
*emphasis*: the same direction with other weight, credit or degree: these two only an editor can say. *Different*: not
both can be true of the same point and moment.
"""


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


@dataclass(frozen=True, slots=True)
class Account:
    """What a picture says of one account, or of several that give one answer.

    Attributes:
        group: Index of the group of accounts that say the same.
        written: The answer as the editor wrote it.
        words: The answer for a reader.
        who: Source and origin.
        href: The way to the claim, already safe.
        voice: Whose words they are.
    """

    group: int
    written: str
    words: str
    who: str
    href: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, and the caption that says what its marks mean; empty where they need none."""

    svg: str
    caption: str = ""


class Kind(ABC):
    """A kind of answer.

    Attributes:
        name: As ``answers_are`` says it.
        phrase: One such answer, in words: "a number".
        plural: Several: "numbers".
        has_unit: Whether its questions may have a unit.
        has_choices: Whether its questions list the answers that can be given.
        takes_several: Whether an answer may be a list.
    """

    name: ClassVar[AnswerKind]
    phrase: ClassVar[str]
    plural: ClassVar[str]
    has_unit: ClassVar[bool] = False
    has_choices: ClassVar[bool] = False
    takes_several: ClassVar[bool] = False

    @abstractmethod
    def notation(self, question: Question) -> str:
        """Say how an answer is written: "a date such as 2016-12-11"."""

    @abstractmethod
    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Yield a problem where an answer is not written in the notation; it is not empty, and without odd spaces."""

    @abstractmethod
    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """Return an answer that passed the check, in words."""

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing | None:
        """Draw accounts of two groups at least; None where a picture says no more than the words."""
        return None


class ComparedKind(Kind):
    """A kind of answer that the build itself compares."""

    @abstractmethod
    def compare(self, dossier: Dossier, question: Question, a: str, b: str) -> Relation:
        """Say how two answers that passed the check relate: same, compatible or different, in whichever order."""

    def denies(self, written: str) -> bool:
        """Whether an answer that passed the check says only what it is not."""
        return False

    @abstractmethod
    def contrast(self, a: str, b: str) -> str:
        """Say in a sentence why two answers, given in words, cannot both be true; it follows from how they compare."""
