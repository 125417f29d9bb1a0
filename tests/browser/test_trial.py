"""Somebody who only tries it out: everybody sees that it is so, and it counts nowhere."""

from playwright.sync_api import expect

from .conftest import HALL, LAPTOP
from .test_phone import card, write

NOWHERE = "wat je hier doet, telt nergens mee"
CHIP = "proef, telt niet mee"


def test_a_trial_says_so_on_every_screen_and_leads_to_the_real_thing(workshop, device, person):
    trial, bram = device(f"{workshop.join_url}?trial=1"), person("bram")
    expect(trial.get_by_text(NOWHERE)).to_be_visible()
    trial.get_by_role("button", name="Doe mee").click()
    expect(trial.get_by_text("Je bent binnen.")).to_be_visible()
    expect(trial.get_by_text(NOWHERE)).to_be_visible()
    workshop.ask("start_stage", stage="verzamelen")
    write(trial, "Even proberen")
    workshop.ask("post_insight", category="succes", text="Samen leren")

    screen = device(f"{workshop.join_url}/screen", viewport=HALL)
    desk = device(workshop.facilitate_url, viewport=LAPTOP)
    for page in (screen, desk, bram):
        expect(card(page, "Even proberen")).to_contain_text(CHIP)
        expect(card(page, "Samen leren")).not_to_contain_text(CHIP)
    expect(screen.get_by_text("1 kaart · 1 mens")).to_be_visible()

    expect(trial.get_by_text(NOWHERE)).to_be_visible()
    expect(bram.get_by_text(NOWHERE)).to_have_count(0)
    trial.get_by_role("link", name="Doe echt mee").click()
    trial.get_by_role("button", name="Doe mee").click()
    expect(trial.get_by_text(NOWHERE)).to_have_count(0)
    expect(screen.get_by_text("1 kaart · 2 mensen")).to_be_visible()
    assert workshop.state["participation"]["people"] == 2
