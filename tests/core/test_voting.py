import pytest

from workshop.core import Refused, progress


def test_support_in_the_open_counts_people_at_once(cards):
    for who in ("p1", "p2", "p3"):
        cards.ask(who, "vote", target="i1", dots=1)
    seen = cards.sees("screen")
    assert seen["insights"]["i1"]["votes"] == {"verzamelen": 3}
    assert "breadth" not in seen["insights"]["i1"]
    assert seen["ballots"] == {"verzamelen": 3}


def test_blind_tells_nobody_anything_but_ones_own(voting):
    before = voting.workshop.seq
    voting.ask("p1", "vote", target="i1", dots=1)
    assert [voting.sees(who, before) for who in ("p2", "screen", "facilitator")] == [{}, {}, {}]
    assert voting.sees("p1", before)["me"] == {
        "participant": "p1",
        "votes": {"stemmen": {"i1": 1}},
        "dots_left": {"*": None, "succes": 1, "valkuil": 2},
    }
    assert progress(voting.workshop) == {"posted": {}, "voted": 1, "done": 0}
    assert "votes" not in voting.sees("facilitator")["insights"]["i1"]
    assert "stemmen" not in voting.sees("facilitator").get("ballots", {})


def test_who_was_shown_totals_cannot_go_on_with_that_round(voting):
    """Else a facilitator leaves the step, looks, goes back, and steers."""
    voting.ask("p1", "vote", target="i1", dots=1)
    voting.ask("facilitator", "start_stage", stage="bespreken")
    assert voting.sees("facilitator")["insights"]["i1"]["votes"] == {"stemmen": 1}
    assert voting.sees("facilitator")["rounds"]["stemmen"]["closed"] is True
    assert "votes" not in voting.sees("p2")["insights"]["i1"]
    voting.ask("facilitator", "start_stage", stage="stemmen")
    assert voting.sees("p1")["stage"]["round"] == "stemmen.2"
    assert voting.sees("p1")["me"]["dots_left"] == {"succes": 2, "valkuil": 2}
    voting.ask("p1", "vote", target="i1", dots=1)
    assert voting.sees("facilitator")["insights"]["i1"]["votes"] == {"stemmen": 1}
    voting.ask("facilitator", "reveal")
    assert voting.sees("p2")["insights"]["i1"]["votes"] == {"stemmen.2": 1}


def test_reopening_after_a_look_opens_a_new_round_too(voting):
    voting.ask("p1", "vote", target="i1", dots=1)
    voting.ask("facilitator", "close_workshop")
    assert voting.sees("facilitator")["insights"]["i1"]["votes"] == {"stemmen": 1}
    voting.ask("facilitator", "reopen_workshop")
    assert voting.sees("p1")["stage"]["round"] == "stemmen.2"
    voting.ask("p1", "vote", target="i1", dots=1)


def test_a_step_back_by_mistake_leaves_no_votes_behind(voting):
    """The room goes back, nobody votes, and on again: what is revealed is the round in which people voted."""
    voting.ask("p1", "vote", target="i1", dots=1)
    for stage in ("bespreken", "stemmen", "bespreken"):
        voting.ask("facilitator", "start_stage", stage=stage)
    voting.ask("facilitator", "reveal", stage="stemmen")
    assert voting.sees("screen")["insights"]["i1"]["votes"] == {"stemmen": 1}
    with pytest.raises(Refused, match="votes_closed"):
        voting.ask("facilitator", "reveal", stage="stemmen")


def test_reveal_shows_all_and_closes(voting):
    voting.ask("p1", "vote", target="i1", dots=1)
    before = voting.workshop.seq
    voting.ask("facilitator", "reveal")
    seen = voting.sees("p3", before)
    assert seen["insights"]["i1"]["votes"] == {"stemmen": 1}
    assert seen["ballots"] == {"stemmen": 1}
    assert seen["stage"]["revealed"] is True
    for who, do, fields, code in [
        ("p2", "vote", {"target": "i1", "dots": 1}, "votes_closed"),
        ("p1", "vote", {"target": "i1", "dots": 0}, "votes_closed"),
        ("p2", "done", {"on": True}, "votes_closed"),
        ("facilitator", "reveal", {}, "votes_closed"),
    ]:
        with pytest.raises(Refused, match=code):
            voting.ask(who, do, **fields)


