"""Which of the pages in an archive is the article's."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draft.captures.captured import Captured, Wanted, same_address
from generator.draft.captures.rest import Rest
from generator.draft.ids import NotKnown

_NAMED = 6


def chosen(pages: Sequence[Captured], rest: Rest, name: str, wanted: Wanted, listed: Sequence[str] = ()) -> Captured:
    """Return the one page that is wanted.

    Args:
        pages: All in the archive.
        rest: What else is in it.
        name: How messages name it.
        wanted: Which one.
        listed: Addresses of pages that the archive itself lists; the rest are parts of these.

    Raises:
        NotKnown: Where there is none, or none can be told from the others; with what there is.
    """
    pages = [*pages, *rest.resolved(pages)]
    if not pages:
        raise NotKnown(f"{name} holds no page of HTML that was there when it was captured.{rest.told()}".rstrip("."))
    asked = [page for page in pages if wanted.is_at(page.url)]
    if not asked:
        what = rest.told(wanted.url)
        raise NotKnown(f"{name} holds no page {wanted.url}. It has {_addresses(pages)}{'.' if what else ''}{what}")
    if not wanted.url and listed:
        of_its_list = [page for page in asked if same_address(page.url) in map(same_address, listed)]
        asked = of_its_list or asked
    if len({same_address(page.url) for page in asked}) > 1:
        raise NotKnown(f"{name} holds several pages; say with --url which one it is. It has {_addresses(asked)}")
    then = [page for page in asked if page.date.startswith(wanted.date)]
    if not then:
        raise NotKnown(f"{name} has no capture of that page of {wanted.date}. It has those of {_dates(asked)}")
    if len({page.html for page in then}) > 1:
        raise NotKnown(
            f"{name} holds several captures of that page, which differ; say with --captured which one it is. It has"
            f" those of {_dates(then)}"
        )
    return then[0]


def _addresses(pages: Sequence[Captured]) -> str:
    return _some(sorted({page.url for page in pages}))


def _dates(pages: Sequence[Captured]) -> str:
    return _some(sorted({page.date or "a time that is not known" for page in pages}))


def _some(every: Sequence[str]) -> str:
    more = f" and {len(every) - _NAMED} more" if len(every) > _NAMED else ""
    return ", ".join(one[:200] for one in every[:_NAMED]) + more
