"""From a session to its rehearsal: its plan under a code of its own, with nothing of what people wrote, and a crowd.

A session has one at a time. The plan of the copy keeps everything for a day after the end, so that it goes as any
session does (live/retention.py); before, when the session goes, and when a new one takes the place of one that is over.
"""

import logging
import time
from collections.abc import Callable
from threading import Lock

from ..core import Refused, Workshop
from ..core.subjects.lifecycle import is_real
from ..live.crowds import Crowds
from ..live.room import Room
from ..live.rooms import Rooms

logger = logging.getLogger(__name__)

AT_ONCE = 20  # rehearsals; where there are more, the oldest that nobody leads goes
LOOK = 2.0  # seconds between two looks at who leads
ALONE = 180.0  # seconds that a crowd stays where nobody leads
DAYS = 1  # after its end that anything of a rehearsal is kept


class Rehearsals:
    """`leave(code)` sends home whoever is still in a workshop that is gone."""

    def __init__(self, rooms: Rooms, crowds: Crowds, leave: Callable[[str], object]) -> None:
        self.rooms, self.crowds, self.leave, self.one_at_a_time = rooms, crowds, leave, Lock()
        self.known: dict[str, str] | None = None
        self.led: dict[str, float] = {}  # where a crowd is: when somebody led it last

    @property
    def copies(self) -> dict[str, str]:
        """The code of a session → that of its rehearsal, the oldest first; those of before a restart too."""
        if self.known is None:
            copies = [each for each in reversed(self.rooms.summaries()) if each["rehearses"]]
            self.known = {each["rehearses"]: each["code"] for each in copies}
        return self.known

    def open(self, room: Room, key_hash: str) -> tuple[Room, bool]:
        """The rehearsal of a session, and whether it is new; of a rehearsal itself. `key_hash`: of who leads a new one.

        Raises:
            Refused: `too_many_rehearsals` where as many are led as may be.
        """
        with self.one_at_a_time:
            with room.reading() as workshop:
                if not is_real(workshop):
                    return room, False
                title, language = workshop.title, workshop.language
                plan, slug = workshop.plan.kept_for(DAYS).as_data(), workshop.slug
            if copy := self.running(room.code):
                return copy, False
            self.forget(room.code)
            self.make_room()
            copy = self.rooms.create(plan, slug, key_hash=key_hash, title=title, language=language, rehearses=room.code)
            self.copies[room.code] = copy.code
            return copy, True

    def running(self, code: str) -> Room | None:
        """The rehearsal of this session, if it isn't over."""
        copy = self.rooms.get(self.copies.get(code, ""))
        if copy is None:
            return None
        with copy.reading() as workshop:
            return copy if is_on(workshop) else None

    def make_room(self) -> None:
        """For one more."""
        for code, copy in list(self.copies.items()):
            if len(self.copies) < AT_ONCE:
                return
            room = self.rooms.get(copy)
            if room is None or not room.followers.is_led:
                self.forget(code)
        if len(self.copies) >= AT_ONCE:
            raise Refused("too_many_rehearsals", n=AT_ONCE)

    def forget(self, code: str) -> None:
        """The rehearsal of this session goes, if there is one."""
        if copy := self.copies.pop(code, None):
            self.crowds.forget(copy)
            self.rooms.delete(copy, "another rehearsal, or the end of its session")
            self.leave(copy)

    def invite(self, room: Room, people: int) -> int:
        """Invented people come into a rehearsal, where none are yet; answers how many are there.

        Raises:
            Refused: `no_rehearsal` where people are real; `closed` where it is over; what Crowds refuses.
        """
        with room.reading() as workshop:
            if is_real(workshop):
                raise Refused("no_rehearsal")
            if not is_on(workshop):
                raise Refused("closed")
            slug = workshop.slug
        self.crowds.start(room.code, people, slug)
        self.led[room.code] = time.monotonic()
        return self.crowds.size(room.code)

    def run(self) -> None:
        """For ever: a crowd goes when its session is over or gone, and some time after who led it."""
        while True:
            time.sleep(LOOK)
            for code in self.crowds.codes():
                try:
                    self.look(code, time.monotonic())
                except Exception:
                    logger.exception("Who leads the rehearsal %s can't be told; it is tried again.", code)

    def look(self, code: str, now: float) -> None:
        """At one crowd, at this moment (seconds)."""
        room = self.rooms.get(code)
        if room is None:
            return self.crowds.forget(code)
        with room.reading() as workshop:
            on = is_on(workshop)
        if room.followers.is_led:
            self.led[code] = now
        if not on or now - self.led.setdefault(code, now) > ALONE:
            self.crowds.stop(code)
            self.led.pop(code, None)


def is_on(workshop: Workshop) -> bool:
    """It may still begin, or go on."""
    return workshop.state in ("waiting", "open")
