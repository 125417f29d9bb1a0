"""What people read on their phone: their own cards and those of others, groups, the vote, the talk, where cards go."""

import re

import pytest

PITFALLS, TALK, WORK = "valkuil", "We praten te lang voor er iets gebeurt", "Het werk hangt aan te weinig mensen"
TO_READ, LIKE = "section[@aria-labelledby='to-read']//li[@data-category-nr]", "section[@aria-labelledby='like']//li"
MINE, LOOSE = "section[@aria-labelledby='mine']//li", "section[@aria-labelledby='loose']//li"


@pytest.fixture
def collecting(room):
    """Anna and Bram are in, and cards are taken."""
    room.join({}, {})
    room.lead("start_stage", stage="verzamelen")
    return room


@pytest.fixture
def board(room):
    """The plan's thirteen cards, two of its three pitfalls in a group each: the third, i8, lies loose. Two are in."""
    room.join({}, {})
    room.lead("seed")
    room.lead("add_theme", category=PITFALLS, title=TALK, insights=["i6"])
    room.lead("add_theme", category=PITFALLS, title=WORK, insights=["i7"])
    return room


def line(lines, words):
    """The first of these lines that says so."""
    return next(each for each in lines if words in each)


# ---- the door


def test_after_the_end_nobody_is_let_in_to_be_sent_away(room):
    for _ in ("review", "closed"):
        room.lead("close_workshop")
    late = room.phone("participant")
    assert "De sessie is afgelopen. Zodra de oogst gepubliceerd is, lees je ze hier." in late.words
    assert "Doe mee" not in late.all("button")
    room.lead("reopen_workshop")
    assert "Doe mee" in room.phone("participant").all("button")
    room.lead("publish")
    for _ in ("review", "closed"):
        room.lead("close_workshop")
    assert room.phone("participant").all("a") == ["Lees de oogst"]


# ---- cards


def test_who_wrote_the_first_card_is_not_asked_for_one(collecting):
    assert "Nog geen kaarten" in collecting.phone("p1").words
    assert "Schrijf de eerste." in collecting.phone("p1").words
    collecting.ask("p1", "post_insight", category="succes", text="Samen leren")
    assert "Nog geen kaarten" not in collecting.phone("p1").words
    assert "Van anderen" in collecting.phone("p2").words


def test_a_hidden_card_stays_with_its_author(collecting):
    collecting.ask("p1", "post_insight", category="succes", text="Iets over een persoon")
    assert "Iets over een persoon" in collecting.phone("p2").words
    collecting.lead("hide_insight", insight="i1", reason="persoon")
    assert "Iets over een persoon" not in collecting.phone("p2").words
    own = line(collecting.phone("p1").all("li"), "Iets over een persoon")
    assert "verborgen door de begeleider: persoon" in own


def test_sealed_cards_open_at_once(collecting):
    collecting.lead("set_cards", cards="sealed")
    collecting.ask("p1", "post_insight", category="succes", text="Straks te zien")
    own = line(collecting.phone("p1").all("li"), "Straks te zien")
    assert "nog verzegeld, alleen jij ziet dit" in own
    others = collecting.phone("p2").words
    assert "pas als de begeleider ze zichtbaar maakt of naar een andere stap gaat." in others
    assert "Straks te zien" not in others
    collecting.lead("set_cards", cards="live")
    assert "Straks te zien" in collecting.phone("p2").words


def test_after_three_cards_the_field_says_that_this_is_the_maximum(collecting):
    for number in range(3):
        assert "Kaart toevoegen" in collecting.phone("p1").all("button")
        collecting.ask("p1", "post_insight", category="succes", text=f"Kaart nummer {number}")
    assert "Je hebt 3 kaarten bij deze vraag. Dat is het maximum." in collecting.phone("p1").words
    assert "Kaart toevoegen" not in collecting.phone("p1").all("button")
    assert "Kaart toevoegen" in collecting.phone("p1", category=PITFALLS).all("button")


