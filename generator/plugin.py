"""The doorman between MkDocs and the generator: it hands pages in, and looks at what comes out."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, cast

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator import report, verify
from generator.pages.address import file_of
from generator.pages.escape import foreign
from generator.pages.forge import Forge
from generator.pages.page import Page as Generated
from generator.pages.page import Section
from generator.pipeline import FOLDER, Made, make, read_and_check

_log = logging.getLogger("mkdocs.plugins.dossier")


class DossierConfig(Config):
    """What ``mkdocs.yml`` may say under ``plugins: - dossier:``."""

    view = config_options.Type(str, default=Forge().view)
    edit = config_options.Type(str, default=Forge().edit)


class DossierPlugin(BasePlugin[DossierConfig]):
    """Adds a dossier's pages to a MkDocs site and verifies the site that was built."""

    _made: Made
    _pages: dict[str, Generated]

    def on_config(self, config: MkDocsConfig) -> None:
        """Read, check and render; name the site after the dossier.

        Raises:
            PluginError: With every problem of the dossier, where it has any.
        """
        if not config.use_directory_urls:
            raise PluginError("mkdocs.yml sets use_directory_urls: false, but a dossier's links need it to be true.")
        root = Path(config.config_file_path).parent
        checked = read_and_check(root)
        if checked.problems:
            raise PluginError(report.as_text(checked.problems))
        if not config.repo_url:
            # MkDocs would make links of a path alone, which lead nowhere.
            config.edit_uri = config.edit_uri_template = None
        forge = Forge(config.repo_url or "", self.config.view, self.config.edit)
        self._made = make(checked, root, forge)
        self._forge = forge
        self._pages = {file_of(page.address): page for page in self._made.rendered.pages}
        settings = checked.dossier.settings
        config.site_name = str(foreign(settings.title))
        config.site_description = str(foreign(settings.description))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand in the generated pages and files.

        Raises:
            PluginError: Where a hand-written page has the address of a generated one.
        """
        handed: dict[str, str | bytes] = {path: page.markdown() for path, page in self._pages.items()}
        handed |= {file.path: file.content for file in self._made.rendered.files}
        for path, content in handed.items():
            if path in files.src_uris:
                raise PluginError(f"docs/{path} is in the way: the dossier makes a page of that name. Rename yours.")
            files.append(File.generated(config, path, content=content))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Spare the Markdown parser a generated page: it is one HTML block, which would come out as it went in."""
        return "" if page.file.src_uri in self._pages else markdown

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Give a generated page its content and its table of contents."""
        made = self._pages.get(page.file.src_uri)
        if made is None:
            return html
        page.toc = TableOfContents([_anchor(section, 1) for section in made.sections])
        page.edit_url = self._forge.edit_of(made.file) or None if made.file else None
        return made.html

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Rebuild when a YAML file or an article is saved."""
        server.watch(FOLDER)
        return server

    # Last of all: other plugins may still write pages in their own on_post_build.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Read the built site again.

        Raises:
            PluginError: Where it does not show what was archived, or where fewer claims were checked or verified than
                the dossier declares, or none.
        """
        found = verify.verify(Path(config.site_dir), self._made)
        web = self._made.web
        declared, checked = web.dossier.declared, len(web.found.passages)
        counts = f"{declared} quotes declared, {checked} checked, {found.claims} verified"
        if found.faults:
            listed = "\n".join(found.faults[:20])
            raise PluginError(f"The built site is not what it should be ({counts}):\n{listed}")
        if not declared == checked == found.claims or not declared:
            raise PluginError(f"{counts}: the three must be equal, and more than none.")
        _log.info("%d quotes declared = %d checked = %d verified", declared, checked, found.claims)


def _anchor(section: Section, level: int) -> AnchorLink:
    link = AnchorLink(str(foreign(section.title)), section.anchor, level)
    link.children = cast("list[AnchorLink]", [_anchor(child, level + 1) for child in section.children])
    return link
