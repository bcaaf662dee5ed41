"""What pages outside the theme have in common, which are there for their address alone."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.frame.context import PageContext
from generator.pages.frame.policy import policy
from generator.pages.frame.templates import markup
from generator.pages.parts.scripts import PERMALINK_STYLE


@dataclass(frozen=True, slots=True)
class Frame:
    """What is around such a page; the macros of ``alone.html`` write it.

    Attributes:
        dossier: The title of the dossier.
        home: The way to its front page.
        style: The way to the styles of such pages.
        site: The site's address; empty where nobody told it.
        policy: What the page may load and run.
    """

    dossier: str
    home: str
    style: str
    site: str
    policy: Markup


def frame_of(context: PageContext) -> Frame:
    """Return what is around the page of ``context``."""
    return Frame(
        dossier=context.derived.dossier.settings.title,
        home=context.to(""),
        style=context.to(PERMALINK_STYLE),
        site=context.repository.published("") if context.repository.site else "",
        policy=markup(policy()),  # in fewer bytes than foreign text takes; it holds no markup
    )
