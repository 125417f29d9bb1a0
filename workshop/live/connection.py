"""A connected device: who has it, what lets it in, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..core import Actor, Workshop
from .messages import Presence

if TYPE_CHECKING:
    from .room import Room

PersonKey = tuple[str, str, str]


def always(_: Workshop) -> bool:
    """For who showed no key, which could fit no longer."""
    return True


@dataclass(slots=True, eq=False)
class Connection:
    """`still_authorized(workshop)`: whether what was shown to come in fits there still.

    `since` and `history`: where the device was, of which history. `anonymous`: a screen that showed no key.
    `copy`: what a facilitator sees of the hall on their own page, which is nobody's screen.

    Once it follows: `sent_seq` is the `seq` of the last patch it got, `me_seq` up to where answers already told it what
    is in its `me`, `slot` a number that shares devices out among ticks (ticker.py), `presence` the last one it got.
    `holds`: what it was told last that others drag.
    """

    sid: str
    room: "Room"
    actor: Actor
    language: str
    since: int = 0
    history: str | None = None
    still_authorized: Callable[[Workshop], bool] = always
    address: str = ""
    anonymous: bool = False
    copy: bool = False
    trial: bool = False
    slot: int = 0
    sent_seq: int = 0
    me_seq: int = 0
    presence: Presence | None = None
    holds: list[str] = field(default_factory=list)

    @property
    def person_key(self) -> PersonKey:
        """Who is slowed down when this device floods: a person's tabs together."""
        return self.room.code, self.actor.role, self.actor.id
