"""A device that asks for everything again and again and reads none of it: what that takes of a server's memory.

python -m tests.attack.unread --asks 3000 --cards 500 --mode eventlet
"""

import json
import time
from contextlib import suppress
from typing import Any

from bench.process import cost_of

from .by_hand import by_hand
from .raw import Raw, frame


def deaf(port: int, auth: dict[str, Any], asks: int, event: str = "sync", seconds: float = 2.0) -> Raw:
    """A device that has asked so many times, as far as the server took it within some seconds, and read nothing."""
    line = Raw(port).open()
    line.send(frame(f"40{json.dumps(auth)}".encode()))
    line.receive()  # Engine.IO's own
    line.receive()  # let in
    line.socket.settimeout(seconds)
    asked = json.dumps([event, {"id": "x", "do": "zing", "since": 0}])
    with suppress(OSError):
        line.send(b"".join(frame(f"42{number}{asked}".encode()) for number in range(asks)))
    return line


def main() -> None:
    with by_hand(asks=3000, cards=500) as (options, server):
        session = server.start_session()
        with session.away:
            lead = session.facilitator()
            lead.do("start_stage", stage="verzamelen")
            for number in range(options.cards):
                lead.do("post_insight", category="succes", text=f"{number} " * 8)
            assert server.process
            before = cost_of(server.process.pid).memory
            lines = [deaf(server.port, {"code": session.code, "as": "screen"}, options.asks) for _ in range(5)]
            time.sleep(5)
            print(f"{options.mode}: {before:.0f} MB before, {cost_of(server.process.pid).peak:.0f} at most")
            for line in lines:
                line.socket.close()


if __name__ == "__main__":
    main()
