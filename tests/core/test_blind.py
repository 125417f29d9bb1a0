"""Blind means blind: while a round runs blind no answer and no figure depends on dots."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core import Refused, progress
from workshop.core.model.targets import is_target
from workshop.core.plan import read_plan
from workshop.harvest import harvest

from ..rehearsal import SHORT, Rehearsal

# Cards may be written while one votes blind, and points are not limited, so that every vote is one.
BLIND = SHORT.replace(
    'votes = { on = "themes", dots = 2, per = "category", blind = true, decides = true }',
    'votes = { on = "themes", dots = 0, max_per_target = 0, blind = true, decides = true }\n'
    "posts = { max_chars = 200, per_category = 0 }",
)
OTHERS = ("p3", "screen", "facilitator")


def voting_blind() -> Rehearsal:
    """i1 is p3's, i2 p2's; t1 holds i3; points on themes and loose cards."""
    rehearsal = Rehearsal(read_plan(BLIND, "proef.toml"))
    rehearsal.join({"regio": "kempen"}, {"regio": "limburg"}, {})
    rehearsal.ask("facilitator", "start_stage", stage="stemmen")
    for who in ("p3", "p2", "p1"):
        rehearsal.ask(who, "post_insight", category="succes", text="x")
    rehearsal.ask("facilitator", "add_theme", category="succes", title="Groep", insights=["i3"])
    return rehearsal


@pytest.fixture
def blind():
    return voting_blind()


@pytest.mark.parametrize("voted", [None, "t1", "i1", "i2"])
@pytest.mark.parametrize(
    ("who", "do", "fields"),
    [
        ("facilitator", "remove_theme", {"theme": "t1"}),
        ("p3", "edit_insight", {"insight": "i1", "text": "y"}),
        ("facilitator", "edit_insight", {"insight": "i2", "category": "valkuil"}),
    ],
)
def test_has_votes_is_answered_whether_there_are_any_or_not(blind, voted, who, do, fields):
    if voted:
        blind.ask("p1", "vote", target=voted, dots=1)
    with pytest.raises(Refused, match="has_votes"):
        blind.ask(who, do, **fields)


def test_who_voted_stays_counted_when_a_card_is_folded_away_or_a_dot_is_taken_back(blind):
    blind.ask("p1", "vote", target="t1", dots=1)
    blind.ask("p2", "vote", target="i1", dots=1)
    blind.ask("facilitator", "hide_insight", insight="t1")
    blind.ask("p2", "vote", target="i1", dots=0)
    assert progress(blind.workshop)["voted"] == 2
    [told] = harvest(blind.workshop).rounds
    assert (told.id, told.ballots) == ("stemmen", None)


def test_an_author_learns_nothing_later_either_as_long_as_nothing_is_revealed(blind):
    blind.ask("facilitator", "start_stage", stage="verzamelen")
    with pytest.raises(Refused, match="has_votes"):
        blind.ask("p3", "edit_insight", insight="i1", text="y")
    blind.ask("p3", "post_insight", category="succes", text="z")
    blind.ask("p3", "edit_insight", insight="i4", text="van na de stemming")
    blind.ask("facilitator", "reveal", stage="stemmen")
    blind.ask("p3", "edit_insight", insight="i1", text="niemand stemde erop")


def test_a_trial_changes_nothing_for_others(cards):
    cards.join({}, trial=True)
    cards.ask("p4", "vote", target="i1", dots=1)
    cards.ask("p1", "edit_insight", insight="i1", text="Nog mag het")
    cards.ask("facilitator", "edit_insight", insight="i1", category="valkuil")
    cards.ask("facilitator", "add_theme", category="valkuil", title="Groep", insights=["i1"])
    assert cards.sees("screen")["themes"]["t1"].get("votes") is None


CARDS, TARGETS = st.sampled_from(["i1", "i2", "i3"]), st.sampled_from(["i1", "i2", "i3", "t1", "t2"])
PEOPLE = st.sampled_from(["p1", "p2"])
# A vote on one target in one world, and on another in the other.
VOTED = st.tuples(PEOPLE, TARGETS, TARGETS)
SAME = st.one_of(
    st.tuples(
        st.just("facilitator"),
        st.sampled_from(["hide_insight", "show_insight"]),
        TARGETS.map(lambda id: {"insight": id}),
    ),
    st.tuples(
        st.just("facilitator"), st.just("remove_theme"), st.sampled_from(["t1", "t2"]).map(lambda id: {"theme": id})
    ),
    st.tuples(
        st.just("facilitator"),
        st.just("add_theme"),
        CARDS.map(lambda id: {"category": "succes", "title": "x", "insights": [id]}),
    ),
    st.tuples(
        st.just("facilitator"),
        st.just("move_insights"),
        st.tuples(CARDS, st.sampled_from(["t1", None])).map(lambda to: {"insights": [to[0]], "theme": to[1]}),
    ),
    st.tuples(
        st.just("facilitator"), st.just("edit_insight"), CARDS.map(lambda id: {"insight": id, "category": "valkuil"})
    ),
    st.tuples(
        st.just("p3"), st.just("edit_insight"), st.sampled_from("abc").map(lambda text: {"insight": "i1", "text": text})
    ),
    st.tuples(st.just("p2"), st.just("withdraw_insight"), st.just({"insight": "i2"})),
    st.tuples(PEOPLE, st.just("done"), st.just({"on": True})),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(VOTED, SAME), min_size=3, max_size=25))
def test_two_votes_that_differ_in_dots_only_look_alike_to_everybody_else(acts):
    one, other = voting_blind(), voting_blind()
    for dots, act in enumerate(acts, 1):
        if len(act) == 3 and isinstance(act[2], str):
            who, here, there = act
            both = all(votable(world, target) for world, target in ((one, here), (other, there)))
            if both:
                one.ask(who, "vote", target=here, dots=dots)
                other.ask(who, "vote", target=there, dots=1000 + dots)
            continue
        assert answer(one, *act) == answer(other, *act)
        for who in OTHERS:
            assert one.sees(who) == other.sees(who)
            assert one.sees(who, one.workshop.seq - 1) == other.sees(who, other.workshop.seq - 1)
        assert progress(one.workshop) == progress(other.workshop)
        assert harvest(one.workshop) == harvest(other.workshop)


def votable(rehearsal, target):
    workshop = rehearsal.workshop
    thing = workshop.themes.get(target) or workshop.insights.get(target)
    return thing is not None and is_target(workshop, workshop.stage.votes.on, thing)


def answer(rehearsal, who, do, fields):
    try:
        return rehearsal.ask(who, do, **fields), rehearsal.workshop.seq
    except Refused as no:
        return no.code, rehearsal.workshop.seq


def test_a_round_in_which_only_a_trial_voted_is_none_for_the_harvest(blind):
    blind.join({}, trial=True)
    blind.ask("p4", "vote", target="i1", dots=1)
    assert harvest(blind.workshop).rounds == ()
