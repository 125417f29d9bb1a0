"""The facilitator groups on the board: by hand with mouse and finger, by tick, and by keyboard alone."""

import json
import re
from statistics import median

import pytest
from playwright.sync_api import expect

from .crowd import Crowd

AANBOD, TEMPO = "Samen maken we aanbod dat niemand alleen rondkrijgt", "We praten te lang voor er iets gebeurt"
ELSEWHERE = "Een andere begeleider versleept dit nu"


@pytest.fixture
def lead(workshop, facilitator):
    """A facilitator in the stage that groups: the plan's thirteen cards lie there, two of them in a group each."""
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    workshop.ask("add_theme", category="succes", title=AANBOD, insights=["i1"])
    workshop.ask("add_theme", category="valkuil", title=TEMPO, insights=["i6"])
    lead = facilitator()
    expect(lead.locator("#S1")).to_be_visible()
    return lead


def lies(workshop):
    """Card → the title of its group, of those that are in one."""
    state = workshop.state
    themes = state.get("themes", {})
    cards = state["insights"].values()
    return {card["number"]: themes[card["theme"]]["title"] for card in cards if card.get("theme")}


def group(lead, title):
    return lead.get_by_role("region", name=f"Groep ‘{title}’")


def told(lead, text):
    expect(lead.get_by_role("status")).to_contain_text(text)


def menu(lead, name, act):
    lead.get_by_role("button", name=f"Meer voor {name}", exact=True).click()
    lead.get_by_role("menuitem", name=act).click()


def name_it(lead, title):
    expect(lead.get_by_label("Naam van de groep")).to_be_focused()
    lead.keyboard.type(title)
    lead.keyboard.press("Enter")


def every_card_once(lead, *more):
    numbers = lead.locator(".board .card").evaluate_all("cards => cards.map(card => card.id)")
    assert sorted(numbers) == sorted(
        ["S1", "S2", "S3", "S4", "S5", "V1", "V2", "V3", "O1", "O2", "O3", "O4", "O5", *more]
    )


class Mouse:
    """A hand on a mouse."""

    def __init__(self, page):
        self.down, self.move, self.up = page.mouse.down, page.mouse.move, page.mouse.up


class Finger:
    """A finger on the glass: real touch events, with the browser's own scrolling in the way of every drag."""

    def __init__(self, page):
        self.page, self.glass, self.at = page, page.context.new_cdp_session(page), (0, 0)

    def touch(self, kind, points):
        self.glass.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def move(self, x, y, steps=1):
        (from_x, from_y), self.at = self.at, (x, y)
        for step in range(1, steps + 1):
            if steps > 1:
                at = {"x": from_x + (x - from_x) * step / steps, "y": from_y + (y - from_y) * step / steps}
                self.touch("touchMove", [at])

    def down(self):
        self.touch("touchStart", [{"x": self.at[0], "y": self.at[1]}])
        # A finger that rests drags, one that moves on scrolls.
        self.page.locator(".is-held").wait_for()

    def up(self):
        self.touch("touchEnd", [])


def middle(thing):
    thing.scroll_into_view_if_needed()
    box = thing.bounding_box()
    return box["x"] + box["width"] * 0.6, box["y"] + min(box["height"] / 2, 40)


def take(hand, card):
    x, y = middle(card)
    hand.move(x, y)
    hand.down()
    hand.move(x + 6, y + 8, steps=3)


def drag(hand, card, onto):
    take(hand, card)
    hand.move(*middle(onto), steps=4)
    hand.up()


@pytest.fixture(params=[Mouse, Finger])
def hand(request, workshop, facilitator):
    """A facilitator's page and the hand that drags on it."""
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    workshop.ask("add_theme", category="succes", title=AANBOD, insights=["i1"])
    workshop.ask("add_theme", category="valkuil", title=TEMPO, insights=["i6"])
    touched = {"has_touch": True} if request.param is Finger else {}
    lead = facilitator(viewport={"width": 1600, "height": 1200}, **touched)
    expect(lead.locator("#S1")).to_be_visible()
    return lead, request.param(lead)


