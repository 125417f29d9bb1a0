"""What people say of cards while they read them: counted, without names, and one of the reasons for a proposal."""

import pytest

from workshop.core import Refused, proposals


@pytest.fixture
def reading(cards):
    """i1 and i3 are of one category, i2 is of another; t1 is a group with nothing in it but i3."""
    cards.ask("facilitator", "add_theme", category="succes", title="Vast", insights=["i3"])
    cards.ask("facilitator", "start_stage", stage="lezen")
    return cards


def board(rehearsal, id):
    state = rehearsal.sees("facilitator")
    return {**state["insights"], **state["themes"]}[id]


def test_facilitators_see_how_many_ask_what_a_card_or_group_means_and_nobody_sees_who(reading):
    for who, target in (("p1", "i3"), ("p2", "i3"), ("p3", "t1")):
        reading.ask(who, "ask", target=target)
    assert (board(reading, "i3")["asks"], board(reading, "t1")["asks"]) == (2, 1)
    assert "asks" not in reading.sees("screen")["insights"]["i3"]
    assert reading.sees("p1")["me"]["asks"] == {"i3": True}
    reading.ask("p1", "ask", target="i3", on=False)
    assert board(reading, "i3")["asks"] == 1
    assert reading.sees("p1")["me"]["asks"] == {}


def test_who_says_that_two_cards_say_the_same_is_counted_once_on_both(reading):
    reading.ask("p1", "same", pair=["i1", "i3"])
    reading.ask("p1", "same", pair=["i3", "i1"])
    reading.ask("p2", "same", pair=["i3", "i1"])
    assert (board(reading, "i1")["same"], board(reading, "i3")["same"]) == ({"i3": 2}, {"i1": 2})
    assert reading.sees("p1")["me"]["same"] == {"i1": {"i3": True}, "i3": {"i1": True}}
    assert "same" not in reading.sees("p1")["insights"]["i1"]
    reading.ask("p1", "same", pair=["i1", "i3"], on=False)
    assert board(reading, "i3")["same"] == {"i1": 1}
    assert reading.sees("p1")["me"]["same"] == {"i1": {}, "i3": {}}


def test_nothing_moves_by_it_and_saying_it_again_says_nothing(reading):
    reading.ask("p1", "same", pair=["i1", "i3"])
    seq = reading.workshop.seq
    reading.ask("p1", "same", pair=["i3", "i1"])
    reading.ask("p1", "ask", target="i1", on=False)
    assert reading.workshop.seq == seq
    assert reading.workshop.insights["i1"].theme is None
    assert [act["do"] for act in reading.sees("facilitator")["acts"]] == ["add_theme"]


def test_a_facilitator_takes_back_what_they_did_also_after_somebody_asked_about_it(reading):
    reading.ask("facilitator", "edit_insight", insight="i1", text="Anders")
    reading.ask("p2", "ask", target="i1")
    assert reading.ask("facilitator", "undo")["undone"]["do"] == "edit_insight"


def test_who_counts_nowhere_is_not_counted_here(reading):
    reading.join({}, trial=True)
    reading.ask("p4", "ask", target="i1")
    reading.ask("p4", "same", pair=["i1", "i3"])
    assert "asks" not in board(reading, "i1")
    assert board(reading, "i1")["same"] == {}


def test_of_what_is_gone_nothing_is_said_to_be_the_same(reading):
    reading.ask("p3", "same", pair=["i1", "i3"])
    before = reading.workshop.seq
    reading.ask("p2", "withdraw_insight", insight="i3")
    assert reading.sees("facilitator", before)["insights"]["i1"] == {"asks": None, "same": {"i3": None}}
    assert board(reading, "i1")["same"] == {}


@pytest.mark.parametrize(
    ("who", "do", "fields", "code"),
    [
        ("p1", "ask", {"target": "i99"}, "unknown_target"),
        ("facilitator", "ask", {"target": "i1"}, "not_allowed"),
        ("p1", "same", {"pair": ["i1", "i1"]}, "not_a_target"),
        ("p1", "same", {"pair": ["i1"]}, "not_a_target"),
        ("p1", "same", {"pair": ["i1", "i3", "i3"]}, "not_a_target"),
        ("p1", "same", {"pair": ["i1", "t1"]}, "unknown_target"),
        ("p1", "same", {"pair": ["i1", "i2"]}, "another_category"),
    ],
)
def test_what_can_not_be_said(reading, who, do, fields, code):
    with pytest.raises(Refused) as refused:
        reading.ask(who, do, **fields)
    assert refused.value.code == code


def test_it_is_said_of_what_everybody_sees_while_cards_are_read(reading):
    reading.ask("facilitator", "hide_insight", insight="i3")
    for do, fields in (("ask", {"target": "i3"}), ("same", {"pair": ["i1", "i3"]})):
        with pytest.raises(Refused) as refused:
            reading.ask("p2", do, **fields)  # its author, who sees it
        assert refused.value.code == "not_a_target"
    assert reading.sees("p1")["now"]["reading"]
    reading.ask("facilitator", "start_stage", stage="stemmen")
    assert "reading" not in reading.sees("p1")["now"]
    with pytest.raises(Refused) as refused:
        reading.ask("p1", "ask", target="i1")
    assert refused.value.code == "not_a_target"


