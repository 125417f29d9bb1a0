"""What resembles what among the cards of a room, kept beside the workshop and a little ahead of who asks.

Comparing five hundred cards takes 50 ms from the beginning and 7 ms where one changed since. A hall of people who type
asks hundreds of times a second what resembles their card; each of those costs a fifth of a millisecond, and how many
there are is bounded (web/limits.py). So cards are taken in while nobody asks, some at each tick, also those of a room
that was just read; the room's lock is held only for noting what changed; and what is left to compare when somebody asks
is done off the event loop where it takes longer, one at a time.
"""

from collections.abc import Callable, Iterator
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING

from ..core import Corpus, Proposals, Similar, Workshop, board_of, cards_since, look_through, similar
from .connection import Connection
from .off_loop import OffLoop, Result

if TYPE_CHECKING:
    from .room import Room

Changes = dict[str, tuple[str, str] | None]  # card → its category and text; None: there is nothing to compare

PIECE = 0.003  # seconds that a tick gives to it
AHEAD = 1000  # cards, that are compared before somebody asks: they take 40 MB


class Likeness:
    """`off_loop` as in Room. `note` is called with the room's lock, and what it answers without."""

    def __init__(self, off_loop: OffLoop):
        self.off_loop = off_loop
        self.comparing, self.noting = Lock(), Lock()
        self.corpus = Corpus()
        self.workshop: Workshop | None = None
        self.seq = 0
        self.begins_anew = False
        self.noted: Changes = {}  # what changed, and the corpus hasn't heard of
        self.unfinished: Iterator[None] | None = None  # what it heard of, and hasn't taken in wholly

    def to_propose(self, workshop: Workshop) -> Callable[[], Proposals]:
        """With the room's lock, which takes the cards down. What it gives is called without, and takes long."""
        self.note(workshop)
        board = board_of(workshop)
        return lambda: self.compared(lambda corpus: look_through(corpus, board), self.off_loop)

    def to_compare(self, workshop: Workshop, text: str, category: str | None) -> Callable[[], Similar]:
        """With the room's lock, as `to_propose`."""
        self.note(workshop)
        return lambda: self.compared(lambda corpus: similar(corpus, text, category))

    def note(self, workshop: Workshop) -> None:
        """A workshop that was read from its log again is another one."""
        with self.noting:
            if workshop is not self.workshop:
                self.workshop, self.seq, self.begins_anew, self.noted = workshop, 0, True, {}
            self.noted |= cards_since(workshop, self.seq)
            self.seq = workshop.seq

    def take_in(self, seconds: float = PIECE) -> None:
        """As much of what was noted as these allow. Somebody who asks just now has it taken in anyway."""
        if not self.comparing.acquire(blocking=False):
            return
        try:
            ends = perf_counter() + seconds
            if self.unfinished is None or self.begins_anew:
                changed = self.hear()
                self.unfinished = self.corpus.updating(changed)
            for _ in self.unfinished or ():
                if perf_counter() > ends:
                    return
            self.unfinished = None
        finally:
            self.comparing.release()

    def hear(self) -> Changes:
        """With `comparing`. What was noted since; of a workshop that was read again nothing stays."""
        with self.noting:
            changed, self.noted = self.noted, {}
            if self.begins_anew:
                self.corpus, self.unfinished, self.begins_anew = Corpus(), None, False
        return changed

    def compared(self, ask: Callable[[Corpus], Result], run: OffLoop | None = None) -> Result:
        """What takes less than it takes to hand it over is done here and now."""
        with self.comparing:
            changed = self.hear()
            corpus, unfinished, self.unfinished = self.corpus, self.unfinished, None

            def compare() -> Result:
                for _ in unfinished or ():
                    pass
                corpus.update(changed)
                return ask(corpus)

            if run is None and unfinished is None and not corpus.is_costly(changed):
                return compare()
            return (run or self.off_loop)(compare)


def propose(room: "Room", connection: Connection) -> Proposals:
    """What a facilitator may want to look at. Raises Refused, as `Room.reading_for`."""
    with room.reading_for(connection) as workshop:
        compare = room.likeness.to_propose(workshop)
    return compare()


def find_similar(room: "Room", connection: Connection, text: str, category: str | None) -> Similar:
    """What resembles a text that somebody is writing. Raises Refused, as `Room.reading_for`."""
    with room.reading_for(connection) as workshop:
        compare = room.likeness.to_compare(workshop, text, category)
    return compare()


def compare_ahead(room: "Room") -> None:
    """Some of what resembles what, ahead of who asks: while cards come in or are read. Raises Refused."""
    with room.reading() as workshop:
        is_asked = workshop.is_read or workshop.posting_stage()
        if not is_asked or len(workshop.insights) > AHEAD:
            return
        room.likeness.note(workshop)
    room.likeness.take_in()
