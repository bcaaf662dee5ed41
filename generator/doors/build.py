"""Builds the site so that the one that stands is never harmed: beside it, verified, then swapped in."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import yaml
from filelock import FileLock, Timeout
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.doors import disk
from generator.pipeline import FOLDER

_log = logging.getLogger("mkdocs.dossier")

AS_IT_WAS = "Nothing was built, and what stood before stands as it was."


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
    with in_words(AS_IT_WAS):
        config = configured(config_file, strict=True)
        target = (site or Path(config.site_dir)).resolve()
        may_be_written(target, config)
        _ask_for_a_place_of_its_own(target)
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


def configured(config_file: Path, *, strict: bool) -> MkDocsConfig:
    """Load a project's MkDocs configuration.

    Raises:
        BuildFailed: Where what it holds is no configuration at all.
        MkDocsException: Where MkDocs does not accept what it says.
    """
    try:
        return load_config(str(config_file), config_file_path=str(config_file), strict=strict)
    except (TypeError, ValueError, RecursionError) as error:
        raise BuildFailed(f"{config_file.name}: This is not what MkDocs expects: {error}.") from error


@contextlib.contextmanager
def in_words(outcome: str) -> Iterator[None]:
    """Turn whatever MkDocs and the disk may raise into sentences, closed by one that says what came of it.

    Raises:
        BuildFailed: In place of what was raised.
    """
    try:
        yield
    except BuildFailed as failed:
        raise BuildFailed(f"{failed} {outcome}") from failed
    except Abort as error:
        raise BuildFailed(f"{outcome} The lines above say why.") from error
    except (MkDocsException, disk.InTheWay) as error:
        raise BuildFailed(f"{_not_yaml(error) or error} {outcome}") from error
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise BuildFailed(f"{where}{error.strerror or error}. {outcome}") from error
    except Exception as error:  # MkDocs, its themes and other plugins may raise anything
        raise BuildFailed(f"{_unforeseen(error)} {outcome}") from error


def may_be_written(folder: Path, config: MkDocsConfig) -> None:
    """Refuse to write into a folder that holds what the site is made from, or lies in it.

    Raises:
        BuildFailed: With the folder's name and the reason.
    """
    root = Path(config.config_file_path).parent.resolve()
    own = (root / FOLDER, Path(config.docs_dir).resolve(), *(Path(one).resolve() for one in config.theme.dirs))
    if root.is_relative_to(folder):
        raise BuildFailed(f'"{folder}" holds the project itself: name another folder.')
    for one in own:
        if folder.is_relative_to(one) or one.is_relative_to(folder):
            raise BuildFailed(f'"{folder}" and "{one}" lie one in the other, and the site is made from "{one}".')


def serve(config_file: Path, address: str) -> None:
    """Serve the project's site on this machine until Ctrl-C; it is rebuilt when a file is saved.

    Raises:
        BuildFailed: Where the first build fails, or nothing can be served at ``address``.
    """
    _ask_for_the_port(address)
    with in_words("Nothing is served."):
        configured(config_file, strict=False)
        # Warnings are told and do not stop an editor at work; `build` refuses them.
        mkdocs_serve(str(config_file), dev_addr=address, config_file_path=str(config_file), strict=False)


def day_of(root: Path) -> str:
    """Return the day that a project's pages bear: ``SOURCE_DATE_EPOCH``'s, or else that of the commit built.

    The same commit gives the same bytes, whenever and wherever it is built, from a shallow clone as well.

    Returns:
        Year, month and day; empty where neither says one.

    Raises:
        ValueError: Where ``SOURCE_DATE_EPOCH`` is no number of seconds.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    seconds = int(told) if told is not None else _seconds_of_commit(root)
    if seconds is None:
        return ""
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (OverflowError, OSError) as error:
        raise ValueError(f"{seconds} seconds lie beyond the calendar") from error


def _seconds_of_commit(root: Path) -> int | None:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, capture_output=True, check=True, stdin=subprocess.DEVNULL).stdout
        return int(said)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return None  # no git, no repository, or no commit yet


def careful(rebuild: Callable[[], None], site: Path) -> Callable[[], None]:
    """Return a rebuild that leaves the last good pages where it fails.

    MkDocs empties the folder that it serves before it builds into it, and answers nobody until a build succeeds.
    """

    def attempt() -> None:
        if site.exists():
            disk.set_aside(site)
        try:
            with in_words("The last good pages are served until it is mended."):
                rebuild()
        except BuildFailed as failed:
            disk.put_back(site)
            _log.error("%s", failed)
        except BaseException:
            disk.put_back(site)
            raise
        else:
            disk.settle(site)

    return attempt


def _ask_for_the_port(address: str) -> None:
    """Find out before a long build whether there is a port to serve at.

    Raises:
        BuildFailed: Where there is none.
    """
    host, _, port = address.rpartition(":")
    try:
        with socket.create_server((host.strip("[]"), int(port)), family=_family(host)):
            pass
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "something else is served there; -a names another address" if taken else error.strerror or str(error)
        raise BuildFailed(f"Cannot serve at {address}: {why}.") from error


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _not_yaml(error: Exception) -> str:
    """Return where and why ``mkdocs.yml`` is not YAML, where that is what MkDocs stumbled over."""
    cause = error.__context__
    if not isinstance(cause, yaml.YAMLError):
        return ""
    mark = getattr(cause, "problem_mark", None)
    place = f"mkdocs.yml:{mark.line + 1}:{mark.column + 1}" if mark else "mkdocs.yml"
    return f"{place}: This is not YAML: {getattr(cause, 'problem', None) or str(cause).splitlines()[0]}."


def _unforeseen(error: Exception) -> str:
    said = " ".join(str(error).split())
    return f"Something unforeseen stopped it ({type(error).__name__}{': ' if said else ''}{said})."


def _ask_for_a_place_of_its_own(target: Path) -> None:
    """Refuse to replace a folder in which somebody keeps something else.

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
    if held and not {"index.html", "sitemap.xml"} <= held:
        raise BuildFailed(f'"{target}" holds files and is no site: name another folder, or empty this one.')


def _build(config: MkDocsConfig) -> None:
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
