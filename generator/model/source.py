"""A source: one archived article, and what is known about it."""

from typing import Annotated, Any

from pydantic import Field, model_validator

from generator.model.capture import Capture
from generator.model.dated import Dated
from generator.model.exception import Exceptions
from generator.model.former import Formerly
from generator.model.ids import ActorId, SourceId
from generator.model.language import Language
from generator.model.publish import Publish
from generator.model.record import Record, means
from generator.model.taken_from import TakenFrom
from generator.model.translation import Translation


class Stretch(Record, title="a stretch of the body"):
    """A stretch of the article: from its first words to its last."""

    start: Annotated[
        str, Field(alias="from", min_length=1), means("The words that it begins with.", "EXAMPLETON - The river")
    ]
    end: Annotated[
        str,
        Field(alias="to"),
        means("The words that it ends with. Without them, the words of ``from`` are all of it.", "the mayor said."),
    ] = ""


class Source(Record, title="a source"):
    """One archived article. Its text lies beside it, under the same name with ``.txt``, as it came."""

    title: Annotated[
        str,
        Field(min_length=1),
        means(
            "The headline. Where the archived text does not print it, pages mark it as supplied by the dossier.",
            "Flood leaves dozens homeless",
        ),
    ]
    translation: Annotated[
        Translation | None,
        means(
            "The headline in another language, shown beside it.", "{text: Flood leaves dozens homeless, by: the editor}"
        ),
    ] = None
    outlet: Annotated[ActorId, means("The actor that published it, one of the kind ``outlet``.", "gazette")]
    published: Annotated[
        Dated,
        means(
            "When it was published, with its basis; never the day it was crawled.",
            "{date: 2024-05-03, basis: stated, quote: 3 May 2024}",
        ),
    ]
    sha256: Annotated[
        str,
        Field(pattern=r"^[0-9a-f]{64}$"),
        means(
            "Hash of the text file's bytes, 64 hexadecimal digits.",
            "55f79c4743c7f82122b21fb533d7c15b7a5bbdae13360944e812bdccda284ff9",
        ),
    ]
    body: Annotated[
        tuple[Stretch, ...],
        Field(min_length=1),
        means(
            "The stretches that are the article; the rest is page furniture, shown folded. A single one needs no list.",
            "{from: EXAMPLETON - The river, to: the mayor said.}",
        ),
    ]
    byline: Annotated[str, means("Who wrote it, as printed.", "Jo Brand")] = ""
    dateline: Annotated[str, means("Where it was written, as printed.", "EXAMPLETON")] = ""
    language: Annotated[Language, means("BCP 47 tag.", "en")] = "en"
    url: Annotated[str, means("Address, where known.", "https://gazette.example/2024/flood")] = ""
    archived: Annotated[
        tuple[Annotated[str, Field(min_length=1)], ...],
        means(
            "Addresses of copies that web archives hold; a single one needs no list.",
            "https://web.archive.org/web/20240504100000/https://gazette.example/2024/flood",
        ),
    ] = ()
    capture: Annotated[
        Capture | None,
        means(
            "The page as it was captured, where its file lies beside the text.",
            "{sha256: 0f343b0931126a20f133d67c2b018a3b1b5d5a0a2b6d5a8a4c0e6e0cf3dd1a52, extracted_by: trafilatura}",
        ),
    ] = None
    taken_from: Annotated[
        TakenFrom | None,
        Field(alias="from"),
        means(
            "The article of which this one is a republication, a translation or an adaptation.",
            "{kind: translation, source: herald-2024-05-03, quote: First published by The Herald}",
        ),
    ] = None
    independent_of: Annotated[
        tuple[SourceId, ...],
        means(
            "Sources that print nearly the same text and yet wrote it by themselves, as the editor knows: they "
            "stay two origins.",
            "[herald-2024-05-03]",
        ),
    ] = ()
    extract: Annotated[
        bool,
        means("Whether the archived text is only a part of the article. Then nothing calls it silent.", "true"),
    ] = False
    publish: Annotated[
        Publish | None,
        means(
            "How much of it the site shows: ``whole``, or ``passages``, which is what claims quote, each with its "
            "sentence. Without it, what ``sources/dossier.yml`` says.",
            "passages",
        ),
    ] = None
    rights: Annotated[
        str,
        means(
            "Who holds the rights in the text, and on what ground it is kept.",
            "The Gazette; kept as evidence for what is quoted from it.",
        ),
    ] = ""
    note: Annotated[str, means("The editor's note.", "The printed edition has another headline.")] = ""
    exceptions: Exceptions = ()
    formerly: Formerly = ()

    @model_validator(mode="before")
    @classmethod
    def _one_stretch_or_several(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("body"), dict):
            value = {**value, "body": (value["body"],)}
        if isinstance(value, dict) and isinstance(value.get("archived"), str):
            value = {**value, "archived": (value["archived"],)}
        return value
