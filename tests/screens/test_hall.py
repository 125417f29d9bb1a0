"""What the hall reads of a session as it goes: groups, topics, actions, and what a facilitator has it show."""

import pytest


@pytest.fixture
def seeded(room):
    """Three people, each from another region, and the plan's thirteen cards."""
    room.join(*({"regio": region} for region in ("kempen", "limburg", "gent")))
    room.lead("seed")
    return room


def everybody(room, do, **fields):
    for person in ("p1", "p2", "p3"):
        room.ask(person, do, **fields)


def test_groups_are_read_as_they_are_made(seeded):
    seeded.lead("start_stage", stage="lezen")
    column = "section[@aria-label='Valkuilen en uitdagingen']"
    assert "Niet opnieuw warm water uitvinden" in seeded.hall().all(column)[0]
    seeded.lead("add_theme", category="valkuil", title="We praten te lang", insights=["i6", "i7"])
    [words] = seeded.hall().all(column)
    assert any("We praten te lang" in line and "2 kaarten" in line for line in seeded.hall().all(f"{column}//li"))
    assert "1 losse kaart" in words
    assert "Niet opnieuw warm water uitvinden" not in words
    seeded.lead("edit_theme", theme="t1", title="We praten te lang voor er iets gebeurt")
    assert "We praten te lang voor er iets gebeurt" in seeded.hall().words


def test_nobody_is_asked_to_write_where_no_cards_are_taken(room):
    room.lead("start_stage", stage="verzamelen")
    assert "Schrijf de eerste." in room.hall().words
    room.lead("start_stage", stage="lezen")
    assert "Schrijf de eerste." not in room.hall().words
    assert "Geen kaarten bij deze vraag." in room.hall().words


def test_cards_have_their_numbers_while_they_are_grouped(seeded):
    seeded.lead("start_stage", stage="lezen")
    column = "section[@aria-label='Valkuilen en uitdagingen']"
    [third] = [each for each in seeded.hall().all(f"{column}//li") if "Niet opnieuw warm water" in each]
    assert "V3" in third
    seeded.lead("add_theme", category="valkuil", title="We praten te lang", insights=["i6", "i7"])
    [group] = [each for each in seeded.hall().all(f"{column}//li") if "We praten te lang" in each]
    assert "V1 V2" in group
    [loose] = [each for each in seeded.hall().all(f"{column}//*") if each.startswith("1 losse kaart")]
    assert "V3" in loose


def test_a_topic_says_who_is_behind_it_only_after_the_reveal(seeded):
    seeded.lead("add_theme", category="valkuil", title="We praten te lang", insights=["i6", "i7"])
    seeded.lead("start_stage", stage="stemmen")
    everybody(seeded, "vote", target="t1", dots=1)
    everybody(seeded, "object", target="t1", on=True, text="Te snel starten werkt ook niet.")
    seeded.lead("start_stage", stage="bespreken")
    assert seeded.hall().name == "talk"
    seeded.lead("spotlight", target="t1")
    hall = seeded.hall()
    assert (hall.name, hall.all("h1")) == ("topic", ["We praten te lang"])
    assert len(hall.all("main//li[@class='card']")) == 2
    assert "van 3 mensen" not in hall.words
    assert "bezwaren" not in hall.words
    seeded.lead("reveal", stage="stemmen")
    [main] = seeded.hall().all("main")
    assert "3 van 3 mensen, uit 3 van de 18 regio" in main
    assert "3 bezwaren: ‘Te snel starten werkt ook niet.’" in main
    assert "Onderwerp 1 van 1" in seeded.hall().all("header")[0]

    seeded.lead("hide_insight", insight="t1")
    assert seeded.hall().name == "talk"
    seeded.lead("spotlight", target="i1")
    assert seeded.hall().all("h1")[0].startswith("1+1=3!")
    seeded.lead("spotlight", target=None)
    assert seeded.hall().name == "talk"


