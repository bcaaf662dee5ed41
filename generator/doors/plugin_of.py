"""The plugin of a project, for the doors that do more than MkDocs asks of it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from generator.doors.plugin import DossierPlugin
from generator.doors.project import BuildFailed


def plugin_of(config: MkDocsConfig) -> DossierPlugin:
    """Return the plugin of a project.

    Raises:
        BuildFailed: Where its ``mkdocs.yml`` names none.
    """
    for plugin in config.plugins.values():
        if isinstance(plugin, DossierPlugin):
            return plugin
    raise BuildFailed('mkdocs.yml does not name the plugin "dossier", which makes the pages of a dossier.')
