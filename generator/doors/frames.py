"""The theme around a page, rendered once for each section of the site and then filled in.

What the theme puts around a generated page differs, within a section, in a few words: title, description, address, the
way to its file, its contents. So the theme renders one page of each section with marks in their places, and what stands
between the marks serves for all pages of that section. Nothing of this is taken on trust: the first real page of each
section is rendered by the theme as a whole too, and where that is not, byte for byte, what filling in gives, the theme
renders each page of that section.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.ground.escape import foreign
from generator.links.addresses import file_of
from generator.pages.frame.page import Page as Generated
from generator.pages.frame.page import Section

_CONTENTS: Final = "partials/toc.html"
_MARK: Final = "dossiermark"
"""Begins what stands in the place of a page's own words; no theme says it, and nothing that escapes changes it."""

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the theme puts around the pages of a section.

    Attributes:
        parts: The theme's words and, at each odd place, the name of what stands there.
    """

    parts: tuple[str, ...]

    def filled(self, values: Values) -> str:
        return "".join(values[part] if at % 2 else part for at, part in enumerate(self.parts))


@dataclass
class Frames:
    """The theme, as it stands around generated pages.

    Attributes:
        env: The theme's templates.
        edit_of: From a file of the dossier to where it can be edited; empty where it cannot.
        day: The day that pages bear.
    """

    env: Environment
    config: MkDocsConfig
    nav: Navigation
    edit_of: Callable[[str], str]
    day: str
    _frames: dict[tuple[str, bool, bool], _Frame | None] = field(default_factory=dict)

    def around(self, made: Generated) -> str:
        """Return a generated page with the theme around it, as the theme would render it."""
        if not (above := _above(made.address)):
            return self.by_theme(made)  # few, and each the head of a section of its own, to which the theme may lead
        edit = self.edit_of(made.file) if made.file else ""
        kind = (above, bool(edit), bool(made.sections))
        if kind not in self._frames:
            self._frames[kind] = self._tried(kind, made)
        frame = self._frames[kind]
        return frame.filled(self._values(made, edit)) if frame else self.by_theme(made)

    def by_theme(self, made: Generated) -> str:
        """Return the same, rendered by the theme."""
        return self._rendered(self._page(made))

    def _tried(self, kind: tuple[str, bool, bool], made: Generated) -> _Frame | None:
        frame = self._frame(*kind)
        edit = self.edit_of(made.file) if made.file else ""
        return frame if frame and frame.filled(self._values(made, edit)) == self.by_theme(made) else None

    def _frame(self, above: str, edit: bool, contents: bool) -> _Frame | None:
        sections = (Section(f"{_MARK}anchor", f"{_MARK}section"),) if contents else ()
        address = f"{above}{_MARK}address/"
        marked = Generated(address, f"{_MARK}title", f"{_MARK}description", f"<h1>{_MARK}html</h1>", "", sections)
        page = self._page(marked)
        page.edit_url = f"{_MARK}edit" if edit else None
        rendered = self._rendered(page)
        listed = self._contents(page) if contents else ""
        if listed:
            if listed not in rendered:
                return None
            rendered = rendered.replace(listed, f"{_MARK}contents")
        places = {
            address: "address",
            str(foreign(address)): "address, escaped",
            marked.title: "title",
            marked.description: "description",
            marked.html: "html",
            f"{_MARK}edit": "edit",
            f"{_MARK}contents": "contents",
        }
        parts = re.split("|".join(f"({re.escape(place)})" for place in places), rendered)
        # Of several groups, a split returns all: each but the one that was found is None.
        named = [places.get(part, part) for part in parts if part is not None]
        return _Frame(tuple(named)) if _MARK not in "".join(named) else None

    def _values(self, made: Generated, edit: str) -> Values:
        meta = cast(dict[str, str], made.front_matter())
        return {
            "address": made.address,
            "address, escaped": str(foreign(made.address)),
            "title": meta["title"],
            "description": meta["description"],
            "html": made.html,
            "edit": edit,
            "contents": self._contents(_Listed(contents_of(made))) if made.sections else "",
        }

    def _contents(self, page: Any) -> str:
        return self.env.get_template(_CONTENTS).render(page=page, config=self.config, nav=self.nav)

    def _page(self, made: Generated) -> Page:
        file = File.generated(self.config, file_of(made.address), content="", inclusion=InclusionLevel.NOT_IN_NAV)
        page = Page(None, file, self.config)
        page.toc = contents_of(made)
        page.edit_url = (self.edit_of(made.file) or None) if made.file else None
        page.update_date = self.day
        page.content = made.html
        page.meta = made.front_matter()
        return page

    def _rendered(self, page: Page) -> str:
        page.active = True
        return self.env.get_template("main.html").render(get_context(self.nav, (), self.config, page))


@dataclass(frozen=True, slots=True)
class _Listed:
    """As much of a page as its contents need."""

    toc: TableOfContents
    meta: Mapping[str, str] = field(default_factory=dict)


def contents_of(made: Generated) -> TableOfContents:
    """Return a page's contents with the title as the root, as MkDocs makes it: the link past the header leads to it."""
    return TableOfContents([_anchor(Section("title", made.title, made.sections), 1)])


def _anchor(section: Section, level: int) -> AnchorLink:
    link = AnchorLink(str(foreign(section.title)), section.anchor, level)
    link.children = cast("list[AnchorLink]", [_anchor(child, level + 1) for child in section.children])
    return link


def _above(address: str) -> str:
    """Return the address of the folder that a page lies in: ``events/x/`` → ``events/``."""
    return address[: address.rstrip("/").rfind("/") + 1]
