"""The order in which things leave tells nothing: not who voted or wrote first, nor whose a card is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core import Refused, fold
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal


def test_a_reveal_lists_targets_by_id_and_not_by_who_voted_first(voting):
    for who, target in [("p3", "i2"), ("p1", "i3"), ("p2", "i1")]:
        voting.ask(who, "vote", target=target, dots=1)
    before = voting.workshop.seq
    voting.ask("facilitator", "reveal")
    for who in ("screen", "facilitator", "p2"):
        assert list(voting.sees(who, before)["insights"]) == ["i1", "i2", "i3"]


def keys(value):
    return [(key, keys(inner)) for key, inner in value.items()] if isinstance(value, dict) else None


@settings(max_examples=30, deadline=None)
@given(st.permutations([("p1", "i1"), ("p2", "i2"), ("p3", "i3"), ("p1", "i2"), ("p2", "i3")]))
def test_whatever_the_order_of_votes_all_see_the_same_in_the_same_order(votes):
    rehearsals = []
    for order in (votes, sorted(votes)):
        rehearsal = Rehearsal()
        rehearsal.join({"regio": "kempen"}, {"rol": ["doener"]}, {})
        rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
        for _ in range(3):
            rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
        before = rehearsal.workshop.seq
        for who, target in order:
            rehearsal.ask(who, "vote", target=target, dots=1)
        rehearsal.ask("facilitator", "start_stage", stage="bespreken")
        rehearsals.append((rehearsal, before))
    (one, _), (other, before) = rehearsals
    for since in (0, before):
        assert keys(one.sees("facilitator", since)) == keys(other.sees("facilitator", since))


@pytest.fixture
def sealing(collecting):
    collecting.ask("facilitator", "set_cards", cards="sealed")
    return collecting


def sealed_cards(rehearsal, n=8):
    for nr in range(n):
        who = f"p{nr % 2 + 1}"
        answer = rehearsal.ask(
            who, "post_insight", id=f"made up by {who} {nr}", category="succes" if nr < 6 else "valkuil", text="x"
        )
        assert answer == {"insight": f"i{nr + 1}"}, "no number yet"


def numbers(rehearsal):
    seen = rehearsal.sees("screen")["insights"]
    return [seen[id]["number"] for id in seen]


def test_sealed_cards_get_their_numbers_when_they_open_mixed(sealing):
    sealed_cards(sealing)
    sealing.ask("facilitator", "post_insight", category="succes", text="Van een begeleider")
    assert numbers(sealing) == ["S1"]
    assert "number" not in sealing.sees("p1")["insights"]["i1"]
    sealing.ask("facilitator", "set_cards", cards="live")
    found = numbers(sealing)
    assert sorted(found) == ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "V1", "V2"]
    assert found[:6] != ["S2", "S3", "S4", "S5", "S6", "S7"], "in the order in which they were written"
    seen = sealing.sees("screen")["insights"]
    lying = sorted(
        (card["position"], card["number"])
        for card in seen.values()
        if card["number"] > "S1" and card["category"] == "succes"
    )
    assert [number for _, number in lying] == ["S2", "S3", "S4", "S5", "S6", "S7"], "as they lie, so they are numbered"
    assert fold(sealing.log) == sealing.workshop


def test_how_they_are_mixed_can_not_be_told_without_what_only_their_authors_know():
    orders = set()
    for secret in ("a", "b", "c"):
        rehearsal = Rehearsal()
        rehearsal.join({}, {})
        rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
        rehearsal.ask("facilitator", "set_cards", cards="sealed")
        for nr in range(6):
            who = f"p{nr % 2 + 1}"
            rehearsal.ask(who, "post_insight", id=f"{secret} {nr}", category="succes", text="x")
        rehearsal.ask("facilitator", "start_stage", stage="stemmen")
        orders.add(tuple(numbers(rehearsal)))
    assert len(orders) == 3


def test_a_sealed_card_that_was_taken_back_leaves_no_gap(sealing):
    sealed_cards(sealing, 3)
    sealing.ask("p2", "withdraw_insight", insight="i2")
    sealing.ask("facilitator", "set_cards", cards="live")
    assert sorted(numbers(sealing)) == ["S1", "S2"]


def test_a_name_that_changes_lists_nobodys_cards_to_others():
    rehearsal = Rehearsal(
        read_plan(SHORT.replace("[[categories]]", '[privacy]\nnames = "optional"\n\n[[categories]]', 1), "proef.toml")
    )
    rehearsal.join({}, {})
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    for who in ("p1", "p2", "p1"):
        rehearsal.ask(who, "post_insight", category="succes", text="x")
    before = rehearsal.workshop.seq
    rehearsal.ask("p1", "introduce", name="deelnemer 1")
    assert rehearsal.sees("screen", before) == {}
    assert "insights" not in rehearsal.sees("p2", before)
    assert rehearsal.sees("facilitator", before) == {
        "insights": {"i1": {"by": "deelnemer 1"}, "i3": {"by": "deelnemer 1"}}
    }
    assert rehearsal.sees("facilitator")["insights"]["i3"]["by"] == "deelnemer 1"


def test_writing_and_taking_back_has_an_end(collecting):
    """Forty times past a limit of three."""
    for nr in range(1, 16):
        collecting.ask("p1", "post_insight", category="succes", text="x")
        collecting.ask("p1", "withdraw_insight", insight=f"i{nr}")
    with pytest.raises(Refused, match="limit_reached"):
        collecting.ask("p1", "post_insight", category="succes", text="x")
    collecting.ask("p1", "post_insight", category="valkuil", text="x")
    collecting.ask("p2", "post_insight", category="succes", text="x")


def test_a_problem_that_is_seen_taken_back_and_seen_again_is_one(voting):
    for on in (True, False, True, False, True):
        voting.ask("p1", "object", target="i3", on=on, text="Wie betaalt dat?" if on else None) if on else voting.ask(
            "p1", "object", target="i3", on=False
        )
    assert list(voting.workshop.objections) == ["o1"]
    voting.ask("facilitator", "reveal")
    assert list(voting.sees("screen")["objections"]) == ["o1"]
