"""The doorman between MkDocs and the generator: it hands pages in, and looks at what comes out."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator import pipeline
from generator.doors import interface, judged, manual, options, report, theme_files, verify
from generator.doors.careful import careful
from generator.doors.frames import Frames, contents_of
from generator.doors.handed import Fits, Handed, Known, fits, looked_at_by_others
from generator.doors.history import Histories
from generator.doors.kept import known_before
from generator.doors.making import Making
from generator.doors.offending import lines_of
from generator.doors.parts import Parts, Share
from generator.doors.progress import Progress
from generator.doors.project import day_of
from generator.doors.search import search_of, titles_of, write_search
from generator.doors.seen import Seen
from generator.doors.used_again import UsedAgain
from generator.ground.escape import css_string
from generator.pages.frame.policy import policy
from generator.pages.frame.repository import Repository
from generator.pipeline import FOLDER, Made, make, read_and_check

_NO_DAY = "1970-01-01"
"""MkDocs needs a day for each page; this one is taken out of the sitemap again."""
_EARLY = "partials/early.js"
"""The one script that the theme writes into its pages."""

_log = logging.getLogger("mkdocs.plugins.dossier")


class DossierConfig(Config):
    """What ``mkdocs.yml`` may say under ``plugins: - dossier:``."""

    view = config_options.Type(str, default=Repository().view)
    edit = config_options.Type(str, default=Repository().edit)
    commit = config_options.Type(str, default=Repository().commit)
    issue = config_options.Type(str, default=Repository().issue)


class DossierPlugin(BasePlugin[DossierConfig]):
    """Adds a dossier's pages to a MkDocs site and verifies the site that was built.

    Most of its pages never pass through MkDocs: `generator.doors.making` makes them, while MkDocs builds those of the
    navigation and those written by hand. Where another plugin wants to see pages, MkDocs builds all.
    """

    _made: Made
    _day: str
    _language: str
    _histories, _serving, _left = Histories(), False, ""
    _making: Making | None = None
    share: Share | None = None
    """The share of the pages to build, where a build is divided; the rest is then left to who joins the parts."""
    parts: Parts | None = None
    """The parts to take the pages from, where those of a divided build are joined."""
    before: Path | None = None
    """The folder of the site that stands, where its pages may be used again."""
    live = False
    """Whether pages are made when a browser asks for them, so that none is written."""
    known: pipeline.Known | None = None
    """What was found out about the dossier before, where it is read again and again in one process."""
    made_before: Made | None = None
    """The dossier, where it was read and derived already."""

    @property
    def made(self) -> Made:
        """The dossier, and what it becomes; known once MkDocs is configured."""
        return self._made

    @property
    def empty(self) -> frozenset[str]:
        """Addresses of pages that are not made, since the dossier has nothing for them."""
        return self._made.plan.empty

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether an editor is at work, who may look at a dossier that is not ready to be published."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Read, check and derive; name the site after the dossier.

        Raises:
            PluginError: With every problem of the dossier, where it has any.
        """
        root = Path(config.config_file_path).parent
        try:
            self._day = day_of(root)
        except ValueError as error:
            raise PluginError(f"SOURCE_DATE_EPOCH must be whole seconds since 1970: {error}.") from error
        if not config.use_directory_urls:
            raise PluginError("mkdocs.yml sets use_directory_urls: false, but a dossier's links need it to be true.")
        if not config.repo_url:
            config.edit_uri = config.edit_uri_template = None  # MkDocs would make links that lead nowhere
        self._repository = Repository(config.repo_url or "", site=config.site_url or "", **dict(self.config))
        self._by_hand: dict[str, tuple[str, str]] = {}
        if self.made_before:
            self.take(self.made_before)
        else:
            self._take_up(root)
        theme_files.add_own(config)
        self._watched = looked_at_by_others(config, self)
        config.nav = interface.without_pages(config.nav, self.empty)
        settings, self._language = self._made.derived.dossier.settings, self._made.plan.language
        interface.introduce(config, settings)

    def _take_up(self, root: Path) -> None:
        """Read, check and derive the dossier as its files have it now.

        Raises:
            PluginError: With every problem, where it has any; what was made before is then kept.
        """
        with contextlib.nullcontext(self.known) if self.known else known_before(root) as known, Progress() as progress:
            checked = read_and_check(root, known=known, step=progress)
        if checked.problems:
            raise PluginError(report.as_refusal(checked.problems, checked.not_checked, lines_of(root)))
        if (left := report.dates_not_checked(checked.not_checked)) and left != self._left:
            logging.getLogger(options.DATES).info("%s", left)
        self._left = left  # said once: an editor at work does not want it with each save
        noting = self.before is not None and not (self.share or self.parts)
        self.take(make(checked, root, self._repository, self.known, noting, self._histories.of(root, checked.dossier)))

    def take(self, made: Made) -> None:
        """Make pages from a dossier that was read and derived."""
        self._made, self.verifier = made, verify.Verifier(made)
        self.titles: dict[str, str] = {}

    def renew(self, root: Path) -> Fits:
        """Read, check and derive again after an edit; return how well what MkDocs has set up still fits.

        Raises:
            PluginError: With every problem, where it has any; what was made before is then kept.
        """
        before = self._made
        self._take_up(root)
        return fits(before, self._made)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand in the generated pages and files.

        Raises:
            PluginError: Where a hand-written page has the address of a generated one.
        """
        manual.add(files, config)
        as_of = "" if self.live else interface.as_of(self._made, self._day)  # what is edited has no state to name
        running = css_string(self._made.derived.dossier.settings.title)
        self._joined = theme_files.settle(files, config, running, css_string(as_of))
        self._handed = Handed(self._made.plan, files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Settle which pages MkDocs builds: those of the navigation, or all of them."""
        self._nav, self._listed = nav, files.documentation_pages()
        self._handed.settle(nav, config, watched=self._watched, live=self.live)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates the words of the dossier's language, and begin to write pages.

        Raises:
            PluginError: Where the environment does not say how many processes may work.
        """
        env.globals["_"], env.globals["feeds"] = interface.words(self._language), interface.feeds(self._made.plan)
        env.globals["contact"] = interface.contact(self._repository, self._made.derived.dossier.settings)
        env.globals["joined"] = self._joined
        env.globals["policy"] = policy(env.get_template(_EARLY).render(), reloading=self._serving and not self.live)
        if not self.live:
            for file in files if self.share else self._handed.elsewhere.values():
                file.inclusion = InclusionLevel.EXCLUDED  # from what MkDocs writes
        if self.share:
            config.theme.static_templates.clear()
        self.frames = Frames(env, config, self._nav, self._repository.edit_of, self._day or _NO_DAY)
        if not self.live:
            if self._watched and (self.share or self.parts):
                raise PluginError("Another plugin wants to see each page, so MkDocs has to build all in one go.")
            again = UsedAgain.of(self._made, self.before, self._repository, config)
            what = (self._made, self.verifier, self.frames, config, self._day, self._handed.paths)
            self._making = Making(*what, self.share, self.parts, again)
            self._making.begin()
        return env

    def _address(self, file: File) -> str | None:
        """Return the address of a page of the dossier by its file; None for a page that somebody wrote."""
        address = file.src_uri.removesuffix("index.md")
        return address if address != file.src_uri and self._made.plan.shows(address) else None

    def on_template_context(self, context: Any, *, template_name: str, **_: Any) -> Any:
        """List all pages in the sitemap, whoever writes them."""
        if template_name == "sitemap.xml":
            context["pages"] = self._listed
            for page in filter(None, (file.page for file in self._listed)):
                self.on_pre_page(page)
        return context

    def on_pre_page(self, page: Page, **_: Any) -> Page:
        """Date a page by what it was made from: MkDocs would date it by the clock."""
        page.update_date = self._day or _NO_DAY
        return page

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Spare the Markdown parser a generated page: it is one HTML block, which would come out as it went in."""
        if self._address(page.file) is not None:
            return ""
        return interface.without_links(markdown, self.empty)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Give a generated page its content and its table of contents."""
        address = self._address(page.file)
        if address is None:
            self._by_hand[page.url] = (unescape(str(page.title)), html)
            return interface.in_english(html, self._language)
        if isinstance(page, Known):
            return ""
        made = self._made.plan.page(address)
        self.titles[address] = made.title
        page.meta = made.front_matter()
        page.toc = contents_of(made)
        page.edit_url = self._repository.edit_of(made.file) or None if made.file else None
        return made.html

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Put the forms of the data where a hand-written page asks for them: only here are they looked up anew."""
        return interface.with_forms(output, page.url, self._made.plan)

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """Leave dates out of the sitemap where none is known."""
        if template_name == "sitemap.xml" and not self._day:
            return output_content.replace(f"<lastmod>{_NO_DAY}</lastmod>", "")
        return output_content

    # Last of all: other plugins may compare the server's own rebuild with what they were handed.
    @event_priority(-100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Rebuild when a YAML file or an article is saved, and keep the last good pages where that fails."""
        server.watch(str(Path(config.config_file_path).parent / FOLDER))
        server.builder = careful(server.builder, Path(server.root))
        return server

    # Last of all: other plugins may still write pages in their own on_post_build.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Wait for the pages, and read again those that MkDocs built.

        Raises:
            PluginError: Where the site does not show what was archived, or where fewer claims were checked or verified
                than the dossier declares, or none.
        """
        if not self.share:  # Who joins the parts makes it.
            write_search(Path(config.site_dir), self.search())
        seen = self._making.seen() if self._making else Seen()
        try:
            self.verifier.look_at_the_rest(Path(config.site_dir), self.titles, seen)
            if self.share and self._making:
                self._making.report(self.share, seen)
                return
            found = verify.on_disk(self.verifier, Path(config.site_dir), seen)
        except OSError as error:
            raise PluginError(f"{error.filename} was built and cannot be read again: {error.strerror}.") from error
        if why := judged.refusal(self._made, found):
            self._refuse(why)
            return
        _log.info("%s", judged.counts(self._made, found))
        if self._making:
            self._making.finish()

    def search(self) -> Iterator[tuple[str, bytes]]:
        """Make the files of the search; every hand-written page has to be read before."""
        return search_of(self._made.derived, titles_of(self._nav, self._address), self._by_hand)

    def on_shutdown(self, **_: Any) -> None:
        """Stop what is still at work, however the build ended."""
        if self._making:
            self._making.stop()

    on_build_error = on_shutdown

    def _refuse(self, why: str) -> None:
        """Fail the build; but let an editor at work see the pages, and what is wrong with them."""
        if not self._serving:
            raise PluginError(why)
        _log.warning("%s\nSo these pages cannot be published yet.", why)