def test_many_cards_come_twenty_at_a_time(collecting):
    for number in range(45):
        collecting.lead("post_insight", category="succes", text=f"Kaart {number} van de tafel")
    for shown, more in ((20, "Toon nog 20"), (40, "Toon nog 5"), (60, None)):
        phone = collecting.phone("p1", shown={"others:succes": shown})
        assert len([each for each in phone.all("li") if "van de tafel" in each]) == min(shown, 45)
        assert [each for each in phone.all("button") if each.startswith("Toon nog")] == [more] * (more is not None)


def test_after_the_session_late_cards_are_still_taken(collecting):
    collecting.lead("close_workshop")
    phone = collecting.phone("p1")
    assert "Mist er iets? Je kan tot" in phone.words
    assert "Kaart toevoegen" in phone.all("button")
    collecting.ask("p1", "post_insight", category="succes", text="Nog dit")
    assert "S1" in line(collecting.phone("p1").all(MINE), "Nog dit")
    assert collecting.workshop.insights["i1"].late


def test_who_only_tries_it_out_is_told_so_in_every_step(plan):
    room = plan()
    room.join({}, trial=True)
    room.join({})
    for stage in shipped(room):
        room.lead("start_stage", stage=stage["id"])
        phone = room.phone("p1")
        assert "wat je hier doet, telt nergens mee" in phone.words
        assert "Doe echt mee" in phone.all("a")
        assert "Doe echt mee" not in room.phone("p1", framed=True).words  # that door opens in no frame
        assert "telt nergens mee" not in room.phone("p2").words


def shipped(room):
    return room.sees("facilitator")["plan"]["stages"]


# ---- groups


def test_groups_are_read_as_they_are_put_together(board):
    board.lead("start_stage", stage="lezen")

    def read():
        phone = board.phone("p1", category=PITFALLS)
        groups = [len(re.findall(r"\bV\d", each)) for each in phone.all("details//li")]
        return groups, sum("in de groep" in each for each in phone.all(TO_READ)), len(phone.all(TO_READ))

    assert read() == ([1, 1], 2, 3)
    board.lead("move_insights", insights=["i8"], theme="t1")
    assert read() == ([2, 1], 3, 3)
    board.lead("edit_theme", theme="t1", title="Vergaderen is geen werk")
    assert any("Vergaderen is geen werk" in each for each in board.phone("p1", category=PITFALLS).all("details//li"))
    board.lead("move_insights", insights=["i6", "i8"], theme=None)
    assert read() == ([1], 1, 3)
    assert "Vergaderen is geen werk" not in board.phone("p1", category=PITFALLS).words
    for _ in range(2):
        board.lead("close_workshop")
    over = board.phone("p1", category=PITFALLS)
    assert [len(over.all(each)) for each in ("li[@class='theme']", LOOSE)] == [1, 2]


def test_a_limit_that_was_reached_in_one_round_is_none_in_the_next(collecting):
    for _ in range(3):
        collecting.ask("p1", "post_insight", category="succes", text="x")
    full = collecting.phone("p1").words
    assert ("Dat is het maximum" in full, "3 van 3" in full) == (True, True)
    collecting.lead("start_stage", stage="verzamelen", again=True)
    anew = collecting.phone("p1").words
    assert ("Dat is het maximum" in anew, "Mijn kaarten 3" in anew, "van 3" in anew) == (False, True, False)


def test_cards_to_read_stay_where_they_are_and_say_how_many_were_read(board):
    board.join({})
    board.lead("start_stage", stage="lezen")

    def order(who):
        return [re.search(r"V\d", each)[0] for each in board.phone(who, category=PITFALLS).all(TO_READ)]

    orders = {who: order(who) for who in ("p1", "p2", "p3")}
    assert len(set(map(tuple, orders.values()))) > 1
    board.lead("move_insights", insights=["i8"], theme="t1")
    assert {who: order(who) for who in orders} == orders
    assert "0 van 3 gelezen" in board.phone("p1", category=PITFALLS).words


