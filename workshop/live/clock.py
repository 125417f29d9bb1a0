"""The time of day, without its jumps: a clock that is put right or wrong for a moment ends no review and no timer."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from ..core.model.timestamps import to_text

MAX_DRIFT = 2.0  # seconds between the two clocks that are more than how they drift apart
ACCEPT_AFTER = 60.0  # seconds after which the system's clock is believed all the same


def since_boot() -> float:
    """Seconds that never jump; where the system tells, those that it slept count too."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


class Clock:
    """`wall` and `monotonic` answer seconds; the first may jump.

    >>> wall, monotonic = [1000.0], [5.0]
    >>> clock = Clock(lambda: wall[0], lambda: monotonic[0])
    >>> wall[0], monotonic[0] = 90_000.0, 6.0
    >>> clock.seconds()
    1001.0
    """

    def __init__(self, wall: Callable[[], float] = time.time, monotonic: Callable[[], float] = since_boot):
        self.wall, self.monotonic = wall, monotonic
        self.offset = wall() - monotonic()  # of the system's clock, as it is believed
        self.candidate: tuple[float, float] | None = None  # another one, and since when it is told

    def seconds(self) -> float:
        """Since the epoch. It never jumps with the machine's clock: another time holds once it held for a while."""
        monotonic = self.monotonic()
        offset = self.wall() - monotonic
        if abs(offset - self.offset) < MAX_DRIFT:
            self.offset, self.candidate = offset, None
        elif self.candidate is None or abs(offset - self.candidate[0]) >= MAX_DRIFT:
            self.candidate = offset, monotonic
        elif monotonic - self.candidate[1] >= ACCEPT_AFTER:
            self.offset, self.candidate = offset, None
        return monotonic + self.offset

    def now(self) -> str:
        """A moment, as the core takes it."""
        return to_text(datetime.fromtimestamp(self.seconds(), UTC))
