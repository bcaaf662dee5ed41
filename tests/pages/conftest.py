"""The pages of a dossier, for modules that say as ``made`` which one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.pipeline import Made


@pytest.fixture(scope="module")
def pages(made: Made) -> Mapping[str, str]:
    """The HTML of each page by its address."""
    return {page.address: page.html for page in made.plan.pages()}


@pytest.fixture(scope="module")
def trees(pages: Mapping[str, str]) -> Mapping[str, LexborHTMLParser]:
    """Each page as a browser reads it, likewise."""
    return {address: LexborHTMLParser(html) for address, html in pages.items()}
