"""A dossier whose words are hostile wherever it has any: markup, formulas, marks that other languages act on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from dossier_maker import Article, File

FORMULAS = ['=HYPERLINK("http://evil.example")', "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1", "'=1", "''", "a, \"b\"; 'c'"]
FORMULAS += [f"{sign}SUM(A1:A9)" for sign in "\uff1d\uff0b\uff0d\uff20"]
HOSTILE: list[str] = [
    *json.loads((Path(__file__).parent / "ground/hostile.json").read_text("utf-8")),
    *FORMULAS,
]


def hostile_dossier() -> tuple[Mapping[str, File], Mapping[str, Article]]:
    """Return files and articles, as `write_dossier` takes them: each hostile text stands in all that can hold words."""
    files: dict[str, File] = {
        "dossier.yml": {
            "title": HOSTILE[0],
            "description": HOSTILE[1],
            "acts": [{"id": "a", "label": HOSTILE[2], "forms": ["behind"]}],
        }
    }
    articles: dict[str, Article] = {}
    for at, words in enumerate(HOSTILE):
        # Separators of lines and paragraphs an article may hold, YAML not.
        text, quote = re.sub("[\u2028\u2029]", " ", words), re.sub("[\u2028\u2029]", " ", f"before {words} behind")
        articles[f"s{at}"] = (
            f"Here begins it. before {words} behind. Here ends it.",
            json_lines(
                title=text,
                outlet=f"o{at}",
                byline=text,
                dateline=text,
                rights=text,
                language="en",
                published={"date": "2031-03", "basis": "inferred", "reason": text},
                body={"from": "Here begins it.", "to": "Here ends it."},
            ),
        )
        files[f"actors/o{at}.yml"] = {"name": f"{text} outlet", "kind": "outlet"}
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
    return files, articles


def json_lines(**values: object) -> str:
    """Return values as lines of YAML."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
