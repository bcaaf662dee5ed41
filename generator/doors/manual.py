"""The manual's pages, which come with the program, where a project has not written its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_WITH_THE_PROGRAM: Final = Path(__file__).parents[1] / "manual"
FOLDER: Final = _WITH_THE_PROGRAM if _WITH_THE_PROGRAM.is_dir() else Path(__file__).parents[2] / "docs"
"""Where they lie: in what is installed beside the floors, in the repository among the pages of its own site."""


class ManualPage(File):
    """A page of the manual; its file is not in the project's repository, so nothing there could be edited."""

    @property
    def edit_uri(self) -> None:
        """Say that there is nothing to edit."""
        return


def add(files: Files, config: MkDocsConfig) -> None:
    """Hand in each page of the manual that the navigation names and the project has no file for."""
    for name in sorted(set(_named(config.nav))):
        if files.get_file_from_path(name) is None and "/" not in name and (FOLDER / name).is_file():
            files.append(ManualPage(name, str(FOLDER), config.site_dir, config.use_directory_urls))


def _named(nav: Any) -> Iterator[str]:
    """Yield the paths of the pages that a navigation names."""
    if isinstance(nav, str):
        if nav.endswith(".md"):
            yield nav
    elif isinstance(nav, dict):
        for below in nav.values():
            yield from _named(below)
    elif isinstance(nav, list):
        for below in nav:
            yield from _named(below)
