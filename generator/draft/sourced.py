"""The YAML of a raw article, with what can be known of it; of its date, proposals in comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.draft.day_candidates import TOLD, DayCandidate
from generator.draft.ids import free, id_of, ids
from generator.draft.outlets import outlet_of
from generator.draft.raw import Raw, raw
from generator.draft.records import NewFile, new_file
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import Match
from generator.model.dossier import Dossier, Path

_UNKNOWN_OUTLET = (
    'The outlet is none of the dossier\'s: "dossier new actor --kind outlet --name …" makes it; then write outlet: and'
    " its id into this file."
)
_NO_HEADLINE = "[No headline archived: {}]"


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of an article from elsewhere than its text; "" where nothing is.

    Attributes:
        stem: The name of its file, without the ending.
        id: The id that it is to have.
        title: Its headline.
        outlet: The id of its outlet.
        outlet_words: Words that name the outlet.
        date: In EDTF, its day, as a person says it.
        metadata_date: In EDTF, its day, as a page's code says it.
        byline: Who wrote it.
        url: Its address.
        language: BCP 47 tag.
        here: Whether its text lies in the dossier already, under ``stem``.
    """

    stem: str = ""
    id: str = ""
    title: str = ""
    outlet: str = ""
    outlet_words: str = ""
    date: str = ""
    metadata_date: str = ""
    byline: str = ""
    url: str = ""
    language: str = ""
    here: bool = False


def sourced(dossier: Dossier, text: str, sha256: str, said: Said) -> NewFile:
    """Return the file of a source.

    Args:
        dossier: The dossier that it comes into.
        text: The article's text.
        sha256: Its hash.
        said: What else is known.

    Raises:
        NotKnown: Where the id is taken or none.
        NotEditable: Where something cannot be written.
    """
    found = raw(text, said.title)
    outlet = said.outlet or outlet_of(dossier, found, said.url, said.stem, [said.outlet_words])
    days = [DayCandidate("metadata", said.metadata_date, said.metadata_date, -1)] if said.metadata_date else []
    days = [*found.days, *days]
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
    }
    comments: dict[Path, Sequence[str]] = {}
    if days:
        comments["published",] = ["Proposals for the date, none of them a fact:", *map(_proposed, days)]
    id_ = said.id or (said.stem if said.here else _id(dossier, said, outlet, published, found.title))
    return new_file(dossier, "source", id_, record, comments, _left(record, days, found))


def _published(text: str, days: Sequence[DayCandidate], said: Said) -> dict[str, str]:
    """Return the day, where a person says it, or the page states one and only one; else that it is not known."""
    stated = [one for one in days if one.kind == "stated" and (one.date or one.either)]
    if said.date:
        words = next((one.words for one in stated if one.date.startswith(said.date) or said.date in one.either), "")
        return {"date": said.date, "basis": "stated", **({"quote": words} if words else {})}
    date = _one_day(stated)
    if not date:
        return {"basis": "unknown"}
    words = next(one.words for one in stated if one.date.startswith(date))
    found = Haystack(text).find(words, seams=True, any_length=True)
    quote = {"quote": " ".join(words.split())} if isinstance(found, Match) else {}
    return {"date": date, "basis": "stated", **quote}


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


def _left(record: dict[str, Any], days: Sequence[DayCandidate], found: Raw) -> list[str]:
    left = []
    if not record["outlet"]:
        left.append(_UNKNOWN_OUTLET)
    if not found.title:
        left.append("No headline was found: give it a title, in brackets where the text prints none.")
    if not record["body"]:
        left.append("Nothing in the text reads like an article: say under body: where it begins and ends.")
    left += [
        f'"{words[:80]}" stands more than once in the text, so it is not part of body:; nothing can be quoted from it.'
        for words in found.left_out
    ]
    if record["published"]["basis"] == "unknown":
        many = "1 proposal stands" if len(days) == 1 else f"{len(days)} proposals stand"
        why = f"{many} above published:" if days else "no words of the text tell it"
        left.append(f"The date is not known: {why}. One that you reason out is inferred, with quote: and reason:.")
    else:
        left.append("Make sure of the date: what a page prints as its date is not always that of the article.")
    if not found.language:
        left.append(f'The language could not be told: "{record["language"]}" is taken.')
    return left
