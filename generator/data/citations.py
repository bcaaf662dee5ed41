"""All sources as references: CSL-JSON, BibLaTeX and RIS."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Final

from generator.citing.forms import FORMS
from generator.citing.reference import Reference, source_reference
from generator.data.export import Export, Files

FOLDER: Final = "data/citations/"


def citation_files(export: Export) -> Files:
    """Return what makes the references of all sources, in each form."""
    references = cache(partial(_references, export))
    return {f"{FOLDER}sources.{ending}": partial(_written, write, references) for ending, write in FORMS.items()}


def _references(export: Export) -> Sequence[Reference]:
    derived = export.derived
    return [source_reference(derived, export.site, source) for source in derived.dossier.sources]


def _written(write: Callable[[Sequence[Reference]], str], references: Callable[[], Sequence[Reference]]) -> bytes:
    return write(references()).encode()
