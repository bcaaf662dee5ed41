"""The page of words: names and acts, by source and by voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.ground.wording import gettext as _
from generator.links.addresses import WORDS
from generator.links.alike import ALIKE
from generator.links.claim_sheets import MOST_SENTENCES
from generator.links.derived import Derived
from generator.links.sheets import Sheets, sheets, size
from generator.links.words import Term, Use
from generator.model.dossier import Ref
from generator.model.ids import ActorId, SourceId
from generator.model.settings import Act
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import MadeFrom, Pager, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.naming import MOST_SOURCES, Naming, WordCount, columns, counted, named, naming, places_of
from generator.pages.parts.scripts import FOLD
from generator.pages.parts.sentences import SentenceList, anchor_of, anchors_of, sentences
from generator.pages.parts.shared_text import MOST_LISTED, InCommon, in_common
from generator.pages.parts.source_words import act_anchor

MOST_ACTORS: Final = 8
"""How many actors have a table on the page of words: those that articles name most. The others have it on their own."""
CELL, ACT_ROW, FORM, FORM_BY, SENTENCE, SHARED, SHARED_BY = 105, 300, 60, 100, 460, 280, 125
"""Bytes beside the words in it: of a cell and a row of the tables, of a form, of a source that uses it, of a sentence,
of a text that sources have in common, and of each of them.
"""

Row = tuple[Literal["shared", "sentences"], str]
"""What goes on on further pages: a text by its number, or the sentences with words for an act, by its id."""


@dataclass(frozen=True, slots=True)
class FormCounted:
    """One form of an act's words: how often all sources together use it, and each of those that have a column."""

    form: str
    total: int
    by: tuple[tuple[Report, int], ...]


@dataclass(frozen=True, slots=True)
class ActCounted:
    """How often each source uses any word for an act, and the way to the sentences that hold them.

    Attributes:
        moved: Where these stand on another page: their anchor, so that whoever leads to it here finds the way.
    """

    label: str
    href: str
    moved: str
    counts: tuple[WordCount, ...]


@dataclass(frozen=True, slots=True)
class ActWords:
    """The words for one act.

    Attributes:
        forms: Each of them, the most used first.
        sentences: The sentences that hold them.
    """

    label: str
    anchor: str
    forms: tuple[FormCounted, ...]
    sentences: SentenceList


@dataclass(frozen=True, slots=True)
class ActTable:
    """Words for what was done: the sources that have a column, how many have none, and the acts."""

    sources: tuple[Report, ...]
    more_sources: int
    acts: tuple[ActCounted, ...]


@dataclass(frozen=True, slots=True)
class ActorNames:
    """The names of one actor."""

    actor: Thing
    anchor: str
    names: Naming


@dataclass(frozen=True, slots=True)
class TextInCommon:
    """Texts that sources have in common; whether there are any; and from how many hundredths on they count."""

    texts: tuple[InCommon, ...]
    found: bool
    alike: int


@dataclass(frozen=True, slots=True)
class WordsView(View):
    """The page of words.

    Attributes:
        acts: Empty on all but the first page, as are ``actors``.
        all_actors: The way to the list of actors.
        elsewhere: The ways to where the texts in common and the sentences begin, where that is another page.
        sentences: Those with words for some acts.
    """

    template = "words.html"
    title: str
    lead: str
    acts: ActTable
    actors: tuple[ActorNames, ...]
    all_actors: str
    elsewhere: tuple[tuple[str, str, str], ...]
    shared: TextInCommon
    sentences: tuple[ActWords, ...]
    made: MadeFrom
    script: str
    pager: Pager


def words_pages(derived: Derived, repository: Repository) -> Several:
    """Render the words: the tables, the texts in common, and the sentences with words for acts."""
    acts = {act.id: act for act in derived.dossier.settings.acts if Term("act", act.id) in derived.words}
    rows: list[Row] = [("shared", str(at)) for at in range(len(derived.shared))]
    rows += [("sentences", act) for act in acts]
    sources, more = columns(use for act in acts for use in derived.words[Term("act", act)])

    def weigh(row: Row) -> int:
        return _shared_size(derived, int(row[1])) if row[0] == "shared" else _act_size(derived, row[1], len(sources))

    def under(row: Row) -> str:
        return _("Text in common") if row[0] == "shared" else acts[row[1]].label

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        here, pages, first = listed.on(number), listed.addresses_by(lambda row: row), number == 1
        found = [_act(context, acts[id_], sources) for section, id_ in here if section == "sentences"]
        shared = [in_common(context, derived.shared[int(at)]) for section, at in here if section == "shared"]
        table = [_counted(context, act, sources, pages["sentences", act.id]) for act in acts.values()] if first else []
        view = WordsView(
            title=numbered(_("Words"), number),
            lead=_("Which words each source uses for the same act, and for the same actor."),
            acts=ActTable(tuple(context.report(source) for source in sources), more, tuple(table)),
            actors=tuple(_named(context, actor) for actor in _most_named(derived)) if first else (),
            all_actors=context.up("actor"),
            elsewhere=tuple(_elsewhere(context, listed)) if first else (),
            shared=TextInCommon(tuple(shared), bool(derived.shared), round(100 * ALIKE)),
            sentences=tuple(found),
            made=context.made_from("sources/dossier.yml"),
            script=context.to(FOLD),
            pager=context.pager(listed, number, under),
        )
        html = fill(view)
        return Page(context.here, view.title, view.lead, html, "sources/dossier.yml", contents(html, deep=True))

    head = len(acts) * (ACT_ROW + CELL * len(sources)) + _names_size(derived)
    return several(derived, repository, sheets(WORDS, rows, weigh, head), page)


