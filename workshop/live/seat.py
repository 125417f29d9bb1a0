"""A connected device, and how far it is."""

from dataclasses import dataclass, field
from typing import Any

from ..core import Actor


@dataclass(slots=True)
class Seat:
    """`sent`: the `seq` of the last patch it got. `knows`: up to where answers already told it what is in its `me`.

    `turn`: a number that shares the seats out among ticks (pace.py). `presence`: the last one it got.
    """

    sid: str
    actor: Actor
    language: str
    trial: bool
    sent: int
    turn: int = 0
    knows: int = 0
    presence: dict[str, Any] = field(default_factory=dict)
