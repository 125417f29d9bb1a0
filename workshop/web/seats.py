"""Where devices sit, and for whom there is a place: who is in keeps one, however many strangers come."""

from collections import Counter
from dataclasses import dataclass

from ..core import Actor
from ..live.room import Room
from .limits import CONNECTIONS, DEVICES, SCREENS, too_fast

Person = tuple[str, str, str]
LATER = 60  # seconds; places come free when people go


@dataclass(frozen=True, slots=True)
class Seat:
    """A connected device: whose it is, and by which key (its hash)."""

    room: Room
    actor: Actor
    key: str
    language: str
    address: str
    since: int
    log: str | None
    stranger: bool = False  # a screen that showed no key

    @property
    def person(self) -> Person:
        """Who is slowed down when this device floods: a person's tabs together."""
        return self.room.code, self.actor.role, self.actor.id


class Places:
    """How many devices there are of an address, of strangers in a workshop, and of a person, oldest first."""

    def __init__(self) -> None:
        self.addresses: Counter[str] = Counter()
        self.strangers: Counter[str] = Counter()
        self.devices: dict[Person, list[str]] = {}
        self.been: set[Person] = set()

    def make(self, seat: Seat) -> str | None:
        """A place for this device, or Refused("too_fast"). Gives the device of the same person that makes room for it.

        Where an address has no place for newcomers any more, who was in before still finds one; with one device.
        """
        mine = self.devices.get(seat.person, []) if seat.actor.role == "participant" else []
        full = self.addresses[seat.address] >= CONNECTIONS
        if seat.stranger and (full or self.strangers[seat.room.code] >= SCREENS):
            raise too_fast(LATER)
        if len(mine) >= DEVICES or (full and mine):
            return mine[0]
        if full and seat.actor.role == "participant" and seat.person not in self.been:
            raise too_fast(LATER)
        return None

    def take(self, sid: str, seat: Seat) -> None:
        self.addresses[seat.address] += 1
        if seat.stranger:
            self.strangers[seat.room.code] += 1
        if seat.actor.role == "participant":
            self.devices.setdefault(seat.person, []).append(sid)
            self.been.add(seat.person)

    def leave(self, sid: str, seat: Seat) -> None:
        less(self.addresses, seat.address)
        if seat.stranger:
            less(self.strangers, seat.room.code)
        if seat.actor.role == "participant":
            mine = self.devices[seat.person]
            mine.remove(sid)
            if not mine:
                del self.devices[seat.person]


def less(counted: Counter[str], key: str) -> None:
    counted[key] -= 1
    if not counted[key]:
        del counted[key]
