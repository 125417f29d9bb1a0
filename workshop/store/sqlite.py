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
from pathlib import Path
from threading import Lock
from typing import Any

import sqlite_utils

from ..core import Event
from .copies import copy
from .facts import as_json, join, split
from .files import Identity, belong_together, beside, identity, make_private, new_mark
from .formats import UPGRADES, Upgrades, latest
from .log import Answer, Conflict, Decision, NewerFormat, NotWritable, StoreError

Locks = Callable[[], AbstractContextManager[object]]

Rows = list[dict[str, object]]

FORMAT = latest(UPGRADES)  # of the tables below, in the database's user_version
PATIENCE = 5.0  # seconds to wait for another process that writes, at each write and when opening


class SqliteLog:
    """See `log.Log`. `path`: the database's file; it is made where there is none.

    `lock` makes one that holds up the thread that waits: a connection takes one caller at a time.
    An older format is brought forward, and a copy of the file as it was stays beside it.

    Raises:
        NewerFormat: when a newer version of the product wrote the file.
        NotWritable: when it can't be opened for writing, or something else wrote it.
        Mismatch: when the file and its WAL don't belong together.
    """

    def __init__(self, path: str | Path, upgrades: Upgrades = UPGRADES, lock: Locks = Lock):
        self.path, self.upgrades, self.turn = Path(path), upgrades, lock()
        self.files: dict[Path, Identity | None] = {}
        self.left_over = True  # what was erased may still be in the WAL
        try:
            belong_together(self.path)
            make_private(self.path)
            self.db = sqlite_utils.Database(sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False))
            self.prepare()
        except (sqlite3.DatabaseError, OSError) as error:
            raise NotWritable(f"The database {path} can't be used: {error}.") from error

    def prepare(self) -> None:
        try:
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = FULL")
            self.db.execute("PRAGMA secure_delete = ON")
            self.bring_to_format()
            self.set_mark()
            # What an erasure before the last stop left; and the mark has to lie in the file, not in the WAL alone.
            self.wipe()
        except BaseException:
            self.db.close()  # and nothing of it lies beside the file
            raise
        self.files = {file: identity(file) for file in (self.path, beside(self.path, "-wal"))}

    def bring_to_format(self) -> None:
        found, known = self.db.execute("PRAGMA user_version").fetchone()[0], latest(self.upgrades)
        if found > known:
            raise NewerFormat(
                f"The database {self.path} has format {found}, and this version knows format {known}. "
                "Use the version that wrote it, or a newer one."
            )
        if not found and self.db.table_names():
            raise NotWritable(f"The database {self.path} was not written by Oogst; choose another file.")
        if 0 < found < known:
            copy(self.path, self.path.with_name(f"{self.path.stem}.format-{found}{self.path.suffix}"))
        with self.at_once():
            for older in range(found, known) if found else ():
                self.upgrades[older](self.db)
            self.create_tables()
            self.db.execute(f"PRAGMA user_version = {known}")

    def set_mark(self) -> None:
        """What an older version erased it didn't overwrite, so that is done once; then the file gets its mark."""
        if not self.db.execute("PRAGMA application_id").fetchone()[0]:
            if self.db.execute("PRAGMA freelist_count").fetchone()[0]:
                self.db.execute("VACUUM")
            self.db.execute(f"PRAGMA application_id = {new_mark()}")

    def create_tables(self) -> None:
        events = {"workshop": str, "seq": int, "at": str, "kind": str, "fact": str, "command": str}
        self.db.table("events").create(events, pk=("workshop", "seq"), if_not_exists=True)
        answers = {"workshop": str, "command": str, "sender": str, "seq": int, "result": str}
        self.db.table("answers").create(answers, pk=("workshop", "command"), if_not_exists=True)
        personal = {"workshop": str, "kind": str, "fact": str, "owner": str, "value": str}
        self.db.table("personal").create(personal, pk=("workshop", "kind", "fact"), if_not_exists=True)
        self.db.table("workshops").create({"code": str, "log": str}, pk="code", if_not_exists=True)

    def append(self, workshop: str, after: int, decisions: Sequence[Decision], at: str) -> None:
        events: Rows = []
        personal: Rows = []
        for decision in decisions:
            for event in decision.events:
                kind, fact, owner, apart = split(event)
                seq = after + len(events) + 1
                row = {"workshop": workshop, "seq": seq, "at": at, "kind": kind, "fact": fact}
                events.append({**row, "command": decision.command})
                if apart is not None:
                    personal.append({"workshop": workshop, "kind": kind, "fact": fact, "owner": owner, "value": apart})
        answers: Rows = [
            {
                "workshop": workshop,
                "command": decision.command,
                "sender": decision.answer.sender,
                "seq": decision.answer.seq,
                "result": as_json(decision.answer.result),
            }
            for decision in decisions
        ]
        self.write(lambda: self.insert(workshop, after, events, answers, personal))

    def insert(self, workshop: str, after: int, events: Rows, answers: Rows, personal: Rows) -> None:
        if after == 0:
            self.db.table("workshops").insert({"code": workshop, "log": secrets.token_hex(8)})
        self.db.table("events").insert_all(events)
        self.db.table("answers").insert_all(answers)
        self.db.table("personal").insert_all(personal, replace=True)

    @contextmanager
    def at_once(self) -> Iterator[None]:
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

    def is_there(self) -> None:
        """A folder that is deleted takes what is written on as if nothing were wrong. Raises NotWritable."""
        for file, opened in self.files.items():
            if identity(file) != opened:
                raise NotWritable(f"The file {file} is gone or another than was opened; put it back, or start again.")

    def write(self, change: Callable[[], None]) -> None:
        self.is_there()
        try:
            with self.turn, self.at_once():
                change()
        except sqlite3.IntegrityError as taken:
            raise Conflict(f"Somebody else wrote to this workshop first ({taken}).") from taken
        except sqlite3.Error as error:
            raise NotWritable(f"The database {self.path} can't be written: {error}.") from error
        self.is_there()

    def read(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        self.is_there()
        try:
            with self.turn:
                return self.db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise NotWritable(f"The database {self.path} can't be read: {error}.") from error

    def since(self, workshop: str, seq: int = 0, without: Collection[str] = ()) -> Iterator[Event]:
        passed = f" and e.kind not in ({', '.join('?' * len(without))})" if without else ""
        rows = self.read(
            "select e.kind, e.fact, p.value from events e"
            " left join personal p on p.workshop = e.workshop and p.kind = e.kind and p.fact = e.fact"
            f" where e.workshop = ? and e.seq > ?{passed} order by e.seq",
            [workshop, seq, *without],
        )
        return (join(*row) for row in rows)

    def answers(self, workshop: str) -> dict[str, Answer]:
        """By the id of a command."""
        rows = self.read("select command, sender, seq, result from answers where workshop = ?", [workshop])
        return {command: Answer(sender, seq, json.loads(result)) for command, sender, seq, result in rows}

    def history(self, workshop: str) -> str | None:
        rows = self.read("select log from workshops where code = ?", [workshop])
        return rows[0][0] if rows else None

    def workshops(self) -> list[str]:
        return [code for (code,) in self.read("select code from workshops order by rowid")]

    def lengths(self) -> dict[str, int]:
        """Code → the `seq` of its last event."""
        last = "select max(seq) from events where workshop = code"  # a look in the index, not a walk through it
        return {code: seq or 0 for code, seq in self.read(f"select code, ({last}) from workshops order by rowid")}

    def erase(self, workshop: str) -> None:
        def change() -> None:
            self.db.execute("delete from workshops where code = ?", [workshop])
            for table in ("events", "answers", "personal"):
                self.db.execute(f"delete from {table} where workshop = ?", [workshop])

        self.write(change)
        self.left_over = True
        self.wipe()

    def wipe(self) -> bool:
        with self.turn:
            return self.wiped()

    def wiped(self) -> bool:
        """Overwrites what is left of an erasure in the WAL; waits for nobody. Answers whether nothing is left.

        Raises:
            NotWritable: the disk said no.
        """
        if not self.left_over:
            return True
        self.is_there()
        try:
            self.db.execute("PRAGMA busy_timeout = 0")
            busy, *_ = self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not busy:
                self.left_over = False
                # An empty WAL means that somebody took away what was in it (files.py).
                self.db.execute(f"PRAGMA user_version = {latest(self.upgrades)}")
        except sqlite3.Error as error:
            raise NotWritable(f"The database {self.path} can't be written: {error}.") from error
        finally:
            self.db.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
        return not self.left_over

    def close(self) -> None:
        self.db.close()


def open_log(database: str, lock: Locks = Lock) -> SqliteLog:
    """The store at this address. So far: the path of a SQLite file.

    Raises:
        StoreError: for an address of another kind.
    """
    if "://" in database:
        raise StoreError(f"This version keeps its data in SQLite; {database.partition(':')[0]} is not known.")
    return SqliteLog(database, lock=lock)
