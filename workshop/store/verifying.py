"""Whether a log is as it was written: its seals are worked out anew, in a database or in a backup of one."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from .copies import open_existing
from .event_store import StoreError
from .seals import APART, ERASED, LogRow, hash_part, is_canonical, seal

COLUMNS = "workshop, seq, at, kind, fact, command, parts, seal"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of one log: how many events it has, the last seal, from how many events something was erased, and the first event
    that isn't as it was written; None: all are."""

    workshop: str
    events: int
    seal: str
    erased: int
    changed: int | None

    def __str__(self) -> str:
        if self.changed:
            return f"{self.workshop}: event {self.changed} is not as it was written."
        erased = f"; of {self.erased} something was erased" if self.erased else ""
        return f"{self.workshop}: {self.events} events, all as they were written{erased}. Seal {self.seal}"


def verify_logs(file: Path) -> list[Verdict]:
    """Of each workshop in the file, the oldest first. Raises StoreError."""
    try:
        with closing(open_existing(file)) as database:
            codes = [code for (code,) in database.execute("select code from workshops order by rowid")]
            return [verify_log(database, code) for code in codes]
    except sqlite3.Error as error:
        raise StoreError(f"{file} can't be read: {error}.") from error


def verify_log(database: sqlite3.Connection, workshop: str) -> Verdict:
    """A log without events has an empty seal, and nothing in it is changed."""
    events = database.execute(f"select {COLUMNS} from events where workshop = ? order by seq", [workshop])
    rows = [LogRow(*row) for row in events]
    apart = {
        seq: hash_part(salt, value)
        for seq, salt, value in database.execute("select seq, salt, value from personal where workshop = ?", [workshop])
    }
    changed = min(mismatches(rows, apart), default=None)
    return Verdict(workshop, len(rows), rows[-1].seal if rows else "", sum(map(is_erased, rows)), changed)


def mismatches(rows: list[LogRow], apart: dict[int, str]) -> Iterator[int]:
    """The numbers of events that are missing, in another place or other than they were written."""
    previous = ""
    for number, row in enumerate(rows, 1):
        if row.seq != number or not fits(previous, row, apart.pop(row.seq, None)):
            yield number
            return
        previous = row.seal
    yield from apart


def fits(previous: str, row: LogRow, apart: str | None) -> bool:
    """Also what lies beside the log; what can't be read at all doesn't fit."""
    try:
        beside = apart is None or json.loads(row.parts).get(APART) == ERASED + apart
        return beside and is_canonical(row) and seal(previous, row) == row.seal
    except (ValueError, TypeError, KeyError, AttributeError):
        return False


def is_erased(row: LogRow) -> bool:
    """What somebody typed or who it was; what lies beside the log isn't told by that."""
    try:
        return any(name != APART and part.startswith(ERASED) for name, part in json.loads(row.parts).items())
    except (ValueError, AttributeError):
        return False


def find_seal(file: Path, seal: str) -> tuple[str, int, str] | None:
    """Which workshop's event, with what number and when, has the seal that begins so. Raises StoreError."""
    try:
        with closing(open_existing(file)) as database:
            query = "select workshop, seq, at from events where substr(seal, 1, length(?)) = ?"
            event: tuple[str, int, str] | None = database.execute(query, [seal, seal]).fetchone()
            return event
    except sqlite3.Error as error:
        raise StoreError(f"{file} can't be read: {error}.") from error
