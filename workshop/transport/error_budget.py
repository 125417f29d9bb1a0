"""How much nonsense a connection may bring before it is closed."""

import time
from collections.abc import Callable

CAPACITY = 200  # messages in a row that led to nothing; a large one counts for several
BYTES_PER_TOKEN = 8192  # bytes that count as one more
REFILL_RATE = 1.0  # of them forgiven in a second, so that what a proxy or library sends by itself never counts


class ErrorBudget:
    """Each message takes some, each that was accepted gives all of it back.

    >>> error_budget = ErrorBudget(clock=lambda: 0.0)
    >>> sum(error_budget.spend() for _ in range(1000)) == CAPACITY
    True
    >>> error_budget.reset()
    >>> error_budget.spend()
    True
    """

    __slots__ = ("clock", "tokens", "updated_at")

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.reset()

    def reset(self) -> None:
        """All of it is there again: what came was fine."""
        self.tokens, self.updated_at = float(CAPACITY), self.clock()

    def spend(self, size: int = 0) -> bool:
        """Whether one more, of so many bytes, may come."""
        now = self.clock()
        refilled = min(CAPACITY, self.tokens + (now - self.updated_at) * REFILL_RATE)
        self.tokens, self.updated_at = refilled - 1 - size // BYTES_PER_TOKEN, now
        return self.tokens >= 0
