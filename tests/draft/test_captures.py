"""Captured pages: which page of an archive is the article's, and what comes of archives made to break the program."""

from __future__ import annotations

import contextlib
import gzip
import tracemalloc
import zipfile
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captures_made import PAGE, URL, Sent, in_chunks, many_zeros, mhtml, wacz, warc
from generator.draft.captures import Captured, Wanted, page_in
from generator.draft.captures import limits as limiting
from generator.draft.ids import NotKnown

pytest.importorskip("warcio", reason="warcio is not installed: run `make test`")
brotli = pytest.importorskip("brotli", reason="brotli is not installed: run `make test`")

HTML = {"Content-Type": "text/html; charset=utf-8"}
PICTURE = Sent("https://gazette.example/ferry.jpg", b"\xff\xd8", headers={"Content-Type": "image/jpeg"})
MOVED = Sent("https://gazette.example/old", b"", "301 Moved", {**HTML, "Location": URL})
GONE = Sent("https://gazette.example/gone", b"<p>Not found</p>", "404 Not Found")
FRAME = Sent("https://ads.example/frame", b"<p>Buy this</p>")


def refused(data: bytes, ending: str, wanted: Wanted | None = None) -> str:
    with pytest.raises(NotKnown) as why:
        page_in(data, ending, "it", wanted or Wanted())
    return str(why.value)


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(Sent(), id="as it is"),
        pytest.param(Sent(body=gzip.compress(PAGE.encode()), headers={**HTML, "Content-Encoding": "gzip"}), id="gzip"),
        pytest.param(
            Sent(body=zlib.compress(PAGE.encode()), headers={**HTML, "Content-Encoding": "deflate"}), id="deflate"
        ),
        pytest.param(
            Sent(body=zlib.compress(PAGE.encode())[2:-4], headers={**HTML, "Content-Encoding": "Deflate"}),
            id="deflate without its head",
        ),
        pytest.param(
            Sent(body=brotli.compress(PAGE.encode()), headers={**HTML, "Content-Encoding": "br"}), id="brotli"
        ),
        pytest.param(Sent(headers={**HTML, "Content-Encoding": "gzip"}), id="unpacked by who archived it"),
        pytest.param(
            Sent(body=in_chunks(PAGE.encode()), headers={**HTML, "Transfer-Encoding": "chunked"}), id="chunked"
        ),
        pytest.param(
            Sent(
                body=in_chunks(gzip.compress(PAGE.encode())),
                headers={**HTML, "Transfer-Encoding": "chunked", "Content-Encoding": "gzip"},
            ),
            id="gzip, chunked",
        ),
        pytest.param(
            Sent(body=PAGE.encode("utf-16"), headers={"Content-Type": "text/html;charset=UTF-16"}), id="utf-16"
        ),
        pytest.param(Sent(type="resource"), id="a resource"),
    ],
)
@pytest.mark.parametrize("compressed", [True, False])
def test_a_page_is_what_the_server_sent(sent: Sent, compressed: bool) -> None:
    found = page_in(warc(MOVED, PICTURE, sent, GONE, compressed=compressed), ".warc", "it", Wanted())
    assert found == Captured(PAGE, URL, "2024-05-04T10:00:00Z")


@pytest.mark.parametrize(
    ("written", "date"),
    [("2024-05-04T10:00:00.123456Z", "2024-05-04T10:00:00Z"), ("yesterday", ""), ("2024-05-04", "")],
)
def test_the_time_is_that_of_the_archive(written: str, date: str) -> None:
    assert page_in(warc(Sent(date=written)), ".warc.gz", "it", Wanted()).date == date


def test_what_nobody_sees_of_an_address_is_written_as_addresses_have_it() -> None:
    hostile = 'https://gazette.example/\x1b[31m\u202eferry?a="<script>'
    seen = 'https://gazette.example/%1B[31m%E2%80%AEferry?a="<script>'
    assert page_in(warc(Sent(url=hostile)), ".warc.gz", "it", Wanted()).url == seen
    assert page_in(warc(Sent(), Sent(url=hostile)), ".warc.gz", "it", Wanted(seen)).html == PAGE
    assert page_in(mhtml(url="https://gazette.example/\x07"), ".mhtml", "it", Wanted()).url.endswith("/%07")


def test_of_several_pages_the_address_says_which() -> None:
    data = warc(FRAME, Sent())
    assert refused(data, ".warc.gz") == (
        "it holds several pages; say with --url which one it is. It has https://ads.example/frame, "
        "https://gazette.example/ferry"
    )
    assert page_in(data, ".warc.gz", "it", Wanted(f"{URL}/#comments")).html == PAGE
    assert refused(data, ".warc.gz", Wanted("https://gazette.example/else")) == (
        "it holds no page https://gazette.example/else. It has https://ads.example/frame, https://gazette.example/ferry"
    )
    told = (
        "it holds no page of HTML that was there when it was captured. Besides it has "
        "https://gazette.example/gone (status 404), https://gazette.example/ferry.jpg (image/jpeg)"
    )
    assert refused(warc(GONE, PICTURE), ".warc.gz") == told
    assert refused(wacz({"archive/a.warc": warc(GONE, PICTURE)}), ".wacz") == told
    assert refused(warc(), ".warc.gz") == "it holds no page of HTML that was there when it was captured"
    assert refused(warc(GONE, Sent()), ".warc", Wanted("https://gazette.example/gone")) == (
        "it holds no page https://gazette.example/gone. It has https://gazette.example/ferry. Besides it has "
        "https://gazette.example/gone (status 404)"
    )


