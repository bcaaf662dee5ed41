"""``dossier add``: raw articles become sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.doors.adding import add
from generator.doors.drafting import dossier_at, in_a_sentence
from generator.doors.options import CONFIG
from generator.draft.sourced import Said


@click.command()
@CONFIG
@click.option("--outlet", default="", help="Who published them: an actor, by id, name or alias.")
@click.option("--title", default="", help="The headline, of a single one.")
@click.option("--date", default="", help="When it was published, in EDTF, where you know it; of a single one.")
@click.option("--url", default="", help="Its address; of a single one.")
@click.option("--id", "id_", default="", help="Its id; of a single one. Else it is made from outlet and date.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(config_file: Path, outlet: str, title: str, date: str, url: str, id_: str, files: tuple[Path, ...]) -> None:
    """Take FILES, raw articles as text or HTML, into the dossier as its sources.

    What can be told from the text is written into the YAML: hash, language, headline, outlet, byline, dateline, and
    where the article begins and ends. Of its date there are proposals, in comments. A text that lies in the folder of
    articles already stays where it is; others are copied there, a page of HTML beside its text.
    One that cannot be taken does not keep the others from it: which, and why, is said at the end.
    """
    if len(files) > 1 and (title or date or url or id_):
        raise click.UsageError("A title, a date, an address and an id are those of one article: name one file.")
    refused = list(_taken(config_file, files, Said(id=id_, title=title, outlet=outlet, date=date, url=url)))
    if len(files) == 1 and refused:
        raise click.ClickException(refused[0])
    if refused:
        raise click.ClickException("\n- ".join((f"{len(refused)} of {len(files)} were not taken:", *refused)))


def _taken(config_file: Path, files: Sequence[Path], said: Said) -> Iterator[str]:
    """Take one file after the other; yield why one was not taken, and go on with the next."""
    for file in files:
        try:
            with in_a_sentence():
                root, dossier = dossier_at(config_file)
                add(root, dossier, file, said)
        except click.ClickException as why:
            yield why.message if str(file) in why.message else f"{file}: {why.message}"
