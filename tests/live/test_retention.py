"""What the page promises about people's words, held beside what the raw files hold 31 days and six years later."""

import logging

import pytest

from tests.store.test_erased import holds
from workshop.core import Refused
from workshop.core.model.timestamps import plus
from workshop.core.model.visibility import EVERYBODY, FACILITATORS
from workshop.harvest import FORMATS, harvest
from workshop.harvest.imports import import_of
from workshop.live.retention import OPERATOR, SECONDS_A_DAY, Retention
from workshop.purge import carry_out, due_in
from workshop.store.backup import make_backup
from workshop.store.purging import purge_backup
from workshop.store.read_only import read_sealed
from workshop.store.verifying import verify_logs
from workshop.translations import Words

from .conftest import Hall

DAY = SECONDS_A_DAY
SAID = "Eén idee dat blijft 🌾"
MINE = "Wat ik terugneem"


@pytest.fixture
def ended(hall):
    """Six people wrote and voted, one of them is forgotten, the harvest is published, and the review is over."""
    hall.passed = 0.0
    hall.now = lambda: plus("2026-11-24T19:00:00.000Z", hall.passed)
    hall.rooms.now = hall.room.now = hall.room.queue.now = hall.now
    for n in range(6):
        hall.join(profile={"regio": "kempen" if n else "limburg"})
    hall.ask("facilitator", "start_stage", stage="verzamelen")
    hall.ask("p1", "post_insight", category="succes", text=SAID)
    hall.ask("p2", "post_insight", category="succes", text=MINE)
    hall.ask("facilitator", "start_stage", stage="stemmen")
    for n in range(1, 7):
        hall.ask(f"p{n}", "vote", target="i1", dots=1)
    hall.ask("facilitator", "reveal")
    hall.ask("p2", "forget_me")
    hall.ask("facilitator", "publish")
    hall.ask("facilitator", "close_workshop")
    hall.ask("p1", "vote", target="i1", dots=1)
    return hall


@pytest.fixture
def retention(ended):
    sent_home = []
    keeper = Retention(ended.rooms, sent_home.append, steady=lambda: ended.passed)
    keeper.sent_home = sent_home
    return keeper


def files(hall):
    """Each harvest in each format, as it is read now and as it was published."""
    database, code = hall.store.path, hall.room.code
    now, published = hall.room.workshop.seq, hall.room.workshop.published
    made = {}
    for seq, viewer in ((now, FACILITATORS), (published, EVERYBODY)):
        workshop, seal = read_sealed(database, code, seq)
        assert seal
        for ending, form in FORMATS.items():
            made[viewer.role, ending] = form.render(harvest(workshop, viewer, seal), Words("nl"))
    return made


def test_a_session_ends_as_its_page_promised(ended, retention, caplog):
    caplog.set_level(logging.WARNING)
    folder, code = ended.store.path.parent, ended.room.code
    assert holds(folder, MINE) == []
    ended.passed = 7 * DAY + 60
    ended.room.expire_review()
    before = files(ended)
    for seconds in (20 * DAY, 30 * DAY, 36 * DAY + 60, 37 * DAY + 59):  # from the end of the review, not of the session
        ended.passed = seconds
        assert retention.look() == []
    ended.passed = 37 * DAY + 60
    [term] = retention.look()
    assert (term.workshop, term.what, term.days) == (code, "unlink", 30)
    assert retention.sent_home == [code]
    assert files(ended) == before
    assert "6 van 6" in before["screen", "md"]
    assert [name for name in ("hash-p1", '"by":"p1"', "participant:p1", '["kempen"]') if holds(folder, name)] == []
    assert holds(folder, SAID)
    assert [verdict.changed for verdict in verify_logs(ended.store.path)] == [None]
    assert ended.room.workshop.unlinked
    with pytest.raises(Refused, match="unlinked"):
        ended.ask("facilitator", "reopen_workshop")
    for day in (1831, 1832, 6 * 365):
        ended.passed = day * DAY
        assert holds(folder, SAID)
        done = retention.look()
    assert [(term.what, term.days) for term in done] == [("delete", 1825)]
    assert ended.store.workshops() == []
    assert holds(folder, SAID) == []
    assert "days after its end" in ended.store.read("select why from deletions")[0][0]
    assert [code in record.message for record in caplog.records] == [True, True]
    assert not any(words in record.message for record in caplog.records for words in (SAID, MINE))


def test_a_clock_that_jumps_erases_nothing(ended, retention):
    ended.passed = 400 * DAY
    steady = ended.passed
    retention.steady = lambda: steady
    assert retention.look() == []
    ended.passed = 402 * DAY  # ahead again, but no day went by
    assert retention.look() == []
    ended.passed = 1 * DAY  # put right
    assert retention.look() == []
    assert ended.store.readings() == {}
    assert not ended.room.workshop.unlinked


def test_after_a_restart_the_second_reading_counts(ended, retention):
    ended.passed = 40 * DAY
    retention.look()
    ended.passed = 41 * DAY
    assert [term.what for term in Retention(ended.rooms, steady=lambda: 0.0).look()] == ["unlink"]


def test_the_operators_word_is_enough(ended, retention):
    ended.passed = 40 * DAY
    ended.store.note_reading(ended.room.code, "unlink", OPERATOR)
    assert [term.what for term in retention.look()] == ["unlink"]


def test_a_session_that_nobody_ended_ends_with_the_last_that_happened(collecting):
    collecting.later = 31 * DAY
    collecting.store.note_reading(collecting.room.code, "unlink", OPERATOR)
    [term] = Retention(collecting.rooms).look()
    assert term.ended == "2026-11-24T19:00:00.000Z"
    assert (collecting.room.workshop.state, collecting.room.workshop.unlinked) == ("closed", True)


def test_a_harvest_that_came_as_a_file_goes_as_its_session_promised(ended, retention):
    """Also from a backup of before; and once the days are over it doesn't come back."""
    document = FORMATS["json"].render(harvest(ended.room.workshop), Words("nl")).encode()
    imported = ended.rooms.add_import(*import_of(document, ended.now()))
    ended.rooms.delete(ended.room.code)
    folder = ended.store.path.parent
    make_backup(ended.store.path, folder / "toen.db")
    for day in (1824, 1832):
        ended.passed = day * DAY
        assert holds(folder, SAID)
        assert retention.look() == []
    ended.passed = 1833 * DAY
    [term] = retention.look()
    assert (term.workshop, term.what, term.days) == (imported.code, "delete", 1825)
    assert ended.store.imports() == []
    assert purge_backup(folder / "toen.db", ended.store.path) == 1
    assert holds(folder, SAID) == []
    with pytest.raises(Refused, match="harvest_over"):
        import_of(document, ended.now())


def test_purge_says_what_is_due_and_does_it(tmp_path):
    hall = Hall(tmp_path / "oogst.db")
    hall.later = -40 * 365 * DAY
    hall.create()
    hall.store.close()
    [due] = due_in(tmp_path / "oogst.db")
    assert (due.what, str(due)[:6]) == ("delete", hall.room.code)
    assert [term.what for term in carry_out(tmp_path / "oogst.db")] == ["delete"]
    assert due_in(tmp_path / "oogst.db") == []
