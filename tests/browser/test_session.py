"""A whole session: a facilitator, her phone as a remote, a screen and five phones, from the door to the harvest."""

import json
import re

import requests
from jsonschema import validate
from playwright.sync_api import expect

from .axe import faults
from .conftest import unhurried
from .server import ROOT, WITHIN
from .test_board import group, menu, name_it, told
from .test_looks import FITS, SMALL
from .test_phone import heading, spoken, write
from .test_phone_discussion import WHY, add_action, button

NARROW = {"width": 320, "height": 640}
GROUP = "We kennen elkaar en leren van elkaar"
PAPER = ["Te veel vergaderen", "Te weinig tijd"]
QUESTION = "Hoe kan de promotor een levendige voedingsbodem"
ADDED, NOTED, PROBLEM = "Begin met twee gemeenten", "De zaal wil klein beginnen.", "Wie maakt daar tijd voor?"
PULLS = "Samen optrekken vraagt vergaderen."
SCHEMA = json.loads((ROOT / "docs" / "harvest.schema.json").read_text())


def vote_for(page, text):
    page.get_by_role("listitem").filter(has_text=text).get_by_role("button", name=re.compile("^Geef een punt")).click()


def onward(lead, stage):
    """Takes the room to the next stage, which is this one."""
    lead.get_by_role("button", name=re.compile("^(Sessie starten|Volgende stap)$")).click()
    expect(lead.get_by_role("navigation").locator("[aria-current=step]")).to_contain_text(stage)


def everybody_sees(pages, text):
    for page in pages:
        expect(page.get_by_text(text).filter(visible=True).first).to_be_visible()


def side(lead):
    return lead.get_by_role("complementary")


def step_on(remote, stage):
    """By the remote, once it stands still: a second tap within a moment was meant for the step before."""
    unhurried(remote)
    remote.get_by_role("button", name=re.compile("^(Sessie starten|Volgende stap)$")).click()
    expect(heading(remote, stage)).to_be_visible()


def remote_of(lead, device):
    """Her own phone, by the link that the page gives once."""
    lead.get_by_role("button", name="Delen").click()
    lead.get_by_role("button", name="Maak je telefoon een afstandsbediening").click()
    link = lead.get_by_label("Afstandsbediening", exact=True)
    expect(link).to_be_focused()
    expect(lead.get_by_role("img", name="QR-code van de afstandsbediening")).to_be_visible()
    remote = device(link.input_value(), viewport=NARROW)
    expect(remote).to_have_url(re.compile("/remote$"))  # the key is no longer in the address
    lead.keyboard.press("Escape")
    return remote


def harvest_of(workshop):
    """(Markdown, JSON that its schema describes) as a facilitator takes them along."""
    key = {"Authorization": f"Bearer {workshop.facilitator_key}"}
    markdown, data = (
        requests.get(f"{workshop.join_url}/harvest.{ending}", headers=key, timeout=WITHIN) for ending in ("md", "json")
    )
    validate(data.json(), SCHEMA)
    return markdown.text, data.json()


def come_in(lead, device, workshop, phones):
    """Two come to a closed door: one is let in, for the other it opens."""
    side(lead).get_by_role("button", name="Doe de deur dicht").click()
    told(lead, "De deur is dicht")
    late = [device(workshop.join_url) for _ in range(2)]
    for phone in late:
        phone.get_by_role("button", name="Wacht aan de deur").click()
        expect(phone.get_by_role("status").filter(has_text="Je wacht aan de deur.")).to_be_visible()
    expect(lead.get_by_role("heading", name="2 mensen wachten aan de deur")).to_be_visible()
    assert faults(late[0]) == faults(lead, "aside") == []
    assert workshop.state["participation"]["people"] == len(phones)
    lead.get_by_role("button", name="Laat er één binnen").click()
    expect(lead.get_by_role("heading", name="1 mens wacht aan de deur")).to_be_visible()
    expect(late[0].get_by_role("button", name="Klaar, ik doe mee")).to_be_visible()
    lead.get_by_role("button", name="Doe de deur open").click()
    for phone in late:
        expect(phone.get_by_role("button", name="Klaar, ik doe mee")).to_be_visible()
    return [*phones, *late]


