"""Who comes to the door when it is too late, for a rehearsal, or to the wrong one."""

from playwright.sync_api import expect

from .axe import faults
from .test_phone import QUESTION


def test_a_rehearsal_says_so_at_the_door_and_on_the_poster(server, device):
    workshop = server.workshop(rehearsal=True)
    page = device(workshop.join_url)
    expect(page.get_by_text("Oefensessie")).to_be_visible()
    page.goto(f"{workshop.join_url}/poster")
    expect(page.get_by_text("Oefensessie")).to_be_visible()
    workshop.close()


def test_a_mistyped_code_leads_back_to_the_start(server, device):
    lost = device(f"{server.address}/AAAAA1")
    expect(lost.get_by_text("Deze code kennen we niet. Kijk of je ze juist hebt overgetypt.")).to_be_visible()
    assert not faults(lost)
    lost.get_by_role("link", name="Naar het begin").click()
    expect(lost.get_by_label("Sessiecode")).to_be_visible()


def test_going_back_leads_straight_into_the_session(workshop, person):
    workshop.ask("start_stage", stage="verzamelen")
    anna = person("anna")
    anna.get_by_label(QUESTION).fill("Een halve kaart")
    anna.goto("about:blank")
    anna.go_back()
    expect(anna.get_by_label(QUESTION)).to_have_value("Een halve kaart")
    expect(anna.get_by_role("button", name="Doe mee")).to_have_count(0)
