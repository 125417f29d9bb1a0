"""A card is followed from a phone to the draft of the call, and back to who wrote it."""

import re

from playwright.sync_api import expect

from .axe import faults

LAPTOP = {"width": 1280, "height": 800}
LATER = "Laat ook later nog besturen instappen"


def test_a_card_is_decided_on_drafted_published_and_read_by_its_writer(workshop, person, facilitator, device):
    workshop.ask("start_stage", stage="verzamelen")
    writer = person("Anna")
    writer.get_by_role("tab", name=re.compile("Suggesties")).click()
    writer.get_by_label("Jouw idee").or_(writer.locator("#card")).first.fill(LATER)
    writer.get_by_role("button", name="Verstuur").or_(writer.locator("form .is-main")).first.click()
    expect(writer.locator("#content")).to_contain_text("O1")
    workshop.ask("post_insight", category="suggestie", text="Vraag het aan Karin, 0470 12 34 56")
    workshop.ask("start_stage", stage="oogst")

    # It gets its place and a decision on the desk.
    lead = facilitator()
    lead.locator("#O1").focus()
    lead.keyboard.press("o")
    panel = lead.get_by_role("region", name="Wat gebeurt ermee? Kaart O1")
    panel.get_by_label("gedeeltelijk overgenomen").check()
    panel.get_by_label("Waarom?").fill("Niet in de eerste maand.")
    panel.get_by_role("button", name="Beslissing bewaren").click()
    expect(panel).to_have_count(0)
    lead.locator("#O1").focus()
    lead.keyboard.press("o")
    panel.get_by_label("Deelnemende besturen en latere instap", exact=True).check()
    panel.get_by_label("Waarvoor staat het bij ‘Deelnemende besturen").select_option("eis")
    panel.get_by_role("button", name="Plaatsen bewaren").click()
    expect(panel).to_have_count(0)

    # The text that answers it is written beside it, by two people at once.
    page, other = (device(workshop.facilitate_url.replace("/facilitate", "/draft"), viewport=LAPTOP) for _ in "ab")
    for each in (page, other):
        each.get_by_role("link", name="Deelnemende besturen").click()
        expect(each.get_by_text("Staat nog in geen alinea")).to_be_visible()
    page.get_by_role("button", name="Nieuwe alinea").click()
    expect(page.locator(".paragraph textarea")).to_be_focused()
    page.keyboard.type("Wie later komt, stapt in.")
    page.get_by_role("button", name=re.compile("Hoort bij .*: O1")).click()
    number = "7.1"
    expect(page.get_by_label(number, exact=True)).to_be_visible()
    field = other.get_by_label(number, exact=True)
    expect(field).to_have_value("Wie later komt, stapt in.")
    other.context.set_offline(True)
    field.fill("Wie later komt, betaalt mee.")
    page.get_by_label(number, exact=True).fill("Wie later komt, stapt in na overleg.")
    expect(page.get_by_text("Alles is bewaard")).to_be_visible()
    other.context.set_offline(False)
    expect(other.get_by_text("Iemand anders schreef hier intussen dit:")).to_be_visible()
    expect(field).to_have_value("Wie later komt, betaalt mee.")
    assert faults(other) == []
    other.reload()
    expect(other.get_by_text("Wie later komt, stapt in na overleg.")).to_be_visible()
    other.get_by_role("button", name="Houd ze allebei").click()
    expect(page.locator(".paragraph textarea")).to_have_count(2)
    text = page.request.get(f"{workshop.join_url}/draft.md").text()
    assert f"**{number}** Wie later komt, stapt in na overleg. [1]" in text
    assert LATER in text.partition("## Bijlage")[2]
    assert "gedeeltelijk overgenomen, want: Niet in de eerste maand." in text

    # What points at somebody is marked before anybody may read it, and asked about once.
    lead.get_by_role("button", name="Publiceer de oogst").click()
    marked = lead.get_by_role("group", name="Publiceer de oogst")
    expect(marked.get_by_role("listitem")).to_have_count(1)
    expect(marked).to_contain_text("telefoonnummer · misschien een naam: Karin")
    marked.get_by_role("button", name="Niet tonen").click()
    expect(marked.get_by_role("listitem")).to_have_count(0)
    lead.get_by_role("button", name="Ja, publiceer").click()
    workshop.ask("close_workshop")
    workshop.ask("close_workshop")

    # And its writer reads what became of it, also on another phone.
    told = "Beslissing: gedeeltelijk overgenomen, want: Niet in de eerste maand."
    expect(writer.locator("li", has_text=LATER).first).to_contain_text(told)
    stranger = device(workshop.join_url)
    stranger.get_by_label("Zoek je kaart terug").fill("later instappen")
    expect(stranger.locator("li", has_text=LATER)).to_contain_text(told)
    assert faults(stranger) == []
    public = stranger.request.get(f"{workshop.join_url}/harvest.md").text()
    assert "op vraag niet getoond" in public
    assert "0470" not in public
