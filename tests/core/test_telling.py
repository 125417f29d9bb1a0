"""From where people come is told so that nobody can watch it move with one person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.client import merge
from workshop.core.model.disclosure import count_writers
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal

REGIONS = ["kempen", "limburg", "overal"]
LEAST = 5


def session(**answers: int) -> Rehearsal:
    """So many people of each region."""
    rehearsal = Rehearsal()
    rehearsal.join(*({"regio": region} for region, n in answers.items() for _ in range(n)))
    return rehearsal


def room(rehearsal, who="facilitator"):
    return rehearsal.sees(who)["participation"]


def test_six_of_nine_would_say_where_the_other_three_are_from():
    told = room(session(kempen=6, limburg=3))
    assert told["people"] == 9
    assert told["counts"]["regio"] == {}


def test_counts_that_leave_no_small_one_are_told_to_facilitators_in_the_order_of_the_plan():
    rehearsal = session(limburg=5, kempen=5)
    assert room(rehearsal) == {
        "people": 10,
        "breadth": {"regio": 2},
        "counts": {"regio": {"kempen": 5, "limburg": 5}, "rol": {}},
        "absent": {"regio": [], "rol": []},
        "active": {},
    }
    assert list(room(rehearsal)["counts"]["regio"]) == ["kempen", "limburg"]
    assert room(rehearsal, "p1") == {"people": 10, "breadth": {"regio": 2}}


def test_few_and_none_look_alike():
    one, other = session(kempen=10, limburg=3), session(kempen=13)
    before = 1  # a patch that spans everything
    patches = [each.sees("facilitator", before)["participation"]["counts"]["regio"] for each in (one, other)]
    assert [list(patch) for patch in patches] == [REGIONS, REGIONS]
    assert [patch["limburg"] for patch in patches] == [None, None]


def test_a_plan_that_asks_for_no_least_number_tells_at_once():
    plan = read_plan(SHORT.replace("[[categories]]", "[privacy]\nmin_cell = 1\n\n[[categories]]", 1), "proef.toml")
    rehearsal = Rehearsal(plan)
    rehearsal.join({"regio": "limburg"})
    assert room(rehearsal)["counts"]["regio"] == {"limburg": 1}


def test_who_answers_otherwise_leaves_one_count_for_another():
    rehearsal = session(kempen=10)
    before = rehearsal.workshop.seq
    for n in range(1, 6):
        rehearsal.ask(f"p{n}", "introduce", profile={"regio": "limburg"})
    told = rehearsal.sees("facilitator", before)["participation"]["counts"]["regio"]
    assert told == {"kempen": 5, "limburg": 5, "overal": None}


def test_each_time_it_takes_as_many_answers_until_more_is_told():
    rehearsal, absent = session(kempen=10), []
    for _ in range(5):
        rehearsal.join({"regio": "limburg"})
        absent.append(room(rehearsal)["absent"]["regio"])
    assert absent == [*[["limburg"]] * 4, []]


@pytest.mark.parametrize(("writers", "told"), [(4, None), (5, 5), (7, 7), (8, 12)])
def test_how_many_wrote_is_told_after_the_end_unless_only_a_few_did_or_did_not(writers, told):
    rehearsal = session(kempen=12)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    for n in range(1, writers + 1):
        rehearsal.ask(f"p{n}", "post_insight", category="succes", text="x")
    assert count_writers(rehearsal.workshop) is None
    rehearsal.ask("facilitator", "close_workshop")
    assert count_writers(rehearsal.workshop) == told


ANSWERS = st.lists(st.tuples(st.integers(1, 14), st.sampled_from([*REGIONS, None])), max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*REGIONS, None]), min_size=14, max_size=14), ANSWERS)
def test_what_is_told_of_the_room_moves_by_groups_only(first, answers):
    """However people come and answer otherwise: between two tellings at least so many did, and so does each count."""
    rehearsal = Rehearsal()
    acts = [("join", region) for region in first] + answers
    before, since = {}, set()
    for who, region in acts:
        if who == "join":
            rehearsal.join({"regio": region} if region else {})
            who = len(rehearsal.workshop.people)
            since |= {who} if region else set()
        else:
            answer = rehearsal.workshop.people[f"p{who}"].answers.get("regio")
            rehearsal.ask(f"p{who}", "introduce", profile={"regio": region})
            since |= {who} if answer != ([region] if region else None) else set()
        counts = room(rehearsal)["counts"]["regio"]
        told = counts | {"breadth": room(rehearsal)["breadth"].get("regio")}
        moved = [name for name in told if name in before and told[name] != before[name]]
        assert not moved or len(since) >= LEAST
        assert all(abs(told[option] - before[option]) >= LEAST for option in moved if option in REGIONS)
        assert all(n >= LEAST for n in counts.values())
        rest = room(rehearsal)["people"] - sum(counts.values())
        assert not counts or rest == 0 or rest >= LEAST
        before |= told
        since = since if len(since) < LEAST else set()


def supported() -> Rehearsal:
    """Six people support i1, in the open; twelve people from two regions were there."""
    rehearsal = session(kempen=6, limburg=6)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
    rehearsal.ask("facilitator", "post_insight", category="succes", text="y")
    for who in ("p1", "p2", "p3", "p7", "p8", "p9"):
        rehearsal.ask(who, "vote", target="i1", dots=1)
    return rehearsal


def breadth(rehearsal, target="i1", who="screen"):
    return rehearsal.sees(who)["insights"][target].get("breadth")


def test_breadth_is_told_when_a_stage_ends_for_all_targets_at_once():
    rehearsal = supported()
    rehearsal.ask("p1", "vote", target="i2", dots=1)
    assert (breadth(rehearsal), breadth(rehearsal, "i2")) == (None, None)
    before = rehearsal.workshop.seq
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    assert breadth(rehearsal) == {"verzamelen": {"regio": 2, "rol": 0}}
    assert rehearsal.sees("screen", before)["insights"]["i1"]["breadth"] == {"verzamelen": {"regio": 2, "rol": 0}}


def test_answers_count_as_they_were_at_somebodys_first_dot_and_tell_nothing_when_they_change():
    rehearsal = supported()
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    before = rehearsal.workshop.seq
    for who in ("p1", "p2", "p3"):
        rehearsal.ask(who, "introduce", profile={"regio": "limburg"})
    assert "insights" not in rehearsal.sees("facilitator", before)
    assert breadth(rehearsal, who="facilitator")["verzamelen"]["regio"] == 2


def test_a_blind_round_tells_its_breadth_at_the_reveal():
    rehearsal = supported()
    rehearsal.ask("facilitator", "start_stage", stage="stemmen")
    for who in ("p1", "p2", "p3", "p7", "p8", "p9"):
        rehearsal.ask(who, "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "reveal")
    assert breadth(rehearsal)["stemmen"]["regio"] == 2


def test_breadth_that_would_say_of_somebody_what_they_voted_is_not_told():
    """One person from Limburg is there: that both regions are behind a card would say how that one voted."""
    rehearsal = session(kempen=11, limburg=1)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
    for who in ("p1", "p12"):
        rehearsal.ask(who, "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    assert "regio" not in breadth(rehearsal)["verzamelen"]


def test_what_is_folded_away_after_the_end_moves_no_breadth_of_others():
    rehearsal = supported()
    rehearsal.ask("p1", "vote", target="i2", dots=1)
    rehearsal.ask("facilitator", "add_theme", category="succes", title="t", insights=["i1", "i2"])
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    before = rehearsal.workshop.seq
    rehearsal.ask("facilitator", "move_insights", insights=["i1"], theme=None)
    assert "breadth" not in rehearsal.sees("facilitator", before)["themes"]["t1"]


def test_breadth_is_told_anew_when_a_stage_that_went_on_ends_again():
    rehearsal = session(kempen=11, limburg=1)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
    for who in ("p1", "p2", "p3", "p4", "p5", "p6", "p12"):
        rehearsal.ask(who, "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    rehearsal.join(*[{"regio": "limburg"}] * 6)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    assert "regio" not in breadth(rehearsal)["verzamelen"]
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    assert breadth(rehearsal)["verzamelen"]["regio"] == 2


def test_when_many_are_left_out_what_is_told_is_true_of_the_others_at_once():
    """In steps of a group it would go on telling of those who left."""
    rehearsal = session(kempen=6)
    begin = rehearsal.workshop.people["p1"].joined
    rehearsal.join(*[{"regio": "limburg"}] * 9, *[{"regio": "kempen"}] * 8)
    rehearsal.ask("facilitator", "exclude", joined_from=begin, joined_to=person(rehearsal, "p8"), on=True)
    assert room(rehearsal) == {
        "people": 15,
        "breadth": {"regio": 2},
        "counts": {"regio": {"kempen": 8, "limburg": 7}, "rol": {}},
        "absent": {"regio": [], "rol": []},
        "active": {},
    }


def test_who_is_absent_is_told_to_facilitators_by_name():
    rehearsal = session(kempen=10)
    assert room(rehearsal)["absent"] == {"regio": ["limburg"], "rol": []}
    assert "absent" not in room(rehearsal, "p1")


def test_who_wrote_or_voted_is_told_when_a_stage_ends_and_moves_by_groups():
    rehearsal = session(kempen=10, limburg=10)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    for n in (*range(1, 6), *range(11, 16)):
        rehearsal.ask(f"p{n}", "post_insight", category="succes", text="x")
    assert room(rehearsal)["active"] == {}
    rehearsal.ask("facilitator", "start_stage", stage="stemmen")
    assert room(rehearsal)["active"] == {"regio": {"kempen": 5, "limburg": 5}}
    rehearsal.ask("p7", "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    assert room(rehearsal)["active"] == {"regio": {"kempen": 5, "limburg": 5}}  # one more is no group
    assert "active" not in room(rehearsal, "p1")


@pytest.mark.parametrize("lines", [{}, {"category": "succes"}])
def test_who_voted_and_from_where_is_told_with_the_first_line_that_is_shown(lines):
    """With all of them, or with those of one question while the others still wait."""
    rehearsal = session(kempen=10, limburg=10)
    for each in ("succes", "valkuil"):
        rehearsal.ask("facilitator", "post_insight", category=each, text="x")
    rehearsal.ask("facilitator", "start_stage", stage="stemmen")
    for n in (*range(1, 6), *range(11, 16)):
        rehearsal.ask(f"p{n}", "vote", target="i1", dots=1)
    before = rehearsal.workshop.seq
    rehearsal.ask("facilitator", "reveal", **lines)
    told = rehearsal.sees("facilitator", before)
    assert told["participation"]["active"] == {"regio": {"kempen": 5, "limburg": 5}}
    assert told["insights"]["i1"]["breadth"]["stemmen"]["regio"] == 2


def person(rehearsal, id):
    return rehearsal.workshop.people[id].joined


def test_breadth_is_told_anew_when_many_are_left_out():
    rehearsal = session(kempen=11, limburg=7)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
    for who in ("p1", "p2", "p3", "p4", "p5", "p6", "p12"):
        rehearsal.ask(who, "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    assert breadth(rehearsal)["verzamelen"]["regio"] == 2
    begin, end = person(rehearsal, "p13"), person(rehearsal, "p18")
    rehearsal.ask("facilitator", "exclude", joined_from=begin, joined_to=end, on=True)
    assert "regio" not in breadth(rehearsal)["verzamelen"]


def test_who_only_tries_out_moves_no_count_and_no_moment_of_telling():
    rehearsal = session(kempen=4)
    rehearsal.join({"regio": "limburg"}, {"regio": "limburg"}, trial=True)
    assert "regio" not in room(rehearsal)["breadth"]
    rehearsal.join(*[{"regio": "kempen"}] * 6)
    assert room(rehearsal)["counts"]["regio"] == {"kempen": 10}
    assert room(rehearsal)["breadth"]["regio"] == 1


def test_a_theme_whose_card_goes_after_the_end_has_its_breadth_told_at_the_next_end():
    rehearsal = supported()
    rehearsal.ask("facilitator", "add_theme", category="succes", title="t", insights=["i1", "i2"])
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    told = rehearsal.sees("screen")["themes"]["t1"]["breadth"]
    assert told == {"verzamelen": {"regio": 2, "rol": 0}}
    rehearsal.ask("facilitator", "move_insights", insights=["i1"], theme=None)
    assert rehearsal.sees("screen")["themes"]["t1"]["breadth"] == told
    rehearsal.ask("facilitator", "start_stage", stage="acties")
    assert rehearsal.sees("screen")["themes"]["t1"]["breadth"] == {}


def test_breadth_of_a_stage_that_goes_on_is_taken_back_when_many_are_left_out():
    rehearsal = supported()
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    device, before = rehearsal.sees("screen"), rehearsal.workshop.seq
    assert device["insights"]["i1"]["breadth"] == {"verzamelen": {"regio": 2, "rol": 0}}
    begin, end = person(rehearsal, "p7"), person(rehearsal, "p12")
    rehearsal.ask("facilitator", "exclude", joined_from=begin, joined_to=end, on=True)
    device = merge(device, rehearsal.sees("screen", before))
    assert device == rehearsal.sees("screen")
    assert not breadth(rehearsal)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    assert breadth(rehearsal) == {"verzamelen": {"rol": 0}}
