"""Folders: whatever a person can put into one is read or told."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.ground.problem import Problem
from generator.pipeline import read_and_check
from generator.read import files, read

SOURCE = "title: x\noutlet: rasa\npublished: 2016\nsha256: abc\nbody: {from: a, to: b}\n".replace("abc", "0" * 64)
Put = Callable[[str, str | bytes], Path]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(str(one.position), one.rule) for one in problems]


def rules(tmp_path: Path) -> list[tuple[str, str]]:
    return told(read(tmp_path)[1])


def test_one_of_each_kind_is_read(tmp_path: Path, put: Put) -> None:
    text = "\ufeffline one\r\nline two\rline three\n"
    put("articles/rasa-2016.yml", SOURCE)
    put("articles/rasa-2016.txt", text)
    put("actors/sana.yml", "name: SANA\nkind: outlet\naliases: [SANA, {name: سانا, lang: ar}]\npart_of: syria\n")
    put("places/palmyra.yml", "name: Palmyra\ncoordinates: {lat: 34.56, lon: '38.27', origin: a map}\n")
    put("events/b.yml", "title: B\n")
    put("events/a.yml", "title: A\nclaims:\n- {id: c, source: rasa-2016, quote: line one, furniture: yes}\n")
    dossier, problems = read(tmp_path)
    assert problems == ()
    assert list(dossier.events) == ["a", "b"]
    assert dossier.settings.title == "Palmyra"
    assert dossier.sources["rasa-2016"].file == "sources/articles/rasa-2016.yml"
    assert dossier.articles["rasa-2016"].text == text
    assert dossier.articles["rasa-2016"].sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert dossier.articles["rasa-2016"].file == "sources/articles/rasa-2016.txt"
    assert dossier.actors["sana"].record.part_of == ("syria",)
    assert dossier.places["palmyra"].record.coordinates.lon == 38.27  # type: ignore[union-attr]
    (claim,) = dossier.claims()
    assert claim.claim.furniture is True
    assert str(claim.at("quote")) == "sources/events/a.yml:3:37"
    assert dossier.declared == 1


def test_a_dossier_with_its_name_only_is_a_dossier(tmp_path: Path, put: Put) -> None:
    dossier, problems = read(tmp_path)
    assert problems == ()
    assert (dossier.events, dossier.sources, dossier.declared) == ({}, {}, 0)


def test_a_record_that_fails_is_left_out_but_its_quotes_are_counted(tmp_path: Path, put: Put) -> None:
    put("events/a.yml", "titel: A\nclaims: [{id: c, source: s, quote: words}, {id: d, quote: more}]\n")
    put("events/b.yml", "title: B\nnote: one #two\n")
    put("events/c.yml", "title: C\n")
    dossier, problems = read(tmp_path)
    assert list(dossier.events) == ["c"]
    assert dossier.declared == 2
    assert {one.rule for one in problems} == {"unknown-key", "missing-key", "cut-short"}


@pytest.mark.parametrize(
    "claim",
    [
        "  - id: it-fell\n    source: s\n    quote: q\n",
        "  - {id: it-fell, source: s, quote: q}\n",
        "  - {source: s, quote: q, id: it-fell}\n",
        '  - {"id": "it-fell", source: s, quote: q}\n',
        "  [{source: s,\n    id: it-fell, quote: q}]\n",
    ],
)
def test_claims_of_a_file_that_cannot_be_read_are_not_unknown_elsewhere(tmp_path: Path, put: Put, claim: str) -> None:
    put("events/a.yml", f"title: A\nclaims:\n{claim}note: x: y\n")
    put("events/b.yml", "title: B\nnote: So says [@it-fell].\n")
    assert "it-fell" in read(tmp_path)[0].unread
    assert [problem.rule for problem in read_and_check(tmp_path).problems] == ["yaml-syntax"]


def test_another_folder_may_hold_the_dossier(tmp_path: Path, put: Put) -> None:
    put("events/A.yml", "title: A\n")
    (tmp_path / "sources").rename(tmp_path / "other")
    assert told(read(tmp_path, "other")[1]) == [("other/events/A.yml:1:1", "bad-id")]
    assert told(read(tmp_path, "./other/")[1]) == [("other/events/A.yml:1:1", "bad-id")]


def test_no_folder(tmp_path: Path) -> None:
    assert rules(tmp_path) == [("sources:1:1", "no-folder")]
    assert told(read(tmp_path, "a\0b")[1])[0][1] == "no-folder"


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "sources").write_text("x", encoding="utf-8")
    assert rules(tmp_path) == [("sources:1:1", "not-a-folder")]


def test_an_empty_folder_has_no_name_for_the_site(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    assert rules(tmp_path) == [("sources/dossier.yml:1:1", "no-settings")]


@pytest.mark.parametrize(
    ("name", "rule", "part"),
    [
        ("events/a.yaml", "file-ending", 'Rename it to "a.yml".'),
        ("events/a.YML", "file-ending", 'Rename it to "a.yml".'),
        ("events/a", "stray-file", ".yml"),
        ("events/a.json", "stray-file", ".yml"),
        ("events/a.txt", "stray-file", "articles"),
        ("events/Palmyra Falls.yml", "bad-id", '"palmyra-falls.yml"'),
        ("events/index.yml", "bad-id", "Rename the file."),
        ("events/con.yml", "bad-id", "Rename the file."),
        ("events/تدمر.yml", "bad-id", "Rename the file."),
        ("events/a.b.yml", "bad-id", '"a-b.yml"'),
        (f"events/{'a' * 81}.yml", "bad-id", f'"{"a" * 80}.yml"'),
        ("events/deeper/a.yml", "unknown-folder", "no folders"),
        ("event/a.yml", "unknown-folder", 'Did you mean "events"?'),
        ("Actors/a.yml", "unknown-folder", 'Did you mean "actors"?'),
        ("pictures/a.png", "unknown-folder", "actors, articles, events, places"),
        ("palmyra.yml", "stray-file", "actors, articles, events, places"),
        ("articles/a.txt", "no-record", '"a.yml"'),
        ("articles/a.warc.gz", "no-record", "dossier add sources/articles/a.warc.gz"),
        ("articles/A b.html", "no-record", "dossier add 'sources/articles/A b.html'"),
        ("articles/a.pdf", "stray-file", ".txt, .warc.gz"),
    ],
)
def test_a_file_of_the_wrong_name(tmp_path: Path, put: Put, name: str, rule: str, part: str) -> None:
    put(name, "title: A\n")
    _, problems = read(tmp_path)
    assert [one.rule for one in problems] == [rule]
    assert part in problems[0].hint


@pytest.mark.parametrize(
    "name", [".DS_Store", ".a.yml.swp", "a.yml~", "#a.yml#", "a.yml.bak", "a.yml.orig", "Thumbs.db", "README.md"]
)
def test_what_programs_leave_behind_is_passed_over(tmp_path: Path, put: Put, name: str) -> None:
    put(name, "x")
    put(f"events/{name}", "x")
    assert rules(tmp_path) == []


def test_names_that_differ_in_capitals_only(tmp_path: Path, put: Put) -> None:
    put("events/palmyra.yml", "title: A\n")
    put("events/Palmyra.yml", "title: A\n")
    if len(os.listdir(tmp_path / "sources" / "events")) == 2:
        assert rules(tmp_path) == [("sources/events/Palmyra.yml:1:1", "same-name")]


def test_the_settings_under_a_near_name_are_told_once(tmp_path: Path, put: Put) -> None:
    (tmp_path / "sources" / "dossier.yml").rename(tmp_path / "sources" / "dossier.yaml")
    _, problems = read(tmp_path)
    assert [(one.rule, one.hint) for one in problems] == [("stray-file", 'Did you mean "dossier.yml"?')]


def test_articles_lack_their_other_half(tmp_path: Path, put: Put) -> None:
    put("articles/rasa-2016.yml", SOURCE)
    put("articles/rasa-2061.txt", "text\n")
    dossier, problems = read(tmp_path)
    assert told(problems) == [
        ("sources/articles/rasa-2016.yml:1:1", "no-text"),
        ("sources/articles/rasa-2061.txt:1:1", "no-record"),
    ]
    assert 'Did you mean "rasa-2061.txt"?' in problems[0].hint
    assert dossier.articles == {}


def test_an_article_whose_yaml_has_the_wrong_ending_is_told_once(tmp_path: Path, put: Put) -> None:
    put("articles/a.yaml", SOURCE)
    put("articles/a.txt", "text\n")
    put("articles/a.html", "<p>text</p>\n")
    assert rules(tmp_path) == [("sources/articles/a.yaml:1:1", "file-ending")]


@pytest.mark.parametrize(
    ("data", "where", "rule"),
    [
        (b"", "1:1", "empty-article"),
        (b"\xef\xbb\xbf \r\n", "1:1", "empty-article"),
        (b"one\r\ntwo \xff", "2:5", "not-utf-8"),
        (b"\xff\xfea\0", "1:1", "not-utf-8"),
        ("\ufeffone\rtwo 😀\x07".encode(), "2:6", "control-character"),
        (b"\xef\xbb\xbf\x0c", "1:1", "control-character"),
        ("a\x85b".encode(), "1:2", "control-character"),
        (b"a" * ((8 << 20) + 1), "1:1", "file-too-large"),
    ],
)
def test_an_article_that_cannot_be_shown(tmp_path: Path, put: Put, data: bytes, where: str, rule: str) -> None:
    put("articles/a.yml", SOURCE)
    put("articles/a.txt", data)
    dossier, problems = read(tmp_path)
    assert told(problems) == [(f"sources/articles/a.txt:{where}", rule)]
    assert dossier.articles == {}


def test_a_record_larger_than_a_mebibyte(tmp_path: Path, put: Put) -> None:
    put("events/a.yml", "title: A\n#" + "x" * ((1 << 20) - 10))
    assert rules(tmp_path) == []
    put("events/a.yml", "title: A\n#" + "x" * ((1 << 20) - 9))
    assert rules(tmp_path) == [("sources/events/a.yml:1:1", "file-too-large")]


def test_a_folder_named_like_a_file(tmp_path: Path, put: Put) -> None:
    (tmp_path / "sources" / "events" / "a.yml").mkdir(parents=True)
    (tmp_path / "sources" / "places").write_text("x", encoding="utf-8")
    assert rules(tmp_path) == [
        ("sources/events/a.yml:1:1", "not-a-file"),
        ("sources/places:1:1", "not-a-folder"),
    ]


def test_links_that_lead_out_or_nowhere(tmp_path: Path, put: Put) -> None:
    inside = put("events/a.yml", "title: A\n")
    outside = tmp_path / "outside.yml"
    outside.write_text("title: Secret\n", encoding="utf-8")
    events = tmp_path / "sources" / "events"
    (events / "inside.yml").symlink_to(inside)
    (events / "loop.yml").symlink_to(events / "loop.yml")
    (events / "nowhere.yml").symlink_to(events / "gone.yml")
    (events / "out.yml").symlink_to(outside)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "sources" / "places").symlink_to(tmp_path / "elsewhere")
    dossier, problems = read(tmp_path)
    assert list(dossier.events) == ["a", "inside"]
    assert told(problems) == [
        ("sources/events/loop.yml:1:1", "unreadable"),
        ("sources/events/nowhere.yml:1:1", "unreadable"),
        ("sources/events/out.yml:1:1", "leaves-the-folder"),
        ("sources/places:1:1", "leaves-the-folder"),
    ]
    assert "Secret" not in repr(dossier)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path, put: Put) -> None:
    put("events/a.yml", "title: A\n")
    os.mkfifo(tmp_path / "sources" / "events" / "b.yml")
    assert rules(tmp_path) == [("sources/events/b.yml:1:1", "not-a-file")]


def test_a_file_that_may_not_be_read(tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put("events/a.yml", "title: A\n")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(files, "open", refuse, raising=False)
    assert rules(tmp_path) == [
        ("sources/dossier.yml:1:1", "unreadable"),
        ("sources/events/a.yml:1:1", "unreadable"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_file_name_that_is_no_text(tmp_path: Path, put: Put) -> None:
    put("events/a.yml", "title: A\n")
    for name in (b"caf\xe9.yml", b"a\nb.yml", b"c\x1b[31m.yml"):
        try:
            (tmp_path / "sources" / "events" / os.fsdecode(name)).write_bytes(b"title: x\n")
        except OSError:
            pytest.skip("this disk takes only names that are text")
    _, problems = read(tmp_path)
    assert [one.rule for one in problems] == ["bad-id"] * 3
    for one in problems:
        assert f"{one.position} {one.sentence} {one.hint}".encode()
        assert f"{one.position}{one.sentence}".isprintable()


def test_the_order_of_the_disk_does_not_matter(tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "cab":
        put(f"events/{name}.yml", f"title: {name}\n")
        put(f"actors/{name}.yml", "name: x\n")
    forwards = read(tmp_path)
    listed = os.listdir
    monkeypatch.setattr(files.os, "listdir", lambda path: sorted(listed(path), reverse=True))
    backwards = read(tmp_path)
    assert forwards == backwards
    assert list(forwards[0].events) == list(backwards[0].events) == ["a", "b", "c"]


@given(st.binary(max_size=200), st.sampled_from(["dossier.yml", "events/a.yml", "articles/a.yml", "articles/a.txt"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_in_any_file_raise_nothing(tmp_path: Path, put: Put, data: bytes, name: str) -> None:
    put(name, data)
    dossier, problems = read(tmp_path)
    assert dossier
    assert list(problems) == sorted(problems)
