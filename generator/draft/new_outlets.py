"""Outlets that are new to a dossier, as the pages of their articles call themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.draft.drafts import laid_out_as
from generator.draft.ids import free, id_of, ids
from generator.edit import YamlFile, kind_of, written
from generator.model.dossier import Dossier

OUTLETS: Final = "actors/_outlets.yml"
"""The file of the outlets that are made with their articles, within a dossier's folder."""
_MOST_WORDS: Final = 3


def id_of_new(dossier: Dossier, name: str, stem: str) -> str:
    """Return a free id for an outlet that the dossier lacks.

    Args:
        dossier: The dossier.
        name: Its name.
        stem: The name of the file of its article, without the ending: the id of a name that has no letters for one.
    """
    return free(id_of(name, 60) or _of_the_file(stem), ids(dossier, "actor") | dossier.unread)


def with_outlet(file: YamlFile | None, id_: str, record: Mapping[str, str]) -> YamlFile:
    """Return the file of such outlets with one more.

    Args:
        file: As it is; nothing where there is none yet.
        id_: The id of the new one.
        record: What it holds.

    Raises:
        NotEditable: Where the file cannot take it.
    """
    if file is not None:
        return laid_out_as(file, file.set((id_,), dict(record)))
    return YamlFile(written({id_: dict(record)}, OUTLETS, kind_of(OUTLETS)), OUTLETS, kind_of(OUTLETS))


def _of_the_file(stem: str) -> str:
    """Return an id for a name in letters that no id has: the file's first words, up to a number."""
    begin = re.split(r"\d", id_of(stem))[0].strip("-")
    return "-".join(begin.split("-")[:_MOST_WORDS]) or "outlet"
