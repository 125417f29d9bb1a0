"""The seal of a log: each event's holds the one before, so that a later change of any of them shows.

What can be erased, an event's words and persons, is in it as a hash over a salt and itself. When that part goes, its
salt goes too and its hash stays: the seals still fit, and nobody can try out what stood there.
"""

import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from .event_codec import EVENT_TYPES, as_json

APART = "apart"  # the part that lies in a table of its own
SALTED, ERASED = "+", "-"  # before a salt, while the part is there; before its hash, since it isn't
BYTES = 32  # of a salt, as long as a hash: no row grows when something of it is erased

Parts = dict[str, str]  # part → its salt, or its hash


@dataclass(frozen=True, slots=True)
class LogRow:
    """An event as it stands in the log. `fact` and `parts`: as JSON."""

    workshop: str
    seq: int
    at: str
    kind: str
    fact: str
    command: str
    parts: str
    seal: str = ""


def new_salt() -> str:
    """As hex; of secrets, so that nobody tries out what an erased part held."""
    return secrets.token_hex(BYTES)


def hash_part(salt: str, value: object) -> str:
    """
    >>> hash_part("a", "p12") == hash_part("b", "p12")
    False
    """
    return sha256(f"{salt}{as_json(value)}".encode()).hexdigest()


def new_parts(kind: str, fact: Mapping[str, object], apart: str | None = None) -> Parts:
    """What of a new event can be erased; `apart`: the hash of what of it is kept beside the log."""
    names = [name for name in (*EVENT_TYPES[kind].WORDS, "by") if fact.get(name) is not None]
    parts = {name: SALTED + new_salt() for name in names}
    return parts if apart is None else {**parts, APART: ERASED + apart}


def erase_parts(parts: Parts, fact: Mapping[str, object], names: Iterable[str]) -> Parts:
    """The parts of an event of which these are about to go."""
    return {**parts, **{name: ERASED + hash_part(parts[name][1:], fact[name]) for name in names}}


def is_there(parts: Parts, name: str) -> bool:
    """Whether it can be erased, and wasn't."""
    return parts.get(name, "").startswith(SALTED)


def seal(previous: str, row: LogRow) -> str:
    """What an event is sealed with, behind one that has this seal ("" before the first)."""
    fact, parts = json.loads(row.fact), json.loads(row.parts)
    hashes = {
        name: hash_part(part[1:], fact[name]) if is_there(parts, name) else part[1:] for name, part in parts.items()
    }
    stays = {name: value for name, value in fact.items() if name not in parts}
    sealed = [previous, row.workshop, row.seq, row.at, row.kind, row.command, stays, hashes]
    return sha256(as_json(sealed).encode()).hexdigest()


def sealed(rows: Iterable[LogRow], previous: str) -> Iterator[LogRow]:
    """The rows, each with its seal."""
    for row in rows:
        previous = seal(previous, row)
        yield replace(row, seal=previous)


def stored_seal(db: sqlite3.Connection, workshop: str, seq: int) -> str:
    """Of the event with this number; "" before the first."""
    rows = db.execute("select seal from events where workshop = ? and seq = ?", [workshop, seq]).fetchall()
    return str(rows[0][0]) if rows else ""


def is_canonical(row: LogRow) -> bool:
    """Whether its JSON is as we write it, for a seal is over what it says."""
    return all(as_json(json.loads(text)) == text for text in (row.fact, row.parts))
