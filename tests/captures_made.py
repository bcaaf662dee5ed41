"""Web archives for tests, each written by warcio, as programs that archive the web write them."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

FERRY = (
    "A ferry with about 120 people on board ran aground on Friday night off the old quay, the harbour office said, and"
    " nobody was hurt in the accident."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry runs aground off Exampleton</title>
<meta property="og:site_name" content="The Gazette"></head><body><nav>Home News</nav><script>alert("run")</script>
<article><h1>Ferry runs aground off Exampleton</h1><p>{FERRY}</p><p>The ship was pulled free at dawn – after several
attempts by two tugs that had come from the neighbouring harbour.</p></article></body></html>"""
URL = "https://gazette.example/ferry"


@dataclass(frozen=True)
class Sent:
    """One answer of a server, as it was recorded."""

    url: str = URL
    body: bytes = PAGE.encode()
    status: str = "200 OK"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    date: str = "2024-05-04T10:00:00Z"
    type: str = "response"


def warc(*sent: Sent, compressed: bool = True) -> bytes:
    """Return a WARC file with a record on the file itself, then a request and an answer for each page."""
    writing = pytest.importorskip("warcio.warcwriter", reason="warcio is not installed: run `make test`")
    from warcio.statusandheaders import StatusAndHeaders

    written = io.BytesIO()
    writer = writing.WARCWriter(written, gzip=compressed)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "warcio"}))
    for one in sent:
        asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "gazette.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(one.url, "request", http_headers=asked))
        answered = StatusAndHeaders(one.status, list(one.headers.items()), protocol="HTTP/1.1")
        record = writer.create_warc_record(
            one.url,
            one.type,
            payload=io.BytesIO(one.body) if one.type != "revisit" else None,
            http_headers=answered if one.type == "response" else None,
            warc_content_type=one.headers.get("Content-Type", "") if one.type == "resource" else "",
            warc_headers_dict={"WARC-Date": one.date, **(one.headers if one.type == "revisit" else {})},
        )
        writer.write_record(record)
        record.raw_stream.close()  # a file of its own, made for the digest
    return written.getvalue()


def wacz(archives: Mapping[str, bytes], pages: Sequence[str] = (), packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a WACZ file with archives by the names of their files, and a list of pages."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", packed) as archive:
        archive.writestr("datapackage.json", "{}")
        listed = [{"format": "json-pages-1.0", "id": "pages"}, *({"url": url, "ts": "2024"} for url in pages)]
        archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, listed)))
        for name, data in archives.items():
            archive.writestr(name, data)
    return written.getvalue()


def in_chunks(body: bytes) -> bytes:
    """Return a body as a server sends it in chunks."""
    parts = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def mhtml(page: str = PAGE, url: str = URL) -> bytes:
    """Return a page with its parts in one message, as browsers save it; written by the standard library."""
    from email.mime.multipart import MIMEMultipart
    from email.mime.text import MIMEText

    message = MIMEMultipart("related", type="text/html", boundary="----Boundary")
    message["Snapshot-Content-Location"] = url
    message["Date"] = "Sat, 4 May 2024 12:00:00 +0200"
    other = MIMEText("<p>An advertisement, which is no part of the article at all.</p>", "html", "utf-8")
    other["Content-Location"] = "https://ads.example/"
    own = MIMEText(page, "html", "utf-8")
    own["Content-Location"] = url
    message.attach(other)
    message.attach(own)
    return message.as_bytes()


def many_zeros(size: int) -> bytes:
    """Return so many zeros, compressed."""
    return gzip.compress(bytes(size), 9)
