"""``dossier verify`` where there is no site of a dossier, or one whose list of files cannot be trusted or read."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.doors.manifest import NAME
from git_repository import commit

Quick = Callable[..., Result]
NONE = (
    f"Error: There is no site of a dossier there: no {NAME} that can be read, and no page with a quote. This looks at"
)
A_BAG = "Error: A bag for an archive lies there, and no site: bagit.py --validate checks it"


def _said_so(said: Result, what: str) -> None:
    assert said.exit_code == 2, said.output
    assert said.output.startswith(what)
    assert said.output.count("\n") == 1


def test_where_nothing_of_a_dossier_lies_that_is_said(tiny: Path, quick: Quick) -> None:
    (tiny / "out").mkdir()
    _said_so(quick("verify", "out"), NONE)
    (tiny / "out/index.html").write_text("<p>Welcome</p>")
    (tiny / "out" / NAME).write_text("<p>Not found</p>")
    _said_so(quick("verify", "out"), NONE)


def test_a_host_that_has_nothing_below_an_address_is_no_site(
    tiny: Path, quick: Quick, serve: Callable[..., str]
) -> None:
    (tiny / "out").mkdir()
    _said_so(quick("verify", f"{serve(tiny / 'out')}/nope/"), NONE)


def test_an_export_of_one_form_is_no_site(tiny: Path, quick: Quick) -> None:
    assert quick("export", "--to", "csv", "out").exit_code == 0
    _said_so(quick("verify", "out"), NONE)


def test_a_bag_is_called_one_wherever_it_lies(tiny: Path, quick: Quick, serve: Callable[..., str]) -> None:
    pytest.importorskip("bagit", reason="bagit is not installed: run `make test`")
    assert quick("export", "--to", "bag", "out/bag").exit_code == 0
    _said_so(quick("verify", "out/bag"), A_BAG)
    _said_so(quick("verify", "out/bag/data"), A_BAG)
    _said_so(quick("verify", f"{serve(tiny / 'out')}/bag/"), A_BAG)
    for base in ("bag", "."):
        packed = shutil.make_archive(str(tiny / "packed"), "zip", tiny / "out" / ("" if base == "bag" else "bag"), base)
        _said_so(quick("verify", packed), A_BAG)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"manifest": 1,\n "prog', "it is no JSON from line 2, column 2, on"),
        (b"\xff\xff{}", "it is not UTF-8"),
        (b"[]", "it is no manifest of a site"),
    ],
)
def test_a_manifest_that_is_broken_is_said_with_what_is_not_known(
    content: bytes, why: str, site: Path, quick: Quick
) -> None:
    (site / NAME).unlink()
    (site / NAME).write_bytes(content)
    said = quick("verify", site)
    assert said.exit_code == 1
    assert said.output.startswith(f"Not known: the site's {NAME} cannot be read: {why}. So nobody can say whether all")
    assert "\nWhat could be compared is the same; what is not known stands above.\n" in said.output


def test_a_manifest_that_names_other_files_than_its_own_commit_is_what_was_changed(tiny: Path, quick: Quick) -> None:
    (tiny / ".gitignore").write_text("/site/\n/.*\n", "utf-8")
    commit(tiny, "first", 1)
    assert quick("build").exit_code == 0
    held = json.loads((tiny / "site" / NAME).read_bytes())
    held["made_from"]["docs/about.md"] = "0" * 64
    (tiny / "site" / NAME).write_text(json.dumps(held), "utf-8")
    said = quick("verify", "site").output
    assert "Differs: 1 file here is not as what the site says it was made from:\n  docs/about.md\n" in said
    assert "\nHere they are as in the commit that the manifest names: so it is the manifest that was changed" in said
    (tiny / "docs/about.md").write_text("# Another\n", "utf-8")
    assert "\nEither the files here are of another state than the site, or its" in quick("verify", "site").output
