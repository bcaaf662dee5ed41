"""What the panel says, in the language of the dossier. What `check` says of a draft is English, as on the terminal."""

from __future__ import annotations

import json
from typing import Final, get_args

from generator.ground import wording
from generator.ground.rules.rule import RemarkId
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.model.question import AnswerKind
from generator.pages.parts.actor_kinds import KIND_NAMES
from generator.pages.parts.claims import DEGREES

_ANSWERS: Final[dict[AnswerKind, tuple[str, str]]] = {
    "number": (marked("a number"), marked("A number: 400, >300, ~180, 200-300")),
    "date": (marked("a date"), marked("A date: 2016-12-11, 2016-12, 2015-05/2015-06")),
    "duration": (marked("a length of time"), marked("A length of time: 3 days, <1 week")),
    "choice": (marked("one of several choices"), marked("One of these, or several with commas")),
    "actor": (marked("an actor"), marked("An actor’s id")),
    "place": (marked("a place"), marked("A place’s id")),
    "text": (marked("a few words"), marked("In a few words")),
}
"""What the answers to a question can be, and how each is written."""


def as_script() -> bytes:
    """Return a script that exports the words, their language and its direction."""
    direction = wording.locale().text_direction
    told = {"words": words(), "language": wording.language(), "direction": direction, "kinds": list(_ANSWERS)}
    told |= {"actors": list(KIND_NAMES), "degrees": list(DEGREES), "remarks": get_args(RemarkId)}
    return "".join(f"export const {name} = {json.dumps(value)};\n" for name, value in told.items()).encode()


def words() -> dict[str, str]:
    """Return all that the panel's scripts say, by name; they fill in what stands in braces."""
    return {
        **_of_the_page(),
        **_of_the_panel(),
        **_of_subjects(),
        **_of_speakers(),
        **_of_the_rest(),
        **{f"actor_{kind}": _(name) for kind, name in KIND_NAMES.items()},
        **{f"degree_{degree}": _(name) for degree, name in DEGREES.items()},
        **{f"answer_{kind}": _(_ANSWERS[kind][0]) for kind in get_args(AnswerKind)},
        **{f"how_{kind}": _(_ANSWERS[kind][1]) for kind in get_args(AnswerKind)},
    }


def _of_the_page() -> dict[str, str]:
    return {
        "select": _("Select words to quote them, or press q."),
        "walk": _(
            "Arrow keys walk by words, with Shift they take more; up and down by passages. Enter quotes, Escape ends."
        ),
        "quote": _("Quote"),
        "close": _("Close"),
        "undo": _("Undo"),
        "saved": _("Saved: %(claim)s in %(files)s", claim="{claim}", files="{files}"),
        "saving": _("Saving: %(claim)s in %(files)s", claim="{claim}", files="{files}"),
        "dropped": _("Dropped: %(claim)s in %(files)s", claim="{claim}", files="{files}"),
        "undone": _("Taken back: %(claim)s", claim="{claim}"),
        "drafts": _("Drafts: %(n)s", n="{n}"),
        "first_draft": _("Drafts: %(n)s. Look at the first", n="{n}"),
        "go_on": _("Drafts: %(n)s. Go on at number %(at)s", n="{n}", at="{at}"),
    }


def _of_the_panel() -> dict[str, str]:
    return {
        "new_claim": _("A new claim"),
        "change_claim": _("Change a claim"),
        "draft": _("A draft"),
        "save": _("Save"),
        "accept": _("Accept"),
        "drop": _("Drop"),
        "skip": _("Skip"),
        "place": _("%(n)s of %(all)s", n="{n}", all="{all}"),
        "cancel": _("Cancel"),
        "change": _("Change"),
        "change_one": _("Change %(claim)s", claim="{claim}"),
        "take_out": _("Take out %(name)s", name="{name}"),
        "level_exact": _("found word for word"),
        "level_typographic": _("found up to typography"),
        "level_elided": _("found in parts"),
        "level_": _("not found so"),
        "outside": _("outside of the article’s body"),
        "quoted_already": _("Quoted here already: %(n)s", n="{n}"),
        "unsure": _("The program that proposed it was unsure:"),
        "what_is_unsure": _("What is unsure"),
        "read_as": _("Read as %(answer)s, beside:", answer="{answer}"),
        "read_alone": _("Read as %(answer)s. No other account answers this yet.", answer="{answer}"),
        "relation_same": _("says the same"),
        "relation_compatible": _("both can be true"),
        "relation_in-turn": _("both can be true, in turn"),
        "relation_beside": _("speaks of something else"),
        "relation_emphasis": _("other emphasis"),
        "relation_different": _("differs"),
        "relation_": _("not compared"),
        "written": _("What is written"),
        "its_id": _("Its id, for ever"),
        "say_on": _("Say what it is on."),
        "say_who": _("Say who says it: that is unsure."),
        "say_answer": _("Say what it answers."),
        "say_answer_to": _("Say what it answers to “%(question)s”.", question="{question}"),
        "say_translator": _("Say who translated it."),
        "say_why": _("Say why it is meant so."),
        "say_whom": _("Say why these words mean %(name)s.", name="{name}"),
        "event_needs": _("The new event needs a title, a date and an id."),
        "question_needs": _("The new question needs words and an id."),
        "choices_need": _("The new question needs choices, each with words and an id."),
        "actor_needs": _("The new actor needs a name and an id."),
        "actor_kind_needs": _("Say what %(name)s is.", name="{name}"),
    }