def test_cards_and_groups_are_dragged_and_each_stays_one_with_its_question(workshop, hand):
    lead, hand = hand
    for number in ("S2", "S4"):
        drag(hand, lead.locator(f"#{number}"), group(lead, AANBOD))
        expect(group(lead, AANBOD).locator(f"#{number}")).to_be_visible()
        told(lead, f"Kaart {number} staat nu in ‘{AANBOD}’")
        every_card_once(lead)
    drag(hand, lead.locator("#S1"), lead.get_by_role("heading", name="Losse kaarten").first)
    told(lead, "Kaart S1 is weer los")
    every_card_once(lead)
    drag(hand, lead.locator("#S3"), group(lead, TEMPO))
    told(lead, "Een kaart blijft bij haar vraag.")
    every_card_once(lead)
    assert lies(workshop) == {"S2": AANBOD, "S4": AANBOD, "V1": TEMPO}

    for title in ("Tweede", "Derde"):
        workshop.ask("add_theme", category="succes", title=title)
    names = lead.get_by_role("region", name="Succes").locator(".theme .name .grow")
    expect(names).to_have_text([AANBOD, "Tweede", "Derde"])
    take(hand, names.nth(2))
    hand.move(*middle(names.nth(0)), steps=12)
    expect(names.first).to_have_text("Derde")
    hand.up()
    told(lead, "Groep ‘Derde’ staat nu op plaats 1")
    expect(names).to_have_text(["Derde", AANBOD, "Tweede"])
    every_card_once(lead)

    # A card on a card asks what the two say together.
    drag(hand, lead.locator("#S3"), lead.locator("#S5"))
    expect(lead.get_by_text("Met S5, S3.")).to_be_visible()
    name_it(lead, "Ook de kleinste gemeente kan mee")
    expect(group(lead, "Ook de kleinste gemeente kan mee").get_by_role("listitem")).to_have_count(2)
    every_card_once(lead)

    column = lead.get_by_role("region", name="Suggesties voor de oproep")
    drag(hand, lead.locator("#O1"), column.get_by_role("button", name="Nieuwe groep"))
    name_it(lead, "Rollen, geen titels")
    expect(group(lead, "Rollen, geen titels").locator("#O1")).to_be_visible()
    drag(hand, lead.locator("#V2"), lead.locator("#V3"))
    lead.keyboard.press("Escape")
    expect(lead.get_by_label("Naam van de groep")).to_have_count(0)
    assert "V2" not in lies(workshop)


def test_nothing_moves_under_a_hand_that_drags_and_what_came_meanwhile_comes_after(workshop, lead):
    board = lead.locator(".board")
    take(Mouse(lead), lead.locator("#S2"))
    before = board.inner_text()
    workshop.ask("post_insight", category="succes", text="Kwam er intussen bij")
    workshop.ask("move_insights", insights=["i2", "i3"], theme="t1")
    workshop.ask("set_timer", seconds=77)
    expect(lead.get_by_role("banner")).to_contain_text("1:1")
    assert board.inner_text() == before
    lead.mouse.move(*middle(lead.locator("#S5")), steps=4)
    lead.mouse.up()
    expect(lead.get_by_text("Kwam er intussen bij")).to_be_visible()
    expect(group(lead, AANBOD).locator("#S3")).to_be_visible()
    expect(lead.get_by_text("Met S5, S2.")).to_be_visible()


