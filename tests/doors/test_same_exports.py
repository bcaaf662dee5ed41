"""What is taken along is the same in two processes with other hashes, another time zone, another locale and folder."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from git_repository import commit

Run = Callable[..., subprocess.CompletedProcess[str]]

ONE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
TWO = {"TZ": "Pacific/Niue", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"}
NEEDS = {"bag": "bagit", "pdf": "weasyprint"}


@pytest.mark.parametrize("form", ["feeds", "bag", "zip", "pdf"])
def test_what_is_taken_along_is_the_same_everywhere(form: str, tiny: Path, tmp_path: Path, dossier: Run) -> None:
    if form in NEEDS:
        pytest.importorskip(NEEDS[form], reason=f"{NEEDS[form]} is not installed: run `make test`")
    commit(tiny, "Begin", 1)
    other = tmp_path / "a longer name" / "ünï"
    shutil.copytree(tiny, other)
    made = []
    for project, environment in ((tiny, ONE), (other, TWO)):
        out = project / ("out.pdf" if form == "pdf" else "out.zip" if form == "zip" else "out")
        words = ("pdf", out) if form == "pdf" else ("export", "--to", form, out)
        said = dossier(*words, cwd=project, **environment)
        assert said.returncode == 0, said.stdout + said.stderr
        files = [out] if out.is_file() else sorted(path for path in out.rglob("*") if path.is_file())
        made.append({path.relative_to(project).as_posix(): path.read_bytes() for path in files})
    one, two = made
    assert one.keys() == two.keys() != set()
    # By name: what differs in a large file takes minutes to be told.
    assert not [path for path in one if one[path] != two[path]]
