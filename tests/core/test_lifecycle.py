"""From its first event to the last: what a workshop is, and what closing and reopening it changes."""

import re

import pytest

from workshop.core import Refused
from workshop.core.plan import read_plan
from workshop.core.views.summary import summary

from ..rehearsal import SHORT, Rehearsal


def test_a_workshop_is_what_it_was_made_as(waiting):
    seen = waiting.sees("screen")["workshop"]
    assert (seen["code"], seen["title"], seen["language"], seen["state"]) == ("KP74MX", "Proefsessie", "nl", "waiting")
    told = summary(waiting.workshop)
    assert (told["plan"], told["created"]) == ("proef", "2026-11-24T19:00:01.000Z")


def test_closing_stops_the_clock_and_what_the_hall_looks_at(cards):
    cards.ask("facilitator", "start_stage", stage="bespreken")
    cards.ask("facilitator", "set_timer", seconds=60)
    cards.ask("facilitator", "spotlight", target="i1")
    cards.ask("facilitator", "show", what="counts")
    cards.ask("facilitator", "close_workshop")
    seen = cards.sees("facilitator")
    assert (seen["workshop"]["state"], seen["workshop"]["review_until"]) == ("review", "2026-12-01T19:00:14.000Z")
    assert "show" not in seen["workshop"]
    assert not {"ends_at", "paused", "spotlight"} & set(seen["stage"])
    assert seen["spent"] == {"verzamelen": 4, "bespreken": 4}


def test_a_clock_that_stood_still_is_gone_too(collecting):
    collecting.ask("facilitator", "pause_timer", on=True)
    collecting.ask("facilitator", "close_workshop")
    assert "paused" not in collecting.sees("screen")["stage"]


def test_the_end_of_a_review_is_the_end(voting):
    voting.ask("facilitator", "close_workshop")
    voting.ask("facilitator", "close_workshop")
    seen = voting.sees("screen")["workshop"]
    assert (seen["state"], seen.get("review_until")) == ("closed", None)
    assert voting.workshop.ended_at == voting.now
    with pytest.raises(Refused, match="closed"):
        voting.ask("p1", "post_insight", category="succes", text="x")


def test_what_goes_on_goes_on_from_now(collecting):
    collecting.ask("facilitator", "close_workshop")
    for _ in range(10):
        collecting.ask("facilitator", "show", what="counts")
    collecting.ask("facilitator", "reopen_workshop")
    seen = collecting.sees("facilitator")
    assert (seen["workshop"]["state"], seen["stage"]["started_at"]) == ("open", collecting.now)
    assert not {"show", "review_until"} & set(seen["workshop"])
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    assert collecting.sees("facilitator")["spent"] == {"verzamelen": 2}


def test_what_had_not_begun_waits_again(waiting):
    waiting.ask("facilitator", "close_workshop")
    waiting.ask("facilitator", "reopen_workshop")
    assert waiting.sees("screen")["workshop"]["state"] == "waiting"
    assert waiting.workshop.ended_at is None
    assert waiting.workshop.started_at is None


def test_without_a_review_it_ends_when_it_is_closed():
    room = Rehearsal(read_plan(re.sub(r"review_days = \d+", "review_days = 0", SHORT), "proef.toml"))
    room.ask("facilitator", "start_stage", stage="verzamelen")
    room.ask("facilitator", "close_workshop")
    assert (room.workshop.state, room.workshop.ended_at) == ("closed", room.now)
    room.ask("facilitator", "reopen_workshop")
    assert room.workshop.ended_at is None


def test_it_began_with_its_first_stage(waiting):
    waiting.ask("facilitator", "start_stage", stage="welkom")
    began = waiting.now
    waiting.ask("facilitator", "start_stage", stage="verzamelen")
    assert waiting.workshop.began == began


def test_who_is_known_by_which_key():
    rehearsal = Rehearsal()
    rehearsal.join({})
    assert rehearsal.workshop.keys["hash-p1"].id == "p1"
    rehearsal.ask("facilitator", "remove_facilitator", facilitator="f1")
    assert list(rehearsal.workshop.keys) == ["hash-p1"]
    with pytest.raises(Refused, match="unknown_target"):
        rehearsal.ask("facilitator", "remove_facilitator", facilitator="f1")


def test_so_many_were_seen_when_a_round_began_or_ended(cards):
    cards.ask("facilitator", "start_stage", stage="stemmen", present=3)
    assert cards.sees("facilitator")["rounds"]["stemmen"]["present"] == 3
    cards.ask("facilitator", "start_stage", stage="bespreken", present=5)
    cards.ask("facilitator", "reveal", present=4)
    assert cards.sees("facilitator")["rounds"]["stemmen"]["present"] == 5
    cards.ask("facilitator", "start_stage", stage="stemmen", again=True)
    cards.ask("facilitator", "reveal", present=2)
    assert cards.sees("facilitator")["rounds"]["stemmen.2"]["present"] == 2
