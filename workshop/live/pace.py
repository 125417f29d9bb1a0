"""Ticks: what changed goes out in spans, one computation and one encoding for all devices that are equally far.

Screens and facilitators get them often; phones at a pace that slows down with their number, so that a full hall costs
a share of the processor and not all of it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

from ..core import merged, private_changes, public_changes
from .room import Room
from .seat import Seat

OFTEN = 0.1  # seconds between ticks for screens and facilitators
PHONES = 0.2  # seconds between ticks for a few phones …
PHONES_MORE = 0.0004  # … and more for each of them: 0.6 for a thousand
PRESENCE = {"facilitator": 1.0, "screen": 1.0, "participant": 5.0}  # at most once in so many seconds


class Pace:
    """When a room's devices were last told something. `clock` is monotonic, in seconds."""

    def __init__(self, room: Room):
        self.room = room
        self.ticked: dict[str, float] = {}
        self.seen: dict[str, Any] = {}
        self.seen_at: dict[str, float] = {}

    def tick(self, clock: float) -> None:
        self.room.watch_clock()
        seats: dict[str, list[Seat]] = defaultdict(list)
        for seat in list(self.room.seats.values()):
            seats[seat.actor.role].append(seat)
        for role, there in seats.items():
            if clock - self.ticked.get(role, 0) >= self.interval(role, len(there)):
                self.ticked[role] = clock
                send_patches(self.room, role, there)
            self.send_presence(role, there, clock)

    def interval(self, role: str, number: int) -> float:
        return PHONES + PHONES_MORE * number if role == "participant" else OFTEN

    def send_presence(self, role: str, seats: list[Seat], clock: float) -> None:
        if clock - self.seen_at.get(role, 0) < PRESENCE[role]:
            return
        presence = self.room.presence()
        if presence != self.seen.get(role):
            self.seen[role], self.seen_at[role] = presence, clock
            self.room.send([seat.sid for seat in seats], "presence", presence)


def send_patches(room: Room, role: str, seats: Iterable[Seat]) -> None:
    """Bring every device of a role up to now: those that are equally far with one patch, others with their own."""
    with room.lock:
        workshop = room.workshop
        behind = [seat for seat in seats if seat.sent < workshop.seq]
        if not behind:
            return
        oldest = min(seat.sent for seat in behind)
        touched = list(takewhile(lambda seq: seq > oldest, reversed(workshop.touched.values())))[::-1]
        alike: dict[int, list[Seat]] = defaultdict(list)
        for seat in behind:
            if role == "participant" and needs_its_own(room, seat):
                send_own(room, seat)
            else:
                alike[bisect_right(touched, seat.sent)].append(seat)
        for group in alike.values():
            since = min(seat.sent for seat in group)
            changes = public_changes(workshop, since, role)
            if changes:
                send(room, group, since, changes)


def needs_its_own(room: Room, seat: Seat) -> bool:
    """Something changed for this participant alone that no answer to this device told yet."""
    person = room.workshop.people.get(seat.actor.id)
    if person is None or room.workshop.touched_people.get(person.id, 0) <= seat.sent:
        return False
    news = takewhile(lambda item: item[1] > seat.sent, reversed(person.touched.items()))
    return any(seq > seat.knows or part[0] == "insight" for part, seq in news)


def send_own(room: Room, seat: Seat) -> None:
    changes = public_changes(room.workshop, seat.sent, seat.actor.role)
    changes = merged(changes, private_changes(room.workshop, seat.sent, seat.actor.id))
    if changes:
        send(room, [seat], seat.sent, changes)


def send(room: Room, seats: list[Seat], since: int, changes: dict[str, Any]) -> None:
    room.send([seat.sid for seat in seats], "patch", room.patch(since, changes))
    for seat in seats:
        seat.sent = room.workshop.seq
