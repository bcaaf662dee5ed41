"""How much of an article is published."""

from typing import Literal

Publish = Literal["whole", "passages"]
"""``whole``: the text as it came. ``passages``: what claims quote, each with its sentence; the rest is withheld."""
