"""A project as MkDocs configures it, and whatever may go wrong with it in plain sentences."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.doors import disk
from generator.doors.git import Git, NoHistory
from generator.pipeline import FOLDER, texts_elsewhere


class BuildFailed(Exception):
    """A site that could not be built; the message says why, in full sentences."""


_CONFIGURING = threading.Lock()
"""Held while a project is configured: MkDocs keeps plugins for all threads."""


def configured(config_file: Path, *, strict: bool, told: Mapping[str, str] | None = None) -> MkDocsConfig:
    """Load a project's MkDocs configuration.

    Args:
        config_file: Its ``mkdocs.yml``.
        strict: Whether a warning stops a build.
        told: Settings that go before what that file says.

    Raises:
        BuildFailed: Where what it holds is no configuration at all.
        MkDocsException: Where MkDocs does not accept what it says.
    """
    try:
        with _CONFIGURING:
            # MkDocs would hand out the plugins of an earlier configuration again, with all that they know of it.
            MkDocsConfig.plugins.plugin_cache.clear()  # type: ignore[attr-defined]
            return load_config(str(config_file), config_file_path=str(config_file), strict=strict, **(told or {}))
    except (TypeError, ValueError, RecursionError) as error:
        raise BuildFailed(f"{config_file.name}: This is not what MkDocs expects: {error}.") from error


@contextlib.contextmanager
def in_words(outcome: str, into: Path | None = None) -> Iterator[None]:
    """Turn whatever MkDocs and the disk may raise into sentences, closed by one that says what came of it.

    Args:
        outcome: What came of it.
        into: The folder that is written to.

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
        place = disk.place_of(error, into)
        where = f"{place}: " if place else ""
        raise BuildFailed(f"{where}{error.strerror or error}. {outcome}") from error
    except Exception as error:  # MkDocs, its themes and other plugins may raise anything
        raise BuildFailed(f"{_unforeseen(error)} {outcome}") from error


def may_be_written(folder: Path, config: MkDocsConfig) -> None:
    """Refuse to write into a folder that holds what the site is made from, or lies in it.

    Raises:
        BuildFailed: With the folder's name and the reason.
    """
    root = Path(config.config_file_path).parent.resolve()
    private = texts_elsewhere(root)
    own = (
        *([private.resolve()] if private else []),
        root / FOLDER,
        Path(config.docs_dir).resolve(),
        *(Path(one).resolve() for one in config.theme.dirs),
    )
    if root.is_relative_to(folder):
        raise BuildFailed(f'"{folder}" holds the project itself: name another folder.')
    for one in own:
        if folder.is_relative_to(one) or one.is_relative_to(folder):
            raise BuildFailed(f'"{folder}" and "{one}" lie one in the other, and the site is made from "{one}".')


def day_of(root: Path) -> str:
    """Return the day that a project's pages bear: ``SOURCE_DATE_EPOCH``'s, or else that of the commit built.

    The same commit gives the same day, whenever and wherever it is built, from a shallow clone as well.

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
    try:
        return Git(root).seconds()
    except (NoHistory, ValueError):
        return None  # no git, no repository, or no commit yet


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
