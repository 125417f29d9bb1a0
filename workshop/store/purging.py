"""Backups after an erasure: what is gone from the database goes from copies that were made of it before."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ..core.model.erasure import NO_WORDS, NOBODY
from .copies import format_version
from .erasing import rewrite
from .event_store import StoreError
from .files import SIDECARS, sidecar
from .seals import APART, ERASED
from .sqlite import SqliteStore


def backups_of(database: Path, folder: Path) -> list[Path]:
    """What was kept of this database: backups, what stood aside, and what older formats left."""
    return [*sorted(folder.glob("*.db")), *sorted(database.parent.glob(f"{database.stem}.format-*{database.suffix}"))]


def purge_backup(file: Path, database: Path) -> int:
    """Takes out of a backup what is gone from the database since; how many workshops that concerned.

    It is of the present format afterwards.

    Raises:
        StoreError: it can't be read, or not be written.
    """
    try:
        if not format_version(file):
            raise StoreError(f"{file} is no backup of Oogst.")
        store = SqliteStore(file)
        try:
            store.db.execute("attach ? as live", [f"{database.absolute()}"])
            with store.transaction():
                concerned = sum(purge_workshop(store.db.conn, code) for code in codes_of(store.db.conn))
                deleted = "code in (select workshop from live.deletions)"
                concerned += store.db.execute(f"delete from main.imports where {deleted}").rowcount
            store.db.execute("detach live")
            store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            store.db.execute("VACUUM")
            store.db.execute("PRAGMA journal_mode = DELETE")
        finally:
            store.close()
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{file} can't be rewritten: {error}.") from error
    for ending in SIDECARS:
        sidecar(file, ending).unlink(missing_ok=True)
    for older in file.parent.glob(f"{file.stem}.format-*{file.suffix}"):
        older.unlink()  # the copy that was made when this one was brought forward
    return concerned


def codes_of(backup: sqlite3.Connection) -> list[str]:
    """Read wholly, because what follows writes in the same table."""
    return [code for (code,) in backup.execute("select code from main.workshops").fetchall()]


def purge_workshop(backup: sqlite3.Connection, code: str) -> bool:
    """Whether something of it went."""
    if backup.execute("select 1 from live.workshops where code = ?", [code]).fetchone() is None:
        deleted = backup.execute("select 1 from live.deletions where workshop = ?", [code]).fetchone()
        if deleted:
            backup.execute("delete from main.workshops where code = ?", [code])
            for table in ("events", "answers", "personal", "due"):
                backup.execute(f"delete from main.{table} where workshop = ?", [code])
        return bool(deleted)
    before = backup.total_changes
    for seq, fact, parts, erased in erased_since(backup, code):
        marks = {name: NOBODY if name == "by" else NO_WORDS for name in erased}
        rewrite(backup, code, seq, json.loads(fact), json.loads(parts), marks)
    for table, key in (("personal", "seq"), ("answers", "command")):
        backup.execute(
            f"delete from main.{table} where workshop = ? and {key} not in"
            f" (select {key} from live.{table} l where l.workshop = main.{table}.workshop)",
            [code],
        )
    return backup.total_changes > before


def erased_since(backup: sqlite3.Connection, code: str) -> Iterator[tuple[int, str, str, list[str]]]:
    """Of each event that both have: the backup's fact and parts, and what the database holds of it no more."""
    both = (
        "select b.seq, b.fact, b.parts, l.parts from main.events b join live.events l"
        " on l.workshop = b.workshop and l.seq = b.seq and l.command = b.command and l.kind = b.kind"
        " where b.workshop = ?"
    )
    for seq, fact, parts, live in backup.execute(both, [code]).fetchall():
        erased = [name for name, part in json.loads(live).items() if name != APART and part.startswith(ERASED)]
        if erased:
            yield seq, fact, parts, erased


def confirm(database: Path, due: list[tuple[str, str]], word: str) -> None:
    """The operator's word for what is due, for a server that runs. Raises StoreError."""
    try:
        with closing(sqlite3.connect(database, timeout=5)) as file, file:
            file.executemany(
                "insert or replace into due (workshop, what, first) values (?, ?, ?)", [(*key, word) for key in due]
            )
    except sqlite3.Error as error:
        raise StoreError(f"{database} can't be written: {error}.") from error