def _of_subjects() -> dict[str, str]:
    return {
        "on": _("What it is on"),
        "nearby": _("Nearby"),
        "find_subject": _("Find a question, an event, an actor, a place"),
        "kind_event": _("Event"),
        "kind_actor": _("Actor"),
        "kind_place": _("Place"),
        "kind_source": _("Source"),
        "ask": _("Ask “%(words)s”", words="{words}"),
        "question_on": _("a new question on %(event)s", event="{event}"),
        "event_of": _("New event “%(words)s”", words="{words}"),
        "own_file": _("with a file of its own"),
        "new_event": _("New event"),
        "event_date": _("Its date, such as 2016-12-11"),
        "file_id": _("Its id, which is its file’s name"),
        "new_question": _("New question"),
        "answers_are": _("Its answers are"),
        "counted": _("What is counted, such as “fighters”"),
        "id": _("Its id"),
        "choices": _("Choices"),
        "choice": _("Choice %(n)s", n="{n}"),
        "choice_id": _("Id of choice %(n)s", n="{n}"),
        "choice_part": _("Choice %(n)s is a narrower word for", n="{n}"),
        "no_choice": _("none of the others"),
        "add_choice": _("Add a choice"),
        "alone": _("Not as an answer: on the event alone"),
        "answer": _("Answer"),
        "answer_unit": _("Answer (%(unit)s)", unit="{unit}"),
        "find": _("Find it by name"),
    }


def _of_speakers() -> dict[str, str]:
    return {
        "who": _("Who says it"),
        "who_unsure": _("That is unsure. Choose one of these, or find somebody by name."),
        "who_settled": _("That was unsure:"),
        "chain": _("From the outlet to whoever said it first"),
        "own_voice": _("in its own voice"),
        "as_it_stands": _("as it stands"),
        "outlet_itself": _("The outlet itself"),
        "together": _("together"),
        "speak_together": _("%(one)s and %(other)s speak together", one="{one}", other="{other}"),
        "and": _("%(names)s and %(last)s", names="{names}", last="{last}"),
        "proposed": _("Proposed"),
        "not_known": _("new"),
        "add_who": _("Add who said it, by name"),
        "unnamed": _("unnamed"),
        "actor_of": _("New actor “%(words)s”", words="{words}"),
        "their_file": _("with a file of their own"),
        "new_actor": _("New actor"),
        "what_it_is": _("What it is"),
        "choose_kind": _("Choose"),
        "is_unnamed": _("unnamed: the article does not say who it is"),
        "prints_it": _("prints it"),
        "passes_on": _("passes it on"),
        "said_first": _("said it first"),
        "nearer": _("Move %(name)s nearer to the outlet", name="{name}"),
        "farther": _("Move %(name)s farther from the outlet", name="{name}"),
        "behind": _("is added behind %(name)s", name="{name}"),
        "whole_chain": _("the whole chain"),
        "instead": _("instead of what is chosen"),
        "replaced": _("Replaced:"),
        "put_back": _("Put it back"),
    }


def _of_the_rest() -> dict[str, str]:
    return {
        "dates": _("Dates in the quote"),
        "means": _("What “%(words)s” means", words="{words}"),
        "leave": _("Leave “%(words)s” unresolved", words="{words}"),
        "no_day": _("Not written: no day is given."),
        "more": _("More"),
        "more_of": _("how sure, moment, note, translation, further answers, the words themselves"),
        "hedges": _("How sure its words are"),
        "hedges_proposed": _("Words that may show how sure it is"),
        "degree_denied": _("that it is not so: %(degree)s", degree="{degree}"),
        "hedge_words": _("The words that show it"),
        "hedge_degree": _("How sure"),
        "hedge_denied": _("that it is not so"),
        "hedge_by": _("Whose words they are"),
        "add_hedge": _("Add words that show how sure it is"),
        "moment": _("The moment that it speaks of, such as 2016-12-11"),
        "note": _("Your note, shown as such"),
        "translation": _("The quote in another language"),
        "translated": _("The translated words"),
        "translator": _("Who translated it"),
        "language": _("Its language, such as en"),
        "further": _("What it answers besides"),
        "find_question": _("Find another question that it answers"),
        "answer_to": _("Answer to “%(question)s”", question="{question}"),
        "moment_there": _("The moment that it speaks of there"),
        "hedged_there": _("how sure it is is another matter there"),
        "called": _("Where the article does not name who speaks"),
        "called_words": _("Its words for %(name)s", name="{name}"),
        "called_why": _("Why they mean %(name)s", name="{name}"),
        "more_dates": _("More on dates"),
        "counted_from": _("“%(words)s” counts from", words="{words}"),
        "date_why": _("Why “%(words)s” means that", words="{words}"),
        "other_date": _("Other words of the quote that give a date"),
        "add_date": _("Add a date"),
        "exceptions": _("What is meant to be so"),
        "exception_why": _("Why it is right so"),
        "meant_so": _("It is meant so"),
        "words": _("The words themselves"),
        "the_quote": _("The quote; […] stands for what it leaves out"),
        "prefix": _("Words right before it"),
        "suffix": _("Words right after it"),
    }
