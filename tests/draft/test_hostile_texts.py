"""Whatever an article holds is read in a time that grows with it, and not with its square."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from dossier_maker import read_dossier
from generator.draft.doubted import perhaps_said
from generator.draft.figures import figures
from generator.draft.moments import moments
from generator.draft.noise import claims_nothing
from generator.draft.page_name import Printed, page_name
from generator.draft.people import full_name, new_actor, new_name
from generator.draft.proposed import question_of, title_of
from generator.draft.raw import raw
from generator.draft.reporting import plain_of, reported
from generator.draft.speakers import Speakers
from generator.draft.voices import Voices
from generator.ground.dates.edtf import parse
from generator.model.ids import ActorId

TEXTS = {
    "one paragraph again and again": "The mayor said that all of it is well. \n\n",
    "one endless line": "word ",
    "opening marks": "“",
    "quotations": '"a" ',
    "dates": "3 May 2031 ",
    "verbs": "said ",
    "according to nobody": "according to ",
    "commas": "a, ",
    "numbers": "1,000 ",
    "digits": "1",
    "credits": "© ",
    "names": "Jo Brand ",
    "names together": "Jo Brand and ",
    "titles": "President ",
    "one endless word": "a",
    "one endless name": "Aa",
    "a name with endless parts": "Aa-",
    "to come": "will ",
    "days and months": "12 March ",
    "semicolons": "said; ",
    "told": "The mayor told ",
    "told to names": "told Jo Brand Of Tarn. ",
    "dates between signs": "1 May 2031 | ",
    "names between signs": "North Wire | ",
    "lines of names": "North Wire\n",
    "lines to the reader": "Support us at North Wire Of Tarn\n",
    "bylines": "By Jo Brand\n",
    "rights": "© North Wire\n",
    "cited": "quoted by ",
    "statements": "a statement by ",
    "spokesmen": "the spokesman for ",
    "cited by the cited": "The mayor, citing the mayor, ",
    "perhaps": "reportedly ",
    "perhaps somebody": "they reckon the loss ",
    "perhaps they all": "they blame they ",
    "money": "$4 million more ",
    "words for numbers": "two hundred and ",
    "gates": "gate three ",
    "views": "views expressed ",
    "nobody": "nobody said they fear ",
}
EMPTY = read_dossier({})
VOICES = Voices(EMPTY, ActorId("paper"))
READERS: list[Callable[[str], object]] = [
    raw,
    lambda text: page_name(raw(text), Printed(stem=text[:100], top=text.splitlines()[:100])),
    reported,
    new_name,
    lambda text: new_actor(text, text, text),
    lambda text: perhaps_said(text, plain_of(text)),
    claims_nothing,
    lambda text: claims_nothing(text, text, alone=True),
    lambda text: VOICES.of(text, text),
    lambda text: full_name("Brand", text),
    lambda text: Speakers(EMPTY, ActorId("paper"), text).of(text),
    lambda text: question_of(text, figures(text)),
    lambda text: title_of("", text),
    figures,
    lambda text: moments(text, parse("2031-05-06")),
]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_reading_takes_no_square_of_time(text: str) -> None:
    for read in READERS:
        began = time.process_time()
        read((text * 20_000)[:20_000])
        assert time.process_time() - began < 10
