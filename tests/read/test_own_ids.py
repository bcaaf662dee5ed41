"""Where a key with an id is missing, the example is one that can be pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.read import read

Put = Callable[[str, str | bytes], Path]
MAYOR, POST = "name: The mayor\nkind: person\n", "name: The Post\nkind: outlet\n"
CLAIM = "title: The flood\nclaims:\n  - {id: it-came, quote: the water came}\n"


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        (
            {"actors/mayor.yml": MAYOR, "actors/post.yml": POST, "articles/a.yml": "title: A"},
            "Add a line such as this, with one of this dossier's ids:\noutlet: post",
        ),
        (
            {"actors/mayor.yml": MAYOR, "articles/a.yml": "title: A"},
            "This dossier has no outlet yet. An outlet is made by this:\n"
            'dossier new actor --kind outlet --name "…"\n'
            "For raw pages that name theirs: dossier add … --new-outlets",
        ),
        (
            {"actors/mayor.yml": MAYOR, "actors/post.yml": POST + "web: x", "articles/a.yml": "title: A"},
            "This dossier has no outlet that can be read. An outlet is made by this:\n"
            'dossier new actor --kind outlet --name "…"\n'
            "For raw pages that name theirs: dossier add … --new-outlets",
        ),
        (
            {"events/flood.yml": CLAIM},
            "This dossier has no source yet. A source is made by this:\ndossier add …",
        ),
        (
            {"events/flood.yml": CLAIM.replace("id: it-came, ", "source: a, ")},
            "Add a line such as this, with an id that nothing else has:\nid: gazette-at-least-40",
        ),
    ],
)
def test_a_missing_id_is_exampled_by_what_the_dossier_has(
    tmp_path: Path, put: Put, files: dict[str, str], hint: str
) -> None:
    for name, text in files.items():
        put(name, text)
    _, problems = read(tmp_path)
    assert hint in [problem.hint for problem in problems if problem.rule == "missing-key"]


def test_an_example_that_is_pasted_mends_it(tmp_path: Path, put: Put) -> None:
    put("actors/post.yml", POST)
    put("articles/a.yml", f"title: A\npublished: 2016\nsha256: {'0' * 64}\nbody: {{from: a, to: b}}\n")
    put("articles/a.txt", "a b")
    _, (problem,) = read(tmp_path)
    line = problem.hint.split("\n")[1]
    put("articles/a.yml", f"{line}\n" + (tmp_path / "sources/articles/a.yml").read_text("utf-8"))
    dossier, problems = read(tmp_path)
    assert (problems, dossier.sources["a"].record.outlet) == ((), "post")
