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

REUSE_FACTOR = 10
SMALL = 100  # cards; their snapshot takes a millisecond


class EncodedState(dict[str, object]):
    """A whole state that knows its own JSON, which may stand in a page's script element too."""

    text: str

    @classmethod
    def encode(cls, state: Mapping[str, object]) -> "EncodedState":
        """Encoded once, whoever gets it."""
        encoded = cls(state)
        encoded.text = as_json(state)
        return encoded

    def extended(self, more: Mapping[str, object]) -> "EncodedState":
        """With members that it has not; only those are encoded.

        >>> EncodedState.encode({"a": 1}).extended({"b": 2}).text
        '{"a":1,"b":2}'
        """
        if not (self and more):
            return self if self else EncodedState.encode(more)
        merged = EncodedState({**self, **more})
        merged.text = f"{self.text[:-1]},{as_json(more)[1:]}"
        return merged


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A whole state as it was at `seq`; it serves for a while, until `expires_at` on a steady clock."""

    seq: int
    state: EncodedState
    expires_at: float

    def is_fresh(self, workshop: Workshop) -> bool:
        """Whether it may still be given: it is as of now, or younger than a moment."""
        return self.seq == workshop.seq or (self.seq < workshop.seq and time.monotonic() < self.expires_at)


class Snapshots:
    """One a role. A state that was read again from the log is another one, of which none is made yet."""

    def __init__(self) -> None:
        self.workshop: Workshop | None = None
        self.cached: dict[str, Snapshot] = {}

    def get(self, workshop: Workshop, role: str) -> Snapshot:
        """To be called with the room's lock."""
        if workshop is not self.workshop:
            self.workshop, self.cached = workshop, {}
        snapshot = self.cached.get(role)
        if snapshot is None or not snapshot.is_fresh(workshop):
            began = time.monotonic()
            encoded = EncodedState.encode(public_changes(workshop, 0, role))
            now = time.monotonic()
            reuse_seconds = REUSE_FACTOR * (now - began) if len(workshop.insights) > SMALL else 0.0
            snapshot = self.cached[role] = Snapshot(workshop.seq, encoded, now + reuse_seconds)
        return snapshot


def as_json(value: object) -> str:
    """As short as can be, and safe in a page: `<` would let what people typed end the script element."""
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")
