"""A phone that opens the link late, on a network with 400 ms to the server and back, and 400 kbit/s."""

import asyncio
import os
import subprocess
import time
from contextlib import suppress

from .process import ROOT

THERE_AND_BACK = 0.4  # seconds
A_SECOND = 50_000  # bytes


class SlowNetwork:
    """Passes on what goes between a browser and a server, late and slowly; all connections share the way."""

    def __init__(self, port: int) -> None:
        self.to, self.free_at = port, {"up": 0.0, "down": 0.0}
        self.passed = 0

    async def __aenter__(self) -> int:
        self.server = await asyncio.start_server(self.take, "127.0.0.1", 0)
        return int(self.server.sockets[0].getsockname()[1])

    async def __aexit__(self, *_error: object) -> None:
        self.server.close()

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(THERE_AND_BACK)  # the handshake
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", self.to)
        with suppress(OSError, asyncio.CancelledError):  # the browser is closed before all has arrived
            await asyncio.gather(self.pass_on(reader, inner_writer, "up"), self.pass_on(inner_reader, writer, "down"))

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: str) -> None:
        """A piece is on its way for half of there and back, behind what was sent before it."""
        pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def arrive() -> None:
            while (piece := await pieces.get())[1]:
                await asyncio.sleep(max(0.0, piece[0] - time.perf_counter()))
                writer.write(piece[1])
                await writer.drain()
            writer.close()

        arriving = asyncio.create_task(arrive())
        while data := await reader.read(1460):
            self.passed += len(data)
            begins = max(time.perf_counter(), self.free_at[way])
            self.free_at[way] = begins + len(data) / A_SECOND
            pieces.put_nowait((self.free_at[way] + THERE_AND_BACK / 2, data))
            if way == "down":
                await asyncio.sleep(max(0.0, begins - time.perf_counter()))
        pieces.put_nowait((0.0, b""))
        await arriving


def chromium() -> str | None:
    cached = subprocess.run([ROOT / "tools" / "chromium.sh"], capture_output=True, text=True, check=False)
    return os.environ.get("CHROMIUM") or (cached.stdout.strip() if cached.returncode == 0 else None)


async def first_screenful(port: int, code: str) -> tuple[float, int] | None:
    """Seconds until somebody new can tap, and the bytes that came; None where there is no Chromium to look with."""
    path = chromium()
    if not path:
        return None
    from playwright.async_api import async_playwright

    network = SlowNetwork(port)
    async with network as slow_port, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 360, "height": 640}, locale="nl-BE")
        began = time.perf_counter()
        await page.goto(f"http://127.0.0.1:{slow_port}/{code}", wait_until="commit", timeout=60_000)
        await page.locator("main button").first.wait_for(timeout=60_000)
        seconds, passed = time.perf_counter() - began, network.passed
        await browser.close()
    return seconds, passed
