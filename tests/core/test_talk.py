"""The talk is kept: what people add, what a facilitator notes of it, and whether the room wants to go on."""

import json

import pytest

from workshop.core import Refused
from workshop.harvest import harvest
from workshop.harvest.as_json import as_data
from workshop.harvest.markdown import render
from workshop.translations import Words


@pytest.fixture
def talking(cards):
    """The room speaks of i1, p1's; i3 is p2's."""
    cards.ask("facilitator", "start_stage", stage="bespreken")
    cards.ask("facilitator", "spotlight", target="i1")
    return cards


def add(rehearsal, who, text="Ook voor wie er nog niet bij is", target="i1"):
    return rehearsal.ask(who, "post_addition", target=target, text=text)["addition"]


def refusal(rehearsal, who, do, **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(who, do, **fields)
    return refused.value.code


def test_what_somebody_adds_everybody_reads_and_nobody_sees_whose_it_is(talking):
    id = add(talking, "p1", " Begin klein ")
    for who in ("facilitator", "screen", "p2"):
        assert talking.sees(who)["additions"] == {id: {"target": "i1", "text": "Begin klein"}}
    assert talking.sees("p1")["me"]["additions"] == {id: True}
    talking.ask("p1", "withdraw_addition", addition=id)
    assert all(id not in talking.sees(who).get("additions", {}) for who in ("facilitator", "p1", "p2"))
    assert talking.sees("p1")["me"]["additions"] == {}


def test_it_is_moderated_as_a_card_is(talking):
    id = add(talking, "p1", "Bel me op 0470 12 34 56")
    assert talking.sees("facilitator")["additions"][id]["watch"] == ["phone"]
    talking.ask("p2", "report", target=id)
    talking.ask("facilitator", "hide_insight", insight=id, reason="Een nummer")
    assert talking.sees("p1")["additions"][id]["reason"] == "Een nummer"
    assert not talking.sees("p2").get("additions")
    assert harvest(talking.workshop).left_out.hidden == {"Een nummer": 1}
    talking.ask("facilitator", "pause_posts", on=True)
    assert refusal(talking, "p2", "post_addition", target="i1", text="x") == "paused"


def test_when_and_to_what_one_adds(talking):
    assert refusal(talking, "p1", "post_addition", target="i1", text=" ") == "empty"
    assert refusal(talking, "p1", "post_addition", target="i1", text="x" * 301) == "too_long"
    assert refusal(talking, "p1", "post_addition", target="i99", text="x") == "unknown_target"
    assert refusal(talking, "p2", "withdraw_addition", addition=add(talking, "p1")) == "unknown_target"
    for _ in range(9):
        add(talking, "p1")
    assert refusal(talking, "p1", "post_addition", target="i1", text="x") == "limit_reached"
    assert add(talking, "p1", target="i3")
    assert talking.sees("p1")["now"]["additions"]
    talking.ask("facilitator", "start_stage", stage="stemmen")
    assert refusal(talking, "p1", "post_addition", target="i1", text="x") == "not_a_target"
    assert "additions" not in talking.sees("p1")["now"]


def test_a_note_of_the_facilitator_stands_on_every_screen_and_is_taken_back(talking):
    talking.ask("facilitator", "note", target="i1", text="De zaal wil klein beginnen.")
    assert all(
        talking.sees(who)["insights"]["i1"]["note"] == "De zaal wil klein beginnen."
        for who in ("facilitator", "screen", "p1")
    )
    assert refusal(talking, "p1", "note", target="i1", text="x") == "not_allowed"
    talking.ask("facilitator", "note", target="i1", text="")
    assert "note" not in talking.sees("screen")["insights"]["i1"]
    assert talking.ask("facilitator", "undo")["undone"]["do"] == "note"
    assert talking.sees("screen")["insights"]["i1"]["note"] == "De zaal wil klein beginnen."


def test_both_are_in_the_harvest_under_their_line_peoples_words_apart_from_the_facilitators(talking):
    add(talking, "p1", "Begin klein")
    add(talking, "p2", "In elke gemeente")
    talking.ask("facilitator", "note", target="i1", text="De zaal wil klein beginnen.")
    found = harvest(talking.workshop)
    [line] = [line for category in as_data(found)["categories"] for line in category["lines"] if line["id"] == "i1"]
    assert (line["additions"], line["note"]) == (["Begin klein", "In elke gemeente"], "De zaal wil klein beginnen.")
    told = render(found, Words("nl"))
    assert told.index("Aanvulling: Begin klein") < told.index("De begeleider noteerde: De zaal wil klein beginnen")
    assert "p1" not in json.dumps(line)


def test_thumbs_are_counted_for_what_the_room_speaks_of_and_asked_anew_of_the_next(talking):
    talking.join({}, trial=True)
    for who, value in (("p1", "further"), ("p2", "next"), ("p3", "next"), ("p4", "next")):
        talking.ask(who, "thumb", value=value)
    assert talking.sees("screen")["stage"]["thumbs"] == {"further": 1, "next": 2}
    assert talking.sees("p2")["me"]["thumb"] == "next"
    talking.ask("p2", "thumb", value=None)
    assert talking.sees("screen")["stage"]["thumbs"] == {"further": 1, "next": 1}
    before = talking.workshop.seq
    talking.ask("facilitator", "spotlight", target="i3")
    assert talking.sees("screen", before)["stage"]["thumbs"] is None
    assert talking.sees("p1", before)["me"]["thumb"] is None
    talking.ask("p1", "thumb", value="next")
    talking.ask("facilitator", "set_timer", seconds=120)
    assert "thumbs" not in talking.sees("screen")["stage"]


def test_a_thumb_reaches_the_screen_at_once_and_goes_when_the_clock_is_set_to_the_moment_at_which_it_stood(talking):
    talking.ask("facilitator", "set_timer", seconds=120)
    before = talking.workshop.seq
    talking.ask("p1", "thumb", value="next")
    assert talking.sees("screen", before)["stage"]["thumbs"] == {"further": 0, "next": 1}
    before = talking.workshop.seq
    talking.ask("facilitator", "set_timer", seconds=118)  # a second passes with each command
    assert talking.sees("screen", before)["stage"]["thumbs"] is None


@pytest.mark.parametrize(("do", "fields"), [("start_stage", {"stage": "stemmen"}), ("close_workshop", {})])
def test_thumbs_go_with_the_line_that_they_were_of(talking, do, fields):
    talking.ask("p1", "thumb", value="next")
    before = talking.workshop.seq
    talking.ask("facilitator", do, **fields)
    assert talking.sees("screen", before)["stage"]["thumbs"] is None
    assert talking.sees("p1", before)["me"]["thumb"] is None


def test_thumbs_are_of_a_line_that_the_room_speaks_of(talking):
    assert refusal(talking, "p1", "thumb", value="sideways") == "malformed"
    talking.ask("facilitator", "spotlight", target=None)
    assert refusal(talking, "p1", "thumb", value="next") == "not_a_target"
    talking.ask("facilitator", "start_stage", stage="stemmen")
    talking.ask("facilitator", "spotlight", target="i1")
    assert refusal(talking, "p1", "thumb", value="next") == "not_a_target"
