"""What the site can say: the messages in the program and in its templates, as Babel finds them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "generator" / "catalogues"

_METHODS: Final = [
    ("pages/templates/**.html", "jinja2"),
    ("theme/**.html", "jinja2"),
    ("**.py", "python"),
]
_OPTIONS: Final = {
    "pages/templates/**.html": {
        "extensions": "generator.pages.frame.templates.Folded",
        "newstyle_gettext": "true",
        "trimmed": "true",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "silent": "false",
    },
    "theme/**.html": {"silent": "false"},
}
_KEYWORDS: Final = {
    "_": None,
    "gettext": None,
    "say": None,
    "marked": None,
    "pgettext": ((1, "c"), 2),
    "_of": ((1, "c"), 2),
    "ngettext": (1, 2),
    "marked_forms": (1, 2),
}


@cache
def messages() -> Catalog:
    """Return all of them, without words."""
    found = Catalog()
    for _, _, message, _, context in extract_from_dir(ROOT / "generator", _METHODS, _OPTIONS, _KEYWORDS):
        if message and message != ("", ""):
            found.add(message, context=context)
    return found
