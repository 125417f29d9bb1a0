"""What changed is told to who sees it, and nothing is told again: a repeated part would say that something happened."""

from dataclasses import fields

import pytest

from workshop.client import merge
from workshop.core.model.changes import PARTS_OF_FIELD, change
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal

EVERYBODY = ("facilitator", "screen", "p1", "p2", "p3")
FEW = read_plan(SHORT.replace("[[categories]]", "[privacy]\nmin_cell = 2\n\n[[categories]]", 1), "proef.toml")


def after(rehearsal, who, do, **asked):
    """What each is told when this is asked, all of which makes what a new device is shown."""
    before, had = rehearsal.workshop.seq, {each: rehearsal.sees(each) for each in EVERYBODY}
    rehearsal.ask(who, do, **asked)
    told = {each: rehearsal.sees(each, before) for each in EVERYBODY}
    for each in EVERYBODY:
        assert merge(had[each], told[each]) == rehearsal.sees(each)
    return told


def hears(told):
    return {who for who, patch in told.items() if patch}


def test_a_field_that_is_not_declared_can_not_change_unnoticed(cards):
    with pytest.raises(KeyError):
        change(cards.workshop, cards.workshop.insights["i1"], by="p2")
    with pytest.raises(AttributeError):
        change(cards.workshop, cards.workshop.insights["i1"], colour="green")
    for kind, shown in PARTS_OF_FIELD.items():
        assert set(shown) <= {field.name for field in fields(kind)}


def test_what_stays_as_it_is_is_not_told(cards):
    seq = cards.workshop.seq
    change(cards.workshop, state=cards.workshop.state, stage=cards.workshop.stage)
    change(cards.workshop, cards.workshop.insights["i1"], text="Samen leren", hidden=False)
    assert all(touched <= seq for touched in cards.workshop.touched.values())


def test_a_hidden_card_that_moves_is_told_to_its_author_and_facilitators(cards):
    cards.ask("facilitator", "add_theme", category="succes", title="x", insights=["i3"])
    cards.ask("facilitator", "hide_insight", insight="i1")
    told = after(cards, "facilitator", "move_insights", insights=["i1"], theme="t1")
    assert hears(told) == {"facilitator", "p1"}
    assert told["p1"]["insights"]["i1"]["theme"] == "t1"
    assert "i1" in after(cards, "facilitator", "hide_insight", insight="t1")["p1"]["insights"]
    assert after(cards, "facilitator", "show_insight", insight="t1")["p1"]["insights"]["i1"]["theme"] == "t1"


def test_of_a_sealed_card_nobody_but_its_author_ever_hears(collecting):
    collecting.ask("facilitator", "set_cards", cards="sealed")
    assert hears(after(collecting, "p1", "post_insight", category="succes", text="x")) == {"p1"}
    assert hears(after(collecting, "p1", "edit_insight", insight="i1", text="y")) == {"p1"}
    assert hears(after(collecting, "p1", "withdraw_insight", insight="i1")) == {"p1"}
    assert hears(after(collecting, "facilitator", "set_cards", cards="live")) == set(EVERYBODY)
    assert all("insights" not in collecting.sees(who) for who in ("facilitator", "screen", "p2"))


def test_a_trial_that_comes_in_objects_and_acts_is_its_own_affair(cards):
    before = cards.workshop.seq
    cards.join({}, trial=True)
    cards.ask("p4", "done", on=True)
    assert all(cards.sees(who, before) == {} for who in EVERYBODY)
    cards.ask("facilitator", "start_stage", stage="acties")
    before = cards.workshop.seq
    cards.ask("p4", "add_action", what="x", who="y")
    cards.ask("p4", "edit_action", action="a1", what="z")
    cards.ask("p4", "remove_action", action="a1")
    cards.ask("facilitator", "start_stage", stage="bespreken")
    assert all("actions" not in cards.sees(who, before) for who in EVERYBODY)
    before = cards.workshop.seq
    cards.ask("p4", "object", target="i3", on=True, text="x")
    assert all(cards.sees(who, before) == {} for who in EVERYBODY)
    assert cards.sees("p4", before)["objections"]["o1"]["text"] == "x"


def test_a_problem_that_was_taken_back_while_votes_were_blind_leaves_no_trace(voting):
    voting.ask("p1", "object", target="i3", on=True)
    voting.ask("p1", "object", target="i3", on=False)
    told = after(voting, "facilitator", "reveal")
    assert all("objections" not in told[who] for who in EVERYBODY)


def test_a_problem_that_facilitators_alone_saw_goes_from_their_devices_and_from_no_other(voting):
    voting.ask("p1", "object", target="i3", on=True, text="x")
    voting.ask("facilitator", "start_stage", stage="bespreken")
    assert "o1" in voting.sees("facilitator")["objections"]
    voting.ask("facilitator", "start_stage", stage="stemmen")
    told = after(voting, "p1", "object", target="i3", on=True, text="y")
    assert told["facilitator"] == {"objections": {"o1": None}}
    assert hears(told) == {"facilitator", "p1"}


