"""Which keys of the YAML hold prose, and which hold a short word with nothing to lose."""

from __future__ import annotations

PROSE = frozenset(
    {
        "about",
        "aliases",
        "answer",
        "ask",
        "body",
        "by",
        "byline",
        "dateline",
        "description",
        "from",
        "label",
        "name",
        "note",
        "origin",
        "prefix",
        "quote",
        "reason",
        "rights",
        "suffix",
        "text",
        "summary",
        "title",
        "to",
        "unit",
        "words",
    }
)
"""Keys whose value, or list of values, is somebody's words. YAML ends an unquoted value at " #" and drops the rest
of the line without a word; in these keys that is refused."""

SHORT = frozenset(
    {"contact", "counted_from", "date", "kind", "lang", "language", "read", "role", "sha256", "url", "when"}
)
"""Keys with text of one or two words, after which a comment is meant as one. Ids, lists, kinds and yes or no are
likewise. A test holds that each key of the model that holds text is in one of the two sets."""