def test_what_one_says_of_a_card_stands_under_it_and_is_taken_back_there(board):
    board.lead("start_stage", stage="lezen")
    board.ask("p1", "same", pair=["i6", "i8"])
    board.ask("p1", "ask", target="i7")
    phone = board.phone("p1", category=PITFALLS)
    of = {number: line(phone.all(TO_READ), f"(kaart {number})") for number in ("V1", "V2", "V3")}
    assert "Zelfde als V3. Tik om terug te nemen." in of["V1"]
    assert "Zelfde als V1" in of["V3"]
    assert "Uitleg gevraagd" in of["V2"]
    assert "Vraag om uitleg" in of["V1"]
    other = board.phone("p2", category=PITFALLS)
    assert "Zelfde als" not in other.words
    assert "Uitleg gevraagd" not in other.words
    board.lead("start_stage", stage="stemmen")
    assert "Vraag om uitleg" not in board.phone("p1").words


def test_another_card_is_chosen_by_its_likeness_its_number_or_its_words(board):
    board.lead("start_stage", stage="lezen")

    def choices(find="", like=()):
        same = {"id": "i6", "find": find, "like": [{"id": id, "differs": ["number"]} for id in like]}
        return board.phone("p1", category=PITFALLS, same=same).all("button[@class='pickable']")

    assert len(choices()) == 2
    assert choices(like=["i8"])[0].startswith("V3")
    assert choices(like=["i8"])[0].endswith("let op: andere getallen")
    [found] = choices("v2")
    assert found.startswith("V2")
    assert choices("komt nergens voor") == []
    board.ask("p1", "same", pair=["i6", "i8"])
    assert [each[:2] for each in choices()] == ["V2"]


def test_whose_card_lies_in_a_group_is_asked_whether_its_sentence_is_right(board):
    board.lead("start_stage", stage="verzamelen")
    mine = board.ask("p1", "post_insight", category=PITFALLS, text="Te veel praten")["insight"]
    board.lead("start_stage", stage="lezen")
    assert "Klopt dit?" not in board.phone("p1", category=PITFALLS).words
    board.lead("move_insights", insights=[mine], theme="t1")
    asked = "section[@aria-labelledby='recognise']"
    [group] = board.phone("p1", category=PITFALLS).all(f"{asked}//li")
    assert TALK in group
    assert "met jouw kaart V4" in group
    assert "Klopt dit?" not in board.phone("p2", category=PITFALLS).words
    pressed = f"{asked}//button[@aria-pressed='true']"
    assert board.phone("p1", category=PITFALLS).all(pressed) == []
    board.ask("p1", "recognise", theme="t1", on=False)
    assert board.phone("p1", category=PITFALLS).all(pressed) == [f"Nee, niet helemaal: {TALK}"]
    board.lead("edit_theme", theme="t1", title="We praten liever dan we doen")
    assert board.phone("p1", category=PITFALLS).all(pressed) == []
    written = {"recognise:t1": {"text": "Het gaat over tijd"}}
    assert "Wat klopt er niet?" in board.phone("p1", category=PITFALLS, written=written).words


# ---- what looks like the card that is being written


