"""The program as somebody else has it: a wheel, installed into an environment that holds nothing of this repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier_maker import PROJECT
from generator.pipeline import FOLDER

Said = subprocess.CompletedProcess[str]

PLAIN = """\
site_name: Dossier
theme: {name: material, font: false}
plugins: [dossier]
nav: [Home: index.md, Events: events/index.md]
not_in_nav: /**
"""


def build_wheel(folder: Path) -> Path:
    """Build the wheel of this repository into a folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@dataclass(frozen=True)
class Installed:
    """An environment with the program in it, and how it is run there.

    Attributes:
        bin: The folder of its commands.
        environment: The variables that its commands are run with.
    """

    bin: Path
    environment: Mapping[str, str]

    @classmethod
    def make(cls, folder: Path, wheel: Path) -> Installed:
        """Make an environment, lay the packages of this one beside it, all but ours, and install a wheel into it."""
        venv.create(folder, with_pip=False, symlinks=os.name != "nt")
        beside, paths = folder / "beside", {"base": str(folder), "platbase": str(folder)}
        beside.mkdir()
        for path in Path(sysconfig.get_path("purelib")).iterdir():
            if "dossier" not in path.name and path.suffix != ".pth":
                (beside / path.name).symlink_to(path)
        into = Path(sysconfig.get_path("purelib", "venv", vars=paths))
        (into / "beside.pth").write_text(f"{beside}\n", encoding="utf-8")
        scripts = Path(sysconfig.get_path("scripts", "venv", vars=paths))
        pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--quiet"]
        subprocess.run([*pip, "--no-deps", "--no-index", "--no-cache-dir", str(wheel)], check=True)
        not_ours = ("PYTHON", "DOSSIER", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH", "GITHUB", "CI")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(not_ours)}
        kept["PATH"] = f"{scripts}{os.pathsep}{kept.get('PATH', '')}"
        return cls(scripts, kept | {"NO_MKDOCS_2_WARNING": "1", "XDG_CONFIG_HOME": str(folder / "config")})

    def python(self, *words: str, cwd: Path | None = None) -> Said:
        """Run its Python with some words, and wait for the end."""
        return self._said(self.bin / "python", words, cwd or self.bin.parent)

    def run(self, *words: str | Path, cwd: Path | None = None, check: bool = False, **more: str) -> Said:
        """Run ``dossier`` with some words and variables; with ``check`` it has to end well."""
        said = self._said(self.bin / "dossier", map(str, words), cwd or self.bin.parent, more)
        assert not check or said.returncode == 0, said.stdout + said.stderr
        return said

    def _said(self, program: Path, words: Iterable[str], cwd: Path, more: Mapping[str, str] | None = None) -> Said:
        return subprocess.run(
            [str(program), *words],
            cwd=cwd,
            env={**self.environment, **(more or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    @staticmethod
    def project(folder: Path, dossier: Path) -> Path:
        """Make a project of a dossier that has no theme, and nothing else of this repository; return its folder."""
        root = folder / "project"
        shutil.copytree(dossier / FOLDER, root / FOLDER)
        (root / "docs").mkdir()
        for name in ("reading", "method"):
            (root / f"docs/{name}.md").write_text(f"# On {name}\n", encoding="utf-8")
        (root / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        return root