def test_ticked_cards_go_together(workshop, lead):
    lead.get_by_label("Kies kaart S2").check()
    lead.get_by_label("Kies kaart O1").check()
    bar = lead.get_by_role("region", name="Gekozen kaarten")
    expect(bar).to_contain_text("2 kaarten gekozen Ze horen bij verschillende vragen.")
    expect(bar.get_by_role("button", name="Groepeer")).to_have_count(0)
    lead.get_by_label("Kies kaart O1").uncheck()
    lead.get_by_label("Kies kaart S4").check()
    bar.get_by_role("button", name="Groepeer (2)").click()
    name_it(lead, "Voor iedereen iets")
    told(lead, "Groep ‘Voor iedereen iets’ is gemaakt, met 2 kaarten")
    expect(bar.get_by_role("button")).to_have_count(0)

    lead.get_by_label("Kies kaart S3").check()
    lead.get_by_label("Kies kaart S5").check()
    bar.get_by_role("button", name="Verplaats naar …").click()
    lead.keyboard.type("nie")
    options = lead.get_by_role("listbox").get_by_role("option")
    expect(options).to_have_text([AANBOD, re.compile("Nieuwe groep met 2"), "Nieuwe groep: ‘nie’"])
    lead.keyboard.press("Enter")
    told(lead, f"2 kaarten staan nu in ‘{AANBOD}’")
    in_offer, in_some = dict.fromkeys(("S1", "S3", "S5"), AANBOD), dict.fromkeys(("S2", "S4"), "Voor iedereen iets")
    assert lies(workshop) == in_offer | in_some | {"V1": TEMPO}

    lead.get_by_label("Kies kaart S3").check()
    lead.get_by_label("Kies kaart S5").check()
    drag(Mouse(lead), lead.locator("#S3"), group(lead, "Voor iedereen iets"))
    expect(group(lead, "Voor iedereen iets").get_by_role("listitem")).to_have_count(4)


def test_the_whole_board_is_grouped_by_keyboard_alone(workshop, facilitator):
    """Nothing here touches the mouse, and nothing puts the focus anywhere but the keyboard itself."""
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    lead = facilitator()
    expect(lead.locator("#S1")).to_be_visible()
    press, at = lead.keyboard.press, lambda number: expect(lead.locator(f"#{number}")).to_be_focused()
    press("Tab")
    press("Enter")
    press("Tab")
    expect(lead.get_by_role("button", name="Nieuwe groep").first).to_be_focused()
    press("Tab")
    at("S1")
    press("Space")
    press("ArrowDown")
    at("S2")
    press("Space")
    expect(lead.get_by_text("2 kaarten gekozen")).to_be_visible()
    press("g")
    name_it(lead, "We bereiken samen meer mensen")
    told(lead, "Groep ‘We bereiken samen meer mensen’ is gemaakt, met 2 kaarten")
    expect(group(lead, "We bereiken samen meer mensen").locator("#S2")).to_be_focused()

    press("End")
    at("S5")
    for number, typed in (("S5", "meer mens"), ("S4", "BEREIKEN"), ("S3", "bereiken")):
        press("End")
        at(number)
        press("m")
        expect(lead.get_by_placeholder("Typ om te zoeken")).to_be_focused()
        lead.keyboard.type(typed)
        press("Enter")
        told(lead, f"Kaart {number} staat nu in ‘We bereiken samen meer mensen’")
        at(number)
    press("l")
    told(lead, "Kaart S3 is weer los")
    at("S3")
    press("m")
    lead.keyboard.type("Ook klein doet mee")
    press("Enter")
    told(lead, "Groep ‘Ook klein doet mee’ is gemaakt, met 1 kaart")
    at("S3")

    press("ArrowRight")
    press("Home")
    at("V1")
    press("g")
    name_it(lead, "Niet praten maar doen")
    at("V1")
    for number in ("V2", "V3"):
        press("End")
        press("m")
        press("Enter")
        told(lead, f"Kaart {'V3' if number == 'V2' else 'V2'} staat nu in ‘Niet praten maar doen’")

    press("ArrowRight")
    press("Home")
    for _ in range(5):
        press("Space")
        press("ArrowDown")
    press("m")
    press("ArrowUp")
    press("Enter")
    name_it(lead, "Schrijf de oproep zo")
    told(lead, "Groep ‘Schrijf de oproep zo’ is gemaakt, met 5 kaarten")

    assert lies(workshop) == {
        **dict.fromkeys(("S1", "S2", "S4", "S5"), "We bereiken samen meer mensen"),
        "S3": "Ook klein doet mee",
        **dict.fromkeys(("V1", "V2", "V3"), "Niet praten maar doen"),
        **dict.fromkeys(("O1", "O2", "O3", "O4", "O5"), "Schrijf de oproep zo"),
    }

    expect(group(lead, "Schrijf de oproep zo").locator(".card:focus")).to_have_count(1)
    press("Home")
    press("ArrowDown")
    at("O1")
    press("v")
    lead.keyboard.type("O2")
    press("Enter")
    told(lead, "1 kaart ligt nu onder O2")
    at("O2")
    press("u")
    told(lead, "Kaart O1 ligt weer apart")
    at("O1")
    press("h")
    at("O1.is-hidden")
    press("t")
    at("O1:not(.is-hidden)")
    press("i")
    expect(lead.get_by_label("Waarom nu niet?")).to_be_focused()
    lead.keyboard.type("Voor een andere keer")
    press("Enter")
    told(lead, "Kaart O1 is geparkeerd")
    expect(lead.get_by_role("region", name="Geparkeerd")).to_contain_text("Voor een andere keer")

    room = Crowd(workshop, 1)
    room.everybody("report", target="i2", why="Dit gaat over mij")
    tray = lead.get_by_role("region", name="Om te bekijken")
    expect(tray).to_contain_text("1 mens meldt dit")
    press("k")
    expect(tray).to_contain_text("Gemeld: ‘Dit gaat over mij’")
    press("d")
    told(lead, "Kaart S2 is in orde")
    expect(tray).to_have_count(0)
    press("Control+z")
    told(lead, "Ongedaan: Kaart S2 bekeken")
    room.leave()


