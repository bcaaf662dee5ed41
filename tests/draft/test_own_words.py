"""Each comment that is written above a draft is known again, so that it goes with the draft."""

from __future__ import annotations

import pytest

from generator.draft.moments import Moment
from generator.draft.own_words import doubts_speaker, is_doubt
from generator.draft.speakers import Link
from generator.draft.suggestion import Beside, Suggestion
from generator.draft.told import doubts
from generator.model.ids import EventId, QuestionId

NOT_ANSWERED = Suggestion(
    span=(0, 1), quote="x", prefix="", suffix="", chain=[Link("He", (), '"He" is taken for who spoke before')],
    named=(), new_names=(), figures=(), moments=[Moment("Monday", "", "which one", relative=True)],
    event=EventId("e"), question=QuestionId("q"), answer="", beside=(),
)  # fmt: skip
DIFFERING = Suggestion(
    span=(0, 1), quote="x", prefix="", suffix="", chain=(), named=(), new_names=(), figures=(), moments=(),
    event=EventId("e"), question=QuestionId("q"), answer="3", beside=[Beside("old", "4", "different")],
)  # fmt: skip


@pytest.mark.parametrize(("made", "lines", "on_the_speaker"), [(NOT_ANSWERED, 4, 2), (DIFFERING, 1, 0)])
def test_what_is_written_is_known_again(made: Suggestion, lines: int, on_the_speaker: int) -> None:
    written = list(doubts(made))
    assert len(written) == lines
    assert all(map(is_doubt, written))
    assert sum(map(doubts_speaker, written)) == on_the_speaker


@pytest.mark.parametrize("words", ["Who speaks is not sure.", "Ask the Post.", "", "See: Speaker unsure: he"])
def test_the_words_of_an_editor_are_not(words: str) -> None:
    assert not is_doubt(words)
