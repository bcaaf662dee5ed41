"""An actor: a person, group, organisation, armed group, state, state body or media outlet."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from generator.model.background import Background
from generator.model.claim import Claim, SharedAttribution, SharedSource
from generator.model.exception import Exceptions
from generator.model.former import Formerly
from generator.model.ids import ActorId
from generator.model.language import LanguageIfAny
from generator.model.record import Record, means

ActorKind = Literal[
    "person", "group", "organisation", "company", "court", "armed-group", "army", "state", "state-body",
    "international-body", "outlet",
]  # fmt: skip


class Name(Record, title="a name"):
    """A name as sources write it; a bare string is short for ``{name: …}``."""

    name: Annotated[
        str,
        Field(min_length=1),
        means("The words, exactly as printed (counted with regard to case).", "the town council"),
    ]
    lang: Annotated[LanguageIfAny, means("BCP 47 tag, where the name is not in the dossier's language.", "ar")] = ""

    @model_validator(mode="before")
    @classmethod
    def _a_bare_name(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class Actor(Record, title="an actor"):
    """Someone or something that acts or speaks."""

    name: Annotated[str, Field(min_length=1), means("The name that the dossier uses.", "the mayor of Exampleton")]
    kind: Annotated[
        ActorKind,
        means(
            "What it is: ``person``; ``group``: people with something in common, without statutes; ``organisation``: "
            "an association, a union, an agency; ``company``: in business; ``court``: a court, a tribunal, a judge who "
            "speaks for one; ``armed-group``: under arms, of no state; ``army``: the forces of a state, or a part of "
            "them; ``state``: a country, a province, a town; ``state-body``: a ministry, an office, the police; "
            "``international-body``: of several states; ``outlet``: a newspaper, a broadcaster, an agency that "
            "publishes.",
            "person",
        ),
    ]
    named: Annotated[
        bool, means('``false`` for a voice that a source does not name ("an informed source on the ground").', "false")
    ] = True
    aliases: Annotated[
        tuple[Name, ...],
        means("Other names and spellings, as sources print them.", "[the mayor, {name: العمدة, lang: ar}]"),
    ] = ()
    part_of: Annotated[
        tuple[ActorId, ...],
        means(
            "Bodies that it belongs to; actors that share a body share an origin. A single one needs no list.",
            "[town-hall]",
        ),
    ] = ()
    description: Annotated[
        str,
        means(
            "Markdown; who it is, by the articles' words; every sentence cites claims.",
            "The head of the town hall [@gazette-at-least-40].",
        ),
    ] = ""
    background: Annotated[
        Background | None,
        means(
            "Who it is by a work outside the dossier, where the articles do not say: also of a state's outlet, whose "
            "it is.",
            "{text: A newspaper that the county of Example owns., origin: the county's yearbook, read: 2024-06-01}",
        ),
    ] = None
    source: SharedSource = None
    attribution: SharedAttribution = ()
    claims: Annotated[
        tuple[Claim, ...],
        means(
            "Claims about it that belong to no event.",
            "\n- id: gazette-mayor-in-office\n  source: gazette-2024-05-03\n  quote: the mayor, in office since 2020,",
        ),
    ] = ()
    note: Annotated[str, means("The editor's note.", "The article does not give the mayor's name.")] = ""
    draft: Annotated[
        bool,
        means(
            "``true`` for an actor that a program proposes and nobody has accepted yet: neither the site nor its data "
            "show it. Nothing that is published may name it.",
            "true",
        ),
    ] = False
    exceptions: Exceptions = ()
    formerly: Formerly = ()

    @model_validator(mode="before")
    @classmethod
    def _one_body_or_several(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("part_of"), str):
            return {**value, "part_of": (value["part_of"],)}
        return value
