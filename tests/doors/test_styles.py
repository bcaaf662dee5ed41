"""What of Material's styles a site gets, by what its configuration asks for."""

from __future__ import annotations

from importlib import resources

import pytest

from generator.doors import styles

NOTHING: tuple[str, ...] = ()

KEPT = {
    "what is not listed": ".md-typeset h1{margin:0}",
    "an element": "html{margin:0}",
    "a class that only begins alike": ".md-codes{margin:0}.md-searching{margin:0}.gridded{margin:0}",
    "what lacks an unused class": ".md-typeset:not(.tabbed-set){margin:0}",
    "a font": '@font-face{font-family:"x";src:url("x.woff2")}',
    "a comma in parentheses": ":is(h1,h2)>a{margin:0}",
    "a brace in a string": 'a:before{content:"}"}b{margin:0}',
    "a quote in a string": r'a:before{content:"\"}"}b{margin:0}',
    "a drawing": "a{background:url('data:image/svg+xml;charset=utf-8,<svg>{}</svg>')}",
    "the colours of the palette": "[data-md-color-primary=custom]{margin:0}",
    "an icon that is drawn": ":root{--md-x-icon:url('data:,x')}a{mask-image:var(--md-x-icon)}",
    "one of several media": "@media print{a{margin:0}}@supports (top:0){@media screen{a{margin:0}}}",
}
CHANGED = {
    "an unused part": (".md-banner{margin:0}.md-consent{margin:0}", ".md-banner{margin:0}"),
    "an element of it": (".md-search__input{margin:0}a{margin:0}", "a{margin:0}"),
    "a variant of it": (".md-nav__item--nested>a{margin:0}a{margin:0}", "a{margin:0}"),
    "within something used": (".md-typeset .tabbed-set>label{margin:0}a{margin:0}", "a{margin:0}"),
    "beside something used": (".md-tag,.md-nav,.md-tags{margin:0}", ".md-nav{margin:0}"),
    "the last rule of a medium": ("@media print{.md-consent{margin:0}}a{margin:0}", "a{margin:0}"),
    "another colour": ("[data-md-color-accent=red]{margin:0}a{margin:0}", "a{margin:0}"),
    "an icon that nothing draws": (":root{--md-x-icon:url('data:,x')}a{margin:0}", "a{margin:0}"),
    "what only tells a tool": ('@charset "UTF-8";a{margin:0}/*# sourceMappingURL=x.map */', "a{margin:0}"),
}


@pytest.mark.parametrize("css", KEPT.values(), ids=KEPT)
def test_kept_letter_for_letter(css: str) -> None:
    assert styles.without_unused(css, NOTHING, {"custom"}) == css


@pytest.mark.parametrize(("css", "left"), CHANGED.values(), ids=CHANGED)
def test_left_out(css: str, left: str) -> None:
    assert styles.without_unused(css, NOTHING, {"custom"}) == left


@pytest.mark.parametrize(("css", "by"), [
    (".md-typeset .tabbed-set{margin:0}", "pymdownx.tabbed"),
    (".md-consent{margin:0}", "consent"),
    (".md-code__button{margin:0}", "content.code.select"),
    (".md-typeset .grid.cards{margin:0}", "md_in_html"),
    (".md-search__form{margin:0}", "material/search"),
])  # fmt: skip
def test_what_is_asked_for_is_kept(css: str, by: str) -> None:
    assert styles.without_unused(css, NOTHING, NOTHING) == ""
    assert styles.without_unused(css, {by}, NOTHING) == css


def test_comments_and_white_space_go_but_not_from_strings() -> None:
    css = '/* one */\na::after {\n  content: "/*  two  */";\n}\n'
    assert styles.compact(css) == 'a::after { content: "/*  two  */"; }'


def test_what_is_listed_is_there_to_be_left_out() -> None:
    """Where a later Material has no such part any more, its line goes too."""
    folder = resources.files("material") / "templates/assets/stylesheets"
    css = next(
        one.read_text("utf-8") for one in folder.iterdir() if one.name.startswith("main.") and one.name[-4:] == ".css"
    )
    whole = styles.without_unused(css, {by for _, asked in styles.COMPONENTS for by in asked}, NOTHING)
    for classes, asked in styles.COMPONENTS:
        others = {by for _, more in styles.COMPONENTS if more != asked for by in more}
        without = styles.without_unused(css, others, NOTHING)
        assert len(without) < len(whole) if asked else len(whole) < len(css), classes


def test_what_is_left_is_two_thirds_at_most() -> None:
    folder = resources.files("material") / "templates/assets/stylesheets"
    css = next(
        one.read_text("utf-8") for one in folder.iterdir() if one.name.startswith("main.") and one.name[-4:] == ".css"
    )
    left = styles.without_unused(css, NOTHING, {"custom"})
    assert len(css) / 3 < len(left) < len(css) * 2 / 3
    assert left.count("{") == left.count("}")
