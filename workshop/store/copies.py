"""Copies of a SQLite file: whole, and of one moment, also while a server writes to it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from ..durable import move_durably


def copy(database: Path, to: Path) -> None:
    """`to` is there only once it is whole and on the disk; nobody but its owner may read it.

    Raises:
        sqlite3.Error: the database can't be read, or the copy not written.
        OSError: the copy can't be put there.
    """
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(open_existing(database)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing of it beside it
        move_durably(part, to)
    finally:
        part.unlink(missing_ok=True)


def format_version(database: Path) -> int:
    """The format number that the file carries; 0: it isn't one of ours. Raises sqlite3.Error."""
    with closing(open_existing(database)) as file:
        return int(file.execute("PRAGMA user_version").fetchone()[0])


def open_existing(database: Path) -> sqlite3.Connection:
    """Opens it without making one where there is none. Raises sqlite3.Error."""
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True)
