"""What the search says, in the language of the dossier."""

from __future__ import annotations

from generator.ground.wording import gettext as _


def words() -> dict[str, str]:
    """Return all that the search's script says, by name; the script fills in what stands in braces."""
    return {
        "title": _("Search this dossier"),
        "field": _("Search for words"),
        "close": _("Close"),
        "hint": _("Words of an article, a name or a question. “…” around words finds just these, in this order."),
        "results": _("Results"),
        "filters": _("Filters"),
        "all": _("All"),
        "kind": _("Kind"),
        "source": _("Source"),
        "actor": _("Actor"),
        "year": _("Year"),
        "any": _("any"),
        "more": _("Show more"),
        "found": _("Results: %(n)s", n="{n}"),
        "found_about": _("Results: more than %(n)s", n="{n}"),
        "none": _("Nothing found for “%(query)s”.", query="{query}"),
        "none_filtered": _("Nothing found with these filters."),
        "instead": _("No word “%(word)s” here. Shown instead: “%(instead)s”.", word="{word}", instead="{instead}"),
        "without": _("Nothing holds all these words. Shown without: “%(words)s”.", words="{words}"),
        "called": _("Also called:"),
        "failed": _("The search could not be loaded. The lists and the alphabetical index hold the same pages."),
        "index": _("Alphabetical index"),
        "paragraph": _("paragraph %(n)s", n="{n}"),
        "kind_place": _("Place"),
        "kind_actor": _("Actor"),
        "kind_event": _("Event"),
        "kind_source": _("Source"),
        "kind_question": _("Question"),
        "kind_page": _("Page"),
        "kind_passage": _("Passage"),
        "kind_claim": _("Claim"),
    }
