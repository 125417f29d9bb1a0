"""`run.py purge` and `run.py verify`, as an operator types them."""

import sqlite3
from contextlib import closing

import pytest

from tests.commands import run

from .story import AT, tell, write


@pytest.fixture
def data(tmp_path):
    """Two sessions; one was ended long ago, and nobody can be told from it any more."""
    write(tell(), tmp_path / "oogst.db")
    with closing(sqlite3.connect(tmp_path / "oogst.db")) as database, database:
        database.execute("update workshops set log = code")
    return tmp_path


def test_purge_says_first_and_does_then(data):
    assert run("backup", "--data", data).returncode == 0
    said = run("purge", "--dry-run", "--backups", "--data", data)
    assert (said.returncode, said.stderr) == (0, "")
    assert "would be rewritten" in said.stdout
    done = run("purge", "--backups", "--data", data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "rewritten." in done.stdout
    [backup] = (data / "backups").glob("oogst-*.db")
    backup.write_text("geen reservekopie")
    assert "removed." in run("purge", "--backups", "--data", data).stdout
    assert not backup.exists()


def test_verify_names_the_event_that_was_changed(data):
    said = run("verify", "--data", data)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.count("all as they were written") == 2
    seal = said.stdout.split("Seal ")[1].split()[0]
    assert f"of {AT}." in run("verify", seal, "--data", data).stdout
    assert run("verify", "0" * 64, "--data", data).returncode == 2
    with closing(sqlite3.connect(data / "oogst.db")) as database, database:
        database.execute("update events set at = '2026-11-24T19:00:00.001Z' where workshop = 'KP74MX' and seq = 9")
    said = run("verify", "--data", data)
    assert said.returncode == 2
    assert "KP74MX: event 9 is not as it was written." in said.stdout
