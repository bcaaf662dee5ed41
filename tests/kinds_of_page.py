"""The kinds of page that a site has, for tests that look at one of each kind."""

from __future__ import annotations

KINDS = {
    "front page": "",
    "events": "events/",
    "event": "{event}",
    "actors": "actors/",
    "actor": "{actor}",
    "sources": "sources/",
    "source": "{source}",
    "places": "places/",
    "place": "{place}",
    "questions": "questions/",
    "table of sources and questions": "questions/matrix/",
    "timeline": "timeline/",
    "who held what": "holding/",
    "map": "map/",
    "who has it from whom": "origins/",
    "words": "words/",
    "what is not known": "unknown/",
    "alphabetical index": "search/",
    "hand-written with signs": "reading/",
    "hand-written with code": "correcting/",
    "hand-written with a picture": "architecture/",
    "data": "data/",
}
"""Kind → the address of one page of it; in braces what the fixture ``addresses`` of the browser tests fills in."""
