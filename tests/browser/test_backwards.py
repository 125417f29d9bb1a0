"""A whole session backwards: everybody follows from its last step to its first, then to its end and open again."""

from playwright.sync_api import expect

from .participant import participant
from .test_board import group
from .test_phone import card, heading, write
from .test_phone_discussion import WHY, add_action, button
from .test_session import (
    ADDED,
    GROUP,
    NARROW,
    NOTED,
    PROBLEM,
    QUESTION,
    harvest_of,
    nothing_wrong,
    onward,
    remote_of,
    side,
    vote_for,
)

OTHERS_CARDS = ("Samen leren", "Elkaar kennen")
CARDS = ("Elkaars zalen gebruiken", "Samen naar buiten", "Van elkaar leren")
ACTION = "Een eerste ontmoeting"
PARTS = ("insights", "themes", "objections", "additions", "actions", "ballots", "rounds", "participation")
# Above what phones and the hall are shown of a step, where that isn't its name.
ON_PHONES = {"Blind stemmen": "De uitslag"}
IN_HALL = ON_PHONES | {"Welkom en check-in": QUESTION, "Oogst en afronding": "Dank je wel. Dit is jullie oogst."}
GOES_ON = ("made", "timeline")  # of a harvest: when it was made, and how long each step lasted


def go_through(workshop, phones, others):
    """Each writes a card and gives a point; one sees a problem, one adds, one acts, and one takes part in that."""
    anna, bram, chiara = phones
    for stage in ("welkom", "verzamelen"):
        workshop.ask("start_stage", stage=stage)
    for other, text in zip(others, OTHERS_CARDS, strict=True):
        other.do("post_insight", category="succes", text=text)
    for phone, text in zip(phones, CARDS, strict=True):
        write(phone, text)
        expect(card(phone, text)).to_contain_text("S")
    workshop.ask("start_stage", stage="lezen")
    workshop.ask("add_theme", category="succes", title=GROUP, insights=["i1", "i2"])
    workshop.ask("start_stage", stage="stemmen")
    for other in others:
        other.do("vote", target="t1", dots=1)
    for phone in phones:
        vote_for(phone, GROUP)
    button(chiara, "Bezwaar", GROUP).click()
    chiara.get_by_label(WHY).fill(PROBLEM)
    chiara.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    expect(button(chiara, "Jouw bezwaar", GROUP)).to_be_visible()
    workshop.ask("reveal")
    for stage in ("pauze", "bespreken"):
        workshop.ask("start_stage", stage=stage)
    workshop.ask("spotlight", target="t1")
    button(bram, "Vul aan", GROUP).click()
    bram.get_by_label("Wat wil je toevoegen?").fill(ADDED)
    bram.get_by_role("button", name="Voeg toe").click()
    expect(bram.get_by_role("listitem").filter(has_text=ADDED)).to_contain_text("jouw aanvulling")
    workshop.ask("note", target="t1", text=NOTED)
    workshop.ask("hide_insight", insight="i5", reason="Er staat een naam in")
    workshop.ask("place", target="t1", sections=["rollen"], criteria=["netwerk"])
    workshop.ask("start_stage", stage="acties")
    button(anna, "Maak een actie", GROUP).click()
    add_action(anna, ACTION)
    button(bram, "Ik doe mee", ACTION).click()
    expect(button(bram, "Je doet mee", ACTION)).to_have_attribute("aria-pressed", "true")
    workshop.ask("start_stage", stage="oogst")


def still_has(title, phones):
    """What is somebody's own in this step stands on their phone."""
    anna, bram, chiara = phones
    if title == "Verzamelen":
        for phone, text in zip(phones, CARDS, strict=True):
            expect(phone.get_by_role("region", name="Mijn kaarten")).to_contain_text(text)
        expect(card(chiara, CARDS[-1])).to_contain_text("verborgen door de begeleider: Er staat een naam in")
    if title == "Blind stemmen":
        for phone in phones:
            expect(card(phone, GROUP).first).to_contain_text("jouw punt")
    if title.startswith("Van inzicht naar actie"):
        expect(anna.get_by_role("region", name="Mijn acties")).to_contain_text(ACTION)
        expect(button(bram, "Je doet mee", ACTION)).to_have_attribute("aria-pressed", "true")


def lasting(workshop):
    """Of the state what doesn't depend on the step."""
    state = workshop.state
    return {part: state[part] for part in PARTS}


def lasting_harvest(workshop):
    """The same of the harvest."""
    _, harvest = harvest_of(workshop)
    return {part: of for part, of in harvest.items() if part not in GOES_ON}


def test_everybody_goes_back_to_the_first_step_and_nothing_is_lost(workshop, device, person, facilitator, screen):
    """By the run sheet. Then they go on to the end, which comes twice, and all is open again. Two have no browser."""
    lead, hall = facilitator(), screen()
    remote = remote_of(lead, device)
    phones = [person(name, viewport=NARROW) for name in ("anna", "bram", "chiara")]
    others = [participant(workshop) for _ in range(2)]
    go_through(workshop, phones, others)
    before, harvest_before = lasting(workshop), lasting_harvest(workshop)
    stages = [stage["title"] for stage in workshop.state["plan"]["stages"]]
    sheet = lead.get_by_role("navigation")

    def everybody_is_at(title):
        expect(sheet.locator("[aria-current=step]")).to_contain_text(title)
        expect(heading(remote, title)).to_be_visible()
        expect(heading(hall, IN_HALL.get(title, title))).to_be_visible()
        for phone in phones:
            expect(heading(phone, ON_PHONES.get(title, title))).to_be_visible()
        still_has(title, phones)

    for title in reversed(stages[:-1]):
        sheet.get_by_role("button", name=title).click()
        sheet.get_by_role("button", name="deze stap").click()
        everybody_is_at(title)
        assert lasting(workshop) == before, title
    assert lasting_harvest(workshop) == harvest_before
    for title in stages[1:]:
        onward(lead, title)

    def press(*names):
        for name in names:
            side(lead).get_by_role("button", name=name, exact=True).click()

    press("Sluit de sessie", "Sluit de sessie")
    expect(side(lead)).to_contain_text("Reageren kan nog tot")
    press("Stop het reageren", "Stop het reageren")
    expect(side(lead)).to_contain_text("Er komt niets meer bij.")
    for page in (hall, *phones):
        expect(heading(page, "Dank je wel.")).to_be_visible()
    nothing_wrong(phone=phones[0], desk=lead, remote=remote, hall=hall)
    press("Open de sessie weer")
    everybody_is_at(stages[-1])
    for part, of in lasting(workshop).items():  # what came meanwhile is a round for those who come late
        assert of.items() >= before[part].items(), part
    harvest = lasting_harvest(workshop)
    assert (harvest["categories"], harvest["actions"]) == (harvest_before["categories"], harvest_before["actions"])
    for page in (lead, hall, *phones):
        page.reload()
    everybody_is_at(stages[-1])
    expect(group(lead, GROUP).get_by_role("listitem")).to_have_count(2)
    expect(group(lead, GROUP)).to_contain_text("5 van 5")
    for other in others:
        other.close()
