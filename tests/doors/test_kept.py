"""What is kept between runs: used where this program kept it for this user, and else made anew, without a word."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.doors import sealed
from generator.doors.kept import known_before
from generator.doors.sealed import FOLDER
from generator.pipeline import Checked, read_and_check

EVENT = "sources/events/landing.yml"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for this user's key."""
    monkeypatch.setattr(sealed.click, "get_app_dir", lambda *_, **__: str(tmp_path / "home"))
    return tmp_path / "home"


def _check(root: Path) -> tuple[Checked, bool]:
    """Check a project, and tell whether all was known before."""
    with known_before(root) as known:
        checked = read_and_check(root, known=known)
        return checked, not known.readings.news


def _kept(root: Path) -> Path:
    (file,) = (root / FOLDER).iterdir()
    return file


def test_a_second_run_reads_no_yaml(tiny: Path) -> None:
    first, known = _check(tiny)
    assert not known
    assert _check(tiny) == (first, True)


def test_another_run_keeps_the_same_bytes(tiny: Path) -> None:
    _check(tiny)
    before = _kept(tiny).read_bytes()
    shutil.rmtree(tiny / ".cache")
    _check(tiny)
    assert _kept(tiny).read_bytes() == before


def test_what_changed_is_read_again_though_its_time_and_size_stay(tiny: Path) -> None:
    _check(tiny)
    event, times = tiny / EVENT, (tiny / EVENT).stat()
    event.write_bytes(event.read_bytes().replace(b"climbed out of it", b"climbed out of if"))
    os.utime(event, ns=(times.st_atime_ns, times.st_mtime_ns))
    checked, known = _check(tiny)
    assert not known
    assert [problem.rule for problem in checked.problems] == ["quote-not-found"]


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def _flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _another_seal(file: Path) -> None:
    rest = file.read_bytes()[32:]
    file.write_bytes(hashlib.blake2b(rest, digest_size=32).digest() + rest)


@pytest.mark.parametrize("spoil", [_cut, _flip, _empty, _folder, _another_seal])
def test_what_is_spoilt_is_made_anew(spoil: Callable[[Path], None], tiny: Path) -> None:
    first, _ = _check(tiny)
    spoil(_kept(tiny))
    assert _check(tiny) == (first, False)


def test_a_quote_that_somebody_put_there_is_not_taken(tiny: Path, home: Path) -> None:
    """Somebody commits a ``.cache`` of their own, in which the wrong quote of a file is another one that is right."""
    event = tiny / EVENT
    right = event.read_bytes()
    event.write_bytes(right.replace(b"climbed out of it", b"fell out of it"))
    with known_before(tiny) as known:
        assert read_and_check(tiny, known=known).problems
    event.write_bytes(right)
    _check(tiny)
    file = _kept(tiny)
    wrong = right.replace(b"climbed out of it", b"fell out of it")
    lines = file.read_bytes()[32:].replace(_digest(right), _digest(wrong))
    assert _digest(wrong) in lines
    event.write_bytes(wrong)
    for key in (b"", b"0" * 32, b"0" * 64):
        file.write_bytes(hashlib.blake2b(lines, key=key, digest_size=32).digest() + lines)
        checked, known_all = _check(tiny)
        assert not known_all
        assert [problem.rule for problem in checked.problems] == ["quote-not-found"]


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def test_another_version_of_the_program_uses_none_of_it(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _check(tiny)
    assert _check(tiny)[1]
    monkeypatch.setattr(sealed, "program", lambda: b"another" * 4)
    assert not _check(tiny)[1]


@pytest.mark.parametrize("file", ["read/nodes.py", "a_new_one.py"])
def test_another_line_of_the_program_is_another_version(
    file: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "generator"
    shutil.copytree(project / "generator", copy, ignore=shutil.ignore_patterns("theme", "__pycache__"))
    monkeypatch.setattr(sealed, "__file__", str(copy / "doors/sealed.py"))
    before = sealed.program()
    assert sealed.program() == before
    with (copy / file).open("a") as opened:
        opened.write("# one more\n")
    assert sealed.program() != before


def test_another_version_of_a_package_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "reader-1.0.dist-info").mkdir()
    before = sealed.program()
    (tmp_path / "reader-1.0.dist-info").rename(tmp_path / "reader-1.1.dist-info")
    assert sealed.program() != before


def test_another_user_uses_none_of_it(tiny: Path, home: Path) -> None:
    _check(tiny)
    shutil.rmtree(home)
    assert not _check(tiny)[1]


def test_nothing_is_kept_where_the_key_would_lie_in_the_project(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed.click, "get_app_dir", lambda *_, **__: str(tiny / ".config/dossier"))
    _check(tiny)
    assert not (tiny / ".cache").exists()
    assert not (tiny / ".config").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_nothing_is_written_outside_of_the_project(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tiny / ".cache").symlink_to(tmp_path / "elsewhere")
    _check(tiny)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_where_nothing_can_be_written_all_goes_on(tiny: Path, home: Path) -> None:
    (tiny / ".cache").write_text("a file")
    first, _ = _check(tiny)
    assert not first.problems
    shutil.rmtree(home)
    home.write_text("a file")
    assert _check(tiny)[0] == first


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
def test_nobody_else_may_read_the_key(tiny: Path, home: Path) -> None:
    _check(tiny)
    (key,) = home.iterdir()
    assert key.stat().st_mode & 0o077 == 0


def _often(root: str, home: str) -> None:
    sealed.click.get_app_dir = lambda *_, **__: home
    for _ in range(20):
        checked, _ = _check(Path(root))
        assert not checked.problems
        shutil.rmtree(Path(root) / ".cache", ignore_errors=True)


def test_several_at_once_do_no_harm(tiny: Path, home: Path) -> None:
    several = [
        multiprocessing.get_context("spawn").Process(target=_often, args=(str(tiny), str(home))) for _ in range(3)
    ]
    for one in several:
        one.start()
    for one in several:
        one.join()
    assert [one.exitcode for one in several] == [0, 0, 0]


def test_what_is_kept_is_text_and_holds_no_more_than_the_dossier(tiny: Path) -> None:
    _check(tiny)
    lines = _kept(tiny).read_bytes()[32:].splitlines()
    assert len(lines) == len(list(tiny.glob("sources/**/*.yml")))
    for line in lines:
        file, digest, rest = line.decode().split("\t")
        assert _digest((tiny / file).read_bytes()).decode() == digest
        json.loads(rest)
