"""A dossier in Arabic: its pages say nothing of their own in English, and what they hold is the same."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dossier_maker import ONE_OF_EACH, make_project
from generator.doors.build import build
from generator.ground.wording import gettext, in_bytes, speaking, spoken
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check
from tests.catalogues.messages import messages

_TAGS = re.compile(r"<[^>]*>")
_FOREIGN = {"half a day"}
"""Messages whose English also stands in the dossier itself."""


def _made(folder: Path) -> Made:
    shutil.copytree(ONE_OF_EACH, folder)
    settings = folder / "sources" / "dossier.yml"
    settings.write_text(settings.read_text().replace("language: en", "language: ar"))
    checked = read_and_check(folder)
    assert not checked.problems
    return make(checked, folder, Repository())


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return _made(tmp_path_factory.mktemp("arabic") / "project")


def _sentences() -> list[str]:
    every = [message.id if isinstance(message.id, str) else message.id[0] for message in messages() if message.id]
    return [one for one in every if "%" not in one and "<" not in one and len(one.split()) > 2 and one not in _FOREIGN]


def test_no_page_says_a_sentence_of_its_own_in_english(arabic: Made) -> None:
    shown = {page.address: " ".join(_TAGS.sub(" ", page.html).split()) for page in arabic.rendered.pages}
    english = [(address, one) for address, text in shown.items() for one in _sentences() if one in text]
    assert not english


def test_it_has_the_pages_and_claims_of_the_english_one(arabic: Made, one_of_each: Made) -> None:
    assert [page.address for page in arabic.rendered.pages] == [page.address for page in one_of_each.rendered.pages]
    assert arabic.derived.found == one_of_each.derived.found


def test_commas_and_quotation_marks_are_the_languages_own(arabic: Made) -> None:
    cards = [line for page in arabic.rendered.pages for line in page.html.split("\n") if "#passage-" in line]
    assert any("في المقالة، <span" in line for line in cards)
    assert not [line for line in cards if "في المقالة, " in line]
    own = [page.address for page in arabic.rendered.pages if re.search(r"“<bdi>|“\u2068", page.html)]
    assert not own


def test_a_permalink_keeps_each_name_in_its_own_direction(arabic: Made) -> None:
    files = {file.path: file.content.decode() for file in arabic.rendered.files if file.path.endswith(".html")}
    assert "<bdi>How long did she lie there&#63;</bdi>" in files["claims/gazette-ten-hours/index.html"]


@pytest.mark.parametrize(
    ("tag", "size", "said"),
    [
        ("en", 1, "1 byte"),
        ("en", 207, "207 bytes"),
        ("ar", 2, "بايتان"),
        ("ar", 16, "16 بايتًا"),
        ("en", 1400, "1.4 kB"),
    ],
)
def test_bytes_have_a_plural(tag: str, size: int, said: str) -> None:
    with speaking(tag):
        assert in_bytes(size).replace("\xa0", " ") == said


def test_dates_and_numbers_are_said_in_the_language() -> None:
    with speaking("ar-SY"):
        assert gettext("Events") == "الأحداث"
    assert gettext("Events") == "Events", "and only meanwhile"


@pytest.mark.parametrize(
    ("tag", "language"), [("ar", "ar"), ("ar-SY", "ar"), ("AR", "ar"), ("en-GB", "en"), ("pl", "en")]
)
def test_a_language_without_a_catalogue_is_english(tag: str, language: str) -> None:
    assert spoken(tag) == language


@pytest.mark.whole
def test_the_site_runs_from_right_to_left_and_the_manual_stays_english(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", ONE_OF_EACH)
    settings = project / "sources" / "dossier.yml"
    settings.write_text(settings.read_text().replace("language: en", "language: ar"))
    site = build(project / "mkdocs.yml", tmp_path / "site")
    home = (site / "index.html").read_text()
    assert '<html lang="ar"' in home
    assert '<body dir="rtl"' in home
    assert "الأحداث" in home
    manual = (site / "reading" / "index.html").read_text()
    assert '<div lang="en" dir="ltr">' in manual
