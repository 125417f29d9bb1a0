"""What a facilitator reads beside the board."""

import pytest


@pytest.fixture
def reading(room):
    """Seven people, the plan's thirteen cards, and the step in which they are read and grouped."""
    room.join(*[{}] * 7)
    room.lead("seed")
    room.lead("start_stage", stage="lezen")
    return room


def test_too_many_lines_to_vote_on_are_warned_of_before_the_vote(reading):
    warning = "Er zijn nu 37 lijnen om op te stemmen."
    for number in range(23):
        reading.lead("post_insight", category="succes", text=f"Nog een idee {number}")
    assert "lijnen om op te stemmen" not in reading.desk().words
    reading.lead("post_insight", category="succes", text="Nog een idee")
    assert warning in reading.desk().words
    reading.lead("start_stage", stage="stemmen")
    assert warning in reading.desk().words
    reading.lead("add_theme", category="succes", title="Samen", insights=["i1", "i2"])
    assert "lijnen om op te stemmen" not in reading.desk().words


def test_of_a_blind_vote_one_reads_how_far_it_is_and_nothing_of_how_it_stands(reading):
    reading.lead("start_stage", stage="stemmen")
    reading.ask("p1", "vote", target="i1", dots=1)
    assert "1 mens gaf al een punt." in reading.desk().words
    reading.ask("p2", "vote", target="i1", dots=1)
    reading.ask("p2", "done", on=True)
    [vote] = [words for words in reading.desk().all("section") if "Stemming sluiten" in words]
    assert "2 mensen gaven al een punt." in vote
    assert vote.startswith("De stemming 1 van 2 mensen zijn klaar")


def test_topics_come_with_their_people_and_the_most_contested_one_last(reading):
    reading.lead("add_theme", category="succes", title="Samen aanbod maken", insights=["i1", "i4"])
    reading.lead("add_theme", category="suggestie", title="Hou de deur open", insights=["i13"])
    reading.lead("start_stage", stage="stemmen")
    for nr in range(1, 8):
        reading.ask(f"p{nr}", "vote", target="t1", dots=1)
    reading.ask("p1", "vote", target="i9", dots=1)
    for nr in (1, 2):
        reading.ask(f"p{nr}", "object", target="t2", on=True, text="Dat vraagt te veel van een klein bestuur.")
    assert "bezwa" not in reading.desk().words
    reading.lead("reveal")
    reading.lead("start_stage", stage="bespreken")
    topics = reading.desk().all("ol[@class='topics']/li")
    assert topics[0] == "Samen aanbod maken 7 van 7"
    assert topics[1].startswith("Werk met rollen")
    assert topics[2] == "Hou de deur open 0 van 7 2 bezwaren"
    reading.lead("spotlight", target="i10")
    assert "Nu in de kijker: Monitor niet alleen kwantiteit" in reading.desk().words


def test_what_is_still_open_is_counted_and_a_promise_past_its_day_is_marked(plan):
    room = plan("kort")
    room.lead("seed")
    room.lead("start_stage", stage=room.workshop.plan.stages[-1].id)
    lines = len(room.workshop.insights)
    promise = "Beloofd: beslist tegen dinsdag 1 december."
    assert f"Over {lines} lijnen is nog niet beslist. {promise}" in room.desk().words
    room.lead("decide", target="i1", decision="partly", reason="Niet overal")
    assert f"Over {lines - 1} lijn{'' if lines == 2 else 'en'} is nog niet beslist." in room.desk().words
    assert "gedeeltelijk overgenomen" in room.desk().words
    room.now = "2026-12-02T08:00:00.000Z"
    assert "Je beloofde te beslissen tegen dinsdag 1 december. Die dag is voorbij." in room.desk().words
    for id in room.workshop.insights:
        room.lead("decide", target=id, decision="adopted")
    assert "Over elke lijn is beslist." in room.desk().words
    assert "Die dag is voorbij" not in room.desk().words


