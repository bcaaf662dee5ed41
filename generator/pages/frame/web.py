"""Which of the addresses that people wrote down a page may link to."""

from __future__ import annotations


def on_the_web(address: str) -> bool:
    """Whether a link to it only leads to the web: a scheme such as ``javascript:`` would run on the page itself."""
    return address.lower().startswith(("https://", "http://"))
