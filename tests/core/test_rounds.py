"""Rounds of late votes, and what closes for good."""

import pytest

from workshop.core import Refused
from workshop.core.plan import read_plan
from workshop.harvest import FORMATS, harvest
from workshop.translations import Words

from ..rehearsal import SHORT, Rehearsal


@pytest.fixture
def reviewing():
    """Six voted, the outcome was shown, and the session is over: who wasn't there may still react."""
    rehearsal = Rehearsal(read_plan(SHORT, "proef.toml"))
    rehearsal.join(*[{"regio": "kempen"}] * 12)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
    rehearsal.ask("facilitator", "start_stage", stage="stemmen")
    for nr in range(1, 7):
        rehearsal.ask(f"p{nr}", "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "reveal")
    rehearsal.ask("facilitator", "close_workshop")
    return rehearsal


def late(rehearsal, people, round="stemmen.late"):
    for nr in range(7, 7 + people):
        rehearsal.ask(f"p{nr}", "vote", target="i1", dots=1)
    assert rehearsal.workshop.current_ballot().round.id == round


def votes(rehearsal, who="screen"):
    return rehearsal.sees(who)["insights"]["i1"]["votes"]


def test_who_voted_in_the_session_is_told_so_while_its_review_takes_late_dots(reviewing):
    told = {who: reviewing.sees(who)["me"].get("voted") for who in ("p1", "p6", "p7")}
    assert told == {"p1": True, "p6": True, "p7": None}
    late(reviewing, 1)
    assert "voted" not in reviewing.sees("p7")["me"]  # a late dot is none of the session's
    reviewing.ask("facilitator", "close_workshop")
    assert "voted" not in reviewing.sees("p1")["me"]


def test_who_took_all_dots_back_did_not_vote():
    rehearsal = Rehearsal(read_plan(SHORT, "proef.toml"))
    rehearsal.join({})
    rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
    rehearsal.ask("facilitator", "start_stage", stage="stemmen")
    for dots in (1, 0):
        rehearsal.ask("p1", "vote", target="i1", dots=dots)
    assert "voted" not in rehearsal.sees("p1")["me"]  # nor while the session runs
    rehearsal.ask("facilitator", "close_workshop")
    assert "voted" not in rehearsal.sees("p1")["me"]


def test_late_votes_have_a_tally_of_their_own_and_are_seen_when_the_review_ends(reviewing):
    late(reviewing, 5)
    assert votes(reviewing, "facilitator") == {"stemmen": 6}
    reviewing.now = "2026-12-02T00:00:00.000Z"
    reviewing.ask("clock", "end_review")
    assert votes(reviewing) == {"stemmen": 6, "stemmen.late": 5}
    assert reviewing.sees("screen")["ballots"] == {"stemmen": 6, "stemmen.late": 5, "verzamelen": 0}


def test_one_late_ballot_is_not_told_as_a_count(reviewing):
    """ "1 van 1" is a person's whole ballot."""
    late(reviewing, 1)
    reviewing.ask("facilitator", "close_workshop")
    for who in ("screen", "facilitator"):
        seen = reviewing.sees(who)
        assert (votes(reviewing, who), seen["ballots"]) == ({"stemmen": 6}, {"stemmen": 6, "verzamelen": 0})
        assert seen["rounds"]["stemmen.late"]["few"] is True
    found = harvest(reviewing.workshop)
    assert found.categories[0].lines[0].supports == (found.categories[0].lines[0].support,)
    text = FORMATS["md"].render(found, Words("nl"))
    assert "1 van 1" not in text
    assert "Blind stemmen, na de sessie: minder dan 5 mensen stemden" in text


def test_a_second_review_takes_dots_again_and_counts_them_apart(reviewing):
    late(reviewing, 5)
    reviewing.ask("facilitator", "close_workshop")
    reviewing.ask("facilitator", "reopen_workshop")
    reviewing.ask("facilitator", "close_workshop")
    late(reviewing, 5, "stemmen.late.2")
    reviewing.ask("facilitator", "close_workshop")
    assert votes(reviewing) == {"stemmen": 6, "stemmen.late": 5, "stemmen.late.2": 5}


def test_a_review_that_was_interrupted_goes_on_with_votes_that_nobody_saw(reviewing):
    late(reviewing, 3)
    reviewing.ask("facilitator", "reopen_workshop")
    assert votes(reviewing, "facilitator") == {"stemmen": 6}
    reviewing.ask("facilitator", "close_workshop")
    late(reviewing, 5)
    reviewing.ask("facilitator", "close_workshop")
    assert votes(reviewing)["stemmen.late"] == 5


def test_late_votes_are_never_seen_before_those_of_the_session(reviewing):
    reviewing.ask("facilitator", "reopen_workshop")
    reviewing.ask("facilitator", "start_stage", stage="stemmen", again=True)
    reviewing.ask("p1", "vote", target="i1", dots=1)
    reviewing.ask("facilitator", "close_workshop")
    late(reviewing, 5)
    reviewing.ask("facilitator", "close_workshop")
    assert votes(reviewing, "facilitator") == {"stemmen": 6, "stemmen.2": 1}
    assert votes(reviewing) == {"stemmen": 6}
    reviewing.ask("facilitator", "reopen_workshop")
    reviewing.ask("facilitator", "start_stage", stage="bespreken")
    reviewing.ask("facilitator", "reveal", stage="stemmen")
    assert votes(reviewing) == {"stemmen": 6, "stemmen.2": 1, "stemmen.late": 5}


def test_done_after_a_reveal_raises_no_ballots(reviewing):
    reviewing.ask("facilitator", "reopen_workshop")
    assert reviewing.sees("p7")["stage"]["revealed"] is True
    for on in (True, False):
        with pytest.raises(Refused, match="votes_closed"):
            reviewing.ask("p7", "done", on=on)
    assert reviewing.sees("screen")["ballots"]["stemmen"] == 6


def test_late_votes_that_go_on_are_not_seen_when_those_of_the_session_are(reviewing):
    """The review that they were given in is no longer over."""
    reviewing.ask("facilitator", "reopen_workshop")
    reviewing.ask("facilitator", "start_stage", stage="stemmen", again=True)
    reviewing.ask("p1", "vote", target="i1", dots=1)
    reviewing.ask("facilitator", "close_workshop")
    late(reviewing, 5)
    reviewing.ask("facilitator", "close_workshop")
    reviewing.ask("facilitator", "reopen_workshop")
    reviewing.ask("facilitator", "start_stage", stage="bespreken")
    reviewing.ask("facilitator", "close_workshop")
    reviewing.ask("facilitator", "reveal", stage="stemmen")
    assert votes(reviewing) == {"stemmen": 6, "stemmen.2": 1}
    reviewing.ask("facilitator", "close_workshop")
    assert votes(reviewing) == {"stemmen": 6, "stemmen.2": 1, "stemmen.late": 5}


def test_late_dots_that_came_back_stay_back_once_they_are_seen(reviewing):
    late(reviewing, 6)
    reviewing.ask("facilitator", "post_insight", category="succes", text="y")
    for nr in range(7, 13):
        reviewing.ask(f"p{nr}", "vote", target="i2", dots=1)
    reviewing.ask("facilitator", "hide_insight", insight="i1")
    reviewing.ask("facilitator", "close_workshop")
    reviewing.ask("facilitator", "reopen_workshop")
    reviewing.ask("facilitator", "show_insight", insight="i1")
    assert votes(reviewing) == {"stemmen": 6, "stemmen.late": 0}


def test_going_back_to_an_outcome_changes_nothing_of_it(reviewing):
    reviewing.ask("facilitator", "reopen_workshop")
    reviewing.ask("facilitator", "start_stage", stage="bespreken")
    reviewing.ask("facilitator", "add_theme", category="succes", title="x", insights=["i1"])
    reviewing.ask("facilitator", "start_stage", stage="acties")
    before = reviewing.sees("screen")["insights"], reviewing.sees("screen")["themes"]
    reviewing.ask("facilitator", "start_stage", stage="stemmen")
    assert (reviewing.sees("screen")["insights"], reviewing.sees("screen")["themes"]) == before
    assert votes(reviewing)["stemmen"] == 6
