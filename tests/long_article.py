"""Makes a dossier with very long articles, for tests of what becomes of them on their pages.

``long``     400 KB: page furniture, 500 paragraphs, one of which takes more than a page; 600 claims, some of which
             quote over a paragraph's end, over each other, or with words left out
``copy``     prints a good part of it nearly word for word
``unbroken`` 300 KB without a full stop, and then without white space
``whole``    a claim quotes nearly all of it: two pages
``short``    a few lines
"""

from __future__ import annotations

import random
from pathlib import Path

from dossier_maker import write_dossier

CLAIMS = 600
LARGE_PARAGRAPH = 120
"""The number of the paragraph that takes more than a page."""
_LETTERS = "abcdefghiklmnoprstu"
_ODD = ("&", "<b>", "“so”", "ابتث", "d’état", "a–b", "100 %", "[x]")

Claim = dict[str, object]


def write_long_articles(root: Path, claims: int = CLAIMS) -> Path:
    """Write the dossier below ``root``, the project's folder, which is returned.

    Args:
        root: The folder.
        claims: How many claims quote the long article.
    """
    chance = random.Random(7)
    paragraphs = [_paragraph(chance, n) for n in range(1, 501)]
    menu = "\n".join(f"Menu {n} > {_words(chance, 3)}" for n in range(2_500))
    body = "\n\n".join(paragraphs)
    long = f"{menu}\nHere begins it.\n\n{body}\n\nHere ends it all.\nShare this"
    quotes = [_quote(chance, paragraphs, n, claims) for n in range(claims)]
    told: dict[str, list[Claim]] = {"plain": [], "asked": []}
    for n, quote in enumerate(quotes):
        chain = {"attribution": [f"a{n % 30}"]} if n % 3 else {}
        told["asked" if n % 4 == 0 else "plain"].append({"id": f"c{n}", "source": "long", "quote": quote, **chain})
    told["plain"].append({"id": "from-copy", "source": "copy", "quote": _sentence_of(paragraphs[3])})
    asked = [
        {"id": f"q{n}", "ask": f"How many came ({n})?", "answers_are": "number", "claims": [{**one, "answer": str(n)}]}
        for n, one in enumerate(told["asked"])
    ]
    others = [{"id": f"d{n}", "source": "short", "quote": "It was told otherwise"} for n in range(len(asked))]
    for n, question in enumerate(asked):
        question["claims"].append({**others[n], "answer": str(n + 1)})  # type: ignore[attr-defined]
    unbroken = f"Here goes {_words(chance, 30_000)} {''.join(chance.choices(_LETTERS, k=100_000))} and so on"
    whole = f"Here goes it. {' '.join(_sentence(chance, n) for n in range(2_200))} That is it."
    first, short = "Here goes it.", "Here it goes. It was told otherwise by all. Here ends it."
    told["plain"] += [
        {"id": "unbroken", "source": "unbroken", "quote": " ".join(unbroken.split()[9_000:9_100])},
    ]
    files: dict[str, object] = {f"actors/a{at}.yml": {"name": f"Speaker {at}", "kind": "person"} for at in range(30)}
    files["actors/herald.yml"] = {"name": "Herald", "kind": "outlet"}
    files["events/plain.yml"] = {"title": "What came", "claims": told["plain"], "summary": "It came [@c1]."}
    files["events/asked.yml"] = {"title": "What was asked", "questions": asked}
    files["events/whole.yml"] = {
        "title": "All of it",
        "claims": [{"id": "whole", "source": "whole", "quote": whole[len(first) + 1 :]}],
    }
    articles = {
        "long": (long, "title: A long one\nbody:\n  from: Here begins it.\n  to: Here ends it all.\n"),
        "copy": "\n\n".join(["Here copies one.", *paragraphs[:100], "Here ends the copy."]),
        "unbroken": unbroken,
        "whole": whole,
        "short": (short, "outlet: herald\nbody:\n  from: Here it goes.\n  to: Here ends it.\n"),
    }
    return write_dossier(root, files, articles)  # type: ignore[arg-type]


def _paragraph(chance: random.Random, n: int) -> str:
    sentences = 1_500 if n == LARGE_PARAGRAPH else chance.randrange(3, 9)
    return " ".join(_sentence(chance, n * 10_000 + at) for at in range(sentences))


def _sentence(chance: random.Random, n: int) -> str:
    odd = f" {chance.choice(_ODD)}" if chance.random() < 0.2 else ""
    named = f" Speaker {chance.randrange(30)}" if chance.random() < 0.1 else ""
    return f"Report {n} says{named} {_words(chance, chance.randrange(6, 14))}{odd} again."


def _words(chance: random.Random, number: int) -> str:
    return " ".join("".join(chance.choices(_LETTERS, k=chance.randrange(3, 9))) for _ in range(number))


def _sentence_of(paragraph: str, at: int = 0) -> str:
    return "Report" + paragraph.split("Report")[at + 1].rstrip()


def _quote(chance: random.Random, paragraphs: list[str], n: int, claims: int) -> str:
    """Return words of the article: of some paragraph, of the large one, of two, or with words left out."""
    at = n * 498 // claims
    if n % 5 == 1:
        at = LARGE_PARAGRAPH - 1
    here = paragraphs[at]
    sentences = [f"Report{one}".rstrip() for one in here.split("Report")[1:]]
    one = chance.randrange(len(sentences))
    match n % 7:
        case 0 if at != LARGE_PARAGRAPH - 1:
            following = _sentence_of(paragraphs[at + 1])
            return f"{sentences[-1]}\n\n{following}"
        case 1:
            words = " ".join(sentences[max(0, one - 1) : max(0, one - 1) + 2]).split()
            return f"{' '.join(words[:4])} […] {' '.join(words[-5:])}"
        case 2:
            return " ".join(sentences[one : one + 3])
        case _:
            return sentences[one]