def _shared_size(derived: Derived, at: int) -> int:
    first, dossier = derived.shared[at].passages[0], derived.dossier
    text = dossier.articles[first.source].text
    outlets = [dossier.sources[source].record.outlet for source in derived.shared[at].sources[:MOST_LISTED]]
    named = sum(SHARED_BY + size(dossier.actors[outlet].record.name) for outlet in outlets)
    return SHARED + size(*(text[slice(*span)] for span in first.spans)) + named


def _act_size(derived: Derived, act: str, sources: int) -> int:
    uses = derived.words[Term("act", act)]
    forms = {use.form for use in uses}
    return SENTENCE * min(MOST_SENTENCES, sum(use.count for use in uses)) + len(forms) * (FORM + FORM_BY * sources)


def _names_size(derived: Derived) -> int:
    uses = [derived.words[Term("actor", actor)] for actor in _most_named(derived)]
    columns = [min(MOST_SOURCES, len({use.source for use in of_one})) for of_one in uses]
    rows = [len({use.form for use in of_one}) for of_one in uses]
    return sum(ACT_ROW + CELL * own + row * (FORM + CELL * own) for row, own in zip(rows, columns, strict=True))


def _elsewhere(context: PageContext, listed: Sheets[Row]) -> Iterator[tuple[str, str, str]]:
    titles = {"shared": _("Text in common"), "sentences": _("The sentences")}
    for section, page in listed.addresses_by(lambda row: row[0]).items():
        if page != context.here:
            yield section, titles[section], context.to(f"{page}#{section}")


def _counted(context: PageContext, act: Act, sources: Sequence[SourceId], page: str) -> ActCounted:
    uses, anchor = context.derived.words[Term("act", act.id)], act_anchor(act.id)
    anchors = anchors_of(context, places_of(uses, sources), anchor)

    def lead(source: SourceId, quoted: bool) -> str:
        there = anchor_of(anchor, source, quoted)
        return str(context.to(f"{page}#{there}")) if there in anchors else ""

    moved = anchor if page != context.here else ""
    counts = counted(context, uses, sources, lambda _: act.label, lead)
    return ActCounted(act.label, context.to(f"{page}#{anchor}"), moved, counts)


def _act(context: PageContext, act: Act, sources: Sequence[SourceId]) -> ActWords:
    uses, anchor = context.derived.words[Term("act", act.id)], act_anchor(act.id)
    found = sentences(context, places_of(uses, sources), anchor)
    return ActWords(act.label, anchor, tuple(_forms(context, uses, sources)), found)


def _forms(context: PageContext, uses: Sequence[Use], sources: Sequence[SourceId]) -> Iterator[FormCounted]:
    totals: Counter[str] = Counter()
    by: Counter[tuple[str, SourceId]] = Counter()
    for use in uses:
        totals[use.form] += use.count
        by[use.form, use.source] += use.count
    for form, total in totals.most_common():
        counted_by = ((context.report(source), by[form, source]) for source in sources if by[form, source])
        yield FormCounted(form, total, tuple(counted_by))


def _named(context: PageContext, actor: ActorId) -> ActorNames:
    ref = Ref("actor", actor)
    return ActorNames(context.thing(ref), f"actor-{actor}", naming(context, ref, named(context, ref)))


def _most_named(derived: Derived) -> Sequence[ActorId]:
    """Return the actors that articles name most, those with one name only left out: there is nothing to compare."""
    totals = {
        actor: sum(use.count for use in uses)
        for term, uses in derived.words.items()
        if (actor := term.actor) and len({use.form for use in uses}) > 1
    }
    return sorted(totals, key=lambda actor: (-totals[actor], actor))[:MOST_ACTORS]
