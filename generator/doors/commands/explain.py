"""``dossier explain``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.doors import explain
from generator.doors.on_one_line import indented_on_one_line, on_one_line
from generator.doors.options import CONFIG


@click.command()
@CONFIG
@click.argument("asked", metavar="FILE:LINE")
def command(config_file: Path, asked: str) -> None:
    """Say what a line of the YAML becomes on the site, where it is used, and its history.

    An id may stand in place of FILE:LINE; of several things that have it, each is explained.
    """
    try:
        for line in explain.explained(config_file.resolve().parent, asked):
            click.echo(indented_on_one_line(line))
    except explain.NotThere as error:
        raise click.ClickException(on_one_line(str(error))) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror or error}.") from error