def test_what_looks_like_a_card_being_written_is_offered_to_support(collecting):
    collecting.ask("p1", "post_insight", category="succes", text="Samen leren van elkaar")
    collecting.ask("p2", "post_insight", category="succes", text="Nooit samen leren")

    def seen(**ui):
        alike = {"category": "succes", "insights": [{"id": "i2", "differs": ["negation"]}, {"id": "i1"}]}
        return collecting.phone("p1", alike=alike, **ui)

    assert "Dit lijkt op" not in seen().words  # nothing is being written
    assert "Dit lijkt op" not in collecting.phone("p1", written={"succes": "Samen leren"}).words
    offered = seen(written={"succes": "Samen leren"})
    other, own = offered.all(LIKE)
    assert "let op: de ene ontkent wat de andere zegt" in other
    assert "Steun" in other
    assert "jouw kaart" in own
    assert "Steun" not in own
    assert "Je steun telt mee in de oogst" in offered.words
    assert "Mijn kaart zegt iets anders" in offered.all("button")
    collecting.ask("p1", "vote", target="i2", dots=1)
    supported = seen(written={"succes": "Samen leren"})
    assert "Je steunt die kaart" in supported.words
    assert "Wis mijn tekst" in supported.all("button")
    collecting.lead("hide_insight", insight="i2")
    assert len(seen(written={"succes": "Samen leren"}).all(LIKE)) == 1
    assert "Dit lijkt op" not in seen(category=PITFALLS, written={PITFALLS: "Samen leren"}).words


def test_everybody_has_an_order_of_their_own_that_stays_the_same(board):
    board.join({})
    board.lead("start_stage", stage="stemmen")

    def order(who):
        return board.phone(who).all("li/p[1]")

    orders = [order(who) for who in ("p1", "p2", "p3")]
    assert len({tuple(order) for order in orders}) > 1
    assert len({frozenset(order) for order in orders}) == 1
    board.lead("add_theme", category="succes", title="Groot en klein samen", insights=["i5"])
    assert "Groot en klein samen" in order("p1")
    still = [line for line in order("p1") if line in orders[0]]
    assert still == [line for line in orders[0] if line in still]


# ---- the vote


def test_who_voted_in_the_session_gets_no_second_ballot_afterwards(room):
    room.join({}, {})
    room.lead("post_insight", category="succes", text="Samen leren")
    room.lead("start_stage", stage="stemmen")
    room.ask("p1", "vote", target="i1", dots=1)
    room.lead("reveal")
    room.lead("close_workshop")
    voted, other = room.phone("p1"), room.phone("p2")
    assert "Je stem van in de zaal telt al." in voted.words
    assert "Geef een punt" not in voted.words
    assert "Niemand ziet de stand" not in voted.words
    assert "Geef een punt: Samen leren" in other.all("button")
    room.ask("p2", "vote", target="i1", dots=1)
    assert "Nog 2 punten bij deze vraag." in room.phone("p2").words


def test_where_votes_are_open_so_are_objections(plan):
    room = plan("doen")
    room.join({}, {})
    room.lead("post_insight", category="nu", text="Een lijst van wie wat doet")
    room.lead("start_stage", stage="wegen")
    room.ask("p1", "object", target="i1", on=True, text="Die lijst bestaat al")
    assert "‘Die lijst bestaat al’" in line(room.phone("p2").all("li"), "Een lijst van wie wat doet")


# ---- the talk


def test_a_card_in_a_group_is_talked_of_in_its_group(board):
    board.lead("start_stage", stage="bespreken")
    board.lead("spotlight", target="i6")
    phone = board.phone("p1")
    assert any(each.startswith("Risico op praatbarak") for each in phone.all("h2"))
    assert f"in de groep ‘{TALK}’" in phone.words
    assert f"Hier zie ik een probleem: {TALK}" in phone.all("footer//button")
    board.ask("p1", "object", target="t1", on=True, text="")
    assert "1 mens ziet hier een probleem" in board.phone("p1").all("h2")


# ---- the check-in and the end