def test_of_a_table_each_column_is_asked_and_all_of_it_waits_for_one_wrong_row(room):
    text = "tekst;vraag\nSamen;Succes\nVerder;Geluk"
    card = {"row": 2, "category": "succes", "text": "Samen", "note": ""}
    wrong = {"row": 3, "category": "Geluk", "text": "Verder", "note": "", "problem": "Die vraag is er niet."}
    read = {"columns": ["text", "category"], "head": True, "example": ["tekst", "vraag"], "cards": [card, wrong]}
    typed = {"paper": {"text": text, "category": "succes", "lines": "table"}}

    def desk(**more):
        return room.desk(unfolded={"paper": True}, typed=typed, read=read | more)

    assert desk().all("tbody/tr") == ["2 Samen Succes", "3 Verder Die vraag is er niet. Geluk"]
    assert desk().all("label[@for='column-1']") == ["Kolom 2: ‘vraag’"]
    assert desk().all("button[@disabled]") == ["Zet 2 kaarten op het bord"]
    right = desk(cards=[card, card | {"row": 3, "note": "uit mei"}])
    assert right.all("thead//th") == ["Rij", "Tekst", "Vraag", "Toelichting"]
    assert right.all("button[@disabled]") == []


def test_what_is_to_be_looked_at_is_not_read_beside_the_board(room):
    room.join({}, {}, {})
    room.lead("start_stage", stage="verzamelen")
    assert "Om te bekijken" not in room.desk().words
    room.lead("set_cards", cards="checked")
    assert "Niets te bekijken. Nieuwe kaarten komen hier, tot jij ze doorlaat." in room.desk().words
    room.ask("p1", "post_insight", category="succes", text="Bel 0470 12 34 56")
    room.ask("p2", "post_insight", category="valkuil", text="Wat een onzin")
    room.lead("check", target="i2", ok=True)
    room.ask("p1", "report", target="i2", why="Dit kwetst")
    [tray] = [words for words in room.desk().all("section") if words.startswith("Om te bekijken 2")]
    assert "V1 1 mens meldt dit" in tray
    assert "S1 wacht op jou telefoonnummer" in tray
    assert tray.index("V1") < tray.index("S1")  # what everybody reads comes first
    assert not any(words in tray for words in ("0470", "onzin", "kwetst"))


def test_that_a_sentence_is_not_what_somebody_meant_is_no_complaint(reading):
    reading.ask("p1", "report", target="i1")
    reading.lead("add_theme", category="succes", title="Samen aanbod maken", insights=["i1", "i4"])
    reading.lead("start_stage", stage="verzamelen")
    card = reading.ask("p2", "post_insight", category="succes", text="Elkaar kennen")["insight"]
    reading.lead("start_stage", stage="lezen")
    reading.lead("move_insights", insights=[card], theme="t1")
    reading.ask("p2", "recognise", theme="t1", on=False, text="Het gaat over vertrouwen")
    [tray] = reading.desk(unfolded={"tray": "t1"}).all("section[@id='tray']")
    assert "een groep 1 mens vraagt om hiernaar te kijken Samen aanbod maken ‘Het gaat over vertrouwen’" in tray
    assert "Pas aan" in tray
    assert "S1 1 mens meldt dit" in tray


def test_a_name_at_an_action_that_is_to_be_looked_at_is_not_read_in_the_tray_before_it_is_opened(asking):
    room = asking
    room.ask("p1", "join_action", action="a1", on=True, organisation="Bakkerij, 0470 12 34 56")
    [tray] = [words for words in room.desk().all("section") if words.startswith("Om te bekijken 1")]
    assert "Een actie telefoonnummer" in tray
    assert "0470" not in tray
    room.lead("hide_name", action="a1", name="Bakkerij, 0470 12 34 56")
    assert "Om te bekijken" not in room.desk().words


def test_who_is_quiet_for_now_is_named_by_a_card_alone(room):
    room.join({}, {})
    room.lead("start_stage", stage="verzamelen")
    for text in ("Een", "Twee"):
        room.ask("p1", "post_insight", category="succes", text=text)
    room.lead("block", insight="i1")
    room.lead("pause_posts", on=True)
    words = room.desk().words
    assert "Even stil: wie S1 schreef" in words
    assert "S2" not in words
    assert "Niemand kan nu schrijven." in words
