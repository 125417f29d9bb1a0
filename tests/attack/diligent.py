"""One phone that changes its mind as fast as it may: what it writes to the disk before it comes to an end.

python -m tests.attack.diligent --seconds 60 --mode eventlet
"""

import time
from collections import Counter

from .by_hand import by_hand


def main() -> None:
    with by_hand(seconds=60.0) as (options, server):
        session = server.start_session()
        with session.away:
            session.facilitator().do("start_stage", stage="verzamelen")
            phone, answers = session.phone(), Counter[str]()
            until = time.monotonic() + options.seconds
            while time.monotonic() < until:
                answer = phone.ask("done", on=answers["ok"] % 2 == 0)
                answers["ok" if answer["ok"] else answer["error"]["code"]] += 1
                time.sleep(0 if answer["ok"] else 0.05)
            written = sum(file.stat().st_size for file in server.data.glob("oogst.db*"))
            print(f"{options.mode}: {dict(answers)}, {written / 1e6:.1f} MB on the disk")


if __name__ == "__main__":
    main()