def test_at_the_end_everybody_sees_where_their_cards_go(room):
    room.join({})
    room.lead("start_stage", stage="verzamelen")
    for text in ("Elkaar kennen", "Samen tellen", "Los idee"):
        room.ask("p1", "post_insight", category="succes", text=text)
    theme = room.lead("add_theme", category="succes", title="We vinden elkaar", insights=["i1"])["theme"]
    room.lead("place", target=theme, sections=["context", "rollen"], criteria=["netwerk"])
    room.lead("place", target="i2", sections=["planning"], criteria=[])
    room.lead("add_action", what="Een gedeelde lijst", who="Kennisdrager")
    room.lead("start_stage", stage="oogst")

    def goes(words):
        return line(room.phone("p1").all("section[@aria-labelledby='destinations']//li"), words)

    assert "in de groep ‘We vinden elkaar’" in goes("Elkaar kennen")
    assert "Waarover gaat de oproep? · Rollen en vaardigheden in het netwerk" in goes("Elkaar kennen")
    assert "Naar de beoordeling: Samen leren en samenwerken" in goes("Elkaar kennen")
    assert "Projectplan, tempo" in goes("Samen tellen")
    assert "nog zonder vaste plek" in goes("Los idee")
    assert "Een gedeelde lijst" in room.phone("p1").all("section[@aria-labelledby='actions']")[0]
    assert "Je ziet bij welke delen van de oproep elke lijn gezet is" in room.phone("p1").words

    room.lead("close_workshop")
    phone = room.phone("p1")
    assert phone.all("h1") == ["Dank je wel. Dit is jullie oogst."]
    assert "Projectplan, tempo" in line(phone.all(MINE), "Samen tellen")
    assert "Een gedeelde lijst" in phone.all("section[@aria-labelledby='actions']")[0]
    room.lead("close_workshop")
    assert "Je kan alles nog lezen" in room.phone("p1").words
    assert "Projectplan, tempo" in goes("Samen tellen")


def test_who_takes_part_in_an_action_reads_it_and_everybody_how_many(room):
    room.join({}, {}, {})
    room.lead("start_stage", stage="acties")
    room.lead("add_action", what="Een regiotafel beleggen", who="Trekker")
    assert "doen mee" not in room.phone("p1").words
    room.ask("p1", "join_action", action="a1", on=True)
    room.ask("p2", "join_action", action="a1", on=True)
    mine, other = room.phone("p1"), room.phone("p3")
    assert "2 mensen doen mee" in mine.words
    assert "2 mensen doen mee" in other.words
    assert mine.all("button[@aria-pressed='true']")
    assert not other.all("button[@aria-pressed='true']")
    assert "2 mensen doen mee" in room.hall().words
    assert "2 mensen doen mee" in room.desk().words


def test_a_name_that_was_taken_off_is_read_by_nobody_and_who_gave_it_reads_why(asking):
    room = asking
    room.ask("p1", "join_action", action="a1", on=True, organisation="Bakkerij Verzonnen")
    assert "Bakkerij Verzonnen Verberg de naam" in room.desk().words
    room.lead("hide_name", action="a1", name="Bakkerij Verzonnen", reason="Vroeg om geen naam")
    assert "Bakkerij Verzonnen" not in room.desk().words
    assert "1 mens doet mee" in room.desk().words
    assert "Een naam is verborgen Toon de naam weer" in room.desk().words
    assert "De naam die je gaf, staat nergens meer. Waarom: Vroeg om geen naam" in room.phone("p1").words


def test_what_was_added_in_the_talk_stands_under_its_topic_with_the_facilitators_sentence(board):
    board.lead("start_stage", stage="bespreken")
    board.lead("spotlight", target="t1")
    assert "Vul aan" in board.phone("p1").words
    board.ask("p1", "post_addition", target="t1", text="Begin klein")
    board.lead("note", target="t1", text="De zaal wil klein beginnen.")
    mine, others = board.phone("p1"), board.phone("p2")
    assert "1 aanvulling" in others.all("h2")
    assert "Begin klein" in others.words
    assert "De begeleider noteerde: De zaal wil klein beginnen." in others.words
    assert "jouw aanvulling" in mine.words
    assert "Neem terug" in mine.all("button")
    assert "Neem terug" not in others.all("button")
    hall = board.hall().words
    assert "1 aanvulling: ‘Begin klein’" in hall
    assert "De zaal wil klein beginnen." in hall
    board.lead("hide_insight", insight="d1")
    assert "Begin klein" not in board.phone("p2").words + board.hall().words
    assert "verborgen" in board.phone("p1").words


