"""An article is the one that was archived: its hash is the one that the source's YAML gives."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.problem import Problem
from generator.model.dossier import Dossier

_FROM_A_CAPTURE = (
    "It was taken from a captured page once, and stays as it was taken, whatever a program makes of that page now: put"
    ' it back, as "dossier extract --check" says. '
)


def check_hashes(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each source without an article, and for each article that changed."""
    for source in dossier.sources.values():
        article = dossier.articles.get(source.id)
        if article is None:
            yield Problem(
                source.at(),
                "article-missing",
                f'The article of "{source.id}" could not be read.',
                f'Its text belongs beside this file, as "{source.id}.txt", in UTF-8.',
            )
        elif source.record.sha256 != article.sha256:
            yield Problem(
                source.at("sha256"),
                "article-changed",
                f'The article {article.file} is not the one that was archived: its hash is "{article.sha256}",'
                f' and "{source.record.sha256}" was expected.',
                (_FROM_A_CAPTURE if source.record.capture else "Put the archived text back. ")
                + "Where the change is meant, check every quote and write the new hash:\n"
                f"sha256: {article.sha256}",
            )
