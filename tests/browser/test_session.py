"""A whole session: a facilitator, her phone as a remote, a screen and five phones, from the door to the harvest."""

import json
import re

import pytest
import requests
from jsonschema import validate
from playwright.sync_api import expect

from .axe import faults
from .conftest import nothing_waits, unhurried
from .server import ROOT, WITHIN, Server
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
ORGANISATION = "Vzw Verzonnen"
PASSPHRASE = "zonnebloem"
# What a plan may ask besides, and the shipped one doesn't.
CHOICES = {
    "format = 1": f'format = 1\npassphrase = "{PASSPHRASE}"',
    "by_participants = true": "by_participants = true, ask_organisation = true",
}
ONWARD = re.compile("^(Sessie starten|Volgende stap)$")
WHILE_THEY_COME = 20_000
PRACTISE = "3"  # invented people, as few as may be
SCHEMA = json.loads((ROOT / "docs" / "harvest.schema.json").read_text())


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """It has the shipped plan with a passphrase, which asks for which organisation one takes part in an action."""
    plans = tmp_path_factory.mktemp("plans")
    (shipped,) = (ROOT / "sessions").glob("*.toml")
    plan = shipped.read_text()
    for words, chosen in CHOICES.items():
        plan = plan.replace(words, chosen)
    (plans / shipped.name).write_text(plan)
    server = Server(tmp_path_factory.mktemp("data"), plans=plans)
    yield server
    server.kill()


def nothing_wrong(**pages):
    """axe-core finds nothing on any of these pages as they are now, light and dark."""
    assert {name: wrong for name, page in pages.items() if (wrong := faults(page))} == {}


def vote_for(page, text):
    """Counted: a vote that is still on its way may come after the vote is closed."""
    page.get_by_role("listitem").filter(has_text=text).get_by_role("button", name=re.compile("^Geef een punt")).click()
    nothing_waits(page)


def onward(lead, stage):
    """Takes the room to the next stage, which is this one."""
    lead.get_by_role("button", name=ONWARD).click()
    expect(lead.get_by_role("navigation").locator("[aria-current=step]")).to_contain_text(stage)


def everybody_sees(pages, text):
    for page in pages:
        expect(page.get_by_text(text).filter(visible=True).first).to_be_visible()


def side(lead):
    return lead.get_by_role("complementary")


def step_on(remote, stage):
    """By the remote, once it stands still: a second tap within a moment was meant for the step before."""
    unhurried(remote)
    remote.get_by_role("button", name=ONWARD).click()
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
    expect(remote.get_by_role("button", name=ONWARD)).to_be_visible()  # and the page came again, with who she is
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


def rehearse(lead):
    """A copy of the session opens in a tab of its own, with a phone beside the run sheet: invented people come in, and
    write as soon as they may."""
    lead.get_by_role("button", name="Oefenen").focus()
    lead.keyboard.press("Enter")
    panel = lead.get_by_role("region", name="Oefenen")
    assert faults(lead, "#rehearsing") == []
    panel.get_by_label("Hoeveel verzonnen mensen").fill(PRACTISE)
    with lead.expect_popup() as opened:
        lead.keyboard.press("Enter")
    trial = opened.value
    phone = trial.frame_locator("#phone-beside")
    expect(phone.get_by_text("Je bent binnen.")).to_be_visible()
    expect(phone.get_by_text("Oefensessie", exact=True)).to_be_visible()
    assert trial.locator("#phone-beside").evaluate("frame => frame.contentWindow.innerWidth") == 340
    trial.get_by_role("button", name="Sessie starten").click()
    trial.get_by_role("button", name="Volgende stap").click()
    expect(phone.get_by_label("Waar ligt het potentiële succes")).to_be_visible()
    expect(phone.get_by_role("heading", name="Verzamelen")).to_be_visible()
    return trial