def test_of_two_lines_in_tension_one_says_of_each_what_one_has_to_say(board):
    board.lead("start_stage", stage="bespreken")
    tied = board.lead("add_tension", lines=["t1", "i1"])["tension"]
    board.lead("spotlight", target=tied)
    phone = board.phone("p1")
    assert len(phone.all("h3")) == 2
    assert len([name for name in phone.all("button") if name.startswith("Vul aan")]) == 2
    board.ask("p1", "post_addition", target="i1", text="Begin klein")
    board.ask("p1", "object", target="t1", on=True, text="x")
    assert "Begin klein" in board.phone("p2").words
    assert any(name.startswith("Pas je bezwaar aan") for name in board.phone("p1").all("button"))
    assert "1 mens ziet hier een probleem" in board.phone("p2").words


def test_in_the_last_minute_of_a_topic_the_room_is_asked_whether_to_go_on(board):
    board.lead("start_stage", stage="bespreken")
    board.lead("spotlight", target="t1")
    board.lead("set_timer", seconds=120)
    assert "Verder praten hierover" not in board.phone("p1").words
    board.lead("set_timer", seconds=50)
    board.ask("p2", "thumb", value="next")
    phone = board.phone("p1")
    assert "Verder praten hierover, of naar het volgende?" in phone.words
    assert [each for each in phone.all("button") if each[:2] in ("Ve", "Vo")] == ["Verder 0", "Volgende 1"]
    assert board.phone("p2").all("button[@aria-pressed='true']") == ["Volgende 1"]
    assert "0 verder · 1 volgende" in board.hall().words
    assert "0 verder · 1 volgende" in board.desk().words
    board.lead("spotlight", target="t2")
    assert "1 volgende" not in board.hall().words


def test_what_the_room_said_before_it_talked_stands_beside_what_it_says_now(board):
    board.join({})
    for n, again in ((1, False), (2, True)):
        board.lead("start_stage", stage="stemmen", again=again)
        for who in ("p1", "p2", "p3")[:n]:
            board.ask(who, "vote", target="t1", dots=1)
        board.ask("p3", "done", on=True)
        assert "vorige ronde" not in board.phone("p1").words + board.hall().words
        board.lead("reveal")
    told = line(board.phone("p1").all("li"), TALK)
    assert "2 van 3" in told
    assert "vorige ronde 1 van 2" in told
    assert "vorige ronde 1 van 2" in line(board.hall().all("li"), TALK)


def test_the_door_has_the_rules_of_the_house(room):
    assert room.workshop.plan.rules in room.phone("visitor").words


def test_a_card_that_waits_says_so_to_its_author_alone(collecting):
    collecting.lead("set_cards", cards="checked")
    collecting.ask("p1", "post_insight", category="succes", text="Even geduld")
    own = line(collecting.phone("p1").all("li"), "Even geduld")
    assert "wacht op de begeleider" in own
    assert "De begeleider leest elke kaart eerst." in collecting.phone("p2").words
    assert "Even geduld" not in collecting.phone("p2").words


def test_what_was_mended_is_told_with_why_and_can_be_written_anew(collecting):
    collecting.ask("p1", "post_insight", category="succes", text="Vraag het aan Karin")
    collecting.lead("edit_insight", insight="i1", text="Vraag het aan iemand", reason="Er stond een naam")
    own = line(collecting.phone("p1").all("li"), "Vraag het aan iemand")
    assert "Eerst stond er: ‘Vraag het aan Karin’ Waarom: Er stond een naam" in own
    assert "Pas aan in een nieuwe kaart" in own
    assert "Karin" not in collecting.phone("p2").words


def test_a_pause_is_said_and_the_button_waits(collecting):
    collecting.lead("pause_posts", on=True)
    assert "Schrijven staat even op pauze." in collecting.phone("p1").words
    collecting.lead("pause_posts", on=False)
    assert "Schrijven staat even op pauze." not in collecting.phone("p1").words


