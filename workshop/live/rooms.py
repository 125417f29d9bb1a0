"""All workshops that are in memory, by code, and the tick that keeps their devices up to date."""

import logging
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from threading import Lock
from typing import Any
from uuid import uuid4

from ..core import Actor, Refused
from ..core.model.codes import new_code
from ..core.plan import Data
from ..core.views.summary import Summary, summary
from ..store.log import Log, StoreError
from .messages import Accepted
from .off_loop import Found, OffLoop
from .pace import Pace
from .room import Backlog, Room, Send
from .shelf import Shelf
from .strain import Strain

BEAT = 0.05  # seconds; no tick can come more often
WIPE = 1.0  # seconds between attempts to overwrite what is left of a deleted workshop

log = logging.getLogger(__name__)


class Rooms:
    """`in_thread(f)` runs f where waiting stops nobody; `spawn(f)` runs f beside the rest; for the others see Room."""

    def __init__(
        self,
        store: Log,
        now: Callable[[], str],
        send: Send,
        in_thread: OffLoop,
        spawn: Callable[[Callable[[], Any]], Any],
        backlog: Backlog = lambda _sid: 0,
    ):
        self.store, self.now, self.send, self.in_thread, self.backlog = store, now, send, in_thread, backlog
        self.strain = Strain()
        self.opening = Lock()
        self.rooms: dict[str, Room] = {}
        self.paces: dict[str, Pace] = {}
        self.failing: set[str] = set()  # workshops whose last tick failed
        self.late: set[str] = set()  # those whose tick waits for its turn
        self.shelf = Shelf(store, self.disk, in_thread, self.in_memory)
        self.spawn, self.wiping = spawn, False
        spawn(self.run)

    def disk(self, work: Callable[[], Found]) -> Found:
        """The store sees to it who waits for whom: a workshop whose append is slow holds up itself."""
        return self.in_thread(work)

    def create(self, plan: Data, slug: str, *, key_hash: str, insights: bool = False, **about: str | bool) -> Room:
        """A new workshop under a code of its own, with one facilitator, and the plan's own insights if asked.

        `about`: what else `create_workshop` takes, its title for instance.
        """
        with self.opening, saying_no():
            taken = self.disk(self.store.workshops)
            while (code := new_code(secrets.choice)) in taken:
                pass
            room = self.rooms[code] = self.open(code)
        given = {name: value for name, value in about.items() if value}
        organiser = Actor("facilitator", "organiser")
        try:
            self.ask(room, Actor("organiser"), do="create_workshop", code=code, slug=slug, plan=plan, **given)
        except Refused:
            del self.rooms[code]
            raise
        self.ask(room, organiser, do="add_facilitator", key=key_hash)
        if insights:
            self.ask(room, organiser, do="seed")
        return room

    def ask(self, room: Room, actor: Actor, **command: Any) -> Accepted:
        return room.ask({"id": str(uuid4()), **command}, actor)

    def get(self, code: str) -> Room | None:
        """The room with this (normalised) code, read from the log when it isn't in memory."""
        room = self.rooms.get(code)
        if room is None:
            with self.opening, saying_no(code):
                room = self.rooms.get(code)
                if room is None and self.disk(lambda: self.store.history(code)):
                    room = self.rooms[code] = self.open(code)
        return room if room and room.workshop.seq else None

    def in_memory(self, code: str) -> Summary | None:
        """Of a workshop that can be read at once: a list waits for none that is writing, for the disk tells too."""
        room = self.rooms.get(code)
        if room is None or room.lock.locked():
            return None
        try:
            with room.reading() as workshop:
                return summary(workshop)
        except Refused:
            return None

    def open(self, code: str) -> Room:
        return Room(code, self.store, self.now, self.disk, self.send, self.backlog)

    def summaries(self) -> list[Summary]:
        """All workshops in short, newest first; none is read into memory for it."""
        with saying_no():
            return self.shelf.summaries()

    def delete(self, code: str) -> bool:
        """A workshop and all that was said in it, also where it can't be read. Answers whether there was one."""
        with self.opening, saying_no():
            room = self.rooms.get(code)
            if room is None and self.disk(lambda: self.store.history(code)) is None:
                return False
            with room.lock if room else nullcontext():
                self.disk(lambda: self.store.erase(code))
                if room:
                    room.queue.gone = True
            self.rooms.pop(code, None)
            self.paces.pop(code, None)
        if not self.wiped() and not self.wiping:
            self.wiping = True
            self.spawn(self.wipe)
        return True

    def wipe(self) -> None:
        """What was deleted leaves the disk as soon as nobody reads it any more."""
        while self.wiping:
            time.sleep(WIPE)
            self.wiping = not self.wiped()

    def goodbye(self) -> None:
        """The last chance for what a reader kept on the disk."""
        if self.wiping:
            self.wiped()

    def wiped(self) -> bool:
        try:
            return self.disk(self.store.wipe)
        except StoreError as error:
            log.warning("%s", error)
            return False

    def tick(self, clock: float) -> None:
        """A room that is writing ticks beside the others, once it can, so that no other waits for its disk."""
        for code, room in list(self.rooms.items()):
            if (room.connections or room.workshop.review_until) and code not in self.late:
                pace = self.paces.get(code) or self.paces.setdefault(code, Pace(room))
                if room.lock.locked():
                    self.late.add(code)
                    self.spawn(partial(self.tick_of, code, pace, clock))
                else:
                    self.tick_of(code, pace, clock)

    def tick_of(self, code: str, pace: Pace, clock: float) -> None:
        """A fault in one costs no other its tick, and is said when it begins and not twenty times a second."""
        try:
            pace.tick(clock, self.strain.value)
            self.failing.discard(code)
        except Exception:
            if code not in self.failing:
                self.failing.add(code)
                log.exception("A tick of workshop %s failed. It is tried again; the others go on.", code)
        finally:
            self.late.discard(code)

    def run(self) -> None:
        """Tick for ever."""
        while True:
            due = time.monotonic() + BEAT
            time.sleep(BEAT)
            try:
                self.strain.feel(time.monotonic() - due)
                self.tick(time.monotonic())
            except Exception:
                log.exception("A tick failed; the next one goes on.")


@contextmanager
def saying_no(code: str = "") -> Iterator[None]:
    """What the disk refuses, or what can't be read, is one line in the log, and `try_again` for who asked.

    Raises:
        Refused: `try_again`.
    """
    try:
        yield
    except Refused:
        raise
    except StoreError as error:
        log.warning("%s", error)
        raise Refused("try_again") from error
    except Exception as error:
        if not code:
            raise
        log.error("Workshop %s can't be read: %r", code, error)
        raise Refused("try_again") from error
