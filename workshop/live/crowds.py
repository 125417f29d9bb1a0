"""Invented people in a rehearsal: a process of their own for each (demo/company.py), so that a session that runs
doesn't notice, and a fault in what they do is nobody else's.

They come in over the network as everybody does, which takes all bounds of phones along; they know no key. The process
ends with this server at the latest: after a restart nobody comes back by themselves.
"""

import json
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from ..core import Refused
from .off_loop import OffLoop

AT_ONCE = 2  # processes, each of which takes up to 60 MB
CROWD_SIZE = {"fewest": 3, "largest": 60}  # how many people
NICE = 10  # where processors are few, phones come first
PROGRAM = "workshop.demo.company"


@dataclass(slots=True)
class Crowd:
    """`people` in a session, and the process that they are."""

    people: int
    process: subprocess.Popen[bytes]


class Crowds:
    """By the code of the session that they are in. `base_url`: where this machine reaches the server."""

    def __init__(self, base_url: str, in_thread: OffLoop) -> None:
        self.base_url, self.in_thread, self.lock = base_url, in_thread, Lock()
        self.crowds: dict[str, Crowd] = {}
        self.secrets: dict[str, str] = {}  # code → what makes the people who come again those who were there

    def codes(self) -> list[str]:
        """Where there is a crowd now."""
        return [code for code, crowd in list(self.crowds.items()) if crowd.process.poll() is None]

    def size(self, code: str) -> int:
        """How many invented people are in this session."""
        crowd = self.crowds.get(code)
        return crowd.people if crowd and crowd.process.poll() is None else 0

    def start(self, code: str, people: int, plan: str) -> None:
        """They come in, one after the other. Where some are already, they stay.

        Raises:
            Refused: `crowd_size` where they are too few or too many; `too_many_crowds` where others rehearse.
        """
        if not CROWD_SIZE["fewest"] <= people <= CROWD_SIZE["largest"]:
            raise Refused("crowd_size", "people", **CROWD_SIZE)
        with self.lock:
            if self.size(code):
                return
            if len(self.codes()) >= AT_ONCE:
                raise Refused("too_many_crowds", n=AT_ONCE)
            secret = self.secrets.setdefault(code, secrets.token_hex(16))
            job = {"base_url": self.base_url, "code": code, "plan": plan, "people": people, "secret": secret}
            self.crowds[code] = Crowd(people, self.in_thread(lambda: launch(job)))

    def stop(self, code: str) -> None:
        """They go, if there are any."""
        with self.lock:
            if crowd := self.crowds.pop(code, None):
                self.in_thread(lambda: end(crowd.process))

    def forget(self, code: str) -> None:
        """The session is gone, and so is who was in it."""
        self.stop(code)
        self.secrets.pop(code, None)


def launch(job: dict[str, Any]) -> subprocess.Popen[bytes]:
    """The process, which reads its job and runs until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
    )
    os.setpriority(os.PRIO_PROCESS, process.pid, NICE)
    assert process.stdin is not None
    process.stdin.write(json.dumps(job).encode() + b"\n")
    process.stdin.flush()
    return process


def end(process: subprocess.Popen[bytes]) -> None:
    """At once: nothing of it has to be saved."""
    process.kill()
    process.wait()
    if process.stdin:
        process.stdin.close()
