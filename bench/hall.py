"""A hall: a workshop on a server, with people who have a phone, a screen and whoever facilitates."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from .device import Device
from .http import Browser
from .process import KEY, Served
from .websocket import OFFER

PLAN = "oproep-organisatienetwerken"
SENTENCES = (
    "Een vaste trekker per netwerk, met tijd van zijn bestuur",
    "Minder papier en meer gesprek over de grens van het eigen dossier",
    "Kleine gemeenten haken af als alles 's avonds is",
    "Wie subsidie krijgt, deelt wat mislukte",
    "Een gedeelde agenda waarin ook vrijwilligers kunnen kijken",
    "Begin klein: drie organisaties en een vraag die iedereen voelt",
    "De cijfers liggen er, maar niemand mag ze naast elkaar leggen",
    "Laat scholen mee aan tafel, niet pas bij de opening",
)


def sentence(rng: random.Random) -> str:
    """Some sixty letters that hardly repeat another card's: half of the words are made up, as names and typos are."""
    known = rng.choice(SENTENCES).split()
    return " ".join(word if rng.random() < 0.5 else "".join(rng.choices("etaoinrsldkg", k=len(word))) for word in known)


class Hall:
    """`seed` makes the same people say the same things at the same moments in each run."""

    def __init__(self, served: Served, seed: int = 1) -> None:
        self.served, self.rng = served, random.Random(seed)
        self.code, self.key, self.offer = "", "", OFFER
        self.categories: list[str] = []
        self.profile: dict[str, list[str]] = {}
        self.shows_votes = True  # a blind vote tells nobody anything
        self.phones: list[Device] = []
        self.lead: Device
        self.screen: Device

    def browser(self) -> Browser:
        return Browser(self.served.host, self.served.port)

    def device(self, auth: dict[str, Any], keep_state: bool = False) -> Device:
        return Device(self.served.host, self.served.port, {"code": self.code, **auth}, keep_state, self.offer)

    async def open(self, code: str = "", key: str = "") -> "Hall":
        """A new workshop, or the one with this code, and the devices at the front of the hall."""
        browser = self.browser()
        if not code:
            answer = await browser.ask("POST", "/api/workshops", {"plan": PLAN}, Authorization=f"Bearer {KEY}")
            made = answer.json()
            code, key = made["code"], made["facilitator_key"]
        self.code, self.key = code, key
        browser.close()
        self.lead = self.device({"as": "facilitator", "key": key}, keep_state=True)
        self.screen = self.device({"as": "screen"}, keep_state=True)
        for device in (self.lead, self.screen):
            await device.connect()
        self.shows_votes = not self.lead.state.get("stage", {}).get("blind")
        plan = self.lead.state["plan"]
        self.categories = [each["id"] for each in plan["categories"]]
        self.profile = {each["id"]: [option["id"] for option in each["options"]] for each in plan["profile"]}
        return self

    def about_me(self) -> dict[str, Any]:
        return {"profile": {question: [self.rng.choice(options)] for question, options in self.profile.items()}}

    async def join(self, browser: Browser) -> Device:
        """Somebody new, not connected yet."""
        answer = await browser.ask("POST", f"/api/workshops/{self.code}/participants", self.about_me())
        if answer.status != 201:
            raise RuntimeError(f"{answer.status} {answer.body.decode()}")
        return self.device({"as": "participant", "token": answer.json()["token"]})

    async def fill(self, number: int) -> None:
        """People come in quietly, so that what is measured next begins with everybody seated."""
        browsers = [self.browser() for _ in range(8)]

        async def some(browser: Browser) -> None:
            while len(self.phones) < number:
                phone = await self.join(browser)
                self.phones.append(phone)
                await phone.connect()
            browser.close()

        await asyncio.gather(*(some(browser) for browser in browsers))
        while len(self.phones) > number:
            self.phones.pop().close()

    async def everybody_sees(self, seq: int, patience: float = 20.0) -> bool:
        """Waits until each device is as far as this."""
        everyone = [*self.phones, self.lead, self.screen]
        deadline = time.perf_counter() + patience
        while lagging := [device for device in everyone if device.seq < seq and not device.disconnected.is_set()]:
            if time.perf_counter() > deadline:
                return False
            everyone = lagging
            await asyncio.sleep(0.02)
        return True

    def leave(self) -> None:
        for device in [*self.phones, self.lead, self.screen]:
            device.close()


class Lag:
    """How late the load generator itself is: above some tens of milliseconds its figures are about itself."""

    def __init__(self) -> None:
        self.delays: list[float] = []
        self.task = asyncio.create_task(self.watch())
        self.began, self.cpu = time.perf_counter(), time.process_time()

    async def watch(self) -> None:
        while True:
            asked = time.perf_counter()
            await asyncio.sleep(0.01)
            self.delays.append(time.perf_counter() - asked - 0.01)

    def stop(self) -> tuple[float, float]:
        """The delay that one in a hundred beats had, in seconds, and the share of its core that it used."""
        self.task.cancel()
        busy = (time.process_time() - self.cpu) / (time.perf_counter() - self.began)
        return percentile(self.delays, 99), busy


def percentile(values: Iterable[float], percent: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else float("nan")


async def at_moments(moments: list[float], act: Callable[[], Awaitable[None]]) -> None:
    """Acts at these seconds from now; a phone sends its next command after the answer to the one before."""
    began = time.perf_counter()
    for moment in sorted(moments):
        await asyncio.sleep(max(0.0, began + moment - time.perf_counter()))
        await act()
