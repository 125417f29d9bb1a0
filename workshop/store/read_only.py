"""The log read by another process than the one that serves: it changes nothing, and stops nobody who writes."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from ..core import Event, Workshop, fold_until
from .event_codec import STORED, decode
from .event_store import NotWritable


def read_events(database: Path, workshop: str, upto: int) -> Iterator[Event]:
    """The events of a workshop up to that `seq`, in order. Raises StoreError."""
    rows = read(database, f"{STORED} and e.seq <= ? order by e.seq", [workshop, 0, upto])
    return (decode(*row) for row in rows)


def read_sealed(database: Path, code: str, upto: int) -> tuple[Workshop, str]:
    """A workshop as it was at that `seq`, but for what was erased since, and its seal. Raises StoreError."""
    rows = read(database, f"{STORED} order by e.seq", [code, 0])
    workshop = fold_until((decode(*row) for row in rows), upto)
    return workshop, read_seal(database, workshop)


def read_seal(database: Path, workshop: Workshop) -> str:
    """What a log is sealed with up to the last event that a harvest can tell of. Raises StoreError."""
    sealed = "select seal from events where workshop = ? and seq = ?"
    seals = read(database, sealed, [workshop.code, workshop.harvest_seq])
    return seals[0][0] if seals else ""


def read_import(database: Path, code: str) -> str | None:
    """The file of a harvest that was imported under this code; None where there is none. Raises StoreError."""
    rows = read(database, "select document from imports where code = ?", [code])
    return rows[0][0] if rows else None


def last_seq(database: Path, workshop: str) -> int:
    """The `seq` of its last event; 0 where there is no such workshop. Raises StoreError."""
    [(seq,)] = read(database, "select max(seq) from events where workshop = ?", [workshop])
    return seq or 0


def read(database: Path, query: str, values: Sequence[Any]) -> list[Any]:
    """Rows, by a connection of its own that can't write. Raises NotWritable: it can't be read."""
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(query, values).fetchall()
    except sqlite3.Error as error:
        raise NotWritable(f"The database {database} can't be read: {error}.") from error
