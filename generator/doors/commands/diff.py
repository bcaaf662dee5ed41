"""``dossier diff``."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.doors import compared
from generator.doors.git import NoHistory
from generator.doors.on_one_line import indented_on_one_line, on_one_line
from generator.doors.options import CONFIG, OneOf


@click.command()
@CONFIG
@click.option("--format", "shape", type=OneOf(["text", "markdown"]), default="text", show_default=True)
@click.argument("revision", metavar="[REV]", default="HEAD")
def command(config_file: Path, shape: str, revision: str) -> None:
    """Say in words what was changed since the commit REV: claims, questions, pages, each field before and after.

    What only moved, or is laid out otherwise, is no change.
    """
    try:
        told = compared.told(config_file.resolve().parent, revision)
    except NoHistory as error:
        raise click.ClickException(on_one_line(str(error))) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror or error}.") from error
    shown = "\n".join(map(indented_on_one_line, told.splitlines()))
    click.echo(_fenced(shown) if shape == "markdown" else shown)


def _fenced(text: str) -> str:
    """Return text as Markdown shows it word by word, whatever stands in it."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"### What this change does to the site\n\n{fence}text\n{text}\n{fence}"
