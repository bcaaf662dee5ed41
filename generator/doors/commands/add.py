"""``dossier add``: raw articles become sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from generator.doors.adding import Added, add
from generator.doors.drafting import (
    dossier_at,
    in_a_sentence,
    tell_what_is_left,
    tell_what_is_left_of_several,
)
from generator.doors.options import CONFIG
from generator.doors.report import on_one_line
from generator.doors.whose import Commands, tell_whose
from generator.draft.ids import NotKnown
from generator.draft.new_outlets import OUTLETS
from generator.draft.sourced import Said
from generator.pipeline import FOLDER


@click.command()
@CONFIG
@click.option("--outlet", default="", help="Who published them: an actor, by id, name or alias.")
@click.option("--title", default="", help="The headline, of a single one.")
@click.option("--date", default="", help="When it was published, in EDTF, where you know it; of a single one.")
@click.option("--reason", default="", help="From what you infer that day, where the text does not state it.")
@click.option("--new-outlets", is_flag=True, help="Make the outlets that the pages name and the dossier lacks.")
@click.option("--url", default="", help="Its address; of a single one.")
@click.option("--captured", default="", help="When, in EDTF, where a web archive holds the page several times.")
@click.option("--id", "id_", default="", help="Its id; of a single one. Else it is made from outlet and date.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(
    config_file: Path,
    outlet: str,
    title: str,
    date: str,
    reason: str,
    new_outlets: bool,
    url: str,
    captured: str,
    id_: str,
    files: tuple[Path, ...],
) -> None:
    """Take FILES, raw articles, into the dossier as its sources: text, HTML, MHTML, WARC or WACZ.

    What can be told from the text is written into the YAML: hash, language, headline, outlet, byline, dateline, and
    where the article begins and ends. Of its date there are proposals, in comments. A text that lies in the folder of
    articles already stays where it is; others are copied there, a captured page beside the text that was taken from it.
    Of a web archive with several pages, --url says which one is meant.
    One that cannot be taken does not keep the others from it: which, and why, is said at the end.
    """
    if len(files) > 1 and (title or date or reason or url or id_):
        raise click.UsageError(
            "A title, a date, its reason, an address and an id are those of one article: name one file."
        )
    if reason and not date:
        raise click.UsageError("A reason is that of a date: say it with --date.")
    with in_a_sentence():
        commands = Commands(dossier_at(config_file)[1], config_file)
        said = Said(
            id=id_, title=title, outlet=commands.outlet(outlet) if outlet else "", date=date, reason=reason, url=url
        )
    added, refused = list[Added](), list[str]()
    _take(config_file, files, said, new_outlets, captured, added, refused)
    if added:
        _tell(config_file, added, len(files) > 1)
    if len(files) == 1 and refused:
        raise click.ClickException(refused[0])
    if refused:
        raise click.ClickException("\n- ".join((f"{len(refused)} of {len(files)} were not taken:", *refused)))


def _take(
    config_file: Path,
    files: Sequence[Path],
    said: Said,
    new_outlets: bool,
    captured: str,
    added: list[Added],
    refused: list[str],
) -> None:
    """Take one file after the other; keep why one was not taken, and go on with the next."""
    for file in files:
        try:
            with in_a_sentence():
                root, dossier = dossier_at(config_file)
                made = add(root, dossier, file, said, new_outlets, captured)
                if not made.written and made.lacking:
                    raise NotKnown(Commands(dossier, config_file).in_a_line(made.lacking))
                added.append(made)
        except click.ClickException as why:
            refused.append(why.message if str(file) in why.message else f"{file}: {why.message}")


def _tell(config_file: Path, added: Sequence[Added], several: bool) -> None:
    """Say what is left to do, of several files once for all of them."""
    root, dossier = dossier_at(config_file)
    tell_whose(Commands(dossier, config_file), [one.lacking for one in added if one.lacking], several)
    made = _made([one.outlet for one in added if one.outlet])
    if not several:
        tell_what_is_left(root, added[0].paths, [*added[0].left, *made], added[0].lacking is not None)
        return
    for line in made:
        click.echo(on_one_line(f"Left to do: {line}"))
    tell_what_is_left_of_several(root, [(one.paths, one.left) for one in added])


def _made(outlets: Sequence[str]) -> list[str]:
    names = ", ".join(outlets)
    return [f"Make sure of what is new in {FOLDER}/{OUTLETS}, as the pages call themselves: {names}."] if names else []
