"""Templates → HTML: one Jinja environment in which whatever is not our own markup is foreign text.

A template is filled with one view: a frozen dataclass that names its template, and whose fields are the names that the
template uses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from typing import Any, ClassVar, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from generator.ground import wording
from generator.ground.escape import foreign
from generator.ground.wording import marked_forms
from generator.pages.frame.compiled import PlainEnvironment
from generator.pages.frame.isolation import isolated, marked
from generator.pages.frame.languages import direction

_SHORT: Final = 64
_TEXTS_KEPT: Final = 8192
"""How long a text may be that is kept escaped, and how many are: ways, names, dates and numbers, not sentences."""
_BLANK_LINES: Final = re.compile(r"\n\s*\n")
_CODE_OR_FOLD: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|(?P<fold>\n[ \t]+(?=\S))", re.DOTALL)


class View:
    """What one template is filled with; a view is a frozen dataclass of its own for each template.

    Attributes:
        template: Name of the template.
    """

    __slots__ = ()
    template: ClassVar[str]


class Folded(Extension):
    """Lets a line of a template go on, indented, on the next, so that nobody has to read one of 900 characters.

    A line that is indented belongs to the one above it. Between two tags, of HTML or of Jinja, the break is nothing;
    beside a word it is a space, as in HTML. Lines that are not indented stay lines.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return a template with its folds undone. Comments keep the count of its lines, for messages that name one."""
        del name, filename
        return _CODE_OR_FOLD.sub(_unfolded, source)


def _unfolded(found: re.Match[str]) -> str:
    if not found["fold"]:
        return found[0]
    between_tags = found.string[found.start() - 1] in ">}" and found.string[found.end()] in "<{"
    return "{#\n#}" if between_tags else " {#\n#}"


def finish(value: Any) -> Markup:
    """Jinja's ``finalize``: whatever is not markup of our own making is foreign."""
    if hasattr(value, "__html__"):
        return value if type(value) is Markup else Markup(value)  # noqa: S704 - it says of itself that it is markup
    return marked(foreign(value))


def _finisher() -> Callable[[Any], Markup]:
    """Return `finish` for one language, which knows the short texts that stand on page after page."""

    @lru_cache(maxsize=_TEXTS_KEPT)
    def known(short: str | int) -> Markup:
        return finish(short)

    def finished(value: Any) -> Markup:
        kind = type(value)
        return known(value) if kind is int or (kind is str and len(value) <= _SHORT) else finish(value)

    return finished


def _message(message: str, **values: Any) -> Markup:
    """Return a message of the templates: markup of our own making, into which foreign values are put."""
    return markup(wording.gettext(message, **_finished(values)))


def _message_in(context: str, message: str, **values: Any) -> Markup:
    return markup(wording.pgettext(context, message, **_finished(values)))


def _messages(one: str, many: str, n: int, /, **values: Any) -> Markup:
    # Jinja hands the number over among the values too; in the message it stands as the language writes numbers.
    others = {name: value for name, value in values.items() if name != "n"}
    return markup(wording.ngettext(one, many, n, **_finished(others)))


def _kept(said: Callable[..., Markup]) -> Callable[..., Markup]:
    """Return a function for one language that puts into words once what page after page says: a count, a name.

    A name may be markup here and foreign there, with the same letters: so it looks at types too.
    """
    return lru_cache(maxsize=_TEXTS_KEPT, typed=True)(said)


def _n_more(number: int) -> Markup:
    """Return how many more there are than are shown."""
    return _messages(*marked_forms("%(n)s more", "%(n)s more"), number)


def _and_more(number: int) -> Markup:
    """Return the same, behind a list."""
    return _messages(*marked_forms("and %(n)s more", "and %(n)s more"), number)


def _finished(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: finish(value) for name, value in values.items()}


def environment() -> Environment:
    """Return an environment for the templates: for one language, since it keeps what it has put into words."""
    made = PlainEnvironment(
        loader=PackageLoader(__name__.partition(".")[0], "pages/templates"),
        # `finish` escapes before Jinja's own autoescape looks, and knows more characters; autoescape is on so that
        # what a macro returns counts as markup.
        autoescape=True,
        finalize=_finisher(),
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[Folded, "jinja2.ext.i18n"],
    )
    # Not ``install_gettext_callables``: it would escape values as Jinja does, and `finish` knows more characters.
    made.policies["ext.i18n.trimmed"] = True
    made.newstyle_gettext = True  # type: ignore[attr-defined]
    message = _kept(_message)
    made.globals |= {"gettext": message, "_": message, "pgettext": _kept(_message_in), "ngettext": _kept(_messages)}
    made.filters |= {"foreign": foreign, "listed": wording.listed}
    made.globals["comma"] = markup(wording.comma())
    made.globals |= {"direction": direction, "spoken": wording.language, "n_more": _n_more, "and_more": _and_more}
    return made


@cache
def _speaking(language: str) -> Environment:
    del language
    return environment()


def fill(view: View) -> str:
    """Fill a view's template and return one HTML block: with no blank line, so that a Markdown parser passes it on."""
    made = _speaking(wording.language()).get_template(view.template).render(_values(view))
    return isolated(_BLANK_LINES.sub("\n", made).strip())


def _values(view: Any) -> dict[str, object]:
    return {field.name: getattr(view, field.name) for field in fields(view)}


def markup(made: str) -> Markup:
    """Say of HTML that our own templates or pictures made that it is markup."""
    return str.__new__(Markup, made)
