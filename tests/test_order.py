"""One order everywhere: the screens rank lines as the harvest does (static/ranking.js, workshop/harvest/order.py), and
what they list as lines is what takes dots (static/selectors.js, workshop/core/model/targets.py).
"""

import json
import random
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from workshop.core import Refused, Workshop
from workshop.core.model.ranking import in_plan_order
from workshop.core.model.targets import is_line, is_target
from workshop.core.model.visibility import is_parked
from workshop.core.plan import read_plan
from workshop.harvest import harvest
from workshop.harvest.as_json import as_data

from .rehearsal import SHORT, Rehearsal

STATIC = (Path(__file__).parent.parent / "static").as_uri()
RUN = f"""
import {{ ranked, topicsOf }} from "{STATIC}/ranking.js"
import {{ targetsOf, visibleCards }} from "{STATIC}/selectors.js"
let text = ""
for await (const part of process.stdin) text += part
console.log(JSON.stringify(JSON.parse(text).map(state => {{
  const round = state.now.decides
  return {{
    round,
    lines: state.plan.categories.map(({{ id }}) => ranked(state, id, round).map(line => line.id)),
    topics: topicsOf(state).map(line => line.id),
    cards: visibleCards(state).map(card => card.id),
    targets: ["themes", "insights"].map(on => targetsOf(state, on).map(line => line.id)),
  }}
}})))
"""


