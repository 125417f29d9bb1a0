"""What a facilitator types is other people's words: it stays until the server has it or somebody drops it."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from .crowd import Crowd
from .test_board import group, menu
from .test_phone import card

AANBOD, TYPED = "Samen maken we aanbod", "Wat de tafel bij het raam zei"


@pytest.fixture
def lead(workshop, facilitator):
    """A facilitator who groups: the plan's thirteen cards, one group and one action."""
    workshop.ask("seed")
    workshop.ask("start_stage", stage="acties")
    workshop.ask("add_theme", category="succes", title=AANBOD, insights=["i1"])
    workshop.ask("add_action", what="Een gedeelde lijst", who="Kennisdrager")
    lead = facilitator()
    expect(lead.locator("#S1")).to_be_visible()
    return lead


def side(lead, name):
    return lead.get_by_role("complementary").get_by_role("button", name=name)


def unsent(lead):
    return lead.get_by_role("region", name="Nog niet verstuurd")


def kept(lead, about, words):
    draft = unsent(lead).get_by_role("listitem").filter(has=lead.get_by_role("heading", name=about))
    expect(draft).to_contain_text(words)


def hide(lead, thing, how):
    """Hides it where it isn't, and opens the form that asks why."""
    lead.get_by_role("button", name=f"Meer voor {thing}", exact=True).click()
    if lead.get_by_role("menuitem", name=how).count():
        lead.get_by_role("menuitem", name=how).click()
        expect(lead.get_by_role("status")).to_contain_text("is verborgen")
        lead.get_by_role("button", name=f"Meer voor {thing}", exact=True).click()
    lead.get_by_role("menuitem", name="Zeg waarom").click()


FORMS = {
    "a card from paper": (lambda lead: side(lead, "Kaarten van papier toevoegen").click(), "Wat staat er op de kaart?"),
    "a card": (lambda lead: menu(lead, "kaart S2", "Pas kaart aan"), "Tekst van kaart S2"),
    "another name": (lambda lead: menu(lead, f"groep {AANBOD}", "Hernoem"), "Naam van de groep"),
    "a new group": (lambda lead: menu(lead, "kaart S2", "Nieuwe groep met deze kaart"), "Naam van de groep"),
    "an action of a card": (lambda lead: menu(lead, "kaart S2", "Nieuwe actie"), "Wie trekt dit? (rol)"),
    "an action of its own": (lambda lead: side(lead, "Nieuwe actie").click(), "Eerste stap deze week"),
    "an action that is there": (
        lambda lead: side(lead, re.compile("^Pas aan ?: Een gedeelde lijst")).click(),
        "Wat doen we?",
    ),
    "why a group is hidden": (
        lambda lead: hide(lead, f"groep {AANBOD}", "Verberg groep"),
        "Waarom verberg je deze groep?",
    ),
    "why a card is hidden": (lambda lead: hide(lead, "kaart S2", "Verberg kaart"), "Waarom verberg je S2?"),
}


def test_every_form_keeps_what_is_typed_through_escape_a_way_out_and_a_reload(workshop, lead):
    for name, (unfold, label) in FORMS.items():
        unfold(lead)
        lead.get_by_label(label).fill(TYPED)
        lead.keyboard.press("Escape")
        expect(lead.get_by_label(label), name).to_have_count(0)
        unfold(lead)
        expect(lead.get_by_label(label), name).to_have_value(TYPED)
        expect(lead.get_by_text("Dit typte je eerder."), name).to_be_visible()
        if name != "a card from paper":
            lead.get_by_role("button", name="Annuleren").click()
            unfold(lead)
            expect(lead.get_by_label(label), name).to_have_value(TYPED)
        lead.reload()
        expect(unsent(lead), name).to_contain_text(TYPED)
        unfold(lead)
        expect(lead.get_by_label(label), name).to_have_value(TYPED)
        expect(unsent(lead), name).to_have_count(0)
        lead.get_by_role("button", name="Gooi weg").click()
        expect(lead.get_by_label(label), name).not_to_have_value(TYPED)
        lead.get_by_label(label).press("Escape")
        expect(unsent(lead), name).to_have_count(0)


