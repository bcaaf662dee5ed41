"""Addresses: where each thing's page lies, and how one page writes a link to another."""

from __future__ import annotations

import re
from typing import Final

from generator.model.dossier import Kind, Ref, Stated
from generator.model.ids import ClaimId, QuestionId

QUESTIONS: Final = "questions/"
MATRIX: Final = "questions/matrix/"
WORDS: Final = "words/"
TIMELINE: Final = "timeline/"
HOLDING: Final = "holding/"
MAP: Final = "map/"
ORIGINS: Final = "origins/"
UNKNOWN: Final = "unknown/"
CORRECTIONS: Final = "corrections/"
SEARCH: Final = "search/"
"""The pages that are made from many records."""

FEED: Final = "corrections/feed.xml"
SOURCES_FEED: Final = "data/feeds/sources.xml"
CLAIMS_FEED: Final = "data/feeds/claims.xml"
"""The files that readers of feeds are told of corrections by, of new sources, and of new claims."""

_FURTHER: Final = re.compile(r"page_[0-9]+/$")

FOLDERS: Final[dict[Kind, str]] = {"event": "events", "actor": "actors", "place": "places", "source": "sources"}


def page_of(ref: Ref) -> str:
    """Return the address of a thing's page from the site's root: ``events/palmyra-2016/``."""
    return f"{FOLDERS[ref.kind]}/{ref.id}/"


def anchor_of(stated: Stated) -> str:
    """Return the anchor of a claim where it stands, or of it as a further answer; no id holds an underscore."""
    anchor = claim_anchor(stated.claim.id)
    return f"{anchor}_{stated.question.id}" if stated.further and stated.question else anchor


def former_anchors_of(stated: Stated) -> tuple[str, ...]:
    """Return the anchors that a claim had where it stands, by ids that it or the question had before."""
    claims = [claim_anchor(ClaimId(id_)) for id_ in (stated.claim.id, *stated.claim.formerly)]
    if not stated.further or stated.question is None:
        return tuple(claims[1:])
    questions = (stated.question.id, *stated.question.formerly)
    return tuple(f"{claim}_{question}" for claim in claims for question in questions)[1:]


def permalink_of(claim: ClaimId) -> str:
    """Return a claim's own address, which stays when the claim moves to another record."""
    return f"claims/{claim}/"


def claim_anchor(claim: ClaimId) -> str:
    """Return the anchor of a claim on the page that shows it."""
    return f"claim-{claim}"


def question_anchor(question: QuestionId) -> str:
    """Return the anchor of a question on its event's page."""
    return f"question-{question}"


def passage_anchor(claim: ClaimId) -> str:
    """Return the anchor of a claim's words on the page of its article."""
    return f"passage-{claim}"


def commit_anchor(commit: str) -> str:
    """Return the anchor of a commit's changes among all corrections."""
    return f"commit-{commit[:12]}"


def paragraph_anchor(number: int) -> str:
    """Return the anchor of an article's paragraph."""
    return f"p{number}"


def copy_of(file: str) -> str:
    """Return where the site keeps its copy of one of the dossier's files: ``sources/x`` → ``data/x``."""
    return f"data/{file.partition('/')[2]}"


def capture_of(file: str) -> str:
    """Return where the site keeps its copy of a captured page.

    A page that a browser would show comes in a ZIP file, of a name that no server takes for a page: what others wrote
    must not run as if it were the site's own. Archives stay as they are, for the programs that read them.
    """
    stem, _, ending = copy_of(file).rpartition(".")
    return f"{stem}.zip" if ending in ("html", "mhtml") else copy_of(file)


def published(site: str, address: str) -> str:
    """Return the whole address of a page or file by that from the site's root; that one where no site is known."""
    return f"{site.rstrip('/')}/{address}" if site else address


def file_of(address: str) -> str:
    """Return the Markdown file of a page's address: ``events/x/`` → ``events/x/index.md``.

    Always an index, so that a link counts its way from one folder in every builder: some take the folder of the
    Markdown file, others that of the page.
    """
    return f"{address}index.md"


def further(first: str, number: int) -> str:
    """Return the address of a page of a list by that of its first page, and its number, from 1."""
    # An underscore, since no id holds one: "page-2" may be the id of an event.
    return first if number == 1 else f"{first}page_{number}/"


def first_of(address: str) -> str:
    """Return the address of the first page of a list by that of any of its pages; of other pages their own."""
    return _FURTHER.sub("", address)


def relative(here: str, there: str) -> str:
    """Return how the page at ``here`` links to ``there``; both are addresses from the site's root.

    Relative, so that the site works below any path and from any host.
    """
    path, hash_, anchor = there.partition("#")
    if path == here:
        return f"#{anchor}" if anchor else "./"
    return f"{'../' * here.count('/')}{path}{hash_}{anchor}" or "./"
