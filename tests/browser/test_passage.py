"""A link to a passage shows the whole of it, also where other quotes cut it into pieces."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

OpenPage = Callable[..., Page]
LIT = "[...document.querySelectorAll('.d-passage--lit a')].map(one => one.textContent).join('')"


def test_every_passage_of_an_article_is_lit_whole(site: Path, open_page: OpenPage) -> None:
    data = json.loads((site / "data/dossier.json").read_text(encoding="utf-8"))
    texts = {one["id"]: (site / "data/articles" / f"{one['id']}.txt").read_bytes().decode() for one in data["sources"]}
    page = open_page("")
    quoted = [one["source"] for one in data["claims"]]
    source = max(sorted(set(quoted)), key=quoted.count)
    claims = [one for one in data["claims"] if one["source"] == source]
    assert claims
    for claim in claims:
        page = open_page(f"sources/{source}/#passage-{claim['id']}") if claim is claims[0] else page
        page.evaluate(f"location.hash = '#passage-{claim['id']}'")
        here = f"#passage-{claim['id']}"
        page.wait_for_selector(f".d-passage--lit{here}, .d-passage--lit:has({here})", state="attached")
        assert page.evaluate(LIT) == "".join(texts[source][start:end] for start, end in claim["spans"])
