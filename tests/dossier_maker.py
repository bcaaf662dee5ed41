"""The one place where tests get their dossiers from: from a few lines, from the small ones that lie here, in a project.

===================  ================================================================================
``write_dossier``    a folder with a dossier of one's own, from a mapping of files
``read_dossier``     that dossier as it is read; for checks, which look for what is wrong with it
``key_at``           the key that a problem points at, whichever line and column it has
``derive_dossier``   that dossier read, checked and found in order, with all that is derived from it
``make_project``     a folder that can be built: a dossier, with the pages, the theme and the settings around it
``make_tiny``        such a folder with the tiny dossier, which is quick to build
===================  ================================================================================

What is read and made of the dossier of one of each comes from fixtures in conftest.py, once for all tests.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.ground.position import Position
from generator.links.derived import Derived, derive
from generator.model.dossier import Dossier, Entry
from generator.pipeline import FOLDER, read_and_check
from generator.read import read

PROJECT = Path(__file__).resolve().parent.parent
DOSSIERS = PROJECT / "tests/dossiers"
ONE_OF_EACH = DOSSIERS / "one-of-each"
"""A project with one of each thing that a dossier may hold. Nothing is wrong with it."""
EVERY_MISTAKE = DOSSIERS / "every-mistake"
"""A project with an example of each mistake that is told."""
EVERY_REMARK = DOSSIERS / "every-remark"
"""A project with an example of each warning and each note, and with exceptions to them. Nothing stops its build."""
TINY = PROJECT / "tests/doors/tiny"
"""A project with one article, one event and three claims, quick to build."""

File = str | bytes | Mapping[str, Any]
"""What a file holds: text, bytes, or the record that its YAML says."""
Article = str | tuple[str, str]
"""An article's text, all of it body; or its text and the lines of its YAML that say otherwise."""

AT_FIRST: Mapping[str, File] = {
    "dossier.yml": "title: A dossier\n",
    "actors/paper.yml": "name: Paper\nkind: outlet\n",
}


def write_dossier(root: Path, files: Mapping[str, File], articles: Mapping[str, Article] | None = None) -> Path:
    """Write a dossier into a project's folder, and return that folder.

    Args:
        root: The project's folder.
        files: What files hold, by their paths within ``sources``. Where the folder holds no dossier yet, a title and
            an outlet called "Paper" come by themselves.
        articles: Articles by id; both their files are written.
    """
    first = {} if (root / FOLDER).exists() else AT_FIRST
    for path, content in {**first, **files, **_files_of(articles or {})}.items():
        there = root / FOLDER / path
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(_bytes(content))
    return root


def read_dossier(files: Mapping[str, File], articles: Mapping[str, Article] | None = None) -> Dossier:
    """Return a dossier as it is read; no record in it may be left out, whatever else is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        dossier, problems = read(write_dossier(Path(folder), files, articles))
    assert not dossier.unread, problems
    return dossier


def key_at(entry: Entry[Any], position: Position) -> str:
    """Return the key whose value stands there, with the keys around it: ``questions.0.claims.1.quote``."""
    nearest = max(written for written in entry.positions.values() if written <= position)
    return next(".".join(map(str, path)) for path, written in entry.positions.items() if written == nearest)


def derive_dossier(files: Mapping[str, File], articles: Mapping[str, Article] | None = None) -> Derived:
    """Return a dossier that was read and checked, with all that is derived from it; nothing may be wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        checked = read_and_check(write_dossier(Path(folder), files, articles))
    assert checked.problems == ()
    return derive(checked.dossier, checked.found)


def make_project(there: Path, dossier: Path | None = None) -> Path:
    """Make a project that builds as the real one does, with its pages, theme and settings, and return its folder.

    Args:
        there: Where; a dossier that lies there already stays.
        dossier: The project whose dossier it gets.
    """
    shutil.copytree(PROJECT / "generator/theme", there / "generator/theme")
    shutil.copytree(PROJECT / "docs", there / "docs", ignore=shutil.ignore_patterns("decisions"))
    shutil.copy(PROJECT / "mkdocs.yml", there)
    if dossier:
        shutil.copytree(dossier / FOLDER, there / FOLDER)
    return there


def make_tiny(there: Path) -> Path:
    """Make a project around the tiny dossier, with a page and settings of its own, and return its folder."""
    return shutil.copytree(TINY, make_project(there), dirs_exist_ok=True)


def _bytes(content: File) -> bytes:
    if isinstance(content, bytes):
        return content
    # JSON is YAML.
    return (content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=1)).encode()


def _files_of(articles: Mapping[str, Article]) -> dict[str, str]:
    files = {}
    for one, given in articles.items():
        text, lines = (given, _all_of(given)) if isinstance(given, str) else given
        head = "" if "title:" in lines else f"title: {one}\n"
        head += "" if "outlet:" in lines else "outlet: paper\n"
        head += "" if "published:" in lines else "published: 2031-03-04\n"
        files[f"articles/{one}.txt"] = text
        files[f"articles/{one}.yml"] = f"{head}sha256: {hashlib.sha256(text.encode()).hexdigest()}\n{lines}"
    return files


def _all_of(text: str) -> str:
    first, last = text.split()[:3], text.split()[-3:]
    return f"body:\n  from: {_quoted(' '.join(first))}\n  to: {_quoted(' '.join(last))}\n"


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
