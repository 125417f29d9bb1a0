"""How much nonsense a connection may bring before it is closed."""

import time
from collections.abc import Callable

ROW = 200  # messages in a row that led to nothing; a large one counts for several
LARGE = 8192  # bytes that count as one more
AGAIN = 1.0  # of them forgiven in a second, so that what a proxy or library sends by itself never counts


class Patience:
    """Each message takes some, each that was accepted gives all of it back.

    >>> patience = Patience(clock=lambda: 0.0)
    >>> sum(patience.bears() for _ in range(1000)) == ROW
    True
    >>> patience.restored()
    >>> patience.bears()
    True
    """

    __slots__ = ("at", "clock", "left")

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.restored()

    def restored(self) -> None:
        self.left, self.at = float(ROW), self.clock()

    def bears(self, size: int = 0) -> bool:
        """Whether one more, of so many bytes, may come."""
        now = self.clock()
        self.left, self.at = min(ROW, self.left + (now - self.at) * AGAIN) - 1 - size // LARGE, now
        return self.left >= 0
