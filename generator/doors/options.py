"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


class _Configuration(click.Path):
    """The configuration of a dossier; where it is not there, the message says where to go."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return its path."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            more = "Go into the dossier's folder, or name its mkdocs.yml with -f."
            raise click.BadParameter(f"{error.message} {more}", ctx, param) from None


CONFIG = click.option(
    "-f",
    "--config-file",
    type=_Configuration(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The project's MkDocs configuration; its folder is the project.",
)
