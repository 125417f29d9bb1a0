import pytest

from workshop.core import Refused

ACTION = {"what": "Een eerste regiotafel beleggen", "who": "Trekker", "when": "2027-01-15", "first_step": "Zaal zoeken"}


@pytest.fixture
def acting(cards):
    cards.ask("facilitator", "start_stage", stage="acties")
    return cards


def test_an_action_says_who_does_what_when_and_the_first_step(acting):
    assert acting.ask("p1", "add_action", theme="i1", **ACTION) == {"action": "a1"}
    assert acting.sees("screen")["actions"] == {"a1": {"theme": "i1", **ACTION}}
    assert acting.sees("p1")["me"]["actions"] == {"a1": True}


def test_its_author_or_a_facilitator_changes_and_removes_it(acting):
    acting.ask("p1", "add_action", **ACTION)
    acting.ask("facilitator", "edit_action", action="a1", who="Verbinder", when="")
    assert acting.sees("p2")["actions"]["a1"] == {
        "what": ACTION["what"],
        "who": "Verbinder",
        "first_step": "Zaal zoeken",
    }
    with pytest.raises(Refused, match="not_yours"):
        acting.ask("p2", "edit_action", action="a1", what="Iets anders")
    acting.ask("p1", "remove_action", action="a1")
    assert acting.sees("p2")["actions"] == {}
    with pytest.raises(Refused, match="unknown_target"):
        acting.ask("p1", "remove_action", action="a1")


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"what": " "}, "empty", "what"),
        ({"who": ""}, "empty", "who"),
        ({"theme": "t9"}, "unknown_target", "theme"),
        ({"what": "x" * 301}, "too_long", "what"),
        ({"when": 5}, "malformed", "when"),
    ],
)
def test_what_an_action_lacks_is_named(acting, fields, code, field):
    with pytest.raises(Refused) as no:
        acting.ask("p1", "add_action", **(ACTION | fields))
    assert (no.value.code, no.value.field) == (code, field)


def test_participants_act_where_the_stage_says_so_and_facilitators_everywhere(cards):
    with pytest.raises(Refused, match="stage_takes_no_actions"):
        cards.ask("p1", "add_action", **ACTION)
    cards.ask("facilitator", "add_action", **ACTION)
