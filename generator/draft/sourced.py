"""The YAML of a raw article, with what can be known of it; of its date, proposals in comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.draft.day_candidates import TOLD, DayCandidate
from generator.draft.ids import free, id_of, ids
from generator.draft.outlets import Outlet
from generator.draft.page_name import Printed
from generator.draft.raw import Raw
from generator.draft.records import NewFile, new_file
from generator.ground.dates.edtf import DateError, parse
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import Match
from generator.model.dossier import Dossier, Path

_INFERRED = "No words of the text state the date: it is written as inferred. Make sure of its reason:."
_NO_REASON = "No words of the text state the date: it is written as inferred, and needs the line reason:, from what."
_DAY_IN_A_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<mark>[-_/.]?)(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d)")
_REASONS = {"metadata": "The page's own code says {}.", "name": "The name of the file, or the address, has {}."}
_NO_HEADLINE = "[No headline archived: {}]"

_NOTHING = Printed()


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of an article from elsewhere than its text; "" where nothing is.

    Attributes:
        stem: The name of its file, without the ending.
        id: The id that it is to have.
        title: Its headline.
        outlet: The id of its outlet.
        printed: What else than its text tells whose page it is.
        date: In EDTF, its day, as a person says it.
        reason: From what a person infers that day, where no words state it.
        metadata_date: In EDTF, its day, as a page's code says it.
        byline: Who wrote it.
        url: Its address.
        language: BCP 47 tag.
        here: Whether its text, or the page that holds it, lies in the dossier already, under ``stem``.
        capture: What its text was taken from, as the record is to say it; empty where it came as a text.
    """

    stem: str = ""
    id: str = ""
    title: str = ""
    outlet: str = ""
    printed: Printed = _NOTHING
    date: str = ""
    reason: str = ""
    metadata_date: str = ""
    byline: str = ""
    url: str = ""
    language: str = ""
    here: bool = False
    capture: Mapping[str, str] = field(default_factory=dict)

    @property
    def page(self) -> Printed:
        """What tells whose page it is, the name of its file and its address among it."""
        return replace(self.printed, stem=self.stem, url=self.url)


def sourced(dossier: Dossier, found: Raw, sha256: str, said: Said, whose: Outlet) -> NewFile:
    """Return the file of a source.

    Args:
        dossier: The dossier that it comes into.
        found: The article.
        sha256: The hash of its text.
        said: What else is known.
        whose: Its outlet, as far as that is known.

    Raises:
        NotKnown: Where the id is taken or none.
        NotEditable: Where something cannot be written.
    """
    text, outlet = found.text, whose.id
    days = [*found.days, *_days_elsewhere(said)]
    published = _published(text, days, said)
    lead = " ".join(text[slice(*found.spans[0])].split()[:8]) if found.spans else ""
    title = found.title or _NO_HEADLINE.format(f"{lead} …" if lead else said.stem)
    record: dict[str, Any] = {
        "title": title,
        "outlet": outlet,
        "published": published,
        "sha256": sha256,
        "body": [{"from": first, "to": last} if last else {"from": first} for first, last in found.body],
        "byline": _printed(text, said.byline) or found.byline,
        "dateline": found.dateline,
        "language": said.language or found.language or dossier.settings.language,
        "url": said.url,
        "capture": {key: value for key, value in said.capture.items() if value},
    }
    comments: dict[Path, Sequence[str]] = {}
    if days:
        comments["published",] = ["Proposals for the date, none of them a fact:", *map(_proposed, days)]
    id_ = said.id or (said.stem if said.here else _id(dossier, said, outlet, published, found.title))
    return new_file(dossier, "source", id_, record, comments, [*left_of_outlet(whose), *_left(record, days, found)])


def _days_elsewhere(said: Said) -> Iterator[DayCandidate]:
    """Yield what the page's code and the names of its file and of its address tell of the day."""
    if said.metadata_date:
        yield DayCandidate("metadata", said.metadata_date, said.metadata_date, -1)
    for words in (said.stem, said.url):
        for match in _DAY_IN_A_NAME.finditer(words):
            try:
                yield DayCandidate("name", match[0], parse(f"{match['y']}-{match['m']}-{match['d']}").text, -1)
            except DateError:
                continue


