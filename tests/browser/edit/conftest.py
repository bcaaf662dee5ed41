"""A project on a storm, served with ``--edit``, and pages of it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dossier_maker import make_project
from server_started import Served, free_port

Open = Callable[..., Page]


@pytest.fixture
def project_of_the_storm(project: Path, tmp_path: Path) -> Path:
    made = make_project(tmp_path / "storm")
    shutil.copytree(project / "tests/editing/sources", made / "sources")
    return made


@pytest.fixture
def serve(project: Path, project_of_the_storm: Path) -> Iterator[Callable[..., Served]]:
    """A function that serves it, with ``--edit`` where nothing else is said."""
    all_served: list[Served] = []

    def start(*words: str) -> Served:
        port = free_port()
        command = [sys.executable, "-m", "generator", "serve", *(words or ("--edit",)), "-a", f"127.0.0.1:{port}"]
        own = {"PYTHONPATH": str(project), "PYTHONUNBUFFERED": "1"}
        all_served.append(Served(command, project_of_the_storm, port, os.environ | own))
        all_served[-1].until("Serving on")
        return all_served[-1]

    yield start
    for served in all_served:
        served.stop()
        assert "Traceback" not in served.said
        assert "does not foresee" not in served.said


@pytest.fixture
def opened(serve: Callable[..., Served], browser: Browser) -> Iterator[Open]:
    """A function that opens a page of it, as a reader with a width has it."""
    address = serve().address
    troubles: list[str] = []
    contexts = []

    def open_one(path: str, width: int = 1280, scheme: Any = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 812},
            color_scheme=scheme,
            has_touch=width < 600,
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda said: troubles.append(said.text) if "Security Policy" in said.text else None)
        page.goto(address + path)
        page.get_by_text("Select words to quote them").wait_for()
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert troubles == []
