"""Stories of people with a phone in a workshop that a facilitator leads."""

import re

from playwright.sync_api import expect

from .conftest import nothing_waits, unhurried

QUESTION = "Waar ligt het potentiële succes van het organisatienetwerk?"


def write(page, text):
    page.get_by_label(QUESTION).fill(text)
    page.get_by_role("button", name="Kaart toevoegen").click()


def card(page, text):
    return page.get_by_role("listitem").filter(has_text=text)


def heading(page, name):
    return page.get_by_role("heading", level=1, name=name)


def spoken(page):
    return page.locator("#spoken")


def test_looking_at_the_page_makes_nobody_and_who_joined_is_still_in_after_a_reload(workshop, device):
    page = device(workshop.join_url)
    expect(heading(page, "Hoe kan de promotor een levendige voedingsbodem")).to_be_visible()
    expect(page.get_by_text("We vragen geen naam en geen e‑mailadres.")).to_be_visible()
    assert workshop.state["participation"]["people"] == 0
    page.get_by_role("button", name="Doe mee").click()
    expect(page.get_by_text("Je bent binnen.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Je bent binnen.")).to_be_visible()
    assert workshop.state["participation"]["people"] == 1


def test_the_check_in_counts_may_be_skipped_and_its_answers_withdrawn(workshop, person):
    anna, bram = person("anna"), person("bram")
    workshop.ask("start_stage", stage="welkom")

    anna.get_by_label("In welke regio werk je?").select_option(label="Kempen")
    anna.get_by_label("Verbinder").check()
    anna.get_by_role("button", name="Klaar, ik doe mee").click()
    bram.get_by_role("button", name="Overslaan").click()

    # From where two people come is theirs to know.
    expect(bram.get_by_text("2 mensen", exact=True)).to_be_visible()
    expect(anna.get_by_text("Je bent binnen.")).to_be_visible()

    anna.get_by_role("button", name="Pas je antwoorden aan").click()
    expect(anna.get_by_label("In welke regio werk je?")).to_have_value("kempen")
    anna.get_by_label("In welke regio werk je?").select_option(label="Zeg ik liever niet")
    anna.get_by_role("button", name="Klaar, ik doe mee").click()
    anna.get_by_role("button", name="Pas je antwoorden aan").click()
    expect(anna.get_by_label("In welke regio werk je?")).to_have_value("")


def test_what_anna_writes_appears_at_bram_as_she_typed_it_and_he_supports_it_in_the_open(workshop, person):
    anna, bram = person("anna"), person("bram")
    workshop.ask("start_stage", stage="verzamelen")
    text = "1) Samen leren​ <b>nu</b> & *straks*"
    write(anna, text)
    expect(card(bram, "Samen leren")).to_contain_text(text)
    expect(anna.get_by_label(QUESTION)).to_have_value("")
    expect(anna.get_by_label(QUESTION)).to_be_focused()
    expect(anna.get_by_text("1 van 3")).to_be_visible()

    bram.get_by_role("button", name="Steun kaart S1").click()
    expect(card(anna, "Samen leren")).to_contain_text("1 mens steunt dit")
    unhurried(bram)
    bram.get_by_role("button", name="Gesteund kaart S1").click()
    expect(card(anna, "Samen leren")).to_contain_text("Nog niemand steunt dit")

    anna.get_by_role("button", name="Pas aan S1").click()
    expect(anna.get_by_label("Kaart S1 aanpassen")).to_be_focused()
    anna.get_by_label("Kaart S1 aanpassen").fill("Te vlug getypt")
    anna.get_by_role("button", name="Bewaren").click()
    expect(card(bram, "Te vlug getypt")).to_be_visible()
    expect(anna.get_by_role("button", name="Pas aan S1")).to_be_focused()

    anna.get_by_role("button", name="Pas aan S1").click()
    anna.get_by_role("button", name="Kaart verwijderen").click()
    expect(card(bram, "Te vlug getypt")).to_have_count(0)
    expect(card(anna, "Te vlug getypt")).to_have_count(0)


