"""A small dossier with comments, short forms and an article in Arabic, and an editor's desk on a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from editing_desk import Served


@pytest.fixture
def served(tmp_path: Path) -> Served:
    shutil.copytree(Path(__file__).parent / "sources", tmp_path / "sources")
    return Served(tmp_path)
