"""What a plan promises about people's words, done by itself: who they were goes after some days, and in the end all.

A clock that is wrong must erase nothing, so what is due within a day is noted when that is read first, and done when it
is due and a day has passed since; or at once on the operator's word (`purge`).
"""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from ..core import Refused, Workshop, fold
from ..core.model.timestamps import plus, seconds_between
from ..store.event_store import StoreError
from .clock import since_boot
from .queue import CLOCK
from .rooms import Rooms

logger = logging.getLogger(__name__)

SECONDS_A_DAY = 86_400
INTERVAL = 60.0  # seconds between two looks
OPERATOR = "operator"  # stands where a first reading stands
# What tells when a session ended, and whether anybody can be told from it.
MILESTONES = ("WorkshopCreated", "WorkshopClosed", "ReviewEnded", "WorkshopReopened", "PeopleUnlinked")

What = Literal["unlink", "delete"]


@dataclass(frozen=True, slots=True)
class Term:
    """What is to be done with a workshop, so many `days` after it `ended`; `at`: the moment."""

    workshop: str
    what: What
    ended: str
    days: int

    @property
    def key(self) -> tuple[str, str]:
        """By which a notice of it is found again."""
        return self.workshop, self.what

    @property
    def at(self) -> str:
        """The moment from which it is due."""
        return plus(self.ended, self.days * SECONDS_A_DAY)

    def __str__(self) -> str:
        done = {"unlink": "who wrote, voted and answered is erased", "delete": "all of it is deleted"}
        return f"{self.workshop}: {done[self.what]}, {self.days} days after it ended ({self.ended[:10]})"


def terms_of(code: str, milestones: Workshop, last: str) -> list[Term]:
    """Of a workshop of which only the milestones were read, with its `last` event then.

    One that nobody ended ends with the last that happened in it; one under review when that is over.
    """
    ended = milestones.ended_at or milestones.review_until or last
    privacy = milestones.plan.privacy
    unlink = Term(code, "unlink", ended, privacy.unlink_after_days)
    delete = Term(code, "delete", ended, privacy.delete_after_days)
    return [delete] if milestones.unlinked or unlink.at >= delete.at else [unlink, delete]


class Retention:
    """`now` answers the moment, `steady()` seconds that never jump; `turn_out(code)` sends away whose key went.

    `off_loop` as in Rooms.
    """

    def __init__(
        self,
        rooms: Rooms,
        turn_out: Callable[[str], None] = lambda _code: None,
        steady: Callable[[], float] = since_boot,
    ):
        self.rooms, self.turn_out, self.steady = rooms, turn_out, steady
        self.cached: dict[str, tuple[int, list[Term]]] = {}  # code → its last event's seq, and what follows from it
        self.noted: dict[tuple[str, str], float] = {}  # what was due first, by this process's steady clock

    def run(self) -> None:
        """For ever: at the start, and from then on once a minute."""
        while True:
            try:
                self.look()
            except Exception:
                logger.exception("What is kept for some days only could not be looked through; it is tried again.")
            time.sleep(INTERVAL)

    def look(self) -> list[Term]:
        """Do what is due, and was told to be a day ago; answers what was done. Raises StoreError."""
        readings = self.rooms.off_loop(self.rooms.store.readings)
        soon = {term.key for term in self.due(SECONDS_A_DAY)}
        for key in readings.keys() - soon:
            self.note(*key, None)
        for key in soon - readings.keys():
            self.note(*key, self.rooms.now())
        return [term for term in self.due() if self.is_certain(term.key, readings) and self.carry_out(term)]

    def due(self, ahead: float = 0.0) -> list[Term]:
        """What is to be done by now, or in so many seconds; of a workshop that is to be deleted nothing else."""
        now = plus(self.rooms.now(), ahead)
        terms = [[term for term in self.terms(code, *last) if term.at <= now] for code, last in self.moments().items()]
        imported = [term for term in self.imported_terms() if term.at <= now]
        return [*(of_workshop[-1] for of_workshop in terms if of_workshop), *imported]

    def imported_terms(self) -> list[Term]:
        """Of harvests that came as a file: what their session promised. Raises StoreError."""
        imports = self.rooms.off_loop(self.rooms.store.imports)
        return [Term(each.code, "delete", each.ended, each.days) for each in imports]

    def moments(self) -> dict[str, tuple[int, str]]:
        """Code → the `seq` and the moment of the last event, of all workshops. Raises StoreError."""
        return self.rooms.off_loop(self.rooms.store.last_moments)

    def terms(self, code: str, seq: int, last: str) -> list[Term]:
        """Read again only when something happened; of what can't be read nothing is due."""
        cached = self.cached.get(code)
        if cached is None or cached[0] != seq:
            store = self.rooms.store
            try:
                milestones = self.rooms.off_loop(lambda: fold(store.events(code, only=MILESTONES)))
            except StoreError:
                raise
            except Exception as error:  # whatever its log may hold, the others' turn comes
                logger.error("Workshop %s can't be read, so nothing of it goes by itself: %r", code, type(error))
                return []
            cached = self.cached[code] = seq, terms_of(code, milestones, last)
        return cached[1]

    def is_certain(self, key: tuple[str, str], readings: Mapping[tuple[str, str], str]) -> bool:
        """The operator said so, or the clock did, twice, a day apart."""
        first = readings.get(key)
        if first is None or first == OPERATOR:
            return first is not None
        noted = self.noted.get(key)
        passed = SECONDS_A_DAY if noted is None else self.steady() - noted
        return min(passed, seconds_between(first, self.rooms.now())) >= SECONDS_A_DAY

    def note(self, workshop: str, what: str, at: str | None) -> None:
        """Down on the disk, so that a restart begins no term anew; `at` None: it was carried out. Raises StoreError."""
        self.noted.pop((workshop, what), None)
        if at is not None:
            self.noted[workshop, what] = self.steady()
        self.rooms.off_loop(lambda: self.rooms.store.note_reading(workshop, what, at))

    def carry_out(self, term: Term) -> bool:
        """Whether it was done; what the disk refuses is tried again later."""
        try:
            self.delete(term) if term.what == "delete" else self.unlink(term)
        except Refused as refusal:
            logger.warning("%s: %s", term, refusal.code)
            return False
        logger.warning("%s", term)
        self.turn_out(term.workshop)
        return True

    def delete(self, term: Term) -> None:
        """The whole workshop."""
        self.rooms.delete(term.workshop, f"{term.days} days after its end")

    def unlink(self, term: Term) -> None:
        """A session that nobody closed ends first, at the moment from which its term counts."""
        if room := self.rooms.get(term.workshop):
            self.rooms.ask(room, CLOCK, do="end_review")
            self.rooms.ask(room, CLOCK, do="end_session", at=term.ended)
            self.rooms.ask(room, CLOCK, do="unlink")
            self.note(term.workshop, term.what, None)
