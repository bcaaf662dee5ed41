"""Each catalogue has words for all that the site can say, and nothing else."""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from tests.catalogues.messages import FOLDER, messages

CATALOGUES = sorted(FOLDER.glob("*.po"))

_PLACE = re.compile(r"%\(\w+\)s")
_TAG = re.compile(r"<[^>]*>")


@pytest.fixture(params=CATALOGUES, ids=lambda file: file.stem)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    file: Path = request.param
    with file.open("rb") as content:
        read = read_po(content, locale=file.stem)
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        read.update(messages(), no_fuzzy_matching=True, update_creation_date=False)
        read.obsolete.clear()
        written = BytesIO()
        write_po(written, read, width=120, no_location=True, sort_output=True, omit_header=False)
        file.write_bytes(written.getvalue())
    return read


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {(message.context, key(message)) for message in catalogue if message.id}


def key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def test_the_site_says_something() -> None:
    assert len(messages()) > 50


def test_a_catalogue_has_what_the_site_says_and_no_more(catalogue: Catalog) -> None:
    """Run ``make goldens`` after a change: it adds what is new, without words yet, and drops what is gone."""
    assert keys(catalogue) == keys(messages())


def test_a_catalogue_has_words_for_all_of_it(catalogue: Catalog) -> None:
    without = [key(message) for message in catalogue if message.id and not all(forms(message))]
    assert not without, f"{len(without)} messages have no words yet"


def test_words_keep_the_values_and_the_marks_of_a_message(catalogue: Catalog) -> None:
    for message in catalogue:
        if not message.id:
            continue
        for words in filter(None, forms(message)):
            several = not isinstance(message.id, str)
            wanted = {*_PLACE.findall("".join(message.id) if several else key(message))}
            found = set(_PLACE.findall(words))
            # "One page" and "two pages" may be said without a figure.
            assert found == wanted or (several and found == wanted - {"%(n)s"}), key(message)
            assert sorted(_TAG.findall(words)) == sorted(_TAG.findall(key(message))), key(message)
            assert words.replace("%%", "") % dict.fromkeys((place[2:-2] for place in wanted), "") is not None
