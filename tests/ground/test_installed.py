"""What tells a person to install more of the program says it as it fits how the program came there."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from generator.ground.installed import how_to_install

INSTALLED = [
    (None, "pip install 'dossier-site[html]'"),
    ({}, "pip install 'dossier-site[html]'"),
    (
        {"url": "https://example.org/d.git", "vcs_info": {"vcs": "git", "commit_id": "a1b2"}},
        "pip install 'dossier-site[html] @ git+https://example.org/d.git@a1b2'",
    ),
    ({"url": "file:///srv/the%20program", "dir_info": {}}, "pip install '/srv/the program[html]'"),
    ({"url": "file:///srv/d", "dir_info": {"editable": True}}, "pip install -e '/srv/d[html]'"),
    (
        {"url": "https://example.org/d.whl", "archive_info": {}},
        "pip install 'dossier-site[html] @ https://example.org/d.whl'",
    ),
]


@pytest.mark.parametrize(("told", "command"), INSTALLED)
def test_more_of_the_program_comes_from_where_it_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: dict[str, Any] | None, command: str
) -> None:
    if told is not None:
        (tmp_path / "direct_url.json").write_text(json.dumps(told), "utf-8")
    monkeypatch.setattr(metadata, "distribution", lambda _: metadata.PathDistribution(tmp_path))
    assert how_to_install("html") == command
