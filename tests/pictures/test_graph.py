"""Who has it from whom: laid out the same each time, boxes apart, large dossiers gathered."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from itertools import combinations, pairwise

from generator.pictures.graph import MOST_NODES, ROOM, Arrow, Node, draw, gathered

SVG = "{http://www.w3.org/2000/svg}"


def node(name: str, kind: str = "named", claims: int = 1, own: int = 0) -> Node:
    return Node(name, name, f"actors/{name}/", kind, claims, own)


SMALL = (
    [node("post", "outlet", 7, 3), node("wire", claims=4), node("quill"), node("somebody", "unnamed")],
    [Arrow("post", "wire", 3, "#a"), Arrow("wire", "quill", 2, "#b"), Arrow("wire", "somebody", 1, "#c")],
)


def boxes(root: ElementTree.Element) -> dict[str, tuple[float, ...]]:
    found = {}
    for link in root.iter(f"{SVG}a"):
        for rect in link.iter(f"{SVG}rect"):
            if "d-graph__box" in rect.get("class", ""):
                x, y, wide, high = (float(rect.get(name, "")) for name in ("x", "y", "width", "height"))
                found[link.get("href", "")] = (x, y, x + wide, y + high)
    return found


def test_no_claims_make_no_picture() -> None:
    assert draw([], [], "T") == ""


def test_whoever_is_relied_on_stands_to_the_right_and_no_box_covers_another() -> None:
    root = ElementTree.fromstring(draw(*SMALL, "T"))
    found = boxes(root)
    assert found["actors/post/"][2] < found["actors/wire/"][0]
    assert found["actors/wire/"][2] < found["actors/quill/"][0]
    for a, b in combinations(found.values(), 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    assert all(a >= 0 and b >= 0 and c <= width and d <= height for a, b, c, d in found.values())


def test_four_columns_have_room_on_a_page_and_names_are_whole_in_them() -> None:
    names = ["Syrian Observatory for Human Rights", "Rami Abdel Rahman", "An agency of news", "A voice"]
    arrows = [Arrow(one, other, 1, f"#{one}") for one, other in pairwise(names)]
    root = ElementTree.fromstring(draw([node(name, "outlet") for name in names], arrows, "T"))
    assert float(root.get("width", "")) <= ROOM
    shown = [text.text or "" for text in root.iter(f"{SVG}text") if text.get("class") == "d-graph__name"]
    assert " ".join(shown) == " ".join(names)
    assert max(map(len, shown)) <= 15
    few = ElementTree.fromstring(draw(*SMALL, "T"))
    assert float(few.get("width", "")) > 3 * 168, "where columns have room they keep it"


def test_arrows_say_how_many_claims_go_which_way_and_lead_to_them() -> None:
    root = ElementTree.fromstring(draw(*SMALL, "T"))
    told = {link.get("href"): link.get("aria-label") for link in root.iter(f"{SVG}a")}
    assert told["#a"] == "post has 3 claims from wire"
    assert told["#c"] == "wire has 1 claim from somebody"
    assert "3 in its own voice" in [text.text for text in root.iter(f"{SVG}text")]


def test_names_never_reach_the_layout_and_stay_text() -> None:
    hostile = '"]; <script>alert(1)</script> \\N'
    nodes = [Node("a", hostile, "a/", "outlet", 1), node("b")]
    root = ElementTree.fromstring(draw(nodes, [Arrow("a", "b", 1, "#x")], hostile))
    assert root.findtext(f"{SVG}title") == hostile
    assert not list(root.iter(f"{SVG}script"))


def test_the_same_graph_makes_the_same_picture() -> None:
    assert draw(*SMALL, "T") == draw(*SMALL, "T")


def test_circles_and_two_ways_between_a_pair_are_drawn() -> None:
    nodes = [node("a", "outlet"), node("b", "outlet")]
    arrows = [Arrow("a", "b", 1, "#x"), Arrow("b", "a", 2, "#y")]
    assert len(boxes(ElementTree.fromstring(draw(nodes, arrows, "T")))) == 2


def test_two_thousand_actors_are_gathered_and_no_claim_is_lost() -> None:
    nodes = [node(f"outlet-{n}", "outlet", 10) for n in range(40)] + [node(f"voice-{n}", claims=n) for n in range(2000)]
    arrows = [Arrow(f"outlet-{n % 40}", f"voice-{n}", n + 1, f"#c{n}") for n in range(2000)]
    few, joined = gathered(nodes, arrows, "origins/#table")
    assert len(few) <= MOST_NODES
    assert sum(arrow.claims for arrow in joined) == sum(arrow.claims for arrow in arrows)
    made = draw(nodes, arrows, "T", "origins/#table")
    assert len(made.encode()) <= 60_000


def test_everyone_who_relies_on_everyone_is_no_blot() -> None:
    outlets = [node(f"outlet-{n}", "outlet", 100 + n) for n in range(30)]
    voices = [node(f"voice-{n}", claims=30) for n in range(100)]
    arrows = [Arrow(a.id, b.id, 1, f"#{a.id}-{b.id}") for a in outlets for b in voices]
    made = draw([*outlets, *voices], arrows, "T", "origins/#table")
    assert len(made.encode()) <= 60_000
