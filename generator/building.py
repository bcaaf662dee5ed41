"""Builds the site so that the one that stands is never harmed: beside it, verified, then swapped in."""

from __future__ import annotations

import contextlib
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator import disk

_log = logging.getLogger("mkdocs.dossier")


class BuildFailed(Exception):
    """A site that could not be built; the message says why, in full sentences."""


def build(config_file: Path, site: Path | None = None) -> Path:
    """Build the site of the project whose ``mkdocs.yml`` is ``config_file``.

    Args:
        config_file: The project's MkDocs configuration.
        site: The folder to build into; None for the one that the configuration names.

    Returns:
        The folder that now holds the site.

    Raises:
        BuildFailed: The site that stood before stands as it was.
    """
    try:
        target = site or Path(str(load_config(str(config_file)).site_dir))
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target):
            disk.settle(target)
            beside = target.with_name(f".{target.name}.new")
            _remove(beside)
            try:
                _build_into(config_file, beside)
                disk.swap_in(beside, target)
            finally:
                _remove(beside)
    except OSError as error:
        raise BuildFailed(_in_words(error)) from error
    except (MkDocsException, Abort) as error:
        raise BuildFailed(str(error) or "MkDocs stopped the build; the lines above say why.") from error
    return target


def _build_into(config_file: Path, folder: Path) -> None:
    config = load_config(str(config_file), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()


@contextlib.contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Let one build at a time write a site; another says that it waits, and waits."""
    lock = FileLock(target.with_name(f".{target.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        _log.info("Another build of %s is under way; waiting for it to end.", target.name)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _in_words(error: OSError) -> str:
    where = f" {error.filename}" if error.filename else ""
    return f"The site cannot be written:{where}: {error.strerror or error}. The site that stands is as it was."
