"""An actor: a person, group, organisation, armed group, state, state body or media outlet."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from generator.model.claim import Claim
from generator.model.record import Id, Record

ActorKind = Literal["person", "group", "organisation", "armed-group", "state", "state-body", "outlet"]


class Name(Record):
    """A name as sources write it; a bare string is short for ``{name: …}``.

    Attributes:
        name: The words, exactly as printed (counted with regard to case).
        lang: BCP 47 tag, where the name is not in the dossier's language.
    """

    name: Annotated[str, Field(min_length=1)]
    lang: str = ""

    @model_validator(mode="before")
    @classmethod
    def _a_bare_name(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class Actor(Record):
    """Someone or something that acts or speaks.

    Attributes:
        name: The name that the dossier uses.
        kind: What it is.
        named: False for a voice that a source does not name ("an informed source on the ground").
        aliases: Other names and spellings, as sources print them.
        part_of: Bodies that it belongs to; actors that share a body share an origin.
        description: Markdown; who it is, by the articles' words, with citations.
        claims: Claims about it that belong to no event.
        note: The editor's note.
    """

    name: Annotated[str, Field(min_length=1)]
    kind: ActorKind
    named: bool = True
    aliases: tuple[Name, ...] = ()
    part_of: tuple[Id, ...] = ()
    description: str = ""
    claims: tuple[Claim, ...] = ()
    note: str = ""

    @model_validator(mode="before")
    @classmethod
    def _one_body_or_several(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("part_of"), str):
            return {**value, "part_of": (value["part_of"],)}
        return value
