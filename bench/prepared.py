"""A workshop with many cards, written to the log before the server starts."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from workshop.core import Actor
from workshop.core.model.timestamps import to_text
from workshop.core.plan import read_plan
from workshop.live.messages import Accepted
from workshop.live.room import Room
from workshop.live.rooms import Rooms
from workshop.store.sqlite import open_store

from .hall import PLAN, sentence
from .process import ROOT

LEAD = Actor("facilitator", "f1")


@dataclass
class Prepared:
    """Where it stands, and with which key one facilitates."""

    code: str
    key: str
    room: Room


def prepared(data: Path, insights: int, stage: str = "verzamelen", themes: int = 0) -> Prepared:
    """A session as far as `stage`, with this many cards, and groups of the first of them."""
    log = open_store(str(data / "oogst.db"))
    rooms = Rooms(
        log,
        now=lambda: to_text(datetime.now(UTC)),
        send=lambda sids, event, message: None,
        in_thread=lambda work: work(),
        spawn=lambda run: None,
    )
    plan = read_plan((ROOT / "sessions" / f"{PLAN}.toml").read_text(encoding="utf-8"), PLAN)
    room = rooms.create(plan, PLAN, key_hash=sha256(b"lead").hexdigest())
    rng, categories = Random(1), [each.id for each in room.workshop.plan.categories]
    ask(room, "start_stage", stage="verzamelen")
    for number in range(insights):
        ask(room, "post_insight", category=categories[number % len(categories)], text=sentence(rng))
    for number in range(themes):
        category = categories[number % len(categories)]
        card = f"i{number + 1}"
        ask(room, "add_theme", category=category, title=sentence(rng), insights=[card])
    if stage != "verzamelen":
        ask(room, "start_stage", stage=stage)
    log.close()
    return Prepared(room.code, "lead", room)


def ask(room: Room, do: str, **fields: Any) -> Accepted:
    return room.ask({"id": str(uuid.uuid4()), "do": do, **fields}, LEAD)
