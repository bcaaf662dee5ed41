"""``dossier export``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.data.forms import FORMS
from generator.doors import export as exporting
from generator.doors.options import CONFIG, tell
from generator.doors.project import BuildFailed
from generator.doors.report import on_one_line
from generator.ground.counted import counted

MARKDOWN = "markdown"


@click.command()
@CONFIG
@click.option(
    "--to",
    "form",
    type=click.Choice([MARKDOWN, *FORMS]),
    default=MARKDOWN,
    show_default=True,
    help="Pages for another builder, or a form of the data for programs.",
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def command(config_file: Path, form: str, folder: Path) -> None:
    """Write the dossier into FOLDER: all its pages as Markdown for another builder, or its data in one form.

    Writes only what changed and removes what an earlier export left; it touches no file that it did not write.
    """
    tell()
    there = folder.resolve()
    try:
        if form == MARKDOWN:
            written, removed = exporting.export(config_file.resolve(), there)
        else:
            written, removed = exporting.export_data(config_file.resolve(), there, form)
    except BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed
    click.echo(on_one_line(f"{counted(written, 'file')} written, {removed} removed: {folder}"))
