"""A command on its way through a room."""

from collections.abc import Callable, Mapping
from typing import Any

from ..core import Actor, Refused, Workshop
from .seat import Seat

LONGEST_ID = 64
May = Callable[[Workshop], bool]


class Asked:
    """A command that waits for its turn. Once settled it has an answer, or the error that says why not."""

    __slots__ = ("actor", "answer", "error", "may", "message", "seat")

    def __init__(self, message: Mapping[str, Any], actor: Actor, seat: Seat | None, may: May | None = None):
        if not isinstance(message.get("id"), str) or not 0 < len(message["id"]) <= LONGEST_ID:
            raise Refused("malformed", "id", takes="uuid")
        self.message, self.actor, self.seat, self.may = message, actor, seat, may
        self.answer: dict[str, Any] | None = None
        self.error: Refused | None = None

    @property
    def settled(self) -> bool:
        return self.answer is not None or self.error is not None
