"""What all tests share: where the project lies, and how hypothesis looks for counterexamples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Examples must not depend on the machine's load, and in CI not on chance either.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# Material prints a notice on each run otherwise.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parent.parent
