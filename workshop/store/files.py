"""The database's files on the disk: readable by their owner only, belonging together, and still where they were."""

import os
import secrets
import sqlite3
import stat
import struct
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from .event_store import StoreError

SIDECARS = ("-wal", "-shm")  # what SQLite keeps beside a database that is in use
OWNER_ONLY = 0o600
# SQLite's file formats: a log that is written ahead begins with one of two numbers, and then has a frame for each page.
WAL_MAGIC = (0x377F0682, 0x377F0683)
HEADER, FRAME, MARK = struct.Struct(">8I"), struct.Struct(">6I"), struct.Struct(">68xI")

Identity = tuple[int, int]


class Mismatch(StoreError):
    """The database and the log beside it don't belong together: opening them would lose or mix what was written."""


def sidecar(database: Path, ending: str) -> Path:
    """Where SQLite keeps its `-wal` or `-shm` of this database; it needn't be there."""
    return database.with_name(database.name + ending)


def make_private(database: Path) -> None:
    """Makes the file where there is none; others on this machine don't read it. SQLite makes its others alike."""
    with suppress(FileExistsError):
        os.close(os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    for file in (database, *(sidecar(database, ending) for ending in SIDECARS)):
        with suppress(OSError):  # not ours to change: then it is as whoever gave it to us wants it
            if stat.S_IMODE(file.stat().st_mode) & 0o077:
                file.chmod(OWNER_ONLY)


def check_wal(database: Path) -> None:
    """Looks at the files before SQLite does, for it passes over a log that is empty or another's without a word.

    The server keeps a mark of its own in the database, of which a page in the log is a later state.

    Raises:
        Mismatch: they don't.
    """
    wal = sidecar(database, "-wal")
    if not wal.exists():
        return
    hint = f"To go on without it, move it away; `restore` puts a backup in place of {database}."
    if not database.exists() or not database.stat().st_size:
        if wal.stat().st_size:
            raise Mismatch(f"The database {database} is gone, and {wal} beside it is left of it. {hint}")
        return
    mark = read_mark(database)
    if mark and wal.stat().st_size < HEADER.size:
        raise Mismatch(f"{wal} is empty, so what was written to {database} last is missing. Put it back. {hint}")
    marks = list(wal_marks(wal)) if mark else []
    if marks and marks[-1] != mark:
        raise Mismatch(f"{wal} belongs to another database than {database}. Put the right one back. {hint}")


def wal_marks(wal: Path) -> Iterator[int]:
    """The marks in the first pages that the log holds; one that doesn't exist for a file that is no such log."""
    with wal.open("rb") as file:
        magic, _, page, _, *salts, _, _ = HEADER.unpack(file.read(HEADER.size))
        if magic not in WAL_MAGIC:
            yield -1
            return
        while len(header := file.read(FRAME.size)) == FRAME.size:
            number, _, *salt, _, _ = FRAME.unpack(header)
            if salt != salts:  # left of an earlier round
                return
            if number == 1 and len(start := file.read(MARK.size)) == MARK.size:
                yield MARK.unpack(start)[0]
                file.seek(-MARK.size, os.SEEK_CUR)
            file.seek(page, os.SEEK_CUR)


def read_mark(database: Path) -> int:
    """The mark in the file itself, whatever lies beside it; 0: it has none yet. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as file:
        return int(file.execute("PRAGMA application_id").fetchone()[0])


def new_mark() -> int:
    """A number of 31 bits, never 0, which is no mark."""
    return secrets.randbelow(0x7FFF_FFFE) + 1


def identity(file: Path) -> Identity | None:
    """Which file lies here now; None: there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
