"""What Material and MkDocs say of their own accord, in the language of the dossier: navigation, buttons, directions."""

from __future__ import annotations

import hashlib
import importlib.util
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from generator.data.dossier_json import DATA_ADDRESS
from generator.ground import wording
from generator.ground.escape import foreign
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.addresses import CLAIMS_FEED, FEED, SOURCES_FEED
from generator.model.settings import Settings
from generator.pages.frame.context import write_to
from generator.pages.frame.repository import Repository
from generator.pages.site import Plan
from generator.pipeline import Made

_LINK: Final = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(([\w./-]*index\.md)(?:#[^)\s]*)?\)")
"""A link to another page of the site, in Markdown."""

_FORMS: Final = "<!-- the forms of the data -->"
"""Where a hand-written page is to have a table of them."""
_FORM: Final = re.compile(r"<!-- the form (\w+) -->")
"""Where it begins to tell of one of them."""
_NOT_OFFERED: Final = "This dossier's site does not offer this form."

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
    marked("Contribute"),
    marked("The program"),
    marked("How to read a page"),
    marked("What the site promises"),
    marked("Your first correction"),
    marked("How to correct something"),
    marked("Your own dossier in fifteen minutes"),
    marked("Your first article"),
    marked("Your first question"),
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


def introduce(config: MkDocsConfig, settings: Settings) -> None:
    """Name a site after its dossier, and let the theme speak the dossier's language."""
    speak(config, settings.language)
    config.site_name = str(foreign(settings.title))
    config.site_description = str(foreign(settings.description))


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


def without_pages(nav: Any, empty: Collection[str]) -> Any:
    """Return a navigation without pages that the dossier has nothing for, and without sections that they leave empty.

    Args:
        nav: As ``mkdocs.yml`` has it; None where it has none.
        empty: Their addresses.
    """
    if not isinstance(nav, list):
        return nav
    kept = []
    for entry in nav:
        if isinstance(entry, dict):
            inside = {title: without_pages(there, empty) for title, there in entry.items()}
            left = {title: there for title, there in inside.items() if there and not _leads_to(there, empty)}
            kept += [left] if left else []
        elif not _leads_to(entry, empty):
            kept.append(entry)
    return kept


def without_links(markdown: str, empty: Collection[str]) -> str:
    """Return a hand-written page in which links to such pages are words."""
    return _LINK.sub(lambda link: link[1] if _leads_to(link[2], empty) else link[0], markdown) if empty else markdown


def _leads_to(there: object, empty: Collection[str]) -> bool:
    return isinstance(there, str) and there.removeprefix("./").removesuffix("index.md") in empty


def with_forms(html: str, here: str, plan: Plan) -> str:
    """Return a hand-written page with a table of the forms of the data where it asks for one.

    Args:
        html: The page.
        here: Its address.
        plan: What the dossier becomes.
    """
    if _FORMS not in html:
        return html
    html = _told_of(plan, html, f"<p><strong>{_NOT_OFFERED}</strong></p>")
    return html.replace(_FORMS, plan.table_of_forms(here))


def with_list_of_forms(markdown: str, path: str, plan: Plan) -> str:
    """Return a hand-written page in Markdown with a list of the forms of the data where it asks for a table of them.

    Args:
        markdown: The page.
        path: That of its file.
        plan: What the dossier becomes.
    """
    if _FORMS not in markdown:
        return markdown
    markdown = _told_of(plan, markdown, f"**{_NOT_OFFERED}**")
    return markdown.replace(_FORMS, plan.list_of_forms(path[: path.rfind("/") + 1]))


def _told_of(plan: Plan, page: str, note: str) -> str:
    """Return a page with a note where it tells of a form that the site does not offer."""
    return _FORM.sub(lambda form: "" if form[1] in plan.forms else note, page)


def words(tag: str) -> Callable[..., str]:
    """Return what puts a message of the theme's templates into the language of a dossier."""

    def said(message: str, **values: object) -> str:
        with wording.speaking(tag):
            return _(message, **values)

    return said


def feeds(plan: Plan) -> list[tuple[str, str]]:
    """Return the title of each feed of a site, as markup, and its path."""
    with wording.speaking(plan.language):
        titles = {FEED: _("Corrections"), SOURCES_FEED: _("New sources"), CLAIMS_FEED: _("New claims")}
    return [(str(foreign(title)), path) for path, title in titles.items() if plan.offers(path)]


def in_english(html: str, tag: str) -> str:
    """Mark a hand-written page, which is in English, where the rest of the site speaks another language."""
    return html if wording.spoken(tag) == wording.ENGLISH else f'<div lang="en" dir="ltr">{html}</div>'


def contact(repository: Repository, settings: Settings) -> Callable[[Page | None], str]:
    """Return what says whom to write to about a page; it says "" where pages can be corrected in a repository."""

    def whom(page: Page | None) -> str:
        if repository.address:
            return ""
        return str(foreign(write_to(settings, repository.published(page.url if page else ""))))

    return whom


def as_of(made: Made, day: str) -> str:
    """Return from what a site was made, for the foot of a printed page: the day, and the hash of the data."""
    digest = hashlib.sha256(made.plan.file(DATA_ADDRESS)).hexdigest()
    with wording.speaking(made.plan.language):
        as_of_day = _("As of %(day)s. ", day=day) if day else ""
        return as_of_day + _("%(file)s: SHA-256 %(sha256)s.", file=DATA_ADDRESS, sha256=digest)


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
