"""Marks on scales, tapped one line at a time; in a picture, and as people, once they are shown."""

import shutil

import pytest
from playwright.sync_api import expect

from .conftest import HALL, LAPTOP, nothing_waits
from .participant import participant
from .server import ROOT, Server
from .test_looks import SMALL as TOO_SMALL
from .test_phone import heading
from .test_phone_discussion import WHY, button
from .test_session import PROBLEM, harvest_of, nothing_wrong, remote_of, step_on

SMALL = {"width": 320, "height": 640}
FITS = "document.documentElement.scrollWidth <= window.innerWidth"
LOW, HIGH = 0, 2  # places on a scale
CARDS = ("Eén loket voor alle vragen", "Een gedeelde agenda", "Elke maand samen koffie")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """It has a plan with two scales and then one that says who agrees, told to few people."""
    plans = tmp_path_factory.mktemp("plans")
    shutil.copy(ROOT / "tests" / "plans" / "wegen.toml", plans)
    server = Server(tmp_path_factory.mktemp("data"), plans=plans)
    yield server
    server.kill()


def marks(phone, *values):
    """Taps these values of the line that is shown, each on its scale; then another line is."""
    line = phone.locator("#line").text_content()
    for at, value in enumerate(values):
        phone.get_by_role("group").nth(at).get_by_role("button", name=value, exact=True).click()
    expect(phone.locator("#line")).not_to_have_text(line)
    expect(phone.locator("#line")).to_be_focused()


