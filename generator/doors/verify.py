"""Reads the built pages again, as a browser would, and compares them with what they were made from.

It trusts nothing that the generator says of itself: it parses the finished HTML with an HTML5 parser, takes each quote
and each article as a reader would see it, and compares it code point for code point with the archived file.

Each page is looked at by itself, as soon as it is written, by whichever process wrote it; nothing of it is kept but
what other pages have to be compared with: its anchors, and where its links lead. `Seen` adds that up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.doors.articles import added_up, archived, look_at_article, source_at
from generator.doors.built_page import Built, html_files, read_page, text_of
from generator.doors.seen import Seen
from generator.doors.verify_links import faulty_links, faulty_styles, style_files
from generator.doors.withheld import Words, fault, faulty_excerpts, runs_withheld, shown_of
from generator.links.addresses import anchor_of, permalink_of
from generator.links.claim_sheets import claim_on
from generator.model.dossier import Stated
from generator.model.ids import ClaimId, SourceId
from generator.pipeline import Made


@dataclass(frozen=True, slots=True)
class Verified:
    """What reading the built site again found.

    Attributes:
        claims: How many claims are shown, on their own page and in their article, exactly as archived.
        faults: What is not as it should be, one sentence each.
    """

    claims: int
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Verifier:
    """Looks at built pages one by one.

    Attributes:
        made: What the site is built from.
    """

    made: Made

    def look(self, address: str, content: bytes, title: str | None, seen: Seen) -> None:
        """Look at one page.

        Args:
            address: Where it lies.
            content: Its bytes, as they stand on the disk.
            title: The title that it has to show; None for a page that is not made from the dossier.
            seen: Takes what was found.
        """
        built = read_page(address, content)
        seen.pages[address] = built.ids
        seen.tell(address, (f'/{address} has the anchor "{one}" more than once.' for one in built.twice))
        self.look_at_quotes(built, seen)
        if title is not None:
            seen.tell(address, _titles(built, title))
        seen.tell(address, faulty_links(built, self.addresses, seen))
        if self._withheld and built.tree.body and (leak := shown_of(self._withheld, text_of(built.tree.body))):
            seen.tell(address, [fault(f"/{address}", leak)])

    def look_at_quotes(self, built: Built, seen: Seen) -> None:
        """Look at what a page shows of articles alone: the quotes of claims, and an article itself."""
        self._look_at_claims(built, seen)
        self._look_at_permalink(built, seen)
        look_at_article(self.made.derived, built, seen)

    def look_at_the_rest(self, site: Path, titles: Mapping[str, str], seen: Seen) -> None:
        """Look at all pages of a site that were not looked at, and at the titles of some of them.

        Raises:
            OSError: Where one cannot be read.
        """
        for address, path in html_files(site):
            if address not in seen.pages:
                self.look(address, path.read_bytes(), titles.get(address), seen)

    def asked(self, address: str) -> str:
        """Return a hash of what a page is compared with, but for its title."""
        shown = self._claims.get(address, {})
        derived = self.made.derived
        quotes = [(claim, anchor_of(stated), archived(derived, claim)) for claim, stated in shown.items()]
        asked: list[object] = [sorted(quotes)]
        if (source := source_at(address)) in derived.dossier.articles:
            marked = derived.by_source.get(source, ())
            article = derived.dossier.articles[source]
            asked += [article.sha256, article.excerpt, source]
            asked += [(stated.claim.id, archived(derived, stated.claim.id)) for stated in marked]
        return hashlib.blake2b(repr(asked).encode(), digest_size=16).hexdigest()

    @cached_property
    def addresses(self) -> Collection[str]:
        """The addresses of all pages that are made from the dossier."""
        return frozenset(self.made.plan.addresses)

    def whole(self, seen: Seen, exists: Callable[[str], bool], styles: Iterable[tuple[str, str]]) -> Verified:
        """Return what comes of looking at every page, once all files of the site are there.

        Args:
            seen: What was found on the pages.
            exists: Whether the site has a file, by its path.
            styles: The site's stylesheets: path and text.
        """
        faults = [f"/{address} was not built." for address in sorted(self.addresses - seen.pages.keys())]
        good, unquoted, lacking = self.quoted(seen)
        faults += unquoted
        faults += seen.faults()
        faults += lacking
        faults += faulty_excerpts(self.made, self._withheld)
        faults += seen.leading_nowhere(exists)
        faults += faulty_styles(styles)
        return Verified(good, tuple(faults))

    def quoted(self, seen: Seen) -> tuple[int, list[str], list[str]]:
        """Return how many claims are shown and marked as archived, and what is wrong with others and with articles.

        Args:
            seen: What was found on all pages that show any.
        """
        good, faults = 0, list[str]()
        marked, lacking = added_up(self.made.derived, seen)
        for claim in self.made.derived.found.passages:
            if not seen.shown.get(claim, False):
                faults.append(f'The quote of claim "{claim}" is not shown as the article has it.')
            elif not marked.get(claim, False):
                faults.append(f'The passage of claim "{claim}" is not marked in its article as the article has it.')
            else:
                good += 1
        return good, faults, lacking

    @cached_property
    def _withheld(self) -> Mapping[Words, SourceId]:
        return runs_withheld(self.made)

    @cached_property
    def _claims(self) -> dict[str, dict[ClaimId, Stated]]:
        """The claims that each page has to show, by its address; of one shown twice there, where it stands first."""
        found: dict[str, dict[ClaimId, Stated]] = {}
        derived = self.made.derived
        for stated in (*derived.stated.values(), *derived.dossier.accounts()):
            here = found.setdefault(claim_on(derived, stated).partition("#")[0], {})
            here.setdefault(stated.claim.id, stated)
        return found

    @cached_property
    def _permalinks(self) -> Mapping[str, ClaimId]:
        return {permalink_of(claim): claim for claim in self.made.derived.stated}

    def _look_at_claims(self, built: Built, seen: Seen) -> None:
        here = self._claims.get(built.address, {})
        left = set(here)
        for quote in built.tree.css("[data-claim]") if here else ():
            stated = here.get(ClaimId(quote.attributes["data-claim"] or ""))
            if stated is None:
                continue
            left.discard(stated.claim.id)
            if anchor_of(stated) in built.ids:
                parts = tuple(text_of(part) for part in quote.css("[data-part]"))
                seen.show(stated.claim.id, parts == archived(self.made.derived, stated.claim.id))
        for missing in left:
            seen.show(missing, False)

    def _look_at_permalink(self, built: Built, seen: Seen) -> None:
        """Look at the quote at a claim's own address; that it is good there does not make up for any other page."""
        claim = self._permalinks.get(built.address)
        if claim is None:
            return
        shown = [
            (quote.attributes["data-claim"], tuple(text_of(part) for part in quote.css("[data-part]")))
            for quote in built.tree.css("[data-claim]")
        ]
        if shown != [(claim, archived(self.made.derived, claim))]:
            seen.show(claim, False)


def verify(site: Path, made: Made) -> Verified:
    """Read the site built from ``made`` again, page by page.

    Raises:
        OSError: Where a page cannot be read.
    """
    verifier, seen = Verifier(made), Seen()
    for address, path in html_files(site):
        title = made.plan.page(address).title if made.plan.shows(address) else None
        verifier.look(address, path.read_bytes(), title, seen)
    return on_disk(verifier, site, seen)


def on_disk(verifier: Verifier, site: Path, seen: Seen) -> Verified:
    """Return what comes of looking at every page of a site that was built into a folder.

    Raises:
        OSError: Where a file cannot be read.
    """
    return verifier.whole(seen, lambda path: (site / path).is_file(), style_files(site))


def _titles(built: Built, expected: str) -> Iterator[str]:
    heading = built.tree.css_first("h1 [data-title]")
    if heading is None or text_of(heading) != expected:
        yield f'/{built.address} does not show its title, "{expected}", as it is.'
    title = built.tree.css_first("title")
    if title is not None and built.address and not text_of(title).startswith(expected):
        yield f'/{built.address} has the title "{text_of(title)}", not "{expected}".'