def practise(lead, trial):
    """What she tries there reaches her own session nowhere, where one is in."""
    phone = trial.frame_locator("#phone-beside")
    # The keyboard passes the phone by, until one goes in; it takes nobody's focus when the step changes.
    trial.get_by_role("button", name="Doe de telefoon weg").focus()
    trial.keyboard.press("Tab")
    expect(trial.get_by_role("button", name="Ga in de telefoon")).to_be_focused()
    trial.keyboard.press("Enter")
    expect(trial.locator("#phone-beside")).to_be_focused()
    phone.get_by_role("button", name="Kaart toevoegen").focus()
    expect(trial.locator(".board .card").first).to_be_visible(timeout=WHILE_THEY_COME)
    expect(trial.locator(".here .number")).to_have_text(PRACTISE)
    expect(lead.locator(".here .number")).to_have_text("1")
    trial.get_by_role("button", name="Volgende stap").focus()
    trial.keyboard.press("Enter")
    expect(phone.get_by_role("heading", name="Lezen en groeperen")).to_be_visible()
    expect(trial.locator("#phone-beside")).not_to_be_focused()

    trial.get_by_role("button", name="Doe de telefoon weg").click()
    expect(trial.locator("#phone-beside")).to_have_count(0)
    expect(trial.get_by_role("button", name="Oefensessie")).to_be_focused()
    trial.keyboard.press("Enter")
    expect(trial.get_by_text(f"{PRACTISE} verzonnen mensen doen mee")).to_be_visible()
    trial.get_by_role("button", name="Telefoon naast het draaiboek").click()
    expect(phone.get_by_role("heading", name="Lezen en groeperen")).to_be_visible()
    assert faults(trial, "header") + faults(trial, ".phone-beside") == []
    trial.get_by_role("button", name="Stuur ze naar huis").click()
    expect(trial.locator(".here .number")).to_have_text("0")

    lead.get_by_role("button", name="Oefenen").click()
    lead.get_by_role("button", name="Open de oefensessie").click()  # the same one, in the same tab
    expect(lead.get_by_role("region", name="Oefenen")).to_have_count(0)
    expect(trial.get_by_role("button", name="Oefensessie")).to_be_visible()
    assert len(lead.context.pages) == 2
    trial.close()


def come_in(lead, remote, hall, device, workshop, anna):
    """Behind anna the door closes. Set ajar it opens to the passphrase, also for one who waited; of three who wait one
    is let in, then all. Who waits asks every four seconds: meanwhile others come, and axe looks."""

    def stand(act, told_then):
        side(lead).get_by_role("button", name=act).click()
        told(lead, told_then)

    def come():
        return device(workshop.join_url, viewport=NARROW)

    def wait(phone):
        phone.get_by_role("button", name="Wacht aan de deur").click()
        expect(phone.get_by_role("status").filter(has_text="Je wacht aan de deur.")).to_be_visible()

    def say(phone, passphrase):
        phone.get_by_label("Wachtwoord").fill(passphrase)
        phone.get_by_role("button", name="Doe mee").click()

    stand("Doe de deur dicht", "De deur is dicht")
    bram = come()
    wait(bram)
    stand("Zet de deur op een kier", "De deur staat op een kier")
    chiara, dirk, els = come(), come(), come()
    nothing_wrong(remote=remote, hall=hall)
    say(bram, f"{PASSPHRASE}en")
    expect(bram.get_by_role("alert")).to_have_text("Dat is niet het wachtwoord van deze sessie.")
    expect(bram.get_by_role("status").filter(has_text="Je wacht aan de deur.")).to_be_visible()
    assert bram.evaluate(FITS)
    nothing_wrong(door=bram)
    expect(lead.get_by_role("heading", name="1 mens wacht aan de deur")).to_be_visible()
    say(bram, PASSPHRASE.title())
    expect(bram.get_by_role("button", name="Klaar, ik doe mee")).to_be_visible()
    expect(lead.get_by_role("heading", name="aan de deur")).to_have_count(0)

    stand("Doe de deur dicht", "De deur is dicht")
    for phone in (chiara, dirk, els):
        wait(phone)
    expect(lead.get_by_role("heading", name="3 mensen wachten aan de deur")).to_be_visible()
    assert faults(lead, "aside") == []
    nothing_wrong(waiting=chiara)
    assert workshop.state["participation"]["people"] == 2
    lead.get_by_role("button", name="Laat er één binnen").click()
    expect(lead.get_by_role("heading", name="2 mensen wachten aan de deur")).to_be_visible()
    lead.get_by_role("button", name="Laat iedereen binnen").click()
    expect(lead.get_by_role("heading", name="aan de deur")).to_have_count(0)
    nothing_wrong(phone=anna, desk=lead)
    for phone in (anna, chiara, dirk, els):
        expect(phone.get_by_role("button", name="Klaar, ik doe mee")).to_be_visible()
    stand("Doe de deur open", "De deur is open")
    return [anna, bram, chiara, dirk, els]


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
    blank = remote.get_by_role("button", name="Scherm leeg")
    for scene, pressed in (("blank", "true"), ("collect", "false")):
        unhurried(remote)
        blank.click()
        expect(hall.locator("html")).to_have_attribute("data-scene", scene)
        expect(blank).to_have_attribute("aria-pressed", pressed)
    expect(hall.get_by_text("Moet weg")).to_be_visible()
    # The remote knows of that card: what it was told since came after it.
    remote.get_by_role("button", name="Nieuwste weg").click()
    expect(hall.get_by_text("Moet weg")).to_have_count(0)
    lead.get_by_role("radio", name="Verzegeld").check()
    told(lead, "verzegeld")
    assert faults(lead, "aside") == []
    lead.get_by_role("radio", name="Meteen zichtbaar").check()
    nothing_wrong(phone=phones[0], desk=lead, remote=remote, hall=hall)


