"""Floods over websockets and HTTP, and what an honest phone notices of them.

python -m tests.attack.flood --seconds 6 --mode eventlet
"""

import argparse
import asyncio
import json
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import requests

from tests.serving import ROOT

from .raw import COMPRESSED, PING, frame, handshake, squeezed

LINES = 40
OFFER = "Sec-WebSocket-Extensions: permessage-deflate"
ZING = json.dumps(["command", {"id": "x", "do": "zing"}])
# What one line sends over and over. None of it needs a code, but where a token is given it is shown first.
FLOODS = {
    "packets": frame(b"4") * 100,
    "commands": b"".join(frame(f"42{n}{ZING}".encode()) for n in range(50)),
    "squeezed": frame(squeezed(b'42["command",{"id":"' + b"x" * 200_000 + b'"}]'), COMPRESSED) * 10,
    "pings": frame(b"", PING) * 100,
    "pieces": frame(b"4", 0x01) + frame(b"", 0x00) * 200,
    "requests": b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" * 50,
}


async def line(port: int, kind: str, auth: dict[str, Any] | None, until: float) -> int:
    """Floods until told to stop, and comes back each time that it is cut off; how often that was."""
    cut = 0
    while time.monotonic() < until:
        with suppress(OSError, TimeoutError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            ignored = asyncio.create_task(ignore(reader))
            if kind != "requests":
                writer.write(handshake("/socket.io/?EIO=4&transport=websocket", OFFER))
                await asyncio.sleep(0.2)
                if auth:
                    writer.write(frame(f"40{json.dumps(auth)}".encode()))
                    await asyncio.sleep(0.2)
            try:
                while time.monotonic() < until and not ignored.done():
                    writer.write(FLOODS[kind])
                    await asyncio.wait_for(writer.drain(), max(0.1, until - time.monotonic()))
            finally:
                cut += time.monotonic() < until
                ignored.cancel()
                writer.transport.abort()
        await asyncio.sleep(0.01)
    return cut


async def ignore(reader: asyncio.StreamReader) -> None:
    with suppress(OSError):
        while await reader.read(65_536):
            pass


async def attack(port: int, kind: str, seconds: float, auths: list[dict[str, Any] | None]) -> int:
    until = time.monotonic() + seconds
    return sum(await asyncio.gather(*(line(port, kind, auth, until) for auth in auths)))


@contextmanager
def flooded(port: int, kind: str, seconds: float, auths: list[Any]) -> Iterator[subprocess.Popen[str]]:
    """While another process floods."""
    command = [sys.executable, "-m", "tests.attack.flood", "--against", str(port), "--kind", kind]
    command += ["--seconds", str(seconds), "--auths", json.dumps(auths)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.wait(seconds + 20)
        assert process.stdout
        process.stdout.close()


def notices(session: Any, kind: str, seconds: float, lines: int) -> tuple[list[float], list[float], int]:
    """Seconds that /healthz and an honest phone's acknowledgements took under a flood, and lines that were cut."""
    tokens = [session.join()["token"] for _ in range(lines)] if kind == "commands" else []
    auths = [{"code": session.code, "as": "participant", "token": token} for token in tokens] or [None] * lines
    phone = session.phone()
    health: list[float] = []
    acks: list[float] = []
    with flooded(session.server.port, kind, seconds, auths) as process:
        while process.poll() is None:
            began = time.perf_counter()
            assert requests.get(f"{session.server.url}/healthz", timeout=30).ok
            health.append(time.perf_counter() - began)
            began = time.perf_counter()
            assert phone.ask("done", id=str(uuid.uuid4()), on=len(acks) % 2 == 0)["ok"]
            acks.append(time.perf_counter() - began)
            time.sleep(0.06)
        assert process.stdout
        return health, acks, int(process.stdout.read())


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--against", type=int)
    asked.add_argument("--kind", choices=FLOODS)
    asked.add_argument("--seconds", type=float, default=6.0)
    asked.add_argument("--mode", default="eventlet")
    asked.add_argument("--auths", default="[]")
    given = asked.parse_args()
    if given.against:
        print(asyncio.run(attack(given.against, given.kind, given.seconds, json.loads(given.auths))))
        return
    from tests.conftest import serving

    for kind in [given.kind] if given.kind else FLOODS:
        with TemporaryDirectory() as data, serving(Path(data), given.mode) as server:
            session = server.start_session()
            with session.away:
                session.facilitator().do("start_stage", stage="verzamelen")
                health, acks, cut = notices(session, kind, given.seconds, LINES)
                worst, slow = max(health), sorted(acks)[int(len(acks) * 0.99)]
                print(
                    f"{given.mode} {kind}: healthz ≤ {worst:.2f} s, ack p99 {slow:.2f} s ({len(acks)}), {cut} lines cut"
                )


if __name__ == "__main__":
    main()
