"""Writing to disk: exchanging folders, and exporting into one."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.doors import disk, project


def _folders(tmp_path: Path) -> tuple[Path, Path]:
    new, old = tmp_path / ".site.new", tmp_path / "site"
    for folder in (new, old):
        folder.mkdir()
        (folder / "index.html").write_text(folder.name)
    return new, old


def _holds(folder: Path) -> str:
    return (folder / "index.html").read_text()


@pytest.mark.parametrize("at_once", [True, False], ids=["exchanged", "set aside"])
def test_the_new_folder_takes_the_old_ones_place(
    at_once: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, old = _folders(tmp_path)
    if not at_once:
        monkeypatch.setattr(disk, "_exchange", lambda a, b: False)
    disk.swap_in(new, old)
    assert _holds(old) == ".site.new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_first_site_has_none_to_replace(tmp_path: Path) -> None:
    new, old = _folders(tmp_path)
    (old / "index.html").unlink()
    old.rmdir()
    disk.swap_in(new, old)
    assert _holds(old) == ".site.new"


def test_a_large_site_is_removed_behind_the_builders_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new, old = _folders(tmp_path)
    monkeypatch.setattr(disk, "MOST_AT_ONCE", 0)
    disk.swap_in(new, old)
    assert _holds(old) == ".site.new"
    os.wait()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_nobody_came_to_remove_is_removed_by_the_next_build(tmp_path: Path) -> None:
    _, old = _folders(tmp_path)
    (tmp_path / ".site.gone-1/events").mkdir(parents=True)
    disk.settle(old)
    assert not (tmp_path / ".site.gone-1").exists()
    assert _holds(old) == "site"


def test_a_swap_that_fails_halfway_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new, old = _folders(tmp_path)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(disk, "_exchange", lambda a, b: False)
    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="Input/output"):
        disk.swap_in(new, old)
    assert _holds(old) == "site"


_KILLED = """
import os, signal, sys
from pathlib import Path
from generator.doors import disk, project

new, old = Path(sys.argv[1]), Path(sys.argv[2])
at_once, call, when = sys.argv[3] == "True", int(sys.argv[4]), sys.argv[5]
if not at_once:
    disk._exchange = lambda a, b: False
calls = 0

def dying(do):
    def instead(*words, **more):
        global calls
        calls += 1
        if calls == call and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        done = do(*words, **more)
        if calls == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    return instead

