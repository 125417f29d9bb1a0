"""What a harvest costs a session that runs: a large one is downloaded again and again while people vote in it."""

import asyncio
import time
from dataclasses import dataclass

from workshop.harvest import FORMATS

from .hall import Hall
from .http import Browser
from .voting import Voted, voting

PHONES, SECONDS = 200, 20.0


@dataclass
class Downloaded:
    """The same voting without and with downloads; `slowest`: seconds until a file came, of each form."""

    quiet: Voted
    busy: Voted
    slowest: dict[str, float]


async def download_while_voting(hall: Hall) -> Downloaded:
    await hall.fill(PHONES)
    await asyncio.sleep(1.0)
    quiet = await voting(hall, SECONDS)
    slowest: dict[str, float] = {}
    downloads = asyncio.ensure_future(download(hall, slowest))
    busy = await voting(hall, SECONDS)
    downloads.cancel()
    return Downloaded(quiet, busy, slowest)


async def download(hall: Hall, slowest: dict[str, float]) -> None:
    """One file after the other, the page among them, for as long as nobody stops it."""
    browser = Browser(hall.served.host, hall.served.port)
    while True:
        for name in ["", *(f".{ending}" for ending in FORMATS)]:
            began = time.perf_counter()
            answer = await browser.ask("GET", f"/{hall.code}/harvest{name}", Authorization=f"Bearer {hall.key}")
            assert answer.status == 200, answer
            slowest[name or "page"] = max(slowest.get(name or "page", 0.0), time.perf_counter() - began)
