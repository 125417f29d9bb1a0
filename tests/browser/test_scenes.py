"""Every picture that the hall sees, full: nothing is cut off, nothing is too small, and axe-core finds nothing."""

import pytest
from playwright.sync_api import expect

from .axe import COLOURS, RULES, violations
from .conftest import HALL, resize
from .crowd import Crowd
from .server import Server

SIZES = [{"width": 1920, "height": 1080}, {"width": 1024, "height": 768}, HALL]
QUESTION = ("Hoe maken we samen werk van een buurt waarin iedereen meetelt? " * 4)[:240].strip()
LONG_WORD = "gemeenschapsvormingssubsidiereglementswijzigingscommissievergaderverslag"
PLAN = """
format = 1
language = "nl"
title = "Proef"
question = "{question}"
categories = [{categories}]
profile = [{{ id = "regio", title = "Regio?", options = [{{ id = "a", name = "A" }}, {{ id = "b", name = "B" }}] }}]
stages = [
  {{ id = "welkom", kind = "checkin", title = "Welkom", minutes = 5 }},
  {{ id = "verzamelen", kind = "collect", title = "Verzamelen", minutes = 10, posts = {{}} }},
  {{ id = "lezen", kind = "group", title = "Lezen en groeperen", minutes = 10 }},
  {{ id = "stemmen", kind = "vote", title = "Stemmen", votes = {{ on = "themes", blind = true, decides = true }} }},
  {{ id = "pauze", kind = "break", title = "Pauze", minutes = 5 }},
  {{ id = "bespreken", kind = "discuss", title = "Bespreken", minutes = 5, discuss = {{ topics = 5 }} }},
  {{ id = "acties", kind = "act", title = "Van inzicht naar actie", minutes = 5, actions = {{}} }},
  {{ id = "oogst", kind = "close", title = "Oogst" }},
]
"""
# What is wrong with the picture: what scrolls, which card is cut, which letters are below the floor of 22 in 720.
WRONG = """() => {
  const bottom = element => element.getBoundingClientRect().bottom
  const spills = [document.documentElement, document.body, ...document.querySelectorAll("header, main, footer, .panel")]
    .filter(box => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
  const cut = [...document.querySelectorAll("[data-turn]:not([hidden])")]
    .filter(card => bottom(card) > bottom(card.parentElement) + 1)
  const floor = 21.9 / 16 * Math.min(innerWidth / 80, innerHeight / 45)
  const small = [...document.querySelectorAll("body *:not(script, .unseen, .mark *)")]
    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(element => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < floor)
  return [spills, cut, small].map(found => found.map(element => element.outerHTML.slice(0, 200)))
}"""


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plans")
    for n in (1, 4):
        categories = ", ".join(f'{{ id = "c{nr}", title = "Vraag nummer {nr} van allemaal" }}' for nr in range(n))
        (folder / f"plan-{n}.toml").write_text(PLAN.format(question=QUESTION, categories=categories))
    server = Server(tmp_path_factory.mktemp("data"), plans=folder)
    yield server
    server.kill()


def full_board(workshop):
    """200 cards, long and short, and six groups in each question; → the groups by question."""
    categories = [category["id"] for category in workshop.state["plan"]["categories"]]
    cards = []
    for number in range(200):
        text = f"Kaart {number} " + "over wat een bestuur alleen niet kan " * (number % 5)
        cards.append({"category": categories[number % len(categories)], "text": f"{text}{LONG_WORD}"[:200]})
    workshop.ask("import_cards", cards=cards)
    groups, insights = {}, workshop.state["insights"]
    for category in categories:
        cards = [id for id, card in insights.items() if card["category"] == category][::-1]
        groups[category] = [
            workshop.ask("add_theme", category=category, title=title, insights=cards[at * 4 : at * 4 + 4])["theme"]
            for at, title in enumerate(
                ("Kort", "We praten te lang voor er iets gebeurt", "Ook een kleine gemeente kan mee", LONG_WORD, *"VW")
            )
        ]
    return groups


def scenes(workshop, crowd):
    """Takes the room from picture to picture; → the name of each once it should be there."""
    yield "lobby"
    for stage, scene in (("welkom", "lobby"), ("verzamelen", "collect")):
        workshop.ask("start_stage", stage=stage)
        yield scene
    groups = full_board(workshop)
    yield "collect"
    workshop.ask("set_cards", cards="sealed")
    yield "collect"
    workshop.ask("start_stage", stage="lezen")
    yield "groups"
    workshop.ask("start_stage", stage="stemmen")
    for some in groups.values():
        for theme in some[:2]:
            crowd.everybody("vote", target=theme, dots=1)
    topic = next(iter(groups.values()))[1]
    crowd.everybody("object", target=topic, on=True, text="Te snel starten zonder kennismaking werkt ook niet. " * 3)
    yield "vote"
    workshop.ask("reveal")
    yield "results"
    for stage, scene in (("pauze", "pause"), ("bespreken", "talk")):
        workshop.ask("start_stage", stage=stage)
        yield scene
    for target in (topic, next(iter(groups.values()))[3], "i199"):
        workshop.ask("spotlight", target=target)
        yield "topic"
    workshop.ask("start_stage", stage="acties")
    yield "actions"
    for at, what in enumerate(("Een spreekuur", "Een instapmoment " * 7, LONG_WORD, "Kort", "Vijf", "Zes")):
        fields = {"what": what, "who": "Trekker " * (at + 1), "when": "2027-01-15", "first_step": what}
        workshop.ask("add_action", **fields, **({"theme": topic} if at % 2 else {}))
    yield "actions"
    workshop.ask("start_stage", stage="oogst")
    yield "thanks"
    for what in ("join", "counts", "harvest", "blank"):
        workshop.ask("show", what=what)
        yield what
    workshop.ask("publish")
    while workshop.state["workshop"]["state"] != "closed":
        workshop.ask("close_workshop")
        yield "thanks"


def faults(hall):
    """What axe-core finds in this picture, and in the dark one that key D gives."""
    found = []
    for only in (RULES, COLOURS):
        found += violations(hall, only)
        hall.keyboard.press("d")
    return found


def tour(workshop, device):
    """Each scene of a hall, and what is wrong with it in one size or another."""
    hall = device(f"{workshop.join_url}/screen", viewport=HALL, reduced_motion="reduce")
    crowd = Crowd(workshop, 3)
    code = f"{workshop.code[:3]} {workshop.code[3:]}"
    for scene in scenes(workshop, crowd):
        expect(hall.locator("html")).to_have_attribute("data-scene", scene)
        expect(hall.get_by_text(code)).to_be_visible()
        wrong = []
        for size in SIZES:
            resize(hall, size)
            wrong += [(size, found) for found in hall.evaluate(WRONG) if found]
        yield scene, hall, wrong
    crowd.leave()
    workshop.close()


@pytest.mark.parametrize("categories", [1, 4])
def test_nothing_is_cut_off_or_too_small_however_full(plans, device, categories):
    for scene, _, wrong in tour(plans.workshop(f"plan-{categories}"), device):
        assert wrong == [], scene


def test_every_scene_of_the_real_plan_fits_and_axe_finds_nothing(server, device):
    for scene, hall, wrong in tour(server.workshop(), device):
        assert wrong == [], scene
        assert faults(hall) == [], scene
    hall.keyboard.press("?")
    assert faults(hall) == []
