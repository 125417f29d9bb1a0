"""What every store must do. A second one joins the list of `STORES` and passes the same tests."""

import sqlite3

import pytest

from workshop.core.subjects.insights import InsightPosted
from workshop.core.subjects.people import FacilitatorAdded, ParticipantJoined, ProfileAnswered
from workshop.store.event_store import AcceptedCommand, Conflict, NewerFormat, NotWritable, StoredAnswer, StoreError
from workshop.store.sqlite import FORMAT, SqliteStore, open_store

AT = "2026-11-24T19:00:00.000Z"
STORES = {"sqlite": SqliteStore}


@pytest.fixture(params=STORES)
def opened(request, tmp_path):
    """Opens the same store again at each call, as after a restart."""
    logs = []

    def open_again():
        logs.append(STORES[request.param](tmp_path / "oogst.db"))
        return logs[-1]

    yield open_again
    for log in logs:
        log.close()


@pytest.fixture
def log(opened):
    return opened()


def posted(number, text="Samen leren"):
    return InsightPosted(f"i{number}", f"S{number}", "succes", text, "p1", "verzamelen")


def decision(command, seq, *events):
    return AcceptedCommand(command, StoredAnswer("participant:p1", seq, {"insight": "i1"}), list(events))


def test_what_was_appended_is_read_back_in_order_after_a_restart(log, opened):
    log.append("KP74MX", 0, [decision("a", 2, posted(1), posted(2, "Eén\nidee 🌾")), decision("b", 3, posted(3))], AT)
    again = opened()
    assert list(again.events("KP74MX")) == [posted(1), posted(2, "Eén\nidee 🌾"), posted(3)]
    assert list(again.events("KP74MX", 2)) == [posted(3)]
    assert list(again.events("ANDER7")) == []


def test_the_first_answer_is_kept_whole(log, opened):
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    assert opened().answers("KP74MX") == {"a": StoredAnswer("participant:p1", 1, {"insight": "i1"})}


def test_two_cannot_write_the_same_place(log):
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    with pytest.raises(Conflict):
        log.append("KP74MX", 0, [decision("b", 1, posted(2))], AT)
    assert list(log.events("KP74MX")) == [posted(1)]


def test_a_command_is_written_once(log):
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    with pytest.raises(Conflict):
        log.append("KP74MX", 1, [decision("a", 2, posted(2))], AT)
    log.append("ANDER7", 0, [decision("a", 1, posted(1))], AT)


def test_all_or_nothing_however_many(log):
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    many = [decision(f"c{n}", n, posted(n)) for n in range(2, 400)]
    with pytest.raises(Conflict):
        log.append("KP74MX", 1, [*many, decision("a", 400, posted(400))], AT)
    assert list(log.events("KP74MX")) == [posted(1)]
    assert list(log.answers("KP74MX")) == ["a"]


def test_what_is_about_a_person_lies_apart_from_the_log(log, tmp_path):
    joined = ParticipantJoined("p1", trial=False, key="hash-of-a-token")
    answered = ProfileAnswered("p1", "regio", ["kempen"])
    added = FacilitatorAdded("f1", "hash-of-a-key", "tweede begeleider")
    log.append("KP74MX", 0, [decision("a", 3, joined, answered, added)], AT)
    assert list(log.events("KP74MX")) == [joined, answered, added]
    with sqlite3.connect(tmp_path / "oogst.db") as database:
        facts = " ".join(fact for (fact,) in database.execute("select fact from events"))
        database.execute("delete from personal where owner = 'p1'")
    database.close()
    assert not any(secret in facts for secret in ("hash-of", "kempen", "tweede"))
    assert list(log.events("KP74MX")) == [
        ParticipantJoined("p1", trial=False),
        ProfileAnswered("p1", "regio"),
        added,
    ]


def test_an_answer_that_was_withdrawn_is_gone_from_the_disk(log, tmp_path):
    log.append("KP74MX", 0, [decision("a", 1, ProfileAnswered("p1", "regio", ["kempen"]))], AT)
    log.append("KP74MX", 1, [decision("b", 2, ProfileAnswered("p1", "regio", None))], AT)
    assert list(log.events("KP74MX"))[-1] == ProfileAnswered("p1", "regio", None)
    with sqlite3.connect(tmp_path / "oogst.db") as database:
        assert "kempen" not in str(database.execute("select * from personal").fetchall())
    database.close()


def test_workshops_have_a_history_each_and_can_be_erased(log, opened):
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    log.append("ANDER7", 0, [decision("b", 1, posted(1))], AT)
    history = log.history("KP74MX")
    assert opened().history("KP74MX") == history != log.history("ANDER7")
    assert log.workshops() == ["KP74MX", "ANDER7"]
    log.erase("KP74MX")
    assert (log.history("KP74MX"), log.workshops(), list(log.events("KP74MX"))) == (None, ["ANDER7"], [])
    assert log.answers("KP74MX") == {}


def test_a_disk_that_is_full_writes_nothing_and_says_so(log):
    log.append("KP74MX", 0, [decision("a", 1, posted(1))], AT)
    pages = log.db.execute("pragma page_count").fetchone()[0]
    log.db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(NotWritable, match="full"):
        log.append("KP74MX", 1, [decision("b", 2, posted(2, "x" * 100_000))], AT)
    log.db.execute("pragma max_page_count = 1000000")
    assert list(log.events("KP74MX")) == [posted(1)]
    log.append("KP74MX", 1, [decision("b", 2, posted(2))], AT)


def test_a_newer_format_is_left_alone(tmp_path):
    log = SqliteStore(tmp_path / "oogst.db")
    log.db.execute(f"pragma user_version = {FORMAT + 1}")
    log.close()
    with pytest.raises(NewerFormat, match=f"format {FORMAT + 1}"):
        SqliteStore(tmp_path / "oogst.db")


@pytest.mark.parametrize("path", ["er-is-geen-map/oogst.db", "."])
def test_a_place_that_cannot_be_written_is_named(tmp_path, path):
    with pytest.raises(NotWritable, match="can't be used"):
        SqliteStore(tmp_path / path)


def test_something_that_is_no_database_is_named(tmp_path):
    (tmp_path / "oogst.db").write_text("Dit is een brief, geen database. " * 100)
    with pytest.raises(NotWritable, match="not a database"):
        SqliteStore(tmp_path / "oogst.db")


def test_an_address_of_another_kind_is_refused():
    with pytest.raises(StoreError, match="postgresql"):
        open_store("postgresql://localhost/oogst")


def test_an_acknowledgement_survives_a_power_cut(log):
    assert log.db.execute("pragma synchronous").fetchone()[0] == 2
    assert log.db.execute("pragma journal_mode").fetchone()[0] == "wal"
