"""A database of each format that ever was opens in this version, and is copied aside before it is brought forward."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from workshop.core import fold
from workshop.store.copies import format_version
from workshop.store.event_store import NewerFormat, NotWritable
from workshop.store.migrations import MIGRATIONS, latest_format
from workshop.store.sqlite import SqliteStore
from workshop.store.verifying import verify_logs

from .story import HISTORY, dump, tell, write

HERE = Path(__file__).parent
KEPT = sorted(HERE.glob("format-*.sql"))


def load(kept, file):
    with closing(sqlite3.connect(file)) as database:
        database.executescript(kept.read_text(encoding="utf-8"))
    return file


@pytest.fixture
def oldest(tmp_path):
    return load(HERE / "format-1.sql", tmp_path / "oogst.db")


def test_there_is_a_file_of_every_format():
    assert [file.name for file in KEPT] == [
        f"format-{number}.sql" for number in range(1, latest_format(MIGRATIONS) + 1)
    ]


@pytest.mark.parametrize("kept", KEPT, ids=lambda file: file.stem)
def test_a_file_of_each_format_opens_and_says_what_it_said(kept, tmp_path):
    log = SqliteStore(load(kept, tmp_path / "oogst.db"))
    workshop = fold(log.events("KP74MX"))
    assert log.history("KP74MX") == HISTORY
    assert len(log.answers("KP74MX")) == workshop.seq
    log.close()
    assert {verdict.changed for verdict in verify_logs(tmp_path / "oogst.db")} == {None}
    assert workshop.state == "open"
    assert workshop.insights["i1"].text == "Eén idee per kaart\nen één regel eronder 🌾"
    assert workshop.themes["t1"].title == "Samen gaat het beter dan alleen."
    assert workshop.rounds["stemmen"].dots == {"p1": {"t1": 1}, "p2": {"t1": 1}, "p3": {"i3": 1}}
    assert workshop.actions["a1"].what == "Opbellen"
    assert workshop.people["p1"].answers == {"regio": ["kempen"], "rol": ["trekker"]}
    assert workshop.keys["hash-f1"].id == "f1"


def test_what_is_written_today_is_what_is_kept_of_today(tmp_path):
    """A difference here means another format, with its number, its upgrade and its file."""
    write(tell(), tmp_path / "oogst.db")
    schema = [line for line in dump(tmp_path / "oogst.db").splitlines() if not line.startswith("INSERT")]
    assert schema == [line for line in KEPT[-1].read_text().splitlines() if not line.startswith("INSERT")]


def test_an_older_format_is_copied_aside_and_brought_forward(oldest):
    migrations = {
        1: lambda db: db.execute("alter table events add column one"),
        2: lambda db: db.execute("alter table events add column two"),
    }
    log = SqliteStore(oldest, migrations)
    assert {"one", "two"} <= {column.name for column in log.db["events"].columns}
    assert fold(log.events("KP74MX")).code == "KP74MX"
    log.close()
    aside = oldest.with_name("oogst.format-1.db")
    assert (format_version(aside), format_version(oldest)) == (1, 3)
    again = SqliteStore(aside)
    assert fold(again.events("KP74MX")).title == "Proefsessie"
    again.close()


def test_a_step_that_fails_leaves_the_older_format_as_it_was(oldest):
    def fails(db):
        db.execute("drop table answers")
        raise sqlite3.OperationalError("disk I/O error")

    with pytest.raises(NotWritable, match="disk I/O error"):
        SqliteStore(oldest, {1: lambda db: db.execute("alter table events add column one"), 2: fails})
    log = SqliteStore(oldest)
    assert log.answers("KP74MX")
    assert "one" not in {column.name for column in log.db["events"].columns}
    log.close()


def test_an_older_version_leaves_a_newer_format_alone(oldest):
    SqliteStore(oldest, dict.fromkeys((1, 2, 3), lambda db: None)).close()
    with pytest.raises(NewerFormat, match="has format 4, and this version knows format 3"):
        SqliteStore(oldest)


def test_a_database_of_something_else_is_left_alone(tmp_path):
    with closing(sqlite3.connect(tmp_path / "leden.db")) as other:
        other.execute("create table leden (naam)")
    with pytest.raises(NotWritable, match="was not written by Oogst"):
        SqliteStore(tmp_path / "leden.db")
    assert dump(tmp_path / "leden.db").count("CREATE TABLE") == 1
