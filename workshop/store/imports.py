"""Harvests that came as a file: whole documents beside the logs, each under a code of its own. Nothing changes them."""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from ..core.model.codes import new_code
from ..core.views.summary import ImportedHarvest
from .event_store import NotWritable

TOLD: dict[str, Any] = {field.name: field.type for field in fields(ImportedHarvest)}  # column → type
TABLE = {"code": str, "log": str} | TOLD | {"digest": str, "document": str}
COLUMNS = ", ".join(TOLD)


def all_imports(database: sqlite3.Connection) -> list[ImportedHarvest]:
    """The oldest first. Raises sqlite3.Error."""
    rows = database.execute(f"select {COLUMNS} from imports order by rowid").fetchall()
    return [ImportedHarvest(*row) for row in rows]


def document_of(database: sqlite3.Connection, code: str) -> str | None:
    """The file; None where there is no such harvest. Raises sqlite3.Error."""
    row = database.execute("select document from imports where code = ?", [code]).fetchone()
    return row[0] if row else None


def add_import(database: sqlite3.Connection, about: ImportedHarvest, document: str) -> ImportedHarvest:
    """The same under a code that nothing here has or had; the same document a second time stays the one that is there.

    In a transaction of the caller's. Raises sqlite3.Error.
    """
    digest = hashlib.sha256(document.encode()).hexdigest()
    row = database.execute("select code from imports where digest = ?", [digest]).fetchone()
    if row:
        return next(each for each in all_imports(database) if each.code == row[0])
    used = "select code from workshops union select code from imports union select workshop from deletions"
    codes = {code for (code,) in database.execute(used)}
    while (code := new_code(secrets.choice)) in codes:
        pass
    entry = replace(about, code=code)
    values = [getattr(entry, name) for name in TOLD]
    database.execute(
        f"insert into imports ({COLUMNS}, log, digest, document) values ({', '.join('?' * (len(values) + 3))})",
        [*values, secrets.token_hex(8), digest, document],
    )
    return entry


@contextmanager
def beside_server(database: Path) -> Iterator[sqlite3.Connection]:
    """A transaction on a database that a server uses meanwhile. Raises StoreError."""
    try:
        with closing(sqlite3.connect(database, timeout=5)) as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
    except sqlite3.Error as error:
        raise NotWritable(f"{database} can't be written: {error}.") from error
