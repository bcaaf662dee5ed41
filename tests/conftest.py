"""What all tests share: where the project lies, how hypothesis looks for counterexamples, and a small dossier."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from generator.links.derived import Derived, derive
from generator.pipeline import read_and_check

Weave = Callable[..., Derived]

# Examples must not depend on the machine's load, and in CI not on chance either.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# Material prints a notice on each run otherwise.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


WHOLE = ("tests/doors/", "tests/project/", "tests/test_dossiers.py", "tests/pages/test_render.py")
"""What builds whole sites, starts the program anew, or looks at the whole project: `make quick` leaves it out."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that `make quick` leaves out."""
    for item in items:
        if item.nodeid.startswith(WHOLE):
            item.add_marker("whole")


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def woven(tmp_path: Path) -> Weave:
    """Return a function that weaves a dossier: written to disk, read and checked, as close as can be to a real one.

    It takes files by their paths within ``sources``, and ``articles``: by id, the text, all of it body, or the text
    and the lines of its YAML that say otherwise. An outlet called "Paper" is always there.
    """

    def made(files: Mapping[str, str], articles: Mapping[str, str | tuple[str, str]]) -> Derived:
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
        return derive(checked.dossier, checked.found)

    return made


def _all_of(text: str) -> str:
    first, last = text.split()[:3], text.split()[-3:]
    return f"body:\n  from: {_yaml(' '.join(first))}\n  to: {_yaml(' '.join(last))}\n"


def _yaml(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
