"""What editors do to the tiny dossier, one after the other, the files that each touched returned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

EVENT, ACTOR = "sources/events/landing.yml", "sources/actors/baker.yml"


def _replaced(path: str, old: str, new: str) -> Callable[[Path], list[str]]:
    def edit(project: Path) -> list[str]:
        file = project / path
        if not file.exists():
            return []
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        return [path]

    return edit


def _written(path: str, text: str) -> Callable[[Path], list[str]]:
    def edit(project: Path) -> list[str]:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, "utf-8")
        return [path]

    return edit


def _moved(path: str, to: str) -> Callable[[Path], list[str]]:
    def edit(project: Path) -> list[str]:
        if not (project / path).exists():
            return []
        (project / path).rename(project / to)
        return [path, to]

    return edit


def _removed(path: str) -> Callable[[Path], list[str]]:
    def edit(project: Path) -> list[str]:
        (project / path).unlink(missing_ok=True)
        return [path]

    return edit


EDITS: dict[str, Callable[[Path], list[str]]] = {
    "a title changes": _replaced(EVENT, "A balloon lands", "A balloon comes down"),
    "it changes back": _replaced(EVENT, "A balloon comes down", "A balloon lands"),
    "a key is misspelt": _replaced(EVENT, "title:", "titel:"),
    "the key is mended": _replaced(EVENT, "titel:", "title:"),
    "an event is renamed": _moved(EVENT, "sources/events/touchdown.yml"),
    "it gets its name back": _moved("sources/events/touchdown.yml", EVENT),
    "an actor comes": _written("sources/actors/three-men.yml", "name: Three men\nkind: group\n"),
    "an actor goes": _removed("sources/actors/three-men.yml"),
    "an actor has another name": _replaced(ACTOR, "name: ", "name: Old "),
    "a place comes": _written("sources/places/wood.yml", "name: The wood\nkind: forest\npart_of: green\n"),
    "a place goes": _removed("sources/places/wood.yml"),
    "an event comes": _written("sources/events/take-off.yml", "title: A balloon takes off\nplaces: [green]\n"),
    "an event goes": _removed("sources/events/take-off.yml"),
    "the dossier has another title": _written("sources/dossier.yml", "title: Another title\n"),
    "the dossier speaks Arabic": _written("sources/dossier.yml", "title: Tiny\nlanguage: ar\n"),
    "a page by hand changes": _written("docs/about.md", "# About\n\nSomething new.\n"),
    "a page by hand cannot be read": lambda project: (
        (project / "docs/about.md").write_bytes(b"\xe9") and ["docs/about.md"]
    ),
    "a template changes": _replaced("generator/theme/partials/footer.html", "Every statement", "Each statement"),
    "a style changes": _replaced("generator/theme/assets/dossier/base.css", "body", "html body"),
}
