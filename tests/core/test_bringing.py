"""What an earlier harvest brings along: lines as cards of nobody, and actions that are asked after."""

import pytest

from workshop.core import Refused, evolve, fold
from workshop.core.model.visibility import FACILITATORS
from workshop.harvest import harvest

from ..rehearsal import Rehearsal

ORIGIN = {"code": "ANDER7", "title": "Vorige keer", "number": "S7", "day": "2026-03-14"}
LINE = {"category": "succes", "text": "Samen leren", "origin": ORIGIN}
OTHER = {"category": "valkuil", "text": "Te veel papier", "origin": ORIGIN | {"number": "t1"}}
ACTION = {
    "what": "Bellen",
    "who": "Trekker",
    "when": "2026-04-01",
    "first_step": None,
    "organisations": ["Stad Aarlen"],
    "origin": ORIGIN | {"number": "a1"},
}
AUDIENCES = ("screen", "facilitator", "p1")


@pytest.fixture
def brought():
    rehearsal = Rehearsal()
    bring(rehearsal)
    rehearsal.join({"regio": "kempen"})
    return rehearsal


def bring(rehearsal, lines=(LINE, OTHER), actions=(ACTION,)):
    rehearsal.ask("organiser", "bring_along", lines=list(lines), actions=list(actions))


def follow_up(rehearsal, outcome, who="facilitator", action="b1", **fields):
    return rehearsal.ask(who, "follow_up", action=action, outcome=outcome, **fields)


def refusal(rehearsal, outcome, **fields):
    with pytest.raises(Refused) as refused:
        follow_up(rehearsal, outcome, **fields)
    return refused.value.code, refused.value.field


@pytest.mark.parametrize("who", AUDIENCES)
def test_a_line_is_a_card_that_says_where_it_came_from(brought, who):
    card = brought.sees(who)["insights"]["i1"]
    assert (card["number"], card["category"], card["text"]) == ("S1", "succes", "Samen leren")
    assert card["origin"] == ORIGIN
    assert "by" not in card


@pytest.mark.parametrize("who", AUDIENCES)
def test_an_action_is_asked_after_as_it_stood(brought, who):
    assert brought.sees(who)["earlier"] == {
        "b1": {name: value for name, value in ACTION.items() if value is not None},
    }
    assert "actions" not in brought.sees(who)


def test_a_card_of_nobody_is_nobodys_input(brought):
    brought.ask("facilitator", "start_stage", stage="verzamelen")
    assert brought.workshop.active_round().posted == {}
    assert brought.workshop.people["p1"].insights == []
    assert not brought.workshop.rounds["verzamelen"].tallies
    brought.ask("p1", "post_insight", category="succes", text="Eigen kaart")
    assert brought.sees("screen")["insights"]["i3"]["number"] == "S2"


def test_it_takes_dots_of_this_session(brought):
    brought.ask("facilitator", "start_stage", stage="verzamelen")
    brought.ask("p1", "vote", target="i1", dots=1)
    assert brought.sees("screen")["insights"]["i1"]["votes"] == {"verzamelen": 1}


def test_what_is_here_already_comes_once_and_the_plans_own_come_beside_it(brought):
    seq = brought.workshop.seq
    bring(brought)
    assert brought.workshop.seq == seq
    same = LINE | {
        "category": "valkuil",
        "text": "Niet opnieuw warm water uitvinden",
        "origin": ORIGIN | {"number": "V3"},
    }
    bring(brought, lines=[same])
    brought.ask("facilitator", "seed")
    assert [card.text for card in brought.workshop.insights.values()].count(same["text"]) == 2


def test_what_another_harvest_brings_stands_beside_what_is_here(brought):
    bring(brought, lines=[], actions=[ACTION | {"what": "Schrijven", "origin": ORIGIN | {"number": "a2"}}])
    earlier = brought.sees("p1")["earlier"]
    assert {id: action["what"] for id, action in earlier.items()} == {"b1": "Bellen", "b2": "Schrijven"}


def test_what_came_of_an_action_is_told_to_everybody(brought):
    seq = brought.workshop.seq
    follow_up(brought, "done")
    for who in AUDIENCES:
        assert brought.sees(who)["earlier"]["b1"]["outcome"] == "done"
        assert brought.sees(who, seq)["earlier"]["b1"]["outcome"] == "done"
    follow_up(brought, "dropped", reason="Er is geen geld.")
    assert brought.sees("p1")["earlier"]["b1"]["reason"] == "Er is geen geld."
    follow_up(brought, "open", reason="Wat er niet bij hoort")
    assert "reason" not in brought.sees("p1")["earlier"]["b1"]
    follow_up(brought, None)
    assert "outcome" not in brought.sees("p1")["earlier"]["b1"]


