"""A list tells the same whether all of a log is read for it or only what can change what it tells."""

from hypothesis import given, settings

from workshop.core import fold
from workshop.core.views.summary import IRRELEVANT_EVENTS, summary

from .test_properties import ASKS, rehearse


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
