"""Makes the fonts of the theme out of Adobe's Source Sans 3 and Source Serif 4; run by hand, never by a build.

They are published at npm as ``@fontsource-variable/source-sans-3`` and ``@fontsource-variable/source-serif-4`` (5.3.1
here). What the site's styles never ask for goes: weights under 400 and over 700, small capitals and the like, phonetic
letters, and of the italic all weights but one. The licence reserves the name "Source" for the unchanged fonts, so these
have another.

    pip install fonttools brotli
    npm pack @fontsource-variable/source-sans-3@5.3.1 @fontsource-variable/source-serif-4@5.3.1
    python .ci/fonts.py <a folder with the files of both packages>

The letters of each file stand a second time in ``base.css``, as its ``unicode-range``; a test compares them.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

_THERE: Final = Path(__file__).parents[1] / "generator/theme/assets/fonts"

LATIN: Final = "0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 304 308 329 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD"
EXTENDED: Final = (
    "100-130 132-151 154-24F 259 2BD-2C5 2C7-2CC 2CE-2D7 2DD-2DF 300-303 305-307 309-328 32A-36F"
    " 1E00-1EFF 2020-2021 20A0-20AB 20AD-20BF 2113 2116"
)
"""What names are written with, transliterated ones too."""

WEIGHTS: Final = {"wght": (400, 700)}
ONE_WEIGHT: Final = {"wght": 400}
FEATURES: Final = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "pnum", "tnum"]

FONTS: Final[tuple[tuple[str, str, str, dict[str, Any], str], ...]] = (
    ("dossier-sans", "Dossier Sans", "source-sans-3-latin-wght-normal", WEIGHTS, LATIN),
    ("dossier-sans-ext", "Dossier Sans", "source-sans-3-latin-ext-wght-normal", WEIGHTS, EXTENDED),
    ("dossier-serif", "Dossier Serif", "source-serif-4-latin-wght-normal", WEIGHTS, LATIN),
    ("dossier-serif-ext", "Dossier Serif", "source-serif-4-latin-ext-wght-normal", WEIGHTS, EXTENDED),
    ("dossier-serif-italic", "Dossier Serif", "source-serif-4-latin-wght-italic", ONE_WEIGHT, LATIN),
)
"""File, family, file of Adobe's, what of its weights, letters."""


def letters(ranges: str) -> set[int]:
    """Return the code points of ``"0-FF 131"``."""
    found: set[int] = set()
    for one in ranges.split():
        first, _, last = one.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def renamed(font: Any, family: str) -> None:
    """Give a font a name of our own, and leave the notice of whose it is."""
    for record in list(font["name"].names):
        if record.nameID not in (0, 5, 8, 9, 11, 14):
            font["name"].removeNames(nameID=record.nameID)
    compact = family.replace(" ", "")
    for name, said in {1: family, 2: "Regular", 3: compact, 4: family, 6: f"{compact}-Regular"}.items():
        font["name"].setName(said, name, 3, 1, 0x409)


def make(folder: Path) -> None:
    """Write the fonts of the theme from Adobe's in ``folder``."""
    for file, family, origin, weights, ranges in FONTS:
        whole = TTFont(folder / f"{origin}.woff2", recalcTimestamp=False)
        subsetter = Subsetter(Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True))
        subsetter.populate(unicodes=letters(ranges))
        subsetter.subset(whole)
        # Written and read between: the names of glyphs that went would be looked for otherwise.
        between = BytesIO()
        whole.flavor = None
        whole.save(between)
        font = instantiateVariableFont(TTFont(between, recalcTimestamp=False), weights)
        renamed(font, family)
        font.flavor = "woff2"
        font.save(_THERE / f"{file}.woff2")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
