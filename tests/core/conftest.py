import pytest

from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal


@pytest.fixture
def waiting():
    """Three people are in, nothing has started."""
    rehearsal = Rehearsal()
    rehearsal.join({"regio": "kempen"}, {"regio": "limburg", "rol": ["trekker", "doener"]}, {})
    return rehearsal


@pytest.fixture
def collecting(waiting):
    waiting.ask("facilitator", "start_stage", stage="verzamelen")
    return waiting


@pytest.fixture
def cards(collecting):
    """i1 and i2 are p1's, of two categories; i3 is p2's."""
    collecting.ask("p1", "post_insight", category="succes", text="Samen leren")
    collecting.ask("p1", "post_insight", category="valkuil", text="Te veel papier")
    collecting.ask("p2", "post_insight", category="succes", text="Vaste contactpersoon")
    return collecting


@pytest.fixture
def voting(cards):
    """Blind, two dots a category."""
    cards.ask("facilitator", "start_stage", stage="stemmen")
    return cards


@pytest.fixture
def asking():
    """Four people are in, a1 is p1's, and the plan asks for which organisation somebody takes part."""
    plan = SHORT.replace("by_participants = true", "by_participants = true, ask_organisation = true")
    rehearsal = Rehearsal(read_plan(plan, "proef.toml"))
    rehearsal.join({}, {}, {}, {})
    rehearsal.ask("facilitator", "start_stage", stage="acties")
    rehearsal.ask("p1", "add_action", what="Een eerste regiotafel beleggen", who="Trekker")
    return rehearsal
