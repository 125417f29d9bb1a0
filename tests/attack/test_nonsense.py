"""HTTP that two readers could read differently is refused, and nonsense of any kind is one line in the log."""

import pytest
import requests

from .raw import Raw, frame

POST = "POST /api/workshops HTTP/1.1\r\nHost: x\r\n"
GET = "GET /healthz HTTP/1.1\r\n"


@pytest.mark.parametrize(
    "said",
    [
        POST + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
        POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
        POST + "Content-Length: 2, 2\r\n\r\n{}",
        POST + 'Content-Length: 1_0\r\n\r\n{"a": 1   }',
        POST + "Content-Length: +2\r\n\r\n{}",
        POST + "Content-Length: -2\r\n\r\n{}",
        POST + "Content-Length: 0x2\r\n\r\n{}",
        POST + "Content-Length:\r\n\r\n{}",
        POST + "Content-Length : 2\r\n\r\n{}",
        POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
        POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        POST + "a line without a colon\r\n\r\n",
        POST + " folded: 1\r\n\r\n",
        POST + "X-Nul: a\0b\r\n\r\n",
        POST + "X-Return: a\rContent-Length: 2\r\n\r\n",
        GET + "Host: x\r\nHost: y\r\n\r\n",
        GET + "\r\n",
        "GET /healthz\r\n\r\n",
        "GET  /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /healthz HTTP/1.1 \r\nHost: x\r\n\r\n",
        "GET /healthz HTTP/1.10\r\nHost: x\r\n\r\n",
        "G\x01T /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
    ids=ascii,
)
def test_lenient_http_is_refused(server, said):
    with Raw(server.port) as line:
        line.send(said.encode("latin-1"))
        answer = line.rest()
        assert answer.startswith(b"HTTP/1.1 400"), answer[:200]
        assert answer.count(b"HTTP/1.1") == 1


def test_a_body_in_chunks_is_told_to_come_with_its_length(server):
    with Raw(server.port) as line:
        line.send((POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n").encode())
        assert line.rest().startswith(b"HTTP/1.1 411")


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_plain_http_is_answered(server, line_end):
    with Raw(server.port) as line:
        lines = ["GET /healthz HTTP/1.1", "Host: x", "X-Empty:", "X-Umlaut: \xe9", "Connection: close", "", ""]
        line.send(line_end.join(lines).encode("latin-1"))
        assert line.rest().startswith(b"HTTP/1.1 200")


def test_a_body_larger_than_anybody_takes_is_refused_without_being_read(server):
    answer = server.as_organiser("POST", "/api/workshops", data=b"x" * 3_000_000)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


NONSENSE = [
    b"",
    b"\0" * 50,
    b"GET\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00",
    b"HELO x\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
]
FRAMES = [frame(b"\xff\xfe"), frame(b"4", 0xF1), frame(b"x", 0x83), b"\x81\x02no", frame(b"x" * 126, 0x89), frame(b"6")]


def test_nonsense_is_a_line_in_the_log_and_not_a_traceback(server):
    before = len(server.said().splitlines())
    for _ in range(5):
        for said in NONSENSE:
            with Raw(server.port) as line:
                line.send(said)
        for said in FRAMES:
            with Raw(server.port) as line:
                line.open().send(said)
        line_of_polling = f"{server.url}/socket.io/?EIO=4&transport=polling"
        sid = requests.get(line_of_polling, timeout=10).text.split('"sid":"')[1].split('"')[0]
        for body in ("zzz", "4" * 20, "b!", "\x1e" * 40, "d=", "4451-[]"):
            requests.post(f"{line_of_polling}&sid={sid}", data=body, timeout=10)
    assert requests.get(f"{server.url}/healthz", timeout=10).ok
    said = server.said()
    assert "Traceback" not in said
    assert "127.0.0.1" not in said
    assert len(said.splitlines()) - before < 15
