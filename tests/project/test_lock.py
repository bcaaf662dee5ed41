"""What ``make`` installs is locked: every version, every hash, no address, and in step with pyproject.toml."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@pytest.fixture(scope="module")
def declared(project: Path) -> dict[str, Any]:
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def lock(project: Path) -> str:
    return (project / "requirements.txt").read_text(encoding="utf-8")


def _entries(lock: str) -> list[tuple[Requirement, list[str]]]:
    """Each locked package with the hashes of its files."""
    lines = [line for line in lock.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]
    return [(Requirement(re.split(r"\s--hash", line)[0]), re.findall(r"--hash=(\S+)", line)) for line in lines]


def test_every_package_has_one_version_and_hashes(lock: str) -> None:
    for requirement, hashes in _entries(lock):
        assert [part.operator for part in requirement.specifier] == ["=="], requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


def test_no_address_is_in_it(lock: str) -> None:
    assert not re.search(r"://|^\s*-(?!-hash)|--(?!hash=)\w| @ ", lock, re.MULTILINE)


def test_it_satisfies_what_the_project_declares(declared: dict[str, Any], lock: str) -> None:
    locked = {
        canonicalize_name(requirement.name): next(iter(requirement.specifier)).version
        for requirement, _ in _entries(lock)
        if requirement.marker is None or requirement.marker.evaluate()
    }
    project = declared["project"]
    wanted = [*declared["build-system"]["requires"], *project["dependencies"], *project["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, wanted):
        version = locked.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement} is not locked: run make lock"
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}: run make lock"


def test_mkdocs_stays_below_2(declared: dict[str, Any]) -> None:
    (mkdocs,) = (r for r in map(Requirement, declared["project"]["dependencies"]) if r.name == "mkdocs")
    assert not mkdocs.specifier.contains("2.0")


def test_this_python_is_one_that_the_project_takes(declared: dict[str, Any]) -> None:
    assert sys.version_info >= (3, 11)
    assert declared["project"]["requires-python"] == ">=3.11"


def test_what_is_imported_is_declared_and_what_is_declared_is_imported(project: Path, declared: dict[str, Any]) -> None:
    providers = importlib.metadata.packages_distributions()
    imported = {
        canonicalize_name(distribution)
        for path in (project / "generator").rglob("*.py")
        for module in _imports(path.read_text(encoding="utf-8")) - sys.stdlib_module_names - {"generator"}
        for distribution in providers.get(module, [module])
    }
    wanted = {canonicalize_name(Requirement(text).name) for text in declared["project"]["dependencies"]}
    extras = declared["project"]["optional-dependencies"]
    optional = {canonicalize_name(Requirement(text).name) for extra in ("bag", "html", "pdf") for text in extras[extra]}
    # The theme is named in mkdocs.yml, not imported; pydantic and WeasyPrint bring these at the one version that fits.
    assert imported - {"pydantic-core", "pydyf"} - optional == wanted - {"mkdocs-material"}
    assert "trafilatura" in imported & optional


def _imports(code: str) -> set[str]:
    """The top-level names of the modules that a file imports."""
    nodes = list(ast.walk(ast.parse(code)))
    whole = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return {name.split(".")[0] for name in whole | parts}
