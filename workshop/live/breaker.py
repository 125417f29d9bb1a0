"""What memory and the log are to each other, and how a room gets over it when the log refuses."""

from enum import Enum


class BreakerState(Enum):
    """`CLOSED`: all is well. What waits is decided in one go, and believed while it is being written.

    `OPEN`: something went wrong, so memory may say what the log doesn't. Nobody is told anything, and nothing is
    decided, before it is read again.

    `HALF_OPEN`: memory was read again, but the log may still refuse: one command at a time, written before it is
    believed, so that a disk that stays full costs no reading at each attempt.
    """

    CLOSED, HALF_OPEN, OPEN = "closed", "half open", "open"


class CircuitBreaker:
    """A circuit breaker between a workshop in memory and its log.

    >>> breaker = CircuitBreaker()
    >>> breaker.record_failure(), breaker.state
    (None, <BreakerState.OPEN: 'open'>)
    >>> breaker.record_reload(), breaker.state
    (None, <BreakerState.HALF_OPEN: 'half open'>)
    >>> breaker.record_failure(unwritten=True), breaker.state
    (None, <BreakerState.HALF_OPEN: 'half open'>)
    >>> breaker.record_write(), breaker.state
    (None, <BreakerState.CLOSED: 'closed'>)
    """

    def __init__(self) -> None:
        self.state = BreakerState.CLOSED

    def record_failure(self, unwritten: bool = False) -> None:
        """`unwritten`: neither in the log nor, when only what is written is believed, in memory."""
        if not (unwritten and self.state is BreakerState.HALF_OPEN):
            self.state = BreakerState.OPEN

    def record_reload(self) -> None:
        """What was read from the log may be believed, but writing has not been tried since."""
        if self.state is BreakerState.OPEN:
            self.state = BreakerState.HALF_OPEN

    def record_write(self) -> None:
        """The disk took something: all is well."""
        self.state = BreakerState.CLOSED
