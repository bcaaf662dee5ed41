"""Each template is filled with one view, whose fields are the names that the template uses."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, meta
from markupsafe import Markup

import generator.pages
import generator.paper
from generator.ground.wording import gettext, speaking
from generator.pages.frame.templates import View, environment

for package in (generator.pages, generator.paper):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)

ENVIRONMENT = environment()
TEMPLATES = sorted(path.name for path in (Path(generator.pages.__file__).parent / "templates").glob("*.html"))
# A dataclass with slots is made anew from the class as written, and the first of the two may still be about.
NAMES = {(view.__module__, view.__qualname__): view for view in View.__subclasses__() if is_dataclass(view)}
VIEWS = {view.template: view for view in NAMES.values()}


def _named(template: str) -> set[str]:
    assert ENVIRONMENT.loader is not None
    source = ENVIRONMENT.loader.get_source(ENVIRONMENT, template)[0]
    return meta.find_undeclared_variables(ENVIRONMENT.parse(source)) - ENVIRONMENT.globals.keys()


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_uses_each_field_of_its_view_and_nothing_else(template: str) -> None:
    """A template without a view holds macros, which use only what they are given."""
    view = VIEWS.get(template)
    assert _named(template) == ({field.name for field in fields(view)} if view else set())


def test_each_view_has_a_template_of_its_own() -> None:
    assert VIEWS.keys() <= set(TEMPLATES)
    assert len(VIEWS) == len(NAMES)


def _filled(template: str, **values: object) -> str:
    made = ENVIRONMENT.overlay(loader=DictLoader({"t": template, "m": MACROS}))
    assert isinstance(made, Environment)
    return made.get_template("t").render(word="w", **values)


MACROS = "{% macro bold(a, b) %}<b>{{ a }}</b>{{ b }}{% endmacro %}{% macro twice(a) %}{{ bold(a, a) }}{% endmacro %}"


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("<p>\n  <b>{{ word }}</b></p>", "<p><b>w</b></p>"),
        ("<p>\n<b>{{ word }}</b></p>", "<p>\n<b>w</b></p>"),
        ("{% if word %}\n  {{ word }}\n  {% endif %}\n  <i></i>", "w<i></i>"),
        ("one\n  two <b\n    class='c'></b>", "one two <b class='c'></b>"),
        ("<b>{{ word }}</b>\n  is said", "<b>w</b> is said"),
        ("{{ word\n  ~ word }}", "ww"),
        ("{% set a = {\n  'b': 1,\n} %}{{ a['b'] }}", "1"),
        ("{% for a in [1, 2] %}\n  {{ a }}\n  {% endfor %}", "12"),
        ("{% for a in [1, 2] %}\n{{ a }}\n{% endfor %}", "1\n2\n"),
    ],
)
def test_an_indented_line_belongs_to_the_one_above(template: str, html: str) -> None:
    assert _filled(template) == html


def test_a_mistake_is_told_with_its_own_line() -> None:
    with pytest.raises(Exception, match="nobody") as told:
        _filled("<p>\n  <b>\n  {{ nobody.knows }}</b></p>")
    lines = [entry.lineno + 1 for entry in told.traceback if entry.frame.code.name == "top-level template code"]
    assert lines == [3]


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ m.bold(foreign, markup) }}", "<b>&#60;i&#62;</b><i>"),
        ("{{ m.twice(foreign) }}", "<b>&#60;i&#62;</b>&#60;i&#62;"),
        ("{{ m.twice(m.twice(markup)) }}", "<b><b><i></b><i></b><b><i></b><i>"),
        ("{{ [foreign, markup][0] }}{{ {'a': foreign}['a'] }}", "&#60;i&#62;&#60;i&#62;"),
        ("{{ one }}{{ one == 1 }}{{ one / 1 }}{{ -one }}", "1True1&#46;0&#45;1"),
        ("{% set made %}{{ foreign }}{% endset %}{{ made }}", "&#60;i&#62;"),
        ("{{ _('not known') }}{{ _('%(a)s', a=foreign) }}", "not known&#60;i&#62;"),
        (
            "{{ _('%(a)s', a=foreign) }}{{ _('%(a)s', a=markup) }}{{ _('%(a)s', a=foreign) }}",
            "&#60;i&#62;<i>&#60;i&#62;",
        ),
    ],
)
def test_what_is_foreign_is_escaped_once_and_what_is_markup_never(template: str, html: str) -> None:
    assert _filled('{% import "m" as m %}' + template, one=1, foreign="<i>", markup=Markup("<i>")) == html


def test_a_macro_is_given_each_of_its_arguments() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        _filled('{% import "m" as m %}{{ m.bold(word) }}')


def test_a_message_is_put_into_the_words_of_the_language_that_is_spoken() -> None:
    with speaking("ar"):
        made = environment().from_string("{{ _('Event') }}{% trans %}Event{% endtrans %}").render()
        assert made == 2 * gettext("Event") != "EventEvent"
