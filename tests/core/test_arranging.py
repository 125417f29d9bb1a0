"""When and where people meet, and what is kept out of the way in a list."""

import pytest

from workshop.core import Refused
from workshop.core.views.summary import summary


def test_everybody_reads_when_and_where_people_meet(waiting):
    waiting.ask("facilitator", "arrange", when="2026-12-01T19:00", place="  Zaal 2 ")
    for who in ("screen", "p1", "facilitator"):
        told = waiting.sees(who)["workshop"]
        assert (told["when"], told["place"]) == ("2026-12-01T19:00", "Zaal 2")
    before = waiting.workshop.seq
    waiting.ask("facilitator", "arrange", when="2026-12-01T19:00", place="Zaal 2")
    assert waiting.workshop.seq == before
    waiting.ask("facilitator", "arrange", place="Zaal 3")
    assert waiting.sees("screen", before)["workshop"]["when"] is None
    assert waiting.sees("screen")["workshop"]["place"] == "Zaal 3"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"when": "morgen"}, "malformed"),
        ({"when": "2026-12-01"}, "malformed"),
        ({"when": "2026-02-30T19:00"}, "malformed"),
        ({"when": "2026-12-01T19:00+01:00"}, "malformed"),
        ({"place": "x" * 121}, "too_long"),
    ],
)
def test_what_is_no_day_and_time_is_refused(waiting, fields, code):
    with pytest.raises(Refused, match=code):
        waiting.ask("facilitator", "arrange", **fields)


def test_an_archived_session_goes_on_as_it_was(waiting):
    before, people = waiting.workshop.seq, waiting.sees("screen")
    waiting.ask("facilitator", "archive", on=True)
    assert summary(waiting.workshop)["archived"]
    assert waiting.sees("screen", before) == {}
    assert waiting.sees("screen") == people
    waiting.ask("facilitator", "close_workshop")
    waiting.ask("facilitator", "archive", on=False)
    assert not summary(waiting.workshop)["archived"]
