"""All workshops in short, for a list: none is kept in memory for it, and what one of them holds is read again only
when it changed."""

import logging
from collections.abc import Callable

from ..core import fold
from ..core.views.summary import SAYS_NOTHING, Summary, summary
from ..store.log import Log, StoreError
from .off_loop import OffLoop

log = logging.getLogger(__name__)


class Shelf:
    """`disk` and `in_thread` as in Rooms; `live(code)` tells of a workshop that is in memory.

    `damaged`: the codes of what can't be read, which the list passes over.
    """

    def __init__(self, store: Log, disk: OffLoop, in_thread: OffLoop, live: Callable[[str], Summary | None]):
        self.store, self.disk, self.in_thread, self.live = store, disk, in_thread, live
        self.known: dict[str, tuple[int, Summary | None]] = {}  # code → its last event's seq, and what it says then

    def summaries(self) -> list[Summary]:
        """Newest first. Raises StoreError."""
        lengths = self.disk(self.store.lengths)
        found = {code: self.of(code, seq) for code, seq in lengths.items()}
        self.known = {code: (lengths[code], told) for code, told in found.items()}  # what was deleted is forgotten
        return sorted(filter(None, found.values()), key=lambda told: told["created"], reverse=True)

    @property
    def damaged(self) -> list[str]:
        return [code for code, (_, told) in list(self.known.items()) if told is None]

    def of(self, code: str, seq: int) -> Summary | None:
        if told := self.live(code):
            return told
        known = self.known.get(code)
        if known and known[0] == seq:
            return known[1]
        try:
            events = self.disk(lambda: self.store.since(code, without=SAYS_NOTHING))
            told = self.in_thread(lambda: summary(fold(events)))
        except StoreError:
            raise
        except Exception as error:  # whatever its log may hold, the others are told
            log.error("Workshop %s can't be read, so no list tells of it: %r", code, error)
            return None
        return told
