"""``dossier extract``: the texts of captured pages once more."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.doors.drafting import dossier_at, in_a_sentence
from generator.doors.extracting import compared, extracted
from generator.doors.options import CONFIG
from generator.doors.report import on_one_line
from generator.draft.ids import NotKnown, known
from generator.ground.counted import counted
from generator.model.ids import SourceId


@click.command()
@CONFIG
@click.option("--check", "only_check", is_flag=True, help="Say which archived texts would come out otherwise now.")
@click.argument("sources", nargs=-1)
def command(config_file: Path, only_check: bool, sources: tuple[str, ...]) -> None:
    """Write what the installed program makes of the captured page of SOURCE; no archived text is ever replaced.

    With --check it says of all captured pages, or of those of SOURCES, whether their text would be another one now, and
    ends with 1 where one would.
    """
    with in_a_sentence():
        root, dossier = dossier_at(config_file)
        named = [SourceId(known(dossier, "source", source)) for source in sources]
        if not only_check:
            if len(named) != 1:
                raise click.UsageError("Name one source, or say --check.")
            click.echo(extracted(root, dossier, named[0]).text, nl=False)
            return
    every = named or [source for source, entry in dossier.sources.items() if entry.record.capture]
    bad = 0
    for source in every:
        try:
            found = compared(root, dossier, source)
            bad += not found.same
            click.echo(on_one_line(str(found)))
        except NotKnown as why:
            bad += 1
            click.echo(on_one_line(f"{source}: {why}"))
    click.echo(f"{counted(len(every), 'captured page')}, {bad} to look at.")
    sys.exit(bool(bad))