def test_the_same_again_is_nothing_new_and_all_of_it_works_after_the_end(brought):
    brought.ask("facilitator", "start_stage", stage="oogst")
    brought.ask("facilitator", "close_workshop")
    brought.ask("facilitator", "close_workshop")
    follow_up(brought, "open")
    seq = brought.workshop.seq
    follow_up(brought, "open")
    assert brought.workshop.seq == seq
    assert brought.ask("facilitator", "undo")["undone"] == {"do": "follow_up", "target": "b1", "targets": ["b1"]}
    assert "outcome" not in brought.sees("screen")["earlier"]["b1"]


def test_a_facilitator_takes_each_that_came_along_off_the_screens(brought):
    """A line as a card, an action by itself; both also out of the harvest, and both come back."""
    seq, card = brought.workshop.seq, next(id for id, each in brought.workshop.insights.items() if each.origin)
    brought.ask("facilitator", "hide_insight", insight=card)
    brought.ask("facilitator", "hide_earlier", action="b1")
    for who in ("p1", "screen"):
        assert brought.sees(who, seq)["earlier"] == {"b1": None}
        assert card not in brought.sees(who)["insights"]
        assert "b1" not in brought.sees(who).get("earlier", {})
    assert brought.sees("facilitator")["earlier"]["b1"]["status"] == "hidden"
    assert harvest(brought.workshop, FACILITATORS).earlier == ()
    assert brought.ask("facilitator", "undo")["undone"]["do"] == "hide_earlier"
    assert brought.sees("p1")["earlier"]["b1"]["what"]
    brought.ask("facilitator", "hide_earlier", action="b1")
    brought.ask("facilitator", "show_earlier", action="b1")
    assert brought.sees("screen")["earlier"]["b1"]["what"]
    for do in ("hide_earlier", "show_earlier"):
        with pytest.raises(Refused, match="unknown_target"):
            brought.ask("facilitator", do, action="a1")
        with pytest.raises(Refused, match="not_allowed"):
            brought.ask("p1", do, action="b1")
    assert len(harvest(brought.workshop).earlier) == 1
    _, hidden, again = harvest(brought.workshop, FACILITATORS).interventions
    assert [(each.do, each.targets) for each in (hidden, again)] == [
        ("hide_earlier", ("b1",)),
        ("show_earlier", ("b1",)),
    ]
    assert None not in (hidden.at, again.at)


def test_what_is_refused(brought):
    assert refusal(brought, "dropped", reason=" ") == ("reason_needed", "reason")
    assert refusal(brought, "later") == ("malformed", "outcome")
    assert refusal(brought, "done", action="a1") == ("unknown_target", "action")
    assert refusal(brought, "done", who="p1")[0] == "not_allowed"
    for who in ("facilitator", "p1"):
        with pytest.raises(Refused, match="not_allowed"):
            brought.ask(who, "bring_along", lines=[LINE], actions=[])
    with pytest.raises(Refused, match="unknown_category"):
        bring(brought, lines=[LINE | {"category": "niets", "origin": ORIGIN | {"number": "S8"}}])
    with pytest.raises(Refused, match="malformed"):
        bring(brought, lines=[LINE] * 101)


def test_hiding_and_moving_a_brought_card_is_as_of_any_other(brought):
    brought.ask("facilitator", "hide_insight", insight="i1")
    assert set(brought.sees("screen")["insights"]) == {"i2"}
    brought.ask("facilitator", "undo")
    brought.ask("facilitator", "edit_insight", insight="i1", text="Samen doen")
    card = brought.sees("screen")["insights"]["i1"]
    assert (card["text"], card["original"], card["origin"]) == ("Samen doen", "Samen leren", ORIGIN)


def test_the_log_alone_tells_all_of_it(brought):
    follow_up(brought, "dropped", reason="Er is geen geld.")
    assert fold(brought.log) == brought.workshop
    again = fold(brought.log[:-1])
    evolve(again, brought.log[-1])
    assert again.earlier == brought.workshop.earlier
