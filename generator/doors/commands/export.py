"""``dossier export``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.data.forms import FORMS
from generator.doors import export as exporting
from generator.doors import taken_along
from generator.doors.options import CONFIG, OneOf, tell
from generator.doors.project import BuildFailed
from generator.doors.report import on_one_line
from generator.ground.counted import counted
from generator.model.forms import ALSO_CALLED

MARKDOWN, FOLDER, ZIP, BAG = "markdown", "folder", "zip", "bag"


@click.command()
@CONFIG
@click.option(
    "--to",
    "form",
    type=OneOf([MARKDOWN, FOLDER, ZIP, *FORMS, BAG], {**ALSO_CALLED, "md": MARKDOWN, "html": FOLDER, "bagit": BAG}),
    default=MARKDOWN,
    show_default=True,
    help="Pages for another builder; the site, to open from the disk; a form of the data for programs; or all data in"
    " a bag for an archive (BagIt).",
)
@click.option("--whole", is_flag=True, help="With --to bag: the whole of articles that the site does not publish, too.")
@click.argument("folder", type=click.Path(path_type=Path))
def command(config_file: Path, form: str, folder: Path, whole: bool) -> None:
    """Write the dossier into FOLDER: all its pages as Markdown for another builder, its data in one form, or a bag.

    With --to folder and --to zip, write the site as it opens from the disk, without a server; for the latter name a
    file instead.

    Writes only what changed and removes what an earlier export left; it touches no file that it did not write.
    """
    tell()
    if whole and form != BAG:
        raise click.UsageError(f"--whole is for --to {BAG} alone.")
    there = folder.resolve()
    if form != ZIP and there.exists() and not there.is_dir():
        raise click.UsageError(f'"{folder}" is a file; name a folder.')
    try:
        if form == ZIP:
            click.echo(on_one_line(f"{taken_along.export_zip(config_file.resolve(), there)} files: {folder}"))
            return
        if form == FOLDER:
            written, removed = taken_along.export_folder(config_file.resolve(), there)
        elif form == MARKDOWN:
            written, removed = exporting.export(config_file.resolve(), there)
        elif form == BAG:
            from generator.doors.bag import export_bag  # its library is of no use to any other export

            written, removed = export_bag(config_file.resolve(), there, whole=whole)
        else:
            written, removed = exporting.export_data(config_file.resolve(), there, form)
    except BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed
    click.echo(on_one_line(f"{counted(written, 'file')} written, {removed} removed: {folder}"))
