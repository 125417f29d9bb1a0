"""run.py as people start it, in a process of its own: the tests' process is never patched for green threads."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).parent.parent
PLANS = ROOT / "tests" / "plans"
ORGANISER_KEY = "sleutel-van-de-organisator"
# Tests that don't choose one run in either: `WORKSHOP_ASYNC_MODE=threading make test`.
MODE = os.environ.get("WORKSHOP_ASYNC_MODE") or "eventlet"
PATIENCE = 10  # seconds; whoever waits longer has failed


class Server:
    """It can die and come back, on the same port with the same data. `url` is where this machine reaches it."""

    host = "127.0.0.1"
    folder = ROOT  # the clone that it runs
    plans: Path | str = PLANS
    within: tuple[str, ...] = ()  # a command that runs it in other circumstances

    def __init__(self, data: Path, mode: str = MODE, **variables: str) -> None:
        self.data, self.mode, self.variables, self.port = data, mode, variables, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        settings = {"--host": self.host, "--port": self.port, "--data": self.data, "--plans": self.plans}
        command = [
            *self.within,
            sys.executable,
            "run.py",
            *(str(word) for setting in settings.items() for word in setting),
        ]
        mine = {"WORKSHOP_ASYNC_MODE": self.mode, "WORKSHOP_ORGANISER_KEY": ORGANISER_KEY, **self.variables}
        others = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
        with (self.data / "server.log").open("a") as log:
            self.process = subprocess.Popen(
                command, cwd=self.folder, env=others | mine, stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert self.process.stdout
        if not any(line.startswith("Stop with") for line in self.process.stdout):
            self.end()
            raise AssertionError(f"The server did not start: {self.said()}")

    def end(self, by: signal.Signals = signal.SIGTERM) -> None:
        if self.process:
            self.process.send_signal(by)
            self.process.wait(PATIENCE)
            assert self.process.stdout
            self.process.stdout.close()
            self.process = None

    def said(self) -> str:
        """What the server wrote to its log."""
        return (self.data / "server.log").read_text()

    def as_organiser(self, method: str, path: str, **more: Any) -> requests.Response:
        return requests.request(
            method, self.url + path, headers={"Authorization": f"Bearer {ORGANISER_KEY}"}, timeout=PATIENCE, **more
        )


def free_port() -> int:
    """One that is free now; chosen here so that a server comes back where it was."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
