"""The seam between the workshops in memory and a database: append, read, list, erase. One caller at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


class StoreError(Exception):
    """The database said no; the message is a sentence for whoever runs the server."""


class NotWritable(StoreError):
    """Nothing was written: disk full, read-only, or out of reach. The same may work a moment later."""


class NewerFormat(StoreError):
    """The database was written by a newer version."""


class Conflict(StoreError):
    """Somebody else appended first: read on, decide again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an accepted command was answered first, and whom."""

    sender: str
    seq: int
    result: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """An accepted command and what follows from it. Its `answer` is kept with its events, in one transaction."""

    command: str
    answer: Answer
    events: list[Any] = field(default_factory=list)


class Log(Protocol):
    def append(self, workshop: str, after: int, decisions: Sequence[Decision], at: str) -> None:
        """Write down all of these or nothing, durably, behind event `after`.

        Raises:
            Conflict: when the log is already past `after`, or a command of this id is there.
            NotWritable: when the database can't write; nothing is half-done.
        """

    def since(self, workshop: str, seq: int = 0) -> Iterator[Any]:
        """The events after `seq`, in order, with what is kept apart from them filled in."""

    def answers(self, workshop: str) -> dict[str, Answer]:
        """Command id → the first answer."""

    def history(self, workshop: str) -> str | None:
        """The name of this history (`log` in the protocol), another one after a backup is restored; None: unknown."""

    def workshops(self) -> list[str]:
        """The codes of all workshops, oldest first."""

    def erase(self, workshop: str) -> None:
        """All of a workshop, for good."""

    def close(self) -> None: ...
