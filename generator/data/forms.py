"""All forms that a dossier is offered in, and their files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.data.annotations import annotation_files
from generator.data.citations import citation_files
from generator.data.csv_package import csv_files
from generator.data.database import sqlite_files
from generator.data.dossier_json import json_files, yaml_schemas
from generator.data.entities import entities_files
from generator.data.export import Export, Files
from generator.data.feeds import feed_files
from generator.data.graphml import graph_files
from generator.data.jsonld import jsonld_files

JSON: Final = "json"
"""The form that is always there: the one that all others can be compared with."""

FORMS: Final[Mapping[str, Callable[[Export], Files]]] = {
    JSON: json_files,
    "csv": csv_files,
    "sqlite": sqlite_files,
    "graph": graph_files,
    "ftm": entities_files,
    "jsonld": jsonld_files,
    "annotations": annotation_files,
    "citations": citation_files,
    "feeds": feed_files,
}
"""What makes the files of each form, by the name that `generator.model.forms` declares."""


@dataclass(frozen=True)
class Offered:
    """The files that a site offers to programs.

    Attributes:
        files: What makes each, by its path from the site's root; each is made once, whoever asks for it.
        forms: The paths of the files of each form, by the form's name.
    """

    files: Files
    forms: Mapping[str, tuple[str, ...]]


def offered(export: Export) -> Offered:
    """Return the files of the forms that the dossier's settings do not leave out."""
    wanted = {JSON, *export.derived.dossier.settings.data.offered}
    made = {name: files_of(export, name) for name in FORMS if name in wanted}
    files = {path: make for files in made.values() for path, make in files.items()}
    return Offered({**files, **yaml_schemas(export)}, {name: tuple(files) for name, files in made.items() if files})


def files_of(export: Export, form: str) -> Files:
    """Return what makes the files of one form, each once.

    Raises:
        KeyError: Where there is no form of that name.
    """
    return {path: cache(make) for path, make in FORMS[form](export).items()}
