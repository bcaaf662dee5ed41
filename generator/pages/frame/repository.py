"""Where the dossier lies on the web: the repository in which its files are corrected, and the site itself."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from generator.links.addresses import published


@dataclass(frozen=True, slots=True)
class Repository:
    """Where a file can be seen and edited on the web.

    Attributes:
        address: Its address; empty where the dossier has none.
        view: What follows it to show a file at a line, with ``{path}`` and ``{line}``.
        edit: What follows it to edit a file, with ``{path}``, and behind a ``#`` with ``{line}``.
        site: The address of the site that is built; empty where nobody told it.
        commit: What follows its address to show a commit, with ``{commit}``.
        issue: What follows it to tell of a mistake on a page, with ``{page}``; empty where nobody can.
    """

    address: str = ""
    view: str = "blob/main/{path}#L{line}"
    edit: str = "edit/main/{path}#L{line}"
    site: str = ""
    commit: str = "commit/{commit}"
    issue: str = "issues/new?template=correction.yml&page={page}"

    def view_of(self, path: str, line: int = 1) -> str:
        """Return where to see a line of a file; empty without a repository."""
        return self._of(self.view, path, line)

    def edit_of(self, path: str, line: int = 0) -> str:
        """Return where to edit a file, at a line if one is named; empty without a repository."""
        return self._of(self.edit if line else self.edit.partition("#")[0], path, line)

    def report_of(self, page: str) -> str:
        """Return where to tell of a mistake on a page, by its address; empty without a repository."""
        return self._of(self.issue.replace("{page}", quote(self.published(page), safe="")), "", 0) if self.issue else ""

    def commit_of(self, commit: str) -> str:
        """Return where to see a commit; empty without a repository."""
        return self._of(self.commit.replace("{commit}", commit), "", 1)

    @property
    def edits(self) -> str:
        """Where to edit a file, with ``{path}`` for it; empty without a repository."""
        return f"{self.address.rstrip('/')}/{self.edit.partition('#')[0]}" if self.address else ""

    def published(self, address: str) -> str:
        """Return a page's whole address; the one from the site's root where nobody told where the site lies."""
        return published(self.site, address)

    def _of(self, shape: str, path: str, line: int) -> str:
        if not self.address:
            return ""
        return f"{self.address.rstrip('/')}/{shape.replace('{path}', quote(path)).replace('{line}', str(line))}"
