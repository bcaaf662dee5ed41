"""``dossier verify WHERE``: a published site compared with a checkout, in a folder or at an address on this machine."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, ClassVar

import pytest
from click.testing import Result

from generator.doors import fetched
from generator.doors.manifest import NAME
from git_repository import commit
from serving import Quiet

Quick = Callable[..., Result]
EVENT = "events/landing/index.html"
QUOTE = "Two people climbed out of it"
WHOLE = "that the manifest lists are there, each with its SHA-256."
MADE = "files here are those that the site was made from."
NO_MORE = (
    "The data of the site, and the quotes and articles on its pages, are made from the files here.\n"
    "Not compared with the files here: what else pages say, pictures, scripts and styles. "
    "With --rebuild, every byte is.\n"
)
QUOTED = "Same: all 3 quotes, in tooltips as well, and the articles, are shown as the files here have them."


class _LeadsOn(BaseHTTPRequestHandler):
    """Leads on to another port, as a host would that is not what it says it is."""

    there: ClassVar[str] = ""

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.send_response(302)
        self.send_header("Location", f"{self.there}{self.path}")
        self.end_headers()


def _tampered(site: Path, path: str, old: str, new: str) -> None:
    content = (site / path).read_text("utf-8")
    assert old in content
    (site / path).unlink()  # pages of two builds may be one file
    (site / path).write_text(content.replace(old, new), "utf-8")


@pytest.mark.parametrize("rebuild", [False, True], ids=["compared", "built again"])
def test_a_site_that_was_built_from_here_is_good(rebuild: bool, site: Path, quick: Quick) -> None:
    said = quick("verify", *["--rebuild"] * rebuild, site)
    assert said.exit_code == 0, said.output
    assert WHOLE in said.output
    assert MADE in said.output
    assert QUOTED in said.output
    assert ("built again from the files here, are the same byte for byte." in said.output) == rebuild
    assert said.output.endswith("The site is made from the files here.\n") == rebuild
    assert said.output.endswith(NO_MORE) != rebuild


def test_a_flipped_byte_a_lost_file_and_one_too_many_are_named(site: Path, quick: Quick) -> None:
    data = bytearray((site / "data/dossier.json").read_bytes())
    data[100] ^= 1
    (site / "data/dossier.json").write_bytes(data)
    (site / "events/index.html").unlink()
    (site / "more.html").write_text("<p>more</p>")
    said = quick("verify", site)
    assert said.exit_code == 1
    assert "Differs: 1 file is not as the manifest lists it:\n  data/dossier.json\n" in said.output
    assert "Differs: 1 file that the manifest lists is not there:\n  events/index.html\n" in said.output
    assert "Differs: 1 file is there that the manifest does not list:\n  more.html\n" in said.output
    assert said.output.endswith("The site and the files here do not go together.\n")


def test_files_that_changed_since_are_named(tiny: Path, site: Path, quick: Quick) -> None:
    (tiny / "docs/about.md").write_text("# About\n\nMore.\n", "utf-8")
    (tiny / "docs/more.md").write_text("# More\n", "utf-8")
    (tiny / "docs/assets").mkdir(exist_ok=True)
    said = quick("verify", site)
    assert said.exit_code == 1
    assert "Differs: 1 file here is not as what the site says it was made from:\n  docs/about.md\n" in said.output
    assert "Differs: 1 file here is none that the site says it was made from:\n  docs/more.md\n" in said.output
    assert "\nEither the files here are of another state than the site, or its manifest was changed.\n" in said.output
    assert WHOLE in said.output


def test_a_quote_that_was_changed_with_its_hash_is_told_all_the_same(site: Path, quick: Quick) -> None:
    """Whoever can change a page can change the manifest too; but not the articles of whoever compares."""
    _tampered(site, EVENT, ">Two people climbed", ">Ten people climbed")
    held = json.loads((site / NAME).read_bytes())
    held["files"][EVENT] = hashlib.sha256((site / EVENT).read_bytes()).hexdigest()
    (site / NAME).write_text(json.dumps(held), "utf-8")
    said = quick("verify", site)
    assert said.exit_code == 1
    assert WHOLE in said.output
    assert 'The quote of claim "two-people" is not shown as the article has it.' in said.output
    again = quick("verify", "--rebuild", site)
    assert f"Differs: 1 file is built otherwise from the files here:\n  {EVENT}\n" in again.output


def test_a_quote_on_a_page_of_another_thing_is_compared_too(site: Path, quick: Quick) -> None:
    _tampered(
        site, "places/green/index.html", "</article>", '<q data-claim="two-people"><i data-part>x</i></q></article>'
    )
    _tampered(site, "index.html", "</article>", '<q data-claim="nobody"><i data-part>x</i></q></article>')
    said = quick("verify", site)
    assert 'On places/green/index.html, the quote of claim "two-people" is not the article\'s.' in said.output
    assert 'that the dossier here does not have:\n  "nobody", on index.html\n' in said.output


@pytest.mark.parametrize("page", ["index.html", "origins/index.html", EVENT])
@pytest.mark.parametrize("attribute", ["title", "aria-label"])
def test_a_quote_that_was_changed_in_a_tooltip_alone_is_told(
    page: str, attribute: str, site: Path, quick: Quick
) -> None:
    _tampered(site, page, ' title="“Two people', f' {attribute}="“Ten people')
    said = quick("verify", site)
    assert f'On {page}, a tooltip or label has the quote of claim "two-people" not as' in said.output
    assert QUOTED not in said.output


def test_words_in_a_label_that_are_credited_to_nobody_are_no_quote(site: Path, quick: Quick) -> None:
    label = '<a href="#claim-two-people" aria-label="2: The Gazette 2031 “reportedly”">2</a></article>'
    _tampered(site, EVENT, "</article>", label)
    assert QUOTED in quick("verify", site).output


def test_what_a_gap_leaves_out_is_compared_as_well(tiny: Path, quick: Quick) -> None:
    event = tiny / "sources/events/landing.yml"
    written = event.read_text("utf-8")
    event.write_text(written.replace("the balloon was carried", "the […] carried"), "utf-8")
    assert quick("build").exit_code == 0
    assert QUOTED in quick("verify", "site").output
    _tampered(tiny / "site", EVENT, "Left out here:  balloon ", "Left out here:  goose ")
    assert 'has the quote of claim "nobody-hurt" not as the article has it.' in quick("verify", "site").output


def test_a_site_without_a_manifest_is_not_known_but_its_quotes_are(site: Path, quick: Quick) -> None:
    (site / NAME).unlink()
    said = quick("verify", site)
    assert said.exit_code == 1
    assert said.output.startswith("Not known: the site has no site-manifest.json")
    assert QUOTED in said.output
    (site / NAME).write_text("{}")
    assert "cannot be read: it is no manifest of a site." in quick("verify", site).output


def test_the_commit_is_named_and_what_is_checked_out_instead(tiny: Path, quick: Quick) -> None:
    (tiny / ".gitignore").write_text("/site/\n/.*\n", "utf-8")
    first = commit(tiny, "first", 1)
    assert quick("build").exit_code == 0
    assert f", of commit {first}.\n" in (said := quick("verify", "site")).output
    assert said.exit_code == 0
    assert "checked out here" not in said.output
    assert "as they were committed" not in said.output
    (tiny / "notes.txt").write_text("x")
    second = commit(tiny, "second", 1)
    (tiny / "notes.txt").write_text("y")
    again = quick("verify", "--rebuild", "site")
    assert again.exit_code == 0, again.output
    assert f"The commit that is checked out here is {second}.\n" in again.output
    assert "Some files here are not as they were committed.\n" in again.output


def test_a_dossier_with_problems_is_said(tiny: Path, site: Path, quick: Quick) -> None:
    (tiny / "sources/events/landing.yml").write_text("titel: x\n", "utf-8")
    said = quick("verify", site)
    assert said.exit_code == 1
    assert said.output.startswith("Error: The dossier here has problems, the first at sources/events/landing.yml:1:1:")


@pytest.mark.parametrize(
    "where", ["nowhere", "ftp://example.org/", "file:///etc/", "https:///x", "http://a@b.example/"]
)
def test_what_is_no_site_is_said(where: str, quick: Quick) -> None:
    said = quick("verify", where)
    assert said.exit_code == 1
    assert said.output.startswith("Error: ")
    assert "foresee" not in said.output


def test_a_site_at_an_address_is_compared_file_by_file(site: Path, quick: Quick, serve: Callable[..., str]) -> None:
    folder = shutil.copytree(site, site.parent / "web/dossier")
    Quiet.asked.clear()
    said = quick("verify", "--rebuild", f"{serve(folder.parent)}/dossier")
    assert said.exit_code == 0, said.output
    assert WHOLE in said.output
    assert QUOTED in said.output
    assert "Whether other files lie at that address as well cannot be seen from outside." in said.output
    assert all(asked.startswith("GET /dossier/") for asked in Quiet.asked)
    assert len(set(Quiet.asked)) == len(json.loads((site / NAME).read_bytes())["files"]) + 1
    (folder / EVENT).unlink()
    assert f"is not there:\n  {EVENT}\n" in quick("verify", f"{serve(folder.parent)}/dossier/").output


def test_a_site_of_another_builder_at_an_address_shows_its_quotes(
    site: Path, quick: Quick, serve: Callable[..., str]
) -> None:
    (site / NAME).unlink()
    said = quick("verify", serve(site))
    assert said.exit_code == 1
    assert said.output.startswith("Not known: the site has no site-manifest.json")
    assert QUOTED in said.output


def test_an_answer_that_leads_elsewhere_is_not_followed(site: Path, quick: Quick, serve: Callable[..., str]) -> None:
    _LeadsOn.there = serve(site)
    Quiet.asked.clear()
    said = quick("verify", serve(_LeadsOn))
    assert said.exit_code == 1
    assert f"it leads on to {_LeadsOn.there}/site-manifest.json, which is not below" in said.output
    assert Quiet.asked == []


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a/../../x", "a//b", "a\\b", "", "http://h.example/x", "a\nb"])
def test_a_manifest_that_leads_out_of_the_site_is_refused(path: str, site: Path, quick: Quick) -> None:
    held = json.loads((site / NAME).read_bytes())
    held["files"][path] = "0" * 64
    (site / NAME).write_text(json.dumps(held), "utf-8")
    said = quick("verify", site)
    assert said.exit_code == 1
    assert said.output.startswith("Error: ") == bool(path)
    assert "no path within it" in said.output or not path


def test_a_link_out_of_the_folder_is_not_followed(site: Path, quick: Quick) -> None:
    (site / EVENT).unlink()
    (site / EVENT).symlink_to("/etc/hostname")
    assert "leads out of the folder of the site" in quick("verify", site).output


def test_too_much_is_not_asked_for(
    site: Path, quick: Quick, serve: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    address = serve(site)
    monkeypatch.setattr(fetched, "MOST_FILES", 3)
    assert "more than 3 are not asked for" in quick("verify", address).output
    monkeypatch.setattr(fetched, "MOST_FILES", 1000)
    monkeypatch.setattr(fetched, "MOST_BYTES", 1000)
    assert "Error: The site has more than" in quick("verify", address).output
    monkeypatch.setattr(fetched, "LARGEST", 1000)
    assert "is larger than" in quick("verify", address).output


def test_a_host_that_does_not_answer_is_said(quick: Quick, serve: Callable[..., str]) -> None:
    address = serve(_LeadsOn).rpartition(":")[0]
    said = quick("verify", f"{address}:1/")
    assert said.exit_code == 1
    assert "cannot be had" in said.output
