"""The references that pages offer as files: saved, and read by programs that manage references."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote_to_bytes

from selectolax.lexbor import LexborHTMLParser

from data.test_citations import of_bibtex, of_ris
from generator.citing.dates import for_biblatex, for_csl
from generator.data.tables import SourceRow
from generator.ground.dates.edtf import parse
from generator.pipeline import Made


def saved(html: str | bytes, name: str) -> dict[str, str]:
    """Return what a browser saves of the references of a page, by the ending of the file's name."""
    found = {}
    for link in LexborHTMLParser(html).css("a[download]"):
        head, _, content = (link.attributes["href"] or "").partition(",")
        if head.startswith("data:"):
            assert head.endswith("charset=utf-8")
            called, _, ending = (link.attributes["download"] or "").rpartition(".")
            assert called == name
            found[ending] = unquote_to_bytes(content).decode("utf-8")
    return found


def is_of(files: dict[str, str], key: str, source: SourceRow, outlet: str) -> None:
    """Fail where the files are not of a source: by its headline, its outlet and its date."""
    assert files.keys() == {"json", "bib", "ris"}
    [item] = json.loads(files["json"])
    [fields] = of_bibtex(files["bib"]).values()
    [told] = of_ris(files["ris"])
    title = item["title"]
    assert key == item["id"] == told["id"]
    assert f"{{{key}," in files["bib"]
    assert item["container-title"] == fields["journal"] == told["secondary_title"] == outlet
    assert title == fields["title"] == told["title"]
    assert title.strip("[]") == source.title.strip("[]")
    edtf = source.published.date
    date = parse(edtf) if edtf else None
    assert item.get("issued") == (for_csl(date) if date else None)
    # As it stands there: in other fields a tilde is a space.
    assert re.findall(r"\bdate = \{(.*)\}", files["bib"]) == ([for_biblatex(date)] if date else [])
    for note in (item["note"], fields["note"], " ".join(told["notes"])):  # type: ignore[call-overload]
        assert (f"EDTF: {edtf})" in note) if edtf else ("EDTF" not in note)


def test_the_page_of_a_source_offers_its_reference(one_of_each: Made) -> None:
    data = one_of_each.export.data
    outlets = {actor.id: actor.name for actor in data.actors}
    for source in data.sources:
        is_of(
            saved(one_of_each.plan.page(f"sources/{source.id}/").html, source.id),
            source.id,
            source,
            outlets[source.outlet],
        )


def test_the_address_of_a_claim_offers_its_reference_with_its_words(one_of_each: Made) -> None:
    data = one_of_each.export.data
    outlets = {actor.id: actor.name for actor in data.actors}
    sources = {source.id: source for source in data.sources}
    assert data.claims
    for claim in data.claims:
        source = sources[claim.source]
        files = saved(one_of_each.plan.file(f"{claim.permalink}index.html"), claim.id)
        is_of(files, claim.id, source, outlets[source.outlet])
        if claim.level == "exact":
            assert json.loads(files["json"])[0]["abstract"].split() == claim.quote.split()
