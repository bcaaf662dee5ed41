"""Builds the site so that the one that stands is never harmed: beside it, verified, then swapped in."""

from __future__ import annotations

import contextlib
import gc
import logging
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from filelock import FileLock, Timeout
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from generator.doors import disk
from generator.doors.parts import REPORT, Parts, Share
from generator.doors.plugin_of import plugin_of
from generator.doors.project import BuildFailed, configured, in_words, may_be_written

_log = logging.getLogger("mkdocs.dossier")

AS_IT_WAS = "Nothing was built, and what stood before stands as it was."


def build(
    config_file: Path,
    site: Path | None = None,
    share: Share | None = None,
    parts: Sequence[Path] = (),
    told: Mapping[str, str] | None = None,
) -> Path:
    """Build the site of the project whose ``mkdocs.yml`` is ``config_file``.

    Args:
        config_file: The project's MkDocs configuration.
        site: The folder to build into; None for the one that the configuration names.
        share: The share of the pages to build, where several machines build the site: the folder then holds one part.
        parts: Folders of all parts, to be joined into the site.
        told: Settings that go before what the configuration says.

    Returns:
        The folder that now holds the site.

    Raises:
        BuildFailed: The site that stood before stands as it was.
    """
    with in_words(AS_IT_WAS, site or config_file.parent):
        config = configured(config_file, strict=True, told=told)
        target = (site or Path(config.site_dir)).resolve()
        may_be_written(target, config)
        _ask_for_a_place_of_its_own(target, {REPORT} if share else {"index.html", "sitemap.xml"})
        plugin = plugin_of(config)
        plugin.share, plugin.parts = share, Parts(tuple(parts)) if parts else None
        plugin.before = target
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target):
            disk.settle(target)
            beside = target.with_name(f".{target.name}.new")
            _remove(beside)
            try:
                config.site_dir = str(beside)
                _build(config)
                disk.swap_in(beside, target)
            finally:
                shutil.rmtree(beside, ignore_errors=True)
    return target


def _ask_for_a_place_of_its_own(target: Path, known_by: Collection[str]) -> None:
    """Refuse to replace a folder in which somebody keeps something else.

    Args:
        target: The folder.
        known_by: Files by which one is known that an earlier build made.

    Raises:
        BuildFailed: Where the folder is no site.
    """
    if not target.exists():
        return
    if not target.is_dir():
        raise BuildFailed(f'"{target}" is a file; the site needs a folder.')
    held = {path.name for path in target.iterdir()}
    if ".git" in held:
        raise BuildFailed(f'"{target}" holds a git repository, which would be lost: name another folder.')
    if held and not held.issuperset(known_by):
        raise BuildFailed(f'"{target}" holds files and is no site: name another folder, or empty this one.')


def _build(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    gc.disable()  # until the dossier is derived: it has no rings of objects, and the collector would look at all of it
    try:
        mkdocs_build(config)
    finally:
        gc.enable()
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
