"""One workshop in memory and the devices that follow it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock

from ..core import Actor, Message, Refused, Workshop, progress
from ..store.event_store import EventStore
from .connection import Connection
from .followers import Followers
from .holds import Holds
from .likeness import Likeness
from .memory import Memory
from .messages import Accepted, PatchMessage, Presence
from .off_loop import OffLoop
from .patches import patch_from
from .pending import PendingCommand
from .queue import CommandQueue, Now
from .snapshots import Snapshots

Send = Callable[[list[str], str, Mapping[str, object]], None]
Backlog = Callable[[str], int]


class Room:
    """A workshop behind one lock: it changes in the queue, and is read with `reading`.

    `off_loop` runs a function off the event loop, so that nobody else waits for the disk; `now` answers the moment;
    `send(sids, event, data)` brings a message to devices; `backlog(sid)` counts those that one still has to take;
    `erased()` is told when something was erased from the log.
    """

    def __init__(
        self,
        code: str,
        store: EventStore,
        now: Now,
        off_loop: OffLoop,
        send: Send,
        backlog: Backlog,
        erased: Callable[[], None] = lambda: None,
    ):
        self.code, self.store, self.now, self.send, self.backlog = code, store, now, send, backlog
        self.lock, self.memory = Lock(), Memory(code, store, off_loop)
        self.likeness = Likeness(off_loop)
        self.followers = Followers()
        self.queue = CommandQueue(self.memory, self.lock, now, self.followers.people, self.forget)
        self.erased = erased
        self.expire_review = self.queue.expire_review
        self.snapshots, self.holds = Snapshots(), Holds()

    @property
    def workshop(self) -> Workshop:
        """Memory itself, which is ahead of the log while an append runs; whoever shows anything of it holds the lock.
        Without the lock it answers whether there is anything, and whether a review runs."""
        return self.memory.workshop

    def forget(self) -> None:
        """What was made of a log from which something was erased goes too; memory was read again."""
        self.likeness = Likeness(self.memory.off_loop)
        self.erased()

    @property
    def history(self) -> str:
        """The name of its log; another one after a restore."""
        return self.memory.history

    @contextmanager
    def reading(self) -> Iterator[Workshop]:
        """The workshop as its log has it. It holds the lock: not for who has it already, and not for long.

        Raises:
            Refused: `try_again` when memory can't be believed, `unknown_workshop` when there is none any more.
        """
        with self.lock:
            if not self.queue.recover():
                raise Refused("try_again")
            if self.queue.deleted or not self.workshop.seq:
                raise Refused("unknown_workshop", "code")
            yield self.workshop

    @contextmanager
    def reading_for(self, connection: Connection) -> Iterator[Workshop]:
        """As `reading`, for a device whose key still fits. Raises Refused: `bad_key` where it doesn't."""
        with self.reading() as workshop:
            if not connection.still_authorized(workshop):
                raise Refused("bad_key")
            yield workshop

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
        return self.queue.submit(PendingCommand(message, actor, connection))

    def subscribe(self, connection: Connection) -> PatchMessage:
        """Let a device follow, and answer its first patch: what it missed since it was here."""
        with self.reading() as workshop:
            person = workshop.people.get(connection.actor.id)
            connection.trial = person is not None and person.trial
            self.followers.add(connection)
            return patch_from(self, connection, connection.since, connection.history)

    def unsubscribe(self, connection: Connection) -> None:
        """The device is gone, and whatever it held lies still; a second time says nothing."""
        self.holds.release(connection.sid)
        self.followers.remove(connection.sid)

    def catch_up(self, connection: Connection, since: int, history: str | None) -> PatchMessage:
        """What it missed since then in that history, else all. Raises Refused, as `reading_for`."""
        with self.reading_for(connection):
            return patch_from(self, connection, since, history)

    def snapshot(self, role: str) -> tuple[int, str]:
        """`seq` and the state that everybody of a role sees, as JSON that may stand in a page's script element."""
        with self.reading() as workshop:
            snapshot = self.snapshots.get(workshop, role)
        return snapshot.seq, snapshot.state.text

    def presence(self) -> Presence:
        """Who is connected now, and how far the room is."""
        with self.reading() as workshop:
            return {**self.followers.connected(), **progress(workshop)}