REVISITED = {"WARC-Refers-To-Date": "2024-05-04T10:00:00Z", "WARC-Refers-To-Target-URI": URL}


@pytest.mark.parametrize("headers", [REVISITED, {}])
def test_a_page_that_was_the_same_again_was_captured_then_as_well(headers: dict[str, str]) -> None:
    again = Sent(type="revisit", date="2024-06-01T10:00:00Z", headers=headers)
    data = warc(Sent(), again)
    assert page_in(data, ".warc.gz", "it", Wanted()).date == "2024-05-04T10:00:00Z"
    assert page_in(data, ".warc.gz", "it", Wanted(date="2024-06")) == Captured(PAGE, URL, "2024-06-01T10:00:00Z")
    archives = {"archive/a.warc.gz": warc(again), "archive/b.warc.gz": warc(Sent())}
    assert page_in(wacz(archives, [URL]), ".wacz", "it", Wanted(date="2024-06")).html == PAGE
    assert refused(warc(again), ".warc.gz").endswith(
        f"Besides it has {URL} (the same as another capture, which is not in it)"
    )


def test_of_which_of_two_captures_a_third_is_the_same_is_not_guessed() -> None:
    later = Sent(body=PAGE.replace("120", "130").encode(), date="2024-05-06T10:00:00Z")
    again = Sent(type="revisit", date="2024-06-01T10:00:00Z", headers={})
    assert "no capture of that page of 2024-06" in refused(
        warc(Sent(), later, again), ".warc.gz", Wanted(date="2024-06")
    )
    told = replace(again, headers={"WARC-Refers-To-Date": later.date})
    assert "130" in str(page_in(warc(Sent(), later, told), ".warc.gz", "it", Wanted(date="2024-06")).html)


def test_of_several_captures_the_time_says_which() -> None:
    later = Sent(body=PAGE.replace("120", "130").encode(), date="2024-05-06T10:00:00Z")
    assert "several captures of that page, which differ; say with --captured which" in refused(
        warc(Sent(), later), ".warc.gz"
    )
    assert "130" in str(page_in(warc(Sent(), later), ".warc.gz", "it", Wanted(date="2024-05-06")).html)
    assert "no capture of that page of 2023. It has those of 2024-05-04T10:00:00Z" in refused(
        warc(Sent()), ".warc.gz", Wanted(date="2023")
    )
    same = replace(later, body=PAGE.encode())
    assert page_in(warc(Sent(), same), ".warc.gz", "it", Wanted()).date == "2024-05-04T10:00:00Z"


def test_a_wacz_file_says_itself_which_pages_it_is_of() -> None:
    archives = {"archive/a.warc.gz": warc(FRAME), "archive/b.warc": warc(Sent(), compressed=False)}
    assert page_in(wacz(archives, [URL]), ".wacz", "it", Wanted()) == Captured(PAGE, URL, "2024-05-04T10:00:00Z")
    assert "several pages" in refused(wacz(archives), ".wacz")
    assert page_in(wacz(archives), ".wacz", "it", Wanted(URL)).html == PAGE


def test_a_message_says_which_part_is_the_page() -> None:
    assert page_in(mhtml(), ".mhtml", "it", Wanted()) == Captured(PAGE, URL, "2024-05-04T10:00:00Z")


@pytest.mark.parametrize(
    ("zone", "moment"), [("-0000", "2024-05-04T12:00:00Z"), ("-0000 (UTC)", "2024-05-04T12:00:00Z"), ("", "")]
)
def test_a_message_of_no_zone_of_its_own_is_in_utc_where_it_says_so(zone: str, moment: str) -> None:
    data = mhtml().replace(b"12:00:00 +0200", f"12:00:00 {zone}".encode())
    assert page_in(data, ".mhtml", "it", Wanted()) == Captured(PAGE, URL, moment)


def test_a_saved_page_may_say_where_it_is_from() -> None:
    saved = f"<!-- saved from url=(0029){URL} -->\n{PAGE}".encode()
    assert page_in(saved, ".html", "it", Wanted()) == Captured(saved.decode(), URL, "")
    assert page_in(gzip.compress(saved), ".html", "it", Wanted()) == Captured(saved.decode(), URL, "")
    assert "larger than 8 MiB" in refused(many_zeros(64 << 20), ".html")


BOMB = b"WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Target-URI: a:b\r\nContent-Length: 9999999999\r\n\r\n"
HUGE = limiting.UNPACKED + (1 << 20)


