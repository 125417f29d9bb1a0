"""A list tells the same whether all of a log is read for it or only what can change what it tells."""

from hypothesis import given, settings

from workshop.core import fold
from workshop.core.plan import read_plan
from workshop.core.views.summary import IRRELEVANT_EVENTS, summary

from ..rehearsal import SHORT, Rehearsal
from .test_properties import ASKS, rehearse

USES = """
[[uses]]
id = "oproep"
title = "De oproep"
decide_by = "2027-02-01"

[[uses]]
id = "beoordeling"
title = "De beoordeling"
decide_by = "2027-01-15"
"""


@settings(max_examples=60, deadline=None)
@given(ASKS)
def test_what_is_passed_over_says_nothing(asks):
    *_, rehearsal = rehearse(asks)
    log = rehearsal.log
    less = [event for event in log if type(event).__name__ not in IRRELEVANT_EVENTS]
    assert summary(fold(less)) == summary(fold(log)) == summary(rehearsal.workshop)


def test_what_a_list_tells(cards):
    cards.ask("p1", "withdraw_insight", insight="i1")
    cards.ask("facilitator", "hide_insight", insight="i2")
    told = summary(cards.workshop)
    assert (told["participants"], told["insights"], told["state"], told["published"]) == (3, 1, "open", False)


def test_a_promise_is_told_while_a_line_is_open():
    plan = read_plan(SHORT.replace("[[categories]]", f"{USES}\n[[categories]]", 1), "proef.toml")
    room = Rehearsal(plan)
    room.ask("facilitator", "seed")
    assert summary(room.workshop)["decide_by"] == "2027-01-15"
    room.ask("facilitator", "decide", target="i1", decision="adopted")
    room.ask("facilitator", "add_theme", category="valkuil", title="Samen", insights=["i2"])
    assert summary(room.workshop)["decide_by"] == "2027-01-15"
    room.ask("facilitator", "decide", target="t1", decision="later")
    assert summary(room.workshop)["decide_by"] is None
