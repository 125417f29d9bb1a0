"""After somebody is forgotten, or nobody can be told any more, no file holds what went; and the seals still fit."""

import json
import sqlite3
from contextlib import closing
from uuid import uuid4

import pytest

from tests.harvest.reading import rendered
from tests.rehearsal import Rehearsal, actor
from workshop.core import Erasure, decide, fold
from workshop.core.plan import read_plan
from workshop.harvest import FORMATS, harvest
from workshop.store.backup import make_backup, restore_backup
from workshop.store.event_store import AcceptedCommand, StoredAnswer
from workshop.store.purging import backups_of, purge_backup
from workshop.store.sqlite import SqliteStore
from workshop.store.verifying import find_seal, verify_logs

from .story import PLAN
from .test_contract import AT
from .test_erased import holds

WORDS = "Wat niemand meer mag lezen: één 🌾 idee"
NAME = "Verzonnen Naam"
OTHERS = "Wat van een ander is"


class Session(Rehearsal):
    """A session whose log is in a store, written a command at a time between those of another session."""

    def __init__(self, store):
        self.store, self.other, self.seq = store, 0, 0
        super().__init__(read_plan(PLAN, "proef.toml"))

    def ask(self, who, do, /, **fields):
        answer = super().ask(who, do, **fields)
        events = self.log[self.seq :]
        if events:
            sender = f"{actor(who).role}:{actor(who).id}"
            told = AcceptedCommand(str(uuid4()), StoredAnswer(sender, len(self.log), answer), events)
            self.store.append("KP74MX", self.seq, [told], AT)
            self.seq = len(self.log)
        return answer

    def fill(self):
        """Enough for pages of their own and overflow pages, of two people by turns."""
        self.join({"regio": "kempen"}, {"regio": "limburg"}, name=NAME)
        self.ask("p2", "introduce", name="Iemand anders")
        self.ask("facilitator", "start_stage", stage="acties")
        for n in range(60):
            self.ask("p1", "add_action", what=f"{WORDS} {n}", who=WORDS, first_step=f"{WORDS} " * 6)
            self.ask("p2", "add_action", what=f"{OTHERS} {n}", who="Trekker")


@pytest.fixture
def store(tmp_path):
    store = SqliteStore(tmp_path / "data" / "oogst.db") if (tmp_path / "data").mkdir() is None else None
    yield store
    store.close()


@pytest.fixture
def session(store):
    session = Session(store)
    session.fill()
    return session


def changed(file):
    return [verdict.changed for verdict in verify_logs(file)]


def links(file):
    """What in the database says of somebody that it was them."""
    with closing(sqlite3.connect(file)) as database:
        facts = database.execute("select fact from events").fetchall()
        owners = database.execute("select owner from personal").fetchall()
        senders = database.execute("select sender from answers").fetchall()
    by = {json.loads(fact).get("by", "") for (fact,) in facts}
    return {
        id for id in (*by, *(id for (id,) in owners), *(each.split(":")[1] for (each,) in senders)) if id[:1] == "p"
    }


def test_who_is_forgotten_is_in_no_file(session, store, tmp_path):
    data = tmp_path / "data"
    assert holds(data, WORDS)
    session.ask("p1", "forget_me")
    assert store.wipe()
    make_backup(data / "oogst.db", data / "copy.db")
    assert holds(data, WORDS) == []
    assert holds(data, NAME) == []
    assert holds(data, OTHERS) == ["copy.db", "oogst.db"]
    assert links(data / "oogst.db") == {"p0", "p2"}
    assert changed(data / "oogst.db") == changed(data / "copy.db") == [None]
    assert fold(store.events("KP74MX")).people["p2"].name == "Iemand anders"


def test_who_reads_meanwhile_holds_it_up_no_longer_than_that(session, store, tmp_path):
    with closing(sqlite3.connect(tmp_path / "data" / "oogst.db")) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from events").fetchone()
        session.ask("p1", "forget_me")
        assert not store.wipe()
    assert store.wipe()
    assert holds(tmp_path / "data", WORDS) == []


def test_once_nobody_can_be_told_the_words_are_all_that_is_left(session, store, tmp_path):
    data = tmp_path / "data"
    session.ask("facilitator", "close_workshop")
    session.ask("facilitator", "close_workshop")
    session.ask("clock", "unlink")
    assert store.wipe()
    assert holds(data, WORDS)
    assert holds(data, NAME) == holds(data, "Iemand anders") == holds(data, "hash-p1") == holds(data, "hash-p2") == []
    assert holds(data, "participant:p1") == holds(data, '"by":"p1"') == holds(data, '"by":"p2"') == []
    assert links(data / "oogst.db") == {"p0"}
    assert changed(data / "oogst.db") == [None]


def test_what_is_deleted_is_in_no_file_and_that_it_was_is_written_down(session, store, tmp_path):
    store.erase("KP74MX", AT, "1825 days after its end")
    assert store.wipe()
    assert holds(tmp_path / "data", WORDS) == holds(tmp_path / "data", OTHERS) == []
    assert store.read("select workshop, at, why from deletions") == [("KP74MX", AT, "1825 days after its end")]


