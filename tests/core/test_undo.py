"""What facilitators did is taken back, the last first, as long as nothing that it concerns changed since."""

from contextlib import suppress

import pytest
from hypothesis import given, settings

from workshop.core import Refused, fold

from ..rehearsal import Rehearsal
from .test_properties import ASKS, rehearse


def lead(rehearsal, do, **fields):
    return rehearsal.ask("facilitator", do, **fields)


def undo(rehearsal, **fields):
    return lead(rehearsal, "undo", **fields)["undone"]


def refusal(rehearsal, do, who="facilitator", **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(who, do, **fields)
    return refused.value.code


def board(rehearsal):
    """What a facilitator sees, without what can be taken back and counts."""
    state = rehearsal.sees("facilitator")
    return {name: state.get(name) for name in ("insights", "themes")}


ACTS = {
    "hide a card": ("hide_insight", {"insight": "i1", "reason": "naam"}, ["i1"]),
    "hide a group": ("hide_insight", {"insight": "t1"}, ["t1"]),
    "put a card in a group": ("move_insights", {"insights": ["i3"], "theme": "t1"}, ["i3", "t1"]),
    "take a card out": ("move_insights", {"insights": ["i1"], "theme": None}, ["i1"]),
    "make an empty group": ("add_theme", {"category": "succes", "title": "Nieuw"}, ["t2"]),
    "make a group of cards": (
        "add_theme",
        {"category": "succes", "title": "Nieuw", "insights": ["i1", "i3"]},
        ["t2", "i1", "i3"],
    ),
    "rename a group": ("edit_theme", {"theme": "t1", "title": "Anders"}, ["t1"]),
    "move a group": ("edit_theme", {"theme": "t1", "keywords": "a, b"}, ["t1"]),
    "take a group apart": ("remove_theme", {"theme": "t1"}, ["i1", "t1"]),
    "put a wording right": ("edit_insight", {"insight": "i1", "text": "Anders"}, ["i1"]),
    "put a card in another category": ("edit_insight", {"insight": "i1", "category": "valkuil"}, ["i1"]),
    "withhold a card": ("withhold", {"target": "i3", "on": True}, ["i3"]),
    "decide on it": ("decide", {"target": "i3", "decision": "not", "reason": "Te duur"}, ["i3"]),
    "say what for": (
        "place",
        {
            "target": "i3",
            "sections": ["context"],
            "criteria": [],
            "purposes": [{"kind": "sections", "place": "context", "purpose": "support"}],
        },
        ["i3"],
    ),
    "merge cards": ("merge_insights", {"into": "i1", "insights": ["i3"]}, ["i3", "i1"]),
    "park a card": ("park", {"target": "i3", "reason": "later"}, ["i3"]),
    "park a group": ("park", {"target": "t1", "reason": "later"}, ["t1"]),
    "count hands": ("count_hands", {"target": "t1", "people": 4}, ["t1"]),
    "say where it goes": ("place", {"target": "t1", "sections": ["context"], "criteria": []}, ["t1"]),
}


@pytest.fixture
def grouped(cards):
    """i1 lies in group t1; i3 is loose."""
    lead(cards, "add_theme", category="succes", title="Samen", insights=["i1"])
    return cards


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_taken_back_whole(grouped, name):
    do, fields, targets = ACTS[name]
    before = board(grouped)
    lead(grouped, do, **fields)
    assert board(grouped) != before
    assert undo(grouped) == {"do": do, "target": targets[0], "targets": targets}
    assert board(grouped) == before


def test_a_hidden_card_that_is_shown_again_is_hidden_for_its_reason(grouped):
    lead(grouped, "hide_insight", insight="i1", reason="naam")
    before = board(grouped)
    lead(grouped, "show_insight", insight="i1")
    undo(grouped)
    assert board(grouped) == before
    assert before["insights"]["i1"]["reason"] == "naam"


def test_a_card_that_was_split_off_or_came_back_goes_where_it_was(grouped):
    lead(grouped, "merge_insights", into="i1", insights=["i3"])
    lead(grouped, "park", target="t1", reason="later")
    before = board(grouped)
    for do, fields in (("split_insight", {"insight": "i3"}), ("unpark", {"target": "t1"})):
        lead(grouped, do, **fields)
        assert board(grouped) != before
        assert undo(grouped)["do"] == do
        assert board(grouped) == before


def test_twenty_acts_are_taken_back_and_no_more(cards):
    for number in range(25):
        lead(cards, "add_theme", category="succes", title=f"Groep {number}")
    for number in range(24, 4, -1):
        assert undo(cards)["targets"] == [f"t{number + 1}"]
    assert refusal(cards, "undo") == "nothing_to_undo"
    assert len(board(cards)["themes"]) == 5


def test_what_was_taken_back_is_no_act_itself(grouped):
    before = board(grouped)
    lead(grouped, "remove_theme", theme="t1")
    undo(grouped)
    assert board(grouped) == before
    undo(grouped)  # the group that the test began with
    assert "t1" not in (board(grouped)["themes"] or {})
    assert refusal(grouped, "undo") == "nothing_to_undo"


def test_what_its_author_changed_since_is_not_written_over(grouped):
    lead(grouped, "edit_insight", insight="i1", text="Anders")
    grouped.ask("p1", "edit_insight", insight="i1", text="Toch zo")
    assert refusal(grouped, "undo") == "cannot_undo"


def test_a_group_that_somebody_voted_on_stays(grouped):
    lead(grouped, "start_stage", stage="stemmen")
    assert refusal(grouped, "undo") == "cannot_undo"  # while it votes blind the answer depends on no dot
    grouped.ask("p2", "vote", target="t1", dots=1)
    lead(grouped, "reveal")
    assert refusal(grouped, "undo") == "cannot_undo"


def test_dots_that_came_back_lie_there_again(grouped):
    grouped.ask("p2", "vote", target="i3", dots=1)
    lead(grouped, "hide_insight", insight="i3")
    undo(grouped)
    assert grouped.sees("facilitator")["insights"]["i3"]["votes"] == {"verzamelen": 1}


def test_one_may_say_which_act_is_meant(grouped):
    first = grouped.sees("facilitator")["acts"][0]["act"]
    lead(grouped, "hide_insight", insight="i1")
    assert refusal(grouped, "undo", act=first) == "cannot_undo"
    last = grouped.sees("facilitator")["acts"][0]
    assert last == {"act": last["act"], "do": "hide_insight", "targets": ["i1"]}
    undo(grouped, act=last["act"])


def test_only_facilitators_hear_of_acts_and_undo_them(grouped):
    assert "acts" not in grouped.sees("p1")
    assert "acts" not in grouped.sees("screen")
    assert refusal(grouped, "undo", who="p1") == "not_allowed"


def test_after_the_end_what_could_be_done_there_can_be_taken_back(grouped):
    lead(grouped, "hide_insight", insight="i2")
    for _ in range(2):
        lead(grouped, "close_workshop")
    assert refusal(grouped, "undo") == "closed"
    lead(grouped, "decide", target="t1", decision="adopted")
    assert undo(grouped)["do"] == "decide"
    assert "decision" not in grouped.sees("facilitator")["themes"]["t1"]
    assert refusal(grouped, "undo") == "closed"


def test_what_people_do_themselves_is_no_act(cards):
    cards.ask("p1", "edit_insight", insight="i1", text="Beter")
    cards.ask("p1", "withdraw_insight", insight="i2")
    assert refusal(cards, "undo") == "nothing_to_undo"


def on_the_board(rehearsal):
    """Where everything lies and what it says; counts move by themselves."""
    counted = ("votes", "supporters", "breadth")
    return {
        collection: {
            id: {name: value for name, value in thing.items() if name not in counted}
            for id, thing in (things or {}).items()
        }
        for collection, things in board(rehearsal).items()
    }


def acts_of(rehearsal):
    return rehearsal.workshop.acts[-1].seq if rehearsal.workshop.acts else 0


@settings(max_examples=60, deadline=None)
@given(ASKS)
def test_an_undo_right_after_any_act_leaves_the_board_as_it_was(asks):
    before, acts = None, 0
    for rehearsal in rehearse(asks):
        if before is not None and acts_of(rehearsal) > acts:
            again = Rehearsal()
            again.log, again.workshop, again.now = list(rehearsal.log), fold(rehearsal.log), rehearsal.now
            with suppress(Refused):
                undo(again)
                assert on_the_board(again) == before
                assert fold(again.log) == again.workshop
        before, acts = on_the_board(rehearsal), acts_of(rehearsal)
