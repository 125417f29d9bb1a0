"""kill -9 while people post: what was acknowledged is there once, and a retry gets the first answer."""

import asyncio
import signal
import uuid
from typing import Any

from bench.device import Device
from tests.conftest import Server

TIMES, PEOPLE, CARDS = 4, 12, 40


class Writer:
    """A device that posts on and on, and sends again what was not answered, with the same id."""

    def __init__(self, device: Device, name: str) -> None:
        self.device, self.name, self.answers = device, name, {}

    async def write(self, enough: asyncio.Event) -> None:
        while not enough.is_set():
            id = str(uuid.uuid4())
            self.answers[id] = await self.until_answered(id, f"{self.name}: {len(self.answers) + 1}")

    async def until_answered(self, id: str, text: str) -> dict[str, Any]:
        while True:
            try:
                answer = await self.device.ask("post_insight", id=id, category="succes", text=text)
            except ConnectionResetError:
                await self.come_back()
                continue
            if answer["ok"]:
                return {"seq": answer["seq"], "result": answer["result"]}
            assert answer["error"]["code"] == "try_again", answer

    async def come_back(self) -> None:
        while True:
            await asyncio.sleep(0.05)
            try:
                return void(await self.device.connect())
            except OSError:
                continue


def void(_: object) -> None:
    return None


def test_nothing_acknowledged_is_lost_or_done_twice(own_server):
    session = own_server.start_session()
    writers = asyncio.run(several_kills(own_server, session.code, session.key))
    session = own_server_session(own_server, session)
    with session.away:
        lead = session.facilitator()
        said = [card["text"] for card in lead.state["insights"].values()]
        answered = {id: answer for writer in writers for id, answer in writer.answers.items()}
        assert len(said) == len(set(said)) == len(answered) >= TIMES * CARDS
        for id, answer in list(answered.items())[:: len(answered) // 50]:
            again = lead.ask("post_insight", id=id, category="succes", text="iets anders")
            assert {"seq": again["seq"], "result": again["result"]} == answer
        assert lead.seq == session.screen().seq


def own_server_session(server: Server, session: Any) -> Any:
    """The same workshop at the address that the server has now."""
    return type(session)(server, session.code, session.key)


async def several_kills(server: Server, code: str, key: str) -> list[Writer]:
    """All as the facilitator, whose cards have no limit; each with a device of its own."""
    auth = {"code": code, "as": "facilitator", "key": key}
    writers = [Writer(Device("127.0.0.1", server.port, auth), f"W{number}") for number in range(PEOPLE)]
    for writer in writers:
        await writer.device.connect()
    await writers[0].device.do("start_stage", stage="verzamelen")
    enough = asyncio.Event()
    writing = [asyncio.create_task(writer.write(enough)) for writer in writers]
    for time in range(1, TIMES + 1):
        while sum(len(writer.answers) for writer in writers) < time * CARDS:
            await asyncio.sleep(0.005)
        server.process.send_signal(signal.SIGKILL)
        await asyncio.to_thread(server.process.wait)
        server.process.stdout.close()
        await asyncio.to_thread(server.start)
    enough.set()
    await asyncio.gather(*writing)
    for writer in writers:
        assert writer.device.gap is None
        writer.device.close()
    return writers
