"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


class OneOf(click.Choice[str]):
    """One of a few words; of another the message says which was meant, where that can be told."""

    def __init__(
        self, choices: Iterable[str], also: Mapping[str, str] | None = None, case_sensitive: bool = True
    ) -> None:
        """Take the words, and others that people try for some of them."""
        super().__init__(tuple(choices), case_sensitive=case_sensitive)
        self._also = also or {}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            from generator.ground.names import did_you_mean  # its library is of no use to a command that is right

            near = self._also.get(value.casefold(), "") or did_you_mean(value, self.choices)
            meant = f' Did you mean "{near}"?' if near in self.choices else ""
            raise click.BadParameter(f"{error.message}{meant}", ctx, param) from None


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