def test_a_room_weighs_lines_says_who_agrees_and_goes_back_to_the_start(server, device):
    """A facilitator, her remote, a screen and five people, two of whom have a browser, through a plan with marks on two
    scales and one that says who agrees, to the harvest; then from its last step to the first, where nothing is lost."""
    workshop = server.workshop("wegen")
    phones = [device(workshop.join_url, viewport=SMALL) for _ in range(2)]
    others = [participant(workshop) for _ in range(3)]
    for phone in phones:
        phone.get_by_role("button", name="Doe mee").click()
    hall = device(f"{workshop.join_url}/screen", viewport=HALL)
    desk = device(workshop.facilitate_url, viewport=LAPTOP)
    remote = remote_of(desk, device)
    step_on(remote, "Verzamelen")
    for phone, text in zip(phones, CARDS, strict=False):
        phone.get_by_role("textbox", name="Ideeën").fill(text)
        phone.get_by_role("button", name="Kaart toevoegen").click()
        expect(hall.get_by_text(text)).to_be_visible()
    others[0].do("post_insight", category="idee", text=CARDS[2])
    expect(hall.get_by_text(CARDS[2])).to_be_visible()
    first = phones[0]
    nothing_wrong(phone=first, desk=desk, remote=remote, hall=hall)

    step_on(remote, "Wegen")
    heaviest = hall.get_by_role("listitem").filter(has_text=CARDS[0])
    # What is told once so many people gave their marks: the plan tells nothing of fewer than two.
    told = ("Nog te weinig antwoorden om te tonen.", *(f"Impact hoog {n} · midden 0 · laag 0" for n in range(2, 6)))
    for phone, words in zip(phones, told, strict=False):
        expect(phone.get_by_text("1 van 3")).to_be_visible()
        assert phone.evaluate(FITS)
        for _ in CARDS:
            line = phone.locator("#line").text_content()
            marks(phone, *(("hoog", "weinig") if line == CARDS[0] else ("laag", "veel")))
        expect(heaviest).to_contain_text(words)
    for person, words in zip(others, told[2:], strict=True):
        for target in ("i1", "i2", "i3"):
            impact, effort = (HIGH, LOW) if target == "i1" else (LOW, HIGH)
            person.do("rate", target=target, scale="impact", value=impact)
            person.do("rate", target=target, scale="moeite", value=effort)
        expect(heaviest).to_contain_text(words)
    expect(first.get_by_role("heading", name="Wat je gaf")).to_be_visible()
    first.get_by_role("button", name=f"Pas aan : {CARDS[1]}").click()
    expect(first.locator("#line")).to_have_text(CARDS[1])
    first.get_by_role("button", name="laag", exact=True).press("Enter")  # what was given is taken back
    expect(first.get_by_role("button", name="laag", exact=True)).to_have_attribute("aria-pressed", "false")
    # Who sees a problem says so here too; the line stays for as long as they write.
    button(first, "Bezwaar", CARDS[1]).click()
    expect(first.get_by_label(WHY)).to_be_focused()
    first.keyboard.type(PROBLEM)
    first.get_by_role("button", name="laag", exact=True).click()
    expect(first.get_by_label(WHY)).to_have_value(PROBLEM)
    assert first.evaluate(FITS)
    assert first.evaluate(TOO_SMALL) == []
    nothing_wrong(phone=first)
    first.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    expect(button(first, "Jouw bezwaar", CARDS[1])).to_be_focused()
    nothing_waits(first)
    expect(desk.locator("aside").get_by_role("listitem").filter(has_text=CARDS[1])).to_contain_text("1 bezwaar")
    expect(hall.get_by_role("listitem").filter(has_text=CARDS[1])).to_contain_text("laag 5")
    expect(hall.get_by_role("img").locator("g")).to_have_count(3)
    expect(desk.get_by_role("heading", name="Wat de zaal vindt")).to_be_visible()
    nothing_wrong(phone=first, desk=desk, remote=remote, hall=hall)

    step_on(remote, "Eens of oneens")
    for phone in phones:
        expect(heading(phone, "Eens of oneens")).to_be_visible()
        for _ in CARDS:
            marks(phone, "eens")
        phone.get_by_role("button", name="Ik ben klaar").click()
    for person in others:
        for target in ("i1", "i2", "i3"):
            person.do("rate", target=target, scale="eens", value=HIGH)
        person.do("done", on=True)
        person.close()
    expect(hall.get_by_text("5", exact=True)).to_be_visible()
    expect(hall.get_by_text("eens 5")).to_have_count(0)
    nothing_wrong(phone=first, desk=desk, remote=remote, hall=hall)
    desk.get_by_role("button", name="Stemming sluiten").click()
    desk.get_by_role("button", name="Toon de uitslag").click()
    expect(heading(first, "De uitslag")).to_be_visible()
    expect(hall.get_by_role("listitem").filter(has_text=CARDS[2]).locator("dd").first).to_have_text("5")
    nothing_wrong(phone=first, desk=desk, remote=remote, hall=hall)
    desk.get_by_role("button", name=f"{CARDS[2]}").last.click()
    expect(heading(hall, CARDS[2])).to_be_visible()
    desk.get_by_role("button", name=f"{CARDS[2]}").last.click()

    step_on(remote, "Oogst")
    expect(heading(hall, "Oogst")).to_be_visible()
    nothing_wrong(phone=first, desk=desk, remote=remote, hall=hall)
    markdown, before = harvest_of(workshop)
    page = desk.context.new_page()
    page.goto(f"{workshop.join_url}/harvest")
    for words in ("hoog 5", "eens 5", PROBLEM):
        assert words in markdown, words
    for words in (*CARDS, "Eens of oneens", PROBLEM):
        expect(page.locator("main")).to_contain_text(words)
    nothing_wrong(harvest=page)
    assert [line["marks"] for line in before["ratings"][1]["lines"]] == [{"eens": [0, 0, 5]}] * 3

    sheet = desk.get_by_role("navigation")
    for title in ("Eens of oneens", "Wegen", "Verzamelen"):
        sheet.get_by_role("button", name=title).click()
        sheet.get_by_role("button", name="deze stap").click()
        expect(heading(remote, title)).to_be_visible()
        expect(heading(first, {"Eens of oneens": "De uitslag"}.get(title, title))).to_be_visible()
        if title == "Wegen":
            expect(first.get_by_role("heading", name="Wat je gaf")).to_be_visible()
            expect(first.get_by_role("listitem").filter(has_text=CARDS[0])).to_contain_text("jij: hoog")
    _, after = harvest_of(workshop)
    assert (after["ratings"], after["categories"]) == (before["ratings"], before["categories"])
    workshop.close()
