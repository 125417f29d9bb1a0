"""The time of day, without its jumps: a clock that is put right or wrong for a moment ends no review and no timer."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from ..core.model.timestamps import text

ASTRAY = 2.0  # seconds between the two clocks that are more than how they drift apart
PERSISTS = 60.0  # seconds after which the system's clock is believed all the same


def since_boot() -> float:
    """Seconds that never jump; where the system tells, those that it slept count too."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


class Clock:
    """`wall` and `steady` answer seconds; the first may jump.

    >>> wall, steady = [1000.0], [5.0]
    >>> clock = Clock(lambda: wall[0], lambda: steady[0])
    >>> wall[0], steady[0] = 90_000.0, 6.0
    >>> clock.seconds()
    1001.0
    """

    def __init__(self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = since_boot):
        self.wall, self.steady = wall, steady
        self.ahead = wall() - steady()  # of the system's clock, as it is believed
        self.doubted: tuple[float, float] | None = None  # another one, and since when it is told

    def seconds(self) -> float:
        steady = self.steady()
        ahead = self.wall() - steady
        if abs(ahead - self.ahead) < ASTRAY:
            self.ahead, self.doubted = ahead, None
        elif self.doubted is None or abs(ahead - self.doubted[0]) >= ASTRAY:
            self.doubted = ahead, steady
        elif steady - self.doubted[1] >= PERSISTS:
            self.ahead, self.doubted = ahead, None
        return steady + self.ahead

    def now(self) -> str:
        """A moment, as the core takes it."""
        return text(datetime.fromtimestamp(self.seconds(), UTC))
