"""Each way to correct something leads to its line, as the file is now, whatever was edited before."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier_maker import ONE_OF_EACH, PROJECT
from generator.edit import kind_of, laid_out
from generator.pages.frame.repository import Repository
from generator.pipeline import Known, make, read_and_check
from generator.read.readings import Readings

ADDRESS = "https://forge.example/team/dossier"
LINE = re.compile(rf"{re.escape(ADDRESS)}/edit/main/(?P<file>[^#]+)#L(?P<line>\d+)")


def _comment_on_top(path: str, text: str) -> str:
    return f"# One.\n# Two: {path}\n\n{text}"


def _laid_out(path: str, text: str) -> str:
    return laid_out(text, path, kind_of(path))


def _windows(path: str, text: str) -> str:
    return text.replace("\n", "\r\n")


def _first_claim_last(path: str, text: str) -> str:
    """Move what stands first in a list of claims behind all others, where that is written in lines of its own."""
    parts = re.split(r"(?m)^(?=    - id: |    - \{id: )", text)
    if len(parts) < 3 or not parts[0].endswith("claims:\n"):
        return text
    return "".join([parts[0], *parts[2:], parts[1]]) if parts[-1].endswith("\n") else text


EDITS: dict[str, Callable[[str, str], str]] = {
    "as it is": lambda _, text: text,
    "comments on top": _comment_on_top,
    "another layout": _laid_out,
    "other line ends": _windows,
    "another order": _first_claim_last,
}


def _faults(root: Path, known: Known) -> tuple[list[str], int]:
    """Return which ways lead to a line that does not hold what they say, and how many there are."""
    checked = read_and_check(root, known=known)
    assert checked.problems == ()
    made = make(checked, root, Repository(ADDRESS), known)
    faults, count = [], 0
    pages = [(page.address, page.html) for page in made.plan.pages()]
    pages += [(path, made.plan.file(path).decode()) for path in made.plan.paths if path.startswith("claims/")]
    for address, html in pages:
        for link in LexborHTMLParser(html).css("a[href]"):
            found = LINE.fullmatch(str(link.attributes["href"]))
            if found is None:
                continue
            count += 1
            line = (root / unquote(found["file"])).read_text("utf-8").splitlines()[int(found["line"]) - 1]
            if not _holds(line, address, link):
                faults.append(f"{address}: {link.text().strip()} → {found['file']}:{found['line']}: {line}")
    return faults, count


def _holds(line: str, address: str, link: LexborNode) -> bool:
    words, title = link.text().strip(), str(link.attributes.get("title", ""))
    if words == "Correct this name":
        return bool(re.search(r"\b(title|name): ", line))
    if words == "Correct this date":
        listed = str(getattr(link.parent.parent.parent, "attributes", {}).get("class"))
        if listed == "d-resolves":
            return "when: " in line if "d-moment" in str(link.parent.parent.attributes) else "to: " in line
        # Of an event without one, where it would stand.
        return bool(re.search(r"\b(date|published|basis):", line) or re.match("[a-z]+:", line))
    if words in ("Correct where it was", "Correct who took part"):
        named = link.parent.css_first("a")
        return str(named.attributes["href"]).strip("/").rpartition("/")[2] in line
    if words == "Correct what it is part of":
        return line.startswith("part_of: ")
    if title.startswith("Correct this claim") or address.startswith("claims/"):
        return bool(re.search(r"\b(id|claim|question): ", line))  # or its further answer
    return not re.match(r"\s*(#.*)?$", line) or line.startswith("#")  # the whole file, from its first line on


@pytest.mark.parametrize("written_down", [False, True], ids=["in one process", "by what an earlier process wrote down"])
def test_the_lines_are_right_after_every_edit(tmp_path: Path, written_down: bool) -> None:
    shutil.copytree(ONE_OF_EACH / "sources", tmp_path / "sources")
    known = Known(Readings(written_down=written_down))
    counts = set()
    for name, edit in EDITS.items():
        for file in sorted((tmp_path / "sources").rglob("*.yml")):
            path = file.relative_to(tmp_path / "sources").as_posix()
            file.write_bytes(edit(path, file.read_bytes().decode()).encode())
        faults, count = _faults(tmp_path, known)
        assert faults == [], name
        counts.add(count)
        if written_down:
            known = Known(Readings(known.readings.lines(), written_down=True))
    (count,) = counts
    assert count > 60


def test_a_claim_leads_to_its_own_id(tmp_path: Path) -> None:
    shutil.copytree(ONE_OF_EACH / "sources", tmp_path / "sources")
    event = tmp_path / "sources/events/grounding.yml"
    event.write_bytes(b"# One more line.\n" + event.read_bytes())
    checked = read_and_check(tmp_path)
    made = make(checked, tmp_path, Repository(ADDRESS))
    lines = event.read_text("utf-8").splitlines()
    seen = 0
    for claim, stated in made.derived.stated.items():
        found = next(filter(None, map(LINE.fullmatch, _ways(made.plan.file(f"claims/{claim}/index.html")))), None)
        assert found is not None
        if stated.entry.id == "grounding" and stated.on.kind == "event":
            seen += 1
            assert f"id: {claim}" in lines[int(found["line"]) - 1]
    assert seen > 5


def test_a_date_and_each_line_of_a_list_lead_to_where_they_are_written(tmp_path: Path) -> None:
    shutil.copytree(ONE_OF_EACH / "sources", tmp_path / "sources")
    event = tmp_path / "sources/events/grounding.yml"
    event.write_bytes(event.read_bytes().replace(b"places: [the-teeth, coast]", b"places:\n  - the-teeth\n  - coast"))
    made = make(read_and_check(tmp_path), tmp_path, Repository(ADDRESS))
    page = LexborHTMLParser(made.plan.page("events/grounding/").html)
    assert _lines_of(event, page, ".d-facts .d-pen") == [
        "  - the-teeth",
        "  - coast",
        "  - {actor: captain, role: master, side: yes}",
        "  - {actor: port-sella, role: keeper of the lamp, side: yes}",
        "part_of: voyage",
    ]
    assert _lines_of(event, page, "#claim-post-when ~ .d-extras .d-pen") == [
        "          - {words: on Monday night, to: 2031-03-03}"
    ]
    moments = _lines_of(event, page, ".d-moment .d-pen")
    assert len(moments) == 3
    assert all("when: " in line for line in moments)
    departure = LexborHTMLParser(made.plan.page("events/departure/").html)
    assert _lines_of(tmp_path / "sources/events/departure.yml", departure, ".d-facts .d-pen") == [
        "places: [port-sella]",
        "actors: [{actor: captain, role: master}]",
        "part_of: voyage",
    ]


def _lines_of(file: Path, page: LexborHTMLParser, select: str) -> list[str]:
    lines = file.read_text("utf-8").splitlines()
    found = (LINE.fullmatch(str(link.attributes["href"])) for link in page.css(select))
    return [lines[int(one["line"]) - 1] for one in found if one is not None]


def test_a_mistake_is_told_in_the_form_with_the_page_named(tmp_path: Path) -> None:
    shutil.copytree(ONE_OF_EACH / "sources", tmp_path / "sources")
    made = make(read_and_check(tmp_path), tmp_path, Repository(ADDRESS, site="https://dossier.example/"))
    form = f"{ADDRESS}/issues/new?template=correction.yml&page=https%3A%2F%2Fdossier.example%2F"
    assert f"{form}places%2Fcoast%2F" in _ways(made.plan.page("places/coast/").html)
    claim = next(iter(made.derived.stated))
    assert f"{form}claims%2F{claim}%2F" in _ways(made.plan.file(f"claims/{claim}/index.html"))
    beside = "../../claims/post-when/#report"  # whose script goes on to the form, so that a page of claims stays light
    assert beside in _ways(made.plan.page("events/grounding/").html)
    script = LexborHTMLParser(made.plan.file("claims/post-when/index.html")).css_first("script[data-report]")
    assert script.attributes["data-report"] == f"{form}claims%2Fpost-when%2F"
    asked = yaml.safe_load((PROJECT / ".github/ISSUE_TEMPLATE/correction.yml").read_text("utf-8"))
    assert asked["body"][0]["id"] == "page"


def _ways(html: str | bytes) -> list[str]:
    return [str(one.attributes["href"]) for one in LexborHTMLParser(html).css("a[href]")]
