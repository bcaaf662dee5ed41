"""No two sources have one text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.remarks.remark import Remark, exception
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.ids import SourceId
from generator.model.passage import Found


def remark_texts(dossier: Dossier, found: Found) -> Iterator[Remark]:
    """Yield a remark for each source whose text another has already, byte for byte."""
    first: dict[str, SourceId] = {}
    for id_, article in dossier.articles.items():
        other = first.setdefault(article.sha256, id_)
        if other != id_:
            said = f'"{id_}" has the same text as "{other}", so what they say would count twice.'
            hint = f"Take one of them out, or put the right text beside it. {exception('same-text')}"
            place = dossier.sources[id_].at("sha256")
            holders = (("source", id_), ("source", other))
            others = (dossier.sources[other].at("sha256"),)
            yield Remark(Problem(place, "same-text", said, hint, others=others), holders)
