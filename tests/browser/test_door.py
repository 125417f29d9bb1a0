"""Who comes to the door when it is too late, for a rehearsal, or to the wrong one."""

from playwright.sync_api import expect

from .axe import faults
from .test_phone import QUESTION


def test_a_rehearsal_says_so_at_the_door(server, device):
    workshop = server.workshop(rehearsal=True)
    expect(device(workshop.join_url).get_by_text("Oefensessie")).to_be_visible()
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


def test_who_waits_at_a_closed_door_is_let_in(workshop, device, facilitator):
    workshop.ask("start_stage", stage="verzamelen")
    workshop.ask("door", state="closed")
    lead, anna, bert = facilitator(), device(workshop.join_url), device(workshop.join_url)
    for phone in (anna, bert):
        phone.get_by_role("button", name="Wacht aan de deur").click()
        expect(phone.get_by_role("status").filter(has_text="Je wacht aan de deur.")).to_be_visible()
    expect(lead.get_by_role("heading", name="2 mensen wachten aan de deur")).to_be_visible()
    assert workshop.state["participation"]["people"] == 0
    lead.get_by_role("button", name="Laat er één binnen").click()
    expect(lead.get_by_role("heading", name="1 mens wacht aan de deur")).to_be_visible()
    expect(anna.get_by_label(QUESTION)).to_be_visible()
    lead.get_by_role("button", name="Doe de deur open").click()
    expect(bert.get_by_label(QUESTION)).to_be_visible()
    assert workshop.state["participation"]["people"] == 2