def test_a_group_is_renamed_moved_folded_and_taken_apart_by_key(workshop, lead):
    workshop.ask("add_theme", category="succes", title="Tweede", insights=["i2"])
    head = lead.get_by_role("button", name=AANBOD, exact=True)
    head.focus()
    lead.keyboard.press("r")
    expect(lead.get_by_label("Naam van de groep")).to_be_focused()
    lead.keyboard.press("Control+A")
    lead.keyboard.type("Samen kan meer")
    lead.keyboard.press("Enter")
    told(lead, "De groep heet nu ‘Samen kan meer’")
    head = lead.get_by_role("button", name="Samen kan meer", exact=True)
    expect(head).to_be_focused()
    lead.keyboard.press("Alt+ArrowDown")
    told(lead, "Groep ‘Samen kan meer’ staat nu op plaats 2")
    expect(head).to_be_focused()
    menu(lead, "groep Samen kan meer", "Zet hoger")
    told(lead, "Groep ‘Samen kan meer’ staat nu op plaats 1")
    expect(lead.locator("[data-panel]").first).to_have_attribute("aria-label", "Groep ‘Samen kan meer’")

    head.focus()
    lead.keyboard.press("Enter")
    expect(lead.locator("#S1")).to_have_count(0)
    expect(group(lead, "Samen kan meer")).to_contain_text("1 kaart")
    lead.locator("#S3").focus()
    lead.keyboard.press("m")
    expect(lead.get_by_placeholder("Typ om te zoeken")).to_be_focused()
    expect(lead.get_by_role("listbox").get_by_role("option").first).to_have_text("Samen kan meer")
    lead.keyboard.press("Enter")
    expect(group(lead, "Samen kan meer")).to_contain_text("2 kaarten")
    expect(head).to_be_focused()
    lead.keyboard.press("Delete")
    told(lead, "De kaarten van ‘Samen kan meer’ zijn weer los")
    assert lies(workshop) == {"S2": "Tweede", "V1": TEMPO}