def test_a_pair_that_people_see_is_proposed_first_with_how_many_they_are(reading):
    for text in ("Schaf de boetes voor laat terugbrengen af", "De boetes voor laat terugbrengen afschaffen"):
        reading.ask("facilitator", "post_insight", category="succes", text=text)
    assert [(each["a"], each["b"]) for each in proposals(reading.workshop)["pairs"]] == [("i4", "i5")]
    reading.ask("p1", "same", pair=["i1", "i3"])
    first, second = proposals(reading.workshop)["pairs"]
    assert (first["a"], first["b"], first["people"]) == ("i1", "i3", 1)
    assert "people" not in second
    reading.ask("facilitator", "dismiss", pair=["i3", "i1"])
    assert [(each["a"], each["b"]) for each in proposals(reading.workshop)["pairs"]] == [("i4", "i5")]


# ---- does the sentence of a theme say what its authors meant?


@pytest.fixture
def recognising(collecting):
    """Six people have a card each in t1; p7 has none."""
    collecting.join(*[{}] * 4)
    for number in range(1, 7):
        collecting.ask(f"p{number}", "post_insight", category="succes", text=f"Samen leren {number}")
    cards = [f"i{number}" for number in range(1, 7)]
    collecting.ask("facilitator", "add_theme", category="succes", title="Samen leren we meer", insights=cards)
    collecting.ask("facilitator", "start_stage", stage="lezen")
    return collecting


def test_from_so_many_answers_on_facilitators_see_how_many_recognise_themselves(recognising):
    for number in range(1, 5):
        recognising.ask(f"p{number}", "recognise", theme="t1", on=True)
    assert "recognised" not in board(recognising, "t1")
    recognising.ask("p5", "recognise", theme="t1", on=False)
    assert board(recognising, "t1")["recognised"] == {"yes": 4, "of": 5}
    assert "recognised" not in recognising.sees("screen")["themes"]["t1"]
    assert recognising.sees("p5")["me"]["recognised"] == {"t1": False}
    recognising.ask("p5", "recognise", theme="t1", on=True)
    assert board(recognising, "t1")["recognised"] == {"yes": 5, "of": 5}


def test_another_sentence_is_asked_about_anew_and_keywords_are_not(recognising):
    for number in range(1, 6):
        recognising.ask(f"p{number}", "recognise", theme="t1", on=True)
    recognising.ask("facilitator", "edit_theme", theme="t1", keywords="leren")
    assert board(recognising, "t1")["recognised"]["of"] == 5
    before = recognising.workshop.seq
    recognising.ask("facilitator", "edit_theme", theme="t1", title="Leren doe je samen")
    assert recognising.sees("facilitator", before)["themes"]["t1"]["recognised"] is None
    assert recognising.sees("p1", before)["me"]["recognised"] == {"t1": None}
    assert recognising.sees("p1")["me"]["recognised"] == {}


def test_a_no_with_a_line_is_there_to_be_looked_at_and_names_nobody(recognising):
    recognising.ask("p1", "recognise", theme="t1", on=False, text=" Het gaat over vertrouwen ")
    theme = board(recognising, "t1")
    assert (theme["reports"], theme["whys"]) == (1, ["Het gaat over vertrouwen"])
    assert "whys" not in recognising.sees("p2")["themes"]["t1"]
    recognising.ask("facilitator", "check", target="t1", ok=True)
    assert "reports" not in board(recognising, "t1")


def test_who_says_no_to_the_next_sentence_too_is_looked_at_anew(recognising):
    for who in ("p1", "p2"):
        recognising.ask(who, "recognise", theme="t1", on=False, text=f"Niet voor {who}")
    recognising.ask("facilitator", "check", target="t1", ok=True)
    recognising.ask("facilitator", "edit_theme", theme="t1", title="Vertrouwen groeit door samen te leren")
    recognising.ask("p1", "recognise", theme="t1", on=False, text="Nog altijd niet")
    assert board(recognising, "t1")["whys"] == ["Nog altijd niet"]
    recognising.ask("p3", "recognise", theme="t1", on=False, text="Voor mij ook niet")
    assert board(recognising, "t1")["whys"] == ["Nog altijd niet", "Voor mij ook niet"]
    recognising.ask("facilitator", "check", target="t1", ok=True)
    assert "reports" not in board(recognising, "t1")


def test_only_whose_card_lies_there_is_asked_also_where_it_lies_under_another(recognising):
    with pytest.raises(Refused) as refused:
        recognising.ask("p7", "recognise", theme="t1", on=True)
    assert refused.value.code == "not_a_target"
    recognising.ask("facilitator", "merge_insights", into="i1", insights=["i2"])
    recognising.ask("p2", "recognise", theme="t1", on=True)
    recognising.ask("facilitator", "hide_insight", insight="i3")
    for who, stage in (("p3", "lezen"), ("p1", "stemmen")):
        recognising.ask("facilitator", "start_stage", stage=stage)
        with pytest.raises(Refused) as refused:
            recognising.ask(who, "recognise", theme="t1", on=True)
        assert refused.value.code == "not_a_target"