def read_and_group(lead, remote, hall, phones):
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
    expect(side(lead)).to_contain_text("Kempen ongeveer 5 mensen")
    menu(lead, "kaart V1", "Tel handen in de zaal")
    lead.get_by_label("Handen in de zaal: Kaart V1").fill("4")
    lead.get_by_role("button", name="Bewaren").click()
    expect(lead.locator("#V1")).to_contain_text("+4 in de zaal")
    told(lead, "4 handen in de zaal")
    nothing_wrong(phone=phones[0], desk=lead, remote=remote, hall=hall)


def vote(lead, remote, hall, phones):
    """Blind: three for the paper's card of two lines, all for the group; one sees a problem in that."""
    for phone in phones:
        vote_for(phone, GROUP)
    for phone in phones[:2]:
        phone.get_by_role("tab", name="Valkuilen en uitdagingen").click()
        vote_for(phone, PAPER[0])
        phone.get_by_role("button", name="Ik ben klaar met stemmen").click()
    button(phones[2], "Bezwaar", GROUP).click()
    phones[2].get_by_label(WHY).fill(PROBLEM)
    phones[2].get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    expect(hall.get_by_role("main")).to_contain_text("2van 5 mensen zijn klaar")
    expect(side(lead)).to_contain_text("2 van 5 mensen zijn klaar")
    expect(lead.get_by_role("main")).not_to_contain_text("van 5")
    expect(hall.get_by_text(PAPER[0])).to_have_count(0)
    nothing_wrong(phone=phones[2], desk=lead, remote=remote, hall=hall)
    reveal(lead)
    expect(heading(hall, "De uitslag")).to_be_visible()
    top = hall.get_by_role("region", name="Succes").get_by_role("listitem")
    expect(top.first).to_contain_text(GROUP)
    expect(top.first).to_contain_text("5van 51 van de 18 regio's")
    expect(group(lead, GROUP)).to_contain_text("5 van 5")
    nothing_wrong(phone=phones[2], desk=lead, remote=remote, hall=hall)


def tie(lead):
    """Two lines that pull against each other, from the menu of one of them, and in one sentence why."""
    menu(lead, f"groep {GROUP}", "Spanning met …")
    expect(lead.get_by_role("combobox", name=f"Wat trekt hieraan? Groep ‘{GROUP}’")).to_be_focused()
    lead.keyboard.type("vergaderen")
    lead.keyboard.press("Enter")
    expect(side(lead).get_by_label("Wat is de spanning, in één zin?")).to_be_focused()
    lead.keyboard.type(PULLS)
    side(lead).get_by_role("button", name="Bewaren", exact=True).press("Enter")
    expect(group(lead, GROUP)).to_contain_text("in spanning met V1 · 2 mensen steunen beide")


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
    nothing_wrong(phone=anna, desk=lead, remote=remote, hall=hall)
    remote.get_by_role("button", name="Volgend onderwerp").click()
    for page in (hall, *phones):
        expect(page.get_by_role("heading", name=PAPER[0])).to_be_visible()
    side(lead).get_by_role("button", name=PULLS).first.click()
    expect(heading(hall, PULLS)).to_be_visible()
    for words in (GROUP, PAPER[0], "5 van 5 mensen", "2 van 5 mensen", "2 mensen steunen beide"):
        expect(hall.locator("main")).to_contain_text(words)
    everybody_sees([*phones, remote], PULLS)
    nothing_wrong(phone=anna, desk=lead, remote=remote, hall=hall)


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
    nothing_wrong(phone=phones[0], desk=lead, remote=remote, hall=hall)
    expect(side(lead)).to_contain_text("nog 1 lijn van 2")
    lead.keyboard.press("Space")
    for words in (PAPER[0], "5van 5", "vorige ronde 2 van 5", "+4 in de zaal"):
        expect(pitfalls.first).to_contain_text(words)
    for phone in phones:
        expect(phone.get_by_role("listitem").filter(has_text=PAPER[0])).to_contain_text("vorige ronde 2 van 5")


