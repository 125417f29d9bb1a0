"""Marks on the scales of a stage: who may give which, what is told of them and when, and what becomes of them."""

import pytest

from workshop.core import Refused
from workshop.core.plan import read_plan

from ..rehearsal import RATED, Rehearsal

FEW = RATED.replace("[[categories]]", "[privacy]\nmin_cell = 2\n\n[[categories]]", 1)
BLIND = FEW.replace('on = "themes"\nscales', 'on = "themes"\nblind = true\nscales')


def rating_in(plan):
    """Three people, two cards in a group and one by itself, and the stage in which they get marks."""
    room = Rehearsal(read_plan(plan, "proef.toml"))
    room.join({"regio": "kempen"}, {"regio": "limburg"}, {"regio": "kempen"})
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for who, text in (("p1", "Samen leren"), ("p2", "Samen doen"), ("p3", "Geld")):
        room.ask(who, "post_insight", category="succes", text=text)
    room.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i1", "i2"])
    room.ask("facilitator", "start_stage", stage="wegen")
    return room


@pytest.fixture
def room():
    return rating_in(FEW)


@pytest.fixture
def blind():
    return rating_in(BLIND)


def mark(room, value, *people, target="t1", scale="eens"):
    for who in people:
        room.ask(who, "rate", target=target, scale=scale, value=value)


def refusal(room, who, **fields):
    with pytest.raises(Refused) as no:
        room.ask(who, "rate", **{"target": "t1", "scale": "impact", "value": 1} | fields)
    return no.value.code, no.value.field


def test_a_mark_lies_on_a_target_of_the_stage_and_on_its_scale(room):
    assert refusal(room, "p1", scale="prijs") == ("off_scale", "scale")
    assert refusal(room, "p1", value=2) == refusal(room, "p1", value=-1) == ("off_scale", "value")
    assert refusal(room, "p1", target="i1") == ("not_a_target", "target")
    assert refusal(room, "p1", target="i9") == ("unknown_target", "target")
    assert refusal(room, "facilitator") == ("not_allowed", None)
    mark(room, 1, "p1", scale="impact")
    seq = room.workshop.seq
    mark(room, 1, "p1", scale="impact")
    assert room.workshop.seq == seq
    assert room.sees("p1")["me"]["ratings"] == {"t1": {"impact": 1}}


def test_a_count_is_told_once_so_many_gave_a_mark_that_it_is_nobodys(room):
    mark(room, 2, "p1")
    assert "ratings" not in room.sees("screen")["themes"]["t1"]
    mark(room, 0, "p2")
    mark(room, 1, "p2", scale="impact")
    assert room.sees("screen")["themes"]["t1"]["ratings"] == {"wegen": {"eens": [1, 0, 1]}}
    before = room.workshop.seq
    mark(room, None, "p2")
    assert room.sees("screen", before)["themes"]["t1"]["ratings"] == {"wegen": {"eens": None}}
    assert room.sees("p2")["me"]["ratings"] == {"t1": {"impact": 1}}


def test_a_trial_changes_nothing_and_who_is_left_out_counts_no_more(room):
    room.join({}, trial=True)
    mark(room, 2, "p1", "p2", "p3", "p4")
    assert room.sees("screen")["themes"]["t1"]["ratings"]["wegen"] == {"eens": [0, 0, 3]}
    assert room.sees("screen")["ballots"]["wegen"] == 3
    begin, end = room.workshop.people["p1"].joined, room.workshop.people["p2"].joined
    for on in (True, False):
        room.ask("facilitator", "exclude", joined_from=begin, joined_to=end, on=on)
        assert room.workshop.rounds["wegen"].tallies["t1"].people == (1 if on else 3)
        assert bool(room.sees("screen")["themes"]["t1"]["ratings"]["wegen"]) is not on


def test_a_mark_is_a_ballot_more_on_every_screen(room):
    before = room.workshop.seq
    mark(room, 2, "p1")
    assert room.sees("screen", before)["ballots"] == {"wegen": 1}


def test_blind_marks_are_seen_by_facilitators_when_the_stage_is_over_and_by_all_at_the_reveal(blind):
    mark(blind, 2, "p1", "p2", "p3")
    told = {who: blind.sees(who) for who in ("facilitator", "screen", "p1")}
    assert all("ratings" not in state["themes"]["t1"] and "wegen" not in state["ballots"] for state in told.values())
    assert told["screen"]["now"]["blind"]
    assert told["p1"]["me"]["ratings"] == {"t1": {"eens": 2}}
    blind.ask("facilitator", "start_stage", stage="bespreken")
    assert "ratings" not in blind.sees("screen")["themes"]["t1"]
    assert blind.sees("facilitator")["themes"]["t1"]["ratings"] == {"wegen": {"eens": [0, 0, 3]}}
    assert blind.sees("facilitator")["now"]["reveal"] == "wegen"
    blind.ask("facilitator", "reveal")
    shown = blind.sees("screen")
    assert shown["themes"]["t1"]["ratings"] == {"wegen": {"eens": [0, 0, 3]}}
    assert shown["ballots"]["wegen"] == 3


