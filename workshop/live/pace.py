"""Ticks: when devices are told what changed.

Screens and facilitators often; phones at a pace that slows down with their number, so that a full hall costs a share of
the processor and not all of it. A thousand phones at once would keep everybody else waiting for 50 ms, so they take
turns, a hundred at a time. Where the server has it hard, phones wait longer first and facilitators last.
"""

from contextlib import suppress

from ..core import Refused
from .connection import Connection
from .messages import Presence
from .patches import send_patches
from .room import Room

OFTEN = 0.1  # seconds between ticks for screens and facilitators
PHONES = 0.2  # seconds between ticks for a few phones …
PHONES_MORE = 0.0005  # … and more for each of them: 0.7 for a thousand
AT_A_TIME = 100  # phones
BEARABLE = 3.0  # strain up to which screens and facilitators notice nothing
PRESENCE = {"facilitator": 1.0, "screen": 1.0, "participant": 5.0}  # at most once in so many seconds


class Turns:
    """Shares the connections of a role out: each gets its turn once in an interval, some at a time."""

    def __init__(self) -> None:
        self.next, self.since = 0, 0.0

    def due(self, connections: dict[str, Connection], interval: float, clock: float) -> list[Connection]:
        turns = max(1, len(connections) // AT_A_TIME)
        owed = int((clock - self.since) / (interval / turns))
        if owed <= 0:
            return []
        if owed >= turns:
            self.since = clock
            return list(connections.values())
        self.since += owed * interval / turns
        now = {(self.next + turn) % turns for turn in range(owed)}
        self.next = (self.next + owed) % turns
        return [connection for connection in list(connections.values()) if connection.turn % turns in now]


class Pace:
    """When a room's devices were last told something. `clock` is monotonic, in seconds."""

    def __init__(self, room: Room):
        self.room = room
        self.turns = {role: Turns() for role in PRESENCE}
        self.presence: Presence | None = None
        self.counted_at = 0.0
        self.told_at = dict.fromkeys(PRESENCE, 0.0)

    def tick(self, clock: float, strain: float = 1.0) -> None:
        self.room.watch_clock()
        for role, there in self.room.roles.items():
            if due := self.turns[role].due(there, interval(role, len(there), strain), clock):
                send_patches(self.room, role, due)
        self.count(clock)
        for role, there in self.room.roles.items():
            if clock - self.told_at[role] >= PRESENCE[role]:
                self.tell(role, list(there.values()), clock)
        self.room.arrived = [connection for connection in self.room.arrived if not self.greet(connection)]

    def count(self, clock: float) -> None:
        """Once for all roles: a full hall takes a while to count."""
        if clock - self.counted_at >= min(PRESENCE.values()):
            self.counted_at = clock
            with suppress(Refused):  # what can't be believed is not told
                presence = self.room.presence()
                self.presence = self.presence if presence == self.presence else presence

    def tell(self, role: str, connections: list[Connection], clock: float) -> None:
        """Presence, to those who had another one."""
        others = [
            connection for connection in connections if connection.presence and connection.presence is not self.presence
        ]
        others = [connection for connection in others if not self.room.backlog(connection.sid)]
        if others:
            self.told_at[role] = clock
            self.send(others)

    def greet(self, connection: Connection) -> bool:
        """Presence at once for who just came, as soon as the state before it is taken; whether that is done.

        It also lets go of that state: Engine.IO holds on to the last message until the next, and with 5,000 cards that
        is a megabyte a phone.
        """
        if connection.presence or connection.sid not in self.room.connections:
            return True
        if self.room.backlog(connection.sid) or not self.presence:
            return False
        self.send([connection])
        return True

    def send(self, connections: list[Connection]) -> None:
        assert self.presence is not None
        self.room.send([connection.sid for connection in connections], "presence", self.presence)
        for connection in connections:
            connection.presence = self.presence


def interval(role: str, number: int, strain: float) -> float:
    """Seconds from tick to tick for so many devices of a role."""
    if role == "participant":
        return (PHONES + PHONES_MORE * number) * strain
    return OFTEN * max(1.0, strain / BEARABLE)
