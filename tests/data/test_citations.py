"""References, as the programs of the field read them: what they hold is what the dossier says, and no more."""

from __future__ import annotations

import calendar
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import rispy
from bibtexparser import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from data.conftest import SITE, made_of
from dossier_maker import derive_dossier
from generator.citing.dates import for_biblatex, for_csl, known
from generator.citing.forms import FORMS, biblatex, csl_json, latex, ris
from generator.citing.reference import Reference, claim_reference, on_one_line, source_reference
from generator.ground.dates.edtf import parse
from generator.links.derived import Derived
from generator.pipeline import Made

citeproc = pytest.importorskip("citeproc", reason="citeproc-py is not installed: run `make test`")
STYLES = ["harvard-cite-them-right", str(Path(__file__).parent / "plain.csl")]
DATES = Path(__file__).with_name("dates-in-references.txt").read_text("utf-8").splitlines()

KNOWN = get_default_latex_context_db()
NAMED = [("textbraceleft", "{"), ("textbraceright", "}"), ("textasciicircum", "^")]
"""Commands of LaTeX's own which the decoder does not know, or takes for a letter."""
KNOWN.add_context_category("named", prepend=True, macros=[MacroTextSpec(name, mark) for name, mark in NAMED])
DECODER = LatexNodes2Text(latex_context=KNOWN, math_mode="text", keep_comments=True)

Entries = dict[str, dict[str, str]]


def all_of(derived: Derived) -> list[Reference]:
    """Return every source and every claim of a dossier as a reference."""
    return [
        *(source_reference(derived, SITE, source) for source in derived.dossier.sources),
        *(claim_reference(derived, SITE, stated) for stated in derived.stated.values()),
    ]


def rendered(items: Sequence[dict[str, object]], style: str) -> list[str]:
    """Return what citeproc-py prints of each item in a style."""
    from citeproc.source.json import CiteProcJSON

    made = citeproc.CitationStylesStyle(style, validate=False)
    listed = citeproc.CitationStylesBibliography(made, CiteProcJSON(items), citeproc.formatter.plain)
    for item in items:
        listed.register(citeproc.Citation([citeproc.CitationItem(str(item["id"]))]))
    return list(map(str, listed.bibliography()))


def of_bibtex(text: str) -> Entries:
    """Return the entries that bibtexparser reads, LaTeX decoded."""
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=DECODER)])
    assert not library.failed_blocks
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def of_ris(text: str) -> list[dict[str, object]]:
    """Return the entries that rispy reads."""
    return list(rispy.loads(text))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.filterwarnings("error")
def test_citeproc_prints_every_reference(style: str, one_of_each: Made) -> None:
    references = all_of(one_of_each.derived)
    lines = rendered(json.loads(csl_json(references)), style)
    assert len(lines) == len(references) > 20
    for line, one in zip(lines, references, strict=True):
        assert one.outlet in line
        assert one.title in line
        assert one.byline in line
        assert one.address in line


def test_the_files_hold_every_source_as_the_dossier_says_it(offered: dict[str, bytes]) -> None:
    data = json.loads(offered["data/dossier.json"])
    outlets = {actor["id"]: actor["name"] for actor in data["actors"]}
    items = {item["id"]: item for item in json.loads(offered["data/citations/sources.json"])}
    entries = of_bibtex(offered["data/citations/sources.bib"].decode())
    lines = {str(one["id"]): one for one in of_ris(offered["data/citations/sources.ris"].decode())}
    assert items.keys() == entries.keys() == lines.keys() == {source["id"] for source in data["sources"]}
    for source in data["sources"]:
        item, entry, told = items[source["id"]], entries[source["id"]], lines[source["id"]]
        bare = source["title"].startswith("[") or source["title_printed"]
        title = on_one_line(source["title"]) if bare else f"[{source['title']}]"
        assert item["title"] == entry["title"] == told["title"] == title
        assert item["container-title"] == entry["journal"] == told["secondary_title"] == outlets[source["outlet"]]
        assert item.get("author", []) == ([{"literal": source["byline"]}] if source["byline"] else [])
        assert entry.get("author", "") == source["byline"]
        edtf = source["published"]["date"]
        assert ("issued" in item) == ("date" in entry) == (edtf is not None)
        # BibTeX has no uncertain dates.
        year, month = (*known(parse(edtf) if edtf else None), 0, 0)[:2]
        assert entry.get("year", "") == (f"{year:04}" if year else "")
        assert entry.get("month", "") == (calendar.month_abbr[month].lower() if month else "")
        for note in (item["note"], entry["note"], " ".join(told["notes"])):  # type: ignore[call-overload]
            assert source["sha256"] in note
            assert f"{SITE}/sources/{source['id']}/" in note
            assert edtf is None or f"EDTF: {edtf})" in note


