"""One workshop in memory: the only place where its state changes."""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count, islice
from threading import Lock
from typing import Any
from uuid import uuid4

from ..core import (
    COMMANDS,
    Actor,
    Refused,
    Workshop,
    changes_since,
    decide,
    evolve,
    fold,
    merged,
    private_changes,
    progress,
    result_of,
)
from ..store.log import Answer, Conflict, Decision, Log, StoreError
from .asked import Asked
from .connection import Connection
from .snapshots import Snapshots

log = logging.getLogger(__name__)

CLOCK = Actor("clock")


class Room:
    """A workshop, behind one lock, and the devices that follow it.

    `disk` runs a function that waits for the disk so that nobody else has to wait: off the event loop, one at a time.
    `now` answers the moment; `send(sids, event, data)` brings a message to devices; `backlog(sid)` is how many of them
    a device still has to take.
    """

    def __init__(
        self,
        code: str,
        store: Log,
        now: Callable[[], str],
        disk: Callable,
        send: Callable,
        backlog: Callable[[str], int],
    ):
        self.code, self.store, self.now, self.disk, self.send, self.backlog = code, store, now, disk, send, backlog
        self.turns = count()
        self.lock = Lock()
        self.waiting: deque[Asked] = deque()
        self.connections: dict[str, Connection] = {}
        self.roles: dict[str, dict[str, Connection]] = {role: {} for role in ("participant", "facilitator", "screen")}
        self.arrived: list[Connection] = []  # who has not been told yet who else is there
        self.snapshots = Snapshots()
        self.gone = False
        self.careful = False  # the last append failed
        self.stale = False  # memory is ahead of the log
        self.read()

    def read(self) -> None:
        """Take the state from the log: at first, and whenever memory can't be believed any more."""
        self.workshop = self.disk(lambda: fold(self.store.since(self.code)))
        self.answers: dict[str, Answer] = self.disk(lambda: self.store.answers(self.code))
        self.log: str = self.disk(lambda: self.store.history(self.code)) or ""
        self.stale = False
        self.snapshots.forget()

    def as_it_was(self, seq: int) -> Workshop:
        """The workshop at an earlier moment, but for what was erased since; not to be called with the lock."""
        return self.disk(lambda: fold(islice(self.store.since(self.code), seq)))

    @contextmanager
    def reading(self) -> Iterator[Workshop]:
        """The workshop as its log has it, for as long as nobody changes it: what is only being written is not seen.

        It holds the lock, so not to be called by who has it, and what is done with it is short.

        Raises:
            Refused: `try_again` when memory can't be believed, `unknown_workshop` when there is none any more.
        """
        with self.lock:
            self.sound()
            if self.gone or not self.workshop.seq:
                raise Refused("unknown_workshop", "code")
            yield self.workshop

    # ---- commands

    def ask(self, message: Mapping[str, Any], actor: Actor, connection: Connection | None = None) -> dict[str, Any]:
        """Decide, write down, then believe it; answers once it is durable.

        Whoever gets the lock settles everything that waits, in one transaction; the others find their answer there.
        Whether a connection's key still fits is asked then too: who waited for that may have lost it.

        Raises:
            Refused: a rule said no, `bad_key` when the key did, or `try_again` when the disk did.
        """
        asked = Asked(message, actor, connection)
        self.waiting.append(asked)
        with self.lock:
            while not asked.settled:
                self.settle()
        if asked.error:
            raise asked.error
        assert asked.answer is not None
        return asked.answer

    def settle(self) -> None:
        """Decide what waits, one after the other, append it in one transaction, then let everybody know.

        After a failure memory is read again from the log, and until the disk works again one command at a time is
        written before it is believed, so that a full disk costs no reading at each attempt.
        """
        batch, now = self.take(), self.now()
        if self.gone:
            return self.fail(batch, Refused("unknown_workshop"))
        careful = self.careful
        try:
            if self.stale:
                self.read()
            after = self.workshop.seq
            decided = [
                (asked, decision) for asked in batch if (decision := self.decide(asked, now, believe=not careful))
            ]
            if decided:
                self.disk(lambda: self.store.append(self.code, after, [decision for _, decision in decided], now))
                if not self.log:  # the first append gives the history its name
                    self.log = self.disk(lambda: self.store.history(self.code)) or ""
            if careful:
                for asked, decision in decided:
                    self.believe(asked, decision)
            self.careful = False
        except StoreError as error:
            log.warning("%s", error)
            self.stale = self.stale or not careful or isinstance(error, Conflict)
            self.careful = True
            self.fail(batch, Refused("try_again"))
        except Exception:
            # A mistake of ours: whoever waits must get an answer all the same, and memory be what the log says.
            log.exception("A command could not be decided")
            self.stale = True
            self.fail(batch, Refused("try_again"))
        self.believe_the_log()

    def believe_the_log(self) -> None:
        """At once, before a tick tells devices what never happened; where it can't be read either, nothing goes out."""
        try:
            if self.stale:
                self.read()
        except StoreError as error:
            log.warning("%s", error)

    def take(self) -> list[Asked]:
        batch: list[Asked] = []
        if self.review_is_over():
            batch.append(Asked({"id": str(uuid4()), "do": "end_review"}, CLOCK, None))
        while self.waiting and not (self.careful and batch):
            batch.append(self.waiting.popleft())
        return batch

    def fail(self, batch: list[Asked], error: Refused) -> None:
        for asked in batch:
            asked.answer, asked.error = None, asked.error or error

    def decide(self, asked: Asked, now: str, believe: bool) -> Decision | None:
        """Give the command its answer or its error; a decision where events follow from it."""
        message = asked.message
        sender = f"{asked.actor.role}:{asked.actor.id}"
        try:
            if asked.connection and not asked.connection.still_open(self.workshop):
                raise Refused("bad_key")
            if first := self.answers.get(message["id"]):
                if first.sender != sender:
                    raise Refused("id_taken", "id")
                asked.answer = {"ok": True, "seq": first.seq, "result": first.result}
                return None
            events = decide(self.workshop, self.with_what_we_know(message), asked.actor, now)
        except Refused as no:
            asked.error = no
            return None
        answer = Answer(sender, self.workshop.seq + len(events), result_of(message, events))
        asked.answer = {"ok": True, "seq": answer.seq, "result": answer.result}
        if not events:
            return None
        decision = Decision(message["id"], answer, events)
        if believe:
            self.believe(asked, decision)
        return decision

    def with_what_we_know(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """A command with how many people are here, if it takes that down; a device's own word counts nothing."""
        name = message.get("do")
        takes = COMMANDS[name].fields if isinstance(name, str) and name in COMMANDS else ()
        return {**message, "present": self.people()} if "present" in takes else message

    def believe(self, asked: Asked, decision: Decision) -> None:
        before = self.workshop.seq
        for event in decision.events:
            evolve(self.workshop, event)
        self.answers[decision.command] = decision.answer
        self.tell_me(asked, before)

    def tell_me(self, asked: Asked, before: int) -> None:
        """What changed for this participant goes along with the answer, so that the tick need not."""
        connection = asked.connection
        if asked.actor.role == "participant" and asked.answer:
            since = min(before, max(connection.sent, connection.knows)) if connection else before
            changes = private_changes(self.workshop, since, asked.actor.id)
            if "me" in changes:
                asked.answer["me"] = changes["me"]
        if connection:
            connection.knows = self.workshop.seq

    def review_is_over(self) -> bool:
        until = self.workshop.review_until
        return self.workshop.state == "review" and until is not None and self.now() >= until

    def watch_clock(self) -> None:
        """End a review whose days are over, also when nobody asks anything."""
        if self.review_is_over():
            with self.lock:
                self.settle()

    # ---- devices

    def sound(self) -> None:
        """Refuses to tell a device what may never have happened; to be called with the lock."""
        self.believe_the_log()
        if self.stale:
            raise Refused("try_again")

    def arrive(self, connection: Connection) -> dict[str, Any]:
        """Let a device follow, and answer its first patch: what it missed since it was here."""
        with self.lock:
            self.sound()
            person = self.workshop.people.get(connection.actor.id)
            connection.trial = person is not None and person.trial
            connection.turn = next(self.turns)
            self.connections[connection.sid] = self.roles[connection.actor.role][connection.sid] = connection
            self.arrived.append(connection)
            return self.span(connection, connection.since, connection.log)

    def leave(self, connection: Connection) -> None:
        if self.connections.pop(connection.sid, None):
            del self.roles[connection.actor.role][connection.sid]

    def catch_up(self, connection: Connection, since: int, log: str | None) -> dict[str, Any]:
        with self.reading() as workshop:
            if not connection.still_open(workshop):
                raise Refused("bad_key")
            return self.span(connection, since, log)

    def span(self, connection: Connection, since: int, log: str | None) -> dict[str, Any]:
        """What brings a device that is at `since` of a history to here, or nearly: the next tick brings the rest."""
        connection.sent = connection.knows = self.workshop.seq
        if log == self.log and 0 < since <= self.workshop.seq:
            return self.patch(since, changes_since(self.workshop, since, connection.actor))
        snapshot = self.snapshots.of(self.workshop, connection.actor.role)
        connection.sent = snapshot.seq
        known = connection.actor.id in self.workshop.people
        mine = private_changes(self.workshop, 0, connection.actor.id) if known else {}
        together = snapshot.whole.and_(mine) if set(mine) <= {"me"} else merged(snapshot.whole, mine)
        return {**self.patch(0, together), "seq": snapshot.seq}

    def patch(self, since: int, changes: dict[str, Any]) -> dict[str, Any]:
        return {"from": since, "seq": self.workshop.seq, "log": self.log, "at": self.now(), "patch": changes}

    def snapshot(self, role: str) -> tuple[int, str]:
        """`seq` and the state that everybody of a role sees, as JSON that may stand in a page's script element."""
        with self.lock:
            self.sound()
            snapshot = self.snapshots.of(self.workshop, role)
        return snapshot.seq, snapshot.whole.text

    def people(self) -> int:
        """Participants who are connected now, without taking the lock."""
        connections = list(self.roles["participant"].values())
        return len({connection.actor.id for connection in connections if not connection.trial})

    def presence(self) -> dict[str, Any]:
        """Who is connected now (a person counts once, a trial not at all), and how far the room is."""
        connected = {"participants": self.people(), "facilitators": len(self.roles["facilitator"])}
        connected["screens"] = len(self.roles["screen"])
        with self.reading() as workshop:
            return connected | progress(workshop)
