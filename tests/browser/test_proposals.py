"""The tool proposes and a person decides: two cards that may say the same, a group in which one may belong."""

from playwright.sync_api import expect

from .conftest import unhurried


def test_pairs_and_groups_are_proposed_and_decided_by_a_person(workshop, facilitator):
    for text in (
        "Wacht 3 weken op een antwoord van de gemeente",
        "Wacht 6 weken op een antwoord van de gemeente",
        "Een bibbus langs alle dorpen",
        "Elke week een bus naar de dorpen",
        "Koffie aan de ingang",
    ):
        workshop.ask("post_insight", category="succes", text=text)
    workshop.ask("add_theme", category="succes", title="Breng boeken naar de dorpen", insights=["i3"])
    workshop.ask("start_stage", stage="lezen")
    lead = facilitator()
    side = lead.get_by_role("complementary")
    expect(side.get_by_role("heading", name="Bekijk deze twee")).to_be_visible()
    expect(side).to_contain_text("let op: andere getallen")
    side.get_by_role("button", name="Verschillend").click()
    expect(side).not_to_contain_text("let op: andere getallen")
    expect(side.locator(".proposal").first).to_contain_text("Een bibbus langs alle dorpen")
    unhurried(lead)
    side.get_by_role("button", name="Verschillend").click()
    expect(side.get_by_role("heading", name="Bekijk deze twee")).to_have_count(0)
    expect(side).to_contain_text("Misschien bij ‘Breng boeken naar de dorpen’?")
    expect(side).to_contain_text("door: dorpen")
    side.get_by_role("button", name="Leg erbij").click()
    expect(side.get_by_role("heading", name="Hoort deze ergens bij?")).to_have_count(0)
    assert workshop.state["insights"]["i4"]["theme"] == "t1"

    workshop.ask("post_insight", category="succes", text="Wacht drie weken op antwoord van de gemeente")
    expect(side.get_by_role("heading", name="Bekijk deze twee")).to_be_visible(timeout=10_000)
    side.get_by_role("button", name="Leg samen").click()
    expect(lead.get_by_label("Naam van de groep")).to_be_focused()
    lead.keyboard.type("De gemeente antwoordt traag")
    lead.keyboard.press("Enter")
    expect(lead.get_by_role("status")).to_contain_text("De gemeente antwoordt traag")
    assert workshop.state["insights"]["i1"]["theme"] == workshop.state["insights"]["i6"]["theme"]
    expect(side.locator(".proposal").filter(has_text="S1 Wacht")).to_have_count(0)
