"""What a database of an older format needs to become one of the present format. A file of each is kept in the tests."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import sqlite_utils

from .event_codec import as_json
from .seals import LogRow, hash_part, new_parts, new_salt, sealed

SEAL_COLUMNS = {"parts": str, "seal": str}  # of events
APART_COLUMNS = {"seq": int, "salt": str}  # of personal


def add_seals(db: sqlite_utils.Database) -> None:
    """Format 1 has no seals: each log gets them as it is now."""
    for table, columns in (("events", SEAL_COLUMNS), ("personal", APART_COLUMNS)):
        for name, kind in columns.items():
            db.table(table).add_column(name, kind)
    latest = "select max(seq) from events e where e.workshop = p.workshop and e.kind = p.kind and e.fact = p.fact"
    apart: dict[tuple[str, int], str] = {}
    for id, workshop, value, seq in db.execute(f"select rowid, workshop, value, ({latest}) from personal p").fetchall():
        salt = new_salt()
        apart[workshop, seq] = hash_part(salt, value)
        db.execute("update personal set seq = ?, salt = ? where rowid = ?", [seq, salt, id])
    for (workshop,) in db.execute("select distinct workshop from events").fetchall():
        rows = db.execute(
            "select workshop, seq, at, kind, fact, command from events where workshop = ? order by seq", [workshop]
        ).fetchall()
        plain = (
            LogRow(workshop, seq, at, kind, fact, command, parts_of(kind, fact, apart.get((workshop, seq))))
            for _, seq, at, kind, fact, command in rows
        )
        for row in sealed(plain, ""):
            db.execute(
                "update events set parts = ?, seal = ? where workshop = ? and seq = ?",
                [row.parts, row.seal, workshop, row.seq],
            )


def parts_of(kind: str, fact: str, apart: str | None) -> str:
    """`fact`: as JSON, of an event that was written before there were seals; the answer is JSON too."""
    return as_json(new_parts(kind, json.loads(fact), apart))


def add_imports(_db: sqlite_utils.Database) -> None:
    """Format 2 has no harvests that came as a file; their table is made with the others."""


# Format n → what makes it format n + 1; it is given the open database, in one transaction with the rest.
Migrations = Mapping[int, Callable[[Any], None]]
MIGRATIONS: Migrations = {1: add_seals, 2: add_imports}
FIRST_FORMAT = 1


def latest_format(migrations: Migrations) -> int:
    """
    >>> latest_format({}), latest_format({1: print, 2: print})
    (1, 3)
    """
    return FIRST_FORMAT + len(migrations)
