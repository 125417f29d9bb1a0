import pytest

from workshop.core import Refused


@pytest.fixture
def grouped(cards):
    """t1 holds i1 and i3; i2 is loose."""
    cards.ask("facilitator", "add_theme", category="succes", title="We leren van elkaar", insights=["i1", "i3"])
    return cards


def lying(rehearsal, who="screen"):
    seen = rehearsal.sees(who)["insights"]
    return {id: card.get("theme") for id, card in sorted(seen.items())}


def test_a_theme_is_named_with_a_sentence_and_holds_cards_of_one_question(grouped):
    assert lying(grouped) == {"i1": "t1", "i2": None, "i3": "t1"}
    assert grouped.sees("p1")["themes"]["t1"]["title"] == "We leren van elkaar"
    for do, fields, code in [
        ("add_theme", {"category": "succes", "title": " "}, "empty"),
        ("add_theme", {"category": "geluk", "title": "x"}, "unknown_category"),
        ("add_theme", {"category": "succes", "title": "x", "insights": ["i2"]}, "another_category"),
        ("move_insights", {"insights": ["i2"], "theme": "t1"}, "another_category"),
        ("move_insights", {"insights": ["i1", "i2"], "theme": None}, "another_category"),
        ("move_insights", {"insights": ["i9"], "theme": "t1"}, "unknown_target"),
        ("move_insights", {"insights": ["i1"], "theme": "t9"}, "unknown_target"),
        ("edit_theme", {"theme": "t1", "title": ""}, "empty"),
    ]:
        with pytest.raises(Refused, match=code):
            grouped.ask("facilitator", do, **fields)


def test_moving_tells_only_what_moved(grouped):
    before = grouped.workshop.seq
    grouped.ask("facilitator", "move_insights", insights=["i3"], theme="t1", position=0)
    patch = grouped.sees("screen", before)
    assert list(patch) == ["insights"]
    assert list(patch["insights"]) == ["i3"]
    seen = grouped.sees("screen")["insights"]
    assert seen["i3"]["position"] < seen["i1"]["position"]


def test_moving_to_where_it_is_leaves_no_trace(grouped):
    before = grouped.workshop.seq
    grouped.ask("facilitator", "move_insights", insights=["i3"], theme="t1")
    grouped.ask("facilitator", "edit_theme", theme="t1", title="We leren van elkaar")
    assert grouped.workshop.seq == before


def test_a_removed_theme_leaves_its_cards_loose(grouped):
    grouped.ask("facilitator", "remove_theme", theme="t1")
    assert lying(grouped) == {"i1": None, "i2": None, "i3": None}
    assert grouped.sees("screen")["themes"] == {}


def test_themes_can_be_renamed_and_reordered(grouped):
    grouped.ask("facilitator", "add_theme", category="succes", title="Tweede")
    grouped.ask("facilitator", "edit_theme", theme="t2", title="Nu eerst", keywords="contact", position=0)
    seen = grouped.sees("screen")["themes"]
    assert seen["t2"]["position"] < seen["t1"]["position"]
    assert (seen["t2"]["title"], seen["t2"]["keywords"]) == ("Nu eerst", "contact")


def test_one_votes_on_themes_and_loose_cards(grouped):
    grouped.ask("facilitator", "add_theme", category="valkuil", title="Nog leeg")
    grouped.ask("facilitator", "start_stage", stage="stemmen")
    grouped.ask("p1", "vote", target="t1", dots=1)
    grouped.ask("p1", "vote", target="i2", dots=1)
    for target, code in (("i1", "not_a_target"), ("t2", "not_a_target"), ("t9", "unknown_target")):
        with pytest.raises(Refused, match=code):
            grouped.ask("p1", "vote", target=target, dots=1)
    assert grouped.sees("p1")["me"]["dots_left"] == {"succes": 1, "valkuil": 1}
    with pytest.raises(Refused, match="has_votes"):
        grouped.ask("facilitator", "remove_theme", theme="t1")


def test_once_a_round_is_over_dots_stay_on_the_card_they_were_given_to(grouped):
    grouped.ask("facilitator", "start_stage", stage="stemmen")
    grouped.ask("p1", "vote", target="i2", dots=1)
    grouped.ask("facilitator", "reveal")
    grouped.ask("facilitator", "add_theme", category="valkuil", title="Papier", insights=["i2"])
    assert grouped.sees("screen")["insights"]["i2"]["votes"]["stemmen"] == 1


def test_a_hidden_theme_leaves_its_cards_to_be_seen_and_voted_on(grouped):
    grouped.ask("facilitator", "start_stage", stage="stemmen")
    grouped.ask("p1", "vote", target="t1", dots=1)
    grouped.ask("facilitator", "hide_insight", insight="t1")
    assert lying(grouped)["i1"] is None
    assert lying(grouped, "facilitator")["i1"] == "t1"
    assert grouped.sees("p1")["me"]["dots_left"]["succes"] == 2
    grouped.ask("p1", "vote", target="i1", dots=1)
    grouped.ask("facilitator", "show_insight", insight="t1")
    assert lying(grouped)["i1"] == "t1"


def test_a_place_among_themes_counts_those_that_are_there(grouped):
    for title in ("Weg", "Blijft", "Schuift op"):
        grouped.ask("facilitator", "add_theme", category="succes", title=title)
    grouped.ask("facilitator", "remove_theme", theme="t2")
    grouped.ask("facilitator", "edit_theme", theme="t4", position=1)
    seen = grouped.sees("screen")["themes"]
    assert sorted(seen, key=lambda id: seen[id]["position"]) == ["t1", "t4", "t3"]
