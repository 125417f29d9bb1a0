"""Ticks: when devices are told what changed.

Screens and facilitators often; phones at a pace that slows down with their number, so that a full hall costs a share of
the processor and not all of it. A thousand phones at once would keep everybody else waiting for 50 ms, so they take
turns, a hundred at a time. Where the server has it hard, phones wait longer first and facilitators last.
"""

from contextlib import suppress

from ..core import Refused
from .connection import Connection
from .likeness import compare_ahead
from .messages import HeldElsewhere, Presence
from .patches import send_patches
from .room import Room

TICK_INTERVAL = 0.1  # seconds between ticks for screens and facilitators
PHONE_INTERVAL = 0.2  # seconds between ticks for a few phones …
PHONE_INTERVAL_EACH = 0.0005  # … and more for each of them: 0.7 for a thousand
BATCH_SIZE = 100  # phones
TOLERABLE_LOAD = 3.0  # load up to which screens and facilitators notice nothing
PRESENCE_INTERVAL = {"facilitator": 1.0, "screen": 1.0, "participant": 5.0}  # at most once in so many seconds


class RoundRobin:
    """Shares the connections of a role out: each gets its turn once in an interval, some at a time."""

    def __init__(self) -> None:
        self.next, self.since = 0, 0.0

    def due(self, connections: dict[str, Connection], interval: float, clock: float) -> list[Connection]:
        """Whose turn it is since the last time: all once an interval, a part of them at each tick."""
        slots = max(1, len(connections) // BATCH_SIZE)
        slots_due = int((clock - self.since) / (interval / slots))
        if slots_due <= 0:
            return []
        if slots_due >= slots:
            self.since = clock
            return list(connections.values())
        self.since += slots_due * interval / slots
        due_slots = {(self.next + slot) % slots for slot in range(slots_due)}
        self.next = (self.next + slots_due) % slots
        return [connection for connection in list(connections.values()) if connection.slot % slots in due_slots]


class Ticker:
    """When a room's devices were last told something. `clock` is monotonic, in seconds."""

    def __init__(self, room: Room):
        self.room = room
        self.round_robins = {role: RoundRobin() for role in PRESENCE_INTERVAL}
        self.presence: Presence | None = None
        self.counted_at = 0.0
        self.presence_sent_at = dict.fromkeys(PRESENCE_INTERVAL, 0.0)

    def tick(self, clock: float, load: float = 1.0) -> None:
        """What changed goes to whose turn it is; takes the room's lock. `load`: 1.0 is none, more lets phones wait."""
        self.room.expire_review()
        for role, connections in self.room.followers.roles.items():
            if due := self.round_robins[role].due(connections, interval(role, len(connections), load), clock):
                send_patches(self.room, role, due)
        self.send_holds(clock)
        self.refresh_presence(clock)
        for role, connections in self.room.followers.roles.items():
            if clock - self.presence_sent_at[role] >= PRESENCE_INTERVAL[role]:
                self.send_presence(role, list(connections.values()), clock)
        followers = self.room.followers
        followers.newcomers = [each for each in followers.newcomers if not self.send_first_presence(each)]
        if load <= TOLERABLE_LOAD:
            with suppress(Refused):  # what can't be believed isn't compared
                compare_ahead(self.room)

    def send_holds(self, clock: float) -> None:
        """What others drag, to those facilitators who were told otherwise."""
        for connection in list(self.room.followers.roles["facilitator"].values()):
            holds = self.room.holds.by_others(connection.sid, clock)
            if holds != connection.holds:
                self.room.send([connection.sid], "holds", HeldElsewhere(targets=holds))
                connection.holds = holds

    def refresh_presence(self, clock: float) -> None:
        """Once for all roles: a full hall takes a while to count."""
        if clock - self.counted_at >= min(PRESENCE_INTERVAL.values()):
            self.counted_at = clock
            with suppress(Refused):  # what can't be believed is not told
                presence = self.room.presence()
                self.presence = self.presence if presence == self.presence else presence

    def send_presence(self, role: str, connections: list[Connection], clock: float) -> None:
        """Presence, to those who had another one."""
        outdated = [
            connection for connection in connections if connection.presence and connection.presence is not self.presence
        ]
        outdated = [connection for connection in outdated if not self.room.backlog(connection.sid)]
        if outdated:
            self.presence_sent_at[role] = clock
            self.send(outdated)

    def send_first_presence(self, connection: Connection) -> bool:
        """Presence at once for who just came, as soon as the state before it is taken; whether that is done.

        It also lets go of that state: Engine.IO holds on to the last message until the next, and with 5,000 cards that
        is a megabyte a phone.
        """
        if connection.presence or connection.sid not in self.room.followers.connections:
            return True
        if self.room.backlog(connection.sid) or not self.presence:
            return False
        self.send([connection])
        return True

    def send(self, connections: list[Connection]) -> None:
        """Who is here and how far the room is, to these."""
        assert self.presence is not None
        self.room.send([connection.sid for connection in connections], "presence", self.presence)
        for connection in connections:
            connection.presence = self.presence


def interval(role: str, number: int, load: float) -> float:
    """Seconds from tick to tick for so many devices of a role."""
    if role == "participant":
        return (PHONE_INTERVAL + PHONE_INTERVAL_EACH * number) * load
    return TICK_INTERVAL * max(1.0, load / TOLERABLE_LOAD)
