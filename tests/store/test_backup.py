"""A backup is whole, taken while people write, and read back before anybody relies on it; and there is a way back."""

import sqlite3
import stat
import threading
from contextlib import closing, contextmanager

import pytest

from tests.commands import run
from tests.conftest import serving
from tests.serving import ORGANISER_KEY, PATIENCE
from workshop.core import fold
from workshop.store import backup
from workshop.store.event_store import StoreError
from workshop.store.sqlite import SqliteStore

from .story import HISTORY, tell, write


@pytest.fixture
def database(tmp_path):
    write(tell(), tmp_path / "oogst.db")
    return tmp_path / "oogst.db"


def history(database):
    log = SqliteStore(database)
    try:
        return log.history("KP74MX"), fold(log.events("KP74MX")).seq
    finally:
        log.close()


def damage(file):
    """Ones all over the middle of it: the first page still says that it is a database."""
    whole = bytearray(file.read_bytes())
    whole[4096:-4096] = b"\xff" * len(whole[4096:-4096])
    file.write_bytes(whole)


def test_a_backup_is_one_file_that_only_its_owner_reads(database, tmp_path):
    assert backup.make_backup(database, tmp_path / "kept" / "copy.db") == 2
    assert [file.name for file in (tmp_path / "kept").iterdir()] == ["copy.db"]
    assert stat.S_IMODE((tmp_path / "kept" / "copy.db").stat().st_mode) == 0o600
    assert history(tmp_path / "kept" / "copy.db") == history(database)


def test_a_backup_never_takes_the_place_of_another(database, tmp_path):
    (tmp_path / "copy.db").write_text("kostbaar")
    with pytest.raises(StoreError, match="is there already"):
        backup.make_backup(database, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "kostbaar"


def test_where_there_is_nothing_there_is_nothing_to_back_up(tmp_path):
    with pytest.raises(StoreError, match="nothing to back up"):
        backup.make_backup(tmp_path / "oogst.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_cannot_be_read_is_no_backup(database, tmp_path):
    with closing(sqlite3.connect(database)) as there, there:
        there.execute("update events set fact = '{}' where seq = 3")
    with pytest.raises(StoreError, match="can't be read"):
        backup.make_backup(database, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_restored_workshop_has_another_history_and_the_same_past(database, tmp_path):
    backup.make_backup(database, tmp_path / "copy.db")
    before = history(database)
    assert backup.restore_backup(tmp_path / "copy.db", database, tmp_path / "aside.db") == 2
    after = history(database)
    assert before[0] == HISTORY != after[0]
    assert after[1] == before[1]
    assert history(tmp_path / "aside.db") == before


def test_a_backup_restores_where_there_was_nothing(database, tmp_path):
    backup.make_backup(database, tmp_path / "copy.db")
    backup.restore_backup(tmp_path / "copy.db", tmp_path / "new" / "oogst.db", tmp_path / "aside.db")
    assert history(tmp_path / "new" / "oogst.db")[1] == history(database)[1]
    assert not (tmp_path / "aside.db").exists()


HEAD = 100  # bytes in which SQLite says how a file is written


@pytest.mark.parametrize("spoil", [damage, lambda file: file.write_text("een brief " * 99)])
def test_a_damaged_database_makes_way_and_is_kept_as_it_is(database, tmp_path, spoil):
    backup.make_backup(database, tmp_path / "copy.db")
    spoil(database)
    broken = database.read_bytes()
    backup.restore_backup(tmp_path / "copy.db", database, tmp_path / "aside.db")
    assert history(database)[1] == history(tmp_path / "copy.db")[1]
    assert (tmp_path / "aside.db").read_bytes()[HEAD:] == broken[HEAD:]


@pytest.mark.parametrize(
    "spoil", [damage, lambda file: file.write_text("een brief"), lambda file: file.write_bytes(b"")]
)
def test_what_is_no_backup_changes_nothing(database, tmp_path, spoil):
    backup.make_backup(database, tmp_path / "copy.db")
    spoil(tmp_path / "copy.db")
    with pytest.raises(StoreError):
        backup.restore_backup(tmp_path / "copy.db", database, tmp_path / "aside.db")
    assert history(database)[0] == HISTORY
    assert {file.name for file in tmp_path.iterdir()} == {"oogst.db", "copy.db"}


@contextmanager
def session_in(data):
    with serving(data) as server:
        started = server.start_session()
        with started.away:
            yield started


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """The only one of a server that goes on."""
    with session_in(tmp_path_factory.mktemp("data")) as session:
        yield session


@pytest.fixture
def own_session(tmp_path):
    """Of a server that a test may end."""
    (tmp_path / "data").mkdir()
    with session_in(tmp_path / "data") as session:
        yield session


def test_a_backup_while_people_write_is_whole(session, tmp_path):
    lead, over = session.facilitator(), threading.Event()
    lead.do("start_stage", stage="verzamelen")

    def write_on():
        while not over.is_set():
            lead.ask("post_insight", category="succes", text="Nog een kaart")  # which may be too fast

    writing = threading.Thread(target=write_on)
    writing.start()
    try:
        done = run("backup", tmp_path / "copy.db", "--data", session.server.data)
    finally:
        over.set()
        writing.join(PATIENCE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{tmp_path / 'copy.db'}: 1 workshop, all of which can be read.\n"
    log = SqliteStore(tmp_path / "copy.db")
    kept = fold(log.events(session.code))
    log.close()
    assert [card.text for card in kept.insights.values()] == ["Nog een kaart"] * len(kept.insights)


def test_a_backup_without_a_name_goes_to_the_data_folder(session):
    assert run("backup", "--data", session.server.data).returncode == 0
    assert len(list((session.server.data / "backups").glob("oogst-*.db"))) == 1


def test_a_running_server_is_never_restored_under_its_feet(session, tmp_path):
    run("backup", tmp_path / "copy.db", "--data", session.server.data)
    refused = run("restore", tmp_path / "copy.db", "--data", session.server.data)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "stop it first" in refused.stderr
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize("anyway", [False, True])
def test_devices_start_anew_after_a_restore(own_session, tmp_path, anyway):
    lead = own_session.facilitator()
    lead.do("start_stage", stage="verzamelen")
    run("backup", tmp_path / "copy.db", "--data", own_session.server.data)
    lead.do("post_insight", category="succes", text="Na de reservekopie")
    lead.wait_for(lambda device: device.state["insights"])
    known = {"since": lead.seq, "log": lead.log}
    if not anyway:
        own_session.server.end()
    done = run("restore", tmp_path / "copy.db", "--data", own_session.server.data, *(["--anyway"] if anyway else []))
    assert done.returncode == 0, done.stderr
    assert "Kept:" in done.stdout
    if anyway:
        assert "Restart the server now" in done.stdout
        own_session.server.end()
    own_session.server.start()
    again = own_session.device("facilitator", key=ORGANISER_KEY, **known)
    state = again.wait_for(lambda device: device.state)
    assert again.log != known["log"]
    assert "insights" not in state
