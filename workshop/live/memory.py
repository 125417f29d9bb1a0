"""A workshop in memory, and the log that it follows."""

from collections.abc import Sequence
from itertools import islice

from ..core import Workshop, evolve, fold
from ..store.log import Decision, Log
from .breaker import Breaker, State
from .off_loop import OffLoop


class Memory:
    """The state, the first answer to each command (`answers`), and the name of the history (`log`).

    `disk` as in Room. Whatever it raises, `breaker` says afterwards whether this can be believed.
    """

    def __init__(self, code: str, store: Log, disk: OffLoop):
        self.code, self.store, self.disk = code, store, disk
        self.breaker = Breaker()
        self.read()

    def read(self) -> None:
        self.workshop = self.disk(lambda: fold(self.store.since(self.code)))
        self.answers = self.disk(lambda: self.store.answers(self.code))
        self.log = self.disk(lambda: self.store.history(self.code)) or ""
        self.breaker.read()

    @property
    def believable(self) -> bool:
        return self.breaker.state is not State.OPEN

    def trust(self) -> None:
        """Read again what can't be believed. Raises StoreError."""
        if not self.believable:
            self.read()

    def write(self, after: int, decisions: Sequence[Decision], now: str) -> None:
        """All or nothing, durably. Raises StoreError."""
        self.disk(lambda: self.store.append(self.code, after, decisions, now))
        self.breaker.wrote()
        if not self.log:  # the first append gives the history its name
            self.log = self.disk(lambda: self.store.history(self.code)) or ""

    def believe(self, decision: Decision) -> None:
        for event in decision.events:
            evolve(self.workshop, event)
        self.answers[decision.command] = decision.answer

    def as_it_was(self, seq: int) -> Workshop:
        """At an earlier moment, but for what was erased since."""
        return self.disk(lambda: fold(islice(self.store.since(self.code), seq)))
