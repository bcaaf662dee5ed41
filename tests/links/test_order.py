"""Events in time and in one another."""

from __future__ import annotations

from collections.abc import Mapping

from dossier_maker import derive_dossier
from generator.links.derived import Derived
from generator.links.order import Order


def _order(events: Mapping[str, str]) -> Order:
    files = {f"events/{one}.yml": f"title: {one}\n{lines}" for one, lines in events.items()}
    derived: Derived = derive_dossier(files, {"a": "Nothing but these words."})
    return derived.order


def test_by_beginning_then_the_wider_first_then_by_id_and_undated_last() -> None:
    order = _order(
        {
            "a-undated": "",
            "b-unknown": "date: {basis: unknown}\n",
            "c-day": "date: 2031-03-01\n",
            "d-month": "date: 2031-03\n",
            "e-same-day": "date: 2031-03-01\n",
            "f-open-begin": 'date: "../2031-02-28"\n',
            "g-open-end": 'date: "2031-03-02/.."\n',
            "h-spring-before": "date: 2030-21\n",
            "i-evening": "date: 2031-03-01T20:00\n",
            "j-morning": "date: 2031-03-01T08:00\n",
        },
    )
    assert order.all == (
        "h-spring-before",
        "f-open-begin",
        "d-month",
        "c-day",
        "e-same-day",
        "j-morning",
        "i-evening",
        "g-open-end",
        "a-undated",
        "b-unknown",
    )


def test_before_and_after_lie_in_the_same_event_and_have_a_date() -> None:
    order = _order(
        {
            "war": "date: 2030/2032\n",
            "first": "date: 2031-01\npart_of: war\n",
            "other": "date: 2031-02\n",
            "second": "date: 2031-03\npart_of: war\n",
            "third": "date: 2031-04\npart_of: war\n",
            "undated": "part_of: war\n",
        },
    )
    assert order.parts == {None: ("war", "other"), "war": ("first", "second", "third", "undated")}
    assert order.before == {"second": "first", "third": "second"}
    assert order.after == {"first": "second", "second": "third"}


def test_roles_and_places_list_their_events_by_date() -> None:
    lines = "places: [p, p]\nactors: [{actor: paper, role: r}]\n"
    files = {
        "events/late.yml": f"title: L\ndate: 2031-05\n{lines}",
        "events/soon.yml": f"title: S\ndate: 2031-01\n{lines}",
        "places/p.yml": "name: P\n",
    }
    derived = derive_dossier(files, {"a": "Nothing but these words."})
    assert derived.roles == {"paper": (("soon", "r"), ("late", "r"))}
    assert derived.happened == {"p": ("soon", "late")}


def test_a_month_is_neither_before_nor_after_one_of_its_days() -> None:
    order = _order(
        {
            "november": "date: 2031-11\n",
            "december": "date: 2031-12\n",
            "eleventh": "date: 2031-12-11\n",
            "twelfth": "date: 2031-12-12\n",
            "january": "date: 2032-01\n",
        },
    )
    assert order.before == {
        "december": "november",
        "eleventh": "november",
        "twelfth": "eleventh",
        "january": "december",
    }
    assert order.after == {
        "november": "december",
        "december": "january",
        "eleventh": "twelfth",
        "twelfth": "january",
    }
