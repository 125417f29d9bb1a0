"""The hall keeps its picture whatever happens to its connection, and is right again within three seconds.

Also after its server was killed or silent: test_connection.py, where phones wait for that too.
"""

import re

from playwright.sync_api import expect

from .conftest import HALL
from .test_phone import heading

AT_ONCE = 3_000  # milliseconds: what the hall was promised
NOTICED = 5_000  # milliseconds in which a device sees that it has no connection
NO_CONNECTION = "Geen verbinding, we proberen opnieuw"


def test_the_last_scene_stays_when_the_connection_is_lost(workshop, screen):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="verzamelen")
    hall = screen()
    expect(hall.get_by_text("Biedt meer mogelijkheden")).to_have_count(1)
    hall.context.set_offline(True)
    expect(hall.get_by_text(NO_CONNECTION)).to_be_visible(timeout=NOTICED)
    expect(heading(hall, "Verzamelen")).to_be_visible()
    workshop.ask("start_stage", stage="pauze")
    hall.context.set_offline(False)
    expect(heading(hall, "Pauze")).to_be_visible()
    expect(hall.get_by_text(re.compile(r"We gaan verder om \d\d:\d\d"))).to_be_visible()
    expect(hall.get_by_text("Geen verbinding")).to_have_count(0)


def test_right_within_three_seconds_after_the_page_was_frozen(workshop, screen):
    workshop.ask("start_stage", stage="verzamelen")
    hall = screen()
    expect(heading(hall, "Verzamelen")).to_be_visible()
    browser = hall.context.new_cdp_session(hall)
    browser.send("Page.setWebLifecycleState", {"state": "frozen"})
    workshop.ask("start_stage", stage="pauze")
    browser.send("Page.setWebLifecycleState", {"state": "active"})
    expect(heading(hall, "Pauze")).to_be_visible(timeout=AT_ONCE)


def test_a_clock_that_jumped_means_that_the_laptop_slept(workshop, device):
    workshop.ask("start_stage", stage="pauze")
    hall = device("about:blank", viewport=HALL)
    hall.clock.install()
    hall.goto(f"{workshop.join_url}/screen")
    expect(hall.locator(".timer")).to_have_text(re.compile(r"[45]:\d\d"))
    hall.clock.fast_forward("01:00:00")
    hall.clock.resume()
    expect(hall.locator(".timer")).to_have_text(re.compile(r"[45]:\d\d"), timeout=AT_ONCE)
