"""What eye, thumb and screen reader meet on a phone: axe in every scene, narrow screens, large letters, and weight."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from .axe import faults
from .conftest import PHONE, devices
from .test_connection import join
from .test_phone import QUESTION, write

BYTES, REQUESTS = 60_000, 6
NARROW = {"width": 320, "height": 568}
LARGE_LETTERS = {"width": 180, "height": 370}  # at 200 % they leave a phone of 360 px the room of one of 180
FITS = "document.documentElement.scrollWidth <= window.innerWidth"
LONG = "Samen maken we aanbod rond gemeenschapsvormingssubsidiereglementswijzigingscommissies"


# Things to tap that are smaller than a finger.
SMALL = """() => [...document.querySelectorAll("button, a, input, select, textarea, summary")]
  .filter(thing => !thing.matches(".skip"))
  .map(thing => [thing.textContent.trim(), (thing.closest("label") ?? thing).getBoundingClientRect()])
  .filter(([_, at]) => at.width && Math.min(at.width, at.height) < 43.5)
  .map(([text]) => text)"""


class Tour:
    """One phone through every scene; the facilitator goes ahead."""

    def __init__(self, workshop, page):
        self.workshop, self.page = workshop, page

    def scenes(self):
        workshop, page = self.workshop, self.page
        yield "join"
        join(page)
        yield "wait"
        workshop.ask("seed")
        workshop.ask("start_stage", stage="welkom")
        page.get_by_role("button", name="Overslaan").wait_for()
        yield "check-in"
        page.get_by_role("button", name="Overslaan").click()
        yield "checked in"
        workshop.ask("start_stage", stage="verzamelen")
        write(page, "Een kaart met een gemeenschapsvormingssubsidiereglementswijzigingscommissievergaderverslag")
        page.get_by_role("button", name="Steun kaart S1").click()
        write(page, "")
        page.get_by_text("De kernvraag").click()
        yield "collect"
        page.get_by_role("button", name="Pas aan").click()
        yield "change a card"
        page.get_by_role("button", name="Annuleren").click()
        page.context.set_offline(True)
        write(page, "Zonder verbinding")
        page.get_by_text("nog niet verstuurd").wait_for()
        yield "offline"
        workshop.ask("start_stage", stage="lezen")
        page.context.set_offline(False)
        page.get_by_text("De stap is voorbij").wait_for()
        yield "read, with a text given back"
        page.get_by_role("button", name="Gooi weg").click()
        group = workshop.ask("add_theme", category="succes", title=LONG, insights=["i1", "i2"])["theme"]
        page.get_by_text("1 groep tot nu toe").click()
        page.get_by_role("heading", name=LONG).wait_for()
        page.get_by_role("button", name="Zegt hetzelfde als").first.click()
        yield "read groups, and choose a card that says the same"
        workshop.ask("start_stage", stage="stemmen")
        for _ in range(3):
            page.get_by_role("button", name=re.compile("^Geef een punt")).first.click()
        page.get_by_role("button", name=f"2 kaarten, lees ze: {LONG}").click()
        page.get_by_role("button", name=re.compile(f"^Bezwaar ?: {LONG}")).click()
        page.get_by_label("Wat is het probleem?").fill("x" * 201)
        page.get_by_role("button", name="Hier zie ik een probleem").click()
        yield "vote, with an objection too long"
        page.get_by_label("Wat is het probleem?").fill("x" * 200)
        page.get_by_role("button", name="Hier zie ik een probleem").click()
        page.get_by_role("button", name=re.compile("^Jouw bezwaar")).wait_for()
        yield "vote"
        page.get_by_role("button", name="Ik ben klaar met stemmen").click()
        yield "done"
        workshop.ask("reveal")
        page.get_by_text("1 mens stemde.").wait_for()
        page.get_by_text("Lees de 2 kaarten").click()
        yield "results"
        workshop.ask("start_stage", stage="bespreken")
        page.get_by_text("De begeleider kiest het onderwerp.").wait_for()
        yield "what we discuss"
        workshop.ask("spotlight", target=group)
        page.get_by_role("heading", level=2, name=LONG).wait_for()
        yield "discuss"
        page.get_by_role("button", name=re.compile("^Pas je bezwaar aan")).click()
        yield "discuss, with the form"
        workshop.ask("spotlight", target=None)
        page.get_by_role("button", name="Neem bezwaar terug").wait_for()
        yield "discuss, with the form of an earlier topic"
        page.get_by_role("button", name="Annuleren").click()
        workshop.ask("start_stage", stage="acties")
        page.get_by_role("button", name="Maak een actie").first.click()
        page.get_by_role("button", name="Actie toevoegen").click()
        yield "an action with nothing in it"
        page.get_by_label("Wat doen we?").fill("Een spreekuur voor wie de aanvraag schrijft")
        page.get_by_label("Een andere rol").first.check()
        page.get_by_role("button", name="Actie toevoegen").click()
        yield "an action for nobody"
        page.get_by_role("textbox", name="Een andere rol").fill("Wie de aanvragen leest")
        page.get_by_label("Tegen wanneer?").fill("2027-01-15")
        page.get_by_label("Eerste stap").fill("x" * 100)
        page.get_by_role("button", name="Actie toevoegen").click()
        workshop.ask("add_action", what="Een gedeelde lijst", who="Kennisdrager", when="in de lente")
        page.get_by_text("Een gedeelde lijst", exact=True).wait_for()
        page.get_by_role("button", name=re.compile("^Pas aan")).click()
        yield "change an action"
        page.get_by_role("button", name="Terug").click()
        workshop.ask("place", target="i14", sections=["planning", "begroting"], criteria=["haalbaarheid"])
        for stage, title in (
            ("pauze", "Pauze"),
            ("acties", "Van inzicht"),
            ("oogst", "Oogst"),
        ):
            workshop.ask("start_stage", stage=stage)
            page.get_by_role("heading", level=1, name=title).wait_for()
            yield stage
        workshop.ask("publish")
        workshop.ask("close_workshop")
        page.get_by_role("link", name="Lees de oogst").wait_for()
        yield "review"
        workshop.ask("close_workshop")
        page.get_by_text("Je kan alles nog lezen.").wait_for()
        yield "closed"


@dataclass
class Seen:
    """What is wrong with a scene: the sizes that it is wider than, what is too small to tap, and what axe finds."""

    wider: list[str]
    small: list[str]
    faults: list[str]


@pytest.fixture(scope="module")
def seen(server, browser):
    """Each scene of a phone. It goes through them with letters at 200 %, where all is as narrow as it gets."""
    workshop, seen = server.workshop(), {}
    with devices(browser) as device:
        page = device(workshop.join_url, viewport=LARGE_LETTERS)
        for scene in Tour(workshop, page).scenes():
            wider = []
            for name, size in {"large letters": LARGE_LETTERS, "narrow": NARROW}.items():
                page.set_viewport_size(size)
                wider += [] if page.evaluate(FITS) else [name]
            page.set_viewport_size(PHONE)
            seen[scene] = Seen(wider, page.evaluate(SMALL), faults(page))
            page.set_viewport_size(LARGE_LETTERS)
    workshop.close()
    return seen


def wrong(seen, kind):
    """Scene → what of this kind is wrong with it."""
    return {scene: found for scene, at in seen.items() if (found := getattr(at, kind))}


def test_axe_finds_nothing_in_any_scene_light_or_dark(seen):
    assert wrong(seen, "faults") == {}


def test_no_scene_is_wider_than_the_narrowest_phone_or_one_with_letters_twice_as_large(seen):
    assert wrong(seen, "wider") == {}


def test_everything_can_be_tapped(seen):
    assert wrong(seen, "small") == {}


def test_colours_may_be_forced(workshop, device):
    page = device(workshop.join_url, forced_colors="active")
    join(page)
    workshop.ask("seed")
    workshop.ask("start_stage", stage="stemmen")
    give = page.get_by_role("button", name=re.compile("^Geef een punt")).first
    border = give.evaluate("button => getComputedStyle(button).borderTopWidth")
    give.click()
    given = page.get_by_role("button", name=re.compile("^Punt gegeven")).first
    assert given.evaluate("button => getComputedStyle(button).borderTopWidth") != border


def test_the_phone_opens_light(workshop, browser):
    """Everything that a cold phone loads, with a hundred cards there; the socket's own traffic is not counted."""
    text = "Kaart {}: samen leren wat een bestuur alleen niet kan, en dat ook laten zien aan wie later instapt"
    categories = ("succes", "valkuil", "suggestie")
    cards = [{"category": categories[number % 3], "text": text.format(number)} for number in range(100)]
    workshop.ask("import_cards", cards=cards)
    workshop.ask("start_stage", stage="verzamelen")
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    network = context.new_cdp_session(page)
    loaded, sizes = {}, {}
    network.on("Network.requestWillBeSent", lambda said: loaded.update({said["requestId"]: said["request"]["url"]}))
    network.on("Network.loadingFinished", lambda said: sizes.update({said["requestId"]: said["encodedDataLength"]}))
    network.send("Network.enable")
    page.goto(workshop.join_url, wait_until="networkidle")
    join(page)
    expect(page.get_by_label(QUESTION)).to_be_visible()
    asked = {id: url for id, url in loaded.items() if "socket.io" not in url}
    context.close()
    weight = {url: sizes.get(id, 0) for id, url in asked.items()}
    assert len(asked) <= REQUESTS, weight
    assert sum(weight.values()) <= BYTES, weight
