"""``dossier verify`` of data that somebody changed together with their hashes, and of what it cannot compare."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.doors.manifest import NAME
from git_repository import commit

Quick = Callable[..., Result]
MADE_AGAIN = "of data, of articles and of claims' own pages, made again from the files here.\n"
NOT_AS_MADE = "Differs: 1 file is not as it is made from the files here:\n  {path}\n"


def sign_again(site: Path, path: str, content: bytes | None) -> None:
    """Put something in place of a file, and its hash into the manifest; None takes both away."""
    held = json.loads((site / NAME).read_bytes())
    (site / path).unlink(missing_ok=True)  # files of two builds may be one
    held["files"].pop(path, None)
    if content is not None:
        (site / path).write_bytes(content)
        held["files"][path] = hashlib.sha256(content).hexdigest()
    (site / NAME).unlink()
    (site / NAME).write_text(json.dumps(held, indent=1) + "\n", "utf-8")


def say_of_it(site: Path, **more: object) -> None:
    """Change what the manifest says."""
    held = json.loads((site / NAME).read_bytes())
    (site / NAME).unlink()
    (site / NAME).write_text(json.dumps(held | more), "utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "data/dossier.json",
        "data/csv/claims.csv",
        "data/annotations.jsonld",
        "data/articles/gazette-2031.txt",
        "claims/two-people/index.html",
    ],
)
def test_a_word_that_was_changed_in_the_data_with_its_hash_is_told(path: str, site: Path, quick: Quick) -> None:
    content = (site / path).read_bytes()
    assert b"Two people" in content
    sign_again(site, path, content.replace(b"Two people", b"Ten people"))
    said = quick("verify", site)
    assert said.exit_code == 1
    assert "that the manifest lists are there, each with its SHA-256." in said.output
    assert NOT_AS_MADE.format(path=path) in said.output


def test_data_that_were_taken_away_with_their_hash_are_told(site: Path, quick: Quick) -> None:
    sign_again(site, "data/dossier.jsonld", None)
    said = quick("verify", site)
    assert "Differs: 1 file is made from the files here, and the site lacks it:\n  data/dossier.jsonld\n" in said.output


def test_data_are_compared_as_they_open_from_the_disk(tiny: Path, quick: Quick) -> None:
    assert quick("export", "--to", "folder", "out").exit_code == 0
    said = quick("verify", "out")
    assert said.exit_code == 0, said.output
    assert MADE_AGAIN in said.output
    sign_again(tiny / "out", "data/dossier.json", b"{}\n")
    assert NOT_AS_MADE.format(path="data/dossier.json") in quick("verify", "out").output


def test_data_are_made_with_the_addresses_that_the_site_was_built_with(
    tiny: Path, quick: Quick, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = (tiny / "mkdocs.yml").read_text("utf-8")
    assert "site_url" not in written
    written += "site_url: !ENV [WHERE, '']\nrepo_url: !ENV [CODE, '']\n"
    (tiny / "mkdocs.yml").write_text(written, "utf-8")
    with monkeypatch.context() as there:
        there.setenv("WHERE", "https://example.org/balloon/")
        there.setenv("CODE", "https://code.example/balloon")
        assert quick("build").exit_code == 0
    said = quick("verify", "site")
    assert said.exit_code == 0, said.output
    assert MADE_AGAIN in said.output


def test_another_version_of_the_program_may_make_other_data(site: Path, quick: Quick) -> None:
    sign_again(site, "data/dossier.json", b"{}\n")
    say_of_it(site, program={"name": "dossier-site", "version": "9.9"})
    said = quick("verify", site)
    assert said.exit_code == 1
    assert "Not known: whether the data are those of the files here. The site was built by version 9.9" in said.output
    assert "  data/dossier.json\n" in said.output
    assert "\nWhat could be compared is the same; what is not known stands above.\n" in said.output


def test_another_sqlite_may_write_another_database(site: Path, quick: Quick) -> None:
    sign_again(site, "data/dossier.sqlite", b"SQLite format 3\0")
    said = quick("verify", site)
    assert said.exit_code == 1
    assert "Not known: whether data/dossier.sqlite is that of the files here: SQLite 3." in said.output
    sign_again(site, "data/dossier.json", b"{}\n")
    assert "Differs: 2 files are not as they are made from the files here:\n" in quick("verify", site).output


def test_feeds_are_compared_where_the_history_is_the_same(tiny: Path, quick: Quick) -> None:
    (tiny / ".gitignore").write_text("/site/\n/.*\n", "utf-8")
    commit(tiny, "first", 1)
    assert quick("build").exit_code == 0
    feed = "data/feeds/claims.xml"
    sign_again(tiny / "site", feed, (tiny / "site" / feed).read_bytes().replace(b"two-people", b"ten-people"))
    assert NOT_AS_MADE.format(path=feed) in quick("verify", "site").output
    commit(tiny, "second", 2)
    said = quick("verify", "site")
    assert said.exit_code == 0, said.output
    assert (
        "\nNot compared with the files here: the feeds, which tell of a history that is not the one here, "
        in said.output
    )
