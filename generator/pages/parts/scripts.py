"""The scripts of the site. Each page is whole without them."""

from __future__ import annotations

from typing import Final

FOLD: Final = "assets/dossier/fold.js"
"""Opens what is folded around what an address names, and all of it at a press."""
FILTER: Final = "assets/dossier/filter.js"
"""Filters the rows of a list."""
PASSAGE: Final = "assets/dossier/passage.js"
"""Marks in an article the claim that an address names."""
CITE: Final = "assets/dossier/cite.js"
"""Copies citations and addresses; on a page that is there for its address alone, leads on."""
PERMALINK_STYLE: Final = "assets/dossier/permalink.css"
"""The styles of such a page, which stands outside of the theme."""
QUOTE: Final = "assets/dossier/quote.js"
"""Makes a claim's YAML of words that are selected in an article."""
