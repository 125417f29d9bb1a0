"""What somebody doesn't want shown is for its author and facilitators, and counts as it did."""

import pytest

from workshop.core import Refused
from workshop.core.model.visibility import EVERYBODY, FACILITATORS
from workshop.core.views.publishing import publishing
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


def test_only_ones_own_is_asked_back(cards):
    assert refusal(cards, "p2", target="i1", on=True) == "not_yours"
    cards.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i1"])
    assert refusal(cards, "p1", target="t1", on=True) == "not_yours"
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    assert refusal(cards, "p1", target="i3", on=True) == "not_yours"
    assert refusal(cards, "screen", target="i1", on=True) == "not_allowed"
    assert refusal(cards, "facilitator", target="i9", on=True) == "unknown_target"


def test_a_card_under_another_stays_out_by_itself(cards):
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    before = cards.workshop.seq
    cards.ask("facilitator", "withhold", target="i3", on=True)
    shown = {"number": "S2", "text": "Vaste contactpersoon"}
    assert cards.sees("facilitator")["insights"]["i1"]["merged"] == {"i3": {**shown, "withheld": True}}
    assert cards.sees("screen", before)["insights"]["i1"]["merged"] is None
    for who in ("screen", "p1", "p3"):
        assert "merged" not in cards.sees(who)["insights"]["i1"]
    assert cards.sees("p2")["insights"]["i3"]["status"] == "withheld"
    public, internal = (harvest(cards.workshop, viewer) for viewer in (EVERYBODY, FACILITATORS))
    assert ("i3" in [card.id for card in public.insights], public.left_out.withheld) == (False, 1)
    assert [card.id for card in internal.insights if card.withheld] == ["i3"]
    cards.ask("facilitator", "split_insight", insight="i3")
    assert "i3" not in cards.sees("screen")["insights"]
    cards.ask("p2", "withhold", target="i3", on=False)
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    assert cards.sees("screen")["insights"]["i1"]["merged"] == {"i3": shown}


def test_with_a_group_goes_what_lies_under_a_card_elsewhere(cards):
    cards.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i3"])
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    before = cards.workshop.seq
    cards.ask("facilitator", "withhold", target="t1", on=True)
    assert "merged" not in cards.sees("screen")["insights"]["i1"]
    assert cards.sees("screen", before)["insights"]["i1"]["merged"] is None
    before = cards.workshop.seq
    cards.ask("facilitator", "withhold", target="t1", on=False)
    assert cards.sees("screen", before)["insights"]["i1"]["merged"]["i3"]["text"] == "Vaste contactpersoon"


def test_what_lies_under_a_card_is_looked_at_before_anybody_may_read_it(cards):
    cards.ask("p2", "post_insight", category="succes", text="Bel 0470 12 34 56")
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i4"])
    assert [(view["id"], view["marks"]) for view in publishing(cards.workshop)["marked"]] == [("i4", ["phone"])]
    cards.ask("facilitator", "withhold", target="i4", on=True)
    assert publishing(cards.workshop) == {"cards": 3, "withheld": 1, "marked": []}


def test_a_first_wording_that_anybody_reads_is_looked_at_too(cards):
    cards.ask("p2", "post_insight", category="succes", text="Vraag het Karin")
    cards.ask("facilitator", "edit_insight", insight="i4", text="Vraag het een collega")
    [seen] = publishing(cards.workshop)["marked"]
    assert (seen["id"], seen["original"], seen["names"]) == ("i4", "Vraag het Karin", ["Karin"])
    cards.ask("facilitator", "edit_insight", insight="i4", text="Vraag het een collega", reason="Noemt iemand")
    assert publishing(cards.workshop)["marked"] == []


def test_a_group_stays_out_with_its_cards_and_comes_back_with_them(cards):
    cards.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i1"])
    cards.ask("facilitator", "withhold", target="t1", on=True)
    assert cards.sees("facilitator")["themes"]["t1"]["status"] == "withheld"
    assert cards.sees("p1")["insights"]["i1"]["status"] == "withheld"
    for who in ("screen", "p2"):
        assert (cards.sees(who)["themes"], set(cards.sees(who)["insights"])) == ({}, {"i2", "i3"})
    public, internal = (harvest(cards.workshop, viewer) for viewer in (EVERYBODY, FACILITATORS))
    assert "Samen" not in str(public)
    assert [line.title for line in internal.categories[0].lines if line.title] == ["Samen"]
    assert (public.left_out.withheld, internal.left_out.withheld) == (2, 2)
    cards.ask("facilitator", "move_insights", insights=["i3"], theme="t1")
    assert "i3" not in cards.sees("screen")["insights"]
    cards.ask("facilitator", "move_insights", insights=["i3"], theme=None)
    assert "i3" in cards.sees("screen")["insights"]
    before = cards.sees("facilitator")
    cards.ask("facilitator", "withhold", target="t1", on=False)
    assert set(cards.sees("screen")["insights"]) == {"i1", "i2", "i3"}
    cards.ask("facilitator", "undo")
    after = cards.sees("facilitator")
    assert (after["themes"], after["insights"]) == (before["themes"], before["insights"])


def test_a_card_that_stays_out_by_itself_doesnt_come_back_with_its_group(cards):
    cards.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i1", "i3"])
    cards.ask("p2", "withhold", target="i3", on=True)
    for on in (True, False):
        cards.ask("facilitator", "withhold", target="t1", on=on)
    assert set(cards.sees("screen")["insights"]) == {"i1", "i2"}