def test_what_is_hidden_is_not_erased(session, tmp_path):
    session.ask("facilitator", "hide_insight", insight="a1")
    assert holds(tmp_path / "data", f"{WORDS} 0")


def taken_along(store, folder):
    """The harvest of what the log says now, in every format."""
    folder.mkdir(exist_ok=True)
    found = harvest(fold(store.events("KP74MX")))
    for ending in FORMATS:
        (folder / f"oogst.{ending}").write_bytes(rendered(found, ending))
    return folder


def test_what_is_taken_along_has_nothing_of_who_was_forgotten_or_what_was_hidden(session, store, tmp_path):
    session.ask("facilitator", "hide_insight", insight="a1")
    before = taken_along(store, tmp_path / "before")
    assert holds(before, f"{WORDS} 0") == holds(before, NAME) == []
    assert {"oogst.docx", "oogst.xlsx", "oogst.md", "oogst.db", "oogst.json"} <= set(holds(before, f"{WORDS} 1"))
    session.ask("p1", "forget_me")
    after = taken_along(store, tmp_path / "after")
    assert holds(after, WORDS) == []
    assert {"oogst.docx", "oogst.xlsx", "oogst.md", "oogst.db", "oogst.json"} <= set(holds(after, f"{OTHERS} 1"))


def test_what_is_taken_along_once_nobody_can_be_told_has_words_and_no_name(session, store, tmp_path):
    session.ask("facilitator", "close_workshop")
    session.ask("facilitator", "close_workshop")
    session.ask("clock", "unlink")
    made = taken_along(store, tmp_path / "made")
    assert holds(made, f"{WORDS} 1")
    assert holds(made, NAME) == holds(made, "Iemand anders") == []


def test_older_backups_lose_what_went_since(session, store, tmp_path):
    data, folder = tmp_path / "data", tmp_path / "data" / "backups"
    make_backup(data / "oogst.db", folder / "before.db")
    session.ask("p1", "forget_me")
    assert store.wipe()
    assert holds(folder, WORDS) == holds(folder, NAME) == ["before.db"]
    assert [purge_backup(file, data / "oogst.db") for file in backups_of(data / "oogst.db", folder)] == [1]
    assert holds(folder, WORDS) == holds(folder, NAME) == []
    assert [file.name for file in folder.iterdir()] == ["before.db"]
    assert changed(folder / "before.db") == [None]
    assert restore_backup(folder / "before.db", tmp_path / "again.db", tmp_path / "aside.db") == 1
    assert purge_backup(folder / "before.db", data / "oogst.db") == 0
    store.erase("KP74MX", AT)
    assert purge_backup(folder / "before.db", data / "oogst.db") == 1
    assert holds(folder, OTHERS) == []


@pytest.mark.parametrize(
    "change",
    [
        "update events set fact = replace(fact, 'een ander', 'een andere') where fact like '%een ander is 7%'",
        "update events set fact = replace(fact, ',', ', ') where fact like '%een ander is 7%'",
        "update events set at = '2026-11-24T19:00:00.001Z' where seq = 9",
        "update events set kind = 'ActionEdited' where seq = 9",
        "update events set command = 'another' where seq = 9",
        "update events set seal = iif(seal like 'a%', 'b', 'a') || substr(seal, 2) where seq = 9",
        "update events set parts = '{}' where seq = 9",
        "update events set seq = 999 where seq = 9",
        "delete from events where seq = 9",
        "update personal set value = replace(value, 'limburg', 'kempen') where owner = 'p2'",
    ],
)
def test_one_byte_that_was_changed_shows(session, store, tmp_path, change):
    file = tmp_path / "data" / "oogst.db"
    with closing(sqlite3.connect(file)) as database, database:
        hurt = database.execute(change).rowcount
    assert hurt
    assert changed(file) != [None]


def test_a_seal_is_found_in_its_log(session, store, tmp_path):
    seal = store.seal("KP74MX", 9)
    assert find_seal(tmp_path / "data" / "oogst.db", seal) == ("KP74MX", 9, AT)
    session.ask("p1", "forget_me")
    assert store.seal("KP74MX", 9) == seal
    assert find_seal(tmp_path / "data" / "oogst.db", "0" * 64) is None


def test_nobody_can_try_out_what_stood_there(session, store):
    """Nothing of an erased part is left but a hash over a salt that went with it."""
    before = dict(store.read("select seq, parts from events"))
    salts = {part[1:] for parts in before.values() for part in json.loads(parts).values() if part[0] == "+"}
    session.ask("p1", "forget_me")
    events = decide(session.workshop, {"do": "seed"}, actor("facilitator"), AT)
    assert not any(isinstance(event, Erasure) for event in events)
    left = str(store.read("select parts from events"))
    assert len([salt for salt in salts if salt not in left]) > 200
