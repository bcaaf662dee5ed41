"""How this program came onto the machine, for what tells a person to install more of it."""

from __future__ import annotations

import json
import shlex
from importlib import metadata
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

PROGRAM: Final = "dossier-site"
"""Its name where packages are listed."""


def how_to_install(extra: str) -> str:
    """Return the command that installs an extra of this program from where the program itself came from.

    Args:
        extra: Its name, such as ``html``.
    """
    return f"pip install {_requirement(f'{PROGRAM}[{extra}]', f'[{extra}]')}"


def _requirement(named: str, extra: str) -> str:
    try:
        told = json.loads(metadata.distribution(PROGRAM).read_text("direct_url.json") or "{}")
    except (metadata.PackageNotFoundError, ValueError):
        told = {}
    url, vcs = str(told.get("url", "")), told.get("vcs_info") or {}
    if vcs:
        commit = vcs.get("commit_id") or vcs.get("requested_revision") or ""
        return shlex.quote(f"{named} @ {vcs.get('vcs', 'git')}+{url}{f'@{commit}' if commit else ''}")
    if "dir_info" in told:
        folder = url2pathname(urlsplit(url).path)
        return ("-e " if told["dir_info"].get("editable") else "") + shlex.quote(f"{folder}{extra}")
    return shlex.quote(f"{named} @ {url}" if url else named)
