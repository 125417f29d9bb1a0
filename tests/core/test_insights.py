import pytest

from workshop.client import merge
from workshop.core import Refused, progress


def test_words_stay_as_they_were_typed(collecting):
    collecting.ask("p1", "post_insight", category="succes", text="  1) e\u0301e\u0301n *idee*\nper kaart ")
    assert collecting.workshop.insights["i1"].text == "1) e\u0301e\u0301n *idee*\nper kaart"


def test_a_number_is_given_once_and_never_changes(cards):
    cards.ask("p2", "withdraw_insight", insight="i3")
    assert cards.ask("p2", "post_insight", category="succes", text="Nieuw") == {"insight": "i4", "number": "S3"}
    cards.ask("facilitator", "edit_insight", insight="i1", category="valkuil")
    moved = cards.workshop.insights["i1"]
    assert (moved.number, moved.category, moved.original) == ("S1", "valkuil", None)


def test_cards_are_counted_where_they_belong(cards):
    assert progress(cards.workshop)["posted"] == {"succes": 2, "valkuil": 1}
    cards.ask("facilitator", "edit_insight", insight="i1", category="valkuil")
    assert progress(cards.workshop)["posted"] == {"succes": 1, "valkuil": 2}
    cards.ask("p2", "withdraw_insight", insight="i3")
    assert progress(cards.workshop)["posted"] == {"valkuil": 2}


def test_who_writes_on_is_not_done(cards):
    cards.ask("p1", "done", on=True)
    cards.ask("p1", "post_insight", category="succes", text="Nog een")
    assert cards.sees("p1")["me"]["done"] is False
    assert progress(cards.workshop)["done"] == 0


def test_each_is_told_how_many_cards_they_may_still_write_and_no_more_are_taken(collecting):
    def left(who="p1"):
        return collecting.sees(who)["me"].get("cards_left")

    for _ in range(3):
        collecting.ask("p1", "post_insight", category="succes", text="x")
    assert (left(), left("p2")) == ({"succes": 0, "valkuil": 3}, {"succes": 3, "valkuil": 3})
    with pytest.raises(Refused, match="limit_reached"):
        collecting.ask("p1", "post_insight", category="succes", text="x")
    collecting.ask("p1", "withdraw_insight", insight="i1")
    collecting.ask("facilitator", "hide_insight", insight="i2")
    collecting.ask("facilitator", "edit_insight", insight="i3", category="valkuil")
    assert left() == {"succes": 3, "valkuil": 2}
    collecting.ask("facilitator", "show_insight", insight="i2")
    assert left() == {"succes": 2, "valkuil": 2}
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    assert left() is None
    collecting.ask("facilitator", "start_stage", stage="verzamelen", again=True)
    assert left() == {"succes": 3, "valkuil": 3}, "of another round"
    collecting.ask("p1", "post_insight", category="succes", text="x")
    assert left() == {"succes": 2, "valkuil": 3}
    collecting.ask("facilitator", "close_workshop")
    assert left() == {"succes": 2, "valkuil": 2}, "a review goes on with the first round"


def test_the_limit_counts_what_still_stands(collecting):
    for text in "abc":
        collecting.ask("p1", "post_insight", category="succes", text=text)
    with pytest.raises(Refused, match="limit_reached"):
        collecting.ask("p1", "post_insight", category="succes", text="d")
    collecting.ask("p1", "post_insight", category="valkuil", text="d")
    collecting.ask("p1", "withdraw_insight", insight="i1")
    collecting.ask("p1", "post_insight", category="succes", text="d")


def test_the_first_wording_stays_beside_a_facilitators_edit(cards):
    cards.ask("facilitator", "edit_insight", insight="i1", text="Samen leren en doen")
    assert cards.sees("p3")["insights"]["i1"]["original"] == "Samen leren"
    cards.ask("facilitator", "edit_insight", insight="i1", text="Samen leren")
    assert "original" not in cards.sees("p3")["insights"]["i1"]


def test_an_author_edits_until_somebody_else_supports_it(cards):
    cards.ask("p1", "vote", target="i1", dots=1)
    cards.ask("p1", "edit_insight", insight="i1", text="Samen leren, elke maand")
    cards.ask("p2", "vote", target="i1", dots=1)
    with pytest.raises(Refused, match="has_votes"):
        cards.ask("p1", "edit_insight", insight="i1", text="Iets heel anders")
    cards.ask("p2", "vote", target="i1", dots=0)
    cards.ask("p1", "edit_insight", insight="i1", text="Samen leren")
    assert cards.workshop.insights["i1"].original is None


def test_an_author_does_not_edit_when_the_stage_takes_no_posts(voting):
    with pytest.raises(Refused, match="stage_takes_no_posts"):
        voting.ask("p1", "edit_insight", insight="i1", text="Anders")


def test_a_facilitator_posts_in_any_stage_for_a_table(voting):
    voting.ask("facilitator", "post_insight", category="succes", text="Van tafel 3", source="table", people=6)
    card = voting.sees("screen")["insights"]["i4"]
    assert (card["number"], card["source"], card["people"]) == ("S3", "table", 6)


LISTED = [
    {"category": "succes", "text": " Uit mei ", "note": "van de werkgroep"},
    {"category": "valkuil", "text": "Te duur"},
    {"category": "succes", "text": "Samen"},
]


