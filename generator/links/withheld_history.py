"""The history of a dossier, without words of articles that are withheld now, though they may once have been quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from generator.ground.wording import gettext as _
from generator.links.change import Change, History
from generator.links.whole import Whole
from generator.model.dossier import Article
from generator.model.ids import SourceId

RUN: Final = 3
"""So many words in a row, or all of a text that has fewer, are taken for an article's; fewer are anybody's."""


def without_withheld(history: History, whole: Whole, published: Mapping[SourceId, Article]) -> History:
    """Take out of a history what an article says where that is withheld.

    Args:
        history: What changed.
        whole: The whole of the articles of which only passages are published.
        published: The articles as they are published.
    """
    if not whole.articles:
        return history
    texts = {one: (_folded(article.text), _folded(published[one].text)) for one, article in whole.articles.items()}
    return replace(
        history,
        revisions=tuple(
            replace(revision, changes=tuple(_told(change, texts) for change in revision.changes))
            for revision in history.revisions
        ),
    )


def _told(change: Change, texts: Mapping[SourceId, tuple[str, str]]) -> Change:
    concerned = [texts[source] for ref in change.on if ref.kind == "source" and (source := SourceId(ref.id)) in texts]
    if not concerned:
        return change
    name, before, after = (_shown(words, concerned) for words in (change.name, change.before, change.after))
    return replace(change, name=name, before=before, after=after)


def _shown(text: str, concerned: list[tuple[str, str]]) -> str:
    """Return a text, or a word for it where it has words of an article that are not published."""
    words = text.strip("“”…\"' ").split()
    runs = [" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))] if len(words) > 1 else []
    withheld = any(run in whole and run not in shown for whole, shown in concerned for run in runs)
    return _("withheld") if withheld else text


def _folded(text: str) -> str:
    return " ".join(text.split())
