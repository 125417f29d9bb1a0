"""The devices that follow a room: by connection, and by role."""

from itertools import count
from typing import TypedDict

from .connection import Connection

ROLES = ("participant", "facilitator", "screen")


class Connected(TypedDict):
    """How many of each are connected; a person counts once, a trial not at all."""

    participants: int
    facilitators: int
    screens: int


class Followers:
    """`connections`: sid → device; `roles`: role → sid → device; `newcomers`: who wasn't told yet who else is there."""

    def __init__(self) -> None:
        self.connections: dict[str, Connection] = {}
        self.roles: dict[str, dict[str, Connection]] = {role: {} for role in ROLES}
        self.newcomers: list[Connection] = []
        self.slots = count()

    def add(self, connection: Connection) -> None:
        """It follows from now on, in a slot of its own."""
        connection.slot = next(self.slots)
        self.connections[connection.sid] = self.roles[connection.actor.role][connection.sid] = connection
        self.newcomers.append(connection)

    def remove(self, sid: str) -> None:
        """A second time says nothing."""
        if connection := self.connections.pop(sid, None):
            del self.roles[connection.actor.role][sid]

    def people(self) -> int:
        """Participants who are connected now."""
        return len({phone.actor.id for phone in list(self.roles["participant"].values()) if not phone.trial})

    @property
    def is_led(self) -> bool:
        """Whether a facilitator is connected now."""
        return bool(self.roles["facilitator"])

    def connected(self) -> Connected:
        """A copy of the hall on a facilitator's own page is nobody's screen."""
        screens = sum(not screen.copy for screen in list(self.roles["screen"].values()))
        facilitators = len(self.roles["facilitator"])
        return {"participants": self.people(), "facilitators": facilitators, "screens": screens}
