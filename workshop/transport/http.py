"""HTTP as its rules have it, in both modes: what two readers could read differently is refused.

Python's own parser takes two Content-Lengths, `1_0`, a space before the colon and a line without one; a proxy in front
may take them otherwise, and then the two don't agree where a request ends (RFC 9112, 11.2).
"""

import io
import re
import time
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any, BinaryIO
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from .connections import MAX_BODY, ClientConnection, Phase, linger
from .throttled_log import describe_error, warn_throttled

TOKEN = rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
REQUEST = re.compile(TOKEN + rb" [^\x00-\x20\x7f]+ HTTP/1\.[01]\r?\n", re.ASCII)
HEADER = re.compile(TOKEN + rb":[ \t]*(?:[\x21-\x7e\x80-\xff][\t\x20-\x7e\x80-\xff]*)?\r?\n")
LENGTH = re.compile(r"[0-9]{1,15}", re.ASCII)


def check_request(request: bytes, headers: list[bytes]) -> HTTPStatus | None:
    """The status to refuse a request with, by its first line and the lines up to the empty one.

    >>> check_request(b"GET / HTTP/1.1\\r\\n", [b"Host: x\\r\\n"])
    >>> check_request(b"GET / HTTP/1.1\\r\\n", [b"Host: x\\r\\n", b"Content-Length : 3\\r\\n"])
    <HTTPStatus.BAD_REQUEST: 400>
    """
    if not REQUEST.fullmatch(request) or not all(HEADER.fullmatch(line) for line in headers):
        return HTTPStatus.BAD_REQUEST
    values: dict[str, list[str]] = {}
    for line in headers:
        name, _, value = line.decode("latin-1").partition(":")
        values.setdefault(name.lower(), []).append(value.strip(" \t\r\n"))
    lengths, encodings = values.get("content-length", []), values.get("transfer-encoding", [])
    if len(lengths) > 1 or (lengths and encodings) or not all(LENGTH.fullmatch(length) for length in lengths):
        return HTTPStatus.BAD_REQUEST
    hosts = values.get("host", [])
    if len(hosts) > 1 or (not hosts and b"HTTP/1.1" in request):
        return HTTPStatus.BAD_REQUEST
    # No device sends its body in chunks, and proxies keep the length that they were told.
    return HTTPStatus.LENGTH_REQUIRED if encodings else None


class RecordingReader:
    """A file whose lines are kept as they are read."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.lines: list[bytes] = []

    def readline(self, *size: int) -> bytes:
        """The next line with its end, as the file gives it; it is kept too."""
        line: bytes = self.file.readline(*size)
        self.lines.append(line)
        return line


class StrictHttp:
    """Before a `BaseHTTPRequestHandler` among the bases. Nobody who asks is named in a log."""

    client: ClientConnection
    rfile: Any
    wfile: Any
    raw_requestline: bytes
    close_connection: Any
    connection: Any

    def parse_request(self) -> bool:
        """Whether there is a request to answer; what isn't one as HTTP has it was refused."""
        lines = self.rfile = RecordingReader(self.rfile)
        try:
            if not super().parse_request():  # type: ignore[misc]
                return False
        finally:
            self.rfile = lines.file
        if status := check_request(self.raw_requestline, [line for line in lines.lines if line.strip(b"\r\n")]):
            self.send_error(status)
            return False
        return True

    def send_error(self, code: int, *_: object, **_more: object) -> None:
        """To what is no request; there is no page for it."""
        warn_throttled(f"A request that isn't HTTP as it should be was refused with {int(code)}.")
        self.close_connection = True
        status = HTTPStatus(code)
        response = f"HTTP/1.1 {status.value} {status.phrase}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
        self.wfile.write(response.encode())
        self.wfile.flush()
        linger(self.connection)

    def log_message(self, *_: object) -> None:
        """Not in a log: it would name who asks."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Not in a log: it would name who asks."""

    def log_error(self, *_: object) -> None:
        """Not in a log: it would name who asks."""


def bound_requests(app: WSGIApplication) -> WSGIApplication:
    """The app gets bodies whole, of at most MAX_BODY bytes, so that a slow one holds up nothing but its own
    connection.

    What is larger it gets not at all, and refuses by its length. A fault of the app ends that request and is one line.
    """

    def call(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        client: ClientConnection = environ["transport.client"]
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if 0 < length <= MAX_BODY:
            client.enter(Phase.body)
            body = environ["wsgi.input"].read(length)
            if len(body) < length:
                raise ConnectionAbortedError
            environ["wsgi.input"] = io.BytesIO(body)
        elif length:
            environ["wsgi.input"] = io.BytesIO()
        client.enter(Phase.answering)
        try:
            return app(environ, start_response)
        except ConnectionError:
            raise
        except Exception as error:
            warn_throttled(f"A request could not be answered: {describe_error(error)}")
            start_response("500 Internal Server Error", [("Content-Length", "0")])
            return []
        finally:
            time.sleep(0)  # who has sent a hundred requests in one go lets others have theirs in between

    return call
