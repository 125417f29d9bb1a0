"""What comes in by long polling, looked through before python-engineio takes it.

What it can't read it answers with a traceback and "OK", and what it doesn't know with a goodbye that waits for ever for
a poll to take it: a thread for each. Of more than sixteen packets at once it loses all; who had to wait brings more.
"""

from collections.abc import Iterable
from io import BytesIO
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from engineio.payload import Payload

from .connections import MAX_BODY

PATH = "/socket.io/"
MAX_PACKETS = 256  # packets in one body
SEPARATOR = "\x1e"
CLOSE, PONG, MESSAGE = "1", "3", "4"


def validate_polls(app: WSGIApplication) -> WSGIApplication:
    """The app, with every body that a poll brings held to what a device says."""
    Payload.max_decode_packets = MAX_PACKETS

    def call(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "POST" or not environ.get("PATH_INFO", "").startswith(PATH):
            return app(environ, start_response)
        length = environ.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()):
            return reject(start_response, "400 BAD REQUEST")
        if int(length) > MAX_BODY:
            return reject(start_response, "413 CONTENT TOO LARGE")
        body = environ["wsgi.input"].read(int(length))
        if not is_valid_body(body):
            return reject(start_response, "400 BAD REQUEST")
        return app({**environ, "wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))}, start_response)

    return call


def is_valid_body(body: bytes) -> bool:
    """
    >>> is_valid_body(b'42["sync",{}]\\x1e3'), is_valid_body(b"x"), is_valid_body(b"\\xff"), is_valid_body(b"")
    (True, False, False, False)
    """
    try:
        packets = body.decode().split(SEPARATOR)
    except UnicodeDecodeError:
        return False
    return len(packets) <= MAX_PACKETS and all(packet[:1] == MESSAGE or packet in (CLOSE, PONG) for packet in packets)


def reject(start_response: StartResponse, status: str) -> Iterable[bytes]:
    """Nothing more than a status: what asked is no device that reads why."""
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", "0")])
    return []
