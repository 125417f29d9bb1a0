"""Taking back: the last acts of two facilitators, by key, by button and from the toast."""

import re

from playwright.sync_api import expect


def board(workshop):
    """What lies where, and what it says."""
    state = workshop.state
    return {name: state.get(name, {}) for name in ("insights", "themes")}


def test_two_facilitators_take_back_twenty_acts_in_turn(workshop, facilitator):
    workshop.ask("seed")
    workshop.ask("add_theme", category="succes", title="Samen", insights=["i1"])
    workshop.ask("start_stage", stage="lezen")
    boards = []
    for number in range(5):
        for do, fields in (
            ("hide_insight", {"insight": f"i{number + 6}", "reason": "een naam"}),
            ("move_insights", {"insights": [f"i{number + 1}"], "theme": "t1" if number else None}),
            ("edit_theme", {"theme": "t1", "title": f"Samen {number}"}),
            ("edit_insight", {"insight": "i13", "text": f"Anders {number}"}),
        ):
            boards.append(board(workshop))
            workshop.ask(do, **fields)
    one, other = facilitator(), facilitator()
    other.get_by_role("button", name="Wat je ongedaan kan maken").click()
    acts = (
        other.get_by_role("complementary")
        .get_by_role("listitem")
        .filter(has_text=re.compile("verborgen|groep|Groep|aangepast"))
    )
    expect(acts).to_have_count(20)
    expect(acts.nth(0)).to_contain_text("Kaart O5 aangepast")
    expect(acts.nth(1)).to_contain_text("Groep aangepast: ‘Samen 4’")
    expect(acts.nth(2)).to_contain_text("1 kaart naar groep ‘Samen 4’")
    expect(acts.nth(3)).to_contain_text("Kaart O2 verborgen")
    for left in range(20, 0, -1):
        lead = (one, other)[left % 2]
        if lead is one:
            lead.keyboard.press("Control+z")
        else:
            acts.first.get_by_role("button", name="Maak ongedaan").click()
        expect(acts).to_have_count(left - 1)
        assert board(workshop) == boards.pop()
    expect(other.get_by_role("button", name="Wat je ongedaan kan maken")).to_have_count(0)
    one.keyboard.press("Control+z")
    expect(one.get_by_role("alert").filter(has_text="Er is niets om ongedaan te maken.")).to_be_visible()


def test_the_toast_takes_back_only_what_it_speaks_of(workshop, facilitator):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    lead = facilitator()
    lead.get_by_role("button", name="Meer voor kaart S1", exact=True).click()
    lead.get_by_role("menuitem", name="Verberg kaart").click()
    expect(lead.get_by_role("status")).to_contain_text("Kaart S1 is verborgen")
    workshop.ask("hide_insight", insight="i2")  # by somebody else
    expect(lead.get_by_text("S2 is verborgen")).to_be_visible()
    lead.get_by_role("status").get_by_role("button", name="Maak ongedaan").click()
    expect(lead.get_by_role("alert").filter(has_text="Dit kan niet meer ongedaan")).to_be_visible()
    assert workshop.state["insights"]["i1"]["status"] == "hidden"

    # Where somebody types, the key is the browser's.
    field = lead.get_by_label("Zoek op het bord")
    field.press_sequentially("water")
    lead.keyboard.press("Control+z")
    expect(field).not_to_have_value("water")
    lead.get_by_role("button", name="Klok pauzeren").click()
    expect(lead.get_by_role("button", name="Klok weer laten lopen")).to_be_visible()
    assert all(workshop.state["insights"][id]["status"] == "hidden" for id in ("i1", "i2"))
