"""A small dossier, written to disk, read, checked and woven: as close to the real thing as a test can be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.links.web import Web, weave
from generator.pipeline import read_and_check

Weave = Callable[..., Web]


@pytest.fixture
def woven(tmp_path: Path) -> Weave:
    """Return a function that weaves a dossier.

    It takes files by their paths within ``sources``, and ``articles``: by id, the text, all of it body, or the text
    and the lines of its YAML that say otherwise. An outlet called "Paper" is always there.
    """

    def made(files: Mapping[str, str], articles: Mapping[str, str | tuple[str, str]]) -> Web:
        written = {"dossier.yml": "title: A dossier\n", "actors/paper.yml": "name: Paper\nkind: outlet\n"} | files
        for one, given in articles.items():
            text, lines = (given, _all_of(given)) if isinstance(given, str) else given
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            head = "" if "title:" in lines else f"title: {one}\n"
            head += "" if "outlet:" in lines else "outlet: paper\n"
            head += "" if "published:" in lines else "published: 2031-03-04\n"
            written[f"articles/{one}.txt"] = text
            written[f"articles/{one}.yml"] = f"{head}sha256: {sha256}\n{lines}"
        for path, content in written.items():
            (tmp_path / "sources" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "sources" / path).write_bytes(content.encode())
        checked = read_and_check(tmp_path)
        assert checked.problems == ()
        return weave(checked.dossier, checked.found)

    return made


def _all_of(text: str) -> str:
    first, last = text.split()[:3], text.split()[-3:]
    return f"body:\n  from: {_yaml(' '.join(first))}\n  to: {_yaml(' '.join(last))}\n"


def _yaml(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