def test_two_lines_in_tension_stand_side_by_side_with_both_counts_and_how_many_support_both(plan):
    """Eighteen people: six for each line alone, six for both, as many for none."""
    seeded = plan()
    seeded.join(*({} for _ in range(24)))
    seeded.lead("seed")
    seeded.lead("start_stage", stage="stemmen")
    for nr in range(24):
        for target, gives in (("i6", nr < 12), ("i1", 6 <= nr < 18)):
            if gives:
                seeded.ask(f"p{nr + 1}", "vote", target=target, dots=1)
        seeded.ask(f"p{nr + 1}", "done", on=True)
    tied = seeded.lead("add_tension", lines=["i6", "i1"], text="snel starten ↔ grondig screenen")["tension"]
    seeded.lead("start_stage", stage="bespreken")
    seeded.lead("spotlight", target=tied)
    pictures = {"hall": seeded.hall, "phone": lambda: seeded.phone("p1"), "desk": seeded.desk}
    for picture in pictures.values():
        assert "snel starten ↔ grondig screenen" in picture().words
        assert "steunen" not in picture().words  # the vote is blind
    seeded.lead("reveal", stage="stemmen")
    hall = seeded.hall()
    assert (hall.name, hall.all("h1")) == ("tension", ["snel starten ↔ grondig screenen"])
    assert [each.split()[0] for each in hall.all("h2")] == ["Risico", "1+1=3!"]
    assert [each[:15] for each in hall.all("p[@class='figures']")] == ["12 van 24 mense"] * 2
    assert all("6 mensen steunen beide" in picture().words for picture in pictures.values())

    seeded.lead("edit_tension", tension=tied, text="")
    assert seeded.hall().all("h1") == ["Deze twee trekken aan elkaar"]
    seeded.lead("park", target="i6", reason="Later")
    assert seeded.hall().name == "talk"
    assert "Rust: deze twee zijn nu geen aparte lijnen" in seeded.desk().words
    assert "in spanning" not in seeded.phone("p1").words


def test_two_lines_in_tension_that_few_support_say_so(seeded):
    seeded.lead("start_stage", stage="stemmen")
    everybody(seeded, "vote", target="i6", dots=1)
    seeded.ask("p1", "vote", target="i1", dots=1)
    seeded.ask("p2", "vote", target="i2", dots=1)
    seeded.lead("reveal")
    seeded.lead("start_stage", stage="bespreken")
    seeded.lead("spotlight", target=seeded.lead("add_tension", lines=["i1", "i2"])["tension"])
    few = "te weinig om te zeggen hoeveel mensen beide steunen"
    assert all(few in picture.words for picture in (seeded.hall(), seeded.phone("p2"), seeded.desk()))


def test_hands_in_the_room_stand_beside_the_votes_on_every_screen(seeded):
    seeded.lead("start_stage", stage="stemmen")
    everybody(seeded, "vote", target="i6", dots=1)
    seeded.lead("count_hands", target="i6", people=4)
    assert "in de zaal" not in seeded.hall().words  # a blind vote tells nothing
    seeded.lead("reveal")
    hands = "+4 in de zaal"
    assert any(hands in each for each in seeded.hall().all("li[@class='result']"))
    assert hands in seeded.phone("p1").words
    seeded.lead("start_stage", stage="bespreken")
    assert hands in seeded.desk().words
    seeded.lead("spotlight", target="i6")
    assert hands in seeded.hall().all("main")[0]
    assert hands in seeded.phone("p1").words
    # who alone stands behind it stands there too
    seeded.lead("count_hands", target="i1", people=1)
    seeded.lead("spotlight", target="i1")
    assert "+1 in de zaal" in seeded.hall().all("main")[0]


def test_actions_are_read_as_they_come_and_what_has_none(seeded):
    seeded.lead("start_stage", stage="stemmen")
    for target in ("i6", "i9"):
        everybody(seeded, "vote", target=target, dots=1)
    seeded.lead("reveal")
    seeded.lead("start_stage", stage="acties")
    without = "section[@aria-label='Nog zonder actie']//li"
    assert "Nog geen acties." in seeded.hall().words
    assert len(seeded.hall().all(without)) == 2
    step = {"what": "Drie acties kiezen", "who": "Trekker", "when": "2027-01-15", "first_step": "Bellen"}
    seeded.lead("add_action", theme="i6", **step)
    seeded.lead("add_action", what="Een spreekuur", who="Ondersteuner", when="na de zomer")
    newest, first, *_ = seeded.hall().all("ul[@aria-label='Nieuwste acties']/li")
    assert "Een spreekuur" in newest
    assert "tegen na de zomer" in newest
    assert "tegen vrijdag 15 januari" in first
    assert "Eerste stap: Bellen" in first
    assert len(seeded.hall().all(without)) == 1
    [footer] = seeded.hall().all("footer")
    assert "1 van de 2 toplijnen heeft een actie · de eerste binnen 1 minuut" in footer