def test_a_draft_is_of_its_own_card_and_workshop(lead, server):
    menu(lead, "kaart S2", "Pas kaart aan")
    lead.get_by_label("Tekst van kaart S2").fill(TYPED)
    menu(lead, "kaart S3", "Pas kaart aan")
    expect(lead.get_by_label("Tekst van kaart S3")).not_to_have_value(TYPED)
    kept(lead, "Tekst van kaart S2", TYPED)
    other = server.workshop()
    other.ask("seed")
    lead.goto(other.facilitate_url)
    menu(lead, "kaart S2", "Pas kaart aan")
    expect(lead.get_by_label("Tekst van kaart S2")).not_to_have_value(TYPED)
    other.close()


@pytest.fixture
def anna(workshop):
    """Somebody without a screen whose card lies on the board: S6."""
    crowd = Crowd(workshop, 1)
    workshop.ask("start_stage", stage="verzamelen")
    crowd.everybody("post_insight", category="succes", text="Van Anna zelf")
    (card,) = (id for id, card in workshop.state["insights"].items() if card["number"] == "S6")
    yield lambda: crowd.everybody("withdraw_insight", insight=card)
    crowd.leave()


def test_what_it_was_about_goes_and_the_words_stay(workshop, lead, anna):
    menu(lead, "kaart S6", "Pas kaart aan")
    lead.get_by_label("Tekst van kaart S6").fill(TYPED)
    anna()
    told = lead.get_by_role("alert").filter(has_text="Dit is er niet (meer). Wat je typte, staat rechts klaar.")
    expect(told).to_be_visible()
    kept(lead, "Tekst van kaart S6", TYPED)
    unsent(lead).get_by_role("button", name="Gooi weg").click()
    expect(unsent(lead)).to_have_count(0)

    menu(lead, f"groep {AANBOD}", "Hernoem")
    lead.get_by_label("Naam van de groep").fill(TYPED)
    workshop.ask("remove_theme", theme="t1")
    expect(told).to_be_visible()
    kept(lead, f"Naam voor groep ‘{AANBOD}’", TYPED)
    lead.reload()
    expect(unsent(lead)).to_contain_text(TYPED)
    expect(unsent(lead)).to_contain_text("Dit is er niet (meer).")

    side(lead, re.compile("^Pas aan ?: Een gedeelde lijst")).click()
    lead.get_by_label("Wat doen we?").fill("Twee gedeelde lijsten")
    workshop.ask("remove_action", action="a1")
    expect(told).to_be_visible()
    kept(lead, "Actie ‘Een gedeelde lijst’", "Twee gedeelde lijsten")


def test_a_form_stays_under_the_hand_when_the_step_or_the_place_changes(workshop, lead):
    menu(lead, "kaart S2", "Pas kaart aan")
    field = lead.get_by_label("Tekst van kaart S2")
    field.fill("Halverwege")
    field.press("Home")
    workshop.ask("move_insights", insights=["i2"], theme="t1")
    expect(group(lead, AANBOD).get_by_label("Tekst van kaart S2")).to_be_focused()
    lead.keyboard.type("Nog ")
    expect(field).to_have_value("Nog Halverwege")
    workshop.ask("start_stage", stage="oogst")
    workshop.ask("edit_insight", insight="i2", text="Een ander was sneller")
    expect(lead.get_by_text("Nu staat er: ‘Een ander was sneller’")).to_be_visible()
    expect(field).to_have_value("Nog Halverwege")

    side(lead, "Kaarten van papier toevoegen").click()
    lead.get_by_label("Wat staat er op de kaart?").fill(TYPED)
    workshop.ask("close_workshop")
    workshop.ask("close_workshop")
    expect(unsent(lead)).to_contain_text(TYPED)
    expect(unsent(lead)).to_contain_text("De sessie is afgelopen.")
    expect(unsent(lead).get_by_role("button", name="Kopieer")).to_be_visible()
    lead.get_by_role("button", name="Bewaren").click()
    expect(lead.get_by_role("alert").filter(has_text="De sessie is afgelopen.")).to_be_visible()
    expect(field).to_have_value("Nog Halverwege")


