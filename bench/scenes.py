"""What is played in a hall, each time on a server of its own."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from .device import Device
from .hall import Hall
from .prepared import prepared
from .process import Served, bare, oogst
from .slow import first_screenful
from .storms import Joined, Returned, join_storm, reconnect_storm
from .throughput import answers_a_second, votes_a_second
from .typing import Typed, typing
from .voting import Voted, voting

FORTY = [f"i{number}" for number in range(1, 41)]
GROUPS = [f"t{number}" for number in range(1, 41)]


def in_hall(scene: Callable[[Hall], Any], insights: int = 0, stage: str = "verzamelen", themes: int = 0) -> Any:
    """Runs a scene with a server of its own, whose session has gone so far."""

    async def run() -> Any:
        with TemporaryDirectory() as data:
            ready = prepared(Path(data), insights, stage, themes)
            with oogst(Path(data)) as served:
                hall = await Hall(served).open(ready.code, ready.key)
                try:
                    return await scene(hall)
                finally:
                    hall.leave()

    return asyncio.run(run())


def vote_with(phones: int, seconds: float, posts: bool = True, cards: list[str] | None = None) -> Callable[[Hall], Any]:
    async def scene(hall: Hall) -> Voted:
        await hall.fill(phones)
        await asyncio.sleep(1.0)
        return await voting(hall, seconds, posts, cards)

    return scene


def type_with(phones: int, seconds: float, cards: list[str]) -> Callable[[Hall], Any]:
    async def scene(hall: Hall) -> Typed:
        await hall.fill(phones)
        await asyncio.sleep(1.0)
        return await typing(hall, seconds, cards)

    return scene


async def idle(hall: Hall) -> tuple[float, float]:
    """Share of a core with a thousand phones that do nothing, and memory in MB."""
    await hall.fill(1000)
    await asyncio.sleep(3.0)
    before, began = hall.served.cost(), time.perf_counter()
    await asyncio.sleep(15.0)
    after = hall.served.cost()
    return (after.cpu - before.cpu) / (time.perf_counter() - began), after.memory


async def come_in(hall: Hall) -> Joined:
    return await join_storm(hall, 1000, 10.0)


async def come_back(hall: Hall) -> Returned:
    await hall.fill(1000)
    return await reconnect_storm(hall, Random(4))


async def throughput(hall: Hall) -> float:
    await hall.fill(100)
    return await votes_a_second(hall, FORTY, 6.0)


async def slow_phone(hall: Hall) -> tuple[float, int] | None:
    return await first_screenful(hall.served.port, hall.code)


def beside(scene: Callable[[Hall], Any], mode: str = "eventlet", phones: int = 100) -> Any:
    """Runs a scene with the bare server."""

    async def run() -> Any:
        with TemporaryDirectory() as data, bare(Path(data), mode) as served:
            await listening(served)
            hall = bare_hall(served, phones)
            for device in [hall.lead, hall.screen, *hall.phones]:
                await device.connect()
            try:
                return await scene(hall)
            finally:
                hall.leave()

    return asyncio.run(run())


async def floor(hall: Hall) -> tuple[Voted, float]:
    """The same voting, and how many answers a second are given when nothing else is done."""
    return await voting(hall, 20.0), await answers_a_second(hall.phones, 4.0)


async def listening(served: Served) -> None:
    while True:
        try:
            return (await asyncio.open_connection(served.host, served.port))[1].close()
        except ConnectionRefusedError:
            await asyncio.sleep(0.05)


def bare_hall(served: Served, phones: int) -> Hall:
    """Phones that offer no compression: what the bare server would lose with it is not counted against it."""
    hall = Hall(served)
    hall.categories = ["succes"]
    hall.lead, hall.screen = (Device(served.host, served.port, {}, keep_state=True, offer="") for _ in range(2))
    hall.phones = [Device(served.host, served.port, {}, offer="") for _ in range(phones)]
    return hall