Path.rename = dying(Path.rename)
disk._exchange = dying(disk._exchange)
disk.shutil.rmtree = dying(disk.shutil.rmtree)
disk.swap_in(new, old)
"""


@pytest.mark.parametrize("at_once", [True, False], ids=["exchanged", "set aside"])
@pytest.mark.parametrize("call", [1, 2, 3, 4])
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_within_the_swap_one_of_the_two_is_whole(
    at_once: bool, call: int, when: str, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    new, old = _folders(tmp_path)
    command = [sys.executable, "-c", _KILLED, *map(str, (new, old, at_once, call, when))]
    killed = subprocess.run(command, env=environment, check=False).returncode
    assert killed == (0 if at_once and call > 2 else -9)
    if at_once:
        assert _holds(old) in ("site", ".site.new"), "at no moment is there no site"
    disk.settle(old)
    assert _holds(old) in ("site", ".site.new")
    assert not (tmp_path / ".site.old").exists()


def test_exporting_writes_what_changed_and_removes_what_is_stale(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    assert disk.write_folder(folder, {"a.md": b"1", "b/c.md": b"2", "b/d.md": b"3"}) == (3, 0)
    untouched = (folder / "a.md").stat().st_mtime_ns, (folder / "a.md").stat().st_ino
    assert disk.write_folder(folder, {"a.md": b"1", "b/c.md": b"22"}) == (1, 1)
    assert ((folder / "a.md").stat().st_mtime_ns, (folder / "a.md").stat().st_ino) == untouched
    assert (folder / "b/c.md").read_bytes() == b"22"
    assert disk.write_folder(folder, {"a.md": b"1"}) == (0, 1)
    assert sorted(path.name for path in folder.iterdir()) == [disk.MANIFEST, "a.md"], "an empty folder goes as well"


def test_exporting_touches_no_file_of_anybody_else(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/notes.md").write_text("mine")
    (tmp_path / "a.md").write_bytes(b"1")
    disk.write_folder(tmp_path, {"a.md": b"1", "b/c.md": b"2"})
    assert disk.write_folder(tmp_path, {}) == (0, 1)
    assert (tmp_path / "b/notes.md").read_text() == "mine"
    assert (tmp_path / "a.md").read_bytes() == b"1", "it said the same before the export, and is not ours to remove"


@pytest.mark.parametrize("way", ["file", "folder", "link", "file for a folder", "linked folder"])
def test_what_no_export_wrote_is_not_replaced(way: str, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "export", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    there = folder / "events"
    if way == "file":
        there.mkdir()
        (there / "x.md").write_text("mine")
    elif way == "folder":
        (there / "x.md").mkdir(parents=True)
    elif way == "link":
        there.mkdir()
        (there / "x.md").symlink_to(elsewhere / "nothing")
    elif way == "file for a folder":
        there.write_text("mine")
    else:
        there.symlink_to(elsewhere)
    with pytest.raises(disk.InTheWay, match="in the way"):
        disk.write_folder(folder, {"a.md": b"1", "events/x.md": b"2"})
    assert not (folder / "a.md").exists(), "nothing is written before all is known to be free"
    assert list(elsewhere.iterdir()) == []


def test_a_full_disk_leaves_each_exported_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.write_folder(tmp_path, {"a.md": b"old" * 10, "b.md": b"old" * 10})
    write = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if b"new" in data:
            write(self, data[:4])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self))
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        disk.write_folder(tmp_path, {"a.md": b"new" * 10, "c.md": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.md")} == {"a.md": b"old" * 10}
    monkeypatch.undo()
    assert disk.write_folder(tmp_path, {"a.md": b"new" * 10, "c.md": b"new"}) == (2, 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == [disk.MANIFEST, "a.md", "c.md"]


@pytest.mark.parametrize("listed", ["no JSON", "7", '["../outside.md", "/etc/x", 7]'])
def test_a_list_of_written_files_that_others_wrote_leads_nowhere(listed: str, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    (tmp_path / "outside.md").write_text("mine")
    (folder / disk.MANIFEST).write_text(listed)
    disk.write_folder(folder, {"a.md": b"1"})
    assert (tmp_path / "outside.md").read_text() == "mine"
    assert json.loads((folder / disk.MANIFEST).read_text()) == ["a.md"]


def test_removing_does_not_follow_a_link(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "export", tmp_path / "elsewhere"
    disk.write_folder(folder, {"b/c.md": b"2"})
    (folder / "b").rename(elsewhere)
    (folder / "b").symlink_to(elsewhere)
    disk.write_folder(folder, {})
    assert (elsewhere / "c.md").read_bytes() == b"2"


@pytest.mark.parametrize("kind", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def test_the_place_that_is_full_is_named_and_not_the_file_that_was_copied(kind: int) -> None:
    said = os.strerror(kind)
    assert disk.place_of(OSError(kind, said, "theme/a.css", None, "site/a.css")) == "site/a.css"
    assert disk.place_of(OSError(kind, said, "site/a.html")) == "site/a.html"
    assert disk.place_of(OSError(kind, said), Path("site")) == "site"
    assert disk.place_of(OSError(kind, said)) == ""


def test_what_cannot_be_read_is_named() -> None:
    assert disk.place_of(OSError(errno.EACCES, "", "theme/a.css", None, "site/a.css"), Path("site")) == "theme/a.css"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_copy_onto_a_full_disk_is_told_with_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_bytes(b"a" * 4096)
    said = re.escape("/dev/full: No space left on device. Nothing was built.")
    with pytest.raises(project.BuildFailed, match=said), project.in_words("Nothing was built.", Path("/dev/full")):
        shutil.copyfile(tmp_path / "a.css", "/dev/full")
