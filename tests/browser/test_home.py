"""The start: joining with a code, and the organiser's sessions; signing in; the poster."""

import re

from playwright.sync_api import expect

from .conftest import LAPTOP, PHONE, resize
from .server import KEY
from .test_phone import heading

TITLE = "Cocreatiesessie oproep regionale organisatienetwerken"


def session(page, title):
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title, exact=True))


def test_a_wrong_code_is_said_beside_the_field_and_one_however_typed_leads_to_the_session(server, workshop, device):
    page = device(server.address)
    page.get_by_role("button", name="Doe mee").click()
    expect(page.get_by_role("alert")).to_have_text("Typ eerst de code van de sessie.")
    page.get_by_label("Sessiecode").fill("ABC 123")
    page.get_by_role("button", name="Doe mee").click()
    expect(page.get_by_role("alert")).to_have_text("Deze code kennen we niet. Kijk of je ze juist hebt overgetypt.")
    expect(page.get_by_label("Sessiecode")).to_be_focused()
    expect(page.get_by_label("Sessiecode")).to_have_value("ABC 123")
    page.get_by_label("Sessiecode").fill(workshop.code)
    page.keyboard.press("Enter")
    expect(page).to_have_url(workshop.join_url)

    page.goto(server.address)
    page.get_by_label("Sessiecode").fill(f"https://oogst.example.org/{workshop.code.lower()}/screen?fbclid=abc")
    page.get_by_role("button", name="Doe mee").click()
    expect(page).to_have_url(workshop.join_url)
    expect(heading(page, "Hoe kan de promotor")).to_be_visible()


def test_without_a_script_the_form_works_too(server, workshop, device):
    page = device(server.address, java_script_enabled=False)
    page.get_by_label("Sessiecode").fill("ABC 123")
    page.get_by_role("button", name="Doe mee").click()
    expect(page.get_by_role("alert")).to_contain_text("Deze code kennen we niet.")
    page.get_by_label("Sessiecode").fill(workshop.code)
    page.get_by_role("button", name="Doe mee").click()
    expect(page).to_have_url(workshop.join_url)


def test_the_key_leaves_the_address_and_a_wrong_one_is_said(server, device):
    page = device(f"{server.address}/signin#niet-de-sleutel", viewport=LAPTOP)
    expect(page.get_by_role("alert")).to_have_text("Deze sleutel klopt niet. Kijk of je de hele link hebt gekopieerd.")
    assert page.url == f"{server.address}/signin"
    page.get_by_label("Sleutel").fill(KEY)
    page.get_by_role("button", name="Meld aan").click()
    expect(heading(page, "Jouw sessies")).to_be_visible()
    assert "organiser" in [cookie["name"] for cookie in page.context.cookies() if cookie["httpOnly"]]


def test_an_organiser_starts_a_session_leads_it_and_deletes_it(organiser):
    page = organiser()
    page.get_by_role("button", name=f"Start een sessie {TITLE}").click()
    expect(page.get_by_label("Titel")).to_have_value(TITLE)
    expect(page.get_by_label("Titel")).to_be_focused()
    page.get_by_label("Titel").fill("Proef met de begeleiders")
    page.get_by_label("Begin met de 13 kaarten uit het draaiboek").check()
    page.get_by_role("button", name="Maak de sessie").click()
    expect(page).to_have_url(re.compile("/facilitate$"))
    expect(page.get_by_role("region", name="Succes").get_by_role("listitem")).to_have_count(5)

    page.goto("/".join(page.url.split("/")[:3]))
    proof = session(page, "Proef met de begeleiders")
    expect(proof).to_contain_text("nog niet begonnen, 0 mensen, 13 kaarten")
    expect(proof.get_by_role("link", name="Begeleiden")).to_be_visible()
    expect(proof.get_by_role("link", name="Scherm voor de zaal")).to_be_visible()
    proof.get_by_role("button", name="Meer Proef met de begeleiders").click()
    proof.get_by_label("Wanneer?").fill("2026-12-01T19:00")
    proof.get_by_label("Waar?").fill("Zaal 2")
    proof.get_by_role("button", name="Bewaren").click()
    expect(proof).to_contain_text("dinsdag 1 december, 19:00, Zaal 2")
    expect(proof.get_by_label("Om vooraf te versturen")).to_have_value(re.compile(r"Zaal 2\nDoe mee op http"))
    proof.get_by_role("button", name="Naar het archief Proef met de begeleiders").click()
    expect(page.get_by_role("status")).to_have_text("‘Proef met de begeleiders’ ligt in het archief.")
    page.locator("#archive").click()
    proof.get_by_role("button", name="Uit het archief Proef met de begeleiders").click()
    expect(page.get_by_role("status")).to_have_text("‘Proef met de begeleiders’ staat weer in de lijst.")
    proof.get_by_role("button", name="Maak een kopie Proef met de begeleiders").click()
    expect(session(page, "Proef met de begeleiders")).to_have_count(2)
    proof = proof.filter(has_text="13 kaarten")
    proof.get_by_role("button", name="Wissen Proef met de begeleiders").click()
    expect(proof.get_by_role("group", name="Wissen")).to_contain_text("0 mensen, 13 kaarten")
    expect(proof.get_by_role("button", name="Niet wissen")).to_be_focused()
    proof.get_by_role("button", name="Niet wissen").click()
    expect(proof.get_by_role("button", name="Wissen Proef met de begeleiders")).to_be_focused()
    proof.get_by_role("button", name="Wissen Proef met de begeleiders").click()
    proof.get_by_role("button", name="Wis alles").click()
    expect(page.get_by_role("status")).to_have_text("‘Proef met de begeleiders’ is gewist.")
    expect(proof).to_have_count(0)


def test_a_title_that_is_typed_stays_until_the_session_is_made(organiser):
    page = organiser()
    start = page.get_by_role("button", name=f"Start een sessie {TITLE}")
    start.click()
    page.get_by_label("Titel").fill("Proef van dinsdag")
    page.keyboard.press("Escape")
    expect(page.get_by_label("Titel")).to_have_count(0)
    page.reload()
    start.click()
    expect(page.get_by_label("Titel")).to_have_value("Proef van dinsdag")
    page.get_by_role("button", name="Gooi weg").click()
    expect(page.get_by_label("Titel")).to_have_value(TITLE)
    expect(page.get_by_role("button", name="Gooi weg")).to_have_count(0)


def test_the_organisers_page_has_no_sideways_scroll_on_a_phone(workshop, organiser):
    page = organiser()
    expect(session(page, TITLE).first).to_be_visible()
    for size in (PHONE, {"width": 320, "height": 640}):
        resize(page, size)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_poster_says_it_all_on_one_sheet(workshop, device):
    page = device(f"{workshop.join_url}/poster", viewport=LAPTOP)
    expect(heading(page, "Hoe kan de promotor")).to_be_visible()
    expect(page.get_by_role("img", name="QR-code van de sessie")).to_be_visible()
    for said in (
        f"{workshop.code[:3]} {workshop.code[3:]}",
        workshop.server.address.removeprefix("http://"),
        "Je ziet bij welke delen van de oproep elke lijn gezet is.",
        "We vragen geen naam",
        "Groepen van minder dan 5 mensen tonen we niet.",
        "30 dagen na het einde wissen we dat nummer en je antwoorden",
        "Na 5 jaar wissen we alles.",
        "Schrijf geen namen of herkenbare situaties van personen.",
    ):
        expect(page.get_by_role("main")).to_contain_text(said)
    for sheet in ("A4", "A3"):
        printed = page.pdf(format=sheet, print_background=True)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
