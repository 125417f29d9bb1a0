from itertools import count
from uuid import uuid4

import pytest

from workshop.client import merge
from workshop.core import Actor
from workshop.core.model.timestamps import plus
from workshop.core.plan import read_plan
from workshop.live.connection import Connection
from workshop.live.rooms import Rooms
from workshop.store.sqlite import SqliteStore

from ..rehearsal import SHORT, START, actor

POST = {"category": "succes", "text": "Samen leren"}


class Hall:
    """Rooms on a real log, whose clock goes on when told and whose devices merge what they are sent."""

    def __init__(self, path):
        self.store = SqliteStore(path)
        self.seconds = count(1)
        self.later = 0.0
        self.devices: dict[str, Device] = {}
        self.rooms = Rooms(self.store, self.now, self.send, in_thread=lambda work: work(), spawn=lambda run: None)
        self.clock = 0.0

    def now(self):
        return plus(START, self.later)

    def send(self, sids, event, data):
        for sid in sids:
            self.devices[sid].got.append((event, data))
            if event == "patch":
                self.devices[sid].merge(data)

    def create(self):
        self.room = self.rooms.create(read_plan(SHORT, "proef.toml"), "proef", key_hash="hash-f1")
        return self.room

    def join(self, **fields):
        number = len(self.room.workshop.people) + 1
        asked = {"id": str(uuid4()), "do": "join", "key": f"hash-p{number}", **fields}
        return self.room.ask(asked, Actor("visitor"))["result"]["participant"]

    def ask(self, who, do, /, id=None, sid=None, **fields):
        asked = {"id": id or str(uuid4()), "do": do, **fields}
        return self.room.ask(asked, actor(who), self.room.followers.connections.get(sid))

    def connect(self, who, since=0, history=None):
        return Device(self, who, since, history)

    def subscribe(self, who, sid, since=0, history=None):
        return self.room.subscribe(Connection(sid, self.room, actor(who), "nl", since, history))

    def disconnect(self, sid):
        self.room.unsubscribe(self.room.followers.connections[sid])

    def tick(self):
        self.clock += 10
        self.rooms.tick(self.clock)


class Device:
    def __init__(self, hall, who, since, history):
        self.sid, self.hall, self.state, self.seq, self.got = f"{who}-{len(hall.devices)}", hall, {}, since, []
        self.away, self.actor = 0, actor(who)
        hall.devices[self.sid] = self
        self.merge(hall.subscribe(who, self.sid, since, history))

    def merge(self, message):
        if message["from"] == 0:
            self.state, self.seq = merge({}, message["patch"]), message["seq"]
        elif message["from"] <= self.seq < message["seq"]:
            self.state, self.seq = merge(self.state, message["patch"]), message["seq"]
        else:
            assert message["seq"] <= self.seq, "a patch that this device can't apply"

    @property
    def patches(self):
        return [data for event, data in self.got if event == "patch"]


@pytest.fixture
def hall(tmp_path):
    hall = Hall(tmp_path / "oogst.db")
    hall.create()
    yield hall
    hall.store.close()


@pytest.fixture
def collecting(hall):
    """Three people are in the stage that takes cards."""
    for _ in range(3):
        hall.join()
    hall.ask("facilitator", "start_stage", stage="verzamelen")
    return hall
