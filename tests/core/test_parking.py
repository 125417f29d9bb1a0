"""What is parked stands apart with its reason: nobody votes on it, it counts nowhere, and it comes back whole."""

import pytest

from workshop.core import Refused

from ..rehearsal import SHORT
from .test_grouping_votes import ON_CARDS, session
from .test_merging import given_by, lead, people, refusal, seen_by


def park(rehearsal, target, reason="Daar gaan wij niet over"):
    lead(rehearsal, "park", target=target, reason=reason)


def unpark(rehearsal, target):
    lead(rehearsal, "unpark", target=target)


def test_everybody_sees_what_is_parked_and_why(cards):
    park(cards, "i1")
    for who in ("facilitator", "screen", "p1", "p2"):
        card = cards.sees(who)["insights"]["i1"]
        assert (card["text"], card["parked"]) == ("Samen leren", "Daar gaan wij niet over")
        assert "status" not in card
    unpark(cards, "i1")
    assert "parked" not in cards.sees("screen")["insights"]["i1"]


def test_it_takes_no_dots_and_gives_back_those_it_had():
    rehearsal = session(SHORT)
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    before = seen_by(rehearsal, "p1", "screen")
    park(rehearsal, "i1")
    assert rehearsal.sees("p1")["me"]["dots_left"]["succes"] == 2
    assert refusal(rehearsal, "vote", "p2", target="i1", dots=1) == "not_a_target"
    unpark(rehearsal, "i1")
    assert seen_by(rehearsal, "p1", "screen") == before


def test_dots_that_were_given_elsewhere_since_stay_there():
    rehearsal = session(SHORT)
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    park(rehearsal, "i1")
    for target in ("i2", "i3"):
        rehearsal.ask("p1", "vote", target=target, dots=1)
    unpark(rehearsal, "i1")
    assert given_by(rehearsal, "p1") == {"i2": 1, "i3": 1}


def test_no_count_is_told_of_it_and_the_ballots_stay():
    rehearsal = session(ON_CARDS)
    rehearsal.ask("p1", "vote", target="i1", dots=3)
    lead(rehearsal, "reveal")
    before = seen_by(rehearsal, "facilitator", "screen", "p1")
    park(rehearsal, "i1")
    for who in ("facilitator", "screen", "p2"):
        card = rehearsal.sees(who)["insights"]["i1"]
        assert not {"votes", "supporters", "breadth"} & set(card)
    assert (people(rehearsal, "i1"), rehearsal.sees("screen")["ballots"]["stemmen"]) == (0, 1)
    unpark(rehearsal, "i1")
    assert seen_by(rehearsal, "facilitator", "screen", "p1") == before


def test_a_parked_group_takes_its_cards_along():
    rehearsal = session(ON_CARDS)
    lead(rehearsal, "add_theme", category="succes", title="x", insights=["i1"])
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    park(rehearsal, "t1")
    assert refusal(rehearsal, "vote", "p2", target="i1", dots=1) == "not_a_target"
    assert given_by(rehearsal, "p1") == {}
    unpark(rehearsal, "t1")
    assert given_by(rehearsal, "p1") == {"i1": 1}


def test_a_group_of_which_all_cards_are_parked_is_no_target():
    rehearsal = session(SHORT)
    lead(rehearsal, "add_theme", category="succes", title="x", insights=["i1"])
    rehearsal.ask("p1", "vote", target="t1", dots=1)
    park(rehearsal, "i1")
    assert refusal(rehearsal, "vote", "p2", target="t1", dots=1) == "not_a_target"
    assert given_by(rehearsal, "p1") == {}


def test_what_is_parked_and_hidden_counts_only_when_it_is_neither():
    rehearsal = session(SHORT)
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    lead(rehearsal, "start_stage", stage="bespreken")
    park(rehearsal, "i1")
    lead(rehearsal, "hide_insight", insight="i1")
    lead(rehearsal, "show_insight", insight="i1")
    assert people(rehearsal, "i1") == 0
    unpark(rehearsal, "i1")
    assert people(rehearsal, "i1") == 1


def test_the_reason_may_change_and_the_same_again_does_nothing(cards):
    park(cards, "i1", "later")
    seq = cards.workshop.seq
    park(cards, "i1", "later")
    assert cards.workshop.seq == seq
    park(cards, "i1", "nooit")
    assert cards.sees("p1")["insights"]["i1"]["parked"] == "nooit"


@pytest.mark.parametrize(
    ("who", "fields", "code"),
    [
        ("p1", {"target": "i1", "reason": "x"}, "not_allowed"),
        ("facilitator", {"target": "i1", "reason": ""}, "reason_needed"),
        ("facilitator", {"target": "i1", "reason": " "}, "reason_needed"),
        ("facilitator", {"target": "i1", "reason": "x" * 201}, "too_long"),
        ("facilitator", {"target": "i9", "reason": "x"}, "unknown_target"),
        ("facilitator", {"target": "i3", "reason": "x"}, "not_a_target"),
    ],
)
def test_refusals(cards, who, fields, code):
    """i3 is hidden."""
    lead(cards, "hide_insight", insight="i3")
    with pytest.raises(Refused) as refused:
        cards.ask(who, "park", **fields)
    assert refused.value.code == code


def test_what_is_parked_is_not_proposed_nor_merged(cards):
    park(cards, "i1")
    assert refusal(cards, "merge_insights", into="i3", insights=["i1"]) == "not_a_target"
    assert refusal(cards, "merge_insights", into="i1", insights=["i3"]) == "not_a_target"
