"""The wheel of this repository, and an environment that it is installed in."""

from __future__ import annotations

from pathlib import Path

import pytest

from installed import Installed, build_wheel


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once."""
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Installed:
    """An environment with the program from the wheel in it, and nothing of this repository."""
    return Installed.make(tmp_path_factory.mktemp("environment"), wheel)
