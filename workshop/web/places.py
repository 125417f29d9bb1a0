"""For which devices there is a place: who is in keeps one, however many strangers come."""

from collections import Counter

from ..live.connection import Connection, Person
from .limits import CONNECTIONS, DEVICES, SCREENS, too_fast

LATER = 60  # seconds; places come free when people go


class Places:
    """How many devices there are of an address, of strangers in a workshop, and of a person, oldest first."""

    def __init__(self) -> None:
        self.addresses: Counter[str] = Counter()
        self.strangers: Counter[str] = Counter()
        self.devices: dict[Person, list[str]] = {}
        self.been: set[Person] = set()

    def make(self, connection: Connection) -> str | None:
        """A place for this device, or Refused("too_fast"). Gives the device of the same person that makes room for it.

        Where an address has no place for newcomers any more, who was in before still finds one; with one device.
        """
        mine = self.devices.get(connection.person, []) if connection.actor.role == "participant" else []
        full = self.addresses[connection.address] >= CONNECTIONS
        if connection.stranger and (full or self.strangers[connection.room.code] >= SCREENS):
            raise too_fast(LATER)
        if len(mine) >= DEVICES or (full and mine):
            return mine[0]
        if full and connection.actor.role == "participant" and connection.person not in self.been:
            raise too_fast(LATER)
        return None

    def take(self, connection: Connection) -> None:
        self.addresses[connection.address] += 1
        if connection.stranger:
            self.strangers[connection.room.code] += 1
        if connection.actor.role == "participant":
            self.devices.setdefault(connection.person, []).append(connection.sid)
            self.been.add(connection.person)

    def leave(self, connection: Connection) -> None:
        less(self.addresses, connection.address)
        if connection.stranger:
            less(self.strangers, connection.room.code)
        if connection.actor.role == "participant":
            mine = self.devices[connection.person]
            mine.remove(connection.sid)
            if not mine:
                del self.devices[connection.person]


def less(counted: Counter[str], key: str) -> None:
    counted[key] -= 1
    if not counted[key]:
        del counted[key]
