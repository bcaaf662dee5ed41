"""Templates → HTML: one Jinja environment in which whatever is not our own markup is foreign text."""

from __future__ import annotations

import re
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.pages.frame.context import direction
from generator.pages.frame.escape import finish, foreign

_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("generator", "pages/templates"),
        # `finish` escapes before Jinja's own autoescape looks, and knows more characters; autoescape is on so that
        # what a macro returns counts as markup.
        autoescape=True,
        finalize=finish,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["foreign"] = foreign
    made.globals["direction"] = direction
    return made


_ENVIRONMENT: Final = _environment()


def fill(template: str, **values: Any) -> str:
    """Fill a template and return one HTML block: with no blank line in it, so that a Markdown parser passes it on."""
    made = _ENVIRONMENT.get_template(template).render(**values)
    return _BLANK_LINES.sub("\n", made).strip()


def markup(made: str) -> Markup:
    """Say of HTML that our own templates or pictures made that it is markup."""
    return Markup(made)  # noqa: S704 - only for what this package made
