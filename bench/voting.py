"""Everybody posts once and votes five times within a few seconds, and everybody has to see all of it."""

import asyncio
import random
import time
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from .device import Device
from .hall import Hall, Lag, at_moments, percentile, sentence

VOTES = 5


@dataclass
class Acts:
    """What was acknowledged: `done` holds (seq, when it was sent, when the answer came)."""

    done: list[tuple[int, float, float]] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    cards: list[str] = field(default_factory=list)

    async def act(self, phone: Device, do: str, **fields: Any) -> dict[str, Any] | None:
        sent = time.perf_counter()
        try:
            answer = await phone.ask(do, **fields)
        except ConnectionResetError:
            self.refused["cut"] += 1
            return None
        if answer["ok"]:
            self.done.append((answer["seq"], sent, time.perf_counter()))
            return answer
        self.refused[answer["error"]["code"]] += 1
        return None


@dataclass
class Voted:
    """Seconds, bytes and counts of one round of voting. `cpu`: the server's, in seconds. `patches`: most to a phone."""

    phones: int
    seconds: float
    acts: int
    refused: dict[str, int]
    ack: dict[int, float]
    screen: dict[int, float]
    phone: dict[int, float]
    bytes_a_phone: float
    most_bytes: float
    cpu: float
    memory: float
    patches: int
    missing: int
    gaps: int
    lag: float
    busy: float

    @property
    def share(self) -> float:
        return self.cpu / self.seconds

    @property
    def per_act_and_phone(self) -> float:
        """Microseconds of the server's processor."""
        return self.cpu / (self.acts * self.phones) * 1e6


class Person:
    """Posts one card and votes on five of those that stand, each at a moment of its own."""

    def __init__(self, hall: Hall, acts: Acts, phone: Device, posts: bool, rng: random.Random) -> None:
        self.hall, self.acts, self.phone, self.rng = hall, acts, phone, rng
        self.voted: set[str] = set()
        self.remaining = ["post"] * posts + ["vote"] * VOTES
        if posts:
            rng.shuffle(self.remaining)

    async def act(self) -> None:
        if self.remaining.pop() == "post" or not self.acts.cards:
            category = self.rng.choice(self.hall.categories)
            answer = await self.acts.act(self.phone, "post_insight", category=category, text=sentence(self.rng))
            if answer:
                self.acts.cards.append(answer["result"]["insight"])
        else:
            target = self.rng.choice(self.acts.cards)
            if target not in self.voted:
                self.voted.add(target)
                await self.acts.act(self.phone, "vote", target=target, dots=1)


async def voting(hall: Hall, seconds: float, posts: bool = True, cards: list[str] | None = None) -> Voted:
    """One round with all phones of the hall. Without `posts` they vote on `cards` only."""
    acts = Acts(cards=list(cards or []))
    people = [Person(hall, acts, phone, posts, random.Random(hall.rng.random())) for phone in hall.phones]
    for device in [*hall.phones, hall.screen, hall.lead]:
        device.arrivals.clear()
    bytes_before = [phone.received for phone in hall.phones]
    before, lag, began = hall.served.cost(), Lag(), time.perf_counter()
    await asyncio.gather(
        *(at_moments([person.rng.uniform(0, seconds) for _ in person.remaining], person.act) for person in people)
    )
    last = max((seq for seq, _, _ in acts.done), default=0)
    if hall.shows_votes:
        await hall.everybody_sees(last)
    took, after, (late, busy) = time.perf_counter() - began, hall.served.cost(), lag.stop()
    received = [phone.received - earlier for phone, earlier in zip(hall.phones, bytes_before, strict=True)]
    delays = [delay for phone in hall.phones for delay in delays_of(phone, acts.done)]
    return Voted(
        phones=len(hall.phones),
        seconds=took,
        acts=len(acts.done),
        refused=dict(acts.refused),
        ack=spread([answered - sent for _, sent, answered in acts.done]),
        screen=spread(delays_of(hall.screen, acts.done)),
        phone=spread(delays),
        bytes_a_phone=sum(received) / len(received),
        most_bytes=max(received),
        cpu=after.cpu - before.cpu,
        memory=after.memory,
        patches=max(len(phone.arrivals) for phone in hall.phones),
        missing=missing(hall, acts, last),
        gaps=sum(device.gap is not None for device in hall.phones),
        lag=late,
        busy=busy,
    )


def delays_of(device: Device, done: list[tuple[int, float, float]]) -> list[float]:
    """From sending an act to its arrival at this device, for each act that it saw."""
    reached = [seq for _, seq in device.arrivals]
    return [device.arrivals[at][0] - sent for seq, sent, _ in done if (at := bisect_left(reached, seq)) < len(reached)]


def missing(hall: Hall, acts: Acts, last: int) -> int:
    """Acts that a device never got, and acknowledged cards that the screen doesn't show."""
    late = sum(device.seq < last for device in hall.phones) if hall.shows_votes else 0
    return late + sum(card not in hall.screen.state.get("insights", {}) for card in acts.cards)


def spread(values: list[float]) -> dict[int, float]:
    return {percent: percentile(values, percent) for percent in (50, 99, 100)}
