"""Writes the dossier as one PDF."""

from __future__ import annotations

import logging
from pathlib import Path

from generator.doors import disk, interface, theme_files
from generator.doors.plugin_of import plugin_of
from generator.doors.project import BuildFailed, configured, day_of, in_words
from generator.ground.wording import speaking
from generator.pages.frame.repository import Repository
from generator.paper.book import Book
from generator.paper.press import NoPress, printed

_log = logging.getLogger("mkdocs.plugins.dossier")


def paper(config_file: Path, file: Path) -> int:
    """Write the project's dossier into ``file`` as a PDF, whole or not at all.

    Args:
        config_file: The project's MkDocs configuration.
        file: Where to; what stands there is replaced.

    Returns:
        How many bytes it has.

    Raises:
        BuildFailed: What stood there before stands as it was.
    """
    with in_words("No PDF was written.", file.parent):
        config = configured(config_file, strict=True)
        made = plugin_of(config.plugins.on_config(config)).made
        day = day_of(config_file.parent)
        with speaking(made.plan.language):
            site = Repository(config.repo_url or "", site=config.site_url or "")
            book = Book(made.derived, made.plan, site, day, interface.as_of(made, day))
            _log.info("Printing %d pages of the site: with more than a few this takes a minute or longer.", book.pages)
            try:
                content = printed(book, theme_files.OWN / "assets/fonts")
            except NoPress as error:
                raise BuildFailed(str(error)) from error
        disk.put_file(file, content)
    return len(content)
