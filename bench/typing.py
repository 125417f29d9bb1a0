"""A hall of people who type: each phone asks now and then what resembles its card, while others post and vote."""

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field

from .device import Device
from .hall import Hall, percentile, sentence
from .voting import Voted, voting

EVERY = 2.0  # seconds from one question of a phone to the next; ours ask no sooner (static/parts/phone/alike.js)


@dataclass
class Typed:
    """`answered` in so many seconds each; `refused`: how often, by code."""

    voted: Voted
    answered: list[float] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def late(self) -> float:
        return percentile(self.answered, 99)


async def typing(hall: Hall, seconds: float, cards: list[str]) -> Typed:
    typed = Typed(voted=None)  # type: ignore[arg-type]
    askers = [
        asyncio.create_task(ask_on(phone, typed, random.Random(hall.rng.random()), time.perf_counter() + seconds))
        for phone in hall.phones
    ]
    typed.voted = await voting(hall, seconds, posts=False, cards=cards)
    await asyncio.gather(*askers)
    return typed


async def ask_on(phone: Device, typed: Typed, rng: random.Random, until: float) -> None:
    await asyncio.sleep(rng.uniform(0, EVERY))
    while time.perf_counter() < until:
        began = time.perf_counter()
        answer = await phone.say("similar", {"text": sentence(rng)})
        if answer["ok"]:
            typed.answered.append(time.perf_counter() - began)
        else:
            typed.refused[answer["error"]["code"]] += 1
        await asyncio.sleep(max(0.0, began + EVERY - time.perf_counter()))
