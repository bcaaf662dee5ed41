"""Which of a dossier's pages MkDocs builds itself, and how it knows of the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, Literal, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.doors import manifest
from generator.links.addresses import file_of
from generator.pages.site import Plan
from generator.pipeline import Made

_OF_PAGES: Final = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""MkDocs' events at which a plugin sees a page."""


class Known(Page):
    """A page that MkDocs knows for the sake of links to it, and that is written elsewhere."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render nothing."""
        self.content, self.toc = "", TableOfContents([])


class _File(File):
    """A file of the dossier; where it is a page that is written elsewhere, MkDocs takes it for no page of its own."""

    by_mkdocs = True
    made: Callable[[], bytes] | None = None
    """What makes what it holds, where that is made no sooner than it is written."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write it."""
        if self.made:
            self.content_bytes = self.made()
        super().copy_file(dirty)

    def is_documentation_page(self) -> bool:
        """Whether MkDocs reads and builds a page of it."""
        return self.by_mkdocs and super().is_documentation_page()


class Handed:
    """A dossier's pages and files, as MkDocs knows them.

    Attributes:
        elsewhere: Those that are written elsewhere, by their paths in ``docs``.
    """

    def __init__(self, plan: Plan, files: Files, config: MkDocsConfig) -> None:
        """Hand all of them in.

        Raises:
            PluginError: Where a hand-written page has the address of one of them.
        """
        manifest.hand_in(files, config)
        # By the address that it is built to: docs/events/x.md and docs/events/x/index.md are one page to a reader.
        taken = {file.dest_uri: file.src_uri for file in files}
        self._plan = plan
        self._pages = {file_of(address): address for address in plan.addresses}
        self.elsewhere: dict[str, _File] = {}
        for path in (*self._pages, *plan.paths):
            generated = cast(_File, _File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV))
            if yours := taken.get(generated.dest_uri):
                raise PluginError(f"docs/{yours} is in the way: the dossier makes a page of that name. Rename yours.")
            self.elsewhere[path] = generated
            files.append(generated)

    @property
    def paths(self) -> list[str]:
        """The paths, in the site, of those that are written elsewhere."""
        return [file.dest_uri for file in self.elsewhere.values()]

    def settle(self, nav: Navigation, config: MkDocsConfig, *, watched: bool, live: bool) -> None:
        """Settle which of them MkDocs builds: the navigation's pages, and what is made from the whole dossier; or all.

        Args:
            nav: The navigation.
            config: The project's configuration.
            watched: Whether other plugins want to see every page.
            live: Whether files are made when they are asked for.

        Raises:
            PluginError: Where a file of the dossier is gone since it was read.
        """
        listed = {page.file.src_uri for page in nav.pages}
        for path, file in list(self.elsewhere.items()):
            if watched or path in listed:
                if path not in self._pages and not live:
                    file.content_bytes = self._content(path)
                del self.elsewhere[path]
            elif path in self._plan.computed and not live:
                file.made = partial(self._plan.file, path)
                del self.elsewhere[path]
            elif path in self._pages:
                Known(None, file, config)
                file.by_mkdocs = False

    def _content(self, path: str) -> bytes:
        try:
            return self._plan.file(path)
        except OSError as error:
            raise PluginError(f"{error.filename} is gone since it was read.") from error


Fits = Literal["as it is", "but for its pages", "not"]
"""How well what MkDocs has set up fits a dossier that was edited since."""


def fits(before: Made, now: Made) -> Fits:
    """Say it: not where it has another title, language or navigation; but for its pages where some came or went."""
    if (now.plan.empty, now.derived.dossier.settings) != (before.plan.empty, before.derived.dossier.settings):
        return "not"
    same = (now.plan.firsts, now.plan.paths) == (before.plan.firsts, before.plan.paths)
    return "as it is" if same else "but for its pages"


def looked_at_by_others(config: MkDocsConfig, own: object) -> bool:
    """Whether a plugin other than ours wants to see pages: then MkDocs has to build all of them."""
    methods = (method for event in _OF_PAGES for method in config.plugins.events[event])
    return any(getattr(method, "__self__", None) is not own for method in methods)