def test_cards_of_a_list_come_in_together_and_go_together(cards):
    cards.ask("facilitator", "import_cards", cards=LISTED, source="paper")
    came = [cards.workshop.insights[id] for id in ("i4", "i5", "i6")]
    assert [(each.number, each.text, each.note, each.source) for each in came] == [
        ("S3", "Uit mei", "van de werkgroep", "paper"),
        ("V2", "Te duur", None, "paper"),
        ("S4", "Samen", None, "paper"),
    ]
    [act] = cards.sees("facilitator")["acts"]
    assert (act["do"], act["targets"]) == ("import_cards", ["i4", "i5", "i6"])
    assert cards.ask("facilitator", "undo")["undone"]["targets"] == ["i4", "i5", "i6"]
    assert all(each.removed for each in came)


def test_a_list_with_votes_on_one_of_its_cards_stays(collecting):
    collecting.ask("facilitator", "import_cards", cards=LISTED)
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    collecting.ask("p1", "vote", target="i3", dots=1)
    with pytest.raises(Refused) as no:
        collecting.ask("facilitator", "undo")
    assert no.value.code == "cannot_undo"


@pytest.mark.parametrize(
    ("card", "code", "field"),
    [
        ({"category": "geluk", "text": "x"}, "unknown_category", "category"),
        ({"category": "succes", "text": " "}, "empty", "text"),
        ({"category": "succes", "text": "x" * 201}, "too_long", "text"),
        ({"category": "succes", "text": "x", "note": "x" * 301}, "too_long", "note"),
        ({"category": "succes", "text": "x", "note": None}, "malformed", "cards"),
        ({"text": 5}, "malformed", "cards"),
    ],
)
def test_of_a_list_with_one_wrong_card_nothing_comes_in(cards, card, code, field):
    before = cards.workshop.seq
    with pytest.raises(Refused) as no:
        cards.ask("facilitator", "import_cards", cards=[LISTED[0], card, LISTED[2]])
    assert (no.value.code, no.value.field, no.value.values["row"]) == (code, field, 2)
    assert cards.workshop.seq == before


@pytest.mark.parametrize("n", [0, 201])
def test_a_list_has_cards_and_not_too_many(cards, n):
    with pytest.raises(Refused) as no:
        cards.ask("facilitator", "import_cards", cards=LISTED[1:2] * n)
    assert (no.value.code, no.value.values["n"]) == ("too_many_cards", 200)


def test_the_plans_own_insights_come_once(waiting):
    waiting.ask("facilitator", "seed")
    waiting.ask("facilitator", "seed")
    cards = waiting.sees("screen")["insights"]
    assert [(card["number"], card["sections"]) for card in cards.values() if "S" in card["number"]] == [
        ("S1", ["context"])
    ]
    assert len(cards) == 2


class TestSealed:
    @pytest.fixture
    def sealed(self, collecting):
        collecting.ask("facilitator", "set_cards", cards="sealed")
        collecting.ask("p1", "post_insight", category="succes", text="Nog geheim")
        return collecting

    @pytest.mark.parametrize("who", ["p2", "facilitator", "screen"])
    def test_exists_for_its_author_only(self, sealed, who):
        assert sealed.sees(who, sealed.workshop.seq - 1) == {}
        assert "insights" not in sealed.sees(who)
        assert sealed.sees("p1")["insights"]["i1"]["status"] == "sealed"
        with pytest.raises(Refused, match="unknown_target"):
            sealed.ask("facilitator", "hide_insight", insight="i1")
        with pytest.raises(Refused, match="unknown_target"):
            sealed.ask("p2", "vote", target="i1", dots=1)

    @pytest.mark.parametrize("opening", [("set_cards", {"cards": "live"}), ("start_stage", {"stage": "stemmen"})])
    def test_opens_all_at_once(self, sealed, opening):
        before = sealed.workshop.seq
        sealed.ask("facilitator", opening[0], **opening[1])
        assert sealed.sees("p2", before)["insights"]["i1"]["text"] == "Nog geheim"
        assert "status" not in sealed.sees("p1")["insights"]["i1"]


class TestHidden:
    @pytest.fixture
    def hidden(self, cards):
        cards.ask("p2", "vote", target="i1", dots=1)
        cards.ask("facilitator", "hide_insight", insight="i1", reason="noemt een persoon")
        return cards

    def test_exists_for_its_author_and_facilitators(self, hidden):
        assert {who for who in ("p1", "p2", "screen", "facilitator") if "i1" in hidden.sees(who)["insights"]} == {
            "p1",
            "facilitator",
        }
        assert hidden.sees("p1")["insights"]["i1"]["status"] == "hidden"
        for who in ("p1", "facilitator"):
            assert hidden.sees(who)["insights"]["i1"]["reason"] == "noemt een persoon"

    def test_its_author_no_longer_hears_why_when_it_is_shown_again(self, hidden):
        before = hidden.workshop.seq
        device = hidden.sees("p1")
        hidden.ask("facilitator", "show_insight", insight="i1")
        assert "reason" not in merge(device, hidden.sees("p1", before))["insights"]["i1"]

    def test_gives_dots_back_and_takes_them_again_when_shown(self, hidden):
        assert hidden.sees("p2")["me"]["votes"]["verzamelen"]["i1"] == 0
        assert hidden.sees("facilitator")["insights"]["i1"]["votes"]["verzamelen"] == 0
        hidden.ask("facilitator", "show_insight", insight="i1")
        assert hidden.sees("p3")["insights"]["i1"]["votes"]["verzamelen"] == 1

    def test_can_be_hidden_twice_without_a_trace(self, hidden):
        before = hidden.workshop.seq
        hidden.ask("facilitator", "hide_insight", insight="i1")
        assert hidden.workshop.seq == before
