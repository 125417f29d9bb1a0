"""Hands that shake tap twice: what the second tap would take back stays as the first tap made it."""

import re

from playwright.sync_api import expect

from .conftest import unhurried
from .test_phone import card, write


def button(page, name):
    return page.get_by_role("button", name=name)


def test_a_double_tap_on_a_phone_is_one_tap(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="welkom")
    anna.get_by_label("Verbinder").dblclick()
    expect(anna.get_by_label("Verbinder")).to_be_checked()
    button(anna, "Klaar, ik doe mee").click()

    workshop.ask("start_stage", stage="verzamelen")
    for text in ("Samen leren", "Samen doen"):
        workshop.ask("post_insight", category="succes", text=text)
    workshop.ask("add_theme", category="succes", title="Alles samen", insights=["i1"])
    button(anna, "Steun kaart S1").dblclick()
    expect(card(anna, "Samen leren")).to_contain_text("1 mens steunt dit")
    unhurried(anna)
    button(anna, "Gesteund kaart S1").dblclick()
    expect(card(anna, "Samen leren")).to_contain_text("Nog niemand. Jij eerst?")

    workshop.ask("start_stage", stage="stemmen")
    expect(anna.get_by_text("Nog 3 punten bij deze vraag.")).to_be_visible()
    button(anna, re.compile("^Geef een punt.*Samen doen")).dblclick()
    expect(anna.get_by_text("Nog 2 punten bij deze vraag.")).to_be_visible()
    anna.locator(".unfold").dblclick()
    expect(anna.locator("#inside-t1")).to_be_visible()
    anna.locator("#objects-t1").dblclick()
    expect(anna.get_by_label("Wat is het probleem?")).to_be_visible()
    button(anna, "Ik ben klaar met stemmen").dblclick()
    expect(anna.get_by_text("Je bent klaar")).to_be_visible()
    expect(anna.get_by_text("Nog 2 punten bij deze vraag.")).to_be_visible()
    unhurried(anna)
    button(anna, "Toch nog iets veranderen").click()
    expect(button(anna, "Ik ben klaar met stemmen")).to_be_visible()


def test_a_key_that_stays_down_presses_once(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    workshop.ask("post_insight", category="succes", text="Samen leren")
    button(anna, "Steun kaart S1").focus()
    anna.keyboard.down("Enter")
    expect(card(anna, "Samen leren")).to_contain_text("1 mens steunt dit")
    unhurried(anna)
    anna.keyboard.down("Enter")
    anna.keyboard.up("Enter")
    write(anna, "Na elkaar")
    expect(card(anna, "Na elkaar")).to_contain_text("S2")
    expect(card(anna, "Samen leren")).to_contain_text("1 mens steunt dit")
    assert workshop.state["insights"]["i1"]["votes"] == {"verzamelen": 1}


def test_a_double_click_on_the_desk_is_one_click(workshop, facilitator):
    workshop.ask("start_stage", stage="oogst")
    workshop.ask("post_insight", category="succes", text="Samen leren")
    workshop.ask("add_theme", category="succes", title="Alles samen", insights=["i1"])
    desk = facilitator()
    desk.locator("#item-t1").dblclick()
    expect(desk.get_by_text("Samen leren", exact=True)).to_have_count(0)
    desk.locator("#item-t1").click()
    desk.get_by_role("checkbox", name="Kies kaart S1").dblclick()
    expect(desk.get_by_role("checkbox", name="Kies kaart S1")).to_be_checked()
    button(desk, "Klok pauzeren").dblclick()
    expect(button(desk, "Klok weer laten lopen")).to_be_visible()
    button(desk, "Publiceer de oogst").dblclick()
    expect(button(desk, "Ja, publiceer")).to_be_visible()
    assert not workshop.state["workshop"].get("published")
    button(desk, "Ja, publiceer").dblclick()
    expect(button(desk, "Publiceer niet langer")).to_be_visible()
    assert workshop.state["workshop"]["published"]
    assert "paused" in workshop.state["stage"]