def test_a_claim_is_cited_with_its_words_its_chain_and_its_lasting_address(one_of_each: Made) -> None:
    derived = one_of_each.derived
    for stated in derived.stated.values():
        one = claim_reference(derived, SITE, stated)
        assert one.address == f"{SITE}/claims/{stated.claim.id}/"
        names = [derived.dossier.actors[actor].record.name for link in derived.chains[one.key].links for actor in link]
        assert re.findall("|".join(map(re.escape, sorted(set(names), key=len, reverse=True))), one.notes[1]) == names
        [item] = json.loads(csl_json([one]))
        [told] = of_ris(ris([one]))
        assert item["abstract"] == told["abstract"] == of_bibtex(biblatex([one]))[one.key]["abstract"] == one.quote
        assert item["title"] == source_reference(derived, SITE, stated.claim.source).title


@pytest.mark.filterwarnings("error")
def test_hostile_texts_go_through_all_forms_and_come_back(hostile: Derived) -> None:
    references = all_of(hostile)
    items = json.loads(csl_json(references))
    entries, lines = of_bibtex(biblatex(references)), of_ris(ris(references))
    assert len(items) == len(entries) == len(lines) == len(references)
    for one, item, entry, told in zip(references, items, entries.values(), lines, strict=True):
        assert item["title"] == entry["title"] == told["title"] == one.title
        assert item.get("abstract", "") == entry.get("abstract", "") == told.get("abstract", "") == one.quote
        assert item["note"] == entry["note"] == one.note
        read = list(told["notes"])  # type: ignore[call-overload]
        byline = one.byline if told.get("authors") == [one.byline] else read.pop(0).removeprefix("Byline: ")
        assert byline == one.byline == item["author"][0]["literal"] == entry["author"]
        assert tuple(read) == one.notes
    for style in STYLES:
        assert len(rendered(items, style)) == len(items)


def test_what_latex_or_bibtex_would_act_on_is_escaped(hostile: Derived) -> None:
    text = biblatex(all_of(hostile))
    assert text.count("{") == text.count("}")
    assert not re.search(r"(?<!\\)[$#&^~]", re.sub(r"(?m)^\turl = .*$", "", text))
    for line in text.splitlines():
        assert re.fullmatch(r"(@article\{[a-z0-9-]+,|\t[a-z]+ = \{.*\},?|\tmonth = [a-z]{3}|\}|)", line)
        depth = 0
        for mark in re.findall("[{}]", line) if line.startswith("\t") else ():
            depth += 1 if mark == "{" else -1
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("{a} {{b}}", r"\{a\} \{\{b\}\}"),
        ("a { b", r"a \textbraceleft{} b"),
        ("} a {", r"\textbraceright{} a \textbraceleft{}"),
        ("a -- b", "a -{}- b"),
        ("<<a>>, ,,b''", "<{}<a>{}>, ,{},b'{}'"),
        ("?`", "?{}`"),
        ("a-b, it's <c>", "a-b, it's <c>"),
    ],
)
def test_marks_of_latex_are_written_so_that_latex_pandoc_and_biber_agree(words: str, written: str) -> None:
    assert latex(words) == written