def test_what_a_facilitator_shows_ends_with_the_stage(seeded):
    seeded.lead("start_stage", stage="verzamelen")
    for what in ("join", "counts", "harvest", "blank"):
        seeded.lead("show", what=what)
        assert seeded.hall().name == what
    seeded.lead("start_stage", stage="lezen")
    assert seeded.hall().name == "groups"
    seeded.lead("show", what="blank")
    assert seeded.hall().name == "blank"
    seeded.lead("show", what="stage")
    assert seeded.hall().name == "groups"
    seeded.lead("show", what="blank")
    seeded.lead("close_workshop")
    assert seeded.hall().name == "thanks"


def test_hidden_cards_and_their_words_leave_the_hall(room):
    room.lead("start_stage", stage="verzamelen")
    card = room.lead("post_insight", category="succes", text="Jan van hiernaast")["insight"]
    assert "Jan van hiernaast" in room.hall().words
    room.lead("hide_insight", insight=card)
    assert "Jan van hiernaast" not in room.hall().words
    assert "0 kaarten" in room.hall().all("footer")[0]


def test_sealed_cards_are_a_number_until_they_open_all_at_once(room):
    room.join({})
    room.lead("start_stage", stage="verzamelen")
    room.lead("set_cards", cards="sealed")
    room.ask("p1", "post_insight", category="succes", text="Nog even dicht")
    assert "1 kaart in deze stap. Alles gaat samen open." in room.hall().all("section[@aria-label='Succes']")[0]
    assert "Nog even dicht" not in room.hall().words
    room.lead("set_cards", cards="live")
    assert "Nog even dicht" in room.hall().words


def test_cards_that_came_from_paper_are_from_nobody_in_the_room(room):
    room.lead("start_stage", stage="verzamelen")
    room.lead("post_insight", category="succes", text="Van papier", source="paper")
    assert "1 kaart" in room.hall().all("footer")[0]
    room.lead("close_workshop")
    [main] = room.hall().all("main")
    assert "1 kaart. " in main
    assert "0 mensen" not in main


def test_the_harvest_is_a_scan_away_once_it_is_published(room):
    room.lead("seed")
    room.lead("start_stage", stage="oogst")
    assert "Zelfde link" in room.hall().words
    assert picture(room) == "/KP74MX/qr.svg"
    room.lead("publish")
    assert "Lees de oogst" in room.hall().words
    assert picture(room) == "/KP74MX/qr.svg?to=harvest"


def picture(room):
    """Where its QR code comes from."""
    return room.hall().body.find(".//img").get("src")


def test_a_clock_that_stands_still_shows_what_is_left(room):
    room.lead("start_stage", stage="verzamelen")
    room.lead("pause_timer", on=True)
    left = room.sees("screen")["stage"]["paused"]
    assert f"{left // 60:.0f}:{left % 60:02.0f}" in room.hall().all("header")[0]


def test_cards_that_say_the_same_stand_as_one_and_what_is_parked_says_why(seeded):
    seeded.lead("start_stage", stage="lezen")
    seeded.lead("merge_insights", into="i6", insights=["i7"])
    seeded.lead("park", target="i8", reason="Voor een andere keer")
    column = "section[@aria-label='Valkuilen en uitdagingen']"
    cards = seeded.hall().all(f"{column}//li")
    assert any(card.startswith("V1 = V2") for card in cards)
    assert "1 geparkeerd: V3 Voor een andere keer" in cards
    seeded.lead("add_theme", category="valkuil", title="We praten te lang", insights=["i6"])
    cards = seeded.hall().all(f"{column}//li")
    assert any("We praten te lang" in card and "V1 = V2" in card for card in cards)
    assert "1 geparkeerd: V3 Voor een andere keer" in cards
