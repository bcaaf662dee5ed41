"""Keys that are none, and what was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.read import read

Put = Callable[[str, str | bytes], Path]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("json", "JSON is always there: take this out. Its keys can be: csv, "),
        ("graphml", 'Did you mean "graph"? '),
        ("bibtex", 'Did you mean "citations"? '),
        ("linked-data", 'Did you mean "jsonld"? '),
        ("entities", 'Did you mean "ftm"? '),
    ],
)
def test_forms_of_the_data_by_another_name(tmp_path: Path, put: Put, written: str, hint: str) -> None:
    put("dossier.yml", f"title: T\ndata: {{{written}: false}}\n")
    _, (problem,) = read(tmp_path)
    assert (problem.rule, str(problem.position)) == ("unknown-key", "sources/dossier.yml:2:8")
    assert problem.hint.startswith(hint)
