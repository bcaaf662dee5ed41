"""What a page may load and run: its content security policy.

Each page says so itself, in a ``meta`` element, since those who serve a folder seldom set headers. Everything comes
from the site; nothing that is written into a page runs, but for the theme's own few lines, known by their hash.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Final

_FROM_HERE: Final = "'self'"

_ALLOWED: Final = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": _FROM_HERE,
    "font-src": _FROM_HERE,
    "form-action": _FROM_HERE,
    "img-src": f"{_FROM_HERE} data:",  # Material's styles have their icons drawn in them
    "manifest-src": _FROM_HERE,
    "media-src": _FROM_HERE,
    "style-src": _FROM_HERE,
    "worker-src": _FROM_HERE,
}


def policy(*inline: str, reloading: bool = False) -> str:
    """Return the policy of a page.

    Args:
        inline: Scripts that are written into the page, letter for letter.
        reloading: Whether a server writes a script of its own into each page, other each time, as MkDocs' does to show
            an editor what was saved. No page that is published may.
    """
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()}'" for each in inline]
    scripts = ["'unsafe-inline'"] if reloading else hashes
    allowed = _ALLOWED | {"script-src": " ".join([_FROM_HERE, *scripts])}
    return "; ".join(f"{what} {whence}" for what, whence in sorted(allowed.items()))
