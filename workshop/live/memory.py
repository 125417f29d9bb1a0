"""A workshop in memory, and the log that it follows."""

from collections.abc import Sequence

from ..core import evolve, fold
from ..store.event_store import AcceptedCommand, EventStore
from .breaker import BreakerState, CircuitBreaker
from .off_loop import OffLoop


class Memory:
    """The state, the first answer to each command (`answers`), and the name of the history (`history`).

    `off_loop` as in Room. Whatever it raises, `breaker` says afterwards whether this can be believed.
    """

    def __init__(self, code: str, store: EventStore, off_loop: OffLoop):
        self.code, self.store, self.off_loop = code, store, off_loop
        self.breaker = CircuitBreaker()
        self.load()

    def load(self) -> None:
        """All of it anew from the log, off the event loop. Raises StoreError."""
        self.workshop = self.off_loop(lambda: fold(self.store.events(self.code)))
        self.answers = self.off_loop(lambda: self.store.answers(self.code))
        self.history = self.off_loop(lambda: self.store.history(self.code)) or ""
        self.breaker.record_reload()

    @property
    def is_valid(self) -> bool:
        """Whether it may be believed: false from an append that failed until it was read again."""
        return self.breaker.state is not BreakerState.OPEN

    def revalidate(self) -> None:
        """Read again what can't be believed. Raises StoreError."""
        if not self.is_valid:
            self.load()

    def append(self, after: int, commands: Sequence[AcceptedCommand], now: str) -> None:
        """All or nothing, durably. Raises StoreError."""
        self.off_loop(lambda: self.store.append(self.code, after, commands, now))
        self.breaker.record_write()
        if not self.history:  # the first append gives the history its name
            self.history = self.off_loop(lambda: self.store.history(self.code)) or ""

    def apply(self, command: AcceptedCommand) -> None:
        """What was written down already: events, and the answer by which a repeated command is known."""
        for event in command.events:
            evolve(self.workshop, event)
        self.answers[command.id] = command.answer
