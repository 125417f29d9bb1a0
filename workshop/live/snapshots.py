"""The whole state as everybody of a role sees it, made once for all who come.

When a hall comes in each arrival changes the state a little, so a snapshot of just now would be made for each of them:
10 ms of processor a phone with 500 cards, most of it for the page that carries it. One that is slightly older serves as
well, for the socket brings what came after. It is used for ten times as long as it took to make, so that making them
takes at most a tenth of the processor, and a small workshop is as good as never behind.
"""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass

from ..core import Workshop, public_changes

WORTH = 10
FEW = 100  # cards; their snapshot takes a millisecond


class Whole(dict[str, object]):
    """A whole state that knows its own JSON, which may stand in a page's script element too."""

    text: str

    @classmethod
    def of(cls, state: Mapping[str, object]) -> "Whole":
        whole = cls(state)
        whole.text = as_json(state)
        return whole

    def and_(self, more: Mapping[str, object]) -> "Whole":
        """With members that it has not; only those are encoded.

        >>> Whole.of({"a": 1}).and_({"b": 2}).text
        '{"a":1,"b":2}'
        """
        if not (self and more):
            return self if self else Whole.of(more)
        both = Whole({**self, **more})
        both.text = f"{self.text[:-1]},{as_json(more)[1:]}"
        return both


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A whole state as it was at `seq`; newer ones are told to use it `until` then, in seconds of a steady clock."""

    seq: int
    whole: Whole
    until: float

    def serves(self, workshop: Workshop) -> bool:
        return self.seq == workshop.seq or (self.seq < workshop.seq and time.monotonic() < self.until)


class Snapshots:
    """One a role. A state that was read again from the log is another one, of which none is made yet."""

    def __init__(self) -> None:
        self.workshop: Workshop | None = None
        self.made: dict[str, Snapshot] = {}

    def of(self, workshop: Workshop, role: str) -> Snapshot:
        """To be called with the room's lock."""
        if workshop is not self.workshop:
            self.workshop, self.made = workshop, {}
        kept = self.made.get(role)
        if kept is None or not kept.serves(workshop):
            began = time.monotonic()
            whole = Whole.of(public_changes(workshop, 0, role))
            now = time.monotonic()
            serves_for = WORTH * (now - began) if len(workshop.insights) > FEW else 0.0
            kept = self.made[role] = Snapshot(workshop.seq, whole, now + serves_for)
        return kept


def as_json(value: object) -> str:
    # `<` would let what people typed end the script element.
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")
