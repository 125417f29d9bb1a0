"""All workshops in short, for a list: none is kept in memory for it, and what one of them holds is read again only
when it changed."""

import logging
from collections.abc import Callable

from ..core import fold
from ..core.views.summary import IRRELEVANT_EVENTS, Summary, summary
from ..store.event_store import EventStore, StoreError
from .off_loop import OffLoop

logger = logging.getLogger(__name__)


class SummaryCache:
    """`off_loop` and `in_thread` as in Rooms; `in_memory(code)` tells of a workshop that is in memory.

    `damaged`: the codes of what can't be read, which the list passes over.
    """

    def __init__(
        self, store: EventStore, off_loop: OffLoop, in_thread: OffLoop, in_memory: Callable[[str], Summary | None]
    ):
        self.store, self.off_loop, self.in_thread, self.in_memory = store, off_loop, in_thread, in_memory
        self.cached: dict[str, tuple[int, Summary | None]] = {}  # code → its last event's seq, and what it says then

    def summaries(self) -> list[Summary]:
        """Newest first. Raises StoreError."""
        last_seqs = self.off_loop(self.store.last_seqs)
        summaries = {code: self.get(code, seq) for code, seq in last_seqs.items()}
        # What was deleted is forgotten.
        self.cached = {code: (last_seqs[code], entry) for code, entry in summaries.items()}
        return sorted(filter(None, summaries.values()), key=lambda entry: entry["created"], reverse=True)

    @property
    def damaged(self) -> list[str]:
        """Codes of those that can't be read."""
        return [code for code, (_, entry) in list(self.cached.items()) if entry is None]

    def get(self, code: str, seq: int) -> Summary | None:
        """In short; None where the log can't be read, which is told in ours."""
        if entry := self.in_memory(code):
            return entry
        cached = self.cached.get(code)
        if cached and cached[0] == seq:
            return cached[1]
        try:
            events = self.off_loop(lambda: self.store.events(code, excluding=IRRELEVANT_EVENTS))
            entry = self.in_thread(lambda: summary(fold(events)))
        except StoreError:
            raise
        except Exception as error:  # whatever its log may hold, the others are told
            logger.error("Workshop %s can't be read, so no list tells of it: %r", code, error)
            return None
        return entry
