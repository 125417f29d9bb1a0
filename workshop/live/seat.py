"""A connected device, and how far it is."""

from dataclasses import dataclass

from ..core import Actor


@dataclass(slots=True)
class Seat:
    """`sent`: the `seq` of the last patch it got. `knows`: up to where answers already told it what is in its `me`."""

    sid: str
    actor: Actor
    language: str
    trial: bool
    sent: int
    knows: int = 0
