"""One workshop in memory and the devices that follow it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from threading import Lock
from typing import cast

from ..core import Actor, Message, Patch, Refused, Workshop, changes_since, merged, private_changes, progress
from ..store.log import Log
from .asked import Asked
from .connection import Connection
from .memory import Memory
from .messages import Accepted, PatchMessage, Presence
from .off_loop import OffLoop
from .queue import Now, Queue
from .snapshots import Snapshots

Send = Callable[[list[str], str, Mapping[str, object]], None]
Backlog = Callable[[str], int]


class Room:
    """A workshop behind one lock: it changes in the queue, and is read with `reading`.

    `disk` runs a function off the event loop, so that nobody else waits for the disk; `now` answers the moment;
    `send(sids, event, data)` brings a message to devices; `backlog(sid)` counts those that one still has to take.
    """

    def __init__(self, code: str, store: Log, now: Now, disk: OffLoop, send: Send, backlog: Backlog):
        self.code, self.store, self.now, self.send, self.backlog = code, store, now, send, backlog
        self.lock, self.memory = Lock(), Memory(code, store, disk)
        self.queue = Queue(self.memory, self.lock, now, self.people)
        self.watch_clock, self.as_it_was = self.queue.watch_clock, self.memory.as_it_was
        self.connections: dict[str, Connection] = {}
        self.roles: dict[str, dict[str, Connection]] = {role: {} for role in ("participant", "facilitator", "screen")}
        self.arrived: list[Connection] = []  # who has not been told yet who else is there
        self.snapshots, self.turns = Snapshots(), count()

    @property
    def workshop(self) -> Workshop:
        """To be read with the lock, or where what is only being written does no harm."""
        return self.memory.workshop

    @property
    def log(self) -> str:
        return self.memory.log

    @contextmanager
    def reading(self) -> Iterator[Workshop]:
        """The workshop as its log has it. It holds the lock: not for who has it already, and not for long.

        Raises:
            Refused: `try_again` when memory can't be believed, `unknown_workshop` when there is none any more.
        """
        with self.lock:
            if not self.queue.recover():
                raise Refused("try_again")
            if self.queue.gone or not self.workshop.seq:
                raise Refused("unknown_workshop", "code")
            yield self.workshop

    def ask(self, message: Message, actor: Actor, connection: Connection | None = None) -> Accepted:
        """Decide, write down, acknowledge; whether a connection's key still fits is asked when it is decided.

        Memory is ahead of the log while an append runs: what waits is decided on what came before it in the same
        transaction. That is safe, for the lock is held from the first decision until the log has them all: no page,
        tick or snapshot reads what may be taken back, and no answer leaves. When the append fails all are refused with
        `try_again`, also where a rule said no, and memory is read from the log before anybody gets the lock; where
        that fails too nobody is told anything until it works. Then each is written before it is believed, until one is.

        Raises:
            Refused: a rule said no, `bad_key` when the key did, or `try_again` when the disk did.
        """
        return self.queue.answer(Asked(message, actor, connection))

    def arrive(self, connection: Connection) -> PatchMessage:
        """Let a device follow, and answer its first patch: what it missed since it was here."""
        with self.reading() as workshop:
            person = workshop.people.get(connection.actor.id)
            connection.trial, connection.turn = person is not None and person.trial, next(self.turns)
            self.connections[connection.sid] = self.roles[connection.actor.role][connection.sid] = connection
            self.arrived.append(connection)
            return self.span(connection, connection.since, connection.log)

    def leave(self, connection: Connection) -> None:
        if self.connections.pop(connection.sid, None):
            del self.roles[connection.actor.role][connection.sid]

    def catch_up(self, connection: Connection, since: int, log: str | None) -> PatchMessage:
        with self.reading() as workshop:
            if not connection.still_open(workshop):
                raise Refused("bad_key")
            return self.span(connection, since, log)

    def span(self, connection: Connection, since: int, log: str | None) -> PatchMessage:
        """What brings a device that is at `since` of a history to here, or nearly: the next tick brings the rest."""
        workshop, actor = self.workshop, connection.actor
        connection.sent = connection.knows = workshop.seq
        if log == self.log and 0 < since <= workshop.seq:
            return self.patch(since, changes_since(workshop, since, actor))
        snapshot = self.snapshots.of(workshop, actor.role)
        connection.sent = snapshot.seq
        mine = private_changes(workshop, 0, actor.id) if actor.id in workshop.people else {}
        together = snapshot.whole.and_(mine) if set(mine) <= {"me"} else merged(snapshot.whole, mine)
        return {**self.patch(0, cast(Patch, together)), "seq": snapshot.seq}

    def patch(self, since: int, changes: Patch) -> PatchMessage:
        return {"from": since, "seq": self.workshop.seq, "log": self.log, "at": self.now(), "patch": changes}

    def snapshot(self, role: str) -> tuple[int, str]:
        """`seq` and the state that everybody of a role sees, as JSON that may stand in a page's script element."""
        with self.reading() as workshop:
            snapshot = self.snapshots.of(workshop, role)
        return snapshot.seq, snapshot.whole.text

    def people(self) -> int:
        """Participants who are connected now, without taking the lock."""
        return len({phone.actor.id for phone in list(self.roles["participant"].values()) if not phone.trial})

    def presence(self) -> Presence:
        """Who is connected now (a person counts once, a trial not at all), and how far the room is."""
        screens = sum(not screen.copy for screen in list(self.roles["screen"].values()))
        facilitators = len(self.roles["facilitator"])
        with self.reading() as workshop:
            far = progress(workshop)
            return {"participants": self.people(), "facilitators": facilitators, "screens": screens, **far}