def test_somebody_who_is_blocked_is_told_and_nobody_else(collecting):
    collecting.ask("p1", "post_insight", category="succes", text="Iets")
    collecting.lead("block", insight="i1")
    told = "De begeleider vraagt je om nu even niets te schrijven."
    assert told in collecting.phone("p1").words
    assert told not in collecting.phone("p2").words


def test_each_reads_what_became_of_their_cards_also_where_only_the_phone_knows_them(room):
    room.join({}, {})
    room.lead("start_stage", stage="verzamelen")
    mine = room.ask("p1", "post_insight", category="suggestie", text="Laat ook later nog instappen")["insight"]
    room.ask("p2", "post_insight", category="suggestie", text="Zet er een telefoon bij")
    room.lead("place", target=mine, sections=["instap"], criteria=[])
    room.lead("decide", target=mine, decision="partly", reason="Niet in de eerste maand.")
    for _ in range(2):
        room.lead("close_workshop")
    cards = "section[@aria-labelledby='destinations']//li"
    decision = "Beslissing: gedeeltelijk overgenomen, want: Niet in de eerste maand."
    assert decision not in room.phone("p1").words
    room.lead("publish")
    [told] = room.phone("p1").all(cards)
    assert told.startswith("O Laat ook later nog instappen O1")
    assert "Naar de tekst van de oproep: Deelnemende besturen en latere instap" in told
    assert decision in told
    # Somebody whom the server no longer knows, on the phone that wrote the card, and on another one.
    [told] = room.phone("participant", remembered={mine: True}).all(cards)
    assert decision in told
    assert room.phone("participant").all(cards) == []
    [told] = room.phone("participant", search="instappen LATER").all(cards)
    assert decision in told
    assert "Geen kaart gevonden" in room.phone("participant", search="bestaat niet").words


def test_what_somebody_asks_back_is_theirs_to_read_and_nobody_elses(room):
    room.join({}, {})
    room.lead("start_stage", stage="verzamelen")
    mine = room.ask("p1", "post_insight", category="suggestie", text="Bel mij")["insight"]
    for _ in range(2):
        room.lead("close_workshop")
    room.lead("publish")
    assert "Niet openbaar tonen" in room.phone("p1").words
    room.ask("p1", "withhold", target=mine, on=True)
    assert "Op jouw vraag niet openbaar." in room.phone("p1").words
    assert "Bel mij" not in room.phone("p2", search="bel mij").words
    assert "Bel mij" not in room.phone("participant", remembered={mine: True}).words


# ---- merged and parked


def test_a_phone_tells_what_lies_under_a_card_where_its_own_lies_and_what_is_parked(collecting):
    for who, text in (("p1", "Samen leren"), ("p2", "Leren van elkaar"), ("p1", "Gratis koffie")):
        collecting.ask(who, "post_insight", category="succes", text=text)
    collecting.lead("merge_insights", into="i1", insights=["i2"])
    collecting.lead("park", target="i3", reason="Daar gaan wij niet over")
    anna, bram = collecting.phone("p1"), collecting.phone("p2")
    [merged] = bram.all(MINE)
    assert "Leren van elkaar" in merged
    assert "Ligt bij S1, die hetzelfde zegt; ze tellen samen." in merged
    assert "1 kaart zegt hetzelfde" in bram.words
    assert "Geparkeerd: Daar gaan wij niet over" in line(anna.all(MINE), "Gratis koffie")
    assert "S3 Gratis koffie Daar gaan wij niet over" in bram.all("details//li")
    collecting.lead("start_stage", stage="stemmen")
    vote = collecting.phone("p2")
    assert "S2 Leren van elkaar" in vote.all("details//li")
    assert "Gratis koffie" not in " ".join(vote.all("ul/li[@id]"))
