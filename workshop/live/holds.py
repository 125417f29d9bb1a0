"""What a facilitator drags is held: marked on the boards of the others, who can't take it meanwhile.

As little as presence is it a part of the log. It goes when the hand lets go, after 15 seconds, or with the connection.
"""

import time
from threading import Lock
from typing import TYPE_CHECKING

from ..core import Refused
from .connection import Connection

if TYPE_CHECKING:
    from .room import Room

HOLD_TIME = 15.0  # seconds


class Holds:
    """Card or theme → who holds it (the sid of a connection), and until when by the clock that it was told."""

    def __init__(self) -> None:
        self.lock = Lock()  # where each connection is a thread, two hands may reach at once
        self.holders: dict[str, tuple[str, float]] = {}

    def take(self, sid: str, targets: list[str], clock: float) -> bool:
        """Let go of what this one held and hold these, all of them or, where another holds one, none."""
        with self.lock:
            self.let_go(sid)
            self.expire(clock)
            if any(target in self.holders for target in targets):
                return False
            self.holders |= dict.fromkeys(targets, (sid, clock + HOLD_TIME))
            return True

    def release(self, sid: str) -> None:
        """This device is gone, or let go of what it held."""
        with self.lock:
            self.let_go(sid)

    def by_others(self, sid: str, clock: float) -> list[str]:
        """What others than this one hold."""
        if not self.holders:
            return []
        with self.lock:
            self.expire(clock)
            return sorted(target for target, (holder, _) in self.holders.items() if holder != sid)

    def let_go(self, sid: str) -> None:
        """With the lock."""
        self.holders = {target: hold for target, hold in self.holders.items() if hold[0] != sid}

    def expire(self, clock: float) -> None:
        """With the lock. A hand that was never let go of, for its device lost the connection, ends here."""
        self.holders = {target: hold for target, hold in self.holders.items() if hold[1] > clock}


def hold(room: "Room", connection: Connection, targets: list[str]) -> None:
    """What this facilitator drags now, and nothing else.

    Raises:
        Refused: `held` where another facilitator drags one of them, and as `Room.reading_for`.
    """
    with room.reading_for(connection) as workshop:
        known = [id for id in targets if id in workshop.insights or id in workshop.themes]
    if not room.holds.take(connection.sid, known, time.monotonic()):
        raise Refused("held", "targets")
