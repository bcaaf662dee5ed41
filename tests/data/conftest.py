"""Two dossiers in every form: one with one of each thing, and one whose words are hostile wherever it has any."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dossier_maker import derive_dossier
from generator.data.export import Export
from generator.data.forms import offered as forms_of
from generator.links.derived import Derived
from generator.pipeline import Made

SITE = "https://dossier.example/lamp"
FORMULAS = ['=HYPERLINK("http://evil.example")', "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1", "'=1", "''", "a, \"b\"; 'c'"]
FORMULAS += [f"{sign}SUM(A1:A9)" for sign in "\uff1d\uff0b\uff0d\uff20"]
HOSTILE: list[str] = [
    *json.loads((Path(__file__).parents[1] / "ground/hostile.json").read_text("utf-8")),
    *FORMULAS,
]


@pytest.fixture(scope="session")
def offered(one_of_each: Made) -> dict[str, bytes]:
    """All files that programs are offered of the dossier of one of each, by their paths, on a site with an address."""
    return made_of(one_of_each.derived)


@pytest.fixture(scope="session")
def hostile() -> Derived:
    """A dossier in which each hostile text stands in everything that can hold words."""
    files: dict[str, object] = {
        "dossier.yml": {
            "title": HOSTILE[0],
            "description": HOSTILE[1],
            "acts": [{"id": "a", "label": HOSTILE[2], "forms": ["behind"]}],
        }
    }
    articles = {}
    for at, words in enumerate(HOSTILE):
        # Separators of lines and paragraphs an article may hold, YAML not.
        text, quote = re.sub("[\u2028\u2029]", " ", words), re.sub("[\u2028\u2029]", " ", f"before {words} behind")
        articles[f"s{at}"] = (
            f"Here begins it. before {words} behind. Here ends it.",
            json_lines(
                title=text,
                byline=text,
                dateline=text,
                rights=text,
                language="en",
                body={"from": "Here begins it.", "to": "Here ends it."},
            ),
        )
        files[f"actors/a{at}.yml"] = {"name": text, "kind": "person", "aliases": [f"{text} alias"]}
        files[f"places/p{at}.yml"] = {"name": text, "kind": text, "coordinates": {"lat": 1, "lon": 2, "origin": text}}
        files[f"events/e{at}.yml"] = {
            "title": text,
            "date": {"date": "2031", "basis": "inferred", "reason": text, "claims": [f"c{at}"]},
            "places": [f"p{at}"],
            "actors": [{"actor": f"a{at}", "role": text}],
            "questions": [
                {
                    "id": f"q{at}",
                    "ask": text,
                    "answers_are": "text",
                    "claims": [
                        {
                            "id": f"c{at}",
                            "source": f"s{at}",
                            "quote": quote,
                            "answer": " ".join(text.split()),
                            "attribution": [f"a{at}"],
                        }
                    ],
                }
            ],
        }
    return derive_dossier(files, articles)


def json_lines(**values: object) -> str:
    """Return values as lines of YAML."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())


def made_of(derived: Derived) -> dict[str, bytes]:
    """Return all files that programs are offered of a dossier, by their paths."""
    return {path: make() for path, make in forms_of(Export(derived, SITE)).files.items()}
