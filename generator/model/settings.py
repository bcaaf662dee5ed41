"""What the dossier as a whole says of itself: ``sources/dossier.yml``."""

import re
from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field, ValidationError, field_validator
from pydantic_core import InitErrorDetails

from generator.ground.text.words import bare
from generator.model.former import Removed
from generator.model.forms import Forms
from generator.model.ids import Id, QuestionId
from generator.model.language import Language
from generator.model.publish import Publish
from generator.model.record import Record, means

_CONTACT: Final = re.compile(
    r"[^\s@:/?<>\"]+@[^\s@:/?<>\".]+(\.[^\s@:/?<>\".]+)+|https://[^\s/?#@<>\"\[\]]+([/?#][^\s<>\"]*)?"
)
"""One e-mail address and nothing more, or a page that is not asked for in the clear."""


class Act(Record, title="an act"):
    """Something that is done again and again in the articles, and the words that they use for it."""

    id: Annotated[Id, means("Its id, unique among the acts.", "flee")]
    label: Annotated[str, Field(min_length=1), means("What pages call it.", "to leave one's home")]
    forms: Annotated[
        tuple[str, ...],
        Field(min_length=1),
        means(
            "The words, each as it may be printed; capital and small letters are not told apart.",
            "[fled, evacuated, left their homes]",
        ),
    ]
    but_not: Annotated[
        tuple[str, ...],
        means("Longer phrases in which such words mean something else, and are not counted.", "[evacuated building]"),
    ] = ()


class Settings(Record, title="the dossier itself"):
    """The dossier's own title and text, and the acts whose words are counted."""

    title: Annotated[str, Field(min_length=1), means("The site's name.", "The flood in Exampleton")]
    description: Annotated[
        str,
        means(
            "One sentence, for search engines and the front page.",
            "What three newspapers say of the flood of May 2024, word for word.",
        ),
    ] = ""
    about: Annotated[
        str,
        means(
            "Markdown for the front page: what this dossier is about.",
            "In May 2024 the river rose. Three newspapers wrote about it.",
        ),
    ] = ""
    front: Annotated[
        tuple[QuestionId, ...],
        means(
            "Ids of the questions that the front page shows, in this order. Where there are none: those on which"
            " accounts differ, then those with most origins.",
            "[how-many-houses]",
        ),
    ] = ()
    language: Annotated[Language, means("BCP 47 tag of what its editors write.", "en")] = "en"
    publish: Annotated[
        Publish,
        means(
            "How much of an article the site shows, where its source says nothing else: ``whole``, or ``passages``, "
            "which is what claims quote, each with its sentence. Quotes are checked against the whole text either way.",
            "passages",
        ),
    ] = "whole"
    contact: Annotated[
        str,
        means(
            "Whom a reader writes to who finds a mistake: an e-mail address, or a page whose address begins with "
            "``https://``. Shown where no repository is set.",
            "editors@gazette.example",
        ),
    ] = ""
    acts: Annotated[
        tuple[Act, ...],
        means(
            "The acts whose words are counted, source by source.",
            "[{id: flee, label: to leave one's home, forms: [fled, evacuated]}]",
        ),
    ] = ()
    data: Annotated[
        Forms, means("Forms of the data that the site should not offer, each with ``false``.", "{csv: false}")
    ] = Forms()
    removed: Annotated[
        tuple[Removed, ...],
        means(
            "What is no longer in the dossier, each with the reason, which its old address shows.",
            "\n- what: claim\n  id: gazette-two-dams\n  reason: The Gazette withdrew the article.\n  day: 2024-06-02",
        ),
    ] = ()

    @field_validator("front")
    @classmethod
    def _each_question_once(cls, front: tuple[QuestionId, ...]) -> tuple[QuestionId, ...]:
        wrong = [
            _wrong((at,), question, f'"{question}" stands on the front page already')
            for at, question in enumerate(front)
            if question in front[:at]
        ]
        if wrong:
            raise ValidationError.from_exception_data(cls.__name__, wrong)
        return front

    @field_validator("contact")
    @classmethod
    def _contact_can_be_followed(cls, contact: str) -> str:
        if contact and not _CONTACT.fullmatch(contact):
            raise ValueError(
                f'"{contact}" is no address to write to: it is an e-mail address, such as editors@gazette.example,'
                ' or begins with "https://"'
            )
        return contact

    @field_validator("acts")
    @classmethod
    def _each_form_once(cls, acts: tuple[Act, ...]) -> tuple[Act, ...]:
        wrong = list(_repeated(acts))
        if wrong:
            raise ValidationError.from_exception_data(cls.__name__, wrong)
        return acts


def _repeated(acts: tuple[Act, ...]) -> Iterator[InitErrorDetails]:
    """Yield what is wrong with ids and forms, each at its own place in the file."""
    ids: set[str] = set()
    act_of: dict[tuple[str, ...], str] = {}
    for a, act in enumerate(acts):
        if act.id in ids:
            yield _wrong((a, "id"), act.id, f'There are two acts with the id "{act.id}"')
        ids.add(act.id)
        for key, forms in (("forms", act.forms), ("but_not", act.but_not)):
            for f, form in enumerate(forms):
                words = bare(form)
                if not words:
                    yield _wrong((a, key, f), form, f'"{form}" has no word that could be found in an article')
                elif words in act_of:
                    already = "this act" if act_of[words] == act.id else f'"{act_of[words]}"'
                    yield _wrong((a, key, f), form, f'"{form}" is already a form of {already}')
                act_of.setdefault(words, act.id)


def _wrong(path: tuple[int | str, ...], value: str, sentence: str) -> InitErrorDetails:
    return InitErrorDetails(type="value_error", loc=path, input=value, ctx={"error": ValueError(sentence)})
