"""The log in SQLite, the embedded default: one row an event, in the order they happened.

WAL with `synchronous=FULL`: what is acknowledged survives a power cut.
The lock on a place in the log is the primary key.
What is erased is overwritten, also in the WAL: there it may have to wait for somebody who still reads what was.
"""

import json
import secrets
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Any

import sqlite_utils

from ..core import Erasure, Event
from ..core.views.summary import ImportedHarvest
from . import imports
from .copies import copy
from .erasing import erase_from
from .event_codec import STORED, as_json, decode, encode
from .event_store import AcceptedCommand, Conflict, NewerFormat, NotWritable, StoredAnswer, StoreError
from .files import Identity, check_wal, identity, make_private, new_mark, sidecar
from .migrations import APART_COLUMNS, MIGRATIONS, SEAL_COLUMNS, Migrations, latest_format
from .seals import LogRow, hash_part, new_parts, new_salt, sealed, stored_seal

LockFactory = Callable[[], AbstractContextManager[object]]

Rows = list[dict[str, object]]

FORMAT = latest_format(MIGRATIONS)  # of the tables below, in the database's user_version
BUSY_TIMEOUT = 5.0  # seconds to wait for another process that writes, at each write and when opening


class SqliteStore:
    """See `EventStore`. `path`: the database's file; it is made where there is none.

    `make_lock` makes one that holds up the thread that waits: a connection takes one caller at a time.
    An older format is brought forward, and a copy of the file as it was stays beside it.

    Raises:
        NewerFormat: when a newer version of the product wrote the file.
        NotWritable: when it can't be opened for writing, or something else wrote it.
        Mismatch: when the file and its WAL don't belong together.
    """

    def __init__(self, path: str | Path, migrations: Migrations = MIGRATIONS, make_lock: LockFactory = Lock):
        self.path, self.migrations, self.lock = Path(path), migrations, make_lock()
        self.files: dict[Path, Identity | None] = {}
        self.erasure_pending = True  # what was erased may still be in the WAL
        try:
            check_wal(self.path)
            make_private(self.path)
            self.db = sqlite_utils.Database(sqlite3.connect(path, timeout=BUSY_TIMEOUT, check_same_thread=False))
            self.prepare()
        except (sqlite3.DatabaseError, OSError) as error:
            raise NotWritable(f"The database {path} can't be used: {error}.") from error

    def prepare(self) -> None:
        """The file is of this format, marked, and holds nothing that was erased. Raises NewerFormat, NotWritable."""
        try:
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = FULL")
            self.db.execute("PRAGMA secure_delete = ON")
            self.migrate()
            self.mark_file()
            # What an erasure before the last stop left; and the mark has to lie in the file, not in the WAL alone.
            self.wipe()
        except BaseException:
            self.db.close()  # and nothing of it lies beside the file
            raise
        self.files = {file: identity(file) for file in (self.path, sidecar(self.path, "-wal"))}

    def migrate(self) -> None:
        """Step by step, all in one transaction, with a copy beside the file; a new file gets its tables."""
        version, latest = self.db.execute("PRAGMA user_version").fetchone()[0], latest_format(self.migrations)
        if version > latest:
            raise NewerFormat(
                f"The database {self.path} has format {version}, and this version knows format {latest}. "
                "Use the version that wrote it, or a newer one."
            )
        if not version and self.db.table_names():
            raise NotWritable(f"The database {self.path} was not written by Oogst; choose another file.")
        if 0 < version < latest:
            copy(self.path, self.path.with_name(f"{self.path.stem}.format-{version}{self.path.suffix}"))
        with self.transaction():
            for step in range(version, latest) if version else ():
                self.migrations[step](self.db)
            self.create_tables()
            self.db.execute(f"PRAGMA user_version = {latest}")

    def mark_file(self) -> None:
        """What an older version erased it didn't overwrite, so that is done once; then the file gets its mark."""
        if not self.db.execute("PRAGMA application_id").fetchone()[0]:
            if self.db.execute("PRAGMA freelist_count").fetchone()[0]:
                self.db.execute("VACUUM")
            self.db.execute(f"PRAGMA application_id = {new_mark()}")

    def create_tables(self) -> None:
        """Those that aren't there yet."""
        events = {"workshop": str, "seq": int, "at": str, "kind": str, "fact": str, "command": str}
        events |= SEAL_COLUMNS
        self.db.table("events").create(events, pk=("workshop", "seq"), if_not_exists=True)
        answers = {"workshop": str, "command": str, "sender": str, "seq": int, "result": str}
        self.db.table("answers").create(answers, pk=("workshop", "command"), if_not_exists=True)
        personal = {"workshop": str, "kind": str, "fact": str, "owner": str, "value": str} | APART_COLUMNS
        self.db.table("personal").create(personal, pk=("workshop", "kind", "fact"), if_not_exists=True)
        self.db.table("workshops").create({"code": str, "log": str}, pk="code", if_not_exists=True)
        deletions = {"workshop": str, "log": str, "at": str, "why": str}
        self.db.table("deletions").create(deletions, pk="log", if_not_exists=True)
        due = {"workshop": str, "what": str, "first": str}
        self.db.table("due").create(due, pk=("workshop", "what"), if_not_exists=True)
        self.db.table("imports").create(imports.TABLE, pk="code", if_not_exists=True)

    def append(self, workshop: str, after: int, commands: Sequence[AcceptedCommand], at: str) -> None:
        """In one transaction, which comes back once it lies on the disk."""
        events: list[LogRow] = []
        personal: Rows = []
        for command in commands:
            for event in command.events:
                kind, fact, owner, value = encode(event)
                seq, salt = after + len(events) + 1, new_salt()
                if value is not None:
                    row = {"workshop": workshop, "kind": kind, "fact": fact, "owner": owner, "value": value}
                    personal.append({**row, "seq": seq, "salt": salt})
                apart = None if value is None else hash_part(salt, value)
                parts = as_json(new_parts(kind, json.loads(fact), apart))
                events.append(LogRow(workshop, seq, at, kind, fact, command.id, parts))
        answers: Rows = [
            {
                "workshop": workshop,
                "command": command.id,
                "sender": command.answer.sender,
                "seq": command.answer.seq,
                "result": as_json(command.answer.result),
            }
            for command in commands
        ]
        erasures = [event for command in commands for event in command.events if isinstance(event, Erasure)]

        def change() -> None:
            self.insert(workshop, after, events, answers, personal)
            for erasure in erasures:
                erase_from(self.db.conn, workshop, erasure)

        self.write(change)
        if erasures:
            self.erasure_pending = True

    def insert(self, workshop: str, after: int, events: Sequence[LogRow], answers: Rows, personal: Rows) -> None:
        """Inside a transaction. The first events of a workshop give its history a name."""
        if after == 0:
            self.db.table("workshops").insert({"code": workshop, "log": secrets.token_hex(8)})
        self.db.table("events").insert_all(map(asdict, sealed(events, stored_seal(self.db.conn, workshop, after))))
        self.db.table("answers").insert_all(answers)
        self.db.table("personal").insert_all(personal, replace=True)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """A transaction that writes from its beginning: one that read before would not wait for another's end.

        `with connection:` is no transaction here, and insert_all commits per 100 rows outside of one.
        """
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            self.db.conn.rollback()
            raise

    def check_files(self) -> None:
        """A folder that is deleted takes what is written on as if nothing were wrong. Raises NotWritable."""
        for file, opened in self.files.items():
            if identity(file) != opened:
                raise NotWritable(f"The file {file} is gone or another than was opened; put it back, or start again.")

    def write(self, change: Callable[[], None]) -> None:
        """All that `change` does, or nothing. Raises Conflict, NotWritable, and as `check_files`."""
        self.check_files()
        try:
            with self.lock, self.transaction():
                change()
        except sqlite3.IntegrityError as conflict:
            raise Conflict(f"Somebody else wrote to this workshop first ({conflict}).") from conflict
        except sqlite3.Error as error:
            raise NotWritable(f"The database {self.path} can't be written: {error}.") from error
        self.check_files()

    def read(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Rows; waits for whoever writes. Raises NotWritable, and as `check_files`."""
        self.check_files()
        try:
            with self.lock:
                return self.db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise NotWritable(f"The database {self.path} can't be read: {error}.") from error

    def events(
        self, workshop: str, seq: int = 0, excluding: Collection[str] = (), only: Collection[str] = ()
    ) -> Iterator[Event]:
        """The rows are read at once, events made of them one by one."""
        exclusion = f" and e.kind not in ({', '.join('?' * len(excluding))})" if excluding else ""
        exclusion += f" and e.kind in ({', '.join('?' * len(only))})" if only else ""
        rows = self.read(f"{STORED}{exclusion} order by e.seq", [workshop, seq, *excluding, *only])
        return (decode(*row) for row in rows)

    def answers(self, workshop: str) -> dict[str, StoredAnswer]:
        """Command id → the first answer."""
        rows = self.read("select command, sender, seq, result from answers where workshop = ?", [workshop])
        return {command: StoredAnswer(sender, seq, json.loads(result)) for command, sender, seq, result in rows}

    def history(self, workshop: str) -> str | None:
        """Sixteen hex digits."""
        rows = self.read("select log from workshops where code = ?", [workshop])
        return rows[0][0] if rows else None

    def workshops(self) -> list[str]:
        """In the order of their first event."""
        return [code for (code,) in self.read("select code from workshops order by rowid")]

    def last_seqs(self) -> dict[str, int]:
        """Code → the `seq` of its last event."""
        last = "select max(seq) from events where workshop = code"  # a look in the index, not a walk through it
        return {code: seq or 0 for code, seq in self.read(f"select code, ({last}) from workshops order by rowid")}

    def last_moments(self) -> dict[str, tuple[int, str]]:
        """Code → `seq` and moment of its last event: one query for all, by the primary key."""
        last = "select max(seq) from events where workshop = code"
        query = f"select code, seq, at from workshops join events on workshop = code and seq = ({last})"
        return {code: (seq, at) for code, seq, at in self.read(query)}

    def readings(self) -> dict[tuple[str, str], str]:
        """(Workshop, what is to be done) → when it first was; what was done since isn't in it."""
        return {(workshop, what): first for workshop, what, first in self.read("select * from due")}

    def note_reading(self, workshop: str, what: str, at: str | None) -> None:
        """In place of what was noted before for the same."""

        def change() -> None:
            self.db.execute("delete from due where workshop = ? and what = ?", [workshop, what])
            if at is not None:
                self.db.table("due").insert({"workshop": workshop, "what": what, "first": at})

        self.write(change)

    def imports(self) -> list[ImportedHarvest]:
        """The oldest first."""
        self.check_files()
        with self.lock:
            return imports.all_imports(self.db.conn)

    def add_import(self, about: ImportedHarvest, document: str) -> ImportedHarvest:
        """With its code; the same document a second time is the one that is there."""
        added = about

        def change() -> None:
            nonlocal added
            added = imports.add_import(self.db.conn, about, document)

        self.write(change)
        return added

    def seal(self, workshop: str, seq: int) -> str:
        """Of the empty log, `""`."""
        with self.lock:
            return stored_seal(self.db.conn, workshop, seq)

    def erase(self, workshop: str, at: str = "", why: str = "") -> None:
        """What lies in the WAL goes at once where nobody reads, else as soon as `wipe` is called again."""

        def change() -> None:
            for table in ("workshops", "imports"):
                deleted = f"insert or replace into deletions select code, log, ?, ? from {table} where code = ?"
                self.db.execute(deleted, [at, why, workshop])
                self.db.execute(f"delete from {table} where code = ?", [workshop])
            for table in ("events", "answers", "personal", "due"):
                self.db.execute(f"delete from {table} where workshop = ?", [workshop])

        self.write(change)
        self.erasure_pending = True
        self.wipe()

    def wipe(self) -> bool:
        """Empties the WAL into the file, where erased rows are overwritten."""
        with self.lock:
            return self.truncate_wal()

    def truncate_wal(self) -> bool:
        """Overwrites what is left of an erasure in the WAL; waits for nobody. Answers whether nothing is left.

        Raises:
            NotWritable: the disk said no.
        """
        if not self.erasure_pending:
            return True
        self.check_files()
        try:
            self.db.execute("PRAGMA busy_timeout = 0")
            busy, *_ = self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not busy:
                self.erasure_pending = False
                # An empty WAL means that somebody took away what was in it (files.py).
                self.db.execute(f"PRAGMA user_version = {latest_format(self.migrations)}")
        except sqlite3.Error as error:
            raise NotWritable(f"The database {self.path} can't be written: {error}.") from error
        finally:
            self.db.execute(f"PRAGMA busy_timeout = {round(BUSY_TIMEOUT * 1000)}")
        return not self.erasure_pending

    def close(self) -> None:
        """The WAL goes into the file where this was the last connection."""
        self.db.close()


def open_store(database: str, make_lock: LockFactory = Lock) -> SqliteStore:
    """The store at this address. So far: the path of a SQLite file.

    Raises:
        StoreError: for an address of another kind.
    """
    if "://" in database:
        raise StoreError(f"This version keeps its data in SQLite; {database.partition(':')[0]} is not known.")
    return SqliteStore(database, make_lock=make_lock)
