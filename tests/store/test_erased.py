"""What was deleted is in none of the database's files any more, nor what an older version left behind."""

import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from workshop.store.sqlite import SqliteStore

from .test_contract import AT, decision, posted

SAID = "Wat niemand meer mag lezen: één 🌾 idee"
OTHER = "Wat blijft staan"


def holds(folder, text):
    """Which files have the words, as UTF-8, as JSON escapes them or in what a file of Word or Excel packs."""
    looked_for = [text.encode(), json.dumps(text)[1:-1].encode(), text.encode("utf-16-le")]
    return sorted(
        file.name
        for file in folder.iterdir()
        if any(words in content for content in contents(file) for words in looked_for)
    )


def contents(file):
    """Its bytes, and those of each part that it packs."""
    yield file.read_bytes()
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as packed:
            yield from map(packed.read, packed.namelist())


@pytest.fixture
def log(tmp_path):
    log = SqliteStore(tmp_path / "oogst.db")
    yield log
    log.close()


def fill(log):
    """Enough for pages of their own, for overflow pages, and for both the file and the WAL."""
    for code, text in (("KP74MX", SAID), ("ANDER7", OTHER)):
        log.append(code, 0, [decision("c0", 1, posted(1, text * 200))], AT)
        log.append(code, 1, [decision(f"c{n}", n, posted(n, f"{text} {n}")) for n in range(2, 400)], AT)


def test_the_words_are_gone_at_once(log, tmp_path):
    fill(log)
    assert holds(tmp_path, SAID)
    log.erase("KP74MX")
    assert log.wipe()
    assert holds(tmp_path, SAID) == []
    assert holds(tmp_path, OTHER)
    log.append("ANDER7", 399, [decision("later", 400, posted(400))], AT)
    assert holds(tmp_path, SAID) == []


def test_the_words_are_gone_as_soon_as_nobody_reads_them_any_more(log, tmp_path):
    fill(log)
    with closing(sqlite3.connect(tmp_path / "oogst.db")) as reader:
        reader.execute("begin")
        assert reader.execute("select count(*) from events").fetchone()[0] == 798
        log.erase("KP74MX")
        assert log.workshops() == ["ANDER7"]
        assert not log.wipe()
        assert not log.wipe()
    assert log.wipe()
    assert holds(tmp_path, SAID) == []


def test_what_a_reader_kept_until_the_stop_goes_at_the_next_start(tmp_path):
    log = SqliteStore(tmp_path / "oogst.db")
    fill(log)
    with closing(sqlite3.connect(tmp_path / "oogst.db")) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from events").fetchone()
        log.erase("KP74MX")
        log.close()
    again = SqliteStore(tmp_path / "oogst.db")
    assert holds(tmp_path, SAID) == []
    again.close()


def test_what_an_older_version_deleted_goes_too(tmp_path):
    log = SqliteStore(tmp_path / "oogst.db")
    fill(log)
    log.close()
    with closing(sqlite3.connect(tmp_path / "oogst.db")) as older, older:
        older.execute("pragma secure_delete = off")
        older.execute("pragma application_id = 0")
        for table in ("events", "answers", "personal"):
            older.execute(f"delete from {table} where workshop = 'KP74MX'")
        older.execute("delete from workshops where code = 'KP74MX'")
    assert holds(tmp_path, SAID)
    log = SqliteStore(tmp_path / "oogst.db")
    assert holds(tmp_path, SAID) == []
    assert log.workshops() == ["ANDER7"]
    assert len(list(log.events("ANDER7"))) == 399
    log.close()
