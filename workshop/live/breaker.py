"""What memory and the log are to each other, and how a room gets over it when the log refuses."""

from enum import Enum


class State(Enum):
    """`CLOSED`: all is well. What waits is decided in one go, and believed while it is being written.

    `OPEN`: something went wrong, so memory may say what the log doesn't. Nobody is told anything, and nothing is
    decided, before it is read again.

    `HALF_OPEN`: memory was read again, but the log may still refuse: one command at a time, written before it is
    believed, so that a disk that stays full costs no reading at each attempt.
    """

    CLOSED, HALF_OPEN, OPEN = "closed", "half open", "open"


class Breaker:
    """A circuit breaker between a workshop in memory and its log.

    >>> breaker = Breaker()
    >>> breaker.failed(), breaker.state
    (None, <State.OPEN: 'open'>)
    >>> breaker.read(), breaker.state
    (None, <State.HALF_OPEN: 'half open'>)
    >>> breaker.failed(nothing_happened=True), breaker.state
    (None, <State.HALF_OPEN: 'half open'>)
    >>> breaker.wrote(), breaker.state
    (None, <State.CLOSED: 'closed'>)
    """

    def __init__(self) -> None:
        self.state = State.CLOSED

    def failed(self, nothing_happened: bool = False) -> None:
        """`nothing_happened`: neither in the log nor, when only what is written is believed, in memory."""
        if not (nothing_happened and self.state is State.HALF_OPEN):
            self.state = State.OPEN

    def read(self) -> None:
        if self.state is State.OPEN:
            self.state = State.HALF_OPEN

    def wrote(self) -> None:
        self.state = State.CLOSED
