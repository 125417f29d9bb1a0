"""A list of workshops reads what changed and keeps none of it, and one that is damaged keeps no other out of it."""

import logging
import sqlite3
from contextlib import closing

import pytest

from workshop.core import Refused
from workshop.live.rooms import Rooms
from workshop.store.sqlite import SqliteStore

from .conftest import Hall


class Counting(SqliteStore):
    """Notes which workshops are read."""

    def __init__(self, path):
        super().__init__(path)
        self.was_read = []

    def events(self, workshop, seq=0, excluding=()):
        self.was_read.append(workshop)
        return super().events(workshop, seq, excluding)


@pytest.fixture
def later(tmp_path):
    """Another process on what three workshops left: rooms with nothing in memory yet."""
    hall = Hall(tmp_path / "oogst.db")
    codes = [hall.create().code for _ in range(3)]
    hall.join()
    hall.ask("facilitator", "start_stage", stage="verzamelen")
    hall.ask("p1", "post_insight", category="succes", text="Samen leren")
    expected = hall.rooms.summaries()
    hall.store.close()
    log = Counting(tmp_path / "oogst.db")
    rooms = Rooms(log, hall.now, hall.send, in_thread=lambda work: work(), spawn=lambda run: None)
    yield rooms, log, codes, expected
    log.close()


def test_none_is_kept_in_memory_and_each_is_read_once(later):
    rooms, log, codes, expected = later
    assert rooms.summaries() == rooms.summaries() == expected
    assert (rooms.rooms, log.was_read) == ({}, codes)
    assert [(told["participants"], told["insights"]) for told in expected if told["code"] == codes[2]] == [(1, 1)]


def test_what_changed_is_told_anew_and_what_was_deleted_no_more(later):
    rooms, _, codes, _ = later
    rooms.summaries()
    rooms.get(codes[0]).workshop.title = "In het geheugen"
    rooms.delete(codes[1])
    assert {told["code"]: told["title"] for told in rooms.summaries()} == {
        codes[0]: "In het geheugen",
        codes[2]: "Proefsessie",
    }
    assert set(rooms.summary_cache.cached) == {codes[0], codes[2]}


def test_a_damaged_one_is_named_and_passed_over_and_can_be_deleted(later, caplog):
    rooms, log, codes, _ = later
    with closing(sqlite3.connect(log.path)) as database, database:
        database.execute("update events set fact = '{' where workshop = ? and kind = 'FacilitatorAdded'", [codes[1]])
    with caplog.at_level(logging.ERROR):
        for _ in range(2):
            assert {told["code"] for told in rooms.summaries()} == {codes[0], codes[2]}
    assert rooms.summary_cache.damaged == [codes[1]]
    assert [codes[1] in record.getMessage() for record in caplog.records] == [True]
    with pytest.raises(Refused, match="try_again"):
        rooms.get(codes[1])
    assert rooms.delete(codes[1])
    assert log.workshops() == [codes[0], codes[2]]
    assert not rooms.delete(codes[1])


def test_a_disk_that_is_gone_is_refused_in_one_line(later, caplog):
    rooms, log, codes, _ = later
    log.path.rename(log.path.with_suffix(".elders"))
    for attempt in (rooms.summaries, lambda: rooms.get(codes[0]), lambda: rooms.delete(codes[0])):
        with pytest.raises(Refused, match="try_again"):
            attempt()
    assert all("is gone or another" in record.getMessage() and not record.exc_info for record in caplog.records)
    assert len(caplog.records) == 3
