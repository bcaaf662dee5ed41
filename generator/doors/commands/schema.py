"""``dossier schema``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.doors import disk
from generator.doors.options import CONFIG
from generator.doors.report import on_one_line
from generator.ground.counted import counted

FOLDER = ".vscode/dossier"
"""Where the settings for VS Code in this repository look for schemas, relative to the project's folder."""


@click.command()
@CONFIG
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
def command(config_file: Path, folder: Path | None) -> None:
    """Write a JSON Schema for each kind of YAML file into FOLDER, .vscode/dossier if none is named.

    With them an editor says what each key means, completes keys and the ids that are there, and marks mistakes while
    you type. Write them again when there are new ids.
    """
    from generator.data.yaml_schema import schema_files
    from generator.read import read

    root = config_file.resolve().parent
    there = folder if folder is not None else root / FOLDER
    dossier, _ = read(root)
    try:
        written, removed = disk.write_folder(there, schema_files(dossier))
    except disk.InTheWay as error:
        raise click.ClickException(on_one_line(str(error))) from error
    except OSError as error:
        raise click.ClickException(on_one_line(f"{error.filename or there}: {error.strerror or error}.")) from error
    click.echo(on_one_line(f"{counted(written, 'schema')} written, {removed} removed: {there}"))
