"""What resembles a text, in a room whose cards come, change and go."""

import pytest

from workshop.core import Refused
from workshop.live.likeness import compare_ahead, find_similar, propose

LIKE = "Samen leren van elkaar"


def similar(hall, device, text=LIKE, category=None):
    connection = hall.room.followers.connections[device.sid]
    return [each["id"] for each in find_similar(hall.room, connection, text, category)["insights"]]


@pytest.fixture
def phone(collecting):
    return collecting.connect("p1")


def post(hall, text=LIKE, category="succes", who="p2"):
    return hall.ask(who, "post_insight", category=category, text=text)["result"]["insight"]


def test_it_follows_what_everybody_sees(collecting, phone):
    card = post(collecting)
    assert similar(collecting, phone) == [card]
    assert similar(collecting, phone, category="valkuil") == []
    collecting.ask("facilitator", "hide_insight", insight=card)
    assert similar(collecting, phone) == similar(collecting, collecting.connect("p2")) == []
    collecting.ask("facilitator", "show_insight", insight=card)
    assert similar(collecting, phone) == [card]
    collecting.ask("p2", "edit_insight", insight=card, text="Iets heel anders")
    assert similar(collecting, phone) == []
    collecting.ask("p2", "edit_insight", insight=card, text=LIKE)
    collecting.ask("p2", "withdraw_insight", insight=card)
    assert similar(collecting, phone) == []


def test_of_a_sealed_card_nobody_hears_before_it_opens(collecting, phone):
    collecting.ask("facilitator", "set_cards", cards="sealed")
    card = post(collecting)
    everybody = [phone, *(collecting.connect(who) for who in ("p2", "facilitator"))]
    assert [similar(collecting, device) for device in everybody] == [[], [], []]
    collecting.ask("facilitator", "set_cards", cards="live")
    assert [similar(collecting, device) for device in everybody] == [[card]] * 3


def test_a_card_that_waits_for_a_facilitator_resembles_nothing_yet(collecting, phone):
    collecting.ask("facilitator", "set_cards", cards="checked")
    card = post(collecting)
    everybody = [phone, *(collecting.connect(who) for who in ("p2", "facilitator"))]
    assert [similar(collecting, device) for device in everybody] == [[], [], []]
    collecting.ask("facilitator", "check", target=card, ok=True)
    assert [similar(collecting, device) for device in everybody] == [[card]] * 3


def test_a_card_that_stands_apart_or_under_another_resembles_nothing(collecting, phone):
    card, other = post(collecting), post(collecting, "Leren van elkaar, samen")
    theme = collecting.ask("facilitator", "add_theme", category="succes", title="Leren", insights=[card])["result"][
        "theme"
    ]
    collecting.ask("facilitator", "park", target=theme, reason="Voor later")
    assert similar(collecting, phone) == [other]
    collecting.ask("facilitator", "park", target=other, reason="Voor later")
    assert similar(collecting, phone) == []
    for _ in range(2):
        collecting.ask("facilitator", "undo")
    assert set(similar(collecting, phone)) == {card, other}
    collecting.ask("facilitator", "merge_insights", into=card, insights=[other])
    assert similar(collecting, phone) == [card]


def test_numbers_and_negations_that_differ_are_marked(collecting, phone):
    post(collecting, "Wacht drie weken op een antwoord van de gemeente")
    connection = collecting.room.followers.connections[phone.sid]
    for text, differs in (
        ("Wacht 3 weken op antwoord van de gemeente", None),
        ("Wacht 6 weken op antwoord van de gemeente", ["number"]),
        ("Wacht niet 6 weken op antwoord van de gemeente", ["number", "negation"]),
    ):
        [match] = find_similar(collecting.room, connection, text, None)["insights"]
        assert match.get("differs") == differs
        assert match["text"] == "Wacht drie weken op een antwoord van de gemeente"


def test_what_was_read_from_the_log_again_is_compared_anew(collecting, phone):
    card = post(collecting)
    assert similar(collecting, phone) == [card]
    collecting.room.memory.load()
    assert similar(collecting, phone) == [card]
    assert list(collecting.room.likeness.corpus.texts) == [card]


def test_proposals_and_what_resembles_come_from_one_comparison(collecting, phone):
    first, second = post(collecting), post(collecting, "Leren van elkaar, samen")
    lead = collecting.connect("facilitator")
    [pair] = propose(collecting.room, collecting.room.followers.connections[lead.sid])["pairs"]
    assert {pair["a"], pair["b"]} == {first, second}
    assert set(similar(collecting, phone)) == {first, second}


def test_cards_are_taken_in_while_nobody_asks_and_no_more_at_a_time_than_a_tick_allows(collecting, phone):
    likeness, asked = collecting.room.likeness, []
    for number in range(12):
        collecting.ask("facilitator", "post_insight", category="succes", text=f"{LIKE} {number}")
    collecting.ask("facilitator", "start_stage", stage="stemmen")  # no cards come in, and none are read
    compare_ahead(collecting.room)
    assert not likeness.corpus.texts
    collecting.ask("facilitator", "start_stage", stage="verzamelen")
    compare_ahead(collecting.room)
    assert len(likeness.corpus.texts) == len(likeness.corpus.vectors) == 12
    assert likeness.unfinished is None
    likeness.off_loop = lambda work: asked.append(work) or work()
    assert similar(collecting, phone)
    assert not asked  # nothing was left that takes long


def test_who_asks_while_cards_are_being_taken_in_hears_of_all_of_them(collecting, phone):
    likeness, cards = collecting.room.likeness, [post(collecting, f"{LIKE} {number}") for number in range(3)]
    likeness.note(collecting.room.workshop)
    likeness.take_in(seconds=0)
    assert (list(likeness.corpus.texts), likeness.unfinished is None) == (cards[:1], False)
    cards.append(post(collecting, who="p1"))
    assert set(similar(collecting, phone)) == set(cards)
    likeness.take_in(seconds=0)
    assert set(similar(collecting, phone)) == set(cards)


def test_of_a_room_that_was_read_again_nothing_is_left_to_take_in(collecting, phone):
    likeness, card = collecting.room.likeness, post(collecting)
    post(collecting, "Leren van elkaar, samen", who="p1")
    likeness.note(collecting.room.workshop)
    likeness.take_in(seconds=0)
    collecting.ask("p1", "forget_me")
    compare_ahead(collecting.room)
    assert list(collecting.room.likeness.corpus.texts) == [card]
    assert similar(collecting, phone) == [card]


def test_whose_key_works_no_longer_is_told_nothing(collecting, phone):
    connection = collecting.room.followers.connections[phone.sid]
    connection.still_authorized = lambda _: False
    with pytest.raises(Refused) as refused:
        find_similar(collecting.room, connection, LIKE, None)
    assert refused.value.code == "bad_key"


def test_what_takes_long_is_compared_off_the_loop_and_without_the_lock_of_the_room(collecting, phone):
    for number in range(12):
        collecting.ask("facilitator", "post_insight", category="succes", text=f"{LIKE} {number}")
    lead = collecting.connect("facilitator")
    locked = []

    def off_loop(work):
        locked.append(collecting.room.lock.locked())
        return work()

    collecting.room.likeness.off_loop = off_loop
    for _ in range(3):  # the first brings up the twelve
        assert similar(collecting, phone)
    assert locked == [False]
    assert propose(collecting.room, collecting.room.followers.connections[lead.sid])["pairs"]
    assert locked == [False, False]
