"""Pictures that are taller than a sheet."""

from __future__ import annotations

import base64
import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.paper.pictures import as_images
from generator.paper.pieces import pieces


def _svg(content: str, width: str, height: int) -> LexborNode:
    html = f'<svg width="{width}" height="{height}" class="d-pic" aria-label="All of it">{content}</svg>'
    found = LexborHTMLParser(html).css_first("svg")
    assert found is not None
    return found


def _panels(n: int, tall: int = 300) -> str:
    """Panels as the timeline has them: a heading, lines down, and rows."""
    return "<defs><pattern id='p'></pattern></defs>" + "".join(
        f'<text x="0" y="{top + 15}" class="d-time__heading">Panel {at}</text>'
        f'<line x1="0%" x2="0%" y1="{top + 37}" y2="{top + tall - 20}"></line>'
        f'<a href="x"><text x="0" y="{top + 60}">row</text><rect x="0" y="{top + 70}" width="9%" height="9"></rect></a>'
        for at, top in enumerate(range(0, n * tall, tall))
    )


def test_a_picture_that_fits_is_left_whole() -> None:
    (piece,) = pieces(_svg(_panels(2), "100%", 600), 600, 600)
    assert (piece.top, piece.foot) == (0, 600)
    assert piece.content.count("heading") == 2


def test_a_taller_one_is_cut_between_panels_and_each_piece_has_its_heading_and_the_patterns() -> None:
    cut = pieces(_svg(_panels(5), "100%", 1500), 1500, 700)
    assert [re.findall(r"Panel \d", piece.content) for piece in cut] == [
        ["Panel 0", "Panel 1"],
        ["Panel 2", "Panel 3"],
        ["Panel 4"],
    ]
    assert all("<pattern" in piece.content for piece in cut)
    assert [piece.foot for piece in cut[:-1]] == [piece.top for piece in cut[1:]]
    assert all(piece.foot - piece.top <= 700 for piece in cut)


def test_what_nothing_cuts_through_stays_in_one_piece() -> None:
    tall = '<path d="M5 5C5 200 9 700 9 900"></path><rect x="1" y="300" width="5" height="20"></rect>'
    assert len(pieces(_svg(tall, "100%", 900), 900, 400)) == 1


def test_lines_of_a_graph_hold_together_what_they_join() -> None:
    box = '<rect x="1" y="{}" width="90" height="40"></rect>'
    apart = box.format(0) + box.format(100) + '<path d="M90 20C120 20 120 120 150 120"></path>' + box.format(300)
    first, second = pieces(_svg(apart, "690", 340), 340, 200)
    assert first.content.count("<rect") == 2
    assert second.content.count("<rect") == 1


def test_a_tall_picture_is_as_wide_as_its_place_and_each_piece_says_which_it_is() -> None:
    images = LexborHTMLParser(as_images(_svg(_panels(5), "100%", 1500))).css("img")
    assert [image.attributes["alt"] for image in images] == ["All of it (1 of 2)", "All of it (2 of 2)"]
    assert {image.attributes["style"] for image in images} == {"width:482.0pt"}
    drawn = [base64.b64decode((image.attributes["src"] or "").partition(",")[2]).decode() for image in images]
    assert sum(svg.count('d-time__heading"') for svg in drawn) == 5
