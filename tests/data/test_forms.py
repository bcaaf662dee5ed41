"""The table of forms: what is offered, what can be left out, and what the page of the manual says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier, make_tiny
from generator.data import export
from generator.data.export import Export
from generator.data.forms import FORMS, JSON, files_of, offered
from generator.data.rows import rows
from generator.data.tables import Data
from generator.doors.cli import main
from generator.links.addresses import relative
from generator.links.change import History, What
from generator.links.derived import Derived
from generator.model.forms import Forms
from generator.pages.parts.data_forms import table_of_forms
from generator.pipeline import Made
from git_repository import commit


def test_each_form_has_a_switch_and_json_has_none() -> None:
    assert [JSON, *Forms.model_fields] == list(FORMS)


def test_a_form_that_is_left_out_has_no_files() -> None:
    left_out = dict.fromkeys(Forms.model_fields, False)
    files = offered(Export(derive_dossier({"dossier.yml": {"title": "A dossier", "data": left_out}}))).files
    assert {path for path in files if not path.startswith("data/schema/")} == {
        "data/dossier.json",
        "data/dossier.schema.json",
    }


@pytest.mark.parametrize("form", ["graph", "ftm", "annotations"])
def test_a_hedge_that_is_denied_says_so_where_a_form_has_hedges_in_words(form: str) -> None:
    claim = {
        "id": "c",
        "source": "s",
        "quote": "It is hardly possible",
        "hedges": [{"words": "hardly", "degree": "possible", "denied": True}],
    }
    derived = derive_dossier({"events/e.yml": {"title": "E", "claims": [claim]}}, {"s": "It is hardly possible."})
    files = (make().decode() for make in files_of(Export(derived), form).values())
    assert any("hardly" in text and "(possible, denied" in text for text in files)


def test_each_form_is_told_with_the_files_that_it_has_and_their_sizes(one_of_each: Made) -> None:
    plan = one_of_each.plan
    table = LexborHTMLParser(plan.table_of_forms("data/"))
    assert [node.attributes["id"] for node in table.css("dt")] == [f"form-{name}" for name in plan.forms]
    ways = [node.attributes["href"] for node in table.css("dd a")]
    assert ways == [relative("data/", path) for paths in plan.forms.values() for path in paths]
    assert len(table.css("small")) == len(plan.forms) + len(ways)


def test_no_form_goes_untold() -> None:
    table = LexborHTMLParser(table_of_forms("data/", {name: ["data/x"] for name in FORMS}, lambda _: 1_234_567))
    assert [node.text() for node in table.css("small")] == ["1.2 MB"] * 2 * len(FORMS)
    assert all(node.text().strip() for node in table.css("dd > p"))


@pytest.fixture(scope="module")
def dated(one_of_each: Made) -> Derived:
    """The dossier of one of each, all of which came with one commit: without a history there are no feeds."""
    derived = one_of_each.derived
    began: set[tuple[What, str]] = {("claim", claim) for claim in derived.stated}
    began |= {("source", source) for source in derived.dossier.sources}
    past = History("whole", (), "a" * 40, 1_930_000_000, began_with=frozenset(began))
    return replace(derived, history={"": past})


@pytest.mark.parametrize("form", list(FORMS))
def test_the_same_dossier_gives_the_same_bytes(form: str, dated: Derived) -> None:
    once, again = ({path: make() for path, make in files_of(Export(dated), form).items()} for _ in range(2))
    assert once == again
    assert all(once.values())
    assert once


def test_all_forms_are_made_from_one_pass_over_the_dossier(dated: Derived, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Derived] = []

    def counted(derived: Derived) -> Data:
        made.append(derived)
        return rows(derived)

    monkeypatch.setattr(export, "rows", counted)
    found = offered(Export(dated))
    assert set(found.forms) == set(FORMS)
    assert all(make() for make in found.files.values())
    assert len(made) == 1


@pytest.mark.parametrize("form", list(FORMS))
def test_a_form_is_exported_as_the_site_has_it(form: str, tmp_path: Path) -> None:
    project = make_tiny(tmp_path / "tiny")
    commit(project, "Begin", 1)  # without a history there are no feeds
    config, site, folder = str(project / "mkdocs.yml"), tmp_path / "site", tmp_path / form
    for words in (["build", "-f", config, "-d", str(site)], ["export", "-f", config, "--to", form, str(folder)]):
        said = CliRunner().invoke(main, words)
        assert said.exit_code == 0, said.output
    written = {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)}
    paths = _paths(site, form)
    assert written.keys() == {path.rpartition("/")[2] for path in paths}  # of each form directly in the folder
    for path in paths:
        assert written[path.rpartition("/")[2]] == (site / path).read_bytes()
    assert LexborHTMLParser((site / "data/index.html").read_bytes()).css_first(f"#form-{form}") is not None


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.name[0] != "."]


def _paths(site: Path, form: str) -> list[str]:
    """The files of a form, from the site's root, as the page of the data lists them."""
    page = LexborHTMLParser((site / "data/index.html").read_bytes())
    offered = page.css_first(f"#form-{form} + dd")
    return [f"data/{node.attributes['href']}" for node in offered.css("a[download]")]


def test_a_site_without_any_of_them_builds_with_the_manual_of_the_data(tmp_path: Path) -> None:
    project = make_tiny(tmp_path / "tiny")
    settings = project / "sources/dossier.yml"
    left_out = ", ".join(f"{name}: false" for name in Forms.model_fields)
    settings.write_text(f"{settings.read_text('utf-8')}\ndata: {{{left_out}}}\n", "utf-8")
    said = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "-d", str(tmp_path / "site")])
    assert said.exit_code == 0, said.output
    page = LexborHTMLParser((tmp_path / "site/data/index.html").read_bytes())
    assert [node.attributes["id"] for node in page.css(".d-offers dt")] == [f"form-{JSON}"]
    assert page.body is not None
    assert page.body.text().count("This dossier's site does not offer this form.") == len(Forms.model_fields)


def test_each_row_of_the_table_leads_to_what_the_page_says_of_its_form(tmp_path: Path) -> None:
    project = make_tiny(tmp_path / "tiny")
    commit(project, "Begin", 1)
    said = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "-d", str(tmp_path / "site")])
    assert said.exit_code == 0, said.output
    page = LexborHTMLParser((tmp_path / "site/data/index.html").read_bytes())
    ways = [node.attributes["href"] or "" for node in page.css(".d-offers dt a")]
    assert len(ways) == len(FORMS)
    assert all(page.css_first(f"h2{way}") is not None for way in ways)
    assert page.body is not None
    assert "does not offer this form" not in page.body.text()
