"""Captured pages are read in the encoding that they are in: what was sent with one says it, or the page itself."""

from __future__ import annotations

import pytest

from captures_made import PAGE, Sent, warc
from generator.draft.captures import Wanted, page_in

pytest.importorskip("warcio", reason="warcio is not installed: run `make test`")


@pytest.mark.parametrize("encoding", ["us-ascii", "no-such-charset", "punycode", "base64", "undefined", ""])
def test_what_is_not_in_the_encoding_that_is_said_is_left_as_bytes(encoding: str) -> None:
    page = PAGE.replace('<meta charset="utf-8">', "").encode() + b"\x81"
    data = warc(Sent(body=page, headers={"Content-Type": f"text/html; charset={encoding}"}))
    assert page_in(data, ".warc.gz", "it", Wanted()).html == page
    page = PAGE.replace("Ferry", "Fährə").encode()
    data = warc(Sent(body=page, headers={"Content-Type": f"text/html; charset={encoding}"}))
    assert page_in(data, ".warc.gz", "it", Wanted()).html == page.decode(), "the page says it itself"


RUSSIAN = PAGE.replace("nobody was hurt", "никто не пострадал").replace("–", "-")
QUOTED = PAGE.replace("nobody was hurt", "“nobody was hurt”")


@pytest.mark.parametrize(
    ("page", "meta", "header", "encoding"),
    [
        (RUSSIAN, "windows-1251", "", "cp1251"),
        (RUSSIAN, "", "windows-1251", "cp1251"),
        (RUSSIAN, "utf-8", "Windows-1251", "cp1251"),
        (RUSSIAN, "koi8-r", "", "koi8-r"),
        (QUOTED, "", "ISO-8859-1", "cp1252"),
        (QUOTED, "latin1", "", "cp1252"),
        (QUOTED, "", "ISO-8859-1", "utf-8"),
        (QUOTED, "iso-8859-1", "", "utf-8-sig"),
        (RUSSIAN, "utf-16", "", "utf-8-sig"),
        (RUSSIAN, "", "", "utf-16"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(page: str, meta: str, header: str, encoding: str) -> None:
    page = page.replace(
        'charset="utf-8"', f"content='text/html; charset={meta}' http-equiv=Content-Type" if meta else ""
    )
    data = warc(Sent(body=page.encode(encoding), headers={"Content-Type": f"text/html; charset={header}"}))
    assert page_in(data, ".warc.gz", "it", Wanted()).html == page
    if not header:
        assert page_in(page.encode(encoding), ".html", "it", Wanted()).html == page
