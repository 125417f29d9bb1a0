"""Requests as a phone makes them: one connection that is kept, compressed answers as they come."""

import asyncio
import json
from typing import Any, NamedTuple


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Browser:
    """One kept connection to a server. `connected_in`: seconds that the listen queue kept it waiting."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self.connected_in = 0.0
        self.received = 0

    async def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        if self.streams is None:
            started = asyncio.get_running_loop().time()
            self.streams = await asyncio.open_connection(self.host, self.port, limit=1 << 20)
            self.connected_in = asyncio.get_running_loop().time() - started
        reader, writer = self.streams
        sent = json.dumps(body).encode() if body is not None else b""
        named = {"Host": f"{self.host}:{self.port}", "Accept-Encoding": "gzip, br", **headers}
        if body is not None:
            named |= {"Content-Type": "application/json", "Content-Length": str(len(sent))}
        lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in named.items())
        writer.write(f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + sent)
        return await self.read(reader)

    async def read(self, reader: asyncio.StreamReader) -> Answer:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status, *rest = head.strip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in rest)}
        if "content-length" in headers:
            body = await reader.readexactly(int(headers["content-length"]))
        elif headers.get("transfer-encoding") == "chunked":
            body = await chunks(reader)
        else:
            body = b""
        self.received += len(head) + len(body)
        if status.startswith("HTTP/1.0") or headers.get("connection", "").lower() == "close":
            self.close()
        return Answer(int(status.split()[1]), headers, body)

    def close(self) -> None:
        if self.streams:
            self.streams[1].close()
            self.streams = None


async def chunks(reader: asyncio.StreamReader) -> bytes:
    parts = []
    while size := int(await reader.readline(), 16):
        parts.append(await reader.readexactly(size))
        await reader.readline()
    await reader.readline()
    return b"".join(parts)
