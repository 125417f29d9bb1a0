"""How fast a device may go (docs/protocol.md, Limits): token buckets, so that a burst passes and a flood doesn't.

A hall shares one address, so an address may do what a thousand phones do; what one phone may do goes by its person.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from ..core import Refused

Clock = Callable[[], float]

REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a second, and so many at once."""

    a_second: float
    burst: float


COMMANDS = {"participant": Rate(20, 200), "facilitator": Rate(200, 400), "screen": Rate(20, 200)}
# After a restart a whole hall comes back within a second.
JOINS = CONNECTS = Rate(300, 3000)
WRONG = Rate(20 / 60, 20)
CONNECTIONS = 5000


class Buckets:
    """A bucket for each key (a person, an address). Full buckets are forgotten: they say nothing."""

    def __init__(self, rate: Rate, clock: Clock = time.monotonic) -> None:
        self.rate, self.clock = rate, clock
        self.buckets: dict[object, tuple[float, float]] = {}  # key → (tokens left, when that was)

    def left(self, key: object) -> float:
        tokens, at = self.buckets.get(key, (self.rate.burst, 0.0))
        return min(self.rate.burst, tokens + (self.clock() - at) * self.rate.a_second)

    def take(self, key: object) -> None:
        """One more by `key`. Raises Refused("too_fast") with `retry_after`, in whole seconds."""
        left = self.left(key)
        if left < 1:
            seconds = max(1, math.ceil((1 - left) / self.rate.a_second))
            raise Refused("too_fast", retry_after=seconds, n=seconds)
        if len(self.buckets) >= REMEMBERED:
            self.forget_full()
        self.buckets[key] = left - 1, self.clock()

    def forget_full(self) -> None:
        for key in [key for key in self.buckets if self.left(key) >= self.rate.burst]:
            del self.buckets[key]


@dataclass(slots=True)
class Limits:
    """The buckets of one server."""

    commands: dict[str, Buckets] = field(
        default_factory=lambda: {role: Buckets(rate) for role, rate in COMMANDS.items()}
    )
    joins: Buckets = field(default_factory=lambda: Buckets(JOINS))
    connects: Buckets = field(default_factory=lambda: Buckets(CONNECTS))
    wrong: Buckets = field(default_factory=lambda: Buckets(WRONG))
    known: dict[tuple[str, str], None] = field(default_factory=dict)

    def guessed(self, address: str) -> None:
        """A code or key that doesn't exist came from here. Raises Refused("too_fast") after twenty in a minute."""
        self.wrong.take(address)

    def found(self, address: str, code: str) -> None:
        """A right code came from here. Raises Refused("too_fast") where it may be the lucky one of a row of guesses.

        Who types nonsense in the hall must not lock out the others, so a code that was right here before stays right.
        """
        if (address, code) in self.known:
            return
        if self.wrong.left(address) < 1:
            self.wrong.take(address)
        if len(self.known) >= REMEMBERED:
            del self.known[next(iter(self.known))]
        self.known[address, code] = None
