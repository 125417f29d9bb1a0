"""A blind round that is shown line by line: of each question from the third place to the first, and what nobody sees
before its turn."""

import pytest

from workshop.core import Refused
from workshop.core.plan import read_plan
from workshop.harvest import harvest

from ..rehearsal import SHORT, Rehearsal

PEOPLE = [f"p{n}" for n in range(1, 6)]


@pytest.fixture
def room():
    """Five cards of succes with 3, 2, 2, 1 and no points, one of valkuil with one."""
    room = Rehearsal(read_plan(SHORT.replace("dots = 2", "dots = 5"), "proef.toml"))
    room.join(*({"regio": "kempen"} for _ in PEOPLE))
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for n in range(5):
        room.ask("p1" if n < 3 else "p2", "post_insight", category="succes", text=f"Kaart {n}")
    room.ask("p1", "post_insight", category="valkuil", text="Kuil")
    room.ask("facilitator", "start_stage", stage="stemmen")
    for target, people in {"i1": 3, "i2": 2, "i3": 2, "i4": 1, "i6": 1}.items():
        for who in PEOPLE[:people]:
            room.ask(who, "vote", target=target, dots=1)
    return room


def reveal(room, category="succes", lines="next", **fields):
    return room.ask("facilitator", "reveal", category=category, lines=lines, **fields)


def counts(room, who):
    """Line → points, of those of which this viewer is told."""
    insights = room.sees(who)["insights"]
    return {id: card["votes"]["stemmen"] for id, card in insights.items() if "stemmen" in card.get("votes", {})}


def unveiled(room, who="screen"):
    return room.sees(who)["rounds"]["stemmen"].get("unveiled")


@pytest.mark.parametrize("who", ["screen", "facilitator", "p1", "p5"])
def test_lines_come_from_the_third_place_to_the_first_and_level_ones_together(room, who):
    assert counts(room, who) == {}
    assert unveiled(room, who) is None
    assert "stemmen" not in room.sees(who).get("ballots", {})
    reveal(room)
    assert counts(room, who) == {"i2": 2, "i3": 2, "i4": 1}
    assert unveiled(room, who) == ["i2", "i3", "i4", "i5"]
    assert room.sees(who)["ballots"]["stemmen"] == 3
    reveal(room)
    assert counts(room, who) == {"i1": 3, "i2": 2, "i3": 2, "i4": 1}


def test_who_was_there_is_told_from_the_first_line_on(room):
    reveal(room, present=7)
    assert room.sees("facilitator")["rounds"]["stemmen"]["present"] == 7


def test_what_got_no_points_takes_no_turn(room):
    for target in ("i2", "i3", "i4"):
        for who in PEOPLE[:2]:
            room.ask(who, "vote", target=target, dots=0)
    reveal(room)
    assert counts(room, "screen")["i1"] == 3
    assert unveiled(room) == ["i1", "i2", "i3", "i4", "i5"]


def test_each_question_has_its_turn_and_with_the_last_line_the_round_is_revealed(room):
    reveal(room, lines="all")
    assert counts(room, "p1") == {"i1": 3, "i2": 2, "i3": 2, "i4": 1}
    assert room.sees("screen")["now"]["votes"]["revealed"] is False
    assert "decides" not in room.sees("screen")["now"]
    reveal(room, "valkuil")
    state = room.sees("screen")
    assert state["now"]["votes"]["revealed"]
    assert state["now"]["decides"] == "stemmen"
    assert unveiled(room) is None
    assert counts(room, "p1")["i6"] == 1


def test_three_places_take_three_turns(room):
    for who, target in (("p4", "i1"), ("p3", "i2")):
        room.ask(who, "vote", target=target, dots=1)
    for left in (["i1", "i2"], ["i1"], []):
        reveal(room)
        assert [line for line in ("i1", "i2", "i3", "i4", "i5") if line not in unveiled(room)] == left


def test_the_round_takes_no_more_from_the_first_line_on(room):
    reveal(room)
    for who, do, fields in (("p5", "vote", {"target": "i1", "dots": 1}), ("p5", "done", {"on": True})):
        with pytest.raises(Refused) as no:
            room.ask(who, do, **fields)
        assert no.value.code == "votes_closed"


def test_what_is_shown_stays_when_the_room_goes_on_and_facilitators_see_the_rest(room):
    reveal(room)
    room.ask("facilitator", "start_stage", stage="bespreken")
    assert counts(room, "screen") == {"i2": 2, "i3": 2, "i4": 1}
    assert counts(room, "facilitator").keys() >= {"i1", "i6"}
    assert room.sees("facilitator")["now"]["reveal"] == "stemmen"
    assert [round.id for round in harvest(room.workshop).unrevealed] == ["stemmen"]
    room.ask("facilitator", "reveal", stage="stemmen")
    assert counts(room, "screen") == counts(room, "facilitator")


def test_what_was_shown_stays_as_it_was_when_somebody_is_forgotten(room):
    room.ask("p3", "vote", target="i4", dots=1)
    reveal(room)
    shown = counts(room, "screen")
    room.ask("p3", "forget_me")
    assert counts(room, "screen") == shown
    assert room.sees("screen")["ballots"]["stemmen"] == 3
    reveal(room)
    assert counts(room, "screen") == {**shown, "i1": 3}


def test_a_line_that_is_away_when_the_first_are_shown_has_its_dots_only_where_it_went_after_that(room):
    """Before, people could give them elsewhere."""
    room.ask("facilitator", "hide_insight", insight="i1")
    reveal(room, "valkuil", "all")
    room.ask("facilitator", "hide_insight", insight="i2")
    for card in ("i1", "i2"):
        room.ask("facilitator", "show_insight", insight=card)
    room.ask("facilitator", "hide_insight", insight="i3")
    reveal(room, lines="all")
    room.ask("facilitator", "show_insight", insight="i3")
    assert counts(room, "screen") == {"i1": 0, "i2": 2, "i3": 2, "i4": 1, "i6": 1}


def test_objections_wait_for_the_whole_round(room):
    room.ask("p3", "object", target="i4", on=True, text="Te traag")
    reveal(room, lines="all")
    assert "objections" not in room.sees("screen")
    reveal(room, "valkuil", "all")
    assert len(room.sees("screen")["objections"]) == 1


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"category": "valkuilen"}, "unknown_category", "category"),
        ({"lines": "first"}, "malformed", "lines"),
        ({"category": None, "lines": "next"}, "malformed", "category"),
        ({"stage": "bespreken"}, "not_blind", "stage"),
    ],
)
def test_what_is_refused(room, fields, code, field):
    with pytest.raises(Refused) as no:
        reveal(room, **fields)
    assert (no.value.code, no.value.field) == (code, field)


def test_a_question_of_which_all_is_shown_is_closed(room):
    reveal(room, "valkuil", "all")
    with pytest.raises(Refused) as no:
        reveal(room, "valkuil")
    assert (no.value.code, no.value.field) == ("votes_closed", "category")
