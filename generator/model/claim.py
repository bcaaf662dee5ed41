"""A claim: what one source says on one point, in its own words."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from generator.model.exception import Exceptions
from generator.model.former import Formerly
from generator.model.ids import ActorId, ClaimId, QuestionId, SourceId
from generator.model.record import Record, When, WhenIfAny, means
from generator.model.speaker import Speaker
from generator.model.translation import Translation


class Several(str):
    """An answer that its editor wrote as a list: its items with commas between them."""


def _answer(value: Any, as_text: ValidatorFunctionWrapHandler) -> Any:
    items = isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
    return Several(", ".join(value)) if items else as_text(value)


class Resolved(Record, title="a date that words resolve to"):
    """A relative date in a quote ("on Monday") with the day that it resolves to."""

    words: Annotated[str, Field(min_length=1), means("The words as they stand in the quote.", "on Thursday night")]
    to: Annotated[When, means("The date meant.", "2024-05-02")]
    counted_from: Annotated[
        WhenIfAny,
        means(
            "Of words that count days, weeks, months or years from another day (four days after): that day.",
            "2024-04-28",
        ),
    ] = None
    reason: Annotated[
        str,
        means(
            "How it was resolved, where the weekday and the publication date alone do not say.",
            "The article speaks of the night before it went to print.",
        ),
    ] = ""


class Hedge(Record, title="a hedge"):
    """How sure somebody in the chain is of what the claim says, and the words that show it.

    The degrees are those of FactBank (Saurí and Pustejovsky, "FactBank: a corpus annotated with event factuality",
    2009) but for *certain*, which needs no words.
    """

    words: Annotated[
        str,
        Field(min_length=1),
        means("The words that show it, from the quote, or from the ``prefix`` or ``suffix`` beside it.", "reportedly"),
    ]
    degree: Annotated[
        Literal["probable", "possible", "not-committed"],
        means(
            "``probable`` (likely, expected), ``possible`` (may, could), or ``not-committed``: passed on without "
            "standing by it (reportedly, claimed, if).",
            "not-committed",
        ),
    ]
    denied: Annotated[
        bool, means("Whether it is the opposite that is so probable or possible: unlikely, hardly.", "true")
    ] = False
    by: Annotated[
        ActorId | None,
        means("Whose words they are: the outlet or a link of the chain. Without it, the outlet's.", "gazette"),
    ] = None


SharedSource = Annotated[
    SourceId | None,
    means(
        "The source of each claim below that does not say its own, so that it is written once. Such claims then need "
        "no ``source``.",
        "gazette-2024-05-03",
    ),
]
"""A key of whatever holds claims; the reader writes it into those that take it."""
SharedAttribution = Annotated[
    tuple[Speaker, ...],
    means(
        "The attribution of each claim below that says neither its own nor its own source. ``attribution: []`` in a "
        "claim is the outlet's own voice.",
        "[mayor]",
    ),
]
"""Likewise."""


_AnswerThere = Annotated[
    str,
    WrapValidator(_answer),
    means("What the claim answers to it, in the notation of its answers.", "2024-05-02"),
]
_WhenThere = Annotated[
    WhenIfAny, means("The moment that the account speaks of there, as the claim's own ``when``.", "2024-05-02")
]
_HedgesThere = Annotated[
    tuple[Hedge, ...] | None,
    means(
        "How sure its words are there. Without it, the claim's own hedges hold; ``[]`` is none.",
        "[{words: reportedly, degree: not-committed}]",
    ),
]


class FurtherAnswer(Record, title="a further answer"):
    """What the same words answer to another question, of this event or of another: the quote is not written again."""

    question: Annotated[QuestionId, means("The other question.", "when-the-banks-burst")]
    answer: _AnswerThere
    when: _WhenThere = None
    hedges: _HedgesThere = None


class UsedAgain(Record, title="a claim used again"):
    """A claim that stands elsewhere, with what its words answer to this question: the quote is not written again."""

    claim: Annotated[ClaimId, means("The claim.", "gazette-thursday-night")]
    answer: _AnswerThere
    when: _WhenThere = None
    hedges: _HedgesThere = None


class Claim(Record, title="a claim"):
    """What one source says on one point, in its own words: the atom of the dossier."""

    id: Annotated[
        ClaimId,
        means(
            "Never changes, unique in the whole dossier; the claim's permalink is made from it.", "gazette-at-least-40"
        ),
    ]
    source: Annotated[SourceId, means("The source that holds the quote.", "gazette-2024-05-03")]
    quote: Annotated[
        str,
        Field(min_length=1),
        means(
            "Words of the source, verbatim; ``[…]`` between parts marks an elision.",
            "at least 40 people had to leave their homes",
        ),
    ]
    prefix: Annotated[
        str,
        means(
            "Words right before the quote, where the quote occurs more than once (W3C TextQuoteSelector).",
            "on Thursday night, and",
        ),
    ] = ""
    suffix: Annotated[str, means("Words right after the quote, likewise.", '", the mayor said."')] = ""
    attribution: Annotated[
        tuple[Speaker, ...],
        means(
            "Whom the outlet relies on, from the one nearest the outlet to the one who said it first. Actors that "
            "speak together are a list in one place: ``[river-watch, [mayor, council]]``. Without it, the outlet "
            "speaks in its own voice.",
            "[river-watch, mayor]",
        ),
    ] = ()
    answer: Annotated[
        str | None,
        WrapValidator(_answer),
        means(
            "What the claim answers to its question, in the notation of the question's answers; only under a "
            "question, and there always. Several choices, actors or places may be a list.",
            '">=40"',
        ),
    ] = None
    also_answers: Annotated[
        tuple[FurtherAnswer, ...],
        means(
            "Other questions that the same words answer. The claim is shown and compared there too, and counted once.",
            "[{question: when-the-banks-burst, answer: 2024-05-02}]",
        ),
    ] = ()
    when: Annotated[
        WhenIfAny,
        means(
            "Under a question: the moment that this account speaks of. Accounts of different moments can both be "
            "true, one after the other. Of who held a place: its time, where it is not the question's own.",
            "2024-05-02",
        ),
    ] = None
    translation: Annotated[
        Translation | None,
        means(
            "The quote in another language: shown beside it, never instead of it, and found by the search.",
            "{text: at least 40 people had to leave, by: the editor}",
        ),
    ] = None
    hedges: Annotated[
        tuple[Hedge, ...],
        means(
            "How sure its words are, where they are not plain: shown with the answer wherever it stands.",
            "[{words: reportedly, degree: not-committed}]",
        ),
    ] = ()
    resolves: Annotated[
        tuple[Resolved, ...],
        means("What relative dates in the quote resolve to.", "[{words: on Thursday night, to: 2024-05-02}]"),
    ] = ()
    note: Annotated[
        str, means("The editor's note, shown as such; may hold references.", "The headline says dozens.")
    ] = ""
    draft: Annotated[
        bool,
        means(
            "``true`` for a proposal that nobody has accepted yet: it is checked like any other claim, and neither the "
            "site nor its data nor its counts show it.",
            "true",
        ),
    ] = False
    furniture: Annotated[
        bool,
        means(
            "``true`` where the quote is evidence from outside the article's body (a header's date, a caption).", "true"
        ),
    ] = False
    exceptions: Exceptions = ()
    formerly: Formerly = ()

    @property
    def speakers(self) -> tuple[ActorId, ...]:
        """All actors of its attribution, from the one nearest the outlet."""
        return tuple(actor for speaker in self.attribution for actor in speaker.actors)

    def answering(self, further: FurtherAnswer | UsedAgain) -> Self:
        """Return the claim as an account of another question."""
        hedges = self.hedges if further.hedges is None else further.hedges
        return self.model_copy(update={"answer": further.answer, "when": further.when, "hedges": hedges})
