"""``dossier rename``."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

import click

from generator.doors import rename as renaming
from generator.doors.options import CONFIG, OneOf
from generator.doors.report import on_one_line
from generator.edit import Named


@click.command()
@CONFIG
@click.argument("what", metavar="KIND", type=OneOf(get_args(Named)))
@click.argument("old")
@click.argument("new")
def command(config_file: Path, what: str, old: str, new: str) -> None:
    """Give an event, actor, place, source, claim or question the id NEW in place of OLD, with all that refers to it.

    All files are changed, or none; its old address leads to the new one.
    """
    try:
        done = renaming.rename(config_file.resolve().parent, cast(Named, what), old, new)
    except renaming.Refused as why:
        raise click.ClickException(on_one_line(f"{why} Nothing was changed.")) from why
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror or error}. Nothing was changed.") from error
    for file in done.changed:
        click.echo(on_one_line(file))
    for file in done.gone:
        click.echo(on_one_line(f"{file} has another name now."))
