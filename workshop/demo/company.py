"""A process with invented people for the rehearsal of a session: each at the other end of a real line, at human pace.

It is a client like any other and knows no key: the code of the rehearsal is all that people need. It ends with whoever
started it (its input does), and when the session does.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from random import Random
from uuid import UUID

from ..client import Device, Refusal, Unreachable
from .cast import Cast
from .lives import Acts, Lives
from .script import SEED, read_script
from .sentences import cast_for, sentences_for

LOOKS = 1  # the person by whose phone all of them see what is asked
ROOM = 40  # people for whom a step's pause is meant
LEISURE = 3.0  # times longer than in the demo, which shows two hours in four minutes
HASTE = 0.3  # for coming in: who leads need not wait for it
SLOWEST = 4.0  # times longer where people are few, or nothing would happen
SHORTEST = 0.12  # seconds between two acts of all of them together
WAITS = 3600.0  # seconds in which something happens, or the room is empty
SMALL_STACK = 256 * 1024  # bytes; two threads a person


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyJob:
    """So many `people` come into the workshop `code`, which has this `plan` (its name). `secret`: who they are follows
    from it, so that the same come again."""

    base_url: str
    code: str
    plan: str
    people: int
    secret: str


class Company:
    """Raises Unreachable where the server goes."""

    def __init__(self, job: CompanyJob, wait: Callable[[float], None] = time.sleep):
        self.job, self.wait, self.rng = job, wait, Random(SEED)
        self.cast = Cast(job.base_url, job.code, looks=LOOKS, id_of=lambda number: person_id(job.secret, number))

    def stay(self) -> None:
        """From when they come in until the session is over, or they can't."""
        if self.cast.join(LOOKS) is None:
            return
        eyes, script = self.cast.devices[LOOKS], read_script()
        people = cast_for(eyes.state["plan"]["profile"], self.job.people, script)
        words = sentences_for(self.job.plan, eyes.state["workshop"]["language"], script)
        lives = Lives(people, words, lambda: eyes.state, date.today())
        self.play(lives.come_in(), lambda: True, HASTE)
        while eyes.state["workshop"]["state"] in ("waiting", "open"):
            moment = lives.moment()
            self.play(lives.acts(), partial(lives.lasts, moment), LEISURE)
            wait_past(moment, lives, eyes)

    def play(self, acts: Acts, lasts: Callable[[], bool], leisure: float) -> None:
        """Each act after its pause, `leisure` times longer than in the demo, as long as the moment `lasts`.

        Fewer people take longer together, and nobody is a clock.
        """
        result = None
        try:
            while lasts():
                step = acts.send(result)
                pause = step.pause * leisure * min(ROOM / self.job.people, SLOWEST)
                self.wait(max(SHORTEST, pause) * self.rng.uniform(0.5, 1.5))
                result = self.cast.ask(step.who, step.do, step.fields) if lasts() else None
        except StopIteration:
            return


def wait_past(moment: str, lives: Lives, eyes: Device) -> None:
    """Until something else holds. Raises Unreachable, TimeoutError."""
    eyes.wait_for(lambda _: not lives.lasts(moment), WAITS)


def person_id(secret: str, number: int) -> str:
    """What a device makes up before it joins: the same for the same person, and nobody's guess."""
    return str(UUID(bytes=sha256(f"{secret} {number}".encode()).digest()[:16], version=4))


def end_with_parent() -> None:
    """Its input ends with whoever started this, however that was."""
    sys.stdin.read()
    os._exit(0)


def main() -> int:
    """The first line of its input is a CompanyJob as JSON; status 1 where the server couldn't be reached any more."""
    job = CompanyJob(**json.loads(sys.stdin.readline()))
    threading.stack_size(SMALL_STACK)
    threading.Thread(target=end_with_parent, daemon=True).start()
    try:
        Company(job).stay()
    except (Unreachable, Refusal, TimeoutError):
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
