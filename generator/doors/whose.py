"""What a person does about articles whose outlet the dossier does not know: the very commands, ready to be pasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from generator.doors.report import on_one_line
from generator.doors.typed import path_typed, typed
from generator.draft.ids import NotKnown, id_of, known
from generator.draft.new_outlets import OUTLETS, id_of_new
from generator.draft.outlets import Outlet
from generator.draft.page_name import plain
from generator.model.dossier import Dossier
from generator.model.ids import ActorId
from generator.pipeline import FOLDER

_MOST: Final = 12
"""Commands that are told, one for each file; more would bury the message."""
_TO_SAY: Final = "THE NAME"
_GUESSED: Final = "Make sure of the outlet: nothing but the article's own words names one of the dossier,"


@dataclass(frozen=True, slots=True)
class Lacking:
    """A source that has no outlet.

    Attributes:
        source: Its id.
        file: What it was taken from, as the person named it.
        stem: The name of that file, without the ending.
        whose: What tells of its outlet.
    """

    source: str
    file: Path
    stem: str
    whose: Outlet

    def __str__(self) -> str:
        """Return its id, and what its page calls itself."""
        return f'{self.source} ("{self.whose.name}")' if self.whose.name else self.source


@dataclass(frozen=True, slots=True)
class Way:
    """What to do about sources.

    Attributes:
        told: What is known; nothing where this is another way for the sources before.
        advice: What the commands do.
        commands: What to type.
        of: The sources.
    """

    told: str
    advice: str
    commands: Sequence[str]
    of: Sequence[Lacking] = ()


class Commands:
    """Commands as they are typed where the person is."""

    def __init__(self, dossier: Dossier, config_file: Path) -> None:
        """Begin, with the dossier and the configuration that the person named."""
        self._dossier = dossier
        self._config_file = config_file

    def outlet(self, words: str) -> str:
        """Return the id of the actor that a person named as an outlet.

        Raises:
            NotKnown: Where there is none, with the command that makes it; or where there are several.
        """
        try:
            return known(self._dossier, "actor", words)
        except NotKnown as why:
            if " may be " in str(why):
                raise
            make = self._new(words, id_of_new(self._dossier, words, ""))
            raise NotKnown(f"{why} Where it is new, make it first: {make}") from None

    def ways(self, every: Sequence[Lacking]) -> Iterator[Way]:
        """Yield what to do about sources that have no outlet."""
        named = [one for one in every if one.whose.name]
        if named:
            new = self._add("--new-outlets", *(path_typed(one.file) for one in named))
            yield Way(f"{_called(named)}{self._namesakes(named)}", f"This {_makes(named)}:", [new], named)
        if len(named) == 1:
            yield Way("", "These do so too, under another name if you change it in both:", self._by_hand(named[0]))
        if guessed := [one for one in every if not one.whose.name and one.whose.perhaps]:
            ids = ", ".join(dict.fromkeys(f'"{one.whose.perhaps}"' for one in guessed))
            commands = [self._add("--outlet", one.whose.perhaps, path_typed(one.file)) for one in guessed[:_MOST]]
            yield Way(f"{_GUESSED} {ids}.", "If it is theirs:", commands, guessed)
            yield Way("", "Else make that outlet, and say that it is theirs:", self._to_say(guessed))
        if rest := [one for one in every if not one.whose.name and not one.whose.perhaps]:
            advice = "Make that outlet, unless the dossier has it, and say that it is theirs:"
            yield Way("Nothing tells who published it.", advice, self._to_say(rest), rest)

    def in_a_line(self, lacking: Lacking) -> str:
        """Say that a source that was taken before still has no outlet, and what to do."""
        way = next(self.ways([lacking]))
        return (
            f'{lacking.file} is taken already, as the source "{lacking.source}", which has no outlet yet.'
            f" {way.told} {way.advice} {', then '.join(way.commands)}"
        )

    def _to_say(self, every: Sequence[Lacking]) -> Sequence[str]:
        return [self._new(_TO_SAY), *(self._add("--outlet", _TO_SAY, path_typed(one.file)) for one in every[:_MOST])]

    def _add(self, *words: str) -> str:
        return typed(self._config_file, "add", *words)

    def _new(self, name: str, id_: str = "") -> str:
        given = ("--id", id_) if id_ and id_ != id_of(name, 60) else ()
        return typed(self._config_file, "new actor", "--kind", "outlet", "--name", name, *given)

    def _by_hand(self, one: Lacking) -> Sequence[str]:
        id_ = id_of_new(self._dossier, one.whose.name, one.stem)
        said = id_ if _namesake(self._dossier, one.whose.name) else one.whose.name
        return [self._new(one.whose.name, id_), self._add("--outlet", said, path_typed(one.file))]

    def _namesakes(self, named: Sequence[Lacking]) -> str:
        """Say that actors who are no outlets have names of pages, since one of them may be meant."""
        found = dict.fromkeys(_namesake(self._dossier, one.whose.name) for one in named)
        return "".join(
            f' But an actor of the dossier, "{id_}", is called so, whose kind is'
            f" {self._dossier.actors[id_].record.kind}: if it is that one, write kind: outlet there, and add it again."
            for id_ in found
            if id_
        )


def tell_whose(commands: Commands, every: Sequence[Lacking], several: bool) -> None:
    """Say what to do about sources that have no outlet; which they are as well, where several were taken."""
    for way in commands.ways(every):
        told = f"Left to do: {way.told}" if way.told else ""
        if told and several:
            click.echo(on_one_line(told))
            click.echo("\n".join(f"    {on_one_line(str(one))}" for one in way.of))
        click.echo(on_one_line(way.advice if several else f"{told} {way.advice}".strip()))
        click.echo("\n".join(f"    {on_one_line(line)}" for line in way.commands))


def _called(named: Sequence[Lacking]) -> str:
    if len(named) == 1:
        return f'The page calls itself "{named[0].whose.name}", which is no outlet of the dossier.'
    return "Pages call themselves by names that no outlet of the dossier has."


def _makes(named: Sequence[Lacking]) -> str:
    if len(named) == 1:
        return f"makes it, in {FOLDER}/{OUTLETS}, and writes it into the source"
    return f"makes those outlets, in {FOLDER}/{OUTLETS}, and writes them into the sources"


def _namesake(dossier: Dossier, name: str) -> ActorId | None:
    return next((id_ for id_, entry in dossier.actors.items() if plain(entry.record.name) == plain(name)), None)