def test_biber_makes_no_initial_of_half_a_pair_of_braces(one_of_each: Made) -> None:
    one = replace(all_of(one_of_each.derived)[0], byline="``Staff")
    assert r"author = {{`\relax`Staff}}" in biblatex([one])
    assert of_bibtex(biblatex([one]))[one.key]["author"] == one.byline


@pytest.mark.parametrize(
    ("tag", "named"), [("en", "english"), ("ar-SY", "arabic"), ("zh-Hant", "chinese"), ("ckb", None), ("qaa", None)]
)
def test_latex_is_told_a_language_by_its_name_and_prints_none(one_of_each: Made, tag: str, named: str | None) -> None:
    [entry] = of_bibtex(biblatex([replace(all_of(one_of_each.derived)[0], language=tag)])).values()
    assert entry.get("langid") == named
    assert "language" not in entry


def test_each_line_of_ris_is_a_tag_of_its_own(hostile: Derived) -> None:
    lines = ris(all_of(hostile)).split("\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - |$", line) for line in lines)
    assert sum(line.startswith("TY  - ") for line in lines) == len(all_of(hostile))


@pytest.mark.parametrize("case", DATES)
def test_no_form_of_a_date_says_more_than_is_known(case: str) -> None:
    edtf, sure, csl, latex = (part.strip() for part in case.split(" | "))
    date = parse(edtf)
    assert "/".join(f"{part:02}" for part in known(date)) == sure
    assert json.dumps(for_csl(date), ensure_ascii=False) == csl
    assert for_biblatex(date) == latex


def test_a_byline_stays_whole_whatever_stands_in_it() -> None:
    body = "body: {from: Here it begins., to: There it ends.}\npublished: {basis: unknown, reason: None is printed.}\n"
    bylines = ["Ann Poe, Reuters", "Ann Poe and Ben Doe", "Ann Poe"]
    articles = {
        f"s{at}": (f"By {byline}. Here it begins. There it ends.", f"title: A title\nbyline: {byline}\n{body}")
        for at, byline in enumerate(bylines)
    }
    references = all_of(derive_dossier({}, articles))
    assert [item["author"] for item in json.loads(csl_json(references))] == [[{"literal": one}] for one in bylines]
    assert [entry["author"] for entry in of_bibtex(biblatex(references)).values()] == bylines
    assert re.findall(r"author = (.*),", biblatex(references)) == [f"{{{{{one}}}}}" for one in bylines]
    told = of_ris(ris(references))
    assert [one.get("authors") for one in told] == [None, [bylines[1]], [bylines[2]]]
    assert told[0]["notes"][0] == "Byline: Ann Poe, Reuters"  # type: ignore[index]


def test_an_address_that_does_not_lead_to_the_web_is_none() -> None:
    body = "body: {from: Here it begins., to: There it ends.}\npublished: {basis: unknown, reason: None is printed.}\n"
    urls = ["javascript:alert(1)", "https://a.example/{x}?q=a b&c=%C3%A9", "https://a.example/é"]
    articles = {
        f"s{at}": ("Here it begins. There it ends.", f"title: A title\nurl: {json.dumps(url)}\n{body}")
        for at, url in enumerate(urls)
    }
    derived = derive_dossier({}, articles)
    found = [source_reference(derived, "", source).address for source in derived.dossier.sources]
    assert found == ["", "https://a.example/%7Bx%7D?q=a%20b&c=%C3%A9", "https://a.example/%C3%A9"]
    assert source_reference(derived, SITE, next(iter(derived.dossier.sources))).address == f"{SITE}/sources/s0/"


def test_same_bytes_and_every_ending(one_of_each: Made) -> None:
    files = made_of(one_of_each.derived)
    assert {path for path in files if "/citations/" in path} == {f"data/citations/sources.{one}" for one in FORMS}
