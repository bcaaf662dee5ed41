"""What a dossier's ``requirements.txt`` says: the program as it was installed, and all that it needs, each pinned."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

PROGRAM: Final = "dossier-site"
"""What the program is called where packages are had."""
FILE: Final = "requirements.txt"
FOLDER: Final = "program"
"""Of a dossier: holds the program's wheel, where it was installed from one."""

_HEAD = """\
# The program. To take another version, say which: make upgrade TO="…". It writes this file anew.
{program}

# What the program needs, as it was when this file was written.
{needed}
"""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class Lock(NamedTuple):
    """What to write.

    Attributes:
        text: The whole of ``requirements.txt``.
        wheel: The program's wheel, where that is to lie beside it in `FOLDER`.
        sure: Whether another machine gets the program from where the text says.
    """

    text: str
    wheel: Path | None
    sure: bool


def lock(program: str = "") -> Lock:
    """Return what pins the program that runs, and all that it needs.

    Args:
        program: Where to have the program from: what pip understands as a requirement, or the path of a wheel; empty
            for where this one was installed from.
    """
    wheel, sure = None, True
    if program.endswith(".whl") and Path(program).is_file():
        wheel = Path(program)
    elif not program:
        program, wheel, sure = _installed_from()
    if wheel:
        program = f"./{FOLDER}/{wheel.name}"
    return Lock(_HEAD.format(program=program, needed="\n".join(_needed())), wheel, sure)


def _installed_from() -> tuple[str, Path | None, bool]:
    """Return the requirement, the wheel where it was one on this machine, and whether others can have it so."""
    try:
        ours = metadata.distribution(PROGRAM)
    except metadata.PackageNotFoundError:
        return PROGRAM, None, False
    told = json.loads(ours.read_text("direct_url.json") or "{}")
    url, vcs = str(told.get("url", "")), told.get("vcs_info")
    if vcs:
        return f"{PROGRAM} @ {vcs['vcs']}+{url}@{vcs['commit_id']}", None, urlsplit(url).scheme != "file"
    if "archive_info" in told and urlsplit(url).scheme in {"http", "https"}:
        sha = told["archive_info"].get("hashes", {}).get("sha256")
        return f"{PROGRAM} @ {url}" + (f"#sha256={sha}" if sha else ""), None, True
    if "archive_info" in told and url.endswith(".whl"):
        file = Path(url2pathname(urlsplit(url).path))
        if file.is_file():
            return "", file, True
    return f"{PROGRAM}=={ours.version}", None, not told


def _needed() -> Iterator[str]:
    """Yield each package that the program needs, directly or not, with the version that is here."""
    found: dict[str, str] = {}
    waiting = [PROGRAM]
    while waiting:
        try:
            one = metadata.distribution(waiting.pop())
        except metadata.PackageNotFoundError:
            continue  # for another system, or another Python
        name = _plain(one.metadata["Name"])
        if name not in found:
            found[name] = one.version
            waiting += [_NAME.match(line)[0] for line in one.requires or () if "extra ==" not in line]  # type: ignore[index]
    found.pop(PROGRAM, None)
    return (f"{name}=={version}" for name, version in sorted(found.items()))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