def collect(lead, remote, hall, phones):
    """Cards from phones and from paper; what nobody should see longer goes by the remote."""
    texts = ("Samen leren", "Elkaar kennen", "Elkaars zalen gebruiken", "Samen naar buiten", "Van elkaar leren")
    for phone, text in zip(phones, texts, strict=True):
        write(phone, text)
        everybody_sees([lead, hall, *phones], text)
    lead.get_by_role("button", name="Kaarten van papier toevoegen").click()
    lead.get_by_label("Vraag", exact=True).select_option(label="Valkuilen en uitdagingen")
    words = lead.get_by_label("Wat staat er op de kaart?")
    words.fill(f"{PAPER[0]}\n\n{'x' * 201}\n  {PAPER[1]}")
    expect(lead.get_by_label("Elke regel is een kaart (3)")).to_be_checked()
    expect(lead.locator("#paper .preview li.is-alarm")).to_contain_text("hoogstens 200")
    lead.get_by_role("button", name="Zet 3 kaarten op het bord").click()
    expect(words).to_have_value(f"\n{'x' * 201}\n  {PAPER[1]}")  # what is refused stays, with what comes after it
    words.fill(f"{PAPER[1]}\nMoet weg")
    lead.get_by_role("button", name="Zet 2 kaarten op het bord").click()
    everybody_sees([lead, hall], PAPER[1])
    expect(words).to_have_value("")
    expect(hall.get_by_text("Moet weg")).to_be_visible()
    remote.get_by_role("button", name="Nieuwste weg").click()
    expect(hall.get_by_text("Moet weg")).to_have_count(0)
    blank = remote.get_by_role("button", name="Scherm leeg")
    for scene, pressed in (("blank", "true"), ("collect", "false")):
        unhurried(remote)
        blank.click()
        expect(hall.locator("html")).to_have_attribute("data-scene", scene)
        expect(blank).to_have_attribute("aria-pressed", pressed)


def read_and_group(lead, phones):
    """A group of everybody's cards, of which each is asked whether its sentence is what they meant."""
    for number in range(1, 6):
        lead.locator(f"#S{number}").get_by_role("checkbox").check()
    lead.get_by_role("button", name="Groepeer (5)").click()
    name_it(lead, GROUP)
    expect(group(lead, GROUP)).to_contain_text("Klopt dit? Nog te weinig antwoorden")
    for phone in phones[:4]:
        button(phone, "Ja, dit bedoel ik", GROUP).click()
        expect(button(phone, "Ja, dit bedoel ik", GROUP)).to_have_attribute("aria-pressed", "true")
    expect(group(lead, GROUP)).to_contain_text("Nog te weinig antwoorden")
    button(phones[4], "Nee, niet helemaal", GROUP).click()
    phones[4].get_by_label("Wat klopt er niet?").fill("Kennen is nog geen leren")
    phones[4].get_by_role("button", name="Verstuur").click()
    expect(group(lead, GROUP)).to_contain_text("4 van 5 herkennen zich")
    tray = lead.get_by_role("region", name="Om te bekijken")
    tray.get_by_role("button", expanded=False).click()
    expect(tray).to_contain_text("Kennen is nog geen leren")
    lead.keyboard.press("d")
    expect(tray).to_have_count(0)
    side(lead).get_by_role("button", name="Wie hoorden we nog niet?").click()
    expect(side(lead)).to_contain_text(re.compile("Niemand uit:.*Westhoek"))
    menu(lead, "kaart V1", "Tel handen in de zaal")
    lead.get_by_label("Handen in de zaal voor Kaart V1").fill("4")
    lead.get_by_role("button", name="Bewaren").click()
    expect(lead.locator("#V1")).to_contain_text("+4 in de zaal")
    told(lead, "4 handen in de zaal")


