"""The command line: ``dossier check``, ``build``, ``serve`` and ``export``.

Exit codes: 0 all is well, 1 something in the dossier or on the disk is not, 2 the command was used wrongly.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from generator import report
from generator.pipeline import Checked, read_and_check

_CONFIG = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The project's MkDocs configuration; its folder is the project.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dossier")
def main() -> None:
    """Build a dossier: news articles and YAML become a site whose every sentence leads to its words.

    Exit codes: 0 all is well; 1 something in the dossier, or on the disk, is not; 2 the command was used wrongly.
    """


@main.command()
@_CONFIG
@click.option("--format", "shape", type=click.Choice(sorted(report.FORMATS)), default="text", show_default=True)
def check(config_file: Path, shape: str) -> None:
    """Check the YAML and every quote, and build nothing."""
    checked = read_and_check(config_file.resolve().parent)
    if checked.problems:
        click.echo(report.FORMATS[shape](checked.problems))
        sys.exit(1)
    if shape == "text":
        click.echo(_counted(checked))
    elif shape == "json":
        click.echo("[]")


@main.command()
@_CONFIG
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to build the site.")
def build(config_file: Path, site_dir: Path | None) -> None:
    """Build the site, verify it, and only then put it in the place of the old one."""
    from generator import building  # MkDocs takes half a second to import; `check` does without it

    _tell()
    try:
        site = building.build(config_file.resolve(), site_dir.resolve() if site_dir else None)
    except building.BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed
    click.echo(f"The site is built: {site}")


@main.command()
@_CONFIG
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Host and port to serve at.")
def serve(config_file: Path, address: str) -> None:
    """Serve the site on this machine; it is rebuilt, and the browser reloads, when a file is saved."""
    from mkdocs.commands.serve import serve as mkdocs_serve
    from mkdocs.exceptions import Abort, MkDocsException

    checked = read_and_check(config_file.resolve().parent)
    if checked.problems:
        click.echo(report.as_text(checked.problems))
        sys.exit(1)
    _tell()
    try:
        mkdocs_serve(str(config_file), dev_addr=address)
    except (MkDocsException, Abort) as error:
        raise click.ClickException(str(error) or "MkDocs stopped; the lines above say why.") from error
    except OSError as error:
        raise click.ClickException(f"Cannot serve at {address}: {error.strerror or error}.") from error


@main.command()
@_CONFIG
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def export(config_file: Path, folder: Path) -> None:
    """Write all pages, hand-written and generated, as Markdown files into FOLDER, for another builder.

    Writes only what changed and removes what an earlier export left; it touches no file that it did not write.
    """
    from generator import exporting

    try:
        written, removed = exporting.export(config_file.resolve(), folder.resolve())
    except exporting.ExportFailed as failed:
        raise click.ClickException(str(failed)) from failed
    click.echo(f"{written} files written, {removed} removed: {folder}")


def _counted(checked: Checked) -> str:
    dossier = checked.dossier
    return (
        f"No problems. {len(dossier.sources)} sources, {len(dossier.events)} events, {len(dossier.actors)} actors, "
        f"{len(dossier.places)} places; {dossier.declared} quotes declared = {len(checked.found.passages)} checked."
    )


def _tell() -> None:
    """Print what MkDocs says: one plain line each, warnings named as such."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
