"""Whose requests are answered, and where files are written: nobody else's, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editing_desk import HOST, Served
from generator.doors.editing.guard import LONGEST, TOKEN, Guard, length_of, on_this_machine
from generator.doors.editing.requests import Editing

DRAFT = {
    "id": "post-hurt",
    "source": "post-2031-05-05",
    "quote": "nobody was hurt",
    "subject": {"kind": "event", "id": "quay"},
}


def test_the_page_itself_is_answered(served: Served) -> None:
    assert served.ask("save", DRAFT)[0] == 200


@pytest.mark.parametrize(
    "others",
    [
        {"Host": "evil.example:8000"},  # a name of another site that was made to point here
        {"Host": "evil.example:8000", "Origin": "http://evil.example:8000"},
        {"Host": "127.0.0.1:8001", "Origin": "http://127.0.0.1:8001"},
        {"Host": "several"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},  # a sandboxed frame, a file
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:8001"},  # another program on this machine
        {"Origin": f"https://{HOST}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Content-Type": "text/plain"},  # which a form of another site can send unasked
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": ""},
        {TOKEN: ""},
        {TOKEN: "x" * 43},
        {TOKEN: "\N{LATIN SMALL LETTER E WITH ACUTE}"},
    ],
    ids=lambda others: " ".join(f"{name}={value}" for name, value in others.items()),
)
@pytest.mark.parametrize("act", ["save", "begin", "undo", "nothing"])
def test_nobody_else_is(served: Served, others: dict[str, str], act: str) -> None:
    before = served.files()
    status, said = served.editing.answer(act, served.headers() | others, json.dumps(DRAFT).encode())
    assert status == 403
    assert set(said) == {"why"}
    assert served.files() == before


def test_each_start_has_a_token_of_its_own() -> None:
    tokens = {Guard("127.0.0.1", 8000).token for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 43


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True), ("127.8.9.1", True), ("::1", True), ("localhost", True),
        ("0.0.0.0", False), ("::", False), ("192.168.1.4", False), ("10.0.0.1", False), ("evil.example", False),
        ("localhost.evil.example", False), ("", False),
    ],
)  # fmt: skip
def test_what_is_this_machine(host: str, here: bool) -> None:
    assert on_this_machine(host) is here


@pytest.mark.parametrize(("host", "name"), [("127.0.0.1", "127.0.0.1:9"), ("::1", "[::1]:9"), ("::1", "localhost:9")])
def test_it_goes_by_its_own_name(host: str, name: str) -> None:
    assert Guard(host, 9).refuses_host({"Host": name}) == ""


@pytest.mark.parametrize(
    ("headers", "length"),
    [
        ({"Content-Length": "12"}, 12),
        ({"Content-Length": str(LONGEST)}, LONGEST),
        ({"Content-Length": str(LONGEST + 1)}, None),
        ({"Content-Length": "9" * 30}, None),
        ({"Content-Length": "-1"}, None),
        ({"Content-Length": "several"}, None),
        ({}, None),
        ({"Content-Length": "12", "Transfer-Encoding": "chunked"}, None),
    ],
)
def test_how_much_is_read(headers: dict[str, str], length: int | None) -> None:
    assert length_of(headers) == length


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff", b'{"id": 1}', b"[" * 50_000])
def test_what_is_no_json_of_ours_is_a_sentence(served: Served, body: bytes) -> None:
    status, said = served.editing.answer("save", served.headers(), body)
    assert status == 400
    assert "Traceback" not in said["why"]


def test_only_files_of_the_panel_are_sent(served: Served) -> None:
    assert served.editing.file("start.js")
    assert served.editing.file("words.js")
    for name in ("", ".", "..", "../desk.py", "desk.py", "/etc/passwd", "start.js/../panel.js"):
        assert served.editing.file(name) is None


@pytest.mark.parametrize("inside", ["events", "events/quay.yml"])
def test_no_link_leads_out_of_the_dossier(served: Served, tmp_path: Path, inside: str) -> None:
    made = served.made()
    served.editing = Editing(served.root, lambda: made, served.editing.guard)
    outside, linked = tmp_path / "outside", tmp_path / "sources" / inside
    linked.rename(outside)
    linked.symlink_to(outside)
    kept = {path: path.read_bytes() for path in [outside, *outside.rglob("*")] if path.is_file()}
    status, said = served.ask("save", DRAFT)
    assert status == 409
    assert "sources/events/quay.yml" in said["why"]
    assert kept
    assert {path: path.read_bytes() for path in kept} == kept


def test_a_file_that_was_changed_meanwhile_is_not_touched(served: Served) -> None:
    made = served.made()
    served.editing = Editing(served.root, lambda: made, served.editing.guard)
    path = served.root / "sources/events/quay.yml"
    path.write_text(path.read_text("utf-8") + "note: Somebody was faster.\n", "utf-8")
    before = served.files()
    status, said = served.ask("save", DRAFT)
    assert (status, served.files()) == (409, before)
    assert said["why"].startswith("sources/events/quay.yml was changed meanwhile")


def test_what_was_changed_since_is_not_undone(served: Served) -> None:
    served.ask("save", DRAFT)
    path = served.root / "sources/events/quay.yml"
    path.write_text(path.read_text("utf-8") + "note: Somebody went on.\n", "utf-8")
    before = served.files()
    status, said = served.ask("undo", {})
    assert (status, served.files()) == (409, before)
    assert said["why"] == "sources/events/quay.yml was changed since, so that is not undone."


def test_of_several_files_none_is_written_where_one_cannot_be(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.doors.editing import saving

    def full(there: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device", str(there))

    monkeypatch.setattr(saving, "replace_file", full)
    before = served.files()
    status, said = served.ask(
        "save",
        DRAFT | {"chain": [["crier"]], "new_actors": [{"id": "crier", "name": "The crier", "kind": "person"}]},
    )
    assert (status, served.files()) == (409, before)
    assert "No space left on device" in said["why"]
