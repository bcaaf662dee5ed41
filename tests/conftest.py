"""What all tests share: how hypothesis looks for counterexamples, what is a whole, and the dossier of one of each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from dossier_maker import ONE_OF_EACH, PROJECT
from generator.pages.frame.repository import Repository
from generator.pipeline import Checked, Made, make, read_and_check

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
    return PROJECT


@pytest.fixture(scope="session")
def checked_one_of_each() -> Checked:
    """The dossier of one of each, read and checked."""
    return read_and_check(ONE_OF_EACH)


@pytest.fixture(scope="session")
def one_of_each(checked_one_of_each: Checked) -> Made:
    """The dossier of one of each, derived and rendered: its pages, and the files offered beside them."""
    return make(checked_one_of_each, ONE_OF_EACH, Repository())


@pytest.fixture(scope="session", autouse=True)
def no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test leaves a key in the settings of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield
