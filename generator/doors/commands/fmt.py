"""``dossier fmt``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.doors import fmt as formatting
from generator.doors.options import CONFIG
from generator.doors.report import on_one_line
from generator.ground.counted import counted


@click.command()
@CONFIG
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail where a file is laid out otherwise.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(config_file: Path, only_check: bool, files: tuple[Path, ...]) -> None:
    """Give FILES, or all YAML of the dossier, the one layout, and sources without one the hash of their article.

    Comments stay, and nothing is read otherwise than before; a file of which that cannot be said is left as it is.
    """
    try:
        found = formatting.fmt(config_file.resolve().parent, files, write=not only_check)
    except formatting.NotOfTheDossier as error:
        raise click.UsageError(on_one_line(str(error))) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror or error}.") from error
    for line in (*found.others, *found.refused):
        click.echo(on_one_line(line))
    done = "would be laid out otherwise" if only_check else "laid out anew"
    click.echo(f"{len(found.others)} of {counted(found.files, 'file')} {done}.")
    if found.refused or (only_check and found.others):
        sys.exit(1)
