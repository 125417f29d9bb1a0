"""The page that a whole hall opens at one moment: made and compressed once for all who are new.

Compressing a page with 500 cards takes 5 ms and rendering it another two; a thousand phones within ten seconds would
wait for that alone.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from flask import Response, request

from ..live.room import Room
from . import links
from .access import current_access
from .cached_response import CachedResponse, cached_response

MAX_AGE = 1.0  # seconds: the page tells what time it is here
MAX_PAGES = 64


class CachedPage(NamedTuple):
    """A page that was made of this state, and until when its clock is right enough."""

    state: str
    expires_at: float
    page: CachedResponse


class PageCache:
    """Pages by workshop and by the addresses under which it is asked, which the page shows and tells its script."""

    def __init__(self) -> None:
        self.pages: dict[tuple[str, ...], CachedPage] = {}

    def page(self, room: Room, render: Callable[[], str]) -> Response:
        """What `render` makes, as long as it would hold the same state."""
        key = (room.code, links.base_url(), *current_access().own_origins(request.environ))
        _, state = room.snapshot("participant")
        cached = self.pages.get(key)
        if cached is None or cached.state is not state or time.monotonic() > cached.expires_at:
            if len(self.pages) >= MAX_PAGES:
                self.pages.clear()
            cached = self.pages[key] = CachedPage(state, time.monotonic() + MAX_AGE, cached_response(render()))
        return cached.page.respond()
