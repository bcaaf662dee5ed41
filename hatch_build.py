"""Names the package anew in a wheel: in other people's environments a module ``generator`` would be a bad neighbour.

The folder here keeps its name, and an editable install takes it as it lies. In a wheel each import that names it says
`INSTALLED` instead, at the same line and column, so that a traceback leads to the same line in both. Whatever else
would name it at run time stops the build: the program finds what belongs to it by its own ``__name__``.
"""

from __future__ import annotations

import ast
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = "generator"
INSTALLED = "dossier_site"
OURS = re.compile(rf"{HERE}(\.[\w.]*)?")
NOT_FOR_OTHERS = {"architecture.md", "changelog.md"}
"""Pages of ``docs/`` on this repository; the others are the manual, which every dossier's site may have."""
IMPORT = re.compile(rf"\b(from|import)(\s+){HERE}\b")


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the package into the wheel under its other name."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the package as it is to be installed, and name it in the entry points."""
        if version == "editable":
            return
        self._made = Path(tempfile.mkdtemp(prefix="dossier-wheel-"))
        write_package(Path(self.root), self._made)
        build_data["force_include"][str(self._made)] = INSTALLED
        points = [self.metadata.core.scripts, *self.metadata.core.entry_points.values()]
        for group in points:
            for name, target in group.items():
                group[name] = re.sub(rf"^{HERE}\b", INSTALLED, target)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was written."""
        if version != "editable":
            shutil.rmtree(self._made)


def write_package(root: Path, folder: Path) -> None:
    """Write the package into a folder as it is to be installed.

    Raises:
        ValueError: Where a file names the package in a way that cannot be carried over; with file and line.
    """
    shutil.copytree(
        root / HERE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", "*.pyc", ".*")
    )
    (folder / "manual").mkdir()
    for page in sorted((root / "docs").glob("*.md")):
        if page.name not in NOT_FOR_OTHERS:
            shutil.copy(page, folder / "manual")
    for file in sorted(folder.rglob("*.py")):
        name = f"{HERE}/{file.relative_to(folder).as_posix()}"
        file.write_bytes(renamed(file.read_text(encoding="utf-8"), name).encode())


def renamed(code: str, name: str) -> str:
    """Return a module's code with its imports of the package under the name that it has when installed.

    Args:
        code: The code.
        name: The file's name, for messages.

    Raises:
        ValueError: Where the package is named otherwise than in an import.
    """
    tree = ast.parse(code)
    lines = code.split("\n")
    documentation = {id(node) for node in _documentation(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            if OURS.fullmatch(node.value):
                raise ValueError(
                    f'{name}:{node.lineno}: "{node.value}" names the package; use __name__ or __package__.'
                )
        elif isinstance(node, ast.ImportFrom) and not node.level and OURS.fullmatch(node.module or ""):
            line = lines[node.lineno - 1]
            lines[node.lineno - 1] = line[: node.col_offset] + IMPORT.sub(
                rf"\1\2{INSTALLED}", line[node.col_offset :], count=1
            )
        elif isinstance(node, ast.Import) and any(OURS.fullmatch(alias.name) for alias in node.names):
            raise ValueError(f'{name}:{node.lineno}: import what is meant with "from … import …".')
    return "\n".join(lines)


def _documentation(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the texts that stand for themselves: documentation, which nothing looks up."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
