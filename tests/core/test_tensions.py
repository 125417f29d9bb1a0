"""Two lines that pull against each other are tied; what is told of them follows from where those lines are."""

import pytest

from workshop.core import Refused, fold
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal, erased

WHAT = "snel starten ↔ grondig screenen"


def refusal(rehearsal, who, do, **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(who, do, **fields)
    return refused.value.code


def tie(rehearsal, *lines, text=""):
    return rehearsal.ask("facilitator", "add_tension", lines=list(lines), text=text)["tension"]


def told(rehearsal, who="screen"):
    """Tension → its lines, as this one sees it."""
    return {id: tension["lines"] for id, tension in rehearsal.sees(who).get("tensions", {}).items()}


def test_a_facilitator_ties_two_lines_and_everybody_sees_what_pulls(cards):
    id = tie(cards, "i1", "i2", text=f" {WHAT} ")
    for who in ("facilitator", "screen", "p1"):
        assert cards.sees(who)["tensions"] == {id: {"lines": ["i1", "i2"], "text": WHAT}}
    cards.ask("facilitator", "edit_tension", tension=id, text="snel ↔ grondig")
    assert cards.sees("p2")["tensions"][id]["text"] == "snel ↔ grondig"
    cards.ask("facilitator", "edit_tension", tension=id, text="")
    assert "text" not in cards.sees("p2")["tensions"][id]
    cards.ask("facilitator", "remove_tension", tension=id)
    assert told(cards) == told(cards, "facilitator") == {}


def test_what_can_not_be_tied(cards):
    cards.ask("facilitator", "add_theme", category="succes", title="x", insights=["i3"])
    assert refusal(cards, "p1", "add_tension", lines=["i1", "i2"]) == "not_allowed"
    for lines in (["i1", "i1"], ["i1"], ["i1", "i2", "t1"], ["i1", "i3"]):  # the last lies in a group
        assert refusal(cards, "facilitator", "add_tension", lines=lines) == "not_a_target"
    assert refusal(cards, "facilitator", "add_tension", lines=["i1", "i9"]) == "unknown_target"
    assert refusal(cards, "facilitator", "add_tension", lines=["i1", "o1"]) == "unknown_target"
    assert refusal(cards, "facilitator", "add_tension", lines=["i1", "t1"], text="x" * 301) == "too_long"
    tie(cards, "i1", "t1")
    assert refusal(cards, "facilitator", "add_tension", lines=["t1", "i1"]) == "already_tied"
    cards.ask("facilitator", "park", target="i2", reason="Later")
    assert refusal(cards, "facilitator", "add_tension", lines=["i1", "i2"]) == "not_a_target"
    cards.ask("facilitator", "hide_insight", insight="i1")
    assert refusal(cards, "facilitator", "add_tension", lines=["i1", "t1"]) == "not_a_target"
    for do, fields in (("edit_tension", {"text": "x"}), ("remove_tension", {})):
        assert refusal(cards, "facilitator", do, tension="e9", **fields) == "unknown_target"


def test_a_merged_card_is_not_tied_itself(cards):
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    assert refusal(cards, "facilitator", "add_tension", lines=["i3", "i2"]) == "merged"


def test_there_is_an_end_to_them(cards, monkeypatch):
    monkeypatch.setattr("workshop.core.limits.TENSIONS", 1)
    tie(cards, "i1", "i2")
    assert refusal(cards, "facilitator", "add_tension", lines=["i1", "i3"]) == "limit_reached"


@pytest.mark.parametrize(
    ("do", "fields", "now"),
    [
        ("hide_insight", {"insight": "i1"}, None),
        ("park", {"target": "i1", "reason": "Later"}, None),
        ("merge_insights", {"into": "i3", "insights": ["i1"]}, ["i3", "i2"]),
        ("add_theme", {"category": "succes", "title": "x", "insights": ["i1", "i3"]}, ["t1", "i2"]),
    ],
)
def test_a_tension_is_between_the_lines_that_hold_its_two_or_rests_and_undo_brings_it_back(cards, do, fields, now):
    id = tie(cards, "i1", "i2", text=WHAT)
    cards.ask("facilitator", do, **fields)
    assert told(cards) == ({id: now} if now else {})
    seen = cards.sees("facilitator")["tensions"][id]
    assert seen["text"] == WHAT
    assert seen.get("rests", False) == (now is None)
    cards.ask("facilitator", "undo")
    assert told(cards) == {id: ["i1", "i2"]}


def test_it_rests_while_both_lie_in_one_group_or_under_one_card(cards):
    id = tie(cards, "i1", "i3")
    cards.ask("facilitator", "add_theme", category="succes", title="x", insights=["i1", "i3"])
    assert told(cards) == {}
    cards.ask("facilitator", "remove_theme", theme="t1")
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    assert told(cards) == {}
    cards.ask("facilitator", "split_insight", insight="i3")
    assert told(cards) == {id: ["i1", "i3"]}


def test_a_card_that_its_author_takes_back_leaves_the_sentence_to_the_facilitator(cards):
    id = tie(cards, "i1", "i2", text=WHAT)
    cards.ask("p1", "withdraw_insight", insight="i2")
    assert told(cards) == {}
    assert cards.sees("facilitator")["tensions"][id]["text"] == WHAT


def test_what_nobody_else_sees_tells_nobody_else_of_its_tension(cards):
    tie(cards, "i1", "i2")
    cards.ask("facilitator", "withhold", target="i1", on=True)
    assert told(cards) == told(cards, "p2") == {}
    assert told(cards, "facilitator") == {"e1": ["i1", "i2"]}


def test_each_act_on_a_tension_is_taken_back(cards):
    id = tie(cards, "i1", "i2", text=WHAT)
    cards.ask("facilitator", "edit_tension", tension=id, text="anders")
    cards.ask("facilitator", "remove_tension", tension=id)
    for what in ({"text": "anders"}, {"text": WHAT}, None):
        cards.ask("facilitator", "undo")
        seen = cards.sees("screen")["tensions"].get(id)
        assert seen == (what and {"lines": ["i1", "i2"], **what})


def test_the_room_looks_at_a_tension_and_says_by_thumb_whether_to_go_on(cards):
    id = tie(cards, "i1", "i2")
    cards.ask("facilitator", "start_stage", stage="bespreken")
    cards.ask("facilitator", "spotlight", target=id)
    assert cards.sees("screen")["stage"]["spotlight"] == id
    cards.ask("p1", "thumb", value="next")
    cards.ask("facilitator", "hide_insight", insight="i1")
    assert refusal(cards, "facilitator", "spotlight", target=id) == "not_a_target"


def test_who_is_forgotten_takes_along_what_was_said_of_their_card(cards):
    id = tie(cards, "i1", "i2", text=WHAT)
    cards.ask("facilitator", "edit_tension", tension=id, text=f"{WHAT}!")
    cards.ask("p1", "forget_me")
    assert told(cards, "facilitator") == {}
    assert WHAT not in repr(erased(cards.log))
    assert fold(erased(cards.log)).tensions[id].text is None


# ---- how many stand behind both


def voters(*ballots, min_cell=2):
    """A revealed vote in which each of these people gave a dot to the cards of theirs; i1 … i4 are of one question."""
    plan = SHORT.replace("[[categories]]", f"[privacy]\nmin_cell = {min_cell}\n\n[[categories]]", 1)
    plan = plan.replace("dots = 2", "dots = 4").replace("per_category = 3", "per_category = 4")
    room = Rehearsal(read_plan(plan, "proef.toml"))
    room.join(*({} for _ in ballots))
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for text in "abcd":
        room.ask("facilitator", "post_insight", category="succes", text=text)
    room.ask("facilitator", "start_stage", stage="stemmen")
    for number, cards in enumerate(ballots, 1):
        for card in cards:
            room.ask(f"p{number}", "vote", target=f"i{card}", dots=1)
        room.ask(f"p{number}", "done", on=True)
    return room


def both(room, id="e1", who="screen"):
    return (room.sees(who)["tensions"][id].get("both") or {}).get("stemmen")


PAIRS = ["12"] * 3 + ["1"] * 2 + ["2"] * 4 + [""] * 2


def test_how_many_stand_behind_both_is_told_once_the_room_knows_how_it_ended():
    room = voters(*PAIRS)
    tie(room, "i1", "i2")
    assert both(room) is None
    room.ask("facilitator", "start_stage", stage="bespreken")  # facilitators were shown how it stands, the room wasn't
    assert both(room, who="facilitator") is None
    room.ask("facilitator", "reveal")
    assert both(room) == both(room, who="facilitator") == both(room, who="p1") == 3


@pytest.mark.parametrize(
    "ballots",
    [
        ["12"] * 1 + ["1"] * 3 + ["2"] * 3 + [""] * 3,
        ["12"] * 3 + ["1"] * 1 + ["2"] * 3 + [""] * 3,
        ["12"] * 3 + ["1"] * 3 + [""] * 3,
        ["12"] * 3 + ["1"] * 3 + ["2"] * 3 + [""] * 1,
        ["1"] * 3 + ["2"] * 3 + [""] * 3,
    ],
)
def test_it_is_not_told_where_few_stand_behind_both_one_or_neither(ballots):
    room = voters(*ballots)
    room.ask("facilitator", "reveal")
    tie(room, "i1", "i2")
    assert both(room) is None


def test_what_closes_a_ring_is_not_told_also_when_another_is_tied_no_more():
    room = voters(*(["123"] * 4 + ["1", "2", "3", "12", "13", "23", ""] * 3))
    room.ask("facilitator", "reveal")
    assert [both(room, tie(room, *lines)) for lines in (("i1", "i2"), ("i2", "i3"), ("i1", "i3"))] == [7, 7, None]
    room.ask("facilitator", "remove_tension", tension="e1")
    room.ask("facilitator", "remove_tension", tension="e3")
    assert both(room, tie(room, "i3", "i1")) is None
    assert both(room, tie(room, "i1", "i2")) == 7


def test_a_group_that_holds_a_card_of_which_it_was_told_is_that_card_for_a_ring():
    """Of i1 and i2 it is told; how many of the others in a group with i1 stand behind i2 too could be subtracted."""
    room = voters(*PAIRS)
    room.ask("facilitator", "reveal")
    tie(room, "i1", "i2")
    assert both(room) == 3
    room.ask("facilitator", "add_theme", category="succes", title="x", insights=["i1", "i3"])
    assert room.sees("screen")["tensions"]["e1"]["lines"] == ["t1", "i2"]
    assert both(room) is None
    room.ask("facilitator", "remove_theme", theme="t1")
    assert both(room) == 3


def test_of_lines_behind_which_others_stand_than_did_nothing_more_is_told():
    room = voters(*PAIRS)
    room.ask("facilitator", "reveal")
    tie(room, "i1", "i2")
    room.ask("facilitator", "merge_insights", into="i1", insights=["i2"])
    room.ask("facilitator", "undo")
    assert both(room) == 3
    room.ask("facilitator", "hide_insight", insight="i4")
    assert both(room) == 3


def test_people_behind_a_group_that_counts_by_its_cards_are_counted_once():
    """Made after the vote: who gave i1 or i3 a dot stands behind it."""
    room = voters(*(["123"] * 2 + ["32"] * 2 + ["13"] * 2 + ["2"] * 3 + [""] * 3))
    room.ask("facilitator", "reveal")
    room.ask("facilitator", "add_theme", category="succes", title="x", insights=["i1", "i3"])
    assert room.sees("screen")["themes"]["t1"]["votes"] == {"stemmen": 6}
    tie(room, "t1", "i2")
    assert both(room) == 4


def test_it_stands_as_it_was_told_when_people_are_erased_and_of_others_nothing_is_told_then():
    room = voters(*PAIRS)
    room.ask("facilitator", "reveal")
    tie(room, "i1", "i2")
    room.ask("p1", "forget_me")
    room.workshop = fold(erased(room.log))
    assert both(room) == 3
    assert both(room, tie(room, "i3", "i4")) is None
    room.ask("facilitator", "close_workshop")
    room.ask("facilitator", "close_workshop")
    room.ask("clock", "unlink")
    assert both(room) == 3
    room.workshop = fold(erased(room.log))
    assert both(room) == 3
