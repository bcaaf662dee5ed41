"""The house stands: a floor imports only what lies beneath it (the contract is in pyproject.toml)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

OFFENCES = {
    "upward": ("model/claim.py", "import generator.links", "generator.model.claim -> generator.links"),
    "upward for types only": (
        "ground/position.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from generator.model.claim import Claim",
        "generator.ground.position -> generator.model.claim",
    ),
    "reading from checking": ("read/__init__.py", "import generator.check", "generator.read -> generator.check"),
    "MkDocs below the doors": ("links/__init__.py", "import mkdocs", "generator.links -> mkdocs"),
    "YAML outside of reading": ("check/__init__.py", "import yaml", "generator.check -> yaml"),
    "templates below the pages": ("links/__init__.py", "import jinja2", "generator.links -> jinja2"),
}
"""What is written where against the contract, and how the linter calls it."""


def _contract(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the package that lies in ``folder``, wherever else one is installed."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--config",
        str(folder / "pyproject.toml"),
        "--no-cache",
        "--no-logo",
    ]
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def told(project: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy with every offence in it."""
    copy = tmp_path_factory.mktemp("offences")
    shutil.copytree(project / "generator", copy / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project / "pyproject.toml", copy)
    for file, line, _ in OFFENCES.values():
        with (copy / "generator" / file).open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    (copy / "generator/attic.py").touch()
    checked = _contract(copy)
    assert checked.returncode == 1, checked.stdout + checked.stderr
    return checked.stdout


def test_the_contract_is_kept(project: Path) -> None:
    checked = _contract(project)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert " 0 broken" in checked.stdout


@pytest.mark.parametrize("offence", [offence for *_, offence in OFFENCES.values()], ids=OFFENCES)
def test_the_contract_notices(told: str, offence: str) -> None:
    assert f"{offence} (l." in told


def test_the_contract_notices_a_module_on_no_floor(told: str) -> None:
    assert "generator.attic" in told