def test_what_was_on_its_way_when_the_page_went_counts_once(workshop, lead):
    """The answer never came: sent again from the draft, the same words are still one card."""
    side(lead, "Kaarten van papier toevoegen").click()
    field = lead.get_by_label("Wat staat er op de kaart?")
    field.fill(TYPED)
    with unanswered(lead):
        lead.get_by_role("button", name="Zet op het bord").click()
        expect(card(lead, TYPED)).to_be_visible()
        lead.reload()
    unsent(lead).get_by_role("button", name="Ga verder").click()
    expect(field).to_have_value(TYPED)
    lead.get_by_role("button", name="Zet op het bord").click()
    expect(field).to_have_value("")
    assert workshop.texts().count(TYPED) == 1


@contextmanager
def unanswered(page):
    """The page hears everything but the answers to what it asks."""
    page.evaluate("""() => {
      const take = WebSocket.prototype.__lookupSetter__("onmessage")
      Object.defineProperty(WebSocket.prototype, "onmessage", { configurable: true, set(hear) {
        take.call(this, event => /^43/.test(event.data) || hear(event))
      } })
    }""")
    page.context.set_offline(True)
    expect(page.get_by_text("Geen verbinding.").first).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("Geen verbinding.")).to_have_count(0)
    yield


def test_without_room_on_the_device_it_stays_as_long_as_the_page(workshop, lead):
    lead.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    side(lead, "Kaarten van papier toevoegen").click()
    lead.get_by_label("Wat staat er op de kaart?").press_sequentially("Twee woorden")
    workshop.ask("post_insight", category="succes", text="Intussen")
    expect(card(lead, "Intussen")).to_be_visible()
    expect(lead.get_by_label("Wat staat er op de kaart?")).to_have_value("Twee woorden")
    lead.keyboard.press("Escape")
    side(lead, "Kaarten van papier toevoegen").click()
    expect(lead.get_by_label("Wat staat er op de kaart?")).to_have_value("Twee woorden")


def test_a_new_name_in_the_list_of_groups_stays_when_the_list_closes(workshop, lead):
    lead.locator("#S2").focus()
    lead.keyboard.press("m")
    lead.keyboard.type(TYPED)
    lead.get_by_role("heading", name="Draaiboek").click()
    expect(lead.get_by_placeholder("Typ om te zoeken")).to_have_count(0)
    lead.locator("#S3").focus()
    lead.keyboard.press("m")
    expect(lead.get_by_placeholder("Typ om te zoeken")).to_have_value(TYPED)
    lead.keyboard.press("Enter")
    expect(group(lead, TYPED).locator("#S3")).to_be_visible()


def test_a_form_opens_whole_in_sight_and_nothing_lies_over_it(lead):
    lead.set_viewport_size({"width": 1280, "height": 720})
    for number in ("O4", "O5"):
        lead.get_by_label(f"Kies kaart {number}").check()
        lead.keyboard.press("p")
        lead.keyboard.press("p")  # something is said at the foot of the page
        menu(lead, f"kaart {number}", "Pas kaart aan")
        for name in ("Bewaren", "Annuleren"):
            expect(lead.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
        covered = """button => {
          const { left, top, width, height } = button.getBoundingClientRect()
          return document.elementFromPoint(left + width / 2, top + height / 2) !== button
        }"""
        assert not lead.get_by_role("button", name="Annuleren").evaluate(covered)