def act(hall, lead, remote, phones):
    """An action with its date on a top line, and who takes part in it: one for an organisation that may be named."""
    anna, bram, chiara, *_ = phones
    button(anna, "Maak een actie", GROUP).click()
    anna.get_by_label("Tegen wanneer?").fill("2027-01-15")
    add_action(anna, "Een eerste ontmoeting")
    expect(spoken(anna)).to_have_text("Actie bewaard.")
    everybody_sees([lead, hall, *phones], "Een eerste ontmoeting")
    button(bram, "Ik doe mee", "Een eerste ontmoeting").click()
    everybody_sees([bram, anna, hall], "1 mens doet mee")
    bram.get_by_label("Voor welke organisatie?").fill(ORGANISATION)
    bram.get_by_role("button", name="Bewaren").click()
    expect(bram.get_by_role("alert").filter(has_text="Vink aan")).to_be_visible()
    nothing_wrong(phone=bram, desk=lead, remote=remote, hall=hall)
    bram.get_by_label("Die naam mag in de oogst staan").check()
    bram.get_by_role("button", name="Bewaren").click()
    expect(bram.get_by_text(f"Voor {ORGANISATION}")).to_be_visible()
    button(chiara, "Ik doe mee", "Een eerste ontmoeting").click()
    chiara.get_by_role("button", name="Zonder naam").click()
    everybody_sees([chiara, anna, lead, hall], "2 mensen doen mee")
    expect(hall.locator("body")).to_contain_text("1 van de 3 toplijnen heeft een actie")


def close(lead, remote, hall, phones):
    """Who closes is asked once about the top lines that nobody took up, and publishes what there is."""
    side(lead).get_by_role("button", name="Sluit de sessie").click()
    asked = lead.get_by_role("group", name="Sluit de sessie")
    expect(asked).to_be_focused()
    expect(asked).to_contain_text("2 toplijnen hebben nog geen actie.")
    nothing_wrong(phone=phones[0], desk=lead, remote=remote, hall=hall)
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
    expect(heading(remote, "De sessie is afgelopen.")).to_be_visible()
    nothing_wrong(phone=phones[0], desk=lead, remote=remote, hall=hall)
    side(lead).get_by_role("button", name="Publiceer de oogst").click()
    side(lead).get_by_role("button", name="Ja, publiceer").click()
    told(lead, "De oogst is gepubliceerd")


def test_the_shipped_plan_from_the_door_to_the_harvest(workshop, device, person, facilitator, screen):
    lead = facilitator()
    trial = rehearse(lead)
    hall, remote = screen(), remote_of(lead, device)
    expect(heading(remote, workshop.state["workshop"]["title"])).to_be_visible()
    everybody_sees([hall, lead], QUESTION)
    anna = person("anna", viewport=NARROW)
    expect(hall.get_by_role("main")).to_contain_text("1 mens")
    expect(lead.get_by_role("banner")).to_contain_text("1 mens verbonden")
    nothing_wrong(phone=anna, desk=lead, remote=remote, hall=hall)
    practise(lead, trial)
    step_on(remote, "Welkom en check-in")
    expect(remote.get_by_text("Lees de kernvraag voor.")).to_be_visible()
    expect(remote.get_by_text("Daarna: Verzamelen")).to_be_visible()
    phones = come_in(lead, remote, hall, device, workshop, anna)
    for phone in phones:
        phone.get_by_label("In welke regio werk je?").select_option(label="Kempen")
        phone.get_by_role("button", name="Klaar, ik doe mee").click()
    step_on(remote, "Verzamelen")
    expect(lead.get_by_role("navigation")).to_contain_text(re.compile(r"Nog \d+ min, tot"))
    expect(remote.get_by_role("main")).to_contain_text(re.compile(r"Nog \d+ min, tot"))
    collect(lead, remote, hall, phones)
    step_on(remote, "Lezen en groeperen")
    read_and_group(lead, remote, hall, phones)
    step_on(remote, "Blind stemmen")
    vote(lead, remote, hall, phones)
    tie(lead)
    step_on(remote, "Pauze")
    everybody_sees([hall, *phones], "Even weg van het scherm.")
    nothing_wrong(phone=anna, desk=lead, remote=remote, hall=hall)
    step_on(remote, "Top bespreken")
    talk(workshop, lead, remote, hall, phones)
    vote_again(lead, remote, hall, phones)
    workshop.ask("start_stage", stage="acties")
    act(hall, lead, remote, phones)
    step_on(remote, "Oogst en afronding")
    close(lead, remote, hall, phones)

    markdown, data = harvest_of(workshop)
    page = device(f"{workshop.join_url}/harvest")
    expect(heading(page, "De oogst")).to_be_visible()
    for words in (GROUP, PAPER[0], ADDED, NOTED, PROBLEM, PULLS, "2 van 5", "+4 in de zaal", ORGANISATION):
        assert words in markdown, words
        expect(page.locator("main")).to_contain_text(words)
    lines = {line["id"]: line for category in data["categories"] for line in category["lines"]}
    assert (lines["t1"]["note"], lines["t1"]["additions"]) == (NOTED, [ADDED])
    action = data["actions"][0]
    assert (action["what"], action["joined"], action["organisations"]) == ("Een eerste ontmoeting", 2, [ORGANISATION])
    assert data["tensions"][0]["text"] == PULLS
    calendar = requests.get(f"{workshop.join_url}/harvest.ics", timeout=WITHIN).text
    assert "DTSTART;VALUE=DATE:20270115" in calendar
    nothing_wrong(harvest=page)


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
