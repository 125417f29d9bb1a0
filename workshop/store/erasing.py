"""What erasing does to the rows of a database that is open, in a transaction of whoever asks."""

import json
import sqlite3

from ..core import Erasure
from .event_codec import EVENT_TYPES, as_json
from .seals import Parts, erase_parts, is_there

JOINING = "visitor"  # who asked to come in; the answer says as whom


def erase_from(db: sqlite3.Connection, workshop: str, erasure: Erasure) -> None:
    """Rewrites what the event erases, the event itself included, and takes away what lies apart from the log."""
    rows = db.execute("select seq, kind, fact, parts from events where workshop = ? order by seq", [workshop])
    for seq, kind, fact, parts in rows.fetchall():
        values: dict[str, object] = json.loads(fact)
        sealed: Parts = json.loads(parts)
        marks = erasure.marks(EVENT_TYPES[kind], values)
        rewrite(db, workshop, seq, values, sealed, {name: mark for name, mark in marks.items() if name in sealed})
    for (owner,) in db.execute("select distinct owner from personal where workshop = ?", [workshop]).fetchall():
        if erasure.concerns(owner):
            db.execute("delete from personal where workshop = ? and owner = ?", [workshop, owner])
    answers = db.execute("select command, sender, result from answers where workshop = ?", [workshop]).fetchall()
    for command, sender, result in answers:
        role, _, id = sender.partition(":")
        if erasure.concerns(json.loads(result).get("participant", "") if role == JOINING else id):
            db.execute("delete from answers where workshop = ? and command = ?", [workshop, command])


def rewrite(
    db: sqlite3.Connection, workshop: str, seq: int, fact: dict[str, object], parts: Parts, marks: dict[str, str]
) -> None:
    """Puts marks where parts of an event stood; what was erased before stays as it is."""
    standing = [name for name in marks if is_there(parts, name)]
    if standing:
        values = (
            as_json({**fact, **{name: marks[name] for name in standing}}),
            as_json(erase_parts(parts, fact, standing)),
        )
        db.execute("update events set fact = ?, parts = ? where workshop = ? and seq = ?", [*values, workshop, seq])
