"""A connected device: who has it, what lets it in, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..core import Actor, Workshop
from .messages import Presence

if TYPE_CHECKING:
    from .room import Room

Person = tuple[str, str, str]


def always(_: Workshop) -> bool:
    return True


@dataclass(slots=True, eq=False)
class Connection:
    """`still_open(workshop)`: whether what was shown to come in fits there still.

    `since` and `log`: where the device was, of which history. `stranger`: a screen that showed no key. `copy`: what a
    facilitator sees of the hall on their own page, which is nobody's screen.

    Once it follows: `sent` is the `seq` of the last patch it got, `knows` up to where answers already told it what is
    in its `me`, `turn` a number that shares devices out among ticks (pace.py), `presence` the last one it got.
    """

    sid: str
    room: "Room"
    actor: Actor
    language: str
    since: int = 0
    log: str | None = None
    still_open: Callable[[Workshop], bool] = always
    address: str = ""
    stranger: bool = False
    copy: bool = False
    trial: bool = False
    turn: int = 0
    sent: int = 0
    knows: int = 0
    presence: Presence | None = None

    @property
    def person(self) -> Person:
        """Who is slowed down when this device floods: a person's tabs together."""
        return self.room.code, self.actor.role, self.actor.id
