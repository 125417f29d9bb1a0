"""Commands of run.py that end by themselves, asked in this process: an interpreter for each takes longer than it does.

What starting one adds, tests/test_cli.py starts; a server is always a process of its own.
"""

import io
import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from workshop.cli import run as run_command
from workshop.transport.server import THREADING


@dataclass(frozen=True)
class Done:
    """What the command left to whoever typed it."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str | Path, **variables: str) -> Done:
    """As typed in a terminal where only these of our variables are set."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as environment, redirect_stdout(stdout), redirect_stderr(stderr):
        for name in [name for name in os.environ if name.startswith("WORKSHOP_")]:
            environment.delenv(name)
        for name, value in variables.items():
            environment.setenv(name, value)
        code = run_command([str(argument) for argument in arguments], THREADING, "run.py")
    return Done(code, stdout.getvalue(), stderr.getvalue())
