"""Everybody at once: the link on the screen, and the server that comes back."""

import asyncio
import gzip
import re
import signal
import time
from dataclasses import dataclass, field
from random import Random
from typing import Any

from .device import Device, Refused
from .hall import Hall, Lag, sentence

FILES = re.compile(rb'(?:href|src)="(/static/[^"]+\.(?:css|js|svg))"')
PAGE_SEQ = re.compile(rb'"seq": (\d+), "log": "([^"]*)"')


@dataclass
class Joined:
    """Seconds each; `connect` from the socket's first packet to the first state, `queued` in the listen queue."""

    people: int
    wrong: list[str] = field(default_factory=list)
    connect: list[float] = field(default_factory=list)
    page: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    queued: list[float] = field(default_factory=list)
    first_load: float = 0.0  # bytes of page and files
    cpu: float = 0.0
    memory: float = 0.0
    lag: float = 0.0


async def join_storm(hall: Hall, people: int, seconds: float) -> Joined:
    """Each opens the page, loads its files, joins and connects, all within so many seconds."""
    joined, before, lag = Joined(people), hall.served.cost(), Lag()
    rng = Random(3)

    async def come(moment: float) -> None:
        await asyncio.sleep(moment)
        try:
            await arrive(hall, joined)
        except (OSError, Refused, RuntimeError, asyncio.IncompleteReadError) as error:
            joined.wrong.append(f"{type(error).__name__}: {error}")

    await asyncio.gather(*(come(rng.uniform(0, seconds)) for _ in range(people)))
    after = hall.served.cost()
    joined.cpu, joined.memory, joined.lag = after.cpu - before.cpu, after.memory, lag.stop()[0]
    return joined


async def arrive(hall: Hall, joined: Joined) -> None:
    browser, began = hall.browser(), time.perf_counter()
    page = await browser.ask("GET", f"/{hall.code}")
    joined.page.append(time.perf_counter() - began)
    html = gzip.decompress(page.body) if page.headers.get("content-encoding") == "gzip" else page.body
    for file in FILES.findall(html):
        answer = await browser.ask("GET", file.decode())
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} {file.decode()}")
    joined.first_load = max(joined.first_load, browser.received)
    phone = await hall.join(browser)
    cached = PAGE_SEQ.search(html)
    assert cached
    phone.seq, phone.log = int(cached[1]), cached[2].decode()
    joined.connect.append(await phone.connect())
    joined.queued.append(browser.connected_in)
    joined.whole.append(time.perf_counter() - began)
    hall.phones.append(phone)
    browser.close()


@dataclass
class Returned:
    """Seconds from the moment that the server was killed. `whole`: devices that were sent everything again."""

    phones: int
    back: list[float] = field(default_factory=list)
    started: float = 0.0
    whole: int = 0
    lost: int = 0
    twice: int = 0
    bytes_each: float = 0.0
    memory: float = 0.0


async def reconnect_storm(hall: Hall, rng: Random) -> Returned:
    """kill -9 while people post; everybody comes back as socket.io does, and sends again what was not answered."""
    posts = Posts(hall)
    writing = [asyncio.create_task(posts.write(phone)) for phone in hall.phones[:100]]
    await asyncio.sleep(1.5)
    killed = time.perf_counter()
    hall.served.end(signal.SIGKILL)
    returned = Returned(len(hall.phones))
    coming = [
        asyncio.create_task(come_back(device, killed, rng, returned))
        for device in [hall.lead, hall.screen, *hall.phones]
    ]
    await asyncio.to_thread(hall.served.start)
    returned.started = time.perf_counter() - killed
    await asyncio.gather(*coming)
    posts.enough.set()
    await asyncio.gather(*writing)
    await hall.everybody_sees(max(posts.acknowledged.values()))
    texts = [insight["text"] for insight in hall.screen.state["insights"].values()]
    returned.lost = sum(text not in texts for text in posts.acknowledged)
    returned.twice = sum(texts.count(text) > 1 for text in posts.acknowledged)
    returned.bytes_each = sum(phone.received for phone in hall.phones) / len(hall.phones)
    returned.memory = hall.served.cost().peak
    return returned


async def come_back(device: Device, killed: float, rng: Random, returned: Returned) -> None:
    """As socket.io: after half to one and a half times a second, then two, then four."""
    await device.disconnected.wait()
    before, delay = device.seq, 1.0
    while True:
        await asyncio.sleep(delay * rng.uniform(0.5, 1.5))
        delay = min(4.0, delay * 2)
        try:
            await device.connect()
            break
        except (OSError, Refused):
            continue
    returned.back.append(time.perf_counter() - killed)
    returned.whole += device.began_at == 0 and before > 0


class Posts:
    """People who post card after card, each with an id of its own that stays the same until it is answered."""

    def __init__(self, hall: Hall) -> None:
        self.hall, self.enough = hall, asyncio.Event()
        self.acknowledged: dict[str, int] = {}
        self.written = 0

    async def write(self, phone: Device) -> None:
        while not self.enough.is_set():
            self.written += 1
            number, category = self.written, self.hall.rng.choice(self.hall.categories)
            text = f"{number} {sentence(self.hall.rng)}"
            answer = await self.until_answered(phone, f"{self.hall.code}-{number}", category=category, text=text)
            if not answer["ok"]:
                return  # three cards a question and a person is all that the plan allows
            self.acknowledged[text] = answer["seq"]
            await asyncio.sleep(self.hall.rng.uniform(0.2, 0.6))

    async def until_answered(self, phone: Device, id: str, **fields: Any) -> dict[str, Any]:
        while True:
            try:
                return await phone.ask("post_insight", id=id, **fields)
            except ConnectionResetError:
                await asyncio.sleep(0.05)