def test_the_focus_and_the_place_on_the_board_survive_what_others_do(workshop, lead):
    column = lead.get_by_role("region", name="Suggesties voor de oproep")
    lead.locator("#O4").focus()
    column.evaluate("column => column.scrollTop = 120")
    workshop.ask("add_theme", category="suggestie", title="Er kwam een groep bij", insights=["i9"])
    workshop.ask("post_insight", category="suggestie", text="En nog een kaart")
    expect(lead.get_by_text("En nog een kaart")).to_be_attached()
    expect(lead.locator("#O4")).to_be_focused()
    before = column.evaluate("column => column.scrollTop")
    workshop.ask("move_insights", insights=["i12"], theme="t3")
    expect(group(lead, "Er kwam een groep bij").locator("#O4")).to_be_focused()
    assert column.evaluate("column => column.scrollTop") == before


def test_the_board_alone_fills_the_page_and_comes_back(lead):
    lead.locator("#S1").focus()
    lead.keyboard.press("p")
    expect(lead.get_by_role("complementary")).to_have_count(0)
    expect(lead.get_by_role("navigation")).to_have_count(0)
    expect(lead.locator("#S1")).to_be_focused()
    lead.get_by_role("button", name="Groot").click()
    expect(lead.get_by_role("complementary")).to_be_visible()


def test_a_refused_move_puts_the_card_back_and_says_why(workshop, lead):
    """The other facilitator took the group apart, and this page hears it only with the answer."""
    lead.locator("#S2").focus()
    lead.keyboard.press("m")
    lead.context.set_offline(True)
    expect(lead.get_by_text("Geen verbinding.")).to_be_visible()
    lead.keyboard.press("Enter")
    expect(group(lead, AANBOD).locator("#S2")).to_be_visible()
    workshop.ask("remove_theme", theme="t1")
    lead.context.set_offline(False)
    expect(lead.locator("#S2").get_by_role("alert")).to_contain_text("Dit is er niet (meer).")
    expect(group(lead, AANBOD)).to_have_count(0)
    every_card_once(lead)


CARRIED = """([card, copy]) => {
  const shape = thing => {
    const { width, height } = thing.getBoundingClientRect()
    const parts = [...thing.querySelectorAll("p, .under > *, summary, .breadth > *, .theme .card")]
    return [width, height, ...parts.map(part => part.getBoundingClientRect().width)].map(Math.round)
  }
  return [shape(card), shape(copy)]
}"""


def carried_as_it_lay(lead, lying, thing):
    """Takes it: what the hand carries looks as what lies there. Both, while it is held."""
    take(Mouse(lead), thing)
    copy = lead.locator(".is-carried")
    shapes = lead.evaluate(CARRIED, [lying.element_handle(), copy.element_handle()])
    assert shapes[0] == shapes[1]
    return copy


def test_what_a_hand_carries_looks_as_it_lay(workshop, lead):
    """A group, and a card with all that it can have: origin, first wording, problems, points, the light on it."""
    workshop.ask("add_theme", category="succes", title="Tweede", insights=["i2"])
    workshop.ask("edit_insight", insight="i1", text="Een ander woord")
    expect(lead.locator("#S1")).to_contain_text("Eerst stond er")
    lying, colour = lead.locator(".theme.is-leaving"), "thing => getComputedStyle(thing).backgroundColor"
    copy = carried_as_it_lay(lead, lying, group(lead, AANBOD).get_by_role("heading"))
    assert copy.evaluate(colour) == lying.evaluate(colour)
    lead.mouse.up()

    crowd = Crowd(workshop, 3)
    workshop.ask("post_insight", category="succes", text="Van de tafel bij het raam", source="table", people=6)
    workshop.ask("edit_insight", insight="i14", text="Van de tafel aan het raam, en daarna nog wat woorden erbij")
    workshop.ask("start_stage", stage="stemmen")
    for target in ("i14", "t1"):
        crowd.everybody("vote", target=target, dots=1)
        crowd.everybody("object", target=target, on=True, text="Te veel werk")
    workshop.ask("reveal")
    workshop.ask("spotlight", target="i14")
    expect(lead.locator("#S6")).to_contain_text("van 3")
    crowd.leave()
    carried_as_it_lay(lead, lead.locator("#S6.is-leaving"), lead.locator("#S6"))
    lead.mouse.up()


