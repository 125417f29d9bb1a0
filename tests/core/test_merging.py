"""Cards that say the same lie under one: people count once, nothing is lost, and a split brings all back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.client import merge as merged
from workshop.core import Refused, fold
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal
from .test_grouping_votes import ASKS, ON_CARDS, SUPPORT_ON_THEMES, play, session
from .test_properties import AUDIENCES


def lead(rehearsal, do, **fields):
    return rehearsal.ask("facilitator", do, **fields)


def merge(rehearsal, into, *insights):
    lead(rehearsal, "merge_insights", into=into, insights=list(insights))


def split(rehearsal, insight):
    lead(rehearsal, "split_insight", insight=insight)


def refusal(rehearsal, do, who="facilitator", **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(who, do, **fields)
    return refused.value.code


def given_by(rehearsal, who, round="stemmen"):
    return {id: dots for id, dots in rehearsal.workshop.rounds[round].dots.get(who, {}).items() if dots}


def people(rehearsal, target, round="stemmen"):
    tally = rehearsal.workshop.rounds[round].tallies.get(target)
    return tally.people if tally else 0


def seen_by(rehearsal, *who):
    """What devices show, but for what can be taken back."""
    states = {each: rehearsal.sees(each) for each in who}
    for state in states.values():
        state.pop("acts", None)
    return states


@pytest.fixture
def three(cards):
    """i1, i3 and i4 in one category, by p1, p2 and p2; i2 in the other."""
    cards.ask("p2", "post_insight", category="succes", text="Leren van elkaar")
    return cards


@pytest.fixture
def on_cards():
    """i1, i2 and i3 in one category; four dots, three on one card at most, blind."""
    return session(ON_CARDS)


def test_the_words_of_all_stand_under_one_for_everybody(three):
    merge(three, "i1", "i3", "i4")
    under = {
        "i3": {"number": "S2", "text": "Vaste contactpersoon"},
        "i4": {"number": "S3", "text": "Leren van elkaar"},
    }
    for who in ("facilitator", "screen", "p1", "p3"):
        assert three.sees(who)["insights"]["i1"]["merged"] == under
        assert set(three.sees(who)["insights"]) == {"i1", "i2"}


def test_its_author_still_has_a_card_that_lies_under_another(three):
    merge(three, "i1", "i3")
    own = three.sees("p2")["insights"]["i3"]
    assert (own["text"], own["status"], own["into"]) == ("Vaste contactpersoon", "merged", "i1")
    assert three.sees("p2")["me"]["insights"] == {"i3": True, "i4": True}
    three.ask("p2", "withdraw_insight", insight="i3")
    assert "merged" not in three.sees("screen")["insights"]["i1"]
    assert "i3" not in three.sees("p2")["insights"]


def test_a_card_comes_back_with_those_under_it(three):
    merge(three, "i3", "i4")
    device, seq = three.sees("p2"), three.workshop.seq
    merge(three, "i1", "i3")
    assert three.follow("p2", device, seq)["insights"]["i4"]["into"] == "i1"
    assert set(three.sees("screen")["insights"]["i1"]["merged"]) == {"i3", "i4"}
    split(three, "i3")
    assert "merged" not in three.sees("screen")["insights"]["i1"]
    assert set(three.sees("screen")["insights"]["i3"]["merged"]) == {"i4"}


def test_a_card_under_a_card_under_another_is_split_off_alone(three):
    merge(three, "i3", "i4")
    merge(three, "i1", "i3")
    split(three, "i4")
    assert set(three.sees("screen")["insights"]["i1"]["merged"]) == {"i3"}
    assert "i4" in three.sees("screen")["insights"]


@pytest.mark.parametrize(
    ("to", "theme", "into"),
    [({"theme": "t1"}, "t1", None), ({"theme": ""}, None, None), ({"into": "i4"}, "t2", "i4"), ({}, "t2", None)],
)
def test_a_card_goes_from_under_another_to_where_a_hand_puts_it_by_one_act(three, to, theme, into):
    lead(three, "add_theme", category="succes", title="Samen", insights=["i4"])
    lead(three, "add_theme", category="succes", title="Apart", insights=["i3"])
    merge(three, "i1", "i3")
    before, acts = seen_by(three, *AUDIENCES), len(three.sees("facilitator")["acts"])
    lead(three, "split_insight", insight="i3", **to)
    card = three.workshop.insights["i3"]
    assert (card.theme, card.merged_into) == (theme, into)
    assert len(three.sees("facilitator")["acts"]) == acts + 1
    lead(three, "undo")
    assert seen_by(three, *AUDIENCES) == before


def test_a_card_that_is_put_back_under_the_same_one_stays_there(three):
    merge(three, "i1", "i3")
    events = len(three.log)
    lead(three, "split_insight", insight="i3", into="i1")
    assert len(three.log) == events


def test_who_takes_a_card_back_leaves_those_of_others(three):
    merge(three, "i1", "i3")
    three.ask("p1", "withdraw_insight", insight="i1")
    assert set(three.sees("screen")["insights"]) == {"i2", "i3", "i4"}


@pytest.mark.parametrize(
    ("who", "do", "fields", "code"),
    [
        ("facilitator", "merge_insights", {"into": "i1", "insights": ["i1"]}, "not_a_target"),
        ("facilitator", "merge_insights", {"into": "i1", "insights": ["i4", "i1"]}, "not_a_target"),
        ("facilitator", "merge_insights", {"into": "i1", "insights": []}, "not_a_target"),
        ("facilitator", "merge_insights", {"into": "i1", "insights": ["i2"]}, "another_category"),
        ("facilitator", "merge_insights", {"into": "i1", "insights": ["i9"]}, "unknown_target"),
        ("facilitator", "merge_insights", {"into": "i1", "insights": ["i5"]}, "not_a_target"),
        ("facilitator", "merge_insights", {"into": "i5", "insights": ["i1"]}, "not_a_target"),
        ("facilitator", "merge_insights", {"into": "i1", "insights": ["i6"]}, "not_a_target"),
        ("facilitator", "merge_insights", {"into": "i3", "insights": ["i4"]}, "merged"),
        ("facilitator", "merge_insights", {"into": "i4", "insights": ["i3"]}, "merged"),
        ("facilitator", "split_insight", {"insight": "i4"}, "not_a_target"),
        ("facilitator", "split_insight", {"insight": "i9"}, "unknown_target"),
        ("facilitator", "split_insight", {"insight": "i3", "theme": "", "into": "i4"}, "malformed"),
        ("facilitator", "split_insight", {"insight": "i3", "theme": "t9"}, "unknown_target"),
        ("facilitator", "split_insight", {"insight": "i3", "theme": "t1"}, "another_category"),
        ("facilitator", "split_insight", {"insight": "i3", "into": "i2"}, "another_category"),
        ("facilitator", "split_insight", {"insight": "i3", "into": "i5"}, "not_a_target"),
        ("facilitator", "split_insight", {"insight": "i3", "into": "i6"}, "not_a_target"),
        ("facilitator", "split_insight", {"insight": "i3", "into": "i3"}, "merged"),
        ("facilitator", "hide_insight", {"insight": "i3"}, "merged"),
        ("facilitator", "edit_insight", {"insight": "i3", "text": "x"}, "merged"),
        ("facilitator", "edit_insight", {"insight": "i1", "category": "valkuil"}, "merged"),
        ("facilitator", "move_insights", {"insights": ["i3"], "theme": None}, "merged"),
        ("facilitator", "place", {"target": "i3", "sections": [], "criteria": []}, "merged"),
        ("facilitator", "spotlight", {"target": "i3"}, "merged"),
        ("facilitator", "park", {"target": "i3", "reason": "x"}, "merged"),
        ("facilitator", "dismiss", {"pair": ["i1", "i3"]}, "merged"),
        ("p1", "edit_insight", {"insight": "i1", "text": "x"}, "merged"),
        ("p2", "edit_insight", {"insight": "i3", "text": "x"}, "merged"),
        ("p1", "vote", {"target": "i3", "dots": 1}, "merged"),
        ("p1", "split_insight", {"insight": "i3"}, "not_allowed"),
    ],
)
def test_refusals(three, who, do, fields, code):
    """i3 lies under i1, i5 is hidden, and i6 was written by somebody who only tries out."""
    three.ask("p2", "post_insight", category="succes", text="x")
    three.join({}, trial=True)
    three.ask("p4", "post_insight", category="succes", text="x")
    lead(three, "hide_insight", insight="i5")
    lead(three, "add_theme", category="valkuil", title="Papier")
    merge(three, "i1", "i3")
    assert refusal(three, do, who, **fields) == code


def test_of_what_is_hidden_nobody_hears_that_it_was_merged(three):
    merge(three, "i1", "i3")
    lead(three, "hide_insight", insight="i1")
    assert refusal(three, "vote", "p3", target="i3", dots=1) == "unknown_target"
    assert "i1" not in three.sees("p2")["insights"]


def test_people_count_once(on_cards):
    for who, target in (("p1", "i1"), ("p1", "i2"), ("p2", "i2"), ("p3", "i3")):
        on_cards.ask(who, "vote", target=target, dots=1)
    merge(on_cards, "i1", "i2")
    lead(on_cards, "reveal")
    assert people(on_cards, "i1") == 2
    assert on_cards.sees("screen")["insights"]["i1"]["votes"]["stemmen"] == 3
    assert on_cards.sees("screen")["insights"]["i1"]["supporters"]["stemmen"] == 2
    assert on_cards.sees("screen")["ballots"]["stemmen"] == 3


def test_what_is_over_comes_back_and_a_split_takes_only_what_is_free(on_cards):
    on_cards.ask("p1", "vote", target="i1", dots=2)
    on_cards.ask("p1", "vote", target="i2", dots=2)
    on_cards.ask("p2", "vote", target="i2", dots=3)
    merge(on_cards, "i1", "i2")
    assert (given_by(on_cards, "p1"), given_by(on_cards, "p2")) == ({"i1": 3}, {"i1": 3})
    assert on_cards.sees("p1")["me"]["dots_left"]["succes"] == 1
    on_cards.ask("p1", "vote", target="i3", dots=1)
    split(on_cards, "i2")
    assert (given_by(on_cards, "p1"), given_by(on_cards, "p2")) == ({"i1": 2, "i2": 1, "i3": 1}, {"i2": 3})


def test_who_votes_anew_on_the_card_that_stands_for_both_meant_that_one(on_cards):
    on_cards.ask("p1", "vote", target="i2", dots=2)
    on_cards.ask("p2", "vote", target="i2", dots=2)
    merge(on_cards, "i1", "i2")
    on_cards.ask("p1", "vote", target="i1", dots=1)
    on_cards.ask("p2", "vote", target="i1", dots=0)
    split(on_cards, "i2")
    assert (given_by(on_cards, "p1"), given_by(on_cards, "p2")) == ({"i1": 1}, {})


def test_who_gave_elsewhere_what_came_back_meant_the_card_that_stands_for_both(on_cards):
    for target in ("i1", "i2"):
        on_cards.ask("p1", "vote", target=target, dots=2)
    merge(on_cards, "i1", "i2")
    lead(on_cards, "hide_insight", insight="i1")
    on_cards.ask("p1", "vote", target="i3", dots=3)
    lead(on_cards, "show_insight", insight="i1")
    assert given_by(on_cards, "p1") == {"i1": 1, "i3": 3}
    on_cards.ask("p1", "vote", target="i3", dots=0)
    split(on_cards, "i2")
    assert given_by(on_cards, "p1") == {"i1": 1}


def test_what_lay_under_a_card_once_says_nothing_of_where_that_card_lies_later(on_cards):
    on_cards.ask("p2", "vote", target="i3", dots=2)
    merge(on_cards, "i2", "i3")
    split(on_cards, "i3")
    merge(on_cards, "i1", "i2")
    split(on_cards, "i2")
    assert on_cards.sees("p2")["me"]["votes"]["stemmen"] == {"i2": 0, "i3": 2}


def test_dots_on_a_group_whose_only_card_goes_under_another_come_back_until_it_lies_there_again():
    rehearsal = session(SHORT)
    lead(rehearsal, "add_theme", category="succes", title="x", insights=["i2"])
    rehearsal.ask("p1", "vote", target="t1", dots=1)
    merge(rehearsal, "i1", "i2")
    assert (given_by(rehearsal, "p1"), rehearsal.sees("p1")["me"]["dots_left"]["succes"]) == ({}, 2)
    split(rehearsal, "i2")
    assert (given_by(rehearsal, "p1"), rehearsal.sees("p1")["me"]["dots_left"]["succes"]) == ({"t1": 1}, 1)


def test_dots_of_a_card_that_goes_under_a_grouped_one_lie_there_once_it_is_by_itself():
    rehearsal = session(SHORT)
    lead(rehearsal, "add_theme", category="succes", title="x", insights=["i1"])
    rehearsal.ask("p1", "vote", target="i2", dots=1)
    merge(rehearsal, "i1", "i2")
    assert given_by(rehearsal, "p1") == {}
    lead(rehearsal, "move_insights", insights=["i1"], theme=None)
    assert given_by(rehearsal, "p1") == {"i1": 1}


def test_dots_that_came_back_for_good_lie_on_no_card_after_a_split():
    """Else a round that was revealed would have more people behind its lines than ballots."""
    rehearsal = session(SHORT)
    rehearsal.ask("p1", "vote", target="i2", dots=1)
    merge(rehearsal, "i1", "i2")
    lead(rehearsal, "add_theme", category="succes", title="x", insights=["i1"])
    lead(rehearsal, "reveal")
    split(rehearsal, "i2")
    assert (given_by(rehearsal, "p1"), people(rehearsal, "i2")) == ({}, 0)


def test_a_merge_after_the_reveal_counts_people_once_and_leaves_the_ballots():
    rehearsal = session(SHORT)
    for who, target in (("p1", "i1"), ("p1", "i2"), ("p2", "i2")):
        rehearsal.ask(who, "vote", target=target, dots=1)
    lead(rehearsal, "reveal")
    before = without_zeros(seen_by(rehearsal, "screen", "p1", "p2"))
    merge(rehearsal, "i1", "i2")
    assert (people(rehearsal, "i1"), rehearsal.sees("screen")["ballots"]["stemmen"]) == (2, 2)
    split(rehearsal, "i2")
    assert without_zeros(seen_by(rehearsal, "screen", "p1", "p2")) == before


def test_where_it_goes_and_what_people_said_of_it_goes_along(three):
    lead(three, "start_stage", stage="bespreken")
    lead(three, "place", target="i3", sections=["context"], criteria=[])
    lead(three, "place", target="i1", sections=[], criteria=["actie"])
    three.ask("p3", "object", target="i3", on=True, text="Wie betaalt dat?")
    lead(three, "add_action", theme="i3", what="Bellen", who="Trekker")
    lead(three, "spotlight", target="i3")
    before = seen_by(three, "facilitator", "screen", "p1", "p2", "p3")
    devices = {who: (three.sees(who), three.workshop.seq) for who in before}
    merge(three, "i1", "i3")
    devices = {who: (three.follow(who, *devices[who]), three.workshop.seq) for who in before}
    shown = three.sees("screen")
    assert (shown["insights"]["i1"]["sections"], shown["insights"]["i1"]["criteria"]) == (["context"], ["actie"])
    assert [shown["objections"]["o1"]["target"], shown["actions"]["a1"]["theme"]] == ["i1", "i1"]
    assert shown["stage"]["spotlight"] == "i1"
    assert three.sees("p3")["me"]["objections"] == {"i1": "o1"}
    split(three, "i3")
    assert seen_by(three, "facilitator", "screen", "p1", "p2", "p3") == before
    assert all(three.follow(who, *devices[who]) for who in before)


def test_one_objection_a_person_on_all_that_lies_together(three):
    lead(three, "start_stage", stage="bespreken")
    three.ask("p3", "object", target="i3", on=True, text="Wie betaalt dat?")
    merge(three, "i1", "i3")
    three.ask("p3", "object", target="i1", on=True, text="En wie doet het?")
    assert [said["text"] for said in three.sees("screen")["objections"].values()] == ["En wie doet het?"]
    three.ask("p3", "object", target="i1", on=False)
    assert not three.sees("screen")["objections"]


def test_a_card_that_stands_for_others_is_taken_out_of_a_section_whole(three):
    lead(three, "place", target="i3", sections=["context"], criteria=["actie"])
    merge(three, "i1", "i3")
    lead(three, "place", target="i1", sections=["context"], criteria=[])
    assert three.sees("screen")["insights"]["i1"]["criteria"] == []
    lead(three, "undo")
    assert three.sees("screen")["insights"]["i1"]["criteria"] == ["actie"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([SHORT, ON_CARDS, SUPPORT_ON_THEMES]), ASKS, st.permutations(["i1", "i2", "i3", "i4"]))
def test_whatever_came_before_a_split_right_after_a_merge_brings_all_back(plan, asks, cards):
    rehearsal = play(plan, asks)
    before = seen_by(rehearsal, *AUDIENCES)
    dots = {
        id: {who: dict(given) for who, given in each.dots.items()} for id, each in rehearsal.workshop.rounds.items()
    }
    into, *others = cards
    for card in others:
        try:
            merge(rehearsal, into, card)
        except Refused:
            continue
        split(rehearsal, card)
        after = {id: each.dots for id, each in rehearsal.workshop.rounds.items()}
        assert without_nothing(after) == without_nothing(dots)
        assert without_zeros(seen_by(rehearsal, *AUDIENCES)) == without_zeros(before)
    assert fold(rehearsal.log) == rehearsal.workshop


def without_nothing(rounds):
    return {
        (id, who, target): dots
        for id, people in rounds.items()
        for who, given in people.items()
        for target, dots in given.items()
        if dots
    }


def without_zeros(value):
    """A count that came to nothing is 0 and not absent; so no dots and none yet are the same here."""
    if not isinstance(value, dict):
        return value
    kept = {name: without_zeros(each) for name, each in value.items()}
    return {name: each for name, each in kept.items() if each not in (0, {})}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([SHORT, ON_CARDS]), ASKS)
def test_nobody_ever_has_more_on_a_card_than_it_may_get(plan, asks):
    workshop = play(plan, asks).workshop
    for round in workshop.rounds.values():
        limit = round.votes and workshop.vote_rules(round).max_per_target
        if limit:
            assert all(dots <= limit for given in round.dots.values() for dots in given.values())
            assert all(tally.people <= len(round.dots) for tally in round.tallies.values())


def test_a_late_card_goes_under_one_of_the_session():
    rehearsal = Rehearsal(read_plan(SHORT, "proef.toml"))
    rehearsal.join({}, {})
    lead(rehearsal, "start_stage", stage="verzamelen")
    rehearsal.ask("p1", "post_insight", category="succes", text="x")
    lead(rehearsal, "close_workshop")
    rehearsal.ask("p2", "post_insight", category="succes", text="x")
    merge(rehearsal, "i1", "i2")
    assert set(rehearsal.sees("screen")["insights"]["i1"]["merged"]) == {"i2"}


def test_what_was_reported_or_watched_of_a_card_under_another_is_still_looked_at():
    rehearsal = Rehearsal(read_plan(SHORT, "proef.toml"))
    rehearsal.join({}, {}, {})
    lead(rehearsal, "start_stage", stage="verzamelen")
    for who, text in (("p1", "Samen leren"), ("p2", "Bel 0470 12 34 56")):
        rehearsal.ask(who, "post_insight", category="succes", text=text)
    rehearsal.ask("p3", "report", target="i2", why="Een nummer")
    merge(rehearsal, "i1", "i2")
    before = rehearsal.sees("facilitator"), rehearsal.workshop.seq
    shown = before[0]["insights"]["i1"]
    assert (shown["watch"], shown["reports"], shown["whys"]) == (["phone"], 1, ["Een nummer"])
    lead(rehearsal, "check", target="i1", ok=True)
    assert not {"watch", "reports", "whys"} & set(rehearsal.sees("facilitator")["insights"]["i1"])
    assert merged(before[0], rehearsal.sees("facilitator", before[1])) == rehearsal.sees("facilitator")
    lead(rehearsal, "undo")
    assert rehearsal.sees("facilitator")["insights"]["i1"]["reports"] == 1
