"""A server as a process on a core of its own, and what it costs there."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
KEY = "organiser key of the benchmark"
TICKS = os.sysconf("SC_CLK_TCK")
SERVER_CORE, LOAD_CORE = 0, 1


class Cost(NamedTuple):
    """Seconds of processor so far, and memory now and at most, in MB."""

    cpu: float
    memory: float
    peak: float


class Served:
    """`command` is started on the server's core, and says on a line of its own where it listens."""

    def __init__(self, command: list[str], data: Path, python: str = sys.executable, **variables: str) -> None:
        self.command, self.data, self.variables = [python, *command], data, variables
        self.host, self.port = "127.0.0.1", 0
        self.process: subprocess.Popen[str]

    def start(self) -> None:
        others = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
        environment = {**others, "WORKSHOP_ORGANISER_KEY": KEY, "PYTHONUNBUFFERED": "1", **self.variables}
        with (self.data / "server.log").open("a") as log:
            self.process = subprocess.Popen(
                [*self.command, "--port", str(self.port)],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        pin(self.process.pid, SERVER_CORE)
        assert self.process.stdout
        for line in self.process.stdout:
            if line.startswith("Phones"):
                self.port = int(line.split()[1].rpartition(":")[2])
            if line.startswith("Stop with"):
                return
        raise RuntimeError(f"The server did not start: {(self.data / 'server.log').read_text()}")

    def end(self, by: signal.Signals = signal.SIGTERM) -> None:
        self.process.send_signal(by)
        self.process.wait(20)
        if self.process.stdout:
            self.process.stdout.close()

    def __enter__(self) -> "Served":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.end()

    def cost(self) -> Cost:
        return cost_of(self.process.pid)


def cost_of(pid: int) -> Cost:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    status = dict(line.split(":", 1) for line in lines if ":" in line)
    memory, peak = (int(status[name].split()[0]) / 1000 for name in ("VmRSS", "VmHWM"))
    return Cost((int(fields[11]) + int(fields[12])) / TICKS, memory, peak)


def pin(pid: int, core: int) -> None:
    """Where there is one core only, all share it."""
    cores = sorted(os.sched_getaffinity(0) | os.sched_getaffinity(pid))
    if len(cores) > core:
        os.sched_setaffinity(pid, {cores[core]})


def oogst(data: Path, mode: str = "eventlet", python: str = sys.executable, **variables: str) -> Served:
    command = ["run.py", "--data", str(data), "--async-mode", mode]
    return Served(command, data, python, **variables)


def bare(data: Path, mode: str = "eventlet", python: str = sys.executable) -> Served:
    return Served(["-m", "bench.bare", mode], data, python)