@pytest.mark.parametrize(
    ("data", "ending", "told"),
    [
        pytest.param(lambda: many_zeros(1 << 20), ".warc.gz", "is no WARC file", id="something else, compressed"),
        pytest.param(lambda: warc(Sent())[:-40], ".warc.gz", "broken, or cut short", id="cut short"),
        pytest.param(lambda: warc(Sent(), compressed=False)[:-60], ".warc", "is cut short", id="cut short, plain"),
        pytest.param(lambda: b"WARC/1.0\r\n" + b"a: b\r\n" * 100_000, ".warc", "header is longer", id="headers"),
        pytest.param(lambda: b"WARC/1.0\r\n" + b"a" * 1_000_000, ".warc", "header is longer", id="one long line"),
        pytest.param(
            lambda: gzip.compress(BOMB + bytes(HUGE)),
            ".warc.gz",
            "more than 256 MiB",
            id="bomb",
        ),
        pytest.param(
            lambda: warc(Sent(body=many_zeros(64 << 20), headers={**HTML, "Content-Encoding": "gzip"})),
            ".warc.gz",
            "larger than 8 MiB",
            id="page that is a bomb",
        ),
        pytest.param(
            lambda: warc(Sent(body=brotli.compress(bytes(64 << 20)), headers={**HTML, "Content-Encoding": "br"})),
            ".warc.gz",
            "larger than 8 MiB",
            id="page that is another bomb",
        ),
        pytest.param(
            lambda: warc(Sent(body=brotli.compress(PAGE.encode())[:-9], headers={**HTML, "Content-Encoding": "br"})),
            ".warc.gz",
            "broken or cut short",
            id="page cut short, otherwise",
        ),
        pytest.param(
            lambda: warc(
                Sent(
                    body=in_chunks(many_zeros(64 << 20)),
                    headers={**HTML, "Content-Encoding": "gzip", "Transfer-Encoding": "chunked"},
                )
            ),
            ".warc.gz",
            "larger than 8 MiB",
            id="page in chunks that is a bomb",
        ),
        pytest.param(
            lambda: warc(Sent(body=gzip.compress(PAGE.encode())[:-9], headers={**HTML, "Content-Encoding": "gzip"})),
            ".warc.gz",
            "broken or cut short",
            id="page cut short",
        ),
        pytest.param(
            lambda: warc(Sent(body=b"\x28\xb5\x2f\xfd", headers={**HTML, "Content-Encoding": "zstd"})),
            ".warc.gz",
            "as 'zstd'",
            id="zstd",
        ),
        pytest.param(lambda: b"PK\x03\x04 and nothing", ".wacz", "is no WACZ file", id="no zip"),
        pytest.param(lambda: wacz({}), ".wacz", "no WARC file in a folder archive", id="zip without archives"),
        pytest.param(lambda: wacz({"../archive/a.warc.gz": warc(Sent())}), ".wacz", "no WARC file in", id="path"),
        pytest.param(lambda: b"From: a\n\nb", ".mhtml", "no page of HTML", id="letter"),
        pytest.param(lambda: b"", ".warc", "is no WARC file", id="empty"),
        pytest.param(lambda: b"", ".mhtml", "no page of HTML", id="empty message"),
    ],
)
def test_an_archive_made_to_break_it_is_a_sentence(data: object, ending: str, told: str) -> None:
    assert callable(data)
    made = data()
    tracemalloc.start()
    try:
        assert told in refused(made, ending)
        assert tracemalloc.get_traced_memory()[1] < 64 << 20
    finally:
        tracemalloc.stop()


def test_what_is_packed_twice_may_not_be_much_that_comes_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.draft.captures.wacz.PACKED", 1 << 20)
    assert "holds more than 1 MiB" in refused(wacz({"archive/a.warc.gz": gzip.compress(b"") * 60_000}), ".wacz")


def test_of_many_records_so_many_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.draft.captures.warc.RECORDS", 20)
    assert page_in(warc(*[PICTURE] * 8, Sent()), ".warc.gz", "it", Wanted()).html == PAGE
    assert "more than 20 records" in refused(warc(*[PICTURE] * 10, Sent()), ".warc.gz")
    monkeypatch.setattr("generator.draft.captures.wacz.RECORDS", 3)
    assert "more than 3 files" in refused(wacz({"archive/a.warc": b"", "archive/b.warc": b""}), ".wacz")


@given(st.binary(max_size=400), st.integers(0, 3000), st.sampled_from([".warc", ".warc.gz", ".wacz", ".mhtml"]))
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_it_there_is_a_page_or_a_sentence(junk: bytes, at: int, ending: str) -> None:
    whole = {
        ".warc": lambda: warc(Sent(), compressed=False),
        ".warc.gz": lambda: warc(Sent()),
        ".wacz": lambda: wacz({"archive/a.warc": warc(Sent(), compressed=False)}, [URL], zipfile.ZIP_STORED),
        ".mhtml": mhtml,
    }[ending]()
    at %= len(whole)
    for data in (junk, whole[:at] + junk + whole[at + len(junk) :]):
        with contextlib.suppress(NotKnown):  # which is told in a sentence
            page_in(data, ending, "it", Wanted())
