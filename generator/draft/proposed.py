"""What a dossier lacks for an article that is new to it: an event, and questions on its numbers.

All in the article's own words: the event has its headline for a title, a question the noun and verb of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.draft.figures import Figure

_NO_HEADLINE: Final = "["
"""How the title of an article begins of which no headline is archived."""
_MOST_IN_A_TITLE: Final = 12
_VERBS_UNLIKE: Final = (
    "shot|hurt|held|lost|taken|given|seen|sent|sold|burnt|built|hit|cut|put|brought|found|set|let|left|bought|made|shut|"
    "driven|stolen|broken|beaten|hidden|flown|drowned"
)
_DONE: Final = re.compile(
    rf"\s+(?P<be>were|was|have been|had been|has been|are|is)\s+(?P<verb>[a-z]+ed|{_VERBS_UNLIKE})\b"
)
_DOING: Final = re.compile(
    r"\b(?P<verb>killed|wounded|injured|arrested|displaced|destroyed|evacuated|captured|released|freed|rescued|detained|"
    r"damaged|executed|deployed|burned|sank|shelled|kidnapped|deported|seized|recaptured|hanged|expelled)\s+$"
)
_NOT_COUNTED: Final = re.compile(
    r"\s+(?:from|of|in|on|at|to|by|with|and|or|who|that|which|while|when|were|was|are|is|have|had|has|for|as|since|after|"
    r"before|during|near|into|out|off|over|the|a|an|per)\b.*"
)


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question on a number, which nobody has asked yet.

    Attributes:
        ask: In words.
        unit: What is counted.
        answer: What the sentence answers, in the notation of numbers.
    """

    ask: str
    unit: str
    answer: str


def question_of(sentence: str, numbers: Sequence[Figure]) -> NewQuestion | None:
    """Return the question that a sentence answers with its first number of which it says what was done to them."""
    return next(_questions(sentence, numbers), None)


def _questions(sentence: str, numbers: Sequence[Figure]) -> Iterator[NewQuestion]:
    for figure in numbers:
        at = sentence.find(figure.words)
        unit = _NOT_COUNTED.sub("", f" {figure.unit}").strip()
        if at < 0 or figure.duration or not unit or unit == "percent" or not unit[0].islower():
            continue
        counted = at + figure.words.index(unit) + len(unit) if unit in figure.words else -1
        done, doing = _DONE.match(sentence, counted) if counted > 0 else None, _DOING.search(sentence, 0, at)
        if done:
            yield NewQuestion(f"How many {unit} {done['be']} {done['verb']}?", unit, figure.written)
        elif doing:
            verb = "sunk" if doing["verb"] == "sank" else doing["verb"]
            yield NewQuestion(f"How many {unit} were {verb}?", unit, figure.written)


def title_of(headline: str, sentence: str) -> str:
    """Return what an event is called of which an article tells that is new: by its headline, else by its first words.

    Args:
        headline: The article's title.
        sentence: The first of its sentences that belong to no other event.
    """
    if headline.strip() and not headline.startswith(_NO_HEADLINE):
        return " ".join(headline.split())
    words = re.sub(r"^[A-Z][A-Z ,./()'’-]{3,}(?:\([^)]*\)\s*)?[-–—/]+\s*", "", sentence).split()
    few = " ".join(words[:_MOST_IN_A_TITLE]).rstrip('.,;:!?"”“»')
    return f"{few} …" if len(words) > _MOST_IN_A_TITLE else few
