"""The seam between the workshops in memory and a database: append, read, list, erase. Callers come
from several threads, for one workshop one at a time."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from ..core import Event
from ..core.views.summary import ImportedHarvest


class StoreError(Exception):
    """The database said no; the message is a sentence for whoever runs the server."""


class NotWritable(StoreError):
    """Nothing was written: disk full, read-only, or out of reach. The same may work a moment later."""


class NewerFormat(StoreError):
    """The database was written by a newer version."""


class Conflict(StoreError):
    """Somebody else appended first: read on, decide again."""


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """What an accepted command was answered first, and whom."""

    sender: str
    seq: int
    result: dict[str, Any]


@dataclass(frozen=True, slots=True)
class AcceptedCommand:
    """An accepted command and what follows from it. Its `answer` is kept with its events, in one transaction."""

    id: str
    answer: StoredAnswer
    events: Sequence[Event] = field(default_factory=list)


class EventStore(Protocol):
    """Every workshop's events in the order in which they happened, and what its commands were answered."""

    def append(self, workshop: str, after: int, commands: Sequence[AcceptedCommand], at: str) -> None:
        """Write down all of these or nothing, durably, behind event `after`; what one of them erases goes with it.

        Raises:
            Conflict: when the log is already past `after`, or a command of this id is there.
            NotWritable: when the database can't write; nothing is half-done.
        """

    def events(
        self, workshop: str, seq: int = 0, excluding: Collection[str] = (), only: Collection[str] = ()
    ) -> Iterator[Event]:
        """The events after `seq`, in order, with what is kept apart from them filled in; not those of some kinds, or
        those of some kinds only."""

    def answers(self, workshop: str) -> dict[str, StoredAnswer]:
        """Command id → the first answer."""

    def history(self, workshop: str) -> str | None:
        """The name of this history (`log` in the protocol), another one after a backup is restored; None: unknown."""

    def workshops(self) -> list[str]:
        """The codes of all workshops, oldest first."""

    def last_seqs(self) -> dict[str, int]:
        """The same codes, each with the `seq` of its last event."""

    def last_moments(self) -> dict[str, tuple[int, str]]:
        """The same codes, each with the `seq` of its last event and when that was."""

    def seal(self, workshop: str, seq: int) -> str:
        """What the event with this number is sealed with, and all before it."""

    def erase(self, workshop: str, at: str = "", why: str = "") -> None:
        """All of a workshop, for good: from what the database keeps of it on the disk too, as `wipe` says.

        Only that it was there stays, when it went and why.
        """

    def readings(self) -> dict[tuple[str, str], str]:
        """Workshop and what its plan says is to be done with it → when the clock said so first."""

    def note_reading(self, workshop: str, what: str, at: str | None) -> None:
        """The clock says so now; None: it doesn't."""

    def imports(self) -> list[ImportedHarvest]:
        """Harvests that came as a file, the oldest first; `erase` takes one by its code, as it takes a workshop."""

    def add_import(self, about: ImportedHarvest, document: str) -> ImportedHarvest:
        """Keeps such a file, all of it or nothing, under a code of its own, which is in the answer.

        Raises:
            NotWritable: when the database can't write.
        """

    def wipe(self) -> bool:
        """Does what an erasure has still to do because somebody reads what was; to be called until it is True."""

    def close(self) -> None:
        """Nothing can be read or written afterwards."""
