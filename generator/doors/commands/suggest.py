"""``dossier suggest``: an article, read against the dossier."""

from __future__ import annotations

from pathlib import Path

import click

from generator.doors.drafting import file_at, in_a_sentence, write_changed, write_new
from generator.doors.options import CONFIG
from generator.doors.report import as_text, on_one_line
from generator.draft.drafts import ACTORS, Drafting, files_of
from generator.draft.ids import known
from generator.draft.records import NewFile
from generator.draft.suggested import suggested
from generator.draft.suggestion import Suggestion
from generator.draft.told import told
from generator.ground.counted import counted
from generator.model.dossier import Dossier
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
        read_against = checked.dossier.with_waiting()
        every = suggested(read_against, checked.found, one, checked.drafts.values())
        for number, made in enumerate(every, 1):
            _tell(read_against, one, number, made)
        if write:
            _write(root, checked, one, every)
        else:
            many = "1 proposal; --write writes it as a draft." if len(every) == 1 else ""
            click.echo(many or f"{len(every)} proposals; --write writes them as drafts.")


def _stem(source: str) -> str:
    return Path(source).stem if source.endswith((".yml", ".txt")) else source


def _tell(dossier: Dossier, source: SourceId, number: int, made: Suggestion) -> None:
    article = dossier.articles[source]
    line = article.text.count("\n", 0, made.span[0]) + 1
    click.echo(on_one_line(f"{number}. {article.file}:{line}: {made.quote}"))
    for words in told(dossier, made):
        click.echo(f"   {on_one_line(words)}")
    click.echo()


def _write(root: Path, checked: Checked, source: SourceId, every: tuple[Suggestion, ...]) -> None:
    """Write drafts; where the check then finds something wrong, everything is as it was before."""
    paths = list(files_of(checked.whole, every, FOLDER))
    if (root / FOLDER / ACTORS).exists():
        paths.append(ACTORS)
    before = {path: file_at(root, path) for path in paths}
    drafting = Drafting(checked.whole, source, {path: file for path, (_, file) in before.items()})
    drafting.write(every, FOLDER)
    new = [NewFile(path, file.text) for path, file in drafting.files.items() if path not in before]
    changed = {path: file for path, file in drafting.files.items() if path in before}
    write_new(root, new)
    for path, file in changed.items():
        write_changed(root, path, before[path][0], file)
    if problems := read_and_check(root).problems:
        for path, file in changed.items():
            write_changed(root, path, file.data(), before[path][1])
        for made in new:
            (root / FOLDER / made.path).unlink()
        raise click.ClickException(f"Nothing is written, since the check would find:\n\n{as_text(problems)}")
    click.echo(f"{counted(len(every), 'draft')} written.")
