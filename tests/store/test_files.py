"""The database's files belong together, are nobody else's to read, and are looked for at each write."""

import shutil
import sqlite3
import stat
import threading
import time
from contextlib import closing

import pytest

from workshop.store import backup, sqlite
from workshop.store.event_store import NotWritable
from workshop.store.files import Mismatch
from workshop.store.sqlite import SqliteStore

from .test_contract import AT, decision, posted


@pytest.fixture
def place(tmp_path):
    """A database as it lies there after the power was cut."""
    used = tmp_path / "used"
    used.mkdir()
    log = SqliteStore(used / "oogst.db")
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    shutil.copytree(used, tmp_path / "data")
    log.close()
    return tmp_path / "data"


def opened(place):
    log = SqliteStore(place / "oogst.db")
    try:
        return log.workshops()
    finally:
        log.close()


def another_wal(place):
    other = place.parent / "other"
    other.mkdir()
    log = SqliteStore(other / "oogst.db")
    log.append("ANDER7", 0, [decision("a", 1, posted(1))], AT)
    shutil.copy(other / "oogst.db-wal", place / "oogst.db-wal")
    log.close()


def test_what_was_cut_off_is_read(place):
    assert opened(place) == ["KP74MX"]
    assert opened(place) == ["KP74MX"]


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (lambda place: (place / "oogst.db-wal").write_bytes(b""), "is empty, so what was written"),
        (lambda place: (place / "oogst.db-wal").write_bytes(b"7"), "is empty, so what was written"),
        (lambda place: (place / "oogst.db-wal").write_bytes(b"Geen log. " * 900), "belongs to another database"),
        (another_wal, "belongs to another database"),
        (lambda place: (place / "oogst.db").unlink(), "is gone, and"),
        (lambda place: (place / "oogst.db").write_bytes(b""), "is gone, and"),
    ],
    ids=["empty", "cut", "junk", "another", "gone", "emptied"],
)
def test_files_that_do_not_belong_together_are_named_and_left_as_they_are(place, harm, says):
    harm(place)
    before = {file.name: file.read_bytes() for file in place.iterdir()}
    with pytest.raises(Mismatch, match=says):
        SqliteStore(place / "oogst.db")
    assert {file.name: file.read_bytes() for file in place.iterdir()} == before
    if (place / "oogst.db").exists():
        with pytest.raises(Mismatch):
            backup.make_backup(place / "oogst.db", place / "copy.db")


def test_a_backup_that_is_put_beside_the_old_wal_is_noticed(place, tmp_path):
    backup.make_backup(place / "oogst.db", tmp_path / "copy.db")
    shutil.copytree(tmp_path / "used", tmp_path / "again")
    log = SqliteStore(tmp_path / "again" / "oogst.db")
    log.append("NOGEEN", 0, [decision("a", 1, posted(1))], AT)
    shutil.copy(tmp_path / "again" / "oogst.db-wal", place / "oogst.db-wal")
    log.close()
    shutil.copy(tmp_path / "copy.db", place / "oogst.db")
    with pytest.raises(Mismatch, match="another database"):
        SqliteStore(place / "oogst.db")


def test_after_an_erasure_the_wal_is_as_good_as_ever(place):
    log = SqliteStore(place / "oogst.db")
    log.erase("KP74MX")
    assert log.wipe()
    shutil.copytree(place, place.parent / "cut")
    log.close()
    assert opened(place.parent / "cut") == []


def test_nobody_else_reads_it(tmp_path):
    file = tmp_path / "oogst.db"
    for made in (lambda: None, lambda: file.chmod(0o644)):
        made()
        log = SqliteStore(file)
        log.append("KP74MX", len(list(log.events("KP74MX"))), [decision(str(made), 1, posted(1))], AT)
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
        assert modes == dict.fromkeys(["oogst.db", "oogst.db-wal", "oogst.db-shm"], 0o600)
        log.close()


@pytest.mark.parametrize("gone", ["oogst.db", "oogst.db-wal", ""])
def test_files_that_are_taken_away_are_missed_at_once(tmp_path, gone):
    folder = tmp_path / "data"
    folder.mkdir()
    log = SqliteStore(folder / "oogst.db")
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    (folder / gone).rename(tmp_path / "elsewhere")
    for attempt in (
        lambda: log.append("KP74MX", 1, [decision("b", 2, posted(2))], AT),
        lambda: list(log.events("KP74MX")),
        lambda: log.erase("KP74MX"),
    ):
        with pytest.raises(NotWritable, match="is gone or another"):
            attempt()
    (tmp_path / "elsewhere").rename(folder / gone)
    log.append("KP74MX", 1, [decision("b", 2, posted(2))], AT)
    assert len(list(log.events("KP74MX"))) == 2
    log.close()


def test_it_waits_for_another_that_writes_as_long_as_it_says(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT", 0.4)
    log = SqliteStore(tmp_path / "oogst.db")
    with closing(sqlite3.connect(tmp_path / "oogst.db", isolation_level=None, check_same_thread=False)) as other:
        other.execute("begin immediate")
        for attempt in (
            lambda: log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT),
            lambda: SqliteStore(tmp_path / "oogst.db"),
        ):
            begun = time.monotonic()
            with pytest.raises(NotWritable, match="locked"):
                attempt()
            assert 0.35 < time.monotonic() - begun < 2
        ends = threading.Timer(0.1, lambda: other.execute("commit"))
        ends.start()
        log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
        ends.join()
    assert log.workshops() == ["KP74MX"]
    log.close()
