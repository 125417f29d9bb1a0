"""What a first attempt at a live vote looks like: a bare Flask-SocketIO server that tells everybody each act at once.

It keeps nothing, checks nothing and forgets everything: what it costs is the floor under a server that broadcasts.
`python -m bench.bare MODE --port N`
"""

import sys
import warnings
from typing import Any

mode = sys.argv[1]
if mode == "eventlet":
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
    import eventlet

    eventlet.monkey_patch()
elif mode == "gevent":
    from gevent import monkey

    monkey.patch_all()

import socket  # noqa: E402

from flask import Flask, request  # noqa: E402
from flask_socketio import SocketIO  # noqa: E402

app = Flask(__name__)
socketio = SocketIO(app, async_mode=mode, max_http_buffer_size=65_536)
seq = 0


def next_seq() -> int:
    global seq
    seq += 1
    return seq


@socketio.on("connect")
def connect(auth: object = None) -> None:
    socketio.emit("patch", {"from": 0, "seq": seq, "log": "bare", "at": "", "patch": {}}, to=request.sid)  # type: ignore[attr-defined]


@socketio.on("command")
def command(message: dict[str, Any]) -> dict[str, Any]:
    """One small message to everybody for each act, as broadcasting servers do."""
    now = next_seq()
    card = {"votes": {"stemmen": now}} if message["do"] == "vote" else {"text": message["text"], "number": f"S{now}"}
    patch = {"insights": {message.get("target", f"i{now}"): card}}
    socketio.emit("patch", {"from": now - 1, "seq": now, "log": "bare", "at": "", "patch": patch})
    return {"ok": True, "seq": now, "result": {"insight": f"i{now}"}}


@socketio.on("acknowledge")
def acknowledge(message: dict[str, Any]) -> dict[str, Any]:
    """What a server does that only acknowledges."""
    return {"ok": True, "seq": next_seq(), "result": {}}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    port = int(sys.argv[sys.argv.index("--port") + 1]) or free_port()
    print(f"Phones  http://127.0.0.1:{port}", flush=True)
    print("Stop with Ctrl+C", flush=True)
    threads = {"allow_unsafe_werkzeug": True} if mode == "threading" else {}
    socketio.run(app, "127.0.0.1", port, **threads)
