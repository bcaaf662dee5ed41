"""What Material and MkDocs say of their own accord, in the language of the dossier: navigation, buttons, directions."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from generator.ground import wording
from generator.ground.wording import gettext as _
from generator.ground.wording import marked

TITLES: Final = (
    marked("Home"),
    marked("Events"),
    marked("Time and place"),
    marked("Timeline"),
    marked("Who held what"),
    marked("Map"),
    marked("Who has it from whom"),
    marked("Questions"),
    marked("Words"),
    marked("Sources"),
    marked("Actors"),
    marked("Places"),
    marked("About"),
    marked("How to read a page"),
    marked("What the site promises"),
    marked("How to correct something"),
    marked("Start a dossier of your own"),
    marked("Every key"),
    marked("Every rule"),
    marked("What this dossier does not know"),
    marked("The data"),
    marked("How the program works"),
    marked("What changed"),
    marked("Colours follow the system; switch to light"),
    marked("Light colours; switch to dark"),
    marked("Dark colours; follow the system again"),
    marked("Link to this section"),
)
"""What ``mkdocs.yml`` says to readers. Other words there stay as their author wrote them."""


def speak(config: MkDocsConfig, tag: str) -> None:
    """Let the theme speak the language of a dossier, where there is a catalogue for it."""
    language = wording.spoken(tag)
    if language == wording.ENGLISH:
        return
    if language in _of_material():
        config.theme["language"] = language
    with wording.speaking(tag):
        config.nav = _named(config.nav)
        for scheme in config.theme.get("palette") or ():
            if isinstance(scheme, dict) and isinstance(scheme.get("toggle"), dict):
                scheme["toggle"]["name"] = _title(scheme["toggle"].get("name", ""))
        toc = config.mdx_configs.get("toc") or {}
        if "permalink_title" in toc:
            toc["permalink_title"] = _title(toc["permalink_title"])


def words(tag: str) -> Callable[..., str]:
    """Return what puts a message of the theme's templates into the language of a dossier."""

    def said(message: str, **values: object) -> str:
        with wording.speaking(tag):
            return _(message, **values)

    return said


def in_english(html: str, tag: str) -> str:
    """Mark a hand-written page, which is in English, where the rest of the site speaks another language."""
    return html if wording.spoken(tag) == wording.ENGLISH else f'<div lang="en" dir="ltr">{html}</div>'


def _named(nav: Any) -> Any:
    """Return a navigation with its titles in the language that is spoken."""
    if isinstance(nav, list):
        return [_named(entry) for entry in nav]
    if isinstance(nav, dict):
        return {_title(title): _named(entry) for title, entry in nav.items()}
    return nav


def _title(title: str) -> str:
    return _(title) if title in TITLES else title


def _of_material() -> Iterator[str]:
    """Yield the languages that Material speaks."""
    found = importlib.util.find_spec("material")
    for place in (found.submodule_search_locations or ()) if found else ():
        for file in Path(place).glob("templates/partials/languages/*.html"):
            yield file.stem