def test_who_gives_marks_says_where_a_problem_is_and_while_they_are_blind_nobody_else_sees_it(blind, room):
    for each in (blind, room):
        assert each.sees("p1")["now"]["objections"]
        each.ask("p1", "object", target="t1", on=True, text="Wie betaalt dat?")
        with pytest.raises(Refused, match="not_a_target"):
            each.ask("p1", "object", target="i1", on=True)
    assert room.sees("p2")["objections"]["o1"]["text"] == "Wie betaalt dat?"
    assert blind.sees("p1")["objections"]["o1"]["text"] == "Wie betaalt dat?"
    assert all("objections" not in blind.sees(who) for who in ("p2", "screen", "facilitator"))
    blind.ask("facilitator", "reveal")
    assert all(blind.sees(who)["objections"]["o1"]["text"] for who in ("p2", "screen", "facilitator"))
    assert "objections" not in blind.sees("p1")["now"]


def test_a_round_that_was_revealed_takes_no_more_marks(blind):
    mark(blind, 2, "p1")
    blind.ask("facilitator", "reveal")
    assert refusal(blind, "p2")[0] == "votes_closed"
    with pytest.raises(Refused, match="votes_closed"):
        blind.ask("p1", "done", on=True)


def test_another_round_begins_without_marks_and_the_first_keeps_its_own(room):
    mark(room, 2, "p1", "p2")
    marked = room.workshop.seq
    room.ask("facilitator", "pause_posts", on=True)
    assert "me" not in room.sees("p1", marked)
    room.ask("facilitator", "start_stage", stage="wegen", again=True)
    assert room.sees("p1", marked)["me"]["ratings"] == {"t1": {"impact": None, "eens": None}}
    before = room.workshop.seq
    assert room.sees("p1")["me"]["ratings"] == {"t1": {}}
    mark(room, 0, "p1", "p2")
    assert room.sees("p1", before)["me"]["ratings"] == {"t1": {"impact": None, "eens": 0}}
    assert room.sees("screen")["themes"]["t1"]["ratings"] == {
        "wegen": {"eens": [0, 0, 2]},
        "wegen.2": {"eens": [2, 0, 0]},
    }


def test_who_agrees_is_told_by_where_they_come_from_once_the_stage_is_over(room):
    mark(room, 2, "p1", "p3")
    mark(room, 0, "p2")
    assert "breadth" not in room.sees("screen")["themes"]["t1"]
    room.ask("facilitator", "start_stage", stage="bespreken")
    agreed = room.workshop.rounds["wegen"].tallies["t1"]
    assert (agreed.people, agreed.options["regio"]) == (2, {"kempen": 2})
    assert "wegen" in room.sees("screen")["themes"]["t1"].get("breadth", {})


def test_where_those_come_from_who_agree_goes_from_every_screen_with_the_marks_that_became_too_few(room):
    mark(room, 2, "p1", "p3")
    for stage in ("bespreken", "wegen"):
        room.ask("facilitator", "start_stage", stage=stage)
    device, seq = room.sees("screen"), room.workshop.seq
    assert device["themes"]["t1"]["breadth"]["wegen"]
    mark(room, None, "p3")
    assert not room.follow("screen", device, seq)["themes"]["t1"]["breadth"]


def test_a_mark_is_a_ballot_that_keeps_a_theme_and_takes_back_that_one_is_done(room):
    room.ask("p1", "done", on=True)
    mark(room, 2, "p1")
    assert not room.sees("p1")["me"]["done"]
    with pytest.raises(Refused, match="has_votes"):
        room.ask("facilitator", "remove_theme", theme="t1")
    mark(room, None, "p1")
    room.ask("facilitator", "remove_theme", theme="t1")


def test_each_sees_the_marks_of_the_round_that_runs_and_afterwards_those_of_the_last_that_took_some():
    twice = FEW.replace(
        '[[stages]]\nid = "bespreken"',
        """[[stages]]
id = "nogeens"
kind = "rate"
title = "Nog eens wegen"
ratings = { on = "themes", scales = [{ id = "eens", title = "Eens?", values = ["oneens", "wat", "eens"] }] }

[[stages]]
id = "bespreken\"""",
    )
    room, seen = rating_in(twice), []
    mark(room, 2, "p1")
    room.ask("facilitator", "start_stage", stage="nogeens")
    mark(room, 0, "p1")
    for stage in ("bespreken", "wegen", "bespreken"):
        room.ask("facilitator", "start_stage", stage=stage)
        seen.append(room.sees("p1")["me"]["ratings"]["t1"])
    assert seen == [{"eens": 0}, {"eens": 2}, {"eens": 0}]
