"""What resembles what among the cards of a room, kept beside the workshop and a little ahead of who asks.

Comparing five hundred cards takes 50 ms from the beginning and 7 ms where one changed since. A hall of people who type
asks hundreds of times a second what resembles their card; each of those costs a fifth of a millisecond, and how many
there are is bounded (web/limits.py). So the room's lock is held only for noting what changed; the comparing is done
off the event loop where it takes longer, one at a time.
"""

from collections.abc import Callable
from threading import Lock

from ..core import Corpus, Proposals, Similar, Workshop, board_of, cards_since, look_through, similar
from .off_loop import OffLoop, Result


class Likeness:
    """`off_loop` as in Room. `note` is called with the room's lock, and what it answers without."""

    def __init__(self, off_loop: OffLoop):
        self.off_loop = off_loop
        self.comparing, self.noting = Lock(), Lock()
        self.corpus = Corpus()
        self.workshop: Workshop | None = None
        self.seq = 0
        self.begins_anew = False
        self.noted: dict[str, tuple[str, str] | None] = {}  # what changed, and the corpus hasn't heard of

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

    def compared(self, ask: Callable[[Corpus], Result], run: OffLoop | None = None) -> Result:
        """What takes less than it takes to hand it over is done here and now."""
        with self.comparing:
            with self.noting:
                changed, self.noted = self.noted, {}
                if self.begins_anew:
                    self.corpus, self.begins_anew = Corpus(), False
            corpus = self.corpus

            def compare() -> Result:
                corpus.update(changed)
                return ask(corpus)

            if run is None and not corpus.is_costly(changed):
                return compare()
            return (run or self.off_loop)(compare)
