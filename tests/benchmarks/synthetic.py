"""Makes a large invented dossier of real structure: always the same one for the same size.

What 1,000 articles bring is taken from a dossier that people wrote, scaled: 1,750 events, 510 places, most with
coordinates, 71 actors, 3,890 claims, half of them on a question, a third passed on by an agency or a speaker.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from pathlib import Path

from dossier_maker import make_project

_VERBS = ("took", "held", "left", "reached", "shelled", "entered", "gave up", "encircled")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_WORDS = 3000
"""How many words the articles are written with, beside those of their claims: the rarer, the later in the list."""
_COPIES = 20
"""One article in so many prints a paragraph of the one before it, as outlets print an agency's."""
_OUTLETS = 21
_AGENCIES = 10
_SPEAKERS = 40


@dataclass
class _Event:
    """What is collected for one event: its claims by question, and those of none."""

    questions: dict[str, list[str]] = field(default_factory=dict)
    plain: list[str] = field(default_factory=list)


def make(root: Path, articles: int) -> None:
    """Write a project with ``articles`` sources, and events, places, actors and claims in proportion, below ``root``.

    Args:
        root: The project's folder, made where it is missing.
        articles: At least 4.
    """
    chance = random.Random(articles)
    places, events = max(4, articles * 51 // 100), articles * 7 // 4
    make_project(root)
    _write(root / "sources/dossier.yml", "title: A large dossier\ncontact: desk@example.org\n")
    _actors(root)
    _places(root, places)
    told = [_Event() for _ in range(events)]
    for n in range(articles):
        _article(root, chance, n, told, places)
    for n, event in enumerate(told):
        _event(root, n, event, events, places)


def name(n: int) -> str:
    """Return the n-th invented name: a word that no other number has."""
    letters = "bcdfghklmnprstvz"
    return "".join(letters[n >> shift & 15] + "aeiou"[(n >> shift) % 5] for shift in (12, 8, 4, 0)).capitalize()


def _actors(root: Path) -> None:
    for n in range(_OUTLETS):
        _write(root / f"sources/actors/outlet-{n}.yml", f"name: Outlet {name(n)}\nkind: outlet\n")
    for n in range(_AGENCIES):
        _write(root / f"sources/actors/agency-{n}.yml", f"name: Agency {name(n)}\nkind: outlet\n")
    for n in range(_SPEAKERS):
        part_of = f"part_of: speaker-{n // 3}\n" if n % 3 == 1 else ""
        _write(root / f"sources/actors/speaker-{n}.yml", f"name: Council of {name(n)}\nkind: organisation\n{part_of}")


def _places(root: Path, places: int) -> None:
    for n in range(places):
        part_of = f"part_of: place-{n // 10}\n" if n % 10 else ""
        lat, lon = 30 + n * 7 % 1200 / 100, 30 + n * 13 % 1800 / 100
        at = f'coordinates: {{lat: {lat:.2f}, lon: {lon:.2f}, origin: "Invented"}}\n' if n % 5 else ""
        _write(root / f"sources/places/place-{n}.yml", f"name: {name(n)} Town\nkind: town\n{part_of}{at}")


def _article(root: Path, chance: random.Random, n: int, told: list[_Event], places: int) -> None:
    sentences, outlet = [], n % _OUTLETS
    for k in range(5 if n % 2 else 3):  # with the one below, 3,890 for 1,000 articles
        event = (n * 7 // 4 + chance.choice((0, 0, 1, 2, 3))) % len(told)
        count, place, speaker = chance.randrange(3, 90) * 10, name(event % places), chance.randrange(_SPEAKERS)
        said = f"{chance.choice(_VERBS)} {place} Town with {count} fighters on {chance.choice(_DAYS)}"
        sentence = f"The Council of {name(speaker)} {said}, report {n}.{k} says."
        sentences += [sentence, *(_filler(chance) for _ in range(3))]
        if n % 100 < 11 and k == 0:
            continue
        claim = f"id: claim-{n}-{k}\nsource: article-{n}\nquote: {sentence}\n"
        if k % 3 == 0:
            claim += f"attribution: [agency-{chance.randrange(_AGENCIES)}, speaker-{speaker}]\n"
        if k % 2:
            told[event].plain.append(claim)
        else:
            told[event].questions.setdefault("fighters", []).append(f"{claim}answer: {count}\n")
    sentences.append(f"This is all of report {n}.")
    paragraphs = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
    if n % _COPIES == 0 and n:
        before = (root / f"sources/articles/article-{n - 1}.txt").read_text("utf-8")
        paragraphs.insert(1, " ".join(sentence for sentence in before.split("\n\n")[1].split(". ")[1:]))
    text = "\n\n".join(paragraphs)
    _write(root / f"sources/articles/article-{n}.txt", f"Report {name(n)} of a day\n\n{text}\n")
    digest = hashlib.sha256((root / f"sources/articles/article-{n}.txt").read_bytes()).hexdigest()
    _write(
        root / f"sources/articles/article-{n}.yml",
        f"title: Report {name(n)} of a day\noutlet: outlet-{outlet}\n"
        f"published: {{date: {2000 + n % 20}-{n % 12 + 1:02}-{n % 28 + 1:02}, basis: inferred, reason: Invented}}\n"
        f'sha256: {digest}\nbody: {{from: "{sentences[0]}", to: "{sentences[-1]}"}}\n',
    )


def _filler(chance: random.Random) -> str:
    """Return a sentence of invented words, of which a few are frequent, as in any language."""
    words = [name(int(_WORDS * chance.random() ** 3) + 40000 & 0xFFFF).lower() for _ in range(chance.randrange(8, 16))]
    return f"{' '.join(words).capitalize()}."


def _event(root: Path, n: int, event: _Event, events: int, places: int) -> None:
    lines = [
        f"title: The fight for {name(n % places)} Town, {n}",
        f"date: {{date: {2000 + n % 20}-{n % 12 + 1:02}, basis: inferred, reason: Invented.}}",
        f"places: [place-{n % places}]",
        f"actors: [{{actor: speaker-{n % _SPEAKERS}, role: attacker}}]",
        *([f"part_of: event-{n // 8}"] if n % 8 else []),
    ]
    for claim in event.plain:
        lines += ["claims:"] if "claims:" not in lines else []
        lines += _item(claim, 2)
    for at, (question, claims) in enumerate(event.questions.items()):
        lines += ["questions:"] if at == 0 else []
        lines += [
            f"  - id: {question}-{n}",
            "    ask: How many fighters came?",
            "    answers_are: number",
            "    claims:",
        ]
        for claim in claims:
            lines += _item(claim, 6)
    _write(root / f"sources/events/event-{n}.yml", "\n".join(lines) + "\n")


def _item(claim: str, indent: int) -> list[str]:
    first, *rest = claim.splitlines()
    return [f"{' ' * indent}- {first}", *(f"{' ' * indent}  {line}" for line in rest)]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
