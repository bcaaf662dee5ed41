"""A tiny dossier of one's own to do things to, and the command as a person runs it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dossier_maker import make_tiny
from generator.doors import build as building
from generator.doors.cli import main
from serving import Quiet

Said = subprocess.CompletedProcess[str]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny dossier: one article, one event, three claims."""
    return make_tiny(tmp_path / "tiny")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny dossier's site, built once; a test that changes it changes a copy."""
    return building.build(make_tiny(tmp_path_factory.mktemp("built") / "tiny") / "mkdocs.yml")


@pytest.fixture
def site(tiny: Path, built: Path) -> Path:
    """The tiny dossier's site as an earlier build left it."""
    return shutil.copytree(built, tiny / "site")


@pytest.fixture(scope="session")
def environment(project: Path) -> dict[str, str]:
    """What a command of the project needs, wherever it is started, and nothing that changes what it makes."""
    own = {key: value for key, value in os.environ.items() if key not in ("SOURCE_DATE_EPOCH", "CI", "GITHUB_ACTIONS")}
    return own | {"PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture
def dossier(tiny: Path, environment: Mapping[str, str]) -> Callable[..., Said]:
    """A function that runs ``dossier`` with the words given, in the tiny dossier's folder, and waits for its end."""

    def run(*words: str | Path, cwd: Path = tiny, **more: str) -> Said:
        command = [sys.executable, "-m", "generator", *map(str, words)]
        told = {**environment, **more}
        return subprocess.run(
            command,
            cwd=cwd,
            env=told,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture
def quick(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """As ``dossier``, within this process: for what does not depend on how a process begins and ends."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.chdir(tiny)
    return lambda *words: CliRunner().invoke(main, list(map(str, words)))


@pytest.fixture(scope="session")
def digest() -> Callable[[Path], str]:
    """A function that returns one hash for all names and bytes below a folder."""

    def of(folder: Path) -> str:
        whole = hashlib.sha256()
        for path in sorted(folder.rglob("*")):
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(path.read_bytes()).digest() if path.is_file() else b"folder")
        return whole.hexdigest()

    return of


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """A function that serves a folder, or answers as a class does, and returns the address."""
    servers: list[ThreadingHTTPServer] = []

    def begin(how: Any) -> str:
        handler = partial(Quiet, directory=str(how)) if isinstance(how, Path) else how
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield begin
    for server in servers:
        server.shutdown()
        server.server_close()
