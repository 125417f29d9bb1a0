"""A phone takes "I am done" back as soon as somebody does more, and so does the server once it hears of it."""

import json
import shutil
import subprocess
from pathlib import Path

from workshop.core import COMMANDS
from workshop.core.plan import read_plan

from .rehearsal import RATED, Rehearsal

OWN = (Path(__file__).parent.parent / "static" / "parts" / "phone" / "own.js").as_uri()
RUN = f"""
import {{ amDone }} from "{OWN}"
let text = ""
for await (const part of process.stdin) text += part
console.log(JSON.stringify(JSON.parse(text).map(([state, ...pending]) =>
  Boolean(amDone({{ state, outbox: {{ pending }} }})))))
"""
# What a participant can ask, and a stage in which they may; whoever is forgotten is done with all.
ASKS = {
    "introduce": ("verzamelen", {"profile": {"regio": "kempen"}}),
    "post_insight": ("verzamelen", {"category": "succes", "text": "x"}),
    "edit_insight": ("verzamelen", {"insight": "i1", "text": "y"}),
    "withdraw_insight": ("verzamelen", {"insight": "i1"}),
    "withhold": ("verzamelen", {"target": "i1", "on": True}),
    "report": ("verzamelen", {"target": "i2"}),
    "vote": ("stemmen", {"target": "i2", "dots": 1}),
    "object": ("stemmen", {"target": "i2", "on": True}),
    "rate": ("wegen", {"target": "i2", "scale": "eens", "value": 2}),
    "ask": ("lezen", {"target": "i2", "on": True}),
    "same": ("lezen", {"pair": ["i2", "i3"], "on": True}),
    "recognise": ("lezen", {"theme": "t1", "on": True}),
    "post_addition": ("bespreken", {"target": "i2", "text": "x"}),
    "withdraw_addition": ("bespreken", {"addition": "d1"}),
    "thumb": ("bespreken", {"value": "next"}),
    "add_action": ("acties", {"what": "x", "who": "y"}),
    "edit_action": ("acties", {"action": "a1", "what": "z"}),
    "remove_action": ("acties", {"action": "a1"}),
    "join_action": ("acties", {"action": "a1", "on": True}),
    "done": ("stemmen", {"on": False}),
}


def room_in(stage: str) -> Rehearsal:
    """p1 wrote a card, which lies in a group, an addition and an action, and is done in this stage."""
    room = Rehearsal(read_plan(RATED, "proef.toml"))
    room.join({}, {})
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for who in ("p1", "p2", "p2"):
        room.ask(who, "post_insight", category="succes", text="x")
    room.ask("facilitator", "add_theme", category="succes", title="x", insights=["i1"])
    room.ask("facilitator", "start_stage", stage="bespreken")
    room.ask("p1", "post_addition", target="t1", text="x")
    room.ask("facilitator", "start_stage", stage="acties")
    room.ask("p1", "add_action", what="x", who="y")
    room.ask("facilitator", "start_stage", stage=stage)
    room.ask("facilitator", "spotlight", target="i2")
    room.ask("p1", "done", on=True)
    return room


def test_what_takes_it_back_on_a_phone_takes_it_back_on_the_server():
    assert set(ASKS) == {name for name, command in COMMANDS.items() if "participant" in command.by} - {"forget_me"}
    devices, taken_back = [], {}
    for do, (stage, fields) in ASKS.items():
        room = room_in(stage)
        devices.append([room.sees("p1"), {"do": do, **fields}])
        room.ask("p1", do, **fields)
        taken_back[do] = not room.sees("p1")["me"]["done"]
    node = [shutil.which("node"), "--input-type=module", "--eval", RUN]
    done = subprocess.run(node, input=json.dumps(devices), capture_output=True, text=True, timeout=60, check=True)
    assert dict(zip(ASKS, json.loads(done.stdout), strict=True)) == {do: not back for do, back in taken_back.items()}
    assert {do for do, back in taken_back.items() if back} == {"post_insight", "vote", "rate", "done"}
