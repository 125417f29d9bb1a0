"""All workshops that are in memory, by code, and the tick that keeps their devices up to date."""

import logging
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from functools import partial
from threading import Lock
from typing import Any
from uuid import uuid4

from ..core import Actor, Refused
from ..core.model.codes import new_code
from ..core.plan import Data
from ..core.views.summary import ImportedHarvest, Summary, imported_summary, summary
from ..store.event_store import EventStore, StoreError
from .load_meter import LoadMeter
from .messages import Accepted
from .off_loop import OffLoop, Result
from .room import Backlog, Room, Send
from .summary_cache import SummaryCache
from .ticker import Ticker

TICK = 0.05  # seconds; no tick can come more often
WIPE_INTERVAL = 1.0  # seconds between attempts to overwrite what is left of a deleted workshop

logger = logging.getLogger(__name__)


class Rooms:
    """`in_thread(f)` runs f where waiting stops nobody; `spawn(f)` runs f beside the rest; for the others see Room."""

    def __init__(
        self,
        store: EventStore,
        now: Callable[[], str],
        send: Send,
        in_thread: OffLoop,
        spawn: Callable[[Callable[[], Any]], Any],
        backlog: Backlog = lambda _sid: 0,
    ):
        self.store, self.now, self.send, self.in_thread, self.backlog = store, now, send, in_thread, backlog
        self.load_meter = LoadMeter()
        self.opening_lock = Lock()
        self.rooms: dict[str, Room] = {}
        self.tickers: dict[str, Ticker] = {}
        self.failing: set[str] = set()  # workshops whose last tick failed
        self.deferred: set[str] = set()  # those whose tick waits for its turn
        self.summary_cache = SummaryCache(store, self.off_loop, in_thread, self.in_memory)
        self.spawn, self.wiping = spawn, False
        spawn(self.run)

    def off_loop(self, work: Callable[[], Result]) -> Result:
        """The store sees to it who waits for whom: a workshop whose append is slow holds up itself."""
        return self.in_thread(work)

    def create(
        self,
        plan: Data,
        slug: str,
        *,
        key_hash: str,
        insights: bool = False,
        earlier: Mapping[str, list[Any]] | None = None,
        **about: str | bool,
    ) -> Room:
        """A new workshop under a code of its own, with one facilitator, and the plan's own insights if asked.

        `earlier`: what an earlier harvest brings along, as `bring_along` takes it. `about`: what else `create_workshop`
        takes, its title for instance. Where a rule refuses, there is none.
        """
        with self.opening_lock, refusing_on_errors():
            existing = {
                *self.off_loop(self.store.workshops),
                *(each.code for each in self.off_loop(self.store.imports)),
            }
            while (code := new_code(secrets.choice)) in existing:
                pass
            room = self.rooms[code] = self.open(code)
        present = {name: value for name, value in about.items() if value}
        organiser = Actor("facilitator", "organiser")
        try:
            self.ask(room, Actor("organiser"), do="create_workshop", code=code, slug=slug, plan=plan, **present)
        except Refused:
            del self.rooms[code]
            raise
        self.ask(room, organiser, do="add_facilitator", key=key_hash)
        if insights:
            self.ask(room, organiser, do="seed")
        if earlier:
            try:
                self.ask(room, Actor("organiser"), do="bring_along", **earlier)
            except Refused:
                self.delete(code)
                raise
        return room

    def ask(self, room: Room, actor: Actor, **command: Any) -> Accepted:
        """A command of the server's own, under an id that nobody repeats. Raises Refused."""
        return room.ask({"id": str(uuid4()), **command}, actor)

    def get(self, code: str) -> Room | None:
        """The room with this (normalised) code, read from the log when it isn't in memory."""
        room = self.rooms.get(code)
        if room is None:
            with self.opening_lock, refusing_on_errors(code):
                room = self.rooms.get(code)
                if room is None and self.off_loop(lambda: self.store.history(code)):
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
        """Not read yet, and not among those in memory."""
        return Room(code, self.store, self.now, self.off_loop, self.send, self.backlog, self.wipe_soon)

    def summaries(self) -> list[Summary]:
        """All workshops in short, newest first; none is read into memory for it. With harvests that were imported."""
        with refusing_on_errors():
            imported = map(imported_summary, self.off_loop(self.store.imports))
            summaries = [*self.summary_cache.summaries(), *imported]
        return sorted(summaries, key=lambda entry: entry["created"], reverse=True)

    def add_import(self, about: ImportedHarvest, document: str) -> ImportedHarvest:
        """Keeps a harvest that came as a file, under a code of its own. Raises Refused."""
        with refusing_on_errors():
            return self.off_loop(lambda: self.store.add_import(about, document))

    def imported(self, code: str) -> ImportedHarvest | None:
        """The harvest that came as a file and has this code here. Raises Refused."""
        with refusing_on_errors():
            return next((each for each in self.off_loop(self.store.imports) if each.code == code), None)

    def delete(self, code: str, why: str = "organiser") -> bool:
        """A workshop and all that was said in it, also where it can't be read. Answers whether there was one.

        `why`: who or what asked for it, which is written down.
        """
        with self.opening_lock, refusing_on_errors():
            room = self.rooms.get(code)
            if room is None and self.off_loop(lambda: self.store.history(code)) is None and not self.imported(code):
                return False
            with room.lock if room else nullcontext():
                self.off_loop(lambda: self.store.erase(code, self.now(), why))
                if room:
                    room.queue.deleted = True
            self.rooms.pop(code, None)
            self.tickers.pop(code, None)
        self.wipe_soon()
        return True

    def wipe_soon(self) -> None:
        """What was erased leaves the disk now, or as soon as nobody reads it any more."""
        if not self.try_wipe() and not self.wiping:
            self.wiping = True
            self.spawn(self.wipe)

    def wipe(self) -> None:
        """Until it was done: what was deleted leaves the disk once nobody reads it any more."""
        while self.wiping:
            time.sleep(WIPE_INTERVAL)
            self.wiping = not self.try_wipe()

    def close(self) -> None:
        """The last chance for what a reader kept on the disk."""
        if self.wiping:
            self.try_wipe()

    def try_wipe(self) -> bool:
        """Whether it is gone; False where a reader still holds it, or the disk refuses."""
        try:
            return self.off_loop(self.store.wipe)
        except StoreError as error:
            logger.warning("%s", error)
            return False

    def tick(self, clock: float) -> None:
        """A room that is writing ticks beside the others, once it can, so that no other waits for its disk."""
        for code, room in list(self.rooms.items()):
            if (room.followers.connections or room.workshop.review_until) and code not in self.deferred:
                ticker = self.tickers.get(code) or self.tickers.setdefault(code, Ticker(room))
                if room.lock.locked():
                    self.deferred.add(code)
                    self.spawn(partial(self.tick_room, code, ticker, clock))
                else:
                    self.tick_room(code, ticker, clock)

    def tick_room(self, code: str, ticker: Ticker, clock: float) -> None:
        """A fault in one costs no other its tick, and is said when it begins and not twenty times a second."""
        try:
            ticker.tick(clock, self.load_meter.value)
            self.failing.discard(code)
        except Exception:
            if code not in self.failing:
                self.failing.add(code)
                logger.exception("A tick of workshop %s failed. It is tried again; the others go on.", code)
        finally:
            self.deferred.discard(code)

    def run(self) -> None:
        """Tick for ever."""
        while True:
            due = time.monotonic() + TICK
            time.sleep(TICK)
            try:
                self.load_meter.observe(time.monotonic() - due)
                self.tick(time.monotonic())
            except Exception:
                logger.exception("A tick failed; the next one goes on.")


@contextmanager
def refusing_on_errors(code: str = "") -> Iterator[None]:
    """What the disk refuses, or what can't be read, is one line in the log, and `try_again` for who asked.

    Raises:
        Refused: `try_again`.
    """
    try:
        yield
    except Refused:
        raise
    except StoreError as error:
        logger.warning("%s", error)
        raise Refused("try_again") from error
    except Exception as error:
        if not code:
            raise
        logger.error("Workshop %s can't be read: %r", code, error)
        raise Refused("try_again") from error
