"""Who has no phone raises a hand: counted at a line by a facilitator, and apart from every vote."""

import pytest

from workshop.core import Refused


def hands(rehearsal, target="i1", who="screen"):
    state = rehearsal.sees(who)
    return (state["themes"] if target[0] == "t" else state["insights"])[target].get("hands")


def refusal(rehearsal, **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask("facilitator", "count_hands", **fields)
    return refused.value.code


def test_hands_are_counted_apart_from_dots(cards):
    cards.ask("p2", "vote", target="i1", dots=1)
    cards.ask("facilitator", "count_hands", target="i1", people=4)
    for who in ("screen", "facilitator", "p1"):
        assert hands(cards, who=who) == 4
    insight = cards.sees("screen")["insights"]["i1"]
    assert insight["votes"] == {"verzamelen": 1}
    assert cards.sees("screen")["ballots"] == {"verzamelen": 1}


def test_the_number_is_how_many_there_are_in_all(cards):
    for people, seen in ((4, 4), (3, 3), (0, None)):
        cards.ask("facilitator", "count_hands", target="i1", people=people)
        assert hands(cards) == seen


def test_a_group_has_hands_of_its_own(cards):
    cards.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i1", "i3"])
    cards.ask("facilitator", "count_hands", target="t1", people=2)
    assert hands(cards, "t1") == 2
    assert hands(cards, "i1") is None


def test_the_same_number_again_is_nothing_new(cards):
    cards.ask("facilitator", "count_hands", target="i1", people=4)
    seq = cards.workshop.seq
    cards.ask("facilitator", "count_hands", target="i1", people=4)
    assert cards.workshop.seq == seq


@pytest.mark.parametrize("people", [-1, 1001])
def test_a_number_that_no_room_holds_is_refused(cards, people):
    assert refusal(cards, target="i1", people=people) == "malformed"


def test_what_is_hidden_takes_no_hands_but_gives_them_back(cards):
    cards.ask("facilitator", "count_hands", target="i1", people=4)
    cards.ask("facilitator", "hide_insight", insight="i1")
    assert refusal(cards, target="i1", people=5) == "not_a_target"
    cards.ask("facilitator", "count_hands", target="i1", people=0)
    cards.ask("facilitator", "show_insight", insight="i1")
    assert hands(cards) is None


def test_what_is_not_there_takes_none(cards):
    assert refusal(cards, target="i99", people=1) == "unknown_target"
