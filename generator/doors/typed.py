"""Commands of this program as a person types them, in whichever shell."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Final

_BARE: Final = re.compile(r"[\w./:@%+=,-]+")
_AS_IT_IS: Final = re.compile(r"[\w ./:@+=,'’()&-]+")
"""Stands within double quotation marks in every shell as it is; what else there is goes into single ones."""
_DEFAULT: Final = Path("mkdocs.yml")


def typed(config_file: Path, command: str, *words: str) -> str:
    """Return a command as it is typed where the person is.

    Args:
        config_file: The configuration that the person named.
        command: The words of the command, such as "new actor".
        words: Options and what else it takes.
    """
    of = () if config_file == _DEFAULT else ("-f", path_typed(config_file))
    return f"dossier {command} {' '.join(map(quoted, (*of, *words)))}"


def path_typed(file: Path) -> str:
    """Return a path as a word of a command: one that begins with a dash would be taken for an option."""
    path = file.as_posix()
    return f"./{path}" if path.startswith("-") else path


def quoted(word: str) -> str:
    """Return a word so that a shell takes it for that one word and nothing else."""
    if _BARE.fullmatch(word):
        return word
    return f'"{word}"' if _AS_IT_IS.fullmatch(word) else shlex.quote(word)
