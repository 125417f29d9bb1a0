"""What a tick costs as the workshop grows: it must be that of the changes, not of the workshop."""

import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from workshop.core import Actor, evolve
from workshop.core.subjects.people import ParticipantJoined
from workshop.core.subjects.voting import DotsGiven
from workshop.live.connection import Connection
from workshop.live.patches import send_patches

from .prepared import prepared

PHONES, CHANGES, TICKS = 100, 30, 200


def cost_of_a_tick(insights: int) -> float:
    """Milliseconds for thirty changed cards, told to a hundred phones that are equally far."""
    with TemporaryDirectory() as data:
        room = prepared(Path(data), insights).room
    rng, workshop = Random(1), room.workshop
    for number in range(PHONES):
        evolve(workshop, ParticipantJoined(f"p{number + 1}", False, f"key {number}"))
        room.subscribe(Connection(str(number), room, Actor("participant", f"p{number + 1}"), "nl"))
    connections = list(room.followers.roles["participant"].values())
    cards, spent = list(workshop.insights), 0.0
    for number in range(TICKS):
        for _ in range(CHANGES):
            person = f"p{rng.randint(1, PHONES)}"
            evolve(workshop, DotsGiven(rng.choice(cards), number % 2, "verzamelen", person))
        for connection in connections:
            connection.me_seq = workshop.seq  # as after the answers to these votes
        began = time.perf_counter()
        send_patches(room, "participant", connections)
        spent += time.perf_counter() - began
    return spent / TICKS * 1000