GONE = "Dit is er niet (meer)."


@pytest.fixture
def vanish(workshop, lead):
    """People's cards S6 to S8 and V4 to V6. `vanish("S6")`: its author takes it back, and the page has heard so."""
    crowd = Crowd(workshop, 1)
    workshop.ask("start_stage", stage="verzamelen")
    for category in ("succes", "valkuil"):
        for number in range(3):
            crowd.everybody("post_insight", category=category, text=f"Neem ik straks terug {number}")
    cards = {card["number"]: id for id, card in workshop.state["insights"].items()}
    expect(lead.locator("#V6")).to_be_visible()
    minutes = iter(range(1, 60))

    def vanish(number):
        crowd.everybody("withdraw_insight", insight=cards[number])
        heard(workshop, lead, next(minutes))

    yield vanish
    crowd.leave()


def heard(workshop, lead, minute):
    """A clock that the bar shows at once, whatever a hand holds."""
    workshop.ask("set_timer", seconds=minute * 60 + 18)
    expect(lead.get_by_role("banner")).to_contain_text(f"{minute}:1")


def gone(lead):
    alert = lead.get_by_role("alert").filter(has_text=GONE)
    expect(alert).to_be_visible()
    expect(lead.locator(".menu, .card-form, .is-carried")).to_have_count(0)
    for words in ("Alleen het bord.", "Draaiboek en zijkant zijn terug"):  # what is said next takes its place
        lead.keyboard.press("p")
        told(lead, words)


def test_what_goes_while_a_hand_carries_it_or_carries_something_to_it_is_said(workshop, lead, vanish):
    hand = Mouse(lead)
    take(hand, lead.locator("#S6"))
    vanish("S6")
    hand.move(*middle(group(lead, AANBOD)), steps=4)
    hand.up()
    gone(lead)

    take(hand, lead.locator("#S2"))
    hand.move(*middle(lead.locator("#S7")), steps=4)
    vanish("S7")
    hand.up()
    gone(lead)

    for title in ("Tweede", "Derde"):
        workshop.ask("add_theme", category="succes", title=title)
    names = lead.get_by_role("region", name="Succes").locator(".theme .name .grow")
    expect(names).to_have_text([AANBOD, "Tweede", "Derde"])
    take(hand, names.nth(2))
    workshop.ask("remove_theme", theme="t4")
    heard(workshop, lead, 30)
    hand.move(*middle(names.nth(1)), steps=12)
    expect(names.nth(1)).to_have_text("Derde")
    hand.up()
    gone(lead)
    every_card_once(lead, "S8", "V4", "V5", "V6")


def test_what_goes_under_a_menu_a_list_a_form_or_a_pressed_button_is_said(workshop, lead, vanish):
    press, hand = lead.keyboard.press, Mouse(lead)
    lead.locator("#S6").focus()
    press("Enter")
    expect(lead.get_by_role("menuitem").first).to_be_focused()
    vanish("S6")
    gone(lead)

    for number, act in (("S7", "Verplaats naar groep"), ("S8", "Nieuwe groep met deze kaart")):
        lead.get_by_role("button", name=f"Meer voor kaart {number}", exact=True).click()
        hand.move(*middle(lead.get_by_role("menuitem", name=act)))
        hand.down()
        vanish(number)
        hand.up()
        gone(lead)

    lead.locator("#V4").focus()
    press("m")
    vanish("V4")
    gone(lead)

    lead.locator("#V5").focus()
    press("g")
    expect(lead.get_by_label("Naam van de groep")).to_be_focused()
    vanish("V5")
    gone(lead)

    lead.get_by_label("Kies kaart V6").check()
    hand.move(*middle(lead.get_by_role("button", name="Groepeer (1)")))
    hand.down()
    vanish("V6")
    hand.up()
    gone(lead)
    every_card_once(lead)