def test_too_long_and_empty_are_said_beside_the_field_and_what_nobody_sees_keeps_nobody_from_sending(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    write(anna, "   ")
    expect(anna.get_by_role("alert")).to_have_text("Schrijf eerst iets op je kaart.")
    write(anna, "é" * 201)
    expect(anna.get_by_role("alert")).to_have_text("Maak je zin korter: hoogstens 200 tekens.")
    expect(anna.get_by_text("1 teken te veel")).to_be_visible()
    anna.get_by_label(QUESTION).fill("🌾" * 200)
    expect(anna.get_by_text("Nog 0 tekens")).to_be_visible()
    anna.get_by_role("button", name="Kaart toevoegen").click()
    expect(anna.get_by_text("1 van 3")).to_be_visible()

    write(anna, "\u200b\u00ad")
    expect(anna.locator("#card-fault")).to_contain_text("Schrijf eerst iets")
    anna.get_by_label(QUESTION).fill("\ufeffSamen\u000bdoen\u001b\u0003")
    expect(anna.locator("#card-left")).to_contain_text("190")
    anna.get_by_role("button", name="Kaart toevoegen").click()
    expect(card(anna, "Samen\ndoen")).to_be_visible()
    expect(anna.get_by_text("2 van 3")).to_be_visible()
    nothing_waits(anna)
    assert workshop.texts() == ["🌾" * 200, "Samen\ndoen"]


def test_a_draft_survives_a_reload_and_the_end_of_the_step(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    anna.get_by_label(QUESTION).fill("Nog niet af")
    anna.reload()
    expect(anna.get_by_label(QUESTION)).to_have_value("Nog niet af")

    workshop.ask("start_stage", stage="lezen")
    kept = anna.get_by_role("region", name="Tekst die nog geen kaart is")
    expect(kept).to_contain_text("Nog niet af")
    expect(kept).to_contain_text("De stap is voorbij. Je tekst is er nog.")
    kept.get_by_role("button", name="Neem de tekst mee").click()
    expect(kept.get_by_role("button", name="Gekopieerd")).to_be_visible()

    workshop.ask("start_stage", stage="verzamelen")
    expect(anna.get_by_label(QUESTION)).to_have_value("Nog niet af")


def test_the_tabs_go_with_the_arrow_keys_and_the_stage_is_followed_and_said(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    anna.get_by_role("tab", name="Succes").focus()
    anna.keyboard.press("ArrowRight")
    expect(anna.get_by_role("tab", name="Valkuilen en uitdagingen", selected=True)).to_be_focused()
    anna.keyboard.press("End")
    expect(anna.get_by_role("tab", name="Suggesties voor de oproep", selected=True)).to_be_focused()
    anna.keyboard.press("ArrowRight")
    expect(anna.get_by_role("tab", name="Succes", selected=True)).to_be_focused()

    anna.get_by_label(QUESTION).focus()
    workshop.ask("start_stage", stage="pauze")
    expect(heading(anna, "Pauze")).to_be_focused()
    expect(spoken(anna)).to_have_text("Nu: Pauze")
    expect(anna).to_have_title("Pauze · Oogst")
    expect(anna.get_by_text("We gaan verder om")).to_be_visible()


def test_a_blind_vote_from_the_first_point_to_the_outcome(workshop, person):
    workshop.ask("seed")
    anna, bram = person("anna"), person("bram")
    workshop.ask("start_stage", stage="stemmen")

    anna.get_by_role("button", name=re.compile("^Geef een punt")).first.click()
    expect(anna.get_by_text("Je hebt nog 8 punten. Overhouden mag.")).to_be_visible()
    anna.reload()
    expect(anna.get_by_role("button", name=re.compile("^Punt gegeven"))).to_have_count(1)
    expect(anna.get_by_text("Je hebt nog 8 punten. Overhouden mag.")).to_be_visible()
    for _ in range(2):
        anna.get_by_role("button", name=re.compile("^Geef een punt")).first.click()
    full = anna.get_by_role("button", name=re.compile("^Je punten zijn op. Neem er eerst een terug."))
    expect(full).to_have_count(2)
    expect(full.first).to_have_attribute("aria-disabled", "true")
    expect(anna.get_by_role("tab", name="Succes")).to_contain_text("nog 0 punten")
    anna.get_by_role("button", name=re.compile("^Punt gegeven")).first.click()
    expect(anna.get_by_text("Nog 1 punt bij deze vraag.")).to_be_visible()
    expect(anna.get_by_text("Je hebt nog 7 punten. Overhouden mag.")).to_be_visible()

    anna.get_by_role("button", name="Ik ben klaar met stemmen").click()
    expect(anna.get_by_text("Je bent klaar. Dank je wel.")).to_be_visible()
    unhurried(anna)
    anna.get_by_role("button", name="Toch nog iets veranderen").click()
    bram.get_by_role("button", name="Ik ben klaar met stemmen").click()
    expect(bram.get_by_text("Je bent klaar. Dank je wel.")).to_be_visible()
    expect(bram.get_by_text(re.compile("van 2"))).to_have_count(0)

    workshop.ask("reveal")
    expect(heading(anna, "De uitslag")).to_be_visible()
    expect(anna.get_by_text("2 mensen stemden.")).to_be_visible()
    supported = anna.get_by_role("listitem").filter(has_text="jouw punt")
    expect(supported).to_have_count(2)
    expect(supported.first).to_contain_text(re.compile(r"1\s+van 2"))


def test_points_come_back_when_their_card_goes_into_a_group_and_the_phone_says_so(workshop, person):
    anna = person("anna")
    workshop.ask("post_insight", category="succes", text="Samen leren")
    workshop.ask("post_insight", category="succes", text="Elkaar kennen")
    workshop.ask("start_stage", stage="stemmen")
    card(anna, "Samen leren").get_by_role("button", name="Geef een punt").click()
    expect(anna.get_by_text("Nog 2 punten bij deze vraag.")).to_be_visible()
    nothing_waits(anna)
    workshop.ask("add_theme", category="succes", title="Leren", insights=["i1"])
    expect(anna.get_by_text("Nog 3 punten bij deze vraag.")).to_be_visible()
    expect(anna.get_by_role("status").get_by_text("1 punt is weer van jou")).to_be_visible()
    card(anna, "Leren").first.get_by_role("button", name="Geef een punt").click()
    expect(anna.get_by_text("1 punt is weer van jou")).to_have_count(0)
    # Taking one back oneself is no news.
    card(anna, "Elkaar kennen").get_by_role("button", name="Geef een punt").click()
    card(anna, "Leren").first.get_by_role("button", name="Punt gegeven").click()
    expect(anna.get_by_text("Nog 2 punten bij deze vraag.")).to_be_visible()
    expect(anna.get_by_text("1 punt is weer van jou")).to_have_count(0)
