"""Things that go wrong, done to real processes."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Server, Session, serving


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """One that only this test has, to be killed and starved."""
    with serving(tmp_path) as server:
        yield server


@pytest.fixture
def own_session(own_server: Server) -> Iterator[Session]:
    """Collecting cards; `lead` is the facilitator's device."""
    session = own_server.start_session()
    with session.away:
        session.lead = session.facilitator()
        session.lead.do("start_stage", stage="verzamelen")
        yield session


@contextmanager
def no_file_grows(server: Server) -> Iterator[None]:
    """Every write that would make a file longer fails, as on a file system that was mounted read-only after a fault."""
    pid = server.process.pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    longest = max(file.stat().st_size for file in server.data.glob("oogst.db*"))
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (longest, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"A small disk can't be mounted here (it takes root): {mounted.stderr.strip()}")
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)
