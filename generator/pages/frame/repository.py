"""Links to the repository in which the dossier's files are kept and corrected."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Repository:
    """Where a file can be seen and edited on the web.

    Attributes:
        address: Its address; empty where the dossier has none.
        view: What follows it to show a file at a line, with ``{path}`` and ``{line}``.
        edit: What follows it to edit a file, with ``{path}``.
    """

    address: str = ""
    view: str = "blob/main/{path}#L{line}"
    edit: str = "edit/main/{path}"

    def view_of(self, path: str, line: int = 1) -> str:
        """Return where to see a line of a file; empty without a repository."""
        return self._of(self.view, path, line)

    def edit_of(self, path: str) -> str:
        """Return where to edit a file; empty without a repository."""
        return self._of(self.edit, path, 1)

    def _of(self, shape: str, path: str, line: int) -> str:
        if not self.address:
            return ""
        return f"{self.address.rstrip('/')}/{shape.replace('{path}', quote(path)).replace('{line}', str(line))}"
