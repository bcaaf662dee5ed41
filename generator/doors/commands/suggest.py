"""``dossier suggest``: an article, read against the dossier."""

from __future__ import annotations

from pathlib import Path

import click

from generator.doors.drafting import file_at, in_a_sentence, write_changed
from generator.doors.options import CONFIG
from generator.doors.report import as_text, on_one_line
from generator.draft.drafts import with_drafts
from generator.draft.ids import known
from generator.draft.suggested import suggested
from generator.draft.suggestion import Suggestion
from generator.draft.told import told
from generator.ground.counted import counted
from generator.model.ids import SourceId
from generator.pipeline import FOLDER, Checked, read_and_check


@click.command()
@CONFIG
@click.option("--write", is_flag=True, help="Write the proposals into the events' files, as drafts.")
@click.argument("source")
def command(config_file: Path, write: bool, source: str) -> None:
    """Propose claims for the sentences of SOURCE that no claim quotes: its id, its title or its file.

    By rules and by the words of the dossier itself, for articles in English. Each proposal has the sentence, who speaks
    by its reporting verb, its numbers and dates, and the event and question that it is most like. They are proposals:
    with --write they become claims marked draft: true, which are checked, and which the site shows to nobody.
    """
    with in_a_sentence():
        root = config_file.resolve().parent
        checked = read_and_check(root)
        if problems := checked.problems:
            raise click.ClickException(f"Mend first what is wrong:\n\n{as_text(problems)}")
        one = SourceId(known(checked.dossier, "source", _stem(source)))
        every = suggested(checked.dossier.with_waiting(), checked.found, one, checked.drafts.values())
        for number, made in enumerate(every, 1):
            _tell(checked, one, number, made)
        if write:
            _write(root, checked, one, every)
        else:
            many = "1 proposal; --write writes it as a draft." if len(every) == 1 else ""
            click.echo(many or f"{len(every)} proposals; --write writes them as drafts.")


def _stem(source: str) -> str:
    return Path(source).stem if source.endswith((".yml", ".txt")) else source


def _tell(checked: Checked, source: SourceId, number: int, made: Suggestion) -> None:
    article = checked.dossier.articles[source]
    line = article.text.count("\n", 0, made.span[0]) + 1
    click.echo(on_one_line(f"{number}. {article.file}:{line}: {made.quote}"))
    for words in told(checked.dossier.with_waiting(), made):
        click.echo(f"   {on_one_line(words)}")
    click.echo()


def _write(root: Path, checked: Checked, source: SourceId, every: tuple[Suggestion, ...]) -> None:
    """Write drafts; where the check then finds something wrong, everything is as it was before."""
    paths = {
        event: checked.dossier.events[event].file.removeprefix(f"{FOLDER}/")
        for event in dict.fromkeys(made.event for made in every if made.event)
    }
    before = {event: file_at(root, path) for event, path in paths.items()}
    changed = with_drafts(checked.whole, source, every, {event: file for event, (_, file) in before.items()})
    for event, file in changed.items():
        write_changed(root, paths[event], before[event][0], file)
    if problems := read_and_check(root).problems:
        for event, file in changed.items():
            write_changed(root, paths[event], file.data(), before[event][1])
        raise click.ClickException(f"Nothing is written, since the check would find:\n\n{as_text(problems)}")
    written = sum(made.event is not None for made in every)
    left = len(every) - written
    click.echo(f"{counted(written, 'draft')} written, {left} {'belongs' if left == 1 else 'belong'} to no event.")
