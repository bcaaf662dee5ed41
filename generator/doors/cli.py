"""The command line: ``dossier check``, ``build``, ``join``, ``serve``, and what `_MORE` lists.

Exit codes: 0 all is well, 1 something in the dossier or on the disk is not, 2 the command was used wrongly, 130 it was
stopped with Ctrl-C.
"""

from __future__ import annotations

import gc
import importlib
import io
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.doors.options import CONFIG, OneOf, tell
from generator.ground.counted import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.doors.parts import Share

_MORE: Mapping[str, str] = {
    "add": "Take raw articles into the dossier as its sources.",
    "diff": "Say in words what was changed since a commit.",
    "explain": "Say what a line becomes on the site, where it is used, and its history.",
    "export": "Write the dossier into a folder, as pages for another builder or as data.",
    "extract": "Say whether captured pages give another text with the program that is installed now.",
    "fmt": "Give the dossier's YAML the one layout.",
    "init": "Begin a dossier of your own in a new folder.",
    "lock": "Pin the program, and all that it needs, in requirements.txt.",
    "new": "Write a file for a new actor, place, event, question or source.",
    "pdf": "Write the whole dossier as one PDF, for paper.",
    "rename": "Give a thing another id, with all that refers to it.",
    "schema": "Write JSON Schemas, with which an editor helps while typing.",
    "suggest": "Propose claims for the sentences of an article that no claim quotes.",
    "verify": "Compare a published site with the dossier here: its files, and every quote.",
}
"""Commands that have a module of their own in `generator.doors.commands`: each with its line in the list of all."""


class _Commands(click.Group):
    """Commands that end in a sentence and an exit code, whatever happens in them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted([*super().list_commands(ctx), *_MORE])

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return a command; what it needs is imported now, so that no other command waits for that."""
        if name not in _MORE:
            return super().get_command(ctx, name)
        found: click.Command = importlib.import_module(f"{__package__}.commands.{name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing what they need."""
        own = {name: command.get_short_help_str(100) for name, command in self.commands.items()}
        with formatter.section("Commands"):
            formatter.write_dl(sorted({**own, **_MORE}.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(130)
        except (click.exceptions.Exit, click.Abort, click.UsageError, BrokenPipeError):
            raise
        except Exception as error:
            if ctx.params["trace"]:
                traceback.print_exc()
            if isinstance(error, click.ClickException):
                raise
            said = " ".join(f"{type(error).__name__}: {error}".split())
            raise click.ClickException(f"Dossier met what it does not foresee, a fault of its own: {said}") from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dossier-site")
@click.option(
    "--traceback", "trace", is_flag=True, help="For who mends the generator: show where in it something failed."
)
def main(trace: bool) -> None:
    """Build a dossier: news articles and YAML become a site whose every sentence leads to its words.

    Exit codes: 0 all is well; 1 something in the dossier, or on the disk, is not; 2 the command was used wrongly; 130
    it was stopped with Ctrl-C.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows only ASCII shows the rest by number, and no word of an editor's stops the command.
            stream.reconfigure(errors="backslashreplace")


@main.command()
@CONFIG
@click.option("--format", "shape", type=OneOf(["text", "github", "json"]), default="text", show_default=True)
def check(config_file: Path, shape: str) -> None:
    """Check the YAML and every quote, and build nothing."""
    from generator.doors.kept import known_before
    from generator.doors.progress import Progress
    from generator.doors.told import summarise, told
    from generator.pipeline import read_and_check

    gc.disable()  # a dossier has no rings of objects, and a command that ends soon gives back all its memory anyway
    click.get_current_context().call_on_close(gc.enable)
    root = config_file.resolve().parent
    with known_before(root) as known, Progress() as progress:
        checked = read_and_check(root, known=known, step=progress)
    declared, found = checked.dossier.declared, len(checked.found.passages)
    if not checked.problems and declared != found:
        raise click.ClickException(f"{counted(declared, 'quote')} declared, {found} checked: the two must be equal.")
    click.echo(told(checked, shape, root))
    if shape == "github":
        summarise(checked)
    sys.exit(bool(checked.problems))


def _share(context: click.Context, option: click.Parameter, value: str | None) -> Share | None:
    from generator.doors.parts import Share

    try:
        return Share.named(value) if value is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@main.command()
@CONFIG
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to build the site.")
@click.option("--part", "share", metavar="K/N", callback=_share, help="Build the K-th of N parts only, to be joined.")
def build(config_file: Path, site_dir: Path | None, share: Share | None) -> None:
    """Build the site, verify it, and only then put it in the place of the old one.

    With --part, make and verify a share of its pages, so that several machines can build one site: see `join`.
    """
    if share and site_dir is None:
        raise click.UsageError("A part needs a folder of its own: name it with -d.")
    site = _built(config_file, site_dir, share)
    click.echo(f"Part {share.number} of {share.of} is built: {site}" if share else f"The site is built: {site}")


@main.command()
@CONFIG
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to build the site.")
@click.argument("parts", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
def join(config_file: Path, site_dir: Path | None, parts: tuple[Path, ...]) -> None:
    """Join PARTS, the folders that `build --part` made, into the site that one build would have made."""
    click.echo(f"The site is built: {_built(config_file, site_dir, None, parts)}")


def _built(config_file: Path, site_dir: Path | None, share: Share | None, parts: Sequence[Path] = ()) -> Path:
    gc.disable()  # nor has what is imported now; when the pages are begun, `workers` settles it anew
    click.get_current_context().call_on_close(gc.enable)
    from generator.doors.build import build as build_site  # MkDocs takes long to import; `check` does without it
    from generator.doors.project import BuildFailed

    tell(dates=True)
    try:
        return build_site(config_file.resolve(), site_dir, share, parts)
    except BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed


def _address(context: click.Context, option: click.Parameter, value: str) -> str:
    from mkdocs.config.base import ValidationError
    from mkdocs.config.config_options import IpAddress

    try:
        if not 0 < IpAddress().validate(value).port < 65536:
            raise ValidationError("a port lies between 1 and 65535")
    except ValidationError as error:
        raise click.BadParameter(f'"{value}" is no address with a port, as 127.0.0.1:8000 is: {error}') from error
    return value


@main.command()
@CONFIG
@click.option(
    "-a",
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    callback=_address,
    help="Address and port to serve at.",
)
@click.option("--edit", is_flag=True, help="On a source's page, make a claim of words that are selected there.")
def serve(config_file: Path, address: str, edit: bool) -> None:
    """Serve the site on this machine; it is rebuilt, and the browser reloads, when a file is saved."""
    from generator.doors.project import BuildFailed
    from generator.doors.serve import serve as serve_site

    tell(dates=True)
    try:
        serve_site(config_file.resolve(), address, edit)
    except BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed
