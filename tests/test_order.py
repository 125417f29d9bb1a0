"""One order everywhere: the screens rank lines as the harvest does (static/ranking.js, workshop/harvest/order.py)."""

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from workshop.core.plan import read_plan
from workshop.harvest import harvest
from workshop.harvest.as_json import as_data

from .rehearsal import SHORT, Rehearsal

STATIC = (Path(__file__).parent.parent / "static").as_uri()
RUN = f"""
import {{ ranked, topicsOf }} from "{STATIC}/ranking.js"
let text = ""
for await (const part of process.stdin) text += part
console.log(JSON.stringify(JSON.parse(text).map(state => {{
  const round = state.now.decides
  return {{
    round,
    lines: state.plan.categories.map(({{ id }}) => ranked(state, id, round).map(line => line.id)),
    topics: topicsOf(state).map(line => line.id),
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
