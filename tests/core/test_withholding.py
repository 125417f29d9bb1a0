"""What somebody doesn't want shown is for its author and facilitators, and counts as it did."""

import pytest

from workshop.core import Refused
from workshop.core.model.visibility import EVERYBODY, FACILITATORS
from workshop.harvest import harvest


def refusal(rehearsal, who, **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(who, "withhold", **fields)
    return refused.value.code


def texts(rehearsal, viewer):
    return [card.text for card in harvest(rehearsal.workshop, viewer).insights]


def test_what_is_withheld_is_in_the_harvest_of_facilitators_alone_and_both_say_so(cards):
    cards.ask("facilitator", "withhold", target="i1", on=True)
    public, internal = (harvest(cards.workshop, viewer) for viewer in (EVERYBODY, FACILITATORS))
    assert [card.id for card in public.insights] == ["i3", "i2"]
    assert [(card.id, card.withheld) for card in internal.insights] == [("i1", True), ("i3", False), ("i2", False)]
    assert (public.left_out.withheld, internal.left_out.withheld) == (1, 1)
    cards.ask("facilitator", "withhold", target="i1", on=False)
    assert len(harvest(cards.workshop, EVERYBODY).insights) == 3


def test_its_dots_count_and_come_back_to_nobody(cards):
    cards.ask("p2", "vote", target="i1", dots=1)
    cards.ask("facilitator", "withhold", target="i1", on=True)
    [card] = [card for card in harvest(cards.workshop, FACILITATORS).insights if card.id == "i1"]
    assert [support.people for support in card.supports] == [1]
    assert cards.sees("p2")["me"]["votes"]["verzamelen"] == {"i1": 1}


def test_what_its_author_asked_back_no_facilitator_shows_again(cards):
    for _ in range(2):
        cards.ask("facilitator", "close_workshop")
    cards.ask("p1", "withhold", target="i1", on=True)  # after the end too
    assert refusal(cards, "facilitator", target="i1", on=False) == "not_yours"
    before = len(cards.log)
    cards.ask("facilitator", "withhold", target="i1", on=True)
    assert len(cards.log) == before
    cards.ask("p1", "withhold", target="i1", on=False)
    assert "i1" in cards.sees("screen")["insights"]


def test_only_ones_own_is_asked_back_and_a_group_is_nobodys(cards):
    assert refusal(cards, "p2", target="i1", on=True) == "not_yours"
    cards.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i1"])
    assert refusal(cards, "facilitator", target="t1", on=True) == "unknown_target"
    assert refusal(cards, "screen", target="i1", on=True) == "not_allowed"
