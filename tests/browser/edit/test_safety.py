"""Requests of others are refused, and a site that is published has nothing of the panel."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from server_started import PATIENCE, Served

QUAY, POST = "sources/events/quay.yml", "sources/post-2031-05-05/"


def test_requests_of_others_are_refused_and_change_nothing(
    serve: Callable[..., Served], project_of_the_storm: Path
) -> None:
    served = serve()
    before = (project_of_the_storm / QUAY).read_bytes()
    page = served.page(POST)
    token = page.partition('<meta name="dossier-edit" data-writes content="')[2].partition('"')[0]
    assert len(token) > 40
    host = served.address.removeprefix("http://").rstrip("/")
    own = {"Origin": f"http://{host}", "Content-Type": "application/json", "X-Dossier-Edit": token}
    assert _status(served, own) == 400  # lets us in, and then finds nothing asked
    for other in (
        {"Host": "evil.example"},
        {"Origin": "http://evil.example"},
        {"X-Dossier-Edit": "x"},
        {"Content-Type": "text/plain"},
    ):
        assert _status(served, own | other) == 403
    assert _status(served, own, b"x" * 200_000) == 413
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(
            urllib.request.Request(served.address + POST, headers={"Host": "evil.example"}), timeout=9
        )
    assert refused.value.code == 403
    refused.value.close()
    assert (project_of_the_storm / QUAY).read_bytes() == before


def _status(served: Served, headers: dict[str, str], body: bytes = b"{}") -> int:
    """Ask to save, and return what the server says to it."""
    asked = HTTPConnection("127.0.0.1", urlsplit(served.address).port, timeout=PATIENCE)
    asked.request("POST", "/.dossier/edit/save", body, headers)
    with closing(asked), asked.getresponse() as answer:
        assert "Access-Control-Allow-Origin" not in answer.headers
        return answer.status


def test_without_the_option_there_is_nothing_of_it(serve: Callable[..., Served]) -> None:
    served = serve("--address", "127.0.0.1:1")  # the last address counts
    assert "dossier-edit" not in served.page(POST)
    assert _status(served, {"Content-Type": "application/json"}) == 404
    with pytest.raises(urllib.error.HTTPError) as missing:
        served.page(".dossier/edit/start.js")
    assert missing.value.code == 404
    missing.value.close()


def test_a_site_that_is_published_has_nothing_of_it(site: Path) -> None:
    built = [path for path in site.rglob("*") if path.is_file()]
    assert len(built) > 50
    for path in built:
        assert not any(word in path.read_bytes() for word in (b"dossier-edit", b"d-quoting", b".dossier/edit")), path
