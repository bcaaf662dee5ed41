"""Filling in the theme's frame gives, byte for byte, what the theme gives; other plugins see every page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_maker import ONE_OF_EACH, make_project
from generator.doors import build as building
from generator.doors.frames import Frames
from generator.doors.project import BuildFailed

SECTIONS = {"actors/", "events/", "places/", "questions/", "sources/"}
TRIED = Frames._tried


@pytest.fixture(scope="module")
def project_of_each(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("each") / "project", ONE_OF_EACH)


@pytest.fixture(autouse=True)
def _one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_JOBS", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def test_each_kind_of_page_is_filled_in_as_the_theme_renders_it(
    project_of_each: Path, monkeypatch: pytest.MonkeyPatch, digest: Callable[[Path], str]
) -> None:
    tried: dict[tuple[str, bool, bool], bool] = {}

    def noted(self: Frames, kind, made):  # type: ignore[no-untyped-def]
        frame = TRIED(self, kind, made)
        tried[kind] = frame is not None
        return frame

    monkeypatch.setattr(Frames, "_tried", noted)
    filled = digest(building.build(project_of_each / "mkdocs.yml"))
    assert {above for above, _, _ in tried} == SECTIONS
    assert all(tried.values()), tried
    monkeypatch.setattr(Frames, "_tried", lambda *_: None)
    assert digest(building.build(project_of_each / "mkdocs.yml")) == filled


def test_a_theme_that_cannot_be_filled_in_renders_each_page(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, digest: Callable[[Path], str]
) -> None:
    footer = tiny / "generator/theme/partials/footer.html"
    # It says how long the page is, and so more of it than is filled in.
    footer.write_text(footer.read_text("utf-8") + "<i>{{ page.content | length }}</i>", "utf-8")
    site = building.build(tiny / "mkdocs.yml")
    event = (site / "events/landing/index.html").read_text("utf-8")
    place = (site / "places/green/index.html").read_text("utf-8")
    lengths = {html.rpartition("<i>")[2].partition("</i>")[0] for html in (event, place)}
    assert len(lengths) == 2
    assert all(int(length) > 100 for length in lengths)


def _pages(site: Path) -> dict[str, bytes]:
    """All but the manifest, which says what mkdocs.yml is."""
    files = (path for path in site.rglob("*") if path.is_file() and path.name != "site-manifest.json")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_who_wants_to_see_pages_sees_every_page(tiny: Path, caplog: pytest.LogCaptureFixture) -> None:
    before = _pages(building.build(tiny / "mkdocs.yml"))
    config = (tiny / "mkdocs.yml").read_text("utf-8")
    for name, title in (("idle", "<title>"), ("busy", "<title>SEEN ")):
        hook = f"def on_post_page(output, page, config):\n    return output.replace('<title>', '{title}')\n"
        (tiny / f"{name}.py").write_text(hook, "utf-8")
    (tiny / "mkdocs.yml").write_text(f"{config}\nhooks: [idle.py]\n", "utf-8")
    assert _pages(building.build(tiny / "mkdocs.yml")) == before
    (tiny / "mkdocs.yml").write_text(f"{config}\nhooks: [busy.py]\n", "utf-8")
    with pytest.raises(BuildFailed):
        building.build(tiny / "mkdocs.yml")
    assert 'has the title "SEEN A balloon lands' in caplog.text


@pytest.mark.parametrize("jobs", ["2", "5"])
def test_the_same_bytes_whatever_the_number_of_processes(
    project_of_each: Path, jobs: str, monkeypatch: pytest.MonkeyPatch, digest: Callable[[Path], str]
) -> None:
    alone = digest(building.build(project_of_each / "mkdocs.yml"))
    monkeypatch.setenv("DOSSIER_JOBS", jobs)
    assert digest(building.build(project_of_each / "mkdocs.yml")) == alone


@pytest.mark.parametrize("jobs", ["0", "two", "-1"])
def test_a_number_of_processes_that_is_none_is_one_sentence(
    tiny: Path, jobs: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DOSSIER_JOBS", jobs)
    with pytest.raises(BuildFailed):
        building.build(tiny / "mkdocs.yml")
    assert f'DOSSIER_JOBS must be a whole number above 0, not "{jobs}"' in caplog.text


def test_what_a_worker_meets_fails_the_build(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DOSSIER_JOBS", "2")
    monkeypatch.setattr("generator.doors.workers.SIZE", 1)
    monkeypatch.setattr("generator.doors.write.Writer.write", _full)
    with pytest.raises(BuildFailed):
        building.build(tiny / "mkdocs.yml")
    assert "x: No space left on device." in caplog.text
    assert not (tiny / "site").exists()


def _full(self: object, items: object) -> None:
    raise OSError(28, "No space left on device", "x")
