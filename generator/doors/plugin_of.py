"""The plugin of a project, for the doors that do more than MkDocs asks of it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from generator.doors.plugin import DossierPlugin
from generator.doors.project import BuildFailed
from generator.pages.frame.repository import Repository


def plugin_of(config: MkDocsConfig) -> DossierPlugin:
    """Return the plugin of a project.

    Raises:
        BuildFailed: Where its ``mkdocs.yml`` names none.
    """
    for plugin in config.plugins.values():
        if isinstance(plugin, DossierPlugin):
            return plugin
    raise BuildFailed('mkdocs.yml does not name the plugin "dossier", which makes the pages of a dossier.')


def repository_of(config: MkDocsConfig, address: str | None, site: str | None) -> Repository:
    """Return where a project's dossier lies on the web, by the addresses of its repository and of its site.

    Raises:
        BuildFailed: Where its ``mkdocs.yml`` names no such plugin.
    """
    return Repository(address or "", site=site or "", **dict(plugin_of(config).config))
