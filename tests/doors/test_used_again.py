"""A page that an earlier build made and verified stands where it would come out the same, and else is made anew."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_maker import make_tiny
from edits import EDITS
from generator.doors import build as building
from generator.doors import sealed, workers
from generator.doors.build import BuildFailed
from generator.doors.kept_pages import Kept, Pages, put_again
from generator.doors.sealed import Sealed
from generator.doors.verify import Verifier

PAGE = "events/landing/index.html"
NARROW = {
    "an actor comes": True,
    "a page by hand changes": True,
    "a title changes": False,
    "an event is renamed": False,
    "the dossier has another title": False,
    "a template changes": False,
}
"""Edits, and whether they leave some page of the tiny dossier as it was for sure."""

pytestmark = pytest.mark.whole


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder for this user's key; and one process, so that what it does can be watched."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setattr(sealed.click, "get_app_dir", lambda *_, **__: str(folder))
    monkeypatch.setenv(workers.JOBS, "1")


@pytest.fixture
def again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of pages that were let stand since the list was cleared."""
    stood: list[str] = []

    def put(before: Path, site: Path, path: str, digest: str) -> bytes | None:
        if found := put_again(before, site, path, digest):
            stood.append(path)
        return found

    monkeypatch.setattr("generator.doors.write.put_again", put)
    return stood


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of pages that were looked at since the list was cleared."""
    seen: list[str] = []
    look = Verifier.look

    def looking(self: Verifier, address: str, *rest: object) -> None:
        seen.append(address)
        look(self, address, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Verifier, "look", looking)
    return seen


def _bytes(site: Path) -> dict[str, bytes]:
    # A gzip file holds the time at which it was made.
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


def _clean(project: Path) -> dict[str, bytes]:
    copy = project.with_name(f"{project.name}-clean")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".cache", "site"))
    return _bytes(building.build(copy / "mkdocs.yml"))


def _build(project: Path) -> dict[str, bytes] | None:
    try:
        return _bytes(building.build(project / "mkdocs.yml"))
    except BuildFailed:
        return None


@pytest.mark.parametrize("edit", NARROW)
def test_after_an_edit_the_site_is_that_of_a_clean_build(tiny: Path, again: list[str], edit: str) -> None:
    _build(tiny)
    EDITS[edit](tiny)
    again.clear()
    built = _build(tiny)
    assert again or not NARROW[edit]
    if built is not None:
        again.clear()
        assert built == _clean(tiny)
        assert not again


@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=4))
def test_after_edit_upon_edit_as_well(tmp_path: Path, edits: list[str]) -> None:
    for name in ("project", "project-clean"):
        shutil.rmtree(tmp_path / name, ignore_errors=True)
    project, built = make_tiny(tmp_path / "project"), None
    for edit in edits:
        EDITS[edit](project)
        built = _build(project)
    if built is not None:
        assert built == _clean(project)


def test_where_nothing_changed_all_pages_stand_and_count_as_verified(
    tiny: Path, again: list[str], looked: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    first = _build(tiny)
    again.clear()
    looked.clear()
    caplog.set_level("INFO")
    assert _build(tiny) == first
    assert PAGE in again
    assert "events/landing/" not in looked
    assert "3 quotes declared = 3 checked = 3 verified" in caplog.text
    assert f"{len(again)} as they were made and verified before" in caplog.text


def test_a_page_that_stands_is_the_same_file(tiny: Path) -> None:
    _build(tiny)
    before = (tiny / "site" / PAGE).stat().st_ino
    _build(tiny)
    assert (tiny / "site" / PAGE).stat().st_ino == before


def test_where_there_are_no_links_of_files_it_is_copied(
    tiny: Path, again: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _build(tiny)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    again.clear()
    assert _build(tiny) == first
    assert PAGE in again


def _other_words(page: Path) -> None:
    page.write_bytes(page.read_bytes().replace(b"climbed out of it", b"fell out of it"))


def _other_words_of_the_same_time(page: Path) -> None:
    times = page.stat()
    page.write_bytes(page.read_bytes().replace(b"climbed out", b"CLIMBED OUT"))
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))


def _a_way_elsewhere(page: Path) -> None:
    page.rename(page.with_suffix(".other"))
    page.symlink_to(page.with_suffix(".other"))


def _a_folder(page: Path) -> None:
    page.unlink()
    page.mkdir()


@pytest.mark.parametrize(
    "spoil", [_other_words, _other_words_of_the_same_time, Path.unlink, _a_way_elsewhere, _a_folder]
)
def test_a_page_that_is_no_longer_what_was_verified_is_made_anew(
    tiny: Path, again: list[str], spoil: Callable[[Path], None]
) -> None:
    first = _build(tiny)
    spoil(tiny / "site" / PAGE)
    again.clear()
    assert _build(tiny) == first
    assert PAGE not in again
    assert not (tiny / "site" / PAGE).is_symlink()


def test_what_somebody_else_kept_is_not_used(tiny: Path, again: list[str]) -> None:
    first = _build(tiny)
    file = tiny / ".cache/dossier/pages"
    file.write_bytes(bytes(32) + file.read_bytes()[32:])
    again.clear()
    assert _build(tiny) == first
    assert not again


def test_another_version_of_the_program_uses_none_of_it(
    tiny: Path, again: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _build(tiny)
    again.clear()
    monkeypatch.setattr(sealed, "program", lambda: b"another" * 4)
    _build(tiny)
    assert not again


def _spoilt(tiny: Path, change: Callable[[Pages], None]) -> None:
    store = Sealed.of(tiny, "pages")
    assert store is not None
    pages = Pages.load(store)
    change(pages)
    pages.save(store)


def test_a_page_that_was_compared_with_something_else_is_looked_at_again(
    tiny: Path, again: list[str], looked: list[str]
) -> None:
    first = _build(tiny)

    def otherwise(pages: Pages) -> None:
        pages.pages[PAGE] = pages.pages[PAGE]._replace(asked="something else")

    _spoilt(tiny, otherwise)
    looked.clear()
    assert _build(tiny) == first
    assert PAGE in again
    assert looked.count("events/landing/") == 1
    looked.clear()
    assert _build(tiny) == first
    assert "events/landing/" not in looked


def test_where_a_page_is_gone_all_are_looked_at_again(tiny: Path, looked: list[str]) -> None:
    """For one of them may lead there."""
    EDITS["an actor comes"](tiny)
    _build(tiny)
    EDITS["an actor goes"](tiny)
    looked.clear()
    assert _build(tiny) == _clean(tiny)
    assert "events/landing/" in looked


def test_a_page_with_a_fault_is_not_kept(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = Verifier.look

    def faulty(self: Verifier, address: str, content: bytes, title: str | None, seen: object) -> None:
        look(self, address, content, title, seen)  # type: ignore[arg-type]
        if address == "events/landing/":
            seen.tell(address, ["A fault."])  # type: ignore[attr-defined]

    with monkeypatch.context() as spoiling:
        spoiling.setattr(Verifier, "look", faulty)
        assert _build(tiny) is None
    assert not (tiny / ".cache/dossier/pages").exists()


def test_the_anchors_of_a_page_that_stands_are_known(tiny: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A page made anew that leads to an anchor which a page that stands does not have fails the build."""
    _build(tiny)
    (tiny / "docs/about.md").write_text("# About\n\n[There](events/landing/index.md#nowhere)\n", "utf-8")
    assert _build(tiny) is None
    assert "no such anchor" in caplog.text


def test_what_is_kept_is_the_same_in_each_run(tiny: Path) -> None:
    _build(tiny)
    kept = (tiny / ".cache/dossier/pages").read_bytes()
    shutil.rmtree(tiny / ".cache")
    shutil.rmtree(tiny / "site")
    _build(tiny)
    assert (tiny / ".cache/dossier/pages").read_bytes() == kept


def test_a_kept_page_is_plain_json(tiny: Path) -> None:
    _build(tiny)
    held = json.loads((tiny / ".cache/dossier/pages").read_bytes()[32:])
    assert Kept(*held[-1][PAGE]).title == "A balloon lands"
