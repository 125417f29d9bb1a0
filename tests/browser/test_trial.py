"""Somebody who only tries it out: everybody sees that it is so, and it counts nowhere."""

from playwright.sync_api import expect

from .test_phone import card, write

NOWHERE = "wat je hier doet, telt nergens mee"
CHIP = "proef, telt niet mee"


def test_a_trial_says_so_on_every_screen_and_leads_to_the_real_thing(workshop, device, person, facilitator, screen):
    trial, bram = device(f"{workshop.join_url}?trial=1"), person("bram")
    expect(trial.get_by_text(NOWHERE)).to_be_visible()
    trial.get_by_role("button", name="Doe mee").click()
    expect(trial.get_by_text("Je bent binnen.")).to_be_visible()
    expect(trial.get_by_text(NOWHERE)).to_be_visible()
    workshop.ask("start_stage", stage="verzamelen")
    write(trial, "Even proberen")
    expect(card(trial, "Even proberen")).to_contain_text("S1")
    trial.reload()
    expect(card(trial, "Even proberen")).to_contain_text("S1")
    workshop.ask("post_insight", category="succes", text="Samen leren")

    hall, desk = screen(), facilitator()
    for page in (hall, desk, bram):
        expect(card(page, "Even proberen")).to_contain_text(CHIP)
        expect(card(page, "Samen leren")).not_to_contain_text(CHIP)
    expect(hall.get_by_text("1 kaart · 1 mens")).to_be_visible()

    expect(trial.get_by_text(NOWHERE)).to_be_visible()
    expect(bram.get_by_text(NOWHERE)).to_have_count(0)
    trial.get_by_role("link", name="Doe echt mee").click()
    trial.get_by_role("button", name="Doe mee").click()
    expect(trial.get_by_text(NOWHERE)).to_have_count(0)
    expect(hall.get_by_text("1 kaart · 2 mensen")).to_be_visible()
    assert workshop.state["participation"]["people"] == 2
