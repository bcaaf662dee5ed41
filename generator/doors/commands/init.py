"""``dossier init``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click
from pydantic import TypeAdapter, ValidationError

from generator.doors import begin, report
from generator.doors.lock import FILE, FOLDER, PROGRAM, lock
from generator.doors.report import on_one_line
from generator.model.language import Language

_UNSURE: Final = f"""\
The program was installed from a folder of this machine. The second line of {FILE}, {{line}}, may be nothing that pip \
can find, here or elsewhere; then make cannot begin. Write in its place from where the program is to be had, such as
  {PROGRAM} @ git+https://code.example/dossier@v1   the address of its repository, and what to take of it
  ./{FOLDER}/{PROGRAM.replace("-", "_")}-1-py3-none-any.whl   a wheel of it, which you put into {FOLDER}/"""


def _title(context: click.Context, option: click.Parameter, value: str) -> str:
    if not value.strip() or len(value.splitlines()) > 1:
        raise click.BadParameter("a title is some words on one line.")
    return value.strip()


def _language(context: click.Context, option: click.Parameter, value: str) -> str:
    try:
        return str(TypeAdapter[str](Language).validate_python(value.strip()))
    except ValidationError as error:
        raise click.BadParameter(f"{error.errors()[0]['msg'].removeprefix('Value error, ')}.") from error


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", prompt="What is the dossier about? Its title", callback=_title, help="The dossier's title.")
@click.option(
    "--language",
    prompt="The language that you write in (en, ar, …)",
    default="en",
    callback=_language,
    help="Its tag: en, ar, pt-BR.",
)
@click.option(
    "--program",
    default="",
    metavar="REQUIREMENT",
    help="Where it gets this program from: what pip understands, or a wheel. Else from where this one was installed.",
)
def command(folder: Path, title: str, language: str, program: str) -> None:
    """Begin a dossier of your own in FOLDER, which is new or empty.

    It has one article, one event and one actor, all made up; a site with the manual; a Makefile, a workflow for GitHub,
    and this program pinned in requirements.txt. It builds and passes its checks as it is.
    """
    pinned = lock(on_one_line(program.strip()))
    try:
        problems = begin.begin(folder, begin.files(title, language, pinned))
    except begin.InTheWay as error:
        raise click.UsageError(on_one_line(str(error))) from error
    except OSError as error:
        raise click.ClickException(on_one_line(f"{error.filename}: {error.strerror or error}.")) from error
    if problems:
        raise click.ClickException(f"Nothing was written.\n{report.as_text(problems)}")
    click.echo(on_one_line(f"A dossier lies in {folder}. Go there, and begin with: make serve"))
    if not pinned.sure:
        click.echo(_UNSURE.format(line=on_one_line(pinned.text.splitlines()[1])))
