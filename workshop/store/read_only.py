"""The log read by another process than the one that serves: it changes nothing, and stops nobody who writes."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from ..core import Event
from .event_codec import decode
from .event_store import NotWritable
from .sqlite import EVENTS


def read_events(database: Path, workshop: str, upto: int) -> Iterator[Event]:
    """The events of a workshop up to that `seq`, in order. Raises StoreError."""
    rows = read(database, f"{EVENTS} and e.seq <= ? order by e.seq", [workshop, 0, upto])
    return (decode(*row) for row in rows)


def last_seq(database: Path, workshop: str) -> int:
    """The `seq` of its last event; 0 where there is no such workshop. Raises StoreError."""
    [(seq,)] = read(database, "select max(seq) from events where workshop = ?", [workshop])
    return seq or 0


def read(database: Path, query: str, values: Sequence[Any]) -> list[Any]:
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(query, values).fetchall()
    except sqlite3.Error as error:
        raise NotWritable(f"The database {database} can't be read: {error}.") from error