def vote(lead, hall, phones):
    """Blind: three for the paper's card of two lines, all for the group; one sees a problem in that."""
    for phone in phones:
        vote_for(phone, GROUP)
    button(phones[2], "Bezwaar", GROUP).click()
    phones[2].get_by_label(WHY).fill(PROBLEM)
    phones[2].get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    for phone in phones[:2]:
        phone.get_by_role("tab", name="Valkuilen en uitdagingen").click()
        vote_for(phone, PAPER[0])
        phone.get_by_role("button", name="Ik ben klaar met stemmen").click()
    expect(hall.get_by_role("main")).to_contain_text("2van 5 mensen zijn klaar")
    expect(side(lead)).to_contain_text("2 van 5 mensen zijn klaar")
    expect(lead.get_by_role("main")).not_to_contain_text("van 5")
    expect(hall.get_by_text(PAPER[0])).to_have_count(0)
    reveal(lead)
    expect(heading(hall, "De uitslag")).to_be_visible()


def reveal(lead):
    lead.get_by_role("button", name="Stemming sluiten").click()
    lead.get_by_role("button", name="Toon de uitslag").click()


def talk(workshop, lead, remote, hall, phones):
    """The remote goes from topic to topic; by keyboard a phone adds, and the desk notes it in a sentence."""
    anna, bram = phones[:2]
    remote.get_by_role("button", name="Begin met het eerste").click()
    for page in (hall, *phones):
        expect(page.get_by_role("heading", name=GROUP)).to_be_visible()
    everybody_sees([hall, *phones], PROBLEM)
    assert remote.evaluate(FITS)
    assert remote.evaluate(SMALL) == []
    assert faults(remote) == []
    button(anna, "Vul aan", GROUP).click()
    expect(anna.get_by_label("Wat wil je toevoegen?")).to_be_focused()
    anna.keyboard.type(ADDED)
    anna.get_by_role("button", name="Voeg toe").click()
    expect(button(anna, "Vul aan", GROUP)).to_be_focused()
    expect(anna.get_by_role("listitem").filter(has_text=ADDED)).to_contain_text("jouw aanvulling")
    everybody_sees([hall, lead, remote, *phones], ADDED)
    lead.get_by_role("button", name=re.compile(f"^Verberg ?: {ADDED}")).press("Enter")
    expect(hall.get_by_text(ADDED)).to_have_count(0)
    expect(anna.get_by_role("listitem").filter(has_text=ADDED)).to_contain_text("verborgen")
    unhurried(lead)
    side(lead).get_by_role("button", name=re.compile("^Toon weer ?:")).press("Enter")
    everybody_sees([hall, *phones], ADDED)
    lead.get_by_role("button", name="Noteer in één zin").press("Enter")
    expect(lead.get_by_label("Wat zegt de zaal hierover?")).to_be_focused()
    lead.keyboard.type(NOTED)
    lead.keyboard.press("Tab")
    lead.keyboard.press("Enter")
    everybody_sees([hall, remote, *phones], NOTED)

    workshop.ask("set_timer", seconds=50)
    for phone, thumb in ((anna, "Volgende"), (bram, "Verder")):
        phone.get_by_role("button", name=f"{thumb} 0").click()
        expect(phone.get_by_role("button", name=f"{thumb} 1")).to_have_attribute("aria-pressed", "true")
    everybody_sees([hall, lead, remote], "1 verder · 1 volgende")
    assert faults(anna) == faults(hall) == []
    remote.get_by_role("button", name="Volgend onderwerp").click()
    for page in (hall, *phones):
        expect(page.get_by_role("heading", name=PAPER[0])).to_be_visible()