def test_who_is_left_out_is_not_listed_by_their_cards():
    rehearsal = Rehearsal(FEW)
    rehearsal.join({}, {}, {})
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    for who in ("p1", "p2", "p3"):
        rehearsal.ask(who, "post_insight", category="succes", text="x")
    rehearsal.ask("p1", "vote", target="i3", dots=1)
    rehearsal.ask("p2", "object", target="i3", on=True)
    begin, end = (rehearsal.workshop.people[who].joined for who in ("p1", "p2"))
    told = after(rehearsal, "facilitator", "exclude", joined_from=begin, joined_to=end, on=True)
    assert told["facilitator"]["insights"] == {
        "i1": {"excluded": True},
        "i2": {"excluded": True},
        "i3": {"votes": {"verzamelen": 0}},
    }
    for who in ("screen", "p3"):
        assert told[who]["insights"] == {"i3": {"votes": {"verzamelen": 0}}}
        assert told[who]["ballots"] == {"verzamelen": 0}
        assert told[who]["objections"] == {"o1": None}


def test_who_is_left_out_takes_part_and_asks_for_nobody_any_more():
    rehearsal = Rehearsal(FEW)
    rehearsal.join({}, {}, {})
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("p3", "post_insight", category="succes", text="x")
    rehearsal.ask("facilitator", "start_stage", stage="lezen")
    rehearsal.ask("facilitator", "add_action", what="Bellen", who="Trekker")
    for who in EVERYBODY[2:]:
        rehearsal.ask(who, "join_action", action="a1", on=True)
        rehearsal.ask(who, "ask", target="i1")
    begin, end = (rehearsal.workshop.people[who].joined for who in ("p1", "p2"))
    told = after(rehearsal, "facilitator", "exclude", joined_from=begin, joined_to=end, on=True)
    assert told["screen"]["actions"]["a1"]["joined"] == 1
    assert told["facilitator"]["insights"]["i1"]["asks"] == 1


def test_who_says_done_is_one_ballot_more(cards):
    assert after(cards, "p3", "done", on=True)["screen"]["ballots"] == {"verzamelen": 1}


def test_what_was_decided_is_told_to_all_when_the_harvest_is_published(cards):
    cards.ask("facilitator", "decide", target="i1", decision="partly", reason="x")
    told = after(cards, "facilitator", "publish")
    assert told["screen"]["insights"] == {"i1": {"decision": {"decision": "partly", "reason": "x"}}}


def test_what_somebody_answers_their_own_devices_hear(cards):
    told = after(cards, "p1", "introduce", profile={"regio": "limburg"})
    assert hears(told) == {"p1"}
    assert told["p1"]["me"]["profile"]["regio"] == "limburg"


def test_a_card_under_another_that_its_author_withholds_goes_from_there(cards):
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    told = after(cards, "p2", "withhold", target="i3", on=True)
    assert told["screen"]["insights"]["i1"]["merged"] is None
    assert told["facilitator"]["insights"]["i1"]["merged"]["i3"]["withheld"]


def test_what_was_taken_back_is_not_told_again_when_its_author_goes(cards):
    cards.ask("p2", "withdraw_insight", insight="i3")
    told = after(cards, "p2", "forget_me")
    assert all("i3" not in told[who]["insights"] for who in ("facilitator", "screen", "p1"))


def test_a_stage_that_starts_repeats_no_count(cards):
    cards.ask("p1", "vote", target="i3", dots=1)
    told = after(cards, "facilitator", "start_stage", stage="acties")
    assert all(set(told[who]) - {"me"} == {"stage", "now", "insights"} for who in ("screen", "p2", "p3"))
    assert list(told["screen"]["insights"]["i3"]) == ["breadth"]
    assert "insights" not in after(cards, "facilitator", "start_stage", stage="bespreken")["screen"]


def test_breadth_goes_when_nobody_stands_behind_a_line_any_more():
    rehearsal = Rehearsal(FEW)
    rehearsal.join({"regio": "kempen"}, {"regio": "kempen"}, {})
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("p3", "post_insight", category="succes", text="x")
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    rehearsal.ask("p2", "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    assert rehearsal.sees("screen")["insights"]["i1"]["breadth"]["verzamelen"]
    begin, end = (rehearsal.workshop.people[who].joined for who in ("p1", "p2"))
    told = after(rehearsal, "facilitator", "exclude", joined_from=begin, joined_to=end, on=True)
    assert told["screen"]["insights"]["i1"]["breadth"] == {"verzamelen": None}


def test_what_holds_for_each_person_follows_the_round(cards):
    cards.ask("p1", "done", on=True)
    told = after(cards, "facilitator", "start_stage", stage="stemmen")
    assert told["p1"]["me"] == {
        "participant": "p1",
        "done": False,
        "dots_left": {"*": None, "succes": 2, "valkuil": 2},
        "cards_left": None,
    }
    assert "me" not in after(cards, "facilitator", "pause_timer", on=True)["p1"]
    told = after(cards, "facilitator", "start_stage", stage="verzamelen")
    left = {"succes": 2, "valkuil": 2}
    assert told["p1"]["me"] == {"participant": "p1", "done": True, "dots_left": None, "cards_left": left}


def test_what_is_new_in_a_workshop_is_told(waiting):
    before = waiting.workshop.seq
    waiting.join({})
    assert set(waiting.sees("screen", before)) == {"participation"}
    assert set(waiting.sees("p4", 0)["me"]) == {"participant", "profile", "done"}


def test_a_card_that_is_shown_again_comes_with_all_that_it_got(cards):
    cards.ask("p1", "vote", target="i3", dots=1)
    cards.ask("facilitator", "start_stage", stage="acties")
    after(cards, "facilitator", "hide_insight", insight="i3")
    told = after(cards, "facilitator", "show_insight", insight="i3")
    assert set(told["screen"]["insights"]["i3"]) >= {"text", "position", "votes", "breadth"}
