"""``dossier pdf``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.doors.options import CONFIG, tell
from generator.doors.project import BuildFailed
from generator.doors.report import on_one_line


@click.command()
@CONFIG
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(config_file: Path, file: Path) -> None:
    """Write the whole dossier into FILE as one PDF, for paper: contents, chapters, numbered notes, and an index.

    It needs WeasyPrint: pip install "dossier-site[pdf]".
    """
    from generator.doors.paper import paper

    tell()
    try:
        size = paper(config_file.resolve(), file.resolve())
    except BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed
    click.echo(on_one_line(f"The dossier is printed: {file} ({size:,} bytes)"))
