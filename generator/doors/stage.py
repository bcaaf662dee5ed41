"""The theme and the hand-written pages of a project, set up as MkDocs sets them up, but with nothing built.

Each page is made when it is asked for, by the same steps as in a build: those of the dossier from its plan, the others
by MkDocs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from mkdocs.commands.build import _build_template, _populate_page, get_context
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator import pipeline
from generator.doors.handed import Known
from generator.doors.plugin import DossierPlugin
from generator.doors.plugin_of import plugin_of
from generator.doors.project import configured
from generator.doors.seen import Seen
from generator.doors.verify import Verified
from generator.links.addresses import SEARCH
from generator.pages.frame.page import Page as Generated

INDEX = "index.html"
MISSING = "404.html"


class Stage:
    """A project's site, none of whose pages is made yet.

    Attributes:
        config: The project, as MkDocs is configured for it.
    """

    def __init__(
        self,
        config_file: Path,
        site_url: str,
        known: pipeline.Known | None = None,
        made: pipeline.Made | None = None,
    ) -> None:
        """Set up.

        Args:
            config_file: The project's ``mkdocs.yml``.
            site_url: Where it will be served.
            known: What was found out about its dossier before.
            made: Its dossier, where it was read already.

        Raises:
            BuildFailed, MkDocsException: Where the project cannot be set up, or its dossier has problems.
        """
        self.config = configured(config_file, strict=False)
        self.config.site_url = site_url
        self._plugin = plugin_of(self.config)
        self._plugin.live, self._plugin.known, self._plugin.made_before = True, known, made
        plugins = self.config.plugins
        plugins.on_startup(command="serve", dirty=False)
        self.config = plugins.on_config(self.config)
        plugins.on_pre_build(config=self.config)
        self._files = get_files(self.config)
        env = self.config.theme.get_env()
        self._files.add_files_from_theme(env, self.config)
        self._files = plugins.on_files(self._files, config=self.config)
        set_exclusions(self._files, self.config)
        self._nav = plugins.on_nav(get_navigation(self._files, self.config), config=self.config, files=self._files)
        self._env = plugins.on_env(env, config=self.config, files=self._files)
        # As they are now: should one be saved with a mistake, the page is still made from what it was.
        self._by_hand = {file.src_uri: Path(file.abs_src_path or "").resolve() for file in _by_hand(self._files)}
        for file in _by_hand(self._files):
            file.content_bytes = file.content_bytes
        self._read: set[str] = set()
        self._search: tuple[pipeline.Made | None, dict[str, bytes]] = None, {}
        # Of two files of one name the later one stands, as on the disk.
        self._by_path = {file.dest_uri: file for file in self._files if file.inclusion.is_in_serve()}
        for page in self._nav.pages:
            if page.title is None or not isinstance(page.title, str):
                self._populate(page)

    @property
    def plugin(self) -> DossierPlugin:
        """The dossier's plugin in this project."""
        return self._plugin

    @property
    def made(self) -> pipeline.Made:
        """The dossier as it was last read without problems."""
        return self._plugin.made

    def paths(self) -> Iterator[str]:
        """Yield the path of every page of the site."""
        plan = self.made.plan
        planned = {f"{address}{INDEX}" for address in plan.addresses}
        yield from sorted(planned)
        yield from (path for path in plan.paths if path.endswith(".html"))
        yield from sorted(
            path
            for path, file in self._by_path.items()
            if _is_page(file) and not (path in planned or plan.offers(path) or self._is_gone(file))
        )
        yield MISSING

    def exists(self, path: str) -> bool:
        """Whether the site has a file of that path, pages included."""
        plan = self.made.plan
        file = self._by_path.get(path)
        return self._shows(path) or plan.offers(path) or (file is not None and not self._is_gone(file))

    def _shows(self, path: str) -> bool:
        return path.endswith(INDEX) and self.made.plan.shows(path.removesuffix(INDEX))

    def content(self, path: str) -> bytes | None:
        """Make a file of the site; None where it has none of that path.

        Raises:
            OSError: Where a file that it is made from is gone.
        """
        plan, file = self.made.plan, self._by_path.get(path)
        if self._is_framed(path):
            return self._framed(plan.page(path.removesuffix(INDEX)))
        if plan.offers(path):
            return plan.file(path)
        if path.startswith(SEARCH) and path.endswith(".json"):
            return self._of_search(path)
        if file is not None and not self._is_gone(file):
            return self._by_mkdocs(file) if file.is_documentation_page() else file.content_bytes
        return self._template(path) if path in self.config.theme.static_templates else None

    def _is_gone(self, file: File) -> bool:
        """Whether a file was handed in for something that the dossier had then, and has no more."""
        handed = file.generated_by is not None and not file.content_bytes
        return handed and not (self._shows(file.dest_uri) or self.made.plan.offers(file.dest_uri))

    def _of_search(self, path: str) -> bytes | None:
        """Return a file of the search, which is made when somebody searches, and again after an edit."""
        made, files = self._search
        if made is not self.made:
            self.read(self._by_hand.values())
            made, files = self._search = self.made, dict(self._plugin.search())
        return files.get(path)

    def read(self, changed: Collection[Path]) -> None:
        """Read hand-written pages that were saved, so that what is wrong with one is known at once.

        Raises:
            Exception: Whatever MkDocs and its extensions raise.
        """
        for name, path in self._by_hand.items():
            file = self._files.get_file_from_path(name)
            if path in changed and file is not None and file.page is not None:
                self._populate(file.page)

    def look(self, path: str, seen: Seen) -> None:
        """Make a page and verify it, where the site has one of that path.

        Raises:
            OSError: Where a file that it is made from is gone.
        """
        address = path.removesuffix(INDEX)
        if self._is_framed(path):
            page = self.made.plan.page(address)
            self.plugin.verifier.look(address, self._framed(page), page.title, seen)
        elif (content := self.content(path)) is not None:
            self.plugin.verifier.look(address, content, self.plugin.titles.get(address), seen)

    def _is_framed(self, path: str) -> bool:
        """Whether the theme is filled in around a page, and MkDocs does not build it."""
        file = self._by_path.get(path)
        return self._shows(path) and (file is None or isinstance(file.page, Known))

    def _framed(self, page: Generated) -> bytes:
        return self.plugin.frames.around(page).encode("utf-8", "xmlcharrefreplace")

    def whole(self, seen: Seen) -> Verified:
        """Return what comes of having looked at every page."""
        styles = (
            (path, file.content_bytes.decode("utf-8", "replace"))
            for path, file in sorted(self._by_path.items())
            if path.endswith(".css")
        )
        return self.plugin.verifier.whole(seen, self.exists, styles)

    def _populate(self, page: Page) -> None:
        """Let MkDocs read a page; one written by hand once, one of the dossier's whenever it is asked for."""
        name = page.file.src_uri
        if name not in self._read:
            _populate_page(page, self.config, self._files)
        if name in self._by_hand:
            self._read.add(name)

    def _by_mkdocs(self, file: File) -> bytes:
        page = file.page
        if page is None:
            return file.content_bytes
        self._populate(page)
        page.active = True
        try:
            context = get_context(self._nav, self._files.documentation_pages(), self.config, page)
            context = self.config.plugins.on_page_context(context, page=page, config=self.config, nav=self._nav)
            made = self._env.get_template(str(page.meta.get("template", "main.html"))).render(context)
            made = self.config.plugins.on_post_page(made, page=page, config=self.config)
        finally:
            page.active = False
        return made.encode("utf-8", "xmlcharrefreplace")

    def _template(self, name: str) -> bytes:
        made: str = _build_template(name, self._env.get_template(name), self._files, self.config, self._nav)
        return made.encode()


def _is_page(file: File) -> bool:
    return file.is_documentation_page() or file.dest_uri.endswith(".html")


def _by_hand(files: Files) -> list[File]:
    return [file for file in files.documentation_pages() if file.generated_by is None and file.abs_src_path]