def _published(text: str, days: Sequence[DayCandidate], said: Said) -> dict[str, str]:
    """Return the day, where a person says it, or the page states one and only one; else that it is not known.

    A day that a person says, and no words of the text state, is inferred; from what is theirs to say, or is told by a
    date that stands elsewhere.
    """
    stated = [one for one in days if one.kind == "stated" and (one.date or one.either)]
    if said.date:
        words = next((one.words for one in stated if one.date.startswith(said.date) or said.date in one.either), "")
        if words:
            return {"date": said.date, "basis": "stated", **_quoted(text, words)}
        elsewhere = next((one for one in days if one.at < 0 and one.date == said.date), None)
        reason = said.reason or (_REASONS[elsewhere.kind].format(elsewhere.words) if elsewhere else "")
        return {"date": said.date, "basis": "inferred", **({"reason": reason} if reason else {})}
    date = _one_day(stated)
    if not date:
        return {"basis": "unknown"}
    return {
        "date": date,
        "basis": "stated",
        **_quoted(text, next(one.words for one in stated if one.date[: len(date)] == date)),
    }


def _quoted(text: str, words: str) -> dict[str, str]:
    found = Haystack(text).find(words, seams=True, any_length=True)
    return {"quote": " ".join(words.split())} if isinstance(found, Match) else {}


def _one_day(stated: Sequence[DayCandidate]) -> str:
    """Return the one date that a page states, its day alone where it states several times of it; "" for none."""
    dates = dict.fromkeys(one.date for one in stated if one.date)
    days = dict.fromkeys(date.partition("T")[0] for date in dates)
    day = next(iter(days)) if len(days) == 1 else ""
    if not all(day in one.either for one in stated if one.either):
        return ""
    return next(iter(dates)) if len(dates) == 1 else day


def _proposed(day: DayCandidate) -> str:
    says = f" = {day.date}" if day.date else f" = {' or '.join(day.either)}" if day.either else ""
    return f'- "{day.words}"{says} ({TOLD[day.kind]})'


def _printed(text: str, byline: str) -> str:
    """Return a byline only as the text prints it: the check looks for it there."""
    return byline if byline and byline in text else ""


def _id(dossier: Dossier, said: Said, outlet: str, published: dict[str, str], title: str) -> str:
    day = published.get("date", "")[:10].strip("[].~?%/")
    behind = id_of(day) or id_of(title, 40)
    wanted = f"{outlet}-{behind}" if outlet and behind else id_of(said.stem) or id_of(title, 60) or "article"
    return free(wanted[:80].strip("-"), ids(dossier, "source") | dossier.unread)


def left_of_outlet(whose: Outlet) -> Sequence[str]:
    """Return what is to be made sure of about an outlet that was written."""
    called = f' The page calls itself "{whose.name}".' if whose.name else ""
    return [f"Make sure of the outlet: the name of the file says {whose.id}.{called}"] if whose.against else []


def _left(record: dict[str, Any], days: Sequence[DayCandidate], found: Raw) -> list[str]:
    left = []
    if not found.title:
        left.append("No headline was found: give it a title, in brackets where the text prints none.")
    if not record["body"]:
        left.append("Nothing in the text reads like an article: say under body: where it begins and ends.")
    left += [
        f'"{words[:80]}" stands more than once in the text, so it is not part of body:; nothing can be quoted from it.'
        for words in found.left_out
    ]
    if record["published"]["basis"] == "unknown":
        why = "proposals stand above published:" if days else "no words of the text tell it"
        left.append(f"The date is not known: {why}. One that you reason out is inferred, with quote: and reason:.")
    elif record["published"]["basis"] == "inferred":
        left.append(_INFERRED if "reason" in record["published"] else _NO_REASON)
    else:
        left.append("Make sure of the date: what a page prints as its date is not always that of the article.")
    if not found.language:
        left.append(f'The language could not be told: "{record["language"]}" is taken.')
    return left
