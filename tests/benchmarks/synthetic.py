"""Makes a large invented dossier: always the same one for the same size."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

from dossier_maker import make_project

CLAIMS_AN_ARTICLE = 10
_VERBS = ("took", "held", "left", "reached", "shelled", "entered")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def make(root: Path, articles: int) -> None:
    """Write a project with ``articles`` sources, and a tenth as many events, actors and places, below ``root``."""
    chance = random.Random(articles)
    things = max(10, articles // 10)
    make_project(root)
    _write(root / "sources/dossier.yml", "title: A large dossier\n")
    for n in range(things):
        part_of = f"part_of: actor-{n // 3}\n" if n % 3 else ""
        _write(root / f"sources/actors/actor-{n}.yml", f"name: Actor {_name(n)}\nkind: organisation\n{part_of}")
        _write(root / f"sources/places/place-{n}.yml", f"name: Place {_name(n)}\n")
    for n in range(20):
        _write(root / f"sources/actors/outlet-{n}.yml", f"name: Outlet {n}\nkind: outlet\n")
    claims: dict[int, list[str]] = {}
    for n in range(articles):
        sentences = [_sentence(chance, n, k, things) for k in range(CLAIMS_AN_ARTICLE * 2)]
        for k, sentence in enumerate(sentences[:CLAIMS_AN_ARTICLE]):
            claims.setdefault(n * things // articles, []).append(_claim(chance, n, k, sentence, things))
        _article(root, n, "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)))
    for n in range(things):
        _event(root, n, claims.get(n, []))


def _name(n: int) -> str:
    letters = "bcdfghklmnprstvz"
    return "".join(letters[n >> shift & 15] + "aeiou"[(n >> shift) % 5] for shift in (8, 4, 0)).capitalize()


def _sentence(chance: random.Random, n: int, k: int, things: int) -> str:
    actor, place = _name(chance.randrange(things)), _name(chance.randrange(things))
    count = chance.randrange(100, 9999)
    return f"On {chance.choice(_DAYS)}, {count} of Actor {actor} {chance.choice(_VERBS)} Place {place}, report {n}.{k}."


def _claim(chance: random.Random, n: int, k: int, sentence: str, things: int) -> str:
    attribution = f"\n    attribution: [actor-{chance.randrange(things)}]" if k % 2 else ""
    answer = f'\n    answer: ">{chance.randrange(1, 9) * 100}"'
    return f'  - id: claim-{n}-{k}\n    source: article-{n}\n    quote: "{sentence}"{answer}{attribution}\n'


def _event(root: Path, n: int, claims: list[str]) -> None:
    head = f"title: Event {_name(n)}\ndate: {2000 + n % 20}-{n % 12 + 1:02}\nplaces: [place-{n}]\nquestions:\n"
    questions = ""
    for at in range(0, len(claims), 5):
        inside = "".join(claims[at : at + 5]).replace("\n  ", "\n    ").replace("  - id", "    - id", 1)
        questions += f"- id: question-{n}-{at}\n  ask: How many, {at}?\n  answers_are: number\n  claims:\n{inside}"
    _write(root / f"sources/events/event-{n}.yml", head + questions if claims else head.removesuffix("questions:\n"))


def _article(root: Path, n: int, text: str) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    _write(root / f"sources/articles/article-{n}.txt", text)
    first, last = text.split(". ")[0], text.rsplit(", ", 1)[1]
    _write(
        root / f"sources/articles/article-{n}.yml",
        f'title: "Article {n}"\noutlet: outlet-{n % 20}\npublished: {2000 + n % 20}-01-01\nsha256: {digest}\n'
        f'body: {{from: "{first}", to: "{last}"}}\n',
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
