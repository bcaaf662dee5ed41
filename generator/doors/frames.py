"""The theme around a page, rendered once for each section of the site and then filled in.

What the theme puts around a generated page differs, within a section, in a few words: title, description, address, the
way to its file, its contents. So the theme renders one page of each section with marks in their places, and what stands
between the marks serves for all pages of that section. Nothing of this is taken on trust: the first real page of each
section is rendered by the theme as a whole too, and where that is not, byte for byte, what filling in gives, the theme
renders each page of that section.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast

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

_KEPT: Final = 256

Values = Mapping[str, str]


class _Kind(NamedTuple):
    """What pages have in common that the theme puts the same around.

    Attributes:
        above: The address of the folder that they lie in.
        edit: Whether they are made from a file that can be edited.
        contents: Whether they have contents.
    """

    above: str
    edit: bool
    contents: bool

    def named(self) -> str:
        return f"{self.above} {self.edit:d} {self.contents:d}"

    @classmethod
    def of(cls, named: str) -> _Kind:
        above, edit, contents = named.split(" ")
        return cls(above, edit == "1", contents == "1")


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
    _frames: dict[_Kind, _Frame | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep the contents of the pages made last: most places, and most sources, have the same sections."""
        self._listed = lru_cache(maxsize=_KEPT)(self._of_sections)

    def around(self, made: Generated) -> str:
        """Return a generated page with the theme around it, as the theme would render it."""
        frame = self._of(made)
        return frame.filled(self._values(made, self._edit(made))) if frame else self.by_theme(made)

    def kind_of(self, made: Generated) -> str | None:
        """Return a name for what stands around a page; None where the theme has to render it."""
        return self._kind(made).named() if self._of(made) else None

    def print_of(self, kind: str) -> str:
        """Return a hash of what stands around pages of a kind; empty where the theme would have to render them."""
        frame = self._frame(_Kind.of(kind))
        return hashlib.blake2b("\0".join(frame.parts).encode(), digest_size=32).hexdigest() if frame else ""

    def _of(self, made: Generated) -> _Frame | None:
        kind = self._kind(made)
        if not kind.above:  # Few, and each the head of a section of its own, to which the theme may lead.
            return None
        if kind not in self._frames:
            self._frames[kind] = self._tried(kind, made)
        return self._frames[kind]

    def _kind(self, made: Generated) -> _Kind:
        return _Kind(_above(made.address), bool(self._edit(made)), bool(made.sections))

    def _edit(self, made: Generated) -> str:
        return self.edit_of(made.file) if made.file else ""

    def by_theme(self, made: Generated) -> str:
        """Return the same, rendered by the theme."""
        return self._rendered(self._page(made))

    def _tried(self, kind: _Kind, made: Generated) -> _Frame | None:
        frame = self._frame(kind)
        return frame if frame and frame.filled(self._values(made, self._edit(made))) == self.by_theme(made) else None

    def _frame(self, kind: _Kind) -> _Frame | None:
        sections = (Section(f"{_MARK}anchor", f"{_MARK}section"),) if kind.contents else ()
        address = f"{kind.above}{_MARK}address/"
        marked = Generated(
            address, f"{_MARK}title", f"{_MARK}description", f"<h1>{_MARK}html</h1>", "", sections, head=f"{_MARK}head"
        )
        page = self._page(marked)
        page.edit_url = f"{_MARK}edit" if kind.edit else None
        rendered = self._rendered(page)
        listed = self._contents(page) if kind.contents else ""
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
            marked.head: "head",
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
            "head": made.head,
            "edit": edit,
            "contents": self._listed(made.sections) if made.sections else "",
        }

    def _of_sections(self, sections: tuple[Section, ...]) -> str:
        # With a mark as its title: a theme that says it there is found out as soon as a page is tried.
        return self._contents(_Listed(TableOfContents([_anchor(Section("title", f"{_MARK}title", sections), 1)])))

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
