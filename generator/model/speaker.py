"""A link of an attribution chain: who speaks there, alone or together with others."""

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from generator.model.ids import ActorId
from generator.model.record import Record, means


class Speaker(Record, title="a link of a chain"):
    """Who speaks in one link of a chain. An id alone, or a list of ids, is short for ``{actors: …}``."""

    actors: Annotated[
        tuple[ActorId, ...],
        Field(min_length=1),
        means(
            "Who speaks. Several make one statement together, which never counts as two. A single one needs no list.",
            "[mayor, council]",
        ),
    ]
    words: Annotated[
        str,
        means(
            "Where the article does not name the speaker here: its words for whom you take to be meant, from the "
            "quote, or from the ``prefix`` or ``suffix`` beside it.",
            "the head of the town hall",
        ),
    ] = ""
    reason: Annotated[
        str,
        means(
            "Why those words mean this actor; required with ``words``, and shown as yours.",
            "The paragraph before calls the mayor so, and nobody else.",
        ),
    ] = ""

    @model_validator(mode="before")
    @classmethod
    def _ids_alone(cls, value: Any) -> Any:
        if isinstance(value, str | list):
            value = {"actors": value}
        if isinstance(value, dict) and isinstance(value.get("actors"), str):
            return {**value, "actors": (value["actors"],)}
        return value

    @model_validator(mode="after")
    def _words_have_a_reason(self) -> Self:
        if self.words and not self.reason.strip():
            raise ValueError(f'"{self.words}" names nobody, so "reason" must say why it is "{self.actors[0]}"')
        if self.reason and not self.words.strip():
            raise ValueError(f'a reason stands beside "{self.actors[0]}", but not the "words" that it explains')
        return self
