"""A theme has the people of its cards, in every format, however the cards got there; and no vote is locked in."""

import json

import pytest

from workshop.core.plan import read_plan
from workshop.harvest import FORMATS
from workshop.translations import Words

from ..rehearsal import SHORT, shipped_plan
from .conftest import Session

ON_CARDS = SHORT.replace(
    'votes = { on = "themes", dots = 2, per = "category", blind = true, decides = true }',
    'votes = { on = "insights", dots = 5, per = "stage", max_per_target = 1, blind = true, decides = true }',
)


@pytest.fixture
def on_cards():
    """Six people voted on three loose cards, five of them on one of the first two."""
    session = Session(read_plan(ON_CARDS, "proef.toml"))
    session.join(*[{}] * 6)
    session.facilitate("start_stage", stage="verzamelen")
    for text in ("kaart A", "kaart B", "kaart C"):
        session.facilitate("post_insight", category="succes", text=text)
    session.facilitate("start_stage", stage="stemmen")
    for nr, target in enumerate(["i1", "i1", "i1", "i2", "i2", "i3"], 1):
        session.ask(f"p{nr}", "vote", target=target, dots=1)
    session.ask("p1", "vote", target="i2", dots=1)
    session.facilitate("reveal")
    session.facilitate("start_stage", stage="bespreken")
    session.facilitate("add_theme", category="succes", title="A en B horen samen", insights=["i1", "i2"])
    return session


def test_cards_that_are_grouped_after_the_vote_bring_their_people(on_cards):
    told = json.loads(FORMATS["json"].render(on_cards.harvest(), Words("nl")))
    theme, loose = told["categories"][0]["lines"]
    assert (theme["id"], theme["people"], theme["ballots"]) == ("t1", {"stemmen": 5}, {"stemmen": 6})
    assert [card["people"]["stemmen"] for card in theme["insights"]] == [3, 3]
    assert (loose["id"], loose["people"]) == ("i3", {"stemmen": 1})
    assert "### Groep 1: A en B horen samen\n\n**5 van 6 mensen**" in on_cards.markdown()
    assert on_cards.sees("screen")["themes"]["t1"]["votes"] == {"stemmen": 5}


def test_dots_on_cards_that_are_grouped_during_the_vote_are_given_again():
    session = Session(shipped_plan())
    session.join({})
    session.facilitate("start_stage", stage="verzamelen")
    for text in ("kaart A", "kaart B", "kaart C"):
        session.facilitate("post_insight", category="succes", text=text)
    session.facilitate("start_stage", stage="stemmen")
    for target in ("i1", "i2", "i3"):
        session.ask("p1", "vote", target=target, dots=1)
    session.facilitate("add_theme", category="succes", title="Groep", insights=["i1", "i2"])
    assert session.sees("p1")["me"]["dots_left"]["succes"] == 2
    session.ask("p1", "vote", target="i1", dots=0)
    session.ask("p1", "vote", target="t1", dots=1)
    session.facilitate("reveal")
    [theme, loose] = session.harvest().categories[0].lines
    assert [(line.id, line.support.people) for line in (theme, loose)] == [("t1", 1), ("i3", 1)]


def test_what_live_views_say_of_breadth_is_what_the_harvest_says(voted):
    voted.facilitate("reveal")
    seen = voted.sees("screen")["insights"]
    for category in voted.harvest().categories:
        for line in category.lines:
            told = {axis.id: axis.reached for axis in line.axes if axis.reached is not None}
            assert seen[line.id].get("breadth", {}).get("stemmen", {}) == told


def test_who_answers_otherwise_afterwards_moves_no_figure_of_a_line(voted):
    voted.facilitate("reveal")
    before = voted.harvest()
    for nr in range(1, 13):
        voted.ask(f"p{nr}", "introduce", profile={"organisatie": "ervaring", "regio": "gent"})
    after = voted.harvest()
    assert (after.categories, after.broad, after.other) == (before.categories, before.broad, before.other)
    assert after.axes == before.axes
