"""What is in the index, read as a browser reads it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_maker import derive_dossier
from generator.ground.text.terms import key_of
from generator.links.derived import Derived
from generator.pipeline import Made
from generator.search.files import TEXTS
from generator.search.numbers import written
from generator.search.places import places
from generator.search.postings import PART, SHARD
from generator.search.records import records
from generator.search.written_pages import WrittenPage, sections
from tests.search.written_index import WrittenIndex, numbers

EMPTY = derive_dossier({})


@pytest.fixture(scope="module")
def derived(one_of_each: Made) -> Derived:
    return one_of_each.derived


def page(text: str, title: str = "A page") -> WrittenPage:
    return WrittenPage("about/", "", title, text)


@given(st.lists(st.integers(min_value=0, max_value=10**9)))
def test_numbers_are_read_as_they_were_written(several: list[int]) -> None:
    assert numbers("".join(map(written, several))) == several


@settings(max_examples=50)
@given(st.lists(st.tuples(st.text(), st.text()), max_size=8))
def test_each_record_is_found_by_each_of_its_terms_at_its_places(texts: list[tuple[str, str]]) -> None:
    pages = [page(text, title) for title, text in texts]
    terms = WrittenIndex(EMPTY, pages).terms()
    expected: dict[str, dict[int, list[int]]] = {}
    for number, record in enumerate(records(EMPTY, pages)):
        for term, at in places(record).items():
            expected.setdefault(term, {})[number] = at
    assert terms == expected


def test_terms_are_in_the_order_in_which_a_browser_compares_them() -> None:
    index = WrittenIndex(EMPTY, [page("\U00020000 \uff41 \ufb01 z é \U0001d552")])
    order = [term for number in range(len(index.root["terms"])) for term in index.files[f"search/terms/{number}.json"]]
    assert order == sorted(order, key=lambda term: term.encode("utf-16-be"))


@pytest.fixture(scope="module")
def large() -> WrittenIndex:
    return WrittenIndex(EMPTY, [page(f"everywhere word{number} and {'often ' * (number % 7)}", f"Title {number}")
                                for number in range(12_000)])  # fmt: skip


def test_a_list_that_all_records_are_in_is_read_in_parts(large: WrittenIndex) -> None:
    everywhere = large.terms()["everywhere"]
    first = next(number for number, (kind, _) in enumerate(large.rows()) if kind == "page")
    assert list(everywhere) == list(range(first, first + 12_000))
    assert sum(path.startswith("search/lists/") for path in large.files) > 3


def test_no_file_grows_with_the_dossier(large: WrittenIndex) -> None:
    most = {"terms": SHARD * 1.5, "lists": PART * 1.1, "texts": TEXTS * 3}
    for path, content in large.bytes.items():
        folder = path.split("/")[1]
        assert len(content) <= most.get(folder, 20_000), path


def test_a_whole_name_and_other_names_lead_to_their_thing(derived: Derived) -> None:
    index = WrittenIndex(derived)
    terms, rows = index.terms(), index.rows()
    for place in derived.dossier.places.values():
        for name in (place.record.name, *(alias.name for alias in place.record.aliases)):
            pages = [rows[record][1]["page"] for record in terms[f"={key_of(name)}"]]
            assert f"places/{place.id}/" in pages


def test_there_is_a_record_of_everything_that_can_be_found(derived: Derived) -> None:
    rows = WrittenIndex(derived).rows()
    dossier = derived.dossier
    found = {kind: [row for one, row in rows if one == kind] for kind, _ in rows}
    assert len(found["event"]) == len(dossier.events)
    assert len(found["actor"]) == len(dossier.actors)
    assert len(found["place"]) == len(dossier.places)
    assert len(found["source"]) == len(dossier.sources)
    assert len(found["claim"]) == len(derived.stated)
    assert len(found["question"]) == sum(len(event.record.questions) for event in dossier.events.values())
    printed = [
        (f"sources/{source}/", f"p{paragraph.number}", " ".join(article.text[slice(*paragraph.span)].split()))
        for source, article in dossier.articles.items()
        for paragraph in derived.layouts[source].paragraphs
    ]
    assert [(row["page"], row["anchor"], row["text"]) for row in found["passage"]] == printed


def test_a_translation_is_found_with_its_claim(derived: Derived) -> None:
    rows = WrittenIndex(derived).rows()
    translated = [stated.claim for stated in derived.stated.values() if stated.claim.translation]
    assert translated
    for claim in translated:
        assert claim.translation
        (row,) = [row for kind, row in rows if kind == "claim" and row["anchor"] == f"claim-{claim.id}"]
        assert claim.translation.text in row["text"]
        assert claim.quote in row["text"]


def test_prose_is_found_without_its_marks() -> None:
    note = "**Was** [[paper]] read by [[mayor|him]]?"
    derived = derive_dossier({"actors/mayor.yml": {"name": "the mayor", "kind": "person", "note": note}})
    (row,) = [row for _, row in WrittenIndex(derived).rows() if row["page"] == "actors/mayor/"]
    assert row["text"] == "Was Paper read by him?"


def test_filters_find_what_a_source_an_actor_or_a_year_has_to_do_with(derived: Derived) -> None:
    index = WrittenIndex(derived)
    terms, rows = index.terms(), index.rows()
    for source, entry in derived.dossier.sources.items():
        of_source = {rows[record][1]["page"] for record in terms[f"~{source}"] if rows[record][0] == "passage"}
        assert of_source == {f"sources/{source}/"}
        assert {record for record in terms[f"~{source}"] if rows[record][0] == "passage"} <= set(
            terms[f"@{entry.record.outlet}"]
        )
    for stated in derived.stated.values():
        for link in derived.chains[stated.claim.id].links:
            for actor in link:
                claims = {rows[record][1]["anchor"] for record in terms[f"@{actor}"] if rows[record][0] == "claim"}
                assert f"claim-{stated.claim.id}" in claims
    years = index.files["search/filters.json"]["years"]
    assert [f"^{year}" in terms for year in years] == [True] * len(years)


def test_a_phrase_does_not_run_over_the_end_of_a_paragraph() -> None:
    terms = WrittenIndex(EMPTY, [page("one two\nthree")]).terms()
    (two,), (three,) = (next(iter(terms[term].values())) for term in ("two", "three"))
    assert three - two > 1


def test_a_hand_written_page_is_found_by_its_sections() -> None:
    html = (
        '<h1 id="t">Help<a class="headerlink" href="#t">#</a></h1><p>Before.</p>'
        '<div><h2 id="a">First <em>part</em></h2><p>Some&amp;words</p><ul><li>one</li>\n<li>two</li></ul>'
        '<h3 id="b">Deeper</h3><p data-search-exclude>not this</p><p>deep</p></div><script>no()</script>'
    )
    assert list(sections("help/", "Help", html)) == [
        WrittenPage("help/", "", "Help", "Before."),
        WrittenPage("help/", "a", "First part", "Some&words\none two", "Help"),
        WrittenPage("help/", "b", "Deeper", "deep", "Help"),
    ]


def test_a_dossier_with_nothing_in_it_has_an_index() -> None:
    assert WrittenIndex(EMPTY).root["records"] == 1  # The outlet that every test's dossier has.


def test_a_very_long_paragraph_is_several_passages_and_none_of_it_is_lost() -> None:
    text = " ".join(f"Sentence number {number} tells a little more of it." for number in range(400))
    lines = "body: {from: 'Sentence number 0 tells', to: 'number 399 tells a little more of it.'}\n"
    rows = WrittenIndex(derive_dossier({}, {"one": (f"{text}\n", lines)})).rows()
    passages = [row["text"] for kind, row in rows if kind == "passage"]
    assert len(passages) > 3
    assert " ".join(passages) == text
    assert {row["anchor"] for kind, row in rows if kind == "passage"} == {"p1"}
