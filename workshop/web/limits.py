"""How fast a device may go (docs/protocol.md, Limits): token buckets, so that a burst passes and a flood doesn't.

A hall shares one address, so an address may do what a thousand phones do; what one phone may do goes by its person.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from ..core import Refused

Clock = Callable[[], float]

MAX_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a second, and so many at once."""

    per_second: float
    burst: float


COMMANDS = {"participant": Rate(20, 200), "facilitator": Rate(200, 400), "screen": Rate(20, 200)}
# What resembles a card that is being written, of a workshop: a hall of people who type takes a share of the processor
# and not more. A phone that is told to wait shows nothing, and asks again when somebody types on.
SIMILAR = Rate(200, 200)
# After a restart a whole hall comes back within a second. These are of an address, by who shows no key or token …
JOINS = CONNECTS = Rate(300, 3000)
# … and these of a person.
ARRIVALS = Rate(5, 100)
# Of one workshop: what erases something has its whole log read again.
ERASURES = Rate(1, 30)
DEVICES = 20  # of one person at once; the newest takes the place of the oldest
SCREENS = 100  # of one workshop, by who shows no key
CONNECTIONS = 5000  # of one address by newcomers; who was in before finds a place above those
# Wrong codes and keys of one address: those beyond are told to wait, and right ones are not.
FAILURES = Rate(20 / 60, 20)
# Whoever goes on all the same, and all together: there a code that was never right there waits too, right or wrong, for
# an answer that differs is what a guesser lives by. docs/security.md says how long one in 1,500 codes takes then.
GUESSES, GUESSES_OVERALL = Rate(20 / 60, 200), Rate(5, 1000)
ALL_ADDRESSES = "all addresses"


class TokenBuckets:
    """A bucket for each key (a person, an address). Full buckets are forgotten: they say nothing."""

    def __init__(self, rate: Rate, clock: Clock = time.monotonic) -> None:
        self.rate, self.clock = rate, clock
        self.buckets: dict[object, tuple[float, float]] = {}  # key → (tokens left, when that was)

    def tokens(self, key: object) -> float:
        """What is left now, with what came back meanwhile; never above the burst."""
        stored, at = self.buckets.get(key, (self.rate.burst, 0.0))
        return min(self.rate.burst, stored + (self.clock() - at) * self.rate.per_second)

    def wait(self, key: object) -> int:
        """Whole seconds until `key` may go on, 0 where it may."""
        tokens = self.tokens(key)
        return 0 if tokens >= 1 else max(1, math.ceil((1 - tokens) / self.rate.per_second))

    def take(self, key: object) -> None:
        """One more by `key`. Raises Refused("too_fast") with `retry_after`, in whole seconds."""
        if seconds := self.wait(key):
            raise too_fast(seconds)
        if len(self.buckets) >= MAX_REMEMBERED:
            self.forget_full()
        self.buckets[key] = self.tokens(key) - 1, self.clock()

    def forget_full(self) -> None:
        """They would be full again when asked for."""
        for key in [key for key in self.buckets if self.tokens(key) >= self.rate.burst]:
            del self.buckets[key]


def too_fast(seconds: int) -> Refused:
    """To be raised; `seconds` whole ones, for the header and the sentence."""
    return Refused("too_fast", retry_after=seconds, n=seconds)


@dataclass(slots=True)
class Limits:
    """The buckets of one server."""

    commands: dict[str, TokenBuckets] = field(
        default_factory=lambda: {role: TokenBuckets(rate) for role, rate in COMMANDS.items()}
    )
    similar: TokenBuckets = field(default_factory=lambda: TokenBuckets(SIMILAR))
    joins: TokenBuckets = field(default_factory=lambda: TokenBuckets(JOINS))
    connects: TokenBuckets = field(default_factory=lambda: TokenBuckets(CONNECTS))
    arrivals: TokenBuckets = field(default_factory=lambda: TokenBuckets(ARRIVALS))
    erasures: TokenBuckets = field(default_factory=lambda: TokenBuckets(ERASURES))
    failures: TokenBuckets = field(default_factory=lambda: TokenBuckets(FAILURES))
    guesses: TokenBuckets = field(default_factory=lambda: TokenBuckets(GUESSES))
    guesses_overall: TokenBuckets = field(default_factory=lambda: TokenBuckets(GUESSES_OVERALL))
    known_codes: dict[tuple[str, str], None] = field(default_factory=dict)

    def code_wait(self, address: str, code: str) -> int:
        """Seconds that this code waits for an answer from here, whether it is right or wrong; 0: none.

        Who types nonsense in the hall must not lock out the others, so a code that was right here before stays right.
        """
        if (address, code) in self.known_codes:
            return 0
        return max(self.guesses.wait(address), self.guesses_overall.wait(ALL_ADDRESSES))

    def count_guess(self, address: str) -> None:
        """A code that doesn't exist came from here. Raises Refused("too_fast") after twenty in a minute."""
        if not self.guesses.wait(address):  # after those the answer says nothing, so it is no guess
            self.guesses.take(address)
            if not self.guesses_overall.wait(ALL_ADDRESSES):
                self.guesses_overall.take(ALL_ADDRESSES)
        self.failures.take(address)

    def remember_code(self, address: str, code: str) -> None:
        """A right code was answered here."""
        if (address, code) not in self.known_codes and len(self.known_codes) >= MAX_REMEMBERED:
            del self.known_codes[next(iter(self.known_codes))]
        self.known_codes[address, code] = None
