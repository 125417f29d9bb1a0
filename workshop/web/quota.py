"""For which devices there is a place: who is in keeps one, however many strangers come."""

from collections import Counter

from ..live.connection import Connection, PersonKey
from .limits import CONNECTIONS, DEVICES, SCREENS, too_fast

RETRY_AFTER = 60  # seconds; places come free when people go


class ConnectionQuota:
    """How many devices there are of an address, of strangers in a workshop, and of a person, oldest first."""

    def __init__(self) -> None:
        self.addresses: Counter[str] = Counter()
        self.anonymous: Counter[str] = Counter()
        self.devices: dict[PersonKey, list[str]] = {}
        self.known_people: set[PersonKey] = set()

    def reserve(self, connection: Connection) -> str | None:
        """A place for this device, or Refused("too_fast"). Gives the device of the same person that makes room for it.

        Where an address has no place for newcomers any more, who was in before still finds one; with one device.
        """
        own_devices = self.devices.get(connection.person_key, []) if connection.actor.role == "participant" else []
        full = self.addresses[connection.address] >= CONNECTIONS
        if connection.anonymous and (full or self.anonymous[connection.room.code] >= SCREENS):
            raise too_fast(RETRY_AFTER)
        if len(own_devices) >= DEVICES or (full and own_devices):
            return own_devices[0]
        if full and connection.actor.role == "participant" and connection.person_key not in self.known_people:
            raise too_fast(RETRY_AFTER)
        return None

    def add(self, connection: Connection) -> None:
        """It came in; who it is of has been in from now on, which makes room for them later."""
        self.addresses[connection.address] += 1
        if connection.anonymous:
            self.anonymous[connection.room.code] += 1
        if connection.actor.role == "participant":
            self.devices.setdefault(connection.person_key, []).append(connection.sid)
            self.known_people.add(connection.person_key)

    def remove(self, connection: Connection) -> None:
        """It went. A person whose last device goes is still known."""
        decrement(self.addresses, connection.address)
        if connection.anonymous:
            decrement(self.anonymous, connection.room.code)
        if connection.actor.role == "participant":
            own_devices = self.devices[connection.person_key]
            own_devices.remove(connection.sid)
            if not own_devices:
                del self.devices[connection.person_key]


def decrement(counter: Counter[str], key: str) -> None:
    """A key at 0 goes, so that what is counted doesn't grow with everybody who ever came."""
    counter[key] -= 1
    if not counter[key]:
        del counter[key]
