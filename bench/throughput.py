"""How many votes a second are accepted and durable, beside a server that only acknowledges."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from .device import Device
from .hall import Hall


async def a_second(devices: list[Device], act: Callable[[Device, int], Awaitable[bool]], seconds: float) -> float:
    """Each device sends its next as soon as the answer to the one before is there. Gives answers that said ok."""
    until, began = time.perf_counter() + seconds, time.perf_counter()

    async def go_on(device: Device) -> int:
        number = ok = 0
        while time.perf_counter() < until:
            ok += await act(device, number)
            number += 1
        return ok

    counts = await asyncio.gather(*(go_on(device) for device in devices))
    return sum(counts) / (time.perf_counter() - began)


async def votes_a_second(hall: Hall, cards: list[str], seconds: float) -> float:
    """Each gives dots to card after card and takes them back on the next round: nothing is refused."""

    async def vote(phone: Device, number: int) -> bool:
        answer = await phone.ask("vote", target=cards[number % len(cards)], dots=1 - (number // len(cards)) % 2)
        return bool(answer["ok"])

    return await a_second(hall.phones, vote, seconds)


async def answers_a_second(devices: list[Device], seconds: float) -> float:
    async def say(device: Device, number: int) -> bool:
        message = {"id": f"{number:036}", "do": "vote", "target": f"i{number % 40}", "dots": 1}
        return bool((await device.say("acknowledge", message))["ok"])

    return await a_second(devices, say, seconds)
