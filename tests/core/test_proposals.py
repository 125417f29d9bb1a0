"""What a facilitator is asked to look at, and what isn't asked again."""

import pytest

from workshop.core import Refused, proposals


def lead(rehearsal, do, **fields):
    return rehearsal.ask("facilitator", do, **fields)


@pytest.fixture
def board(collecting):
    """i1 and i2 say nearly the same, i3 the opposite; i4 lies in t1, which i5 resembles."""
    for text in (
        "Schaf de boetes voor laat terugbrengen af",
        "De boetes voor laat terugbrengen afschaffen",
        "Schaf de boetes voor laat terugbrengen niet af",
        "Een bibbus langs alle dorpen",
        "Elke week een bus naar de dorpen",
    ):
        lead(collecting, "post_insight", category="succes", text=text)
    lead(collecting, "add_theme", category="succes", title="Breng boeken naar de dorpen", insights=["i4"])
    return collecting


def pairs(rehearsal):
    return [{pair["a"], pair["b"]} for pair in proposals(rehearsal.workshop)["pairs"]]


def themes(rehearsal):
    return [(each["insight"], each["theme"]) for each in proposals(rehearsal.workshop)["themes"]]


def test_cards_that_say_the_same_are_a_pair_and_the_opposite_has_its_mark(board):
    found = proposals(board.workshop)["pairs"]
    assert {"i1", "i2"} in pairs(board)
    marked = [pair for pair in found if "i3" in (pair["a"], pair["b"])]
    assert marked
    assert all(pair["differs"] == ["negation"] for pair in marked)


def test_a_loose_card_is_proposed_for_a_group_with_the_words_that_say_why(board):
    [proposal] = [each for each in proposals(board.workshop)["themes"] if each["insight"] == "i5"]
    assert proposal["theme"] == "t1"
    assert proposal["words"][0] == "dorpen"


def test_what_lies_together_or_was_dismissed_is_asked_no_more(board):
    lead(board, "add_theme", category="succes", title="Boetes", insights=["i1", "i2"])
    assert {"i1", "i2"} not in pairs(board)
    lead(board, "undo")
    assert {"i1", "i2"} in pairs(board)
    lead(board, "dismiss", pair=["i2", "i1"])
    lead(board, "dismiss", insight="i5", theme="t1")
    assert {"i1", "i2"} not in pairs(board)
    assert ("i5", "t1") not in themes(board)


def test_nothing_that_others_do_not_see_is_proposed(board):
    lead(board, "hide_insight", insight="i2")
    assert not any("i2" in pair for pair in pairs(board))
    lead(board, "set_cards", cards="sealed")
    sealed = board.ask("p1", "post_insight", category="succes", text="Schaf boetes voor laat terugbrengen af")[
        "insight"
    ]
    assert not any(sealed in pair for pair in pairs(board))
    lead(board, "set_cards", cards="live")
    assert any(sealed in pair for pair in pairs(board))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"pair": ["i1"]}, "malformed"),
        ({"pair": ["i1", "i1"]}, "malformed"),
        ({"pair": ["i1", "i99"]}, "unknown_target"),
        ({"insight": "i1"}, "unknown_target"),
        ({"insight": "i1", "theme": "t99"}, "unknown_target"),
    ],
)
def test_what_can_be_dismissed(board, fields, code):
    with pytest.raises(Refused) as refused:
        lead(board, "dismiss", **fields)
    assert refused.value.code == code


def test_dismissing_twice_is_dismissing_once(board):
    lead(board, "dismiss", pair=["i1", "i2"])
    seq = board.workshop.seq
    lead(board, "dismiss", pair=["i2", "i1"])
    assert board.workshop.seq == seq
