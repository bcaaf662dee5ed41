"""What the dossier as a whole says of itself: ``sources/dossier.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, ValidationError, field_validator
from pydantic_core import InitErrorDetails

from generator.ground.text.words import bare
from generator.model.record import Id, Record


class Act(Record):
    """Something that is done again and again in the articles, and the words that they use for it.

    Attributes:
        id: Its id, unique among the acts.
        label: What pages call it.
        forms: The words, each as it may be printed; capital and small letters are not told apart.
        but_not: Longer phrases in which such words mean something else, and are not counted.
    """

    id: Id
    label: Annotated[str, Field(min_length=1)]
    forms: Annotated[tuple[str, ...], Field(min_length=1)]
    but_not: tuple[str, ...] = ()


class Settings(Record):
    """The dossier's own title and text.

    Attributes:
        title: The site's name.
        description: One sentence, for search engines and the front page.
        about: Markdown for the front page: what this dossier is about.
        language: BCP 47 tag of what its editors write.
        acts: The acts whose words are counted, source by source.
    """

    title: Annotated[str, Field(min_length=1)]
    description: str = ""
    about: str = ""
    language: str = "en"
    acts: tuple[Act, ...] = ()

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
