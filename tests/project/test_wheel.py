"""What is installed from a wheel: the package under its own name, with all that it needs, in somebody else's place."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dossier_maker import ONE_OF_EACH
from hatch_build import HERE, INSTALLED, renamed
from installed import Installed, build_wheel

NO_MODULE = "ModuleNotFoundError: No module named 'generator'"


def test_the_wheel_has_all_that_the_folder_has_and_nothing_of_its_name(wheel: Path, project: Path) -> None:
    there = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert {name.split("/")[0] for name in there} == {INSTALLED}
    listed = subprocess.run(["git", "ls-files", "-z", HERE], cwd=project, capture_output=True, check=True).stdout
    ours = {name.removeprefix(f"{HERE}/") for name in listed.decode().split("\0") if name}
    assert ours <= {name.removeprefix(f"{INSTALLED}/") for name in there}


def test_the_wheel_is_the_same_each_time(wheel: Path, tmp_path: Path) -> None:
    assert build_wheel(tmp_path).read_bytes() == wheel.read_bytes()


@pytest.mark.parametrize(
    ("code", "installed"),
    [
        ("from generator.links import x\n", "from dossier_site.links import x\n"),
        ("from generator import x\n", "from dossier_site import x\n"),
        (
            "if x:\n    from  generator.a import (\n        b,\n    )\n",
            "if x:\n    from  dossier_site.a import (\n        b,\n    )\n",
        ),
        ("from generators import x\n", "from generators import x\n"),
        ("from .generator import x\n", "from .generator import x\n"),
        ('"""See `generator.links`."""\n', '"""See `generator.links`."""\n'),
        ("generator = make(from_=generator)\n", "generator = make(from_=generator)\n"),
    ],
)
def test_imports_are_renamed_and_nothing_else(code: str, installed: str) -> None:
    assert renamed(code, "a.py") == installed


@pytest.mark.parametrize("code", ['x\nfiles("generator")\n', "x\nimport generator.links\n", 'x\nf"generator.{x}"\n'])
def test_what_cannot_be_renamed_stops_the_build_at_its_line(code: str) -> None:
    with pytest.raises(ValueError, match=r"^generator/a\.py:2: "):
        renamed(code, "generator/a.py")


def test_it_is_no_bad_neighbour(installed: Installed) -> None:
    assert NO_MODULE in installed.python("-c", "import generator").stderr
    assert "dossier, version " in installed.run("--version", check=True).stdout
    assert "Usage: dossier" in installed.python("-m", INSTALLED, "--help").stdout


def test_it_builds_a_dossier_that_brings_no_theme(installed: Installed, tmp_path: Path) -> None:
    """Of itself it has all that a site is made from: theme, templates, words in Arabic, outlines of countries."""
    root = installed.project(tmp_path, ONE_OF_EACH)
    assert " quotes declared = " in installed.run("check", cwd=root, check=True).stdout
    installed.run("build", cwd=root, check=True)
    plain = installed.python("-m", "mkdocs", "build", "--strict", "--site-dir", "plain", cwd=root)
    assert plain.returncode == 0, plain.stderr
    made = {path.relative_to(root / "site"): path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    assert made == {
        path.relative_to(root / "plain"): path.read_bytes() for path in (root / "plain").rglob("*") if path.is_file()
    }
    assert b"<svg" in made[Path("map/index.html")]
    assert b"--d-" in made[Path("assets/dossier/site.css")]


def test_it_makes_what_the_folder_makes(installed: Installed, tmp_path: Path) -> None:
    root = installed.project(tmp_path, ONE_OF_EACH)
    installed.run("build", "-d", "one", cwd=root, check=True)
    here = [sys.executable, "-m", HERE, "build", "-d", "two"]
    subprocess.run(
        here, cwd=root, check=True, env=installed.environment | {"PYTHONPATH": str(Path(__file__).parents[2])}
    )
    one, two = ({p.relative_to(root / n): p.read_bytes() for p in (root / n).rglob("*.*")} for n in ("one", "two"))
    assert one == two
