"""``dossier extract``: the texts of captured pages once more."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.doors.drafting import in_a_sentence
from generator.doors.extracting import compared, extracted
from generator.doors.options import CONFIG
from generator.doors.overlooked import overlooked
from generator.doors.report import on_one_line
from generator.doors.typed import path_typed, quoted, typed
from generator.draft.ids import NotKnown, known
from generator.ground.counted import counted
from generator.model.dossier import Dossier
from generator.model.ids import SourceId
from generator.pipeline import texts_elsewhere
from generator.read import read


@click.command()
@CONFIG
@click.option("--check", "only_check", is_flag=True, help="Say which archived texts would come out otherwise now.")
@click.argument("sources", nargs=-1)
def command(config_file: Path, only_check: bool, sources: tuple[str, ...]) -> None:
    """Write what the installed program makes of the captured page of SOURCE; no archived text is ever replaced.

    With --check it says of all captured pages, or of those of SOURCES, whether page and text are as they were, and
    whether the text would be another one now. It ends with 1 where anything is otherwise, or could not be looked at.
    """
    root = config_file.resolve().parent
    dossier, problems = read(root, elsewhere=texts_elsewhere(root))
    hidden = overlooked(root, dossier, problems)
    with in_a_sentence():
        named = [one if one in hidden else known(dossier, "source", one) for one in sources]
        if not only_check:
            if len(named) != 1:
                raise click.UsageError("Name one source, or say --check.")
            click.echo(_text(root, dossier, named[0], hidden), nl=False)
            return
    every = named or [str(source) for source, entry in dossier.sources.items() if entry.record.capture]
    looked = [SourceId(source) for source in every if source not in hidden]
    bad = sum(not _told(config_file, dossier, source) for source in looked)
    unseen = [source for source in (named or hidden) if source in hidden]
    for source in unseen:
        click.echo(on_one_line(f"{source}: could not be looked at, since {hidden[source]}"))
    besides = f"; {counted(len(unseen), 'source')} could not be looked at" if unseen else ""
    click.echo(f"{counted(len(looked), 'captured page')}, {bad} to look at{besides}.")
    sys.exit(1 if bad or unseen else 0)


def _text(root: Path, dossier: Dossier, source: str, hidden: Mapping[str, str]) -> str:
    if source in hidden:
        raise NotKnown(f"{source}: {hidden[source]}")
    try:
        return extracted(root, dossier, SourceId(source)).text
    except NotKnown as why:
        raise NotKnown(f"{source}: {why}") from None


def _told(config_file: Path, dossier: Dossier, source: SourceId) -> bool:
    """Say what is to be said of one captured page; return whether all is as it was."""
    root = config_file.resolve().parent
    try:
        found = compared(root, dossier, source)
    except NotKnown as why:
        click.echo(on_one_line(f"{source}: {why}"))
        return False
    click.echo(on_one_line(f"{source}: {' '.join(found.told)}"))
    gives = typed(config_file, "extract", source)
    if found.gives_back:
        where = found.gives_back
        near = config_file.parent / where.relative_to(root) if where.is_relative_to(root) else where
        click.echo(f"    {on_one_line(f'{gives} > {quoted(path_typed(near))}')}")
    if found.shows:
        click.echo(f"    {on_one_line(gives)}")
    return found.fine
