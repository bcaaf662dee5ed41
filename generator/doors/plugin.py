"""The doorman between MkDocs and the generator: it hands pages in, and looks at what comes out."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.data.dossier_json import DATA_ADDRESS
from generator.doors import interface, report, verify
from generator.doors.project import day_of
from generator.doors.search import write_search
from generator.doors.serve import careful
from generator.ground import wording
from generator.ground.escape import css_string, foreign
from generator.ground.wording import gettext
from generator.links.addresses import file_of
from generator.pages.frame.context import write_to
from generator.pages.frame.page import Page as Generated
from generator.pages.frame.page import Section
from generator.pages.frame.repository import Repository
from generator.pipeline import FOLDER, Made, make, read_and_check

_NO_DAY = "1970-01-01"
"""MkDocs needs a day for each page; this one is taken out of the sitemap again."""

_TITLE = re.compile(r' title="([^"]*)"')

_log = logging.getLogger("mkdocs.plugins.dossier")


class DossierConfig(Config):
    """What ``mkdocs.yml`` may say under ``plugins: - dossier:``."""

    view = config_options.Type(str, default=Repository().view)
    edit = config_options.Type(str, default=Repository().edit)


class DossierPlugin(BasePlugin[DossierConfig]):
    """Adds a dossier's pages to a MkDocs site and verifies the site that was built."""

    _made: Made
    _pages: dict[str, Generated]
    _day: str
    _language: str
    _by_hand: dict[str, tuple[str, str]]
    _serving = False

    @property
    def empty(self) -> frozenset[str]:
        """Addresses of pages that are not made, since the dossier has nothing for them."""
        return self._made.rendered.empty

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether an editor is at work, who may look at a dossier that is not ready to be published."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Read, check and render; name the site after the dossier.

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
        checked = read_and_check(root)
        if checked.problems:
            raise PluginError(report.as_refusal(checked.problems, checked.not_checked))
        if checked.not_checked:
            _log.info("%s", report.dates_not_checked(checked.not_checked))
        if not config.repo_url:
            # MkDocs would make links of a path alone, which lead nowhere.
            config.edit_uri = config.edit_uri_template = None
        repository = Repository(config.repo_url or "", self.config.view, self.config.edit, config.site_url or "")
        try:
            self._made = make(checked, root, repository)
        except OSError as error:
            raise PluginError(f"{error.filename} is gone since it was read.") from error
        self._repository, self._by_hand = repository, {}
        self._pages = {file_of(page.address): _with_safe_tooltips(page) for page in self._made.rendered.pages}
        config.nav = interface.without_pages(config.nav, self.empty)
        settings = checked.dossier.settings
        self._language = settings.language
        interface.speak(config, settings.language)
        config.site_name = str(foreign(settings.title))
        config.site_description = str(foreign(settings.description))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand in the generated pages and files.

        Raises:
            PluginError: Where a hand-written page has the address of a generated one.
        """
        handed: dict[str, str | bytes] = {path: page.markdown() for path, page in self._pages.items()}
        handed |= {file.path: file.content for file in self._made.rendered.files}
        # By the address that it is built to: docs/events/x.md and docs/events/x/index.md are one page to a reader.
        taken = {file.dest_uri: file.src_uri for file in files}
        for path, content in handed.items():
            generated = File.generated(config, path, content=content)
            if yours := taken.get(generated.dest_uri):
                raise PluginError(f"docs/{yours} is in the way: the dossier makes a page of that name. Rename yours.")
            files.append(generated)
        return files

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Give the theme's templates the words of the dossier's language, and whom to write to."""
        env.globals["_"] = interface.words(self._language)
        env.globals["contact"] = self._contact
        env.globals["running"] = css_string(self._made.derived.dossier.settings.title)
        env.globals["built"] = self._built()
        return env

    def on_pre_page(self, page: Page, **_: Any) -> Page:
        """Date a page by what it was made from: MkDocs would date it by the clock."""
        page.update_date = self._day or _NO_DAY
        return page

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Spare the Markdown parser a generated page: it is one HTML block, which would come out as it went in."""
        if page.file.src_uri in self._pages:
            return ""
        return interface.without_links(markdown, self.empty)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Give a generated page its content and its table of contents."""
        made = self._pages.get(page.file.src_uri)
        if made is None:
            self._by_hand[page.url] = (unescape(str(page.title)), html)
            return interface.in_english(html, self._language)
        # The title as the root, as MkDocs makes it: the link past the header leads to the first entry.
        page.toc = TableOfContents([_anchor(Section("title", made.title, made.sections), 1)])
        page.edit_url = self._repository.edit_of(made.file) or None if made.file else None
        return made.html

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
        """Read the built site again.

        Raises:
            PluginError: Where it does not show what was archived, or where fewer claims were checked or verified than
                the dossier declares, or none.
        """
        titles = {page.address: page.title for page in self._made.rendered.pages}
        write_search(Path(config.site_dir), self._made.derived, titles, self._by_hand)
        try:
            found = verify.verify(Path(config.site_dir), self._made)
        except OSError as error:
            raise PluginError(f"{error.filename} was built and cannot be read again: {error.strerror}.") from error
        declared, checked = self._made.derived.dossier.declared, len(self._made.derived.found.passages)
        counts = f"{declared} quotes declared, {checked} checked, {found.claims} verified"
        if not declared:
            self._refuse(f"{report.NO_CLAIM} `dossier serve` shows the pages meanwhile.")
        if found.faults:
            self._refuse(f"The built site is not what it should be ({counts}):\n{_first(found.faults)}")
        elif not declared == checked == found.claims:
            self._refuse(f"{counts}: the three must be equal.")
        elif declared:
            _log.info("%d quotes declared = %d checked = %d verified", declared, checked, found.claims)

    def _contact(self, page: Page | None) -> str:
        """Return whom to write to about a page of the built site; empty where it can be corrected in a repository."""
        if self._repository.address:
            return ""
        about = self._repository.published(page.url if page else "")
        return str(foreign(write_to(self._made.derived.dossier.settings, about)))

    def _built(self) -> str:
        """Return from what the site was made, for the foot of a printed page: the day, and the hash of the data."""
        data = next(file.content for file in self._made.rendered.files if file.path == DATA_ADDRESS)
        state = {"day": self._day, "file": DATA_ADDRESS, "sha256": hashlib.sha256(data).hexdigest()}
        with wording.speaking(self._language):
            as_of = gettext("As of %(day)s. ", **state) if self._day else ""
            return as_of + gettext("%(file)s: SHA-256 %(sha256)s.", **state)

    def _refuse(self, why: str) -> None:
        """Fail the build; but let an editor at work see the pages, and what is wrong with them."""
        if not self._serving:
            raise PluginError(why)
        _log.warning("%s\nSo these pages cannot be published yet.", why)


def _with_safe_tooltips(page: Generated) -> Generated:
    """Return a page whose titles are words even to Material, which puts them into its tooltips as HTML."""
    return replace(page, html=_TITLE.sub(_as_words, page.html))


def _as_words(title: re.Match[str]) -> str:
    said = unescape(title[1])
    if "<" not in said and unescape(said) == said:
        return title[0]
    # Words that HTML would act on are escaped once more; a browser's own tooltip, without scripts, shows that.
    return f' title="{foreign(escape(said, quote=False))}"'


def _first(faults: Sequence[str], most: int = 20) -> str:
    more = [f"… and {len(faults) - most} more"] if len(faults) > most else []
    return "\n".join([*map(report.on_one_line, faults[:most]), *more])


def _anchor(section: Section, level: int) -> AnchorLink:
    link = AnchorLink(str(foreign(section.title)), section.anchor, level)
    link.children = cast("list[AnchorLink]", [_anchor(child, level + 1) for child in section.children])
    return link
