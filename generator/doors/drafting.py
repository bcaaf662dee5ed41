"""Puts what was drafted onto the disk, where nothing else is, and says what is left to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from generator.doors import disk
from generator.doors.report import as_text, on_one_line
from generator.draft.ids import NotKnown
from generator.draft.records import NewFile
from generator.edit import NotEditable, YamlFile, kind_of
from generator.ground.counted import counted
from generator.model.dossier import Dossier
from generator.pipeline import FOLDER, read_and_check, texts_elsewhere
from generator.read import read
from generator.read.files import content
from generator.read.folder import LIMIT


@contextmanager
def in_a_sentence() -> Iterator[None]:
    """Turn whatever a person, an article or the disk may be the cause of into a sentence."""
    try:
        yield
    except (NotKnown, NotEditable) as why:
        raise click.ClickException(on_one_line(str(why))) from why
    except FileExistsError as error:
        raise click.ClickException(f"{error.filename} is there already, and stays as it is.") from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror or error}.") from error


def dossier_at(config_file: Path) -> tuple[Path, Dossier]:
    """Return a project's folder and its dossier, as far as it can be read."""
    root = config_file.resolve().parent
    return root, read(root, elsewhere=texts_elsewhere(root))[0]


def ask(value: str | None, words: str, option: str, default: str | None = None) -> str:
    """Return what an option says; else ask for it.

    Raises:
        click.UsageError: Where nobody is there to answer.
    """
    if value is not None:
        return value.strip()
    try:
        answered: str = click.prompt(words, default=default, show_default=bool(default))
    except click.Abort as gone:
        raise click.UsageError(f"{words} is not said: say it with {option}.") from gone
    return answered.strip()


def write_new(root: Path, files: Sequence[NewFile]) -> None:
    """Write new files, each whole or not at all; none is written over.

    Raises:
        OSError: Where one is there already, or cannot be written.
    """
    for file in files:
        there = root / FOLDER / file.path
        there.parent.mkdir(parents=True, exist_ok=True)
        write_where_nothing_is(there, file.text.encode())
        click.echo(f"Written: {FOLDER}/{file.path}")


def write_where_nothing_is(there: Path, content_: bytes) -> None:
    """Write a file where none is.

    Raises:
        OSError: Where one is, or it cannot be written.
    """
    with there.open("xb") as opened:
        try:
            opened.write(content_)
        except OSError:
            there.unlink()
            raise


def file_at(root: Path, path: str) -> tuple[bytes, YamlFile]:
    """Return the bytes of one of the dossier's files, and the file.

    Raises:
        NotEditable: Where it cannot be had.
    """
    base = (root / FOLDER).resolve()
    data = content(str(base / path), base, f"{FOLDER}/{path}", LIMIT)
    if not isinstance(data, bytes):
        raise NotEditable(f"{data.position}: {data.sentence}")
    return data, YamlFile.of(data, f"{FOLDER}/{path}", kind_of(path))


def write_changed(root: Path, path: str, before: bytes, file: YamlFile, say: bool = True) -> None:
    """Write a file that was changed, unless somebody else changed it meanwhile.

    Raises:
        NotEditable: Where somebody did.
        OSError: Where it cannot be written.
    """
    there = (root / FOLDER / path).resolve()
    if there.read_bytes() != before:
        raise NotEditable(f"{FOLDER}/{path} was changed by somebody else meanwhile, and is left to them.")
    disk.replace_file(there, file.data())
    if say:
        click.echo(f"Changed: {FOLDER}/{path}")


def tell_what_is_left(root: Path, paths: Sequence[str], left: Sequence[str] = (), no_outlet: bool = False) -> None:
    """Check the dossier, and say what is to be done about some of its files, or that nothing is.

    Args:
        root: The project's folder.
        paths: Those files, within the dossier's folder.
        left: What is left to do, a sentence each.
        no_outlet: Whether it was told before that a source lacks its outlet: the check has no better advice on that.
    """
    names = {f"{FOLDER}/{path}" for path in paths}
    problems = read_and_check(root).problems
    if no_outlet:
        problems = tuple(one for one in problems if not (one.position.file in names and one.rule == "missing-key"))
    own = [problem for problem in problems if problem.position.file in names]
    for line in left:
        click.echo(on_one_line(f"Left to do: {line}"))
    if own:
        click.echo(f"What the check says of it so far:\n\n{as_text(own)}")
    elif not left and not no_outlet:
        click.echo("The check finds nothing wrong with it.")
    if others := len(problems) - len(own):
        click.echo(f"{counted(others, 'problem')} elsewhere: see `dossier check`.")


def tell_what_is_left_of_several(root: Path, several: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
    """Say once what is left to do about several new files, and about which; then how many problems the check finds.

    Args:
        root: The project's folder.
        several: Of each its paths within the dossier's folder, the first its record, and what is left to do.
    """
    concerned: dict[str, list[str]] = {}
    for paths, left in several:
        for line in left:
            concerned.setdefault(line, []).append(Path(paths[0]).stem)
    for line, ids in concerned.items():
        click.echo(on_one_line(f"Left to do: {line}"))
        click.echo("\n".join(f"    {on_one_line(id_)}" for id_ in ids))
    names = {f"{FOLDER}/{path}" for paths, _ in several for path in paths}
    problems = read_and_check(root).problems
    own = sum(problem.position.file in names for problem in problems)
    found = [f"{counted(own, 'problem')} in them so far"] if own else []
    found += [f"{counted(len(problems) - own, 'problem')} elsewhere"] if len(problems) > own else []
    if found:
        click.echo(f"The check finds {' and '.join(found)}: see `dossier check`.")
    elif not concerned:
        click.echo("The check finds nothing wrong with them.")
