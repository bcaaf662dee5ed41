"""Apache Annotator, which we did not write, finds every annotation in the raw article, at the same characters.

It is given the bytes of the site's copy, decoded as a browser does, and one selector at a time. It counts as the Web
Annotation model does, in code points; browsers count in code units, so an emoji before a quote would move it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dossier_maker import derive_dossier
from generator.data.annotations import annotation_files
from generator.data.export import Export
from generator.links.derived import Derived

JUDGE = Path(__file__).parents[1] / "judges/apache-annotator/selector.js"
FIND = """
async ([bytes, selectors]) => {
  const raw = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
  const text = new TextDecoder("utf-8", {ignoreBOM: true, fatal: true}).decode(raw);
  const matchers = {TextQuoteSelector: annotator.textQuoteSelectorMatcher,
                    TextPositionSelector: annotator.textPositionSelectorMatcher};
  const found = [];
  for (const selector of selectors) {
    const chunk = {data: text, equals: (other) => other.data === text};
    const chunks = {currentChunk: chunk, nextChunk: () => null, previousChunk: () => null,
                    precedesCurrentChunk: () => false};
    const here = [];
    for await (const match of matchers[selector.type](selector)(chunks))
      here.push([match.startIndex, match.endIndex].map((at) => [...text.slice(0, at)].length));
    found.push(here);
  }
  return found;
}
"""
HOSTILE: list[str] = json.loads((Path(__file__).parents[1] / "ground/hostile.json").read_text("utf-8"))
Spans = list[list[int]]


@pytest.fixture(scope="module")
def judge(browser: Browser) -> Iterator[Page]:
    """A page with nothing but Apache Annotator."""
    page = browser.new_page()
    page.add_script_tag(content=JUDGE.read_text("utf-8"))
    yield page
    page.close()


def found_again(judge: Page, annotations: bytes, copies: Mapping[str, bytes]) -> dict[str, Spans]:
    """Return where each claim's quote is found, each selector having found it once and all that select one part alike.

    Args:
        judge: The page.
        annotations: The file of annotations.
        copies: The bytes of the articles' copies, by their names.
    """
    found: dict[str, Spans] = {}
    for annotation in json.loads(annotations)["first"]["items"]:
        targets = annotation["target"]
        for target in targets if isinstance(targets, list) else [targets]:
            bytes_ = base64.b64encode(copies[target["source"].rpartition("/")[2]]).decode()
            matches = judge.evaluate(FIND, [bytes_, target["selector"]])
            assert [len(one) for one in matches] == [1, 1], annotation["id"]
            assert matches[0] == matches[1], annotation["id"]
            found.setdefault(annotation["id"].split("/")[-2], []).append(matches[0][0])
    return found


def spans(data: Any) -> dict[str, Spans]:
    return {claim["id"]: [list(span) for span in claim["spans"]] for claim in data["claims"]}


def test_all_quotes_of_a_built_site_are_found_again(judge: Page, site: Path, data: dict[str, Any]) -> None:
    copies = {path.name: path.read_bytes() for path in (site / "data/articles").glob("*.txt")}
    wanted = spans(data)
    assert found_again(judge, (site / "data/annotations.jsonld").read_bytes(), copies) == wanted
    assert any(len(parts) > 1 for parts in wanted.values())


def odd() -> tuple[Derived, dict[str, bytes]]:
    """Return a dossier of odd articles, with their bytes: emoji, right to left, words that stand there many times."""
    again = "The bell rang. " * 40
    texts = {
        "emoji": "👩‍👩‍👧 🏳️‍🌈 Here it begins. 🚢🚢 The ferry 🚢 left the 𝔮uay at nine 🌫️, they said. Here it ends 👋.",
        "crlf": "Here it begins.\r\n\r\nThe ferry 🚢 left the quay\r\nat nine, they said.\r\nHere it ends.",
        "arabic": "Here it begins. غادرت العبّارة الرصيف في التاسعة، كما قالوا 🚢 وعادت مساءً. Here it ends.",
        "again": f"Here it begins. {again}A gull cried. {again}Here it ends.",
        **{
            f"h{at}": f"🚢 Here it begins. {words} before the ferry left {words} Here it ends."
            for at, words in enumerate(HOSTILE)
        },
    }
    quotes = {
        "emoji": "The ferry 🚢 left the 𝔮uay at nine 🌫️, they said",
        "crlf": "The ferry 🚢 left the quay at nine, they said",
        "arabic": "العبّارة الرصيف في التاسعة، كما قالوا 🚢",
        "again": "The bell rang. A gull cried",
        **{f"h{at}": "before the ferry left" for at in range(len(HOSTILE))},
    }
    claims = [{"id": f"c-{name}", "source": name, "quote": quote} for name, quote in quotes.items()]
    derived = derive_dossier({"events/e.yml": {"title": "E", "claims": claims}}, texts)
    return derived, {f"{name}.txt": text.encode() for name, text in texts.items()}


def test_odd_articles_are_counted_as_the_model_counts(judge: Page) -> None:
    derived, copies = odd()
    export = Export(derived)
    (make,) = annotation_files(export).values()
    found = found_again(judge, make(), copies)
    assert found == spans(export.data.model_dump())
    assert (
        found["c-emoji"][0][0]
        != len(copies["emoji.txt"].decode("utf-8").partition("The ferry")[0].encode("utf-16-le")) // 2
    )