def test_reveal_later_takes_the_last_blind_round(voting):
    voting.ask("p1", "vote", target="i1", dots=1)
    voting.ask("facilitator", "start_stage", stage="bespreken")
    voting.ask("facilitator", "reveal")
    assert voting.sees("screen")["insights"]["i1"]["votes"] == {"stemmen": 1}


def test_again_is_a_new_round_and_the_old_one_stays(voting):
    voting.ask("p1", "vote", target="i1", dots=1)
    voting.ask("facilitator", "reveal")
    voting.ask("facilitator", "start_stage", stage="stemmen", again=True)
    assert voting.sees("p1")["stage"]["round"] == "stemmen.2"
    assert voting.sees("p1")["me"]["dots_left"] == {"succes": 2, "valkuil": 2}
    voting.ask("p1", "vote", target="i3", dots=1)
    assert voting.sees("screen")["insights"]["i1"]["votes"] == {"stemmen": 1}
    assert "votes" not in voting.sees("screen")["insights"]["i3"]


def test_a_revealed_round_is_where_one_goes_back_to(voting):
    voting.ask("p1", "vote", target="i1", dots=1)
    voting.ask("facilitator", "reveal")
    voting.ask("facilitator", "start_stage", stage="verzamelen")
    voting.ask("facilitator", "start_stage", stage="stemmen")
    assert voting.sees("screen")["stage"]["round"] == "stemmen"
    assert voting.sees("screen")["stage"]["revealed"] is True


def test_the_budget_is_per_category(voting):
    voting.ask("p1", "vote", target="i1", dots=1)
    voting.ask("p1", "vote", target="i3", dots=1)
    voting.ask("facilitator", "post_insight", category="succes", text="Derde")
    with pytest.raises(Refused) as no:
        voting.ask("p1", "vote", target="i4", dots=1)
    assert (no.value.code, no.value.values) == ("budget_overrun", {"n": 2})
    voting.ask("p1", "vote", target="i2", dots=1)
    voting.ask("p1", "vote", target="i1", dots=0)
    voting.ask("p1", "vote", target="i4", dots=1)


def test_a_dot_that_went_elsewhere_does_not_come_back(voting):
    voting.ask("facilitator", "post_insight", category="succes", text="Derde")
    voting.ask("p1", "vote", target="i1", dots=1)
    voting.ask("p1", "vote", target="i3", dots=1)
    voting.ask("facilitator", "hide_insight", insight="i1")
    voting.ask("p1", "vote", target="i4", dots=1)
    voting.ask("facilitator", "show_insight", insight="i1")
    assert voting.sees("p1")["me"]["votes"]["stemmen"] == {"i1": 0, "i3": 1, "i4": 1}


def test_asking_for_what_already_is_leaves_no_trace(voting):
    voting.ask("p1", "vote", target="i1", dots=1)
    before = voting.workshop.seq
    voting.ask("p1", "vote", target="i1", dots=1)
    assert voting.workshop.seq == before


def test_done_counts_as_a_ballot_and_voting_more_takes_it_back(voting):
    voting.ask("p1", "done", on=True)
    voting.ask("p2", "vote", target="i1", dots=1)
    voting.ask("p2", "done", on=True)
    voting.ask("p2", "vote", target="i3", dots=1)
    assert progress(voting.workshop) == {"posted": {}, "voted": 1, "done": 1}
    assert voting.sees("p2")["me"]["done"] is False
    voting.ask("facilitator", "reveal")
    assert voting.sees("screen")["ballots"]["stemmen"] == 2


def test_a_trial_participant_counts_nowhere(cards):
    cards.join({"regio": "kempen"}, trial=True)
    cards.ask("p4", "vote", target="i1", dots=1)
    cards.ask("p4", "post_insight", category="succes", text="Proef")
    seen = cards.sees("screen")
    assert "votes" not in seen["insights"]["i1"]
    assert seen["participation"]["people"] == 3
    assert seen["ballots"]["verzamelen"] == 0
    assert progress(cards.workshop)["posted"] == {"succes": 2, "valkuil": 1}