def vote_again(lead, remote, hall, phones):
    """After the talk: the second round, shown line by line, stands beside the first."""
    sheet = lead.get_by_role("navigation")
    sheet.get_by_role("button", name="stappen voorbij").click()
    sheet.get_by_role("button", name="Blind stemmen").click()
    sheet.get_by_role("button", name="Opnieuw, met een nieuwe ronde").click()
    for phone in phones:
        expect(heading(phone, "Blind stemmen")).to_be_visible()
        phone.get_by_role("tab", name="Succes").click()
        vote_for(phone, GROUP)
        phone.get_by_role("tab", name="Valkuilen en uitdagingen").click()
        vote_for(phone, PAPER[0])
    vote_for(phones[3], PAPER[1])
    lead.get_by_role("button", name="Stemming sluiten").click()
    lead.get_by_role("button", name="Lijn per lijn tonen").click()
    lead.keyboard.press("ArrowRight")
    expect(hall.get_by_role("region", name="Succes").get_by_role("listitem")).to_contain_text("5van 5")
    expect(side(lead)).to_contain_text("alles is getoond")
    lead.keyboard.press("ArrowRight")
    pitfalls = hall.get_by_role("region", name="Valkuilen").get_by_role("listitem")
    expect(pitfalls).to_contain_text(["Komt nog", PAPER[1]])
    for page in (hall, *phones):
        expect(page.get_by_text(PAPER[0]).filter(visible=True)).to_have_count(0)
    everybody_sees([*phones, remote], "nog 1 lijn")
    assert faults(hall) == faults(lead, "aside") == faults(remote) == []
    expect(side(lead)).to_contain_text("nog 1 lijn van 2")
    lead.keyboard.press("Space")
    for words in (PAPER[0], "5van 5", "vorige ronde 2 van 5", "+4 in de zaal"):
        expect(pitfalls.first).to_contain_text(words)
    for phone in phones:
        expect(phone.get_by_role("listitem").filter(has_text=PAPER[0])).to_contain_text("vorige ronde 2 van 5")


def act(hall, lead, phones):
    """An action with its date on a top line, and who takes part in it."""
    anna, bram, *_ = phones
    button(anna, "Maak een actie", GROUP).click()
    anna.get_by_label("Tegen wanneer?").fill("2027-01-15")
    add_action(anna, "Een eerste ontmoeting")
    expect(spoken(anna)).to_have_text("Actie bewaard.")
    everybody_sees([lead, hall, *phones], "Een eerste ontmoeting")
    button(bram, "Ik doe mee", "Een eerste ontmoeting").click()
    everybody_sees([bram, anna, hall], "1 mens doet mee")
    expect(hall.locator("body")).to_contain_text("1 van de 3 toplijnen heeft een actie")


def close(lead, hall, phones):
    """Who closes is asked once about the top lines that nobody took up, and publishes what there is."""
    side(lead).get_by_role("button", name="Sluit de sessie").click()
    asked = lead.get_by_role("group", name="Sluit de sessie")
    expect(asked).to_be_focused()
    expect(asked).to_contain_text("2 toplijnen hebben nog geen actie.")
    asked.get_by_role("button", name="Maak actie").first.click()
    expect(lead.get_by_label("Wat doen we?")).to_be_focused()
    lead.get_by_label("Wat doen we?").fill("Korter vergaderen")
    lead.get_by_label("Wie trekt dit? (rol)").fill("Trekker")
    lead.get_by_role("button", name="Bewaar actie").click()
    expect(asked).to_contain_text("1 toplijn heeft nog geen actie.")
    asked.get_by_role("button", name="Parkeer").click()
    lead.get_by_label("Waarom", exact=False).first.fill("Voor een andere oproep")
    lead.keyboard.press("Enter")
    expect(asked).not_to_contain_text("nog geen actie")
    asked.get_by_role("button", name="Sluit de sessie").click()
    for phone in phones:
        expect(phone.get_by_text("Dank je wel.").first).to_be_visible()
    expect(heading(hall, "Dank je wel.")).to_be_visible()
    expect(hall.get_by_text(QUESTION)).to_be_visible()
    assert faults(lead) == faults(hall) == faults(phones[0]) == []
    side(lead).get_by_role("button", name="Publiceer de oogst").click()
    side(lead).get_by_role("button", name="Ja, publiceer").click()
    told(lead, "De oogst is gepubliceerd")


