"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

DATES: Final = "mkdocs.plugins.dossier.dates"
"""The logger of the line that names the relative dates that could not be checked."""


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


def tell(*, dates: bool = False) -> None:
    """Print what MkDocs says, as long as a command runs: one plain line each, warnings named as such.

    Args:
        dates: Whether the relative dates are named that could not be checked: who checks or builds wants to know.
    """
    import logging

    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    click.get_current_context().call_on_close(lambda: logger.removeHandler(handler))
    logger.setLevel(logging.INFO)
    logging.getLogger(DATES).setLevel(logging.INFO if dates else logging.WARNING)
    # Where MkDocs builds, and that it empties that folder first, is true of the folder beside the site alone.
    logging.getLogger("mkdocs.commands.build").setLevel(logging.WARNING)
