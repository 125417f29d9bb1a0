"""What the hall sees of a session as it goes: groups, topics, actions, and what a facilitator has it show."""

import urllib.request

import pytest
from playwright.sync_api import expect

from workshop.web.addresses import qr

from .crowd import Crowd
from .test_phone import heading


@pytest.fixture
def crowd(workshop):
    crowd = Crowd(workshop, 3)
    yield crowd
    crowd.leave()


def scene(hall, name):
    expect(hall.locator("html")).to_have_attribute("data-scene", name)


def test_groups_are_seen_as_they_are_made(workshop, screen):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    hall = screen()
    column = hall.get_by_role("region", name="Valkuilen en uitdagingen")
    expect(column.get_by_text("Niet opnieuw warm water uitvinden")).to_be_visible()
    workshop.ask("add_theme", category="valkuil", title="We praten te lang", insights=["i6", "i7"])
    expect(column.get_by_role("listitem").filter(has_text="We praten te lang")).to_contain_text("2 kaarten")
    expect(column.get_by_text("1 losse kaart")).to_be_visible()
    expect(column.get_by_text("Niet opnieuw warm water uitvinden")).to_have_count(0)
    workshop.ask("edit_theme", theme="t1", title="We praten te lang voor er iets gebeurt")
    expect(column.get_by_text("We praten te lang voor er iets gebeurt")).to_be_visible()


def test_cards_have_their_numbers_while_they_are_grouped(workshop, screen):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    hall = screen()
    column = hall.get_by_role("region", name="Valkuilen en uitdagingen")
    expect(column.get_by_role("listitem").filter(has_text="Niet opnieuw warm water")).to_contain_text("V3")
    workshop.ask("add_theme", category="valkuil", title="We praten te lang", insights=["i6", "i7"])
    expect(column.get_by_role("listitem").filter(has_text="We praten te lang")).to_contain_text("V1 V2")
    expect(column.get_by_text("1 losse kaart")).to_contain_text("V3")


def test_the_room_sees_all_groups_at_once(workshop, screen):
    workshop.ask("start_stage", stage="verzamelen")
    titles = [f"Groep {number} zegt{' in één zin' * (number % 2)} waar het om gaat" for number in range(1, 11)]
    for category in ("succes", "valkuil", "suggestie"):
        for title in titles:
            card = workshop.ask("post_insight", category=category, text=f"Een kaart bij {title}")["insight"]
            workshop.ask("add_theme", category=category, title=title, insights=[card])
    workshop.ask("start_stage", stage="lezen")
    hall = screen()
    for name in ("Succes", "Valkuilen en uitdagingen", "Suggesties voor de oproep"):
        column = hall.get_by_role("region", name=name)
        for title in titles:
            expect(column.get_by_text(title, exact=True)).to_be_in_viewport(ratio=1)
    expect(hall.get_by_text("straks in beeld").filter(visible=True)).to_have_count(0)


def test_a_topic_says_who_is_behind_it_only_after_the_reveal(workshop, screen, crowd):
    workshop.ask("seed")
    workshop.ask("add_theme", category="valkuil", title="We praten te lang", insights=["i6", "i7"])
    workshop.ask("start_stage", stage="stemmen")
    crowd.everybody("vote", target="t1", dots=1)
    crowd.everybody("object", target="t1", on=True, text="Te snel starten werkt ook niet.")
    workshop.ask("start_stage", stage="bespreken")
    hall = screen()
    scene(hall, "talk")
    workshop.ask("spotlight", target="t1")
    expect(heading(hall, "We praten te lang")).to_be_visible()
    main = hall.get_by_role("main")
    expect(main.get_by_role("listitem").filter(visible=True)).to_have_count(2)
    expect(main).not_to_contain_text("van 3 mensen")
    expect(main).not_to_contain_text("bezwaren")
    workshop.ask("reveal", stage="stemmen")
    expect(main).to_contain_text("3 van 3 mensen, uit 3 van de 18 regio")
    expect(main).to_contain_text("3 bezwaren: ‘Te snel starten werkt ook niet.’")
    expect(hall.get_by_role("banner")).to_contain_text("Onderwerp 1 van 1")

    workshop.ask("hide_insight", insight="t1")
    scene(hall, "talk")
    workshop.ask("spotlight", target="i1")
    expect(heading(hall, "1+1=3!")).to_be_visible()
    workshop.ask("spotlight", target=None)
    scene(hall, "talk")


