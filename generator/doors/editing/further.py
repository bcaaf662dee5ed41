"""What else a claim may say than who says what: how sure, of which moment, in another language, with which note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from generator.doors.editing.asked import Draft
from generator.model.claim import Claim, Hedge

Json = dict[str, Any]
KEYS: Final = ("also_answers", "when", "translation", "hedges", "note", "exceptions")


def shown(claim: Claim) -> Json:
    """Return it of a claim, as the panel has it: JSON, with each part of it there."""
    return {
        "when": claim.when.text if claim.when else "",
        "translation": claim.translation.model_dump()
        if claim.translation
        else {"text": "", "by": "", "language": "en"},
        "hedges": _hedges(claim.hedges),
        "note": claim.note,
        "also_answers": [
            {
                "question": one.question,
                "answer": str(one.answer),
                "when": one.when.text if one.when else "",
                "hedges": None if one.hedges is None else _hedges(one.hedges),
            }
            for one in claim.also_answers
        ],
        "exceptions": [one.model_dump() for one in claim.exceptions],
        "called": [
            {"actors": list(one.actors), "words": one.words, "reason": one.reason}
            for one in claim.attribution
            if one.words
        ],
    }


def said(draft: Draft, claim: Claim | None, before: Mapping[str, Any]) -> Json:
    """Return it as YAML is to have it; what says the same as before stays as it is written.

    Args:
        draft: The draft.
        claim: The claim that is changed; None where it is new.
        before: What is written of it.
    """
    old = shown(claim) if claim else {}
    found: Json = {}
    for key in KEYS:
        wanted = _wanted(draft, key)
        stays = wanted is None or (key in old and wanted == _plain(key, old[key]))
        found[key] = before.get(key, "") if stays else wanted
    if not draft.subject.question:
        found["when"] = ""
    return found


def says(claim: Claim, draft: Draft) -> bool:
    """Tell whether a claim says of it what a draft does."""
    read = shown(claim)
    keys = [key for key in KEYS if _wanted(draft, key) is not None and (key != "when" or draft.subject.question)]
    called = draft.called is None or _called(read["called"]) == _called([one.model_dump() for one in draft.called])
    return called and all(_plain(key, read[key]) == _wanted(draft, key) for key in keys)


def links(draft: Draft, before: Sequence[Any]) -> list[Any]:
    """Return a chain as YAML has it: ids, and words for those who speak with why they mean them.

    Args:
        draft: The draft.
        before: What is written of the chain: how a link is written stays, where the same speak in it.
    """
    old = {_actors(link): link for link in before}
    found = []
    for link in draft.chain:
        plain: Any = link[0] if len(link) == 1 else list(link)
        called = next((one for one in draft.called or () if one.actors == link and one.words.strip()), None)
        if draft.called is None:
            plain = old.get(tuple(link), plain)
        elif called:
            plain = {"actors": plain, "words": called.words.strip(), "reason": called.reason.strip()}
        elif isinstance(written := old.get(tuple(link)), str | list):
            plain = written
        found.append(_as_before(plain, old.get(tuple(link))))
    return found


def _as_before(link: Any, old: Any) -> Any:
    """Return a link as it is written, where that says the same."""
    if isinstance(link, dict) and isinstance(old, dict):
        same = all(old.get(key, "").strip() == link[key] for key in ("words", "reason"))
        return old if same else {**link, "actors": old["actors"]}
    return link


def _actors(link: Any) -> tuple[str, ...]:
    if isinstance(link, dict):
        link = link.get("actors", ())
    return (link,) if isinstance(link, str) else tuple(link)


def _called(every: Sequence[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    return sorted(
        (tuple(one["actors"]), one["words"].strip(), one["reason"].strip()) for one in every if one["words"].strip()
    )


def _hedges(every: Sequence[Hedge]) -> list[Json]:
    return [{"words": one.words, "degree": one.degree, "denied": one.denied, "by": one.by or ""} for one in every]


def _wanted(draft: Draft, key: str) -> Any:
    """Return what a draft says under a key, as YAML has it; None where it leaves what is written."""
    value = getattr(draft, key)
    if value is None:
        return None
    dumped = [one.model_dump() for one in value] if isinstance(value, tuple) else value
    return _plain(key, dumped if isinstance(dumped, str | list) else dumped.model_dump())


def _plain(key: str, value: Any) -> Any:
    return _AS_WRITTEN[key](value)


def _hedge(one: Mapping[str, Any]) -> Json:
    said = {"words": one["words"].strip(), "degree": one["degree"]}
    return said | ({"denied": "true"} if one["denied"] else {}) | ({"by": one["by"]} if one["by"] else {})


def _further(one: Mapping[str, Any]) -> Json:
    said: Json = {"question": one["question"], "answer": one["answer"].strip()}
    if one["when"]:
        said["when"] = one["when"].strip()
    return said if one["hedges"] is None else said | {"hedges": [_hedge(hedge) for hedge in one["hedges"]]}


def _translation(one: Mapping[str, Any]) -> Any:
    if not one["text"].strip():
        return ""
    language = one["language"].strip()
    said = {"text": one["text"].strip(), "by": one["by"].strip()}
    return said if language == "en" else said | {"language": language}


_AS_WRITTEN: Final[Mapping[str, Callable[[Any], Any]]] = {
    "when": str.strip,
    "note": str.strip,
    "translation": _translation,
    "hedges": lambda every: [_hedge(one) for one in every],
    "also_answers": lambda every: [_further(one) for one in every],
    "exceptions": lambda every: [{"rule": one["rule"].strip(), "reason": one["reason"].strip()} for one in every],
}