def test_a_pasted_sentence_that_is_too_long_is_said_and_not_cut(workshop, lead):
    """With what nobody sees in it, it is as long as what is kept of it."""
    lead.get_by_role("button", name=AANBOD, exact=True).focus()
    lead.keyboard.press("r")
    field = lead.get_by_label("Naam van de groep")
    field.fill("x" * 201)
    field.press("Enter")
    expect(lead.get_by_role("alert").filter(has_text="200")).to_be_visible()
    expect(field).to_have_value("x" * 201)
    field.fill("\ufeff" + "x" * 200 + "\u200b\u001b")
    field.press("Enter")
    expect(field).to_be_hidden()
    assert "x" * 200 in [theme["title"] for theme in workshop.state["themes"].values()]


def test_two_facilitators_see_what_the_other_does_and_neither_takes_what_the_other_drags(workshop, lead, facilitator):
    other = facilitator()
    drag(Mouse(other), other.locator("#S2"), group(other, AANBOD))
    expect(group(lead, AANBOD).locator("#S2")).to_be_visible()
    menu(lead, "kaart S2", "Haal uit de groep")
    expect(group(other, AANBOD).get_by_role("listitem")).to_have_count(1)

    hand = Mouse(lead)
    take(hand, lead.locator("#S3"))
    expect(other.locator("#S3")).to_contain_text(ELSEWHERE)
    take(Mouse(other), other.locator("#S3"))
    expect(other.locator(".is-carried")).to_have_count(0)
    other.mouse.up()
    hand.move(*middle(lead.locator("#S5")), steps=4)
    expect(lead.locator("#S5")).to_have_attribute("data-over", "Laat los: zegt hetzelfde")
    hand.up()
    told(lead, "1 kaart ligt nu onder S5")
    expect(other.locator("#S5")).to_contain_text("1 kaart zegt hetzelfde")
    expect(other.get_by_text(ELSEWHERE)).to_have_count(0)

    # Nor what lies under a card.
    for page in (lead, other):
        page.get_by_text("1 kaart zegt hetzelfde").click()
    take(hand, lead.locator("#S5 .merged li"))
    theirs = other.locator("#S5 .merged li")
    expect(theirs).to_contain_text(ELSEWHERE)
    take(Mouse(other), theirs.locator("p").first)
    expect(other.locator(".is-carried")).to_have_count(0)
    other.mouse.up()
    hand.move(*middle(lead.locator("#S5 .words").first), steps=4)  # on the card itself it stays there
    expect(lead.locator("[data-over]")).to_have_count(0)
    hand.up()
    expect(other.get_by_text(ELSEWHERE)).to_have_count(0)
    assert "S3" not in lies(workshop)

    lead.keyboard.press("Control+z")
    told(lead, "Ongedaan: ")
    expect(lead.locator("#S3")).to_be_visible()
    every_card_once(lead)
    lead.locator("#S3").focus()
    lead.keyboard.press("e")
    expect(lead.get_by_label("Tekst van kaart S3")).to_be_focused()
    menu(other, "kaart S3", "Verplaats naar groep")
    other.get_by_role("option", name=AANBOD).click()
    expect(group(lead, AANBOD).get_by_label("Tekst van kaart S3")).to_be_focused()
    lead.keyboard.press("Escape")
    workshop.ask("add_theme", category="valkuil", title="Nog een groep", insights=["i7"])
    expect(group(lead, "Nog een groep")).to_be_visible()
    lead.get_by_role("button", name="Maak ongedaan").and_(lead.locator("#undo")).click()
    told(lead, "Ongedaan: Groep gemaakt: ‘Nog een groep’")