def on_a_device(states: list[dict]) -> list[dict]:
    node = [shutil.which("node"), "--input-type=module", "--eval", RUN]
    done = subprocess.run(node, input=json.dumps(states), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def mixed_up(state: dict, chance: random.Random) -> dict:
    """Patches bring the things of a collection in any order."""
    for name in ("insights", "themes", "rounds"):
        things = list(state.get(name, {}).items())
        chance.shuffle(things)
        state[name] = dict(things)
    return state


def session(seed: int, votes: str, blind: bool = True) -> Rehearsal:
    """Cards, groups in another order than they were made, and a vote with many who stand level: one that was revealed,
    or else one in the open that still runs."""
    chance = random.Random(seed)
    plan_file = SHORT.replace("dots = 2", votes).replace("blind = true", f"blind = {str(blind).lower()}")
    plan = read_plan(plan_file, "proef.toml")
    room = Rehearsal(plan)
    room.join(*({} for _ in range(6)))
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for n in range(18):
        category = chance.choice(["succes", "valkuil"])
        card = room.ask("facilitator", "post_insight", category=category, text=f"kaart {n}")["insight"]
        if chance.random() < 0.5:
            room.ask("facilitator", "add_theme", category=category, title=f"groep {n}", insights=[card])
    for theme in list(room.workshop.themes):
        room.ask("facilitator", "edit_theme", theme=theme, position=chance.randrange(3))
    room.ask("facilitator", "start_stage", stage="stemmen")
    loose = [id for id, card in room.workshop.insights.items() if card.theme is None]
    for nr in range(1, 7):
        for target in chance.sample([*loose, *room.workshop.themes], 8):
            most = room.sees(f"p{nr}")["me"]["dots_left"][room.workshop.target(target).category]
            if most:
                room.ask(f"p{nr}", "vote", target=target, dots=chance.randint(1, min(most, 4 if "max" in votes else 1)))
    if blind:
        room.ask("facilitator", "reveal")
    return room


@pytest.mark.parametrize("votes", ["dots = 3", "dots = 5, max_per_target = 4"])
def test_screens_rank_as_the_harvest_does(votes):
    rooms = [session(seed, votes) for seed in range(6)]
    chance = random.Random(1)
    asked = [(room, role) for room in rooms for role in ("screen", "p1", "facilitator")]
    found = on_a_device([mixed_up(room.sees(role), chance) for room, role in asked])
    for (room, _), device in zip(asked, found, strict=True):
        told = as_data(harvest(room.workshop))
        lines = [line for category in told["categories"] for line in category["lines"]]
        top = sorted((line for line in lines if line["people"]), key=lambda line: -line["people"]["stemmen"])
        assert device["round"] == "stemmen"
        assert device["lines"] == [[line["id"] for line in category["lines"]] for category in told["categories"]]
        assert device["topics"] == [line["id"] for line in top][:5]


def test_groups_and_loose_cards_are_ranked_together():
    room = Rehearsal()
    room.join({}, {}, {})
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for text in ("een", "twee", "drie"):
        room.ask("p1", "post_insight", category="succes", text=text)
    room.ask("facilitator", "add_theme", category="succes", title="samen", insights=["i1"])
    room.ask("facilitator", "start_stage", stage="stemmen")
    for voter, target in (("p1", "i3"), ("p2", "i3"), ("p3", "t1"), ("p3", "i2")):
        room.ask(voter, "vote", target=target, dots=1)
    room.ask("facilitator", "place", target="t1", sections=["context"], criteria=["actie"])
    room.ask("facilitator", "place", target="i3", sections=["context"], criteria=["actie"])
    room.ask("facilitator", "reveal")
    told = as_data(harvest(room.workshop))
    assert [line["id"] for line in told["categories"][0]["lines"]] == ["i3", "t1", "i2"]
    assert [place["lines"] for place in (*told["sections"], *told["criteria"])] == [["i3", "t1"], ["i3", "t1"]]


def test_an_unrevealed_second_round_leaves_the_order_of_the_first():
    room = session(3, "dots = 3")
    room.ask("facilitator", "start_stage", stage="stemmen", again=True)
    room.ask("p1", "vote", target=next(iter(room.workshop.themes)), dots=1)
    told = as_data(harvest(room.workshop))
    [device] = on_a_device([room.sees("screen")])
    assert (device["round"], told["decides"]) == ("stemmen", "stemmen")
    assert device["lines"] == [[line["id"] for line in category["lines"]] for category in told["categories"]]


def as_ranked(room: Rehearsal) -> list[str | None]:
    """The round by which the screen, a phone, the facilitator's page and the harvest rank; the lines of each are the
    same."""
    told = as_data(harvest(room.workshop))
    devices = on_a_device([room.sees(role) for role in ("screen", "p1", "facilitator")])
    lines = [[line["id"] for line in category["lines"]] for category in told["categories"]]
    assert [device["lines"] for device in devices] == [lines] * 3
    return [*(device.get("round") for device in devices), told.get("decides")]


def test_a_vote_in_the_open_ranks_nothing_while_it_runs():
    room = session(3, "dots = 3", blind=False)
    first = next(iter(room.workshop.themes))
    assert as_ranked(room) == [None] * 4
    room.ask("facilitator", "start_stage", stage="bespreken")
    assert as_ranked(room) == ["stemmen"] * 4
    room.ask("facilitator", "start_stage", stage="stemmen", again=True)
    room.ask("p1", "vote", target=first, dots=1)
    assert as_ranked(room) == ["stemmen"] * 4
    room.ask("facilitator", "close_workshop")
    assert as_ranked(room) == ["stemmen.2"] * 4


def disordered(seed: int) -> Rehearsal:
    """A session with a trial in which facilitators and authors did with cards and groups whatever they may."""
    chance = random.Random(seed)
    room = Rehearsal()
    room.join({}, {})
    room.join({}, trial=True)
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for who in ("p1", "p2", "p3"):
        for category in ("succes", "succes", "valkuil"):
            room.ask(who, "post_insight", category=category, text="x")
    for card in ("i1", "i4", "i9"):
        category = room.workshop.insights[card].category
        room.ask("facilitator", "add_theme", category=category, title="x", insights=[card])
    for _ in range(25):
        one, other, theme = chance.choice(CARDS), chance.choice(CARDS), chance.choice(THEMES)
        target = chance.choice([one, theme])
        do, fields = chance.choice(
            [
                ("move_insights", {"insights": [one, other], "theme": theme}),
                ("move_insights", {"insights": [one], "theme": None, "position": 0}),
                ("edit_theme", {"theme": theme, "position": chance.randrange(2)}),
                ("hide_insight", {"insight": target}),
                ("show_insight", {"insight": target}),
                ("park", {"target": target, "reason": "x"}),
                ("unpark", {"target": target}),
                ("withhold", {"target": target, "on": chance.random() < 0.5}),
                ("merge_insights", {"into": one, "insights": [other]}),
                ("split_insight", {"insight": one}),
                ("withdraw_insight", {"insight": one}),
            ]
        )
        try:
            room.ask(chance.choice(["facilitator", "facilitator", "p1", "p3"]), do, **fields)
        except Refused:
            continue
    return room


CARDS = [f"i{number}" for number in range(1, 10)]
THEMES = ["t1", "t2", "t3"]


def takes_dots(workshop: Workshop, on: str) -> list[str]:
    """In the plan's order, without what is withheld: of that no device makes a line."""
    things = [*workshop.themes.values(), *workshop.insights.values()]
    fits = [each for each in things if is_target(workshop, on, each) and not each.is_withheld]
    return [each.id for each in in_plan_order(workshop, fits) if on == "insights" or is_line(workshop, each)]


def test_what_devices_list_is_what_takes_dots():
    rooms = [disordered(seed) for seed in range(60)]
    chance = random.Random(1)
    asked = [(room, role) for room in rooms for role in ("screen", "p1", "p3", "facilitator")]
    found = on_a_device([mixed_up(room.sees(role), chance) for room, role in asked])
    for (room, _), device in zip(asked, found, strict=True):
        cards = room.workshop.insights.values()
        visible = [card for card in cards if card.is_visible and not card.is_withheld]
        shown = {card.id for card in visible if not is_parked(room.workshop, card)}
        assert set(device["cards"]) == shown
        assert device["targets"] == [takes_dots(room.workshop, on) for on in ("themes", "insights")]
    sessions = Counter[str]()
    for room in rooms:
        sessions.update(kinds_in(room.workshop))
    assert min(sessions.values()) >= 4, sessions


def kinds_in(workshop: Workshop) -> dict[str, bool]:
    """What makes the rule hard, and whether it is there."""
    cards, themes = workshop.insights.values(), workshop.themes.values()
    inside = {card.theme for card in cards}
    return {
        "hidden": any(card.hidden for card in cards),
        "parked": any(card.parked for card in cards),
        "merged": any(card.merged_into for card in cards),
        "trial": any(card.trial and card.is_visible for card in cards),
        "withheld": any(card.withheld for card in cards),
        "hidden group with cards": any(theme.hidden and theme.id in inside for theme in themes),
        "parked group with cards": any(theme.parked and theme.id in inside for theme in themes),
        "hidden and parked group with cards": any(
            theme.hidden and theme.parked and theme.id in inside for theme in themes
        ),
        "withheld group with cards": any(theme.withheld and theme.id in inside for theme in themes),
        "group without a visible card": any(theme.is_visible and not workshop.visible_count(theme) for theme in themes),
    }
