import pytest

from ..rehearsal import Rehearsal


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