def test_what_lies_under_a_card_is_dragged_out_onto_the_board(workshop, hand):
    """Into a group, among the loose cards and under another card, each by one act."""
    lead, hand = hand
    workshop.ask("merge_insights", into="i3", insights=["i2", "i4", "i5"])
    lead.get_by_text("3 kaarten zeggen hetzelfde").click()
    under = lead.locator("#S3 .merged li")
    take(hand, under.filter(has_text="S4"))
    hand.move(*middle(lead.locator("#S3 .words").first), steps=4)  # on the card itself it stays there
    expect(lead.locator("[data-over]")).to_have_count(0)
    hand.move(*middle(group(lead, AANBOD)), steps=4)
    hand.up()
    told(lead, f"Kaart S4 staat nu in ‘{AANBOD}’")
    lead.keyboard.press("Control+z")
    expect(under).to_have_count(3)
    assert "S4" not in lies(workshop)
    drag(hand, under.filter(has_text="S4"), lead.get_by_role("heading", name="Losse kaarten").first)
    told(lead, "Kaart S4 ligt weer apart")
    expect(lead.locator("#S4")).to_be_visible()
    take(hand, under.filter(has_text="S5"))
    hand.move(*middle(lead.locator("#S4")), steps=4)
    expect(lead.locator("#S4")).to_have_attribute("data-over", "Laat los: zegt hetzelfde")
    hand.up()
    told(lead, "1 kaart ligt nu onder S4")
    expect(lead.locator("#S4")).to_contain_text("1 kaart zegt hetzelfde")
    drag(hand, under.filter(has_text="S2"), lead.locator("#S4"))
    name_it(lead, "Leren van elkaar")
    expect(group(lead, "Leren van elkaar").locator("#S2")).to_be_visible()
    assert {number: title for number, title in lies(workshop).items() if number[0] == "S"} == {
        "S1": AANBOD,
        "S2": "Leren van elkaar",
        "S4": "Leren van elkaar",
    }


MOVES = 12


def cost_of_a_drag(browser, lead, card):
    """What a hand that drags asks of the page: (functions called by most moves, elements styled or laid out in all)."""
    hand, profiler, calls = Mouse(lead), lead.context.new_cdp_session(lead), []
    profiler.send("Profiler.enable")
    profiler.send("Profiler.startPreciseCoverage", {"callCount": True})
    take(hand, card)
    browser.start_tracing(page=lead, categories=["devtools.timeline"])
    for step in range(MOVES):
        profiler.send("Profiler.takePreciseCoverage")
        hand.move(420 + step * 30, 300 + step % 6 * 60)
        lead.evaluate("() => new Promise(requestAnimationFrame)")
        scripts = profiler.send("Profiler.takePreciseCoverage")["result"]
        calls.append(sum(each["ranges"][0]["count"] for script in scripts for each in script["functions"]))
    asked = [event.get("args", {}) for event in json.loads(browser.stop_tracing())["traceEvents"]]
    hand.move(20, 20)
    hand.up()
    profiler.detach()
    styled = sum(each.get("elementCount", 0) for each in asked)
    return median(calls), styled + sum(each.get("beginData", {}).get("dirtyObjects", 0) for each in asked)


def test_a_move_of_a_hand_asks_no_more_among_four_hundred_cards(workshop, lead, browser):
    """How smooth that is, `make bench` measures."""
    few, _ = cost_of_a_drag(browser, lead, lead.locator("#S3"))
    text = "We leren samen wat werkt in deze regio, ook voor wie later instapt."
    for category in ("succes", "valkuil", "suggestie"):
        workshop.ask("import_cards", cards=[{"category": category, "text": text}] * 129)
    expect(lead.locator(".board .card")).to_have_count(400)
    many, drawn = cost_of_a_drag(browser, lead, lead.locator("#S3"))
    assert many < few + 100  # not a function for each card that is there more
    assert drawn < 400  # in all its moves fewer elements than there are cards