def test_actions_are_seen_as_they_come_and_what_has_none(workshop, screen, crowd):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="stemmen")
    for target in ("i6", "i9"):
        crowd.everybody("vote", target=target, dots=1)
    workshop.ask("reveal")
    workshop.ask("start_stage", stage="acties")
    hall = screen()
    expect(hall.get_by_text("Nog geen acties.")).to_be_visible()
    expect(hall.get_by_role("region", name="Nog zonder actie").get_by_role("listitem")).to_have_count(2)
    workshop.ask(
        "add_action", theme="i6", what="Drie acties kiezen", who="Trekker", when="2027-01-15", first_step="Bellen"
    )
    workshop.ask("add_action", what="Een spreekuur", who="Ondersteuner", when="na de zomer")
    actions = hall.get_by_role("list", name="Nieuwste acties").get_by_role("listitem").filter(visible=True)
    expect(actions.nth(0)).to_contain_text("Een spreekuur")
    expect(actions.nth(0)).to_contain_text("tegen na de zomer")
    expect(actions.nth(1)).to_contain_text("tegen vrijdag 15 januari")
    expect(actions.nth(1)).to_contain_text("Eerste stap: Bellen")
    expect(hall.get_by_role("region", name="Nog zonder actie").get_by_role("listitem")).to_have_count(1)
    expect(hall.get_by_role("contentinfo")).to_contain_text("1 van de 2 toplijnen heeft een actie")


def test_what_a_facilitator_shows_ends_with_the_stage(workshop, screen):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="verzamelen")
    hall = screen()
    for what in ("join", "counts", "harvest", "blank"):
        workshop.ask("show", what=what)
        scene(hall, what)
    workshop.ask("start_stage", stage="lezen")
    scene(hall, "groups")
    workshop.ask("show", what="blank")
    scene(hall, "blank")
    workshop.ask("show", what="stage")
    scene(hall, "groups")
    workshop.ask("show", what="blank")
    workshop.ask("close_workshop")
    scene(hall, "thanks")


def test_what_is_offered_for_the_hall_works_after_the_end_too(workshop, facilitator, screen):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="oogst")
    workshop.ask("close_workshop")
    lead, hall = facilitator(), screen()
    lead.get_by_role("button", name="Zaal", exact=True).click()
    choices = lead.get_by_role("group", name="Wat toont de zaal?")
    for name, what in (("De oogst", "harvest"), ("Aantallen", "counts"), ("Meedoen", "join"), ("Dankwoord", "thanks")):
        choices.get_by_role("radio", name=name).check()
        scene(hall, what)
    workshop.ask("close_workshop")
    expect(choices.get_by_role("radio", name="Meedoen")).to_have_count(0)
    choices.get_by_role("radio", name="De oogst").check()
    scene(hall, "harvest")
    hall.keyboard.press("q")  # nobody comes in any more
    scene(hall, "thanks")


def test_the_harvest_is_a_scan_away_once_it_is_published(workshop, screen):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="oogst")
    hall = screen()
    expect(hall.get_by_text("Zelfde link")).to_be_visible()
    workshop.ask("publish")
    expect(hall.get_by_text("Lees de oogst", exact=True)).to_be_visible()
    picture = hall.get_by_role("img", name="QR-code").get_attribute("src")
    with urllib.request.urlopen(workshop.server.address + picture) as answer:
        assert answer.read() == qr(f"{workshop.join_url}/harvest")


def test_a_copy_follows_the_hall_and_is_nobodys_screen(workshop, facilitator, screen):
    lead, hall = facilitator(), screen()
    lead.get_by_role("button", name="Zaal", exact=True).click()
    copy = lead.frame_locator("iframe")
    expect(lead.get_by_text("1 scherm verbonden")).to_be_visible()
    workshop.ask("seed")
    workshop.ask("hide_insight", insight="i1")
    workshop.ask("start_stage", stage="verzamelen")
    expect(copy.get_by_text("Biedt meer mogelijkheden")).to_have_count(1)
    expect(copy.get_by_text("1+1=3!")).to_have_count(0)
    workshop.ask("show", what="blank")
    scene(copy, "blank")
    scene(hall, "blank")


def test_cards_that_came_from_paper_are_from_nobody_in_the_room(workshop, screen):
    workshop.ask("start_stage", stage="verzamelen")
    workshop.ask("post_insight", category="succes", text="Van papier", source="paper")
    hall = screen()
    expect(hall.get_by_role("contentinfo")).to_contain_text("1 kaart")
    workshop.ask("close_workshop")
    expect(hall.get_by_role("main")).to_contain_text("1 kaart. ")
    expect(hall.get_by_text("0 mensen")).to_have_count(0)
