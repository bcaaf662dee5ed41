"""``dossier lock``."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.doors.lock import FILE, FOLDER, lock
from generator.doors.options import CONFIG
from generator.doors.report import on_one_line


@click.command()
@CONFIG
@click.option(
    "--program",
    default="",
    metavar="REQUIREMENT",
    help="Where to get the program from: what pip understands, or a wheel. Else from where this one was installed.",
)
def command(config_file: Path, program: str) -> None:
    """Write requirements.txt: this program, and all that it needs, at the versions that are installed here."""
    root = config_file.resolve().parent
    if (root / "pyproject.toml").exists():
        raise click.UsageError(f"This is a project of its own, and its {FILE} is not made so.")
    pinned = lock(on_one_line(program.strip()))
    try:
        if pinned.wheel and not os.path.exists(root / FOLDER / pinned.wheel.name):
            (root / FOLDER).mkdir(exist_ok=True)
            (root / FOLDER / pinned.wheel.name).write_bytes(pinned.wheel.read_bytes())
        (root / FILE).write_text(pinned.text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(on_one_line(f"{error.filename}: {error.strerror or error}.")) from error
    click.echo(f"{FILE} is written." if pinned.sure else f"{FILE} is written; say in it where others get the program.")
