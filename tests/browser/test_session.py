"""A whole session: one facilitator, one screen and three phones, from the check-in to the harvest."""

import re

from playwright.sync_api import expect

from .test_board import group, name_it
from .test_phone import heading, write
from .test_phone_discussion import WHY, add_action, button

GROUP = "We kennen elkaar en leren van elkaar"
QUESTION = "Hoe kan de promotor een levendige voedingsbodem"


def vote_for(page, text):
    page.get_by_role("listitem").filter(has_text=text).get_by_role("button", name=re.compile("^Geef een punt")).click()


def onward(lead, stage):
    """Takes the room to the next stage, which is this one."""
    lead.get_by_role("button", name=re.compile("^(Sessie starten|Volgende stap)$")).click()
    expect(lead.get_by_role("navigation").locator("[aria-current=step]")).to_contain_text(stage)


def everybody_sees(pages, text):
    for page in pages:
        expect(page.get_by_text(text).filter(visible=True).first).to_be_visible()


def test_a_session_from_the_check_in_to_the_harvest(workshop, person, facilitator, screen):
    lead, hall = facilitator(), screen()
    code = f"{workshop.code[:3]} {workshop.code[3:]}"
    expect(heading(hall, QUESTION)).to_be_visible()
    expect(hall.get_by_text(code)).to_be_visible()
    expect(lead.get_by_text(QUESTION)).to_be_visible()

    anna, bram, chiara = phones = [person(name) for name in ("anna", "bram", "chiara")]
    expect(hall.get_by_role("main")).to_contain_text("3 mensen")
    expect(lead.get_by_role("banner")).to_contain_text("3 mensen verbonden")

    onward(lead, "Welkom en check-in")
    for phone, region in ((anna, "Kempen"), (bram, "Westhoek")):
        phone.get_by_label("In welke regio werk je?").select_option(label=region)
        phone.get_by_role("button", name="Klaar, ik doe mee").click()
    chiara.get_by_role("button", name="Overslaan").click()

    lead.get_by_role("button", name="Volgende stap").click()
    for phone, text in zip(phones, ("Samen leren", "Te laat op het terrein", "Elkaar kennen"), strict=True):
        write(phone, text)
        everybody_sees([lead, hall, *phones], text)
    expect(hall.get_by_role("contentinfo")).to_contain_text("3 kaarten · 3 mensen")
    expect(hall.get_by_text(QUESTION)).to_be_visible()
    expect(hall.get_by_text(code)).to_be_visible()

    onward(lead, "Lezen en groeperen")
    expect(heading(hall, "Lezen en groeperen")).to_be_visible()
    for number in ("S1", "S3"):
        lead.locator(f"#{number}").get_by_role("checkbox").check()
    lead.get_by_role("button", name="Groepeer (2)").click()
    name_it(lead, GROUP)
    everybody_sees([lead, hall, *phones], GROUP)
    onward(lead, "Blind stemmen")
    expect(heading(anna, "Blind stemmen")).to_be_visible()
    for phone in (anna, bram):
        vote_for(phone, GROUP)
        phone.get_by_role("button", name="Ik ben klaar met stemmen").click()
    vote_for(chiara, "Te laat op het terrein")
    expect(hall.get_by_role("main")).to_contain_text("2van 3 mensen zijn klaar")
    expect(lead.get_by_role("complementary")).to_contain_text("2 van 3 mensen zijn klaar")
    expect(lead.get_by_role("main")).not_to_contain_text("van 3")
    expect(hall.get_by_text("Te laat op het terrein")).to_have_count(0)

    lead.get_by_role("button", name="Stemming sluiten").click()
    expect(lead.get_by_text("1 mens is nog bezig.")).to_be_visible()
    lead.get_by_role("button", name="Lijn per lijn tonen").click()
    lead.keyboard.press("ArrowRight")
    expect(heading(hall, "De uitslag")).to_be_visible()
    top = hall.get_by_role("region", name="Succes").get_by_role("listitem")
    expect(top).to_have_text([re.compile("Komt nog"), re.compile("Te laat op het terrein.*1van 3", re.DOTALL)])
    for page in (lead, hall, anna):
        expect(page.get_by_role("main").get_by_text("2 van 3")).to_have_count(0)
    expect(anna.get_by_text("De zaal krijgt nog 1 lijn te zien.")).to_be_visible()
    lead.keyboard.press("Space")
    expect(top.first).to_contain_text(GROUP)
    expect(top.first).to_contain_text("2van 3")
    expect(top.first).not_to_contain_text("regio")  # of the two who say where they are from, it would tell the vote
    expect(group(lead, GROUP)).to_contain_text("2 van 3")
    expect(heading(anna, "De uitslag")).to_be_visible()

    lead.get_by_role("button", name="Delen").click()
    with lead.expect_download() as download:
        lead.get_by_role("link", name="Oogst (Markdown)").click()
    assert download.value.suggested_filename == f"oogst-{workshop.code}.md"
    harvest = download.value.path().read_text()
    assert QUESTION in harvest
    assert "Samen leren" in harvest
    assert "2 van 3" in harvest

    onward(lead, "Pauze")
    everybody_sees([hall, *phones], "Even weg van het scherm.")
    onward(lead, "Top bespreken")
    lead.get_by_role("complementary").get_by_role("button", name="Begin met het eerste").click()
    for page in (hall, *phones):
        expect(page.get_by_role("heading", name=GROUP)).to_be_visible()
    bram.get_by_role("button", name="Hier zie ik een probleem").click()
    bram.get_by_label(WHY).fill("Wie maakt daar tijd voor?")
    bram.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    everybody_sees([hall, anna, bram, chiara], "Wie maakt daar tijd voor?")

    onward(lead, "Van inzicht naar actie")
    button(anna, "Maak een actie", GROUP).click()
    add_action(anna, "Een eerste ontmoeting")
    everybody_sees([lead, hall, *phones], "Een eerste ontmoeting")

    onward(lead, "Oogst en afronding")
    everybody_sees([anna], "Samen leren")
    expect(hall.get_by_text(QUESTION)).to_be_visible()
    expect(heading(anna, "Oogst en afronding")).to_be_visible()
    lead.get_by_role("button", name="Sluit de sessie").click()
    lead.get_by_role("button", name="Sluit de sessie").click()
    expect(heading(hall, "Dank je wel.")).to_be_visible()
    expect(hall.get_by_text("3 kaarten, 1 groep en 1 actie. 3 mensen deden mee.")).to_be_visible()
    expect(hall.get_by_text(QUESTION)).to_be_visible()


def test_facilitator_screen_and_participant_in_one_browser(workshop, facilitator):
    lead = facilitator()
    hall, anna = lead.context.new_page(), lead.context.new_page()
    hall.goto(f"{workshop.join_url}/screen")
    anna.goto(workshop.join_url)
    anna.get_by_role("button", name="Doe mee").click()
    onward(lead, "Welkom en check-in")
    onward(lead, "Verzamelen")
    write(anna, "Eén browser, drie rollen")
    everybody_sees([lead, hall, anna], "Eén browser, drie rollen")
    for page in (lead, hall, anna):
        page.reload()
    everybody_sees([lead, hall, anna], "Eén browser, drie rollen")