def test_the_shipped_plan_from_the_door_to_the_harvest(workshop, device, person, facilitator, screen):
    lead, hall = facilitator(), screen()
    remote = remote_of(lead, device)
    expect(heading(remote, workshop.state["workshop"]["title"])).to_be_visible()
    everybody_sees([hall, lead], QUESTION)
    phones = [person(name) for name in ("anna", "bram", "chiara")]
    expect(hall.get_by_role("main")).to_contain_text("3 mensen")
    expect(lead.get_by_role("banner")).to_contain_text("3 mensen verbonden")
    step_on(remote, "Welkom en check-in")
    expect(remote.get_by_text("Lees de kernvraag voor.")).to_be_visible()
    expect(remote.get_by_text("Daarna: Verzamelen")).to_be_visible()
    phones = come_in(lead, device, workshop, phones)
    for phone in phones:
        phone.get_by_label("In welke regio werk je?").select_option(label="Kempen")
        phone.get_by_role("button", name="Klaar, ik doe mee").click()
    step_on(remote, "Verzamelen")
    expect(lead.get_by_role("navigation")).to_contain_text(re.compile(r"Nog \d+ min, tot"))
    expect(remote.get_by_role("main")).to_contain_text(re.compile(r"Nog \d+ min, tot"))
    collect(lead, remote, hall, phones)
    step_on(remote, "Lezen en groeperen")
    read_and_group(lead, phones)
    step_on(remote, "Blind stemmen")
    vote(lead, hall, phones)
    top = hall.get_by_role("region", name="Succes").get_by_role("listitem")
    expect(top.first).to_contain_text(GROUP)
    expect(top.first).to_contain_text("5van 51 van de 18 regio's")
    expect(group(lead, GROUP)).to_contain_text("5 van 5")
    workshop.ask("add_tension", lines=["t1", "i6"], text=PULLS)
    step_on(remote, "Pauze")
    everybody_sees([hall, *phones], "Even weg van het scherm.")
    step_on(remote, "Top bespreken")
    talk(workshop, lead, remote, hall, phones)
    vote_again(lead, remote, hall, phones)
    workshop.ask("start_stage", stage="acties")
    act(hall, lead, phones)
    step_on(remote, "Oogst en afronding")
    close(lead, hall, phones)
    expect(heading(remote, "De sessie is afgelopen.")).to_be_visible()

    markdown, data = harvest_of(workshop)
    page = device(f"{workshop.join_url}/harvest")
    expect(heading(page, "De oogst")).to_be_visible()
    for words in (GROUP, PAPER[0], ADDED, NOTED, PROBLEM, PULLS, "2 van 5", "+4 in de zaal", "Een eerste ontmoeting"):
        assert words in markdown, words
        expect(page.locator("main")).to_contain_text(words)
    lines = {line["id"]: line for category in data["categories"] for line in category["lines"]}
    assert (lines["t1"]["note"], lines["t1"]["additions"]) == (NOTED, [ADDED])
    assert data["actions"][0]["joined"] == 1
    calendar = requests.get(f"{workshop.join_url}/harvest.ics", timeout=WITHIN).text
    assert "DTSTART;VALUE=DATE:20270115" in calendar
    assert faults(page) == []


def test_facilitator_screen_and_participant_in_one_browser(workshop, facilitator):
    lead = facilitator()
    hall, anna = lead.context.new_page(), lead.context.new_page()
    hall.goto(f"{workshop.join_url}/screen")
    anna.goto(workshop.join_url)
    anna.get_by_role("button", name="Doe mee").click()
    onward(lead, "Welkom en check-in")
    onward(lead, "Verzamelen")
    write(anna, "Eén browser, drie rollen")
    everybody_sees([lead, hall, anna], "Eén browser, drie rollen")
    for page in (lead, hall, anna):
        page.reload()
    everybody_sees([lead, hall, anna], "Eén browser, drie rollen")
