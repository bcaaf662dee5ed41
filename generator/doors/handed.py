"""Which of a dossier's pages MkDocs builds itself, and how it knows of the others."""

from __future__ import annotations

from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

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


def looked_at_by_others(config: MkDocsConfig, own: object) -> bool:
    """Whether a plugin other than ours wants to see pages: then MkDocs has to build all of them."""
    methods = (method for event in _OF_PAGES for method in config.plugins.events[event])
    return any(getattr(method, "__self__", None) is not own for method in methods)
