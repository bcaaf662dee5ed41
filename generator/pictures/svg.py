"""Writing SVG: numbers that are the same on every machine, and text that is foreign until escaped."""

from __future__ import annotations

from functools import cache

from generator.ground.escape import foreign


def words(text: str) -> str:
    """Return foreign text for an SVG element or attribute, as a plain string that pictures are put together from."""
    return str(foreign(text))


def number(value: float) -> str:
    """Return a length with at most one decimal, so that the last bit of a float shows on no machine."""
    rounded = f"{value:.1f}"
    return rounded.removesuffix(".0") if rounded != "-0.0" else "0"


def percent(at: float) -> str:
    """Return a place across, or a width, in percent: the one unit across; rounded as it is on every machine."""
    return f"{round(at, 2):g}%"


def element(name: str, content: str = "", **attributes: str | float) -> str:
    """Return one element; a trailing ``_`` of a keyword is dropped, other ``_`` become hyphens.

    Args:
        name: The element's name.
        content: What stands in it, already SVG.
        **attributes: Attribute values: numbers, or text that is already escaped.
    """
    written = "".join(
        [
            f' {_attribute(key)}="{value if isinstance(value, str) else number(value)}"'
            for key, value in attributes.items()
            if value != ""
        ]
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def frame(content: str, title: str, note: str, height: float) -> str:
    """Return a picture as wide as its place on the page, with a title and a description.

    It has no view box: positions across are in percent, so that on a phone it gets narrower and its letters do not get
    smaller.

    Args:
        content: What is drawn, already SVG.
        title: What it is, foreign text.
        note: How to read it, foreign text.
        height: In pixels.
    """
    return element(
        "svg",
        element("title", words(title)) + element("desc", words(note)) + content,
        width="100%",
        height=height,
        class_="d-pic",
        role="group",
        aria_label=words(title),
        xmlns="http://www.w3.org/2000/svg",
    )


@cache
def _attribute(keyword: str) -> str:
    return keyword.rstrip("_").replace("_", "-")


def shortened(text: str, most: int) -> str:
    """Return ``text`` cut at a word, with an ellipsis, where it is longer than ``most`` characters."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
