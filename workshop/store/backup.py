"""Backups: a copy that was opened and read before anybody relies on it, and the way back from one."""

import json
import secrets
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from ..core import fold
from ..durable import move_durably
from .copies import copy, format_version
from .event_store import StoreError
from .files import SIDECARS, check_wal, new_mark
from .sqlite import SqliteStore


def make_backup(database: Path, to: Path) -> int:
    """A copy of one moment, also while the server writes. Answers how many workshops can be read back from it.

    Raises:
        StoreError: there is nothing to copy, the copy can't be written, or it can't be read back.
    """
    if not database.exists():
        raise StoreError(f"There is no database {database}, so there is nothing to back up.")
    if to.exists():
        raise StoreError(f"{to} is there already; choose another name.")
    check_wal(database)
    try:
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        copy(database, to)
        renew_mark(to)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"The backup {to} can't be written: {error}.") from error
    try:
        return verify(to)
    except StoreError:
        to.unlink(missing_ok=True)
        raise


def verify(file: Path) -> int:
    """Opens a copy of the file as a server would and reads every workshop. Answers how many there are.

    Raises:
        StoreError: it is no backup, or something in it can't be read.
    """
    try:
        if not format_version(file):
            raise StoreError(f"{file} is no backup of Oogst.")
        with TemporaryDirectory(prefix="oogst-reading-") as folder:
            copy(file, opened := Path(folder) / file.name)
            store = SqliteStore(opened)
            try:
                return read_all(store)
            finally:
                store.close()
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{file} can't be read: {error}.") from error
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise StoreError(f"{file} holds a workshop that can't be read: {error!r}.") from error


def read_all(store: SqliteStore) -> int:
    """How many workshops there are. Raises StoreError: the file is damaged, or a log or answer can't be read."""
    damage = store.read("PRAGMA integrity_check")
    if damage != [("ok",)]:
        raise StoreError(f"{store.path.name} is damaged: {damage[0][0]}.")
    codes = store.workshops()
    for code in codes:
        fold(store.events(code))
        store.answers(code)
    imports = store.read("select document from imports")
    for (document,) in imports:
        json.loads(document)
    return len(codes) + len(imports)


def restore_backup(file: Path, database: Path, aside: Path) -> int:
    """Puts a backup in the place of the database, and keeps in `aside` what was there. Answers how many workshops.

    Each gets a new history: devices that knew a later state start anew, instead of believing what is no longer so.

    Raises:
        StoreError: the backup can't be read, or can't be put there; then the database is as it was.
    """
    count = verify(file)
    staged = database.with_name(f"{database.name}.restoring")
    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        copy(file, staged)
        renew_histories(staged)
        renew_mark(staged)
        if database.exists() and database.stat().st_size:
            aside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            set_aside(database, aside)
        # Before the new one comes: it would be read together with what lies beside it.
        for ending in SIDECARS:
            database.with_name(database.name + ending).unlink(missing_ok=True)
        move_durably(staged, database)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{file} can't be restored: {error}.") from error
    finally:
        staged.unlink(missing_ok=True)
    return count


def renew_histories(file: Path) -> None:
    """Each workshop's log is another history now, so that devices that are ahead of it begin anew."""
    with closing(sqlite3.connect(file)) as database, database:
        for (code,) in database.execute("select code from workshops").fetchall():
            database.execute("update workshops set log = ? where code = ?", [secrets.token_hex(8), code])


def renew_mark(file: Path) -> None:
    """A copy is another database than the one whose WAL may lie where it is put."""
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA application_id = {new_mark()}")


def set_aside(database: Path, aside: Path) -> None:
    """A whole copy of it; of one that is damaged, whatever is there."""
    try:
        copy(database, aside)
    except sqlite3.Error:
        for ending in ("", *SIDECARS):
            if (source := database.with_name(database.name + ending)).exists():
                shutil.copy2(source, aside.with_name(aside.name + ending))
