"""``dossier new``: a file for something new, from the little that has to be said."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import click

from generator.doors.adding import add
from generator.doors.drafting import (
    ask,
    dossier_at,
    file_at,
    in_a_sentence,
    tell_what_is_left,
    write_changed,
    write_new,
)
from generator.doors.options import CONFIG, OneOf
from generator.doors.whose import Commands, tell_whose
from generator.draft.ids import NotKnown, id_of, known
from generator.draft.records import event_record, new_file, own_id, with_question
from generator.draft.sourced import Said
from generator.model.actor import ActorKind
from generator.model.question import AnswerKind
from generator.pipeline import FOLDER

_ID = click.option("--id", "id_", default="", help="Its id; else it is made from the name.")


@click.group()
def command() -> None:
    """Write a file for a new actor, place, event, question or source; what is not said is asked for.

    Nothing is ever written over. Things are named by their ids, names or aliases.
    """


@command.command()
@CONFIG
@_ID
@click.option("--name", help="The name that the dossier uses.")
@click.option("--kind", type=OneOf(get_args(ActorKind), case_sensitive=False), help="What it is.")
@click.option("--alias", "aliases", multiple=True, help="Another name, as articles print it; may be repeated.")
@click.option("--part-of", "bodies", multiple=True, help="A body that it belongs to; may be repeated.")
@click.option("--unnamed", is_flag=True, help='For a voice that articles do not name, such as "local sources".')
def actor(
    config_file: Path,
    id_: str,
    name: str | None,
    kind: str | None,
    aliases: tuple[str, ...],
    bodies: tuple[str, ...],
    unnamed: bool,
) -> None:
    """Write a new actor: whoever acts or speaks."""
    with in_a_sentence():
        root, dossier = dossier_at(config_file)
        name = ask(name, "Name", "--name")
        kind = _one_of(kind, "Kind", "--kind", get_args(ActorKind), "person")
        record: dict[str, Any] = {"name": name, "kind": kind, "named": "false" if unnamed else ""}
        record |= {"aliases": list(aliases), "part_of": [known(dossier, "actor", one) for one in bodies]}
        file = new_file(dossier, "actor", own_id(name, id_), record)
        write_new(root, [file])
        tell_what_is_left(root, [file.path])


@command.command()
@CONFIG
@_ID
@click.option("--name", help="The name that the dossier uses.")
@click.option("--kind", help="A short noun: city, district, air base.")
@click.option("--alias", "aliases", multiple=True, help="Another name, as articles print it; may be repeated.")
@click.option("--part-of", "around", default="", help="The larger place that it lies in.")
@click.option("--at", nargs=3, metavar="LAT LON ORIGIN", help="Degrees north and east, and who gives these figures.")
def place(
    config_file: Path,
    id_: str,
    name: str | None,
    kind: str | None,
    aliases: tuple[str, ...],
    around: str,
    at: tuple[str, str, str] | None,
) -> None:
    """Write a new place."""
    with in_a_sentence():
        root, dossier = dossier_at(config_file)
        name = ask(name, "Name", "--name")
        record: dict[str, Any] = {"name": name, "kind": ask(kind, "Kind, such as city", "--kind", "")}
        record |= {"aliases": list(aliases), "part_of": known(dossier, "place", around) if around else ""}
        record["coordinates"] = dict(zip(("lat", "lon", "origin"), at, strict=True)) if at else {}
        file = new_file(dossier, "place", own_id(name, id_), record)
        write_new(root, [file])
        tell_what_is_left(root, [file.path])


@command.command()
@CONFIG
@_ID
@click.option("--title", help="The event in a few words.")
@click.option("--date", help="When, in EDTF: 2016-12-11, 2016-12, 2016-12-08/2016-12-12.")
@click.option("--place", "places", multiple=True, help="Where it happened; may be repeated.")
@click.option("--actor", "actors", multiple=True, metavar="ACTOR:ROLE", help="Who took part; may be repeated.")
@click.option("--part-of", "around", default="", help="The larger event that it belongs to.")
def event(
    config_file: Path,
    id_: str,
    title: str | None,
    date: str | None,
    places: tuple[str, ...],
    actors: tuple[str, ...],
    around: str,
) -> None:
    """Write a new event; its claims are written into its file afterwards."""
    with in_a_sentence():
        root, dossier = dossier_at(config_file)
        title = ask(title, "Title", "--title")
        date = ask(date, "Date in EDTF, if it is known", "--date", "")
        record = event_record(dossier, title, date, places, actors)
        record["part_of"] = known(dossier, "event", around) if around else ""
        file = new_file(dossier, "event", own_id(title, id_), record)
        write_new(root, [file])
        tell_what_is_left(root, [file.path], ["Write its claims, and the questions on which accounts are compared."])


@command.command()
@CONFIG
@_ID
@click.option("--text", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The file with its text.")
@click.option("--title", help="The headline; nothing where the text prints it.")
@click.option("--outlet", help="Who published it: an actor, by id, name or alias.")
@click.option("--date", help="When, in EDTF; nothing where it is not known.")
@click.option("--url", default="", help="Its address.")
def source(
    config_file: Path,
    id_: str,
    text: Path | None,
    title: str | None,
    outlet: str | None,
    date: str | None,
    url: str,
) -> None:
    """Write a new source: as `dossier add` does, and ask for what it would guess."""
    with in_a_sentence():
        root, dossier = dossier_at(config_file)
        file = text or Path(ask(None, "File with its text", "--text"))
        title = ask(title, "Headline (nothing where the text prints it)", "--title", "")
        outlet = ask(outlet, "Outlet (nothing where the text tells it)", "--outlet", "")
        date = ask(date, "Date in EDTF (nothing where it is not known)", "--date", "")
        commands = Commands(dossier, config_file)
        outlet = commands.outlet(outlet) if outlet else ""
        added = add(root, dossier, file, Said(id=id_, title=title, outlet=outlet, date=date, url=url))
        if added.lacking and not added.written:
            raise NotKnown(commands.in_a_line(added.lacking))
        tell_whose(commands, [added.lacking] if added.lacking else [], several=False)
        tell_what_is_left(root, added.paths, added.left, added.lacking is not None)


@command.command()
@CONFIG
@_ID
@click.option("--event", "event_", help="The event that it is asked of.")
@click.option("--ask", "words", help='The question in words: "How many people had to leave?"')
@click.option(
    "--answers-are",
    type=OneOf(get_args(AnswerKind), case_sensitive=False),
    help="How answers are written and compared.",
)
@click.option("--unit", default="", help="What a number counts.")
@click.option("--choice", "choices", multiple=True, help="An answer that may be given, in words; may be repeated.")
@click.option("--claim", help="The id of a claim that stands elsewhere and answers it.")
@click.option("--answer", help="What that claim answers.")
def question(
    config_file: Path,
    id_: str,
    event_: str | None,
    words: str | None,
    answers_are: str | None,
    unit: str,
    choices: tuple[str, ...],
    claim: str | None,
    answer: str | None,
) -> None:
    """Write a new question into an event's file. It needs a claim that answers it."""
    with in_a_sentence():
        root, dossier = dossier_at(config_file)
        on = known(dossier, "event", ask(event_, "Event", "--event"))
        words = ask(words, "Question", "--ask")
        kind = _one_of(answers_are, "Answers are", "--answers-are", get_args(AnswerKind), "text")
        made: dict[str, Any] = {"id": id_ or id_of(words, 50), "ask": words, "answers_are": kind, "unit": unit}
        made["choices"] = [{"id": id_of(one), "label": one} for one in choices]
        claim = ask(claim, "Claim that answers it, by its id (or nothing)", "--claim", "")
        if claim:
            made["again"] = [{"claim": claim, "answer": ask(answer, "Its answer", "--answer")}]
        path = dossier.events[next(one for one in dossier.events if one == on)].file.removeprefix(f"{FOLDER}/")
        before, file = file_at(root, path)
        write_changed(root, path, before, with_question(dossier, file, made))
        tell_what_is_left(root, [path], [] if claim else [f'Put a claim under the question "{made["id"]}".'])


def _one_of(value: str | None, words: str, option: str, among: tuple[str, ...], default: str) -> str:
    said = ask(value, f"{words} ({', '.join(among)})", option, default)
    said = said.casefold() if said.casefold() in among else said
    if said not in among:
        raise click.UsageError(f'{words}: "{said}" is none of {", ".join(among)}.')
    return said
