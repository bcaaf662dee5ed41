"""What a build would refuse of an address, a check refuses first, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_maker import read_dossier, write_dossier
from generator.check.web_addresses import check_web_addresses
from generator.ground.prose.links import links
from generator.pipeline import read_and_check

NONE_SUCH = ["http://[::1", "HTTPS://[x]y/", "http://a\u2100b.example/"]


@pytest.mark.parametrize("address", NONE_SUCH)
def test_an_address_that_is_none_is_told_at_its_place(address: str) -> None:
    dossier = read_dossier(
        {
            "dossier.yml": f"title: A\nabout: >\n  One.\n\n  See [this]({address}).\n",
            "articles/one.yml": f'title: A\noutlet: paper\npublished: "2016"\nsha256: {"0" * 64}\nbody: {{from: It}}\n'
            f'url: "{address}"\nfrom: {{kind: translation, url: "{address}", reason: So it says.}}\n',
            "articles/one.txt": "It fell.",
            "actors/paper.yml": f'name: P\nkind: outlet\nbackground: {{text: A paper., origin: "{address}"}}\n',
        }
    )
    told = [(str(one.position), one.sentence) for one in check_web_addresses(dossier)]
    assert told == [
        ("sources/articles/one.yml:6:6", f'"{address}" is no address.'),
        ("sources/articles/one.yml:7:32", f'"{address}" is no address.'),
        ("sources/actors/paper.yml:3:38", f'"{address}" is no address.'),
        ("sources/dossier.yml:5:14", f'"{address}" is no address.'),
    ]


@pytest.mark.parametrize("origin", ["a book, at [::1 of its pages", "https://a.example/b[c]?d=[e"])
def test_what_is_no_link_or_can_be_followed_is_left_alone(origin: str) -> None:
    prose = r"\[x](http://[::1) and `[x](http://[::1)`, [x](http://[::1]/) and ![x](http://[::1)"
    actor = {"name": "P", "kind": "outlet", "note": prose, "background": {"text": "A.", "origin": origin}}
    assert list(check_web_addresses(read_dossier({"actors/paper.yml": actor}))) == []


def test_where_a_link_stands_in_its_text() -> None:
    text = '`[a](#b)` [c](#d) [[e]] [f [g]](https://h.example/(i) "j")'
    assert [(link.address, text[link.start :][:2]) for link in links(text)] == [
        ("#d", "#d"),
        ("https://h.example/(i)", "ht"),
    ]


def test_a_link_to_an_anchor_that_its_page_has_not_is_told(tmp_path: Path) -> None:
    article = {"one": "It fell, and many people saw it fall that day."}
    event = (
        "title: The fall\nclaims:\n  - {id: it-fell, source: one, quote: many people saw it fall}\n"
        "note: |\n  See [the claim](#claim-it-fell).\n  See [this](#nowhere).\n"
    )
    write_dossier(tmp_path, {"events/fall.yml": event}, article)
    (problem,) = read_and_check(tmp_path).problems
    assert (str(problem.position), problem.rule) == ("sources/events/fall.yml:6:14", "address-not-valid")
    write_dossier(tmp_path, {"events/fall.yml": event.replace("#nowhere", "#claim-it-fell")})
    assert read_and_check(tmp_path).problems == ()
