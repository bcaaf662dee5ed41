"""``dossier verify``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.doors.on_one_line import indented_on_one_line, on_one_line
from generator.doors.options import CONFIG, tell


class _Nowhere(click.ClickException):
    """Nothing was compared, since nothing is there."""

    exit_code = 2


@click.command()
@CONFIG
@click.option("--rebuild", is_flag=True, help="Build the site from the files here as well, and compare each byte.")
@click.argument("where", metavar="WHERE")
def command(config_file: Path, rebuild: bool, where: str) -> None:
    """Compare the site at WHERE, a folder, a ZIP file or an address, with the dossier here.

    Says whether it is whole, whether it is made from the files here, and whether its data, and each quote and article
    on its pages, are as they have it. Exit code 0: all of that is so; 1: not all of it; 2: no site is there.
    """
    from generator.doors.fetched import NoSite, NotToBeHad
    from generator.doors.project import BuildFailed
    from generator.doors.published import compare
    from generator.doors.site_at import site_at
    from generator.doors.told_of_site import lines_of

    tell()
    try:
        told = compare(site_at(where), config_file.resolve(), rebuild=rebuild)
    except NoSite as none:
        raise _Nowhere(on_one_line(str(none))) from none
    except (NotToBeHad, BuildFailed) as failed:
        raise click.ClickException(on_one_line(str(failed))) from failed
    for line in lines_of(told):
        click.echo(indented_on_one_line(line))
    sys.exit(not (told.same and told.all))
